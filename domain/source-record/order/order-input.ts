import type { RecordOrderInput } from '../../order/order-draft.ts';
import type { FoundBuyer } from '../customer/find-buyer.ts';
import type { SourceProblem } from '../record/apply-outcome.ts';
import { problem } from '../record/problems.ts';
import type { SourceOrder, SourceOrderLine, SourceRefund } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import { hashOf } from '../run/keyed-hash.ts';
import type { HeldContent } from './order-result.ts';
import type { OrderTarget } from './order-target.ts';

/** Numbers are unique within the system that issued them. The shop's own files continue the numbers of the shop. */
export const issuerOf = ({ context: { integration } }: ApplyRun): string | undefined =>
  integration.system === undefined ? undefined : integration.code;

/** The input of `recordOrder` and `reviseOrder`. */
export const orderInput = (
  run: ApplyRun,
  record: SourceOrder,
  store: string | null,
  { customerId, isErased }: Pick<FoundBuyer, 'customerId' | 'isErased'>,
  { status, fulfilledAt, deliveredAt }: OrderTarget,
): RecordOrderInput => ({
  ...{ number: record.number, integration: issuerOf(run) },
  ...{ source: record.source, store, associate: record.associate },
  ...{ customer: customerId === null ? null : { id: customerId }, ifUnknown: 'REJECT' },
  ...{ contact: isErased ? null : record.contact, shipTo: isErased ? null : record.shipTo },
  ...{ status, times: { fulfilledAt, deliveredAt }, placedAt: record.placedAt, promisedBy: record.promisedBy },
  ...{ currency: record.currency, exchangeRate: record.exchangeRate },
  lines: record.lines.map(({ externalId: _, ...line }) => line),
  ...{ taxIncluded: record.taxIncluded, discount: record.discount, shipping: record.shipping, tax: record.tax },
  ...{ rounding: record.rounding, total: record.total, tip: record.tip, tenders: record.tenders },
});

/** The lines and amounts of the record, as the link remembers them. */
export const heldContentOf = (run: ApplyRun, record: SourceOrder): HeldContent => ({
  content: contentOf(run, record),
  lines: lineHashesOf(run, record),
});

/** Keyed hash of what a later state may change: lines and amounts. */
export function contentOf({ context }: ApplyRun, record: SourceOrder): string {
  const { currency, exchangeRate, taxIncluded, discount, shipping, tax, rounding, total, tenders, tip } = record;
  const amounts = { currency, exchangeRate, taxIncluded, discount, shipping, tax, rounding, total, tenders, tip };
  return hashOf(context.digest, 'order', [record.lines.map(lineContent), amounts]);
}

const lineContent = (line: SourceOrderLine) => [
  ...[line.externalId, line.sku, line.description, line.category, line.quantity, line.unitPrice, line.discount],
  ...[line.total, line.measure],
];

/** Ids of the lines of an order, as its link and a revised order remember them. */
export const lineHashesOf = (run: ApplyRun, { lines }: SourceOrder): readonly string[] =>
  lines.map(({ externalId }) => lineHash(run, externalId));

/** Hash of the id of a line: it only has to differ within one order. */
export const lineHash = ({ context }: ApplyRun, externalId: string): string =>
  hashOf(context.digest, 'line', externalId).slice(0, LINE_HASH_LENGTH);
const LINE_HASH_LENGTH = 10;

/** The store of a location; a problem for a location that the integration does not know. */
export function storeOf(
  { context: { integration } }: ApplyRun,
  { location, path }: Pick<SourceOrder | SourceRefund, 'location' | 'path'>,
): { readonly store: string | null; readonly problems: readonly SourceProblem[] } {
  if (location === null) return { store: null, problems: [] };
  const store = integration.stores.get(location) ?? null;
  if (store !== null) return { store, problems: [] };
  const message = 'No store of the integration has this location. Add it to the integration, and replay this.';
  return { store, problems: [problem('UNKNOWN_LOCATION', [...path, 'location'], message)] };
}
