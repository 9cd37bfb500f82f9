import { z } from 'zod';
import { toMinor } from '../../domain/kernel/money.ts';
import type { SourceOrder, SourceRecord } from '../../domain/source-record/record/source-record.ts';
import type { Mapping } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { toLines } from './order-lines.ts';
import { toRefunds } from './order-returns.ts';
import { orderSchema, type SquareOrder } from './order-schema.ts';
import { sourceOf } from './order-source.ts';
import { isTicket, toStatus } from './order-status.ts';
import { toTenders, validTenders } from './order-tenders.ts';
import { toTotals } from './order-totals.ts';
import { toPostalAddress, versionOf } from './square-fields.ts';

const answerSchema = z.object({ order: orderSchema });

/** Maps the answer of `GET /v2/orders/{id}`. */
export function mapOrder(answer: unknown): Mapping {
  const result = readPayload(answerSchema, answer);
  if ('problems' in result) return result;
  const { order } = result.value;
  const records: readonly SourceRecord[] = [...toOrders(order), ...toRefunds(order)];
  return records.length === 0 ? { ignored: true } : { records };
}

/** The sale of the order: none for a ticket that is still open, and for an order that only takes goods back. */
function toOrders(order: SquareOrder): readonly SourceOrder[] {
  const currency = currencyOf(order);
  if (isTicket(order) || currency === null) return [];
  const lines = toLines(order, currency);
  if (lines.length === 0) return [];
  const totals = toTotals(order, currency);
  const due = (toMinor(totals.total, currency) ?? 0) + (toMinor(totals.tip ?? '0', currency) ?? 0);
  return [
    {
      kind: 'order',
      externalId: order.id,
      version: orderVersion(order),
      path: ['order'],
      // Square has no number that people read and that is unique: a receipt's has four characters, and comes with the payment.
      number: order.id,
      source: sourceOf(order.source?.name),
      location: order.location_id,
      ...buyerOf(order),
      ...toStatus(order),
      placedAt: order.created_at,
      currency,
      lines,
      ...totals,
      tenders: toTenders(order, due, currency),
    },
  ];
}

/** A payment changes the order, also where Square's clock of the order stands still. */
const orderVersion = ({ created_at, updated_at, closed_at, tenders, version }: SquareOrder): string =>
  versionOf([created_at, updated_at, closed_at, ...(tenders ?? []).map((tender) => tender.created_at)], version);

const currencyOf = ({ total_money, line_items }: SquareOrder): string | null =>
  total_money?.currency ?? line_items?.[0]?.base_price_money?.currency ?? null;

function buyerOf(order: SquareOrder): Pick<SourceOrder, 'customer' | 'contact' | 'shipTo'> {
  const recipients = (order.fulfillments ?? []).flatMap(
    ({ shipment_details, pickup_details, delivery_details }) =>
      shipment_details?.recipient ?? pickup_details?.recipient ?? delivery_details?.recipient ?? [],
  );
  const [recipient] = recipients;
  const customers = [
    order.customer_id,
    ...validTenders(order).map((tender) => tender.customer_id),
    ...recipients.map((one) => one.customer_id),
  ];
  return {
    customer: customers.find((id) => id != null) ?? null,
    contact:
      recipient === undefined
        ? null
        : {
            name: recipient.display_name ?? null,
            email: recipient.email_address ?? null,
            phone: recipient.phone_number ?? null,
          },
    shipTo: toPostalAddress(recipients.find((one) => toPostalAddress(one.address) !== null)?.address),
  };
}
