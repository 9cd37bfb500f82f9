import { mapInParallel } from '../../../domain/kernel/in-parallel.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { OrderReturn } from '../../../domain/order/order-return.ts';
import type { Repositories } from '../../../domain/repositories.ts';
import { type Document, type DocumentLine, lineValue, type SkippedRow } from './documents.ts';

/** A document, what it is in the graph, and who the graph's customer is. */
export type ImportedDocument = { readonly document: Document; readonly id: string; readonly buyer: string | null };

/** What the graph holds of the documents. */
export type StoredTotals = {
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
type StoredDocument = {
  readonly customerId: string | null;
  readonly minor: number;
  readonly currency: string;
  readonly units: readonly { readonly sku: string; readonly quantity: number }[];
};

/** One batch of reads takes a hundred keys. */
const BATCH_SIZE = 100;
const CONCURRENT_BATCHES = 4;

/**
 * Reads the documents back, and holds each against what the graph has of it: rows that it lacks, sums that differ, and
 * sales that it has for somebody else are listed.
 */
export async function reconcileDocuments(
  repositories: Repositories,
  brought: readonly ImportedDocument[],
  currency: string,
): Promise<StoredTotals & { readonly skipped: readonly SkippedRow[] }> {
  const batches = Array.from({ length: Math.ceil(brought.length / BATCH_SIZE) }, (_, index) =>
    brought.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
  );
  const compared: Comparison[] = [];
  const queue = batches.values();
  await mapInParallel(Array.from({ length: CONCURRENT_BATCHES }), async () => {
    for (const batch of queue) {
      const held = await readStoredDocuments(repositories, batch);
      compared.push(...batch.map((one, index) => compareDocument(one, held[index] ?? null, currency)));
    }
  });
  return sumComparisons(compared);
}

async function readStoredDocuments(
  repositories: Repositories,
  batch: readonly ImportedDocument[],
): Promise<readonly (StoredDocument | null)[]> {
  const idsOf = (kind: Document['kind']) => batch.filter(({ document }) => document.kind === kind).map(({ id }) => id);
  const [orders, returns] = [
    await repositories.orders(idsOf('sale')),
    await repositories.orderReturns(idsOf('return')),
  ];
  const found = new Map([
    ...orders.flatMap((order) => (order === null ? [] : [[order.id, toStoredSale(order)] as const])),
    ...returns.flatMap((one) => (one === null ? [] : [[one.id, toStoredReturn(one)] as const])),
  ]);
  return batch.map(({ id }) => found.get(id) ?? null);
}

const toStoredSale = ({ customerId, total, currency, bought }: Order): StoredDocument => ({
  customerId,
  minor: total,
  currency,
  units: bought,
});

const toStoredReturn = ({ customerId, refund, returnedLines }: OrderReturn): StoredDocument => ({
  customerId,
  minor: -refund.minor,
  currency: refund.currency,
  units: returnedLines,
});

type Comparison = {
  readonly document: Document;
  readonly held: StoredDocument | null;
  readonly skipped: readonly SkippedRow[];
};

function compareDocument(
  { document, buyer }: ImportedDocument,
  held: StoredDocument | null,
  currency: string,
): Comparison {
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
function missingFrom(held: StoredDocument | null, lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const left = new Map<string, number>();
  for (const { sku, quantity } of held?.units ?? []) left.set(sku, (left.get(sku) ?? 0) + quantity);
  return lines.filter(({ sku, quantity }) => {
    const rest = (left.get(sku) ?? 0) - quantity;
    if (rest >= 0) left.set(sku, rest);
    return rest < 0;
  });
}

function sumComparisons(compared: readonly Comparison[]): StoredTotals & { readonly skipped: readonly SkippedRow[] } {
  const found = compared.filter(({ held }) => held !== null);
  const of = (kind: Document['kind']) => found.filter(({ document }) => document.kind === kind);
  const nobodys = (some: readonly Comparison[]) => some.filter(({ held }) => held?.customerId == null).length;
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
