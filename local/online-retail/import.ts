import type { Result } from '../../domain/mutation.ts';
import { recordOrder } from '../../domain/record-order.ts';
import { recordReturn } from '../../domain/record-return.ts';
import { registerCustomer } from '../../domain/register-customer.ts';
import { saveShop } from '../../domain/save-shop.ts';
import { inLanes } from '../lanes.ts';
import { Problem } from '../problem.ts';
import type { Writer } from '../writer.ts';
import { type Document, type Documents, FILE_ZONE, lineValue } from './documents.ts';

export type Imported = {
  readonly orders: number;
  readonly guestOrders: number;
  readonly returns: number;
  /** Of them, returns that no customer is known of. */
  readonly guestReturns: number;
  readonly customers: number;
  /** Documents that an earlier run had brought. */
  readonly alreadyThere: number;
  /** Line values in tenths of a penny, net of returns. */
  readonly value: number;
};

export type Progress = { readonly done: number; readonly of: number };

const CURRENCY = 'GBP';
const SYSTEM = 'online-retail';
/** Enough to keep two cores busy; one lane a customer, so that no two sales of one meet. */
const LANES = 12;

/**
 * Brings the documents into the graph by the use cases that tills call, each under a key of its own: whatever stops it,
 * the next run takes up what is missing. A document that the graph refuses ends the import and says which.
 * @param signal ends it between two documents
 */
export async function importDocuments(
  writer: Writer,
  { documents, countries }: Documents,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<Imported> {
  await openShop(writer);
  const tally = { orders: 0, guestOrders: 0, returns: 0, guestReturns: 0, alreadyThere: 0, value: 0 };
  const registered = new Set<string>();
  let done = 0;

  async function bring(document: Document): Promise<void> {
    const { customerId } = document;
    if (customerId !== null && !registered.has(customerId)) {
      await register(writer, customerId, countries.get(customerId) ?? '');
      registered.add(customerId);
    }
    const isNew = await record(writer, document);
    if (!isNew) tally.alreadyThere++;
    tally[document.kind === 'sale' ? 'orders' : 'returns']++;
    if (customerId === null) tally[document.kind === 'sale' ? 'guestOrders' : 'guestReturns']++;
    tally.value += valueOfDocument(document);
    options.onProgress({ done: ++done, of: documents.length });
  }

  await inLanes(
    documents,
    { lanes: LANES, laneOf: (document) => document.customerId ?? document.number, signal: options.signal },
    bring,
  );
  return { ...tally, customers: registered.size };
}

/** Tenths of a penny; negative for a return. */
function valueOfDocument({ kind, lines }: Document): number {
  const sum = lines.reduce((total, line) => total + lineValue(line), 0);
  return kind === 'sale' ? sum : -sum;
}

/** Sales need a shop, for its zone and currency; where there is none yet, this is the file's. */
async function openShop(writer: Writer): Promise<void> {
  const input = { name: 'Online Retail', currency: CURRENCY, timeZone: FILE_ZONE, defaultRegion: 'GB' };
  const writing = writer.writing('saveShop', `${SYSTEM}:shop`, input);
  const shop = await writing.records.freshShop();
  if (shop.version === 0) settled(await saveShop(writing, input), 'the shop');
  else if (shop.currency !== CURRENCY)
    throw new Problem(
      `The file is in ${CURRENCY}, and the shop here counts in ${shop.currency}. Import into an empty graph.`,
    );
}

async function register(writer: Writer, id: string, country: string): Promise<void> {
  const input = { externalIds: [{ system: SYSTEM, value: id }], attributes: [{ name: 'country', value: country }] };
  settled(
    await registerCustomer(writer.writing('registerCustomer', `${SYSTEM}:customer:${id}`, input), input),
    `customer ${id}`,
  );
}

/** Whether the document is new: the number of one that an earlier run brought is taken. */
async function record(writer: Writer, document: Document): Promise<boolean> {
  const result: Result<unknown> =
    document.kind === 'sale' ? await recordSale(writer, document) : await recordCancellation(writer, document);
  if ('userErrors' in result && result.userErrors.every(({ code }) => code === 'ALREADY_EXISTS')) return false;
  settled(result, `invoice ${document.number}`);
  return true;
}

function recordSale(writer: Writer, { number, occurredAt, customerId, lines }: Document) {
  const input = {
    number,
    source: 'IMPORT',
    ...customerOf(customerId),
    ifUnknown: 'REJECT',
    status: 'DELIVERED',
    placedAt: occurredAt,
    currency: CURRENCY,
    lines: lines.map((line) => ({ ...line, discount: '0' })),
    taxIncluded: true,
    discount: '0',
    shipping: '0',
    tax: '0',
    rounding: '0',
  } as const;
  return recordOrder(writer.writing('recordOrder', `${SYSTEM}:${number}`, input), input);
}

/** The file does not say which sale is cancelled. */
function recordCancellation(writer: Writer, document: Document) {
  const { number, occurredAt, customerId, lines } = document;
  const input = {
    number,
    source: 'IMPORT',
    ...customerOf(customerId),
    occurredAt,
    reason: 'OTHER',
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    refund: { amount: (-valueOfDocument(document) / 1_000).toFixed(2), currency: CURRENCY },
  } as const;
  return recordReturn(writer.writing('recordReturn', `${SYSTEM}:${number}`, input), input);
}

function customerOf(id: string | null) {
  return id === null ? {} : { customer: { externalId: { system: SYSTEM, value: id } } };
}

function settled(result: Result<unknown>, what: string): void {
  if ('done' in result) return;
  const reasons = result.userErrors.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Problem(`The graph refused ${what}. ${reasons.join(' ')}`);
}
