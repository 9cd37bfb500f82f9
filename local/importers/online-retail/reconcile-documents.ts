import { mapInParallel } from '../../../domain/kernel/in-parallel.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { OrderReturn } from '../../../domain/order/order-return.ts';
import type { Repositories } from '../../../domain/repositories.ts';
import { type Document, type DocumentLine, lineValue, type SkippedRow } from './documents.ts';

/** A document with the graph's ids of its order or return and of its customer. */
export type ImportedDocument = { readonly document: Document; readonly id: string; readonly buyer: string | null };

/** Totals of the imported documents as the graph stores them. */
export type StoredTotals = {
  readonly orders: number;
  readonly guestOrders: number;
  readonly returns: number;
  /** The returns that have no known customer. */
  readonly guestReturns: number;
  readonly customers: number;
  /** In tenths of a penny, net of returns. */
  readonly value: number;
};

/** One document as the graph stores it. */
type StoredDocument = {
  readonly customerId: string | null;
  readonly minor: number;
  readonly currency: string;
  readonly units: readonly { readonly sku: string; readonly quantity: number }[];
};

/** The maximum of keys in one batch read. */
const BATCH_SIZE = 100;
const CONCURRENT_BATCHES = 4;

/**
 * Reads the documents back from the graph and compares them. It lists rows that the graph lacks, sums that differ, and
 * sales that belong to another customer in the graph.
 */
export async function reconcileDocuments(
  repositories: Repositories,
  imported: readonly ImportedDocument[],
  currency: string,
): Promise<StoredTotals & { readonly skipped: readonly SkippedRow[] }> {
  const batches = Array.from({ length: Math.ceil(imported.length / BATCH_SIZE) }, (_, index) =>
    imported.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
  );
  const comparisons: Comparison[] = [];
  const queue = batches.values();
  await mapInParallel(Array.from({ length: CONCURRENT_BATCHES }), async () => {
    for (const batch of queue) {
      const stored = await readStoredDocuments(repositories, batch);
      comparisons.push(...batch.map((document, index) => compareDocument(document, stored[index] ?? null, currency)));
    }
  });
  return sumComparisons(comparisons);
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
    ...returns.flatMap((orderReturn) =>
      orderReturn === null ? [] : [[orderReturn.id, toStoredReturn(orderReturn)] as const],
    ),
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
  readonly stored: StoredDocument | null;
  readonly skipped: readonly SkippedRow[];
};

function compareDocument(
  { document, buyer }: ImportedDocument,
  stored: StoredDocument | null,
  currency: string,
): Comparison {
  const sign = document.kind === 'sale' ? 1 : -1;
  const toFault = (line: DocumentLine, detail: string, value: number): SkippedRow => ({
    ...{ row: line.row, invoice: document.number, skip: 'heldOtherwise', detail, value },
  });
  const missing = missingLines(document.lines, stored);
  const sum = sumLines(document.lines) - sumLines(missing);
  const skipped = missing.map((line) => toFault(line, 'this row is not in it', sign * lineValue(line)));
  const [firstLine] = document.lines;
  if (stored === null || firstLine === undefined) return { document, stored, skipped };
  const hasOtherSum = stored.currency !== currency || stored.minor * 10 !== sign * sum;
  const hasOtherCustomer = buyer !== null && stored.customerId !== buyer;
  return {
    document,
    stored,
    skipped: [
      ...skipped,
      ...(hasOtherSum ? [toFault(firstLine, 'the sum in the graph is another one', 0)] : []),
      ...(hasOtherCustomer ? [toFault(firstLine, 'it is of another customer in the graph', 0)] : []),
    ],
  };
}

/** The lines that the stored document lacks, by sku and quantity. */
function missingLines(lines: readonly DocumentLine[], stored: StoredDocument | null): readonly DocumentLine[] {
  const unmatched = new Map<string, number>();
  for (const { sku, quantity } of stored?.units ?? []) unmatched.set(sku, (unmatched.get(sku) ?? 0) + quantity);
  return lines.filter(({ sku, quantity }) => {
    const rest = (unmatched.get(sku) ?? 0) - quantity;
    if (rest >= 0) unmatched.set(sku, rest);
    return rest < 0;
  });
}

function sumComparisons(
  comparisons: readonly Comparison[],
): StoredTotals & { readonly skipped: readonly SkippedRow[] } {
  const found = comparisons.filter(({ stored }) => stored !== null);
  const ofKind = (kind: Document['kind']) => found.filter(({ document }) => document.kind === kind);
  const countGuests = (some: readonly Comparison[]) => some.filter(({ stored }) => stored?.customerId == null).length;
  return {
    orders: ofKind('sale').length,
    guestOrders: countGuests(ofKind('sale')),
    returns: ofKind('return').length,
    guestReturns: countGuests(ofKind('return')),
    customers: new Set(found.flatMap(({ document }) => document.customerId ?? [])).size,
    value: found.reduce((sum, { stored }) => sum + (stored?.minor ?? 0) * 10, 0),
    skipped: comparisons.flatMap(({ skipped }) => skipped),
  };
}

const sumLines = (lines: readonly DocumentLine[]): number => lines.reduce((sum, line) => sum + lineValue(line), 0);
