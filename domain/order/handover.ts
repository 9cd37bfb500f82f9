import type { Change } from '../change.ts';
import { codeKey } from '../code.ts';
import type { NewId } from '../id.ts';
import type { Records } from '../records.ts';
import { endCover } from '../warranty/end-cover.ts';
import { coverOf, type Warranty } from '../warranty/warranty.ts';
import type { WarrantyPlan } from '../warranty/warranty-plan.ts';
import type { Order, OrderLine, Sale } from './order.ts';
import { handedOver, type Serial } from './serial.ts';

/** What a sale puts into the buyer's hands: the lines with the cover that begins, and the changes that this takes. */
export type Handover = { readonly lines: readonly OrderLine[]; readonly changes: readonly Change[] };

/** Who has things now, by the `codeKey` of their serial numbers, and what covers them. */
export type Hands = { readonly serials: ReadonlyMap<string, Serial>; readonly covers: readonly Warranty[] };

/** Who has the things with serial numbers of these lines, by the number's `codeKey`. */
export async function serialsOf(records: Records, lines: readonly OrderLine[]): Promise<ReadonlyMap<string, Serial>> {
  const numbers = lines.flatMap(({ serialNumbers }) => serialNumbers);
  const found = numbers.length === 0 ? [] : await records.serials(numbers);
  return new Map(found.flatMap((serial) => (serial === null ? [] : [[codeKey(serial.serialNumber), serial] as const])));
}

/** The same with what covers the things for those who have them. */
export async function handsOf(records: Records, lines: readonly OrderLine[]): Promise<Hands> {
  const serials = await serialsOf(records, lines);
  const ids = [...serials.values()].flatMap(({ warrantyId }) => warrantyId ?? []);
  const covers = ids.length === 0 ? [] : await records.warranties(ids);
  return { serials, covers: covers.filter((cover) => cover !== null) };
}

/**
 * Each unit that is still with the buyer gets its cover, if it was sold with a plan and the buyer is known; each thing
 * with a serial number gets its owner, and what covered it for another ends. A cancelled sale hands nothing over.
 * @param own the ids of all records that are the buyer: what one of them has is not another's
 */
export function handOver(
  { order, lines }: Sale,
  plans: readonly WarrantyPlan[],
  hands: Hands,
  newId: NewId,
  own: readonly string[],
): Handover {
  if (order.status === 'CANCELLED') return { lines, changes: [] };
  const covered = lines.map((line) => ({ line, covers: coversOf(order, line, plans, newId) }));
  return {
    lines: covered.map(({ line, covers }) => ({ ...line, warrantyIds: covers.map(({ id }) => id) })),
    changes: covered.flatMap(({ line, covers }) => [
      ...covers.map((cover): Change => ({ noun: 'warranty', before: null, after: asOfNow(cover, order, hands, own) })),
      ...unreturnedSerials(order, line).flatMap((serialNumber) => {
        const warrantyId = covers.find((cover) => cover.serialNumber === serialNumber)?.id ?? null;
        return changesOfHands(serialNumber, warrantyId, order, hands, own);
      }),
    ]),
  };
}

function changesOfHands(
  serialNumber: string,
  warrantyId: string | null,
  { id: orderId, customerId, occurredAt, placedOn }: Order,
  { serials, covers }: Hands,
  own: readonly string[],
): readonly Change[] {
  const before = serials.get(codeKey(serialNumber)) ?? null;
  const after = handedOver(before, { serialNumber, customerId, orderId, warrantyId, since: occurredAt }, own);
  if (after === null) return [];
  const former = covers.filter((cover) => cover.id === before?.warrantyId && !own.includes(cover.customerId));
  const ended = former.filter(({ endsOn }) => endsOn >= placedOn).flatMap((cover) => endCover(cover, SOLD_AGAIN));
  return [{ noun: 'serial', before, after }, ...ended];
}

/** The new cover, or void from the start where the sale is told after the thing went on to someone else. */
function asOfNow(cover: Warranty, { occurredAt }: Order, { serials }: Hands, own: readonly string[]): Warranty {
  const serial = cover.serialNumber === null ? undefined : serials.get(codeKey(cover.serialNumber));
  const isGone = serial !== undefined && serial.since > occurredAt && !isOf(serial, own);
  return isGone ? { ...cover, voidedBecause: WENT_ON } : cover;
}

const isOf = ({ customerId }: Serial, own: readonly string[]): boolean =>
  customerId !== null && own.includes(customerId);

const SOLD_AGAIN = 'The item was sold again.';
const WENT_ON = 'The item went on to another owner before this sale was told.';

function coversOf(order: Order, line: OrderLine, plans: readonly WarrantyPlan[], newId: NewId): readonly Warranty[] {
  const plan = plans.find(({ code }) => code === line.warrantyPlan);
  const { customerId } = order;
  if (plan === undefined || customerId === null) return [];
  const serials = unreturnedSerials(order, line);
  const units = line.quantity - (order.returned[line.number]?.quantity ?? 0);
  return Array.from({ length: units }, (_, unit) =>
    coverOf(
      plan,
      {
        customerId,
        orderId: order.id,
        orderLineId: line.id,
        receipt: null,
        store: order.store,
        sku: line.sku,
        description: line.description,
        serialNumber: serials[unit] ?? null,
        startsOn: order.placedOn,
      },
      newId('warranty'),
    ),
  );
}

function unreturnedSerials({ returned }: Order, line: OrderLine): readonly string[] {
  const back = new Set(returned[line.number]?.serialNumbers.map(codeKey));
  return line.serialNumbers.filter((serialNumber) => !back.has(codeKey(serialNumber)));
}
