import type { Engine } from 'json-rules-engine';
import { mentions } from './mentions.ts';

type Comparison = (one: unknown, other: unknown) => boolean;

/**
 * Gives the engine `mentions`, and the operators of its own that need it in a form that takes any two values: its own `in` throws
 * where the other side is no list, such as an unknown fact, and its `lessThan` takes an unknown other side for 0.
 */
export function addOperators(engine: Engine): void {
  for (const [name, compare] of Object.entries(OPERATORS)) engine.addOperator(name, compare);
  for (const [name, holds] of Object.entries(DECORATORS))
    engine.addOperatorDecorator<unknown, unknown, unknown, unknown>(
      name,
      (value, list, next) => isArray(list) && holds(list, (one) => next(value, one)),
    );
}

const DECORATORS = {
  someValue: (list: readonly unknown[], holds: (one: unknown) => boolean) => list.some(holds),
  everyValue: (list: readonly unknown[], holds: (one: unknown) => boolean) => list.every(holds),
};

const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Whether a list holds a value, or a text holds a part; null where there is no list. */
function isIn(value: unknown, list: unknown): boolean | null {
  if (isArray(list)) return list.includes(value);
  return typeof list === 'string' && typeof value === 'string' ? list.includes(value) : null;
}

/** As in the engine, the first one is a number or begins with one, as instants and days do. */
const ordered =
  (compare: (one: number, other: number) => boolean): Comparison =>
  (one, other) =>
    !Number.isNaN(Number.parseFloat(String(one))) &&
    other !== null &&
    other !== undefined &&
    compare(one as number, other as number);

const OPERATORS: Readonly<Record<string, Comparison>> = {
  mentions,
  in: (value, list) => isIn(value, list) === true,
  notIn: (value, list) => isIn(value, list) === false,
  lessThan: ordered((one, other) => one < other),
  lessThanInclusive: ordered((one, other) => one <= other),
  greaterThan: ordered((one, other) => one > other),
  greaterThanInclusive: ordered((one, other) => one >= other),
};
