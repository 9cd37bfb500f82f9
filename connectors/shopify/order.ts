import { trimToNull } from '../../domain/kernel/text.ts';
import type { OrderContactInput } from '../../domain/order/order-contact.ts';
import type { SourceCustomer, SourceOrder, SourceRefund } from '../../domain/source-record/record/source-record.ts';
import type { Envelope, Mapping } from '../connector.ts';
import { decimalOf } from '../decimal-of.ts';
import { readPayload } from '../read-payload.ts';
import { toPostalAddress } from './address.ts';
import { type AmountReader, amountReader } from './amounts.ts';
import { toSourceCustomer } from './customer.ts';
import { tenderKindOf } from './gateway.ts';
import { orderField, type ShopifyOrder } from './order-fields.ts';
import { priceLines, toOrderLine } from './order-lines.ts';
import { isPaid, isRefund, progressOf, statusOf } from './order-status.ts';
import { type ShopifyTotals, totalsOf } from './order-totals.ts';
import { toSourceRefund } from './refund.ts';
import { versionOf } from './version.ts';

export function mapOrder(payload: unknown, envelope: Envelope): Mapping {
  const read = readPayload(orderField, payload);
  if ('problems' in read) return read;
  const order = read.value;
  const reader = amountReader(order.currency);
  const source = toSourceOrder(order, reader, envelope);
  return reader.problems.length > 0 ? { problems: reader.problems } : { records: [source] };
}

/**
 * All amounts are in the shop's currency, as in Shopify's reports, also where the customer saw another one. Orders of a test
 * gateway are like others: a shop tries its checkout with them, and deletes them in Shopify.
 */
function toSourceOrder(order: ShopifyOrder, reader: AmountReader, envelope: Envelope): SourceOrder {
  const { id, currency } = order;
  const totals = totalsOf(order, priceLines(order, reader), reader);
  const { status, fulfilledAt } = statusOf(order);
  const decimal = (minor: number): string => decimalOf(minor, currency);
  const isAtTill = order.source_name === 'pos';
  const updatedAt = order.updated_at ?? order.created_at;
  return {
    kind: 'order',
    externalId: id,
    version: versionOf(updatedAt, progressOf(order), envelope, order),
    path: [],
    number: numberOf(order),
    source: isAtTill ? 'POS' : 'ECOMMERCE',
    location: isAtTill ? (order.location_id ?? null) : null,
    associate: isAtTill ? (order.user_id ?? null) : null,
    customer: customerOf(order, updatedAt, envelope),
    contact: contactOf(order),
    status,
    placedAt: order.processed_at ?? order.created_at,
    ...(fulfilledAt === null ? {} : { fulfilledAt }),
    ...(status === 'CANCELLED' ? { cancelledAt: order.cancelled_at ?? null } : {}),
    currency,
    lines: totals.lines.map((line) => toOrderLine(line, currency)),
    taxIncluded: order.taxes_included === true,
    discount: decimal(totals.discount),
    shipping: decimal(totals.shipping),
    tax: decimal(totals.tax),
    rounding: decimal(totals.rounding),
    total: decimal(totals.total),
    tip: decimal(totals.tip),
    ...tendersOf(order, totals),
    shipTo: toPostalAddress(order.shipping_address),
    refunds: refundsOf(order, reader),
  };
}

/** `#1001`, as it stands in the confirmation. */
const numberOf = ({ name, order_number, id }: ShopifyOrder): string =>
  trimToNull(name) ?? (order_number == null ? id : `#${order_number}`);

function customerOf({ customer }: ShopifyOrder, at: string, envelope: Envelope): SourceCustomer | null {
  return customer == null ? null : toSourceCustomer(customer, at, 'EMBEDDED', envelope, ['customer']);
}

function contactOf(order: ShopifyOrder): OrderContactInput | null {
  const { billing_address, shipping_address } = order;
  const contact = {
    name: trimToNull(billing_address?.name) ?? trimToNull(shipping_address?.name),
    email: trimToNull(order.email) ?? trimToNull(order.contact_email),
    phone: trimToNull(order.phone) ?? trimToNull(billing_address?.phone) ?? trimToNull(shipping_address?.phone),
  };
  return contact.name === null && contact.email === null && contact.phone === null ? null : contact;
}

/** Payloads of orders name gateways without amounts: with one of them, it paid everything. */
function tendersOf(order: ShopifyOrder, { total, tip }: ShopifyTotals): Pick<SourceOrder, 'tenders'> {
  const [gateway, ...others] = order.payment_gateway_names ?? [];
  if (gateway === undefined || others.length > 0 || !isPaid(order) || total + tip === 0) return {};
  return { tenders: [{ kind: tenderKindOf(gateway), amount: decimalOf(total + tip, order.currency) }] };
}

function refundsOf(order: ShopifyOrder, reader: AmountReader): readonly SourceRefund[] {
  return (order.refunds ?? []).flatMap((refund, index) => {
    const source = isRefund(order, refund) ? toSourceRefund(refund, order.id, reader, ['refunds', index]) : null;
    return source ?? [];
  });
}
