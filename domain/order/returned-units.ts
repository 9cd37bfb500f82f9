import { uniqueKey } from '../kernel/code.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { isSerialNumber, isSimilarSerialNumber } from '../serial/serial.ts';
import type { BoughtItem, LineReturns, Order, OrderLine } from './order.ts';
import type { ReturnLine } from './order-return.ts';
import { lineNumberIn } from './stated-lines.ts';

export type ReturnLineInput = {
  readonly orderLineId?: string | null | undefined;
  /** Instead of `orderLineId`: a short hash of the id that the line has in the system of the order. No client states it. */
  readonly statedLine?: string | undefined;
  readonly sku: string;
  readonly quantity: number;
  readonly serialNumbers?: readonly string[] | null | undefined;
};

/** Returned units of one line of the order. */
export type ReturnedUnits = {
  readonly line: OrderLine;
  readonly quantity: number;
  readonly serialNumbers: readonly string[];
};

/**
 * Resolves the input of the till into units of order lines: of the named line, else of the lines with the sku. Among
 * these, lines with the given serial numbers come first, then lines with units that have no serial number. Rejects units
 * that were not sold or are already returned.
 * @param recordedLines the ids of the lines in the system of the order as they were recorded, as in `RecordReturnInput`
 */
export function resolveReturnedUnits(
  order: Order,
  lines: readonly OrderLine[],
  inputs: readonly ReturnLineInput[],
  path: Path,
  recordedLines: readonly string[] = [],
): readonly ReturnedUnits[] {
  const left = new Map(lines.map((line) => [line.id, unitsLeft(order, line)]));
  // Written with the lines: what the integration of the system remembers may be older.
  const known = order.statedLines ?? recordedLines;
  const bySku = Map.groupBy(lines, ({ sku }) => uniqueKey(sku));
  return inputs.flatMap((input, index) => {
    const number = input.statedLine === undefined ? null : lineNumberIn(known, input.statedLine);
    const orderLineId = input.orderLineId ?? lines.find((line) => line.number === number)?.id;
    const candidates = candidatesFor(lines, bySku, { ...input, orderLineId }, [...path, index]);
    const taken = takeUnits(candidates, left, input, [...path, index]);
    for (const units of taken) left.set(units.line.id, subtractUnits(unitsLeftOf(left, units.line), units));
    return taken;
  });
}

/** Adds the returned units to the order. */
export function withReturnedUnits(order: Order, units: readonly ReturnedUnits[]): Order {
  const returned: Record<string, LineReturns> = { ...order.returned };
  for (const { line, quantity, serialNumbers } of units) {
    const before = returned[line.number] ?? { quantity: 0, serialNumbers: [] };
    returned[line.number] = {
      quantity: before.quantity + quantity,
      serialNumbers: [...before.serialNumbers, ...serialNumbers],
    };
  }
  return {
    ...order,
    version: order.version + 1,
    returned,
    bought: order.bought.map((bought) => ({
      ...bought,
      returned: bought.returned + returnedQuantityOf(bought, units),
    })),
  };
}

/** The lines of the return as they are stored. */
export const toReturnLines = (units: readonly ReturnedUnits[]): readonly ReturnLine[] =>
  units.map(({ line, quantity, serialNumbers }) => ({ sku: line.sku, quantity, orderLineId: line.id, serialNumbers }));

/** The units of a line that are not returned yet: their number, and their serial numbers. */
type UnitsLeft = { readonly quantity: number; readonly serialNumbers: readonly string[] };

function unitsLeft(order: Order, line: OrderLine): UnitsLeft {
  const returned = order.returned[line.number] ?? { quantity: 0, serialNumbers: [] };
  // A placeholder such as `N/A` counts as no serial number.
  return subtractUnits({ quantity: line.quantity, serialNumbers: line.serialNumbers.filter(isSerialNumber) }, returned);
}

