import { applyChunk, CHUNK_START } from '../../../domain/import-job/apply-chunk.ts';
import type { ImportThing, ThingOutcome } from '../../../domain/import-job/import-thing.ts';
import type { Result } from '../../../domain/kernel/command.ts';
import { recordOrder } from '../../../domain/order/record-order.ts';
import { recordReturn } from '../../../domain/order/record-return.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import type { Repositories } from '../../../domain/repositories.ts';
import { saveShop } from '../../../domain/shop/save-shop.ts';
import type { CommandClient } from '../../common/command-client.ts';
import { CommandError } from '../../common/command-error.ts';
import { type Document, type Documents, FILE_ZONE, lineValue, type SkippedRow } from './documents.ts';
import { type ImportedDocument, reconcileDocuments, type StoredTotals } from './reconcile-documents.ts';

export type ImportResult = StoredTotals & {
  /** Documents that were in the graph before this run. */
  readonly alreadyThere: number;
  /** Rows that the graph rejected, and rows of invoices that the graph stores differently. */
  readonly skipped: readonly SkippedRow[];
};

export type Progress = { readonly done: number; readonly total: number };

const CURRENCY = 'GBP';
const SYSTEM = 'online-retail';
const SOURCE = 'IMPORT';

/**
 * Records the documents in the graph with the command handlers that tills use, each with its own idempotency key: after
 * any interruption, the next run imports what is missing. It lists what the graph rejects. At the end it compares all
 * documents, also those of earlier runs, with what the graph stores.
 * @param options.signal stops it between two documents
 */
export async function importDocuments(
  client: CommandClient,
  { documents, countries }: Documents,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<ImportResult> {
  await ensureShop(client);
  const imported: ImportedDocument[] = [];
  const rejected: SkippedRow[] = [];
  let [alreadyThere, done] = [0, 0];
  const buyerIdOf = createBuyerLookup(client, countries);

  async function importDocument(document: Document): Promise<ThingOutcome> {
    const storedId = await findDocumentId(client.repositories, document);
    if (storedId === null) await recordNew(document);
    else {
      alreadyThere++;
      imported.push({ document, id: storedId, buyer: await buyerOfStored(document) });
    }
    options.onProgress({ done: ++done, total: documents.length });
    return { outcome: 'applied' };
  }

  async function recordNew(document: Document): Promise<void> {
    try {
      const buyer = document.customerId === null ? null : await buyerIdOf(document.customerId);
      imported.push({ document, id: await recordDocument(client, document, buyer), buyer });
    } catch (error) {
      if (!(error instanceof RejectedDocumentError)) throw error;
      rejected.push(...toRejectedRows(document, error.message));
    }
  }

  const buyerOfStored = ({ customerId }: Document) =>
    customerId === null
      ? null
      : buyerIdOf(customerId).catch((error: unknown) => {
          if (error instanceof RejectedDocumentError) return null;
          throw error;
        });

  const ofThing = new Map(documents.map((document) => [toThing(document), document]));
  await applyChunk(
    {
      pass: 1,
      things: [...ofThing.keys()],
      // Where an earlier run ended is read from the graph: it has the number of each document.
      ...{ progress: CHUNK_START, reported: [], report: async () => {}, save: async () => true, stop: async () => {} },
      async apply(thing) {
        const document = ofThing.get(thing);
        if (document === undefined) throw new Error('a thing is of no document');
        return importDocument(document);
      },
      isStopped: () => options.signal.aborted,
      isTimeLeft: () => true,
    },
    // Rows that the graph rejects are listed below.
    { onError: 'SKIP' },
  );
  const reconciled = await reconcileDocuments(client.repositories, imported, CURRENCY);
  return { ...reconciled, alreadyThere, skipped: [...rejected, ...reconciled.skipped] };
}

/** The sales of one customer never run at the same time. */
const toThing = ({ number, customerId, lines }: Document): ImportThing => ({
  group: customerId ?? number,
  key: number,
  lines: lines.map(({ row }) => row),
  rows: lines,
  problem: null,
});

/** The graph rejected one document; the message contains the graph's user errors. */
class RejectedDocumentError extends CommandError {}

const toRejectedRows = ({ kind, number, lines }: Document, detail: string): readonly SkippedRow[] =>
  lines.map((line) => ({
    row: line.row,
    invoice: number,
    skip: 'refused',
    detail,
    value: kind === 'sale' ? lineValue(line) : -lineValue(line),
  }));

/** Sales need the time zone and currency of a shop. If the graph has no shop yet, this saves the shop of the file. */
async function ensureShop(client: CommandClient): Promise<void> {
  const input = { name: 'Online Retail', currency: CURRENCY, timeZone: FILE_ZONE, defaultRegion: 'GB' };
  const context = client.createContext('saveShop', `${SYSTEM}:shop`, input);
  const shop = await client.repositories.freshShop();
  if (shop.version === 0) resultOrThrow(await saveShop(context, input), 'the shop');
  else if (shop.currency !== CURRENCY)
    throw new CommandError(
      `The file is in ${CURRENCY}, and the shop here counts in ${shop.currency}. Import into an empty graph.`,
    );
}

/** Gives the graph's id for a customer of the file. The first call for a customer finds or registers the customer. */
function createBuyerLookup(client: CommandClient, countries: Documents['countries']): (id: string) => Promise<string> {
  const graphIds = new Map<string, string>();
  return async (id) => {
    const graphId = graphIds.get(id) ?? (await findOrRegister(client, id, countries.get(id) ?? ''));
    graphIds.set(id, graphId);
    return graphId;
  };
}

/** A customer of an earlier file keeps the country of that file. */
async function findOrRegister(client: CommandClient, id: string, country: string): Promise<string> {
  const [existingId] = await client.repositories.customerIds({ kind: 'externalId', system: SYSTEM, value: id });
  if (existingId !== undefined) return existingId;
  const input = { externalIds: [{ system: SYSTEM, value: id }], attributes: [{ name: 'country', value: country }] };
  const { customer } = resultOrThrow(
    await registerCustomer(client.createContext('registerCustomer', `${SYSTEM}:customer:${id}`, input), input),
    `customer ${id}`,
  );
  return customer.id;
}

/** The graph's id of a document; null if it is new. One read, which costs less than a replay of the command. */
async function findDocumentId(repositories: Repositories, { kind, number }: Document): Promise<string | null> {
  if (kind === 'sale') return (await repositories.receiptOf({ number, source: SOURCE, store: null }))?.orderId ?? null;
  const [returnId = null] = await repositories.returnIdsOfNumber({ number, source: SOURCE, store: null });
  return returnId;
}

async function recordDocument(client: CommandClient, document: Document, buyer: string | null): Promise<string> {
  const customer = buyer === null ? {} : { customer: { id: buyer } };
  const label = `invoice ${document.number}`;
  if (document.kind === 'sale') return resultOrThrow(await recordSale(client, document, customer), label).order.id;
  return resultOrThrow(await recordCancellation(client, document, customer), label).id;
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
  return recordOrder(client.createContext('recordOrder', `${SYSTEM}:${number}`, input), input);
}

/** The file does not say which sale a cancellation belongs to, so the return names no order. */
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
  return recordReturn(client.createContext('recordReturn', `${SYSTEM}:${number}`, input), input);
}

function resultOrThrow<T>(result: Result<T>, subject: string): T {
  if ('value' in result) return result.value;
  const reasons = result.userErrors.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new RejectedDocumentError(`The graph refused ${subject}. ${reasons.join(' ')}`);
}
