import type { Path } from '../../domain/kernel/user-error.ts';
import type { TenderInput } from '../../domain/order/tender.ts';
import type { SourceProblem } from '../../domain/source-record/record/apply-outcome.ts';
import type { SourceRefund } from '../../domain/source-record/record/source-record.ts';
import type { Mapping } from '../connector.ts';
import { decimalOf } from '../decimal-of.ts';
import { readPayload } from '../read-payload.ts';
import { type AmountReader, amountReader, sumOf } from './amounts.ts';
import { tenderKindOf } from './gateway.ts';
import { skuOf } from './item.ts';
import { refundField, type ShopifyRefund, type ShopifyTransaction } from './refund-fields.ts';

const MAX_NOTE_LENGTH = 10_000;
const MAX_TENDERS = 50;

export function mapRefund(payload: unknown): Mapping {
  const read = readPayload(refundField, payload);
  if ('problems' in read) return read;
  const refund = read.value;
  if (!arrivesAlone(refund)) return { ignored: true };
  const currency = currencyOf(refund);
  if (currency === null) return { problems: [NO_CURRENCY] };
  if (refund.order_id == null) return { problems: [NO_ORDER] };
  const reader = amountReader(currency);
  const record = toSourceRefund(refund, refund.order_id, reader, []);
  if (reader.problems.length > 0) return { problems: reader.problems };
  return record === null ? { ignored: true } : { records: [record] };
}

/**
 * Whether the refund is taken from its own webhook too. A correction of an order, or a cancellation of one that nobody paid, is a
 * refund without money: only the order tells which of them it is. It follows at once, with all its refunds.
 */
export const arrivesAlone = ({ transactions }: ShopifyRefund): boolean =>
  (transactions ?? []).some(({ kind }) => kind === 'refund');

/** Null where neither goods nor money came back. */
export function toSourceRefund(
  refund: ShopifyRefund,
  order: string,
  reader: AmountReader,
  path: Path,
): SourceRefund | null {
  const lines = toLines(refund);
  const transactions = (refund.transactions ?? []).filter(({ kind }) => kind === 'refund');
  const paidBack = transactions.filter(({ status }) => status === 'success' || status === 'pending');
  const byValue =
    transactions.length === 0 || isOfReturn(refund) || paidBack.some(({ currency }) => isForeign(currency, reader));
  const amounts = paidBack.map((transaction) => paidAmount(transaction, reader, path));
  const rounding = byValue ? 0 : sumOf(amounts.map((amount) => amount.rounding));
  const minor = byValue ? Math.max(0, worthOf(refund, reader, path)) : sumOf(amounts.map(({ total }) => total));
  const unexplained = byValue ? 0 : unexplainedOf(refund, minor - rounding, reader);
  if (lines.length === 0 && minor <= 0) return null;
  const { currency } = reader;
  const [first] = paidBack;
  const isAtTill = first?.source_name === 'pos';
  return {
    kind: 'refund',
    externalId: refund.id,
    version: refund.created_at,
    path,
    order,
    source: isAtTill ? 'POS' : 'ECOMMERCE',
    location: isAtTill ? (first.location_id ?? null) : null,
    associate: isAtTill ? (first.user_id ?? null) : null,
    occurredAt: refund.processed_at ?? refund.created_at,
    reason: lines.length === 0 ? 'GOODWILL' : 'OTHER',
    note: refund.note?.slice(0, MAX_NOTE_LENGTH) ?? null,
    lines,
    amount: decimalOf(minor, currency),
    currency,
    ...(transactions.length === 0 && !isOfReturn(refund) && minor > 0 ? { isOwed: true } : {}),
    ...(unexplained > 0 ? { unexplained: decimalOf(unexplained, currency) } : {}),
    ...(rounding === 0 ? {} : { rounding: decimalOf(rounding, currency) }),
    ...(byValue || minor === 0 || paidBack.length > MAX_TENDERS
      ? {}
      : { tenders: paidBack.map((transaction, index) => toTender(transaction, amounts[index]?.total ?? 0, currency)) }),
  };
}

/** A refund of the returns API settles goods against others: what came back counts, not the difference that was paid. */
const isOfReturn = (refund: ShopifyRefund): boolean => refund.return != null;