function subtractUnits(left: UnitsLeft, returned: Pick<ReturnedUnits, 'quantity' | 'serialNumbers'>): UnitsLeft {
  const keys = new Set(returned.serialNumbers.map(uniqueKey));
  return {
    quantity: left.quantity - returned.quantity,
    serialNumbers: left.serialNumbers.filter((number) => !keys.has(uniqueKey(number))),
  };
}

function candidatesFor(
  lines: readonly OrderLine[],
  bySku: ReadonlyMap<string, readonly OrderLine[]>,
  { orderLineId, sku }: ReturnLineInput,
  path: Path,
): readonly OrderLine[] {
  if (orderLineId == null)
    return bySku.get(uniqueKey(sku)) ?? reject('INVALID', [...path, 'sku'], 'The order has no line with this sku.');
  const line = lines.find(({ id }) => id === orderLineId);
  if (line === undefined) return reject('NOT_FOUND', [...path, 'orderLineId'], 'The order has no line with this id.');
  if (uniqueKey(line.sku) !== uniqueKey(sku))
    reject('INVALID', [...path, 'sku'], 'The line with this id has another sku.');
  return [line];
}

function takeUnits(
  candidates: readonly OrderLine[],
  left: ReadonlyMap<string, UnitsLeft>,
  { quantity, serialNumbers }: ReturnLineInput,
  path: Path,
): readonly ReturnedUnits[] {
  const unreturned = candidates.flatMap((line) => unitsLeftOf(left, line).serialNumbers);
  const wanted = new Set(
    (serialNumbers ?? []).filter(isSerialNumber).map((number) => uniqueKey(serialNumberAsSold(number, unreturned))),
  );
  const available = candidates.reduce((sum, line) => sum + unitsLeftOf(left, line).quantity, 0);
  if (quantity > available)
    reject(
      'NOT_ALLOWED',
      [...path, 'quantity'],
      `At most ${available} units of this line can be returned: those sold less those already returned.`,
    );

  // If all units come back, the till need not give their serial numbers.
  const isAll = quantity === available;
  const unitsBySerial = candidates.map((line) => {
    const { serialNumbers: ofLine } = unitsLeftOf(left, line);
    const given = ofLine.filter((number) => wanted.delete(uniqueKey(number)));
    return { line, serialNumbers: isAll ? ofLine : given };
  });
  if (wanted.size > 0)
    reject(
      'INVALID',
      [...path, 'serialNumbers'],
      'Some of these serial numbers were not sold with this line, or are already returned.',
    );

  let rest = quantity - unitsBySerial.reduce((sum, units) => sum + units.serialNumbers.length, 0);
  const taken = unitsBySerial.map((units) => {
    const { quantity: remaining, serialNumbers: withSerial } = unitsLeftOf(left, units.line);
    const withoutSerial = Math.min(rest, remaining - withSerial.length);
    rest -= withoutSerial;
    return { ...units, quantity: units.serialNumbers.length + withoutSerial };
  });
  if (rest > 0)
    reject(
      'INVALID',
      [...path, 'serialNumbers'],
      'Give the serial numbers: the remaining units of this line have serial numbers.',
    );
  return taken.filter((units) => units.quantity > 0);
}

/** The sold form of a typed serial number: with other separators it matches if exactly one item is similar. */
function serialNumberAsSold(typed: string, sold: readonly string[]): string {
  if (sold.some((number) => uniqueKey(number) === uniqueKey(typed))) return typed;
  const [only, ...others] = sold.filter((number) => isSimilarSerialNumber(number, typed));
  return only === undefined || others.length > 0 ? typed : only;
}

function unitsLeftOf(left: ReadonlyMap<string, UnitsLeft>, line: OrderLine): UnitsLeft {
  return left.get(line.id) ?? { quantity: 0, serialNumbers: [] };
}

function returnedQuantityOf(bought: BoughtItem, units: readonly ReturnedUnits[]): number {
  const same = units.filter(({ line }) => line.sku === bought.sku && line.category === bought.category);
  return same.reduce((sum, { quantity }) => sum + quantity, 0);
}
