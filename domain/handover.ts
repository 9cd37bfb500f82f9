import type { Change } from './change.ts';
import { codeKey } from './code.ts';
import type { NewId } from './id.ts';
import type { Order, OrderLine, Sale } from './order.ts';
import type { Records } from './records.ts';
import { handedOver, type Serial } from './serial.ts';
import { coverOf, type Warranty } from './warranty.ts';
import type { WarrantyPlan } from './warranty-plan.ts';

/** What a sale puts into the buyer's hands: the lines with the cover that begins, and the changes that this takes. */
export type Handover = { readonly lines: readonly OrderLine[]; readonly changes: readonly Change[] };

/** Who has the things with serial numbers of these lines, by the number's `codeKey`. */
export async function serialsOf(records: Records, lines: readonly OrderLine[]): Promise<ReadonlyMap<string, Serial>> {
  const numbers = lines.flatMap(({ serialNumbers }) => serialNumbers);
  const found = numbers.length === 0 ? [] : await records.serials(numbers);
  return new Map(found.flatMap((serial) => (serial === null ? [] : [[codeKey(serial.serialNumber), serial] as const])));
}

/**
 * Each unit that is still with the buyer gets its cover, if it was sold with a plan and the buyer is known; each thing
 * with a serial number gets its owner. A cancelled sale hands nothing over.
 */
export function handOver(
  { order, lines }: Sale,
  plans: readonly WarrantyPlan[],
  serials: ReadonlyMap<string, Serial>,
  newId: NewId,
): Handover {
  if (order.status === 'CANCELLED') return { lines, changes: [] };
  const covered = lines.map((line) => ({ line, covers: coversOf(order, line, plans, newId) }));
  return {
    lines: covered.map(({ line, covers }) => ({ ...line, warrantyIds: covers.map(({ id }) => id) })),
    changes: covered.flatMap(({ line, covers }) => [
      ...covers.map((cover) => ({ noun: 'warranty', before: null, after: cover }) as const),
      ...unreturnedSerials(order, line).flatMap((serialNumber) => {
        const before = serials.get(codeKey(serialNumber)) ?? null;
        const after = handedOver(before, {
          serialNumber,
          customerId: order.customerId,
          orderId: order.id,
          warrantyId: covers.find((cover) => cover.serialNumber === serialNumber)?.id ?? null,
          since: order.occurredAt,
        });
        return after === null ? [] : [{ noun: 'serial', before, after } as const];
      }),
    ]),
  };
}

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