/** Transactions are in the currency that the customer paid in. */
const isForeign = (currency: string | null | undefined, reader: AmountReader): boolean =>
  currency != null && currency !== reader.currency;

function toLines({ refund_line_items }: ShopifyRefund): SourceRefund['lines'] {
  const byLine = new Map<string, { readonly line: string; readonly sku: string; readonly quantity: number }>();
  for (const { line_item_id, line_item, quantity } of refund_line_items ?? []) {
    // A tip is no line of an order in the graph.
    if (quantity === 0 || line_item?.tip != null) continue;
    const before = byLine.get(line_item_id);
    byLine.set(line_item_id, {
      line: line_item_id,
      sku: skuOf(line_item ?? {}),
      quantity: quantity + (before?.quantity ?? 0),
    });
  }
  return [...byLine.values()];
}

function paidAmount({ amount, amount_rounding }: ShopifyTransaction, reader: AmountReader, path: Path) {
  const at = [...path, 'transactions'];
  const rounding =
    typeof amount_rounding === 'string' ? reader.read(amount_rounding, at) : reader.readSet(amount_rounding, at);
  return { rounding, total: reader.read(amount, at) + rounding };
}

/** What the goods, shipping and duties that came back had cost, less what the shop keeps, in the shop's currency. */
function worthOf(refund: ShopifyRefund, reader: AmountReader, path: Path): number {
  const at = (field: string): Path => [...path, field];
  const lines = (refund.refund_line_items ?? []).map(
    ({ subtotal_set, subtotal, total_tax_set, total_tax }) =>
      reader.readSet(subtotal_set, at('refund_line_items'), subtotal) +
      reader.readSet(total_tax_set, at('refund_line_items'), total_tax),
  );
  const withheld = (refund.order_adjustments ?? []).map(
    ({ amount_set, amount, tax_amount_set, tax_amount }) =>
      reader.readSet(amount_set, at('order_adjustments'), amount) +
      reader.readSet(tax_amount_set, at('order_adjustments'), tax_amount),
  );
  const shipping = (refund.refund_shipping_lines ?? []).map(
    ({ subtotal_amount_set, tax_amount_set }) =>
      reader.readSet(subtotal_amount_set, at('refund_shipping_lines')) +
      reader.readSet(tax_amount_set, at('refund_shipping_lines')),
  );
  return (
    sumOf(lines) + sumOf(shipping) + reader.readSet(refund.total_duties_set, at('total_duties_set')) - sumOf(withheld)
  );
}

/** How much of the money neither goods nor adjustments explain; 0 where a part of them cannot be read. */
function unexplainedOf(refund: ShopifyRefund, money: number, { currency }: AmountReader): number {
  const reader = amountReader(currency);
  const worth = Math.max(0, worthOf(refund, reader, []));
  return reader.problems.length > 0 ? 0 : money - worth;
}

function toTender(transaction: ShopifyTransaction, minor: number, currency: string): TenderInput {
  const digits = /(\d{4})\s*$/.exec(transaction.payment_details?.credit_card_number ?? '');
  return {
    kind: tenderKindOf(transaction.gateway),
    amount: decimalOf(minor, currency),
    last4: digits?.[1] ?? null,
    reference: transaction.id ?? null,
  };
}

/** The shop's currency, which the refund itself does not name. */
function currencyOf({ refund_line_items, order_adjustments, total_duties_set, transactions }: ShopifyRefund) {
  const sets = [
    ...(refund_line_items ?? []).map(({ subtotal_set }) => subtotal_set),
    ...(order_adjustments ?? []).map(({ amount_set }) => amount_set),
    total_duties_set,
  ];
  const ofSets = sets.map((set) => set?.shop_money?.currency_code).find((code) => code != null);
  return ofSets ?? transactions?.find(({ currency }) => currency != null)?.currency ?? null;
}

const NO_CURRENCY: SourceProblem = {
  code: 'INVALID',
  path: 'transactions.0.currency',
  message: 'Neither the transactions nor the amounts name their currency.',
};
const NO_ORDER: SourceProblem = { code: 'INVALID', path: 'order_id', message: 'The refund names no order.' };
