import { uniqueKey } from '../kernel/code.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { isSerialNumber, isSimilarSerialNumber } from '../serial/serial.ts';
import type { BoughtItem, LineReturns, Order, OrderLine } from './order.ts';
import type { ReturnLine } from './order-return.ts';

export type ReturnLineInput = {
  readonly orderLineId?: string | null | undefined;
  readonly sku: string;
  readonly quantity: number;
  readonly serialNumbers?: readonly string[] | null | undefined;
};

/** Units of one line of the order that come back. */
export type ReturnedUnits = {
  readonly line: OrderLine;
  readonly quantity: number;
  readonly serialNumbers: readonly string[];
};

/**
 * Which units of which lines come back, from what the till says: the lines named, or else those of the sku: the ones that
 * hold the serial numbers, and then the first with units that have none. Rejects what was not sold, or came back already.
 */
export function resolveReturnedUnits(
  order: Order,
  lines: readonly OrderLine[],
  inputs: readonly ReturnLineInput[],
  path: Path,
): readonly ReturnedUnits[] {
  const left = new Map(lines.map((line) => [line.id, unitsLeft(order, line)]));
  const bySku = Map.groupBy(lines, ({ sku }) => uniqueKey(sku));
  return inputs.flatMap((input, index) => {
    const candidates = candidatesFor(lines, bySku, input, [...path, index]);
    const taken = takeUnits(candidates, left, input, [...path, index]);
    for (const units of taken) left.set(units.line.id, subtractUnits(unitsLeftOf(left, units.line), units));
    return taken;
  });
}

/** The order after these units came back. */
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

/** The lines of the return as they are kept. */
export const toReturnLines = (units: readonly ReturnedUnits[]): readonly ReturnLine[] =>
  units.map(({ line, quantity, serialNumbers }) => ({ sku: line.sku, quantity, orderLineId: line.id, serialNumbers }));

/** What of a line has not come back yet: how many, and which of the numbered ones. */
type UnitsLeft = { readonly quantity: number; readonly serialNumbers: readonly string[] };

function unitsLeft(order: Order, line: OrderLine): UnitsLeft {
  const returned = order.returned[line.number] ?? { quantity: 0, serialNumbers: [] };
  // Units with a value that stands for none, such as `N/A`, are like those that have no serial number.
  return subtractUnits({ quantity: line.quantity, serialNumbers: line.serialNumbers.filter(isSerialNumber) }, returned);
}

function subtractUnits(left: UnitsLeft, gone: Pick<ReturnedUnits, 'quantity' | 'serialNumbers'>): UnitsLeft {
  const keys = new Set(gone.serialNumbers.map(uniqueKey));
  return {
    quantity: left.quantity - gone.quantity,
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
    return bySku.get(uniqueKey(sku)) ?? reject('INVALID', [...path, 'sku'], 'The order has no line of this sku.');
  const line = lines.find(({ id }) => id === orderLineId);
  if (line === undefined) return reject('NOT_FOUND', [...path, 'orderLineId'], 'The order has no line of this id.');
  if (uniqueKey(line.sku) !== uniqueKey(sku))
    reject('INVALID', [...path, 'sku'], 'The line of this id is of another sku.');
  return [line];
}

function takeUnits(
  candidates: readonly OrderLine[],
  left: ReadonlyMap<string, UnitsLeft>,
  { quantity, serialNumbers }: ReturnLineInput,
  path: Path,
): readonly ReturnedUnits[] {
  const out = candidates.flatMap((line) => unitsLeftOf(left, line).serialNumbers);
  const wanted = new Set(
    (serialNumbers ?? []).filter(isSerialNumber).map((number) => uniqueKey(serialNumberAsSold(number, out))),
  );
  const available = candidates.reduce((sum, line) => sum + unitsLeftOf(left, line).quantity, 0);
  if (quantity > available)
    reject(
      'NOT_ALLOWED',
      [...path, 'quantity'],
      `Of this line ${available} can come back: no more than was sold, less what came back already.`,
    );

  // Where everything comes back, its serial numbers need not be said.
  const isAll = quantity === available;
  const numbered = candidates.map((line) => {
    const { serialNumbers: ofLine } = unitsLeftOf(left, line);
    const said = ofLine.filter((number) => wanted.delete(uniqueKey(number)));
    return { line, serialNumbers: isAll ? ofLine : said };
  });
  if (wanted.size > 0)
    reject(
      'INVALID',
      [...path, 'serialNumbers'],
      'Not every serial number here was sold with this line and is still out.',
    );

  let rest = quantity - numbered.reduce((sum, units) => sum + units.serialNumbers.length, 0);
  const taken = numbered.map((units) => {
    const { quantity: free, serialNumbers: numbered } = unitsLeftOf(left, units.line);
    const anonymous = Math.min(rest, free - numbered.length);
    rest -= anonymous;
    return { ...units, quantity: units.serialNumbers.length + anonymous };
  });
  if (rest > 0)
    reject('INVALID', [...path, 'serialNumbers'], 'Say which came back: what is left of this line has serial numbers.');
  return taken.filter((units) => units.quantity > 0);
}

/** A serial number as it was sold: what was typed with other separators is of the one item that it may be, if it is one. */
function serialNumberAsSold(typed: string, out: readonly string[]): string {
  if (out.some((number) => uniqueKey(number) === uniqueKey(typed))) return typed;
  const [only, ...others] = out.filter((number) => isSimilarSerialNumber(number, typed));
  return only === undefined || others.length > 0 ? typed : only;
}

function unitsLeftOf(left: ReadonlyMap<string, UnitsLeft>, line: OrderLine): UnitsLeft {
  return left.get(line.id) ?? { quantity: 0, serialNumbers: [] };
}

function returnedQuantityOf(bought: BoughtItem, units: readonly ReturnedUnits[]): number {
  const same = units.filter(({ line }) => line.sku === bought.sku && line.category === bought.category);
  return same.reduce((sum, { quantity }) => sum + quantity, 0);
}
