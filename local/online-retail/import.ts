import { registerCustomer } from '../../domain/customer/register-customer.ts';
import type { Result } from '../../domain/mutation.ts';
import { recordOrder } from '../../domain/order/record-order.ts';
import { recordReturn } from '../../domain/order/record-return.ts';
import type { Records } from '../../domain/records.ts';
import { saveShop } from '../../domain/shop/save-shop.ts';
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
const SOURCE = 'IMPORT';
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
  const customers = new Set<string>();
  const buyers = buyersOf(writer, countries);
  let done = 0;

  async function bring(document: Document): Promise<void> {
    const { customerId, kind } = document;
    if (await isThere(writer.records, document)) tally.alreadyThere++;
    else await record(writer, document, customerId === null ? null : await buyers(customerId));
    tally[kind === 'sale' ? 'orders' : 'returns']++;
    if (customerId === null) tally[kind === 'sale' ? 'guestOrders' : 'guestReturns']++;
    else customers.add(customerId);
    tally.value += valueOfDocument(document);
    options.onProgress({ done: ++done, of: documents.length });
  }

  await inLanes(
    documents,
    { lanes: LANES, laneOf: (document) => document.customerId ?? document.number, signal: options.signal },
    bring,
  );
  return { ...tally, customers: customers.size };
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
  const shop = await writer.records.freshShop();
  if (shop.version === 0) settled(await saveShop(writing, input), 'the shop');
  else if (shop.currency !== CURRENCY)
    throw new Problem(
      `The file is in ${CURRENCY}, and the shop here counts in ${shop.currency}. Import into an empty graph.`,
    );
}

/** The graph's id of each customer of the file, who is registered at the first question. */
function buyersOf(writer: Writer, countries: Documents['countries']): (id: string) => Promise<string> {
  const known = new Map<string, string>();
  return async (id) => {
    const found = known.get(id) ?? (await register(writer, id, countries.get(id) ?? ''));
    known.set(id, found);
    return found;
  };
}

async function register(writer: Writer, id: string, country: string): Promise<string> {
  const input = { externalIds: [{ system: SYSTEM, value: id }], attributes: [{ name: 'country', value: country }] };
  const { customer } = settled(
    await registerCustomer(writer.writing('registerCustomer', `${SYSTEM}:customer:${id}`, input), input),
    `customer ${id}`,
  );
  return customer.id;
}

/** One read instead of all that a repetition would need. */
async function isThere(records: Records, { kind, number }: Document): Promise<boolean> {
  return kind === 'sale'
    ? (await records.receiptOf({ number, source: SOURCE, store: null })) !== null
    : records.isReturnNumberTaken(number, SOURCE, null);
}

async function record(writer: Writer, document: Document, buyer: string | null): Promise<void> {
  const customer = buyer === null ? {} : { customer: { id: buyer } };
  const result: Result<unknown> =
    document.kind === 'sale'
      ? await recordSale(writer, document, customer)
      : await recordCancellation(writer, document, customer);
  settled(result, `invoice ${document.number}`);
}

type OfCustomer = { readonly customer?: { readonly id: string } };

function recordSale(writer: Writer, { number, occurredAt, lines }: Document, customer: OfCustomer) {
  const input = {
    number,
    ...customer,
    source: SOURCE,
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
function recordCancellation(writer: Writer, document: Document, customer: OfCustomer) {
  const { number, occurredAt, lines } = document;
  const input = {
    number,
    ...customer,
    source: SOURCE,
    occurredAt,
    reason: 'OTHER',
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    refund: { amount: (-valueOfDocument(document) / 1_000).toFixed(2), currency: CURRENCY },
  } as const;
  return recordReturn(writer.writing('recordReturn', `${SYSTEM}:${number}`, input), input);
}

function settled<T>(result: Result<T>, what: string): T {
  if ('done' in result) return result.done;
  const reasons = result.userErrors.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Problem(`The graph refused ${what}. ${reasons.join(' ')}`);
}
