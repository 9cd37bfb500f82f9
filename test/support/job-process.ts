/**
 * Runs a scheduled function in a separate process that a test can kill. Prints `begun` before the run, and `done` after it.
 * Argument: JSON with the address of the bundle, and the milliseconds by which the clock of the process is ahead.
 */
const { bundle, aheadMs } = JSON.parse(process.argv[2] ?? '');

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...values: [] | [number | string]) {
    if (values.length === 0) super(RealDate.now() + aheadMs);
    else super(...values);
  }
  static override now = (): number => RealDate.now() + aheadMs;
} as DateConstructor;

const { handler } = await import(bundle);
process.stdout.write('begun\n');
await handler({}, { getRemainingTimeInMillis: () => 840_000 });
process.stdout.write('done\n');

export {};
