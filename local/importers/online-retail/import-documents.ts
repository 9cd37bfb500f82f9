import type { Result } from '../../../domain/kernel/command.ts';
import { recordOrder } from '../../../domain/order/record-order.ts';
import { recordReturn } from '../../../domain/order/record-return.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import type { Repositories } from '../../../domain/repositories.ts';
import { saveShop } from '../../../domain/shop/save-shop.ts';
import type { CommandClient } from '../../common/command-client.ts';
import { CommandError } from '../../common/command-error.ts';
import { runInPartitions } from '../../common/partitioned-work.ts';
import { type Document, type Documents, FILE_ZONE, lineValue, type SkippedRow } from './documents.ts';
import { type ImportedDocument, reconcileDocuments, type StoredTotals } from './reconcile-documents.ts';

export type ImportResult = StoredTotals & {
  /** Documents that the graph held before. */
  readonly alreadyThere: number;
  /** Rows that the graph refused, or of invoices that it holds otherwise. */
  readonly skipped: readonly SkippedRow[];
};

export type Progress = { readonly done: number; readonly of: number };

const CURRENCY = 'GBP';
const SYSTEM = 'online-retail';
const SOURCE = 'IMPORT';
/** Enough to keep two cores busy; one lane a customer, so that no two sales of one meet. */
const PARTITIONS = 12;

/**
 * Brings the documents into the graph by the use cases that tills call, each under a key of its own: whatever stops it,
 * the next run takes up what is missing. What the graph refuses is left out and listed. At the end the graph is asked
 * what it holds of them, those that an earlier run had brought among them.
 * @param signal ends it between two documents
 */
export async function importDocuments(
  client: CommandClient,
  { documents, countries }: Documents,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<ImportResult> {
  await ensureShop(client);
  const brought: ImportedDocument[] = [];
  const refused: SkippedRow[] = [];
  let [alreadyThere, done] = [0, 0];
  const buyers = createBuyerLookup(client, countries);

  async function bring(document: Document): Promise<void> {
    const there = await findDocumentId(client.records, document);
    if (there === null) await recordNew(document);
    else {
      alreadyThere++;
      brought.push({ document, id: there, buyer: await knownBuyer(document) });
    }
    options.onProgress({ done: ++done, of: documents.length });
  }

  async function recordNew(document: Document): Promise<void> {
    try {
      const buyer = document.customerId === null ? null : await buyers(document.customerId);
      brought.push({ document, id: await recordDocument(client, document, buyer), buyer });
    } catch (error) {
      if (!(error instanceof RejectedDocumentError)) throw error;
      refused.push(...toRejectedRows(document, error.message));
    }
  }

  const knownBuyer = ({ customerId }: Document) =>
    customerId === null
      ? null
      : buyers(customerId).catch((error: unknown) => {
          if (error instanceof RejectedDocumentError) return null;
          throw error;
        });

  await runInPartitions(
    documents,
    { lanes: PARTITIONS, laneOf: (document) => document.customerId ?? document.number, signal: options.signal },
    bring,
  );
  const held = await reconcileDocuments(client.records, brought, CURRENCY);
  return { ...held, alreadyThere, skipped: [...refused, ...held.skipped] };
}

/** What the graph refused of one document, in its own words. */
class RejectedDocumentError extends CommandError {}

const toRejectedRows = ({ kind, number, lines }: Document, detail: string): readonly SkippedRow[] =>
  lines.map((line) => ({
    row: line.row,
    invoice: number,
    skip: 'refused',
    detail,
    value: kind === 'sale' ? lineValue(line) : -lineValue(line),
  }));

/** Sales need a shop, for its zone and currency; where there is none yet, this is the file's. */
async function ensureShop(client: CommandClient): Promise<void> {
  const input = { name: 'Online Retail', currency: CURRENCY, timeZone: FILE_ZONE, defaultRegion: 'GB' };
  const context = client.writing('saveShop', `${SYSTEM}:shop`, input);
  const shop = await client.records.freshShop();
  if (shop.version === 0) resultOrThrow(await saveShop(context, input), 'the shop');
  else if (shop.currency !== CURRENCY)
    throw new CommandError(
      `The file is in ${CURRENCY}, and the shop here counts in ${shop.currency}. Import into an empty graph.`,
    );
}

/** The graph's id of each customer of the file, who is looked for, and else registered, at the first question. */
function createBuyerLookup(client: CommandClient, countries: Documents['countries']): (id: string) => Promise<string> {
  const known = new Map<string, string>();
  return async (id) => {
    const found = known.get(id) ?? (await findOrRegister(client, id, countries.get(id) ?? ''));
    known.set(id, found);
    return found;
  };
}

/** Whoever was registered by an earlier file stays as that told, whatever country this one says. */
async function findOrRegister(client: CommandClient, id: string, country: string): Promise<string> {
  const [there] = await client.records.customerIds({ kind: 'externalId', system: SYSTEM, value: id });
  if (there !== undefined) return there;
  const input = { externalIds: [{ system: SYSTEM, value: id }], attributes: [{ name: 'country', value: country }] };
  const { customer } = resultOrThrow(
    await registerCustomer(client.writing('registerCustomer', `${SYSTEM}:customer:${id}`, input), input),
    `customer ${id}`,
  );
  return customer.id;
}

/** The id under which the graph holds a document already. One read instead of all that a repetition would need. */
async function findDocumentId(repositories: Repositories, { kind, number }: Document): Promise<string | null> {
  if (kind === 'sale') return (await repositories.receiptOf({ number, source: SOURCE, store: null }))?.orderId ?? null;
  const [returnId = null] = await repositories.returnIdsOfNumber({ number, source: SOURCE, store: null });
  return returnId;
}

async function recordDocument(client: CommandClient, document: Document, buyer: string | null): Promise<string> {
  const customer = buyer === null ? {} : { customer: { id: buyer } };
  const what = `invoice ${document.number}`;
  if (document.kind === 'sale') return resultOrThrow(await recordSale(client, document, customer), what).order.id;
  return resultOrThrow(await recordCancellation(client, document, customer), what).id;
}

type CustomerPart = { readonly customer?: { readonly id: string } };

function recordSale(client: CommandClient, { number, occurredAt, lines }: Document, customer: CustomerPart) {
  const input = {
    number,
    ...customer,
    source: SOURCE,
    ifUnknown: 'REJECT',
    status: 'DELIVERED',
    placedAt: occurredAt,
    currency: CURRENCY,
    lines: lines.map(({ sku, description, quantity, unitPrice }) => {
      return { sku, description, quantity, unitPrice, discount: '0' };
    }),
    taxIncluded: true,
    discount: '0',
    shipping: '0',
    tax: '0',
    rounding: '0',
  } as const;
  return recordOrder(client.writing('recordOrder', `${SYSTEM}:${number}`, input), input);
}

/** The file does not say which sale is cancelled. */
function recordCancellation(client: CommandClient, document: Document, customer: CustomerPart) {
  const { number, occurredAt, lines } = document;
  const sum = lines.reduce((total, line) => total + lineValue(line), 0);
  const input = {
    number,
    ...customer,
    source: SOURCE,
    occurredAt,
    reason: 'OTHER',
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    refund: { amount: (sum / 1_000).toFixed(2), currency: CURRENCY },
  } as const;
  return recordReturn(client.writing('recordReturn', `${SYSTEM}:${number}`, input), input);
}

function resultOrThrow<T>(result: Result<T>, what: string): T {
  if ('value' in result) return result.value;
  const reasons = result.userErrors.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new RejectedDocumentError(`The graph refused ${what}. ${reasons.join(' ')}`);
}
