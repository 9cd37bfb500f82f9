/**
 * For `node --import`: the process begins at a fixed time and its clock runs on from there, so that the sample shop, whose dates are
 * relative to now, is the same each time.
 */
import { START } from './fixed-time.ts';

const RealDate = Date;
const offset = START - RealDate.now();

globalThis.Date = class extends RealDate {
  constructor(...values: readonly unknown[]) {
    // Without a value, it is the time now.
    super(...((values.length === 0 ? [RealDate.now() + offset] : values) as [number]));
  }

  static override now(): number {
    return RealDate.now() + offset;
  }
} as DateConstructor;
