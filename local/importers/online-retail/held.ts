import { mapInParallel } from '../../../domain/kernel/in-parallel.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { OrderReturn } from '../../../domain/order/order-return.ts';
import type { Repositories } from '../../../domain/repositories.ts';
import { type Document, type DocumentLine, lineValue, type SkippedRow } from './documents.ts';

/** A document, what it is in the graph, and who the graph's customer is. */
export type Brought = { readonly document: Document; readonly id: string; readonly buyer: string | null };

/** What the graph holds of the documents. */
export type HeldTotals = {
  readonly orders: number;
  readonly guestOrders: number;
  readonly returns: number;
  /** Of them, returns that no customer is known of. */
  readonly guestReturns: number;
  readonly customers: number;
  /** In tenths of a penny, net of returns. */
  readonly value: number;
};

/** One document as the graph holds it. */
type Held = {
  readonly customerId: string | null;
  readonly minor: number;
  readonly currency: string;
  readonly units: readonly { readonly sku: string; readonly quantity: number }[];
};

/** One batch of reads takes a hundred keys. */
const BATCH = 100;
const AT_ONCE = 4;

/**
 * Reads the documents back, and holds each against what the graph has of it: rows that it lacks, sums that differ, and
 * sales that it has for somebody else are listed.
 */
export async function heldOf(
  records: Repositories,
  brought: readonly Brought[],
  currency: string,
): Promise<HeldTotals & { readonly skipped: readonly SkippedRow[] }> {
  const batches = Array.from({ length: Math.ceil(brought.length / BATCH) }, (_, index) =>
    brought.slice(index * BATCH, (index + 1) * BATCH),
  );
  const compared: Compared[] = [];
  const queue = batches.values();
  await mapInParallel(Array.from({ length: AT_ONCE }), async () => {
    for (const batch of queue) {
      const held = await readBack(records, batch);
      compared.push(...batch.map((one, index) => compare(one, held[index] ?? null, currency)));
    }
  });
  return totalsOf(compared);
}

async function readBack(records: Repositories, batch: readonly Brought[]): Promise<readonly (Held | null)[]> {
  const idsOf = (kind: Document['kind']) => batch.filter(({ document }) => document.kind === kind).map(({ id }) => id);
  const [orders, returns] = [await records.orders(idsOf('sale')), await records.orderReturns(idsOf('return'))];
  const found = new Map([
    ...orders.flatMap((order) => (order === null ? [] : [[order.id, heldSale(order)] as const])),
    ...returns.flatMap((one) => (one === null ? [] : [[one.id, heldReturn(one)] as const])),
  ]);
  return batch.map(({ id }) => found.get(id) ?? null);
}

const heldSale = ({ customerId, total, currency, bought }: Order): Held => ({
  customerId,
  minor: total,
  currency,
  units: bought,
});

const heldReturn = ({ customerId, refund, returnedLines }: OrderReturn): Held => ({
  customerId,
  minor: -refund.minor,
  currency: refund.currency,
  units: returnedLines,
});

type Compared = {
  readonly document: Document;
  readonly held: Held | null;
  readonly skipped: readonly SkippedRow[];
};

function compare({ document, buyer }: Brought, held: Held | null, currency: string): Compared {
  const sign = document.kind === 'sale' ? 1 : -1;
  const listed = (line: DocumentLine, detail: string, value: number): SkippedRow => ({
    ...{ row: line.row, invoice: document.number, skip: 'heldOtherwise', detail, value },
  });
  const missing = missingFrom(held, document.lines);
  const sum = sumOf(document.lines) - sumOf(missing);
  const skipped = missing.map((line) => listed(line, 'this row is not in it', sign * lineValue(line)));
  const [first] = document.lines;
  if (held === null || first === undefined) return { document, held, skipped };
  const isOtherSum = held.currency !== currency || held.minor * 10 !== sign * sum;
  const isOthers = buyer !== null && held.customerId !== buyer;
  return {
    document,
    held,
    skipped: [
      ...skipped,
      ...(isOtherSum ? [listed(first, 'the sum in the graph is another one', 0)] : []),
      ...(isOthers ? [listed(first, 'it is of another customer in the graph', 0)] : []),
    ],
  };
}

/** The lines that are not among what is held, by sku and quantity. */
function missingFrom(held: Held | null, lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const left = new Map<string, number>();
  for (const { sku, quantity } of held?.units ?? []) left.set(sku, (left.get(sku) ?? 0) + quantity);
  return lines.filter(({ sku, quantity }) => {
    const rest = (left.get(sku) ?? 0) - quantity;
    if (rest >= 0) left.set(sku, rest);
    return rest < 0;
  });
}

function totalsOf(compared: readonly Compared[]): HeldTotals & { readonly skipped: readonly SkippedRow[] } {
  const found = compared.filter(({ held }) => held !== null);
  const of = (kind: Document['kind']) => found.filter(({ document }) => document.kind === kind);
  const nobodys = (some: readonly Compared[]) => some.filter(({ held }) => held?.customerId == null).length;
  return {
    orders: of('sale').length,
    guestOrders: nobodys(of('sale')),
    returns: of('return').length,
    guestReturns: nobodys(of('return')),
    customers: new Set(found.flatMap(({ document }) => document.customerId ?? [])).size,
    value: found.reduce((sum, { held }) => sum + (held?.minor ?? 0) * 10, 0),
    skipped: compared.flatMap(({ skipped }) => skipped),
  };
}

const sumOf = (lines: readonly DocumentLine[]): number => lines.reduce((sum, line) => sum + lineValue(line), 0);
