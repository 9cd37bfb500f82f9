import { z } from 'zod';
import type { Mapping, VendorRead } from '../connector.ts';
import { decimalOf } from '../decimal-of.ts';
import { readPayload } from '../read-payload.ts';
import { mapOrder } from './map-order.ts';
import { minorOf, money, squareId, squareInstant } from './square-fields.ts';

/** Topics of the answers of Square's API. */
export const ORDER_ANSWER = 'order.retrieved';
export const REFUND_ANSWER = 'refund.order.retrieved';

const orderEvent = z.object({
  data: z.object({
    id: squareId.nullish(),
    object: z.record(z.string(), z.object({ order_id: squareId.nullish(), state: z.string().nullish() })).nullish(),
  }),
});

/** Order events carry only the id, version, state and location: the order itself has to be read. */
export function mapOrderEvent(payload: unknown): Mapping {
  const result = readPayload(orderEvent, payload);
  if ('problems' in result) return result;
  const { id, object } = result.value.data;
  const [changed] = Object.values(object ?? {});
  const orderId = changed?.order_id ?? id;
  if (orderId == null)
    return { problems: [{ code: 'INVALID', path: 'data.id', message: 'Give the id of the order.' }] };
  return changed?.state === 'DRAFT' ? { ignored: true } : { fetch: orderRead(orderId, ORDER_ANSWER) };
}

const paymentEvent = z.object({
  data: z.object({
    object: z.object({ payment: z.object({ status: z.string().nullish(), order_id: squareId.nullish() }) }),
  }),
});

/**
 * A payment tells about its part of an order only. The order tells all: how much is paid, by which cards, and the tips. So a
 * completed payment leads to its order, and what becomes of other payments comes with the order's own events.
 */
export function mapPaymentEvent(payload: unknown): Mapping {
  const result = readPayload(paymentEvent, payload);
  if ('problems' in result) return result;
  const { status, order_id: orderId } = result.value.data.object.payment;
  return status === 'COMPLETED' && orderId != null ? { fetch: orderRead(orderId, ORDER_ANSWER) } : { ignored: true };
}

const refund = z.object({
  id: squareId,
  status: z.string().nullish(),
  order_id: squareId.nullish(),
  location_id: squareId.nullish(),
  reason: z.string().nullish(),
  amount_money: money,
  created_at: squareInstant,
});
const refundEvent = z.object({ data: z.object({ object: z.object({ refund }) }) });

/** A refund changes nothing before it is COMPLETED, and nothing where it is FAILED or REJECTED. */
export function mapRefundEvent(payload: unknown): Mapping {
  const result = readPayload(refundEvent, payload);
  if ('problems' in result) return result;
  const found = result.value.data.object.refund;
  if (found.status !== 'COMPLETED') return { ignored: true };
  if (found.order_id == null) return toAmountRefund(found, null);
  return { fetch: { ...orderRead(found.order_id, REFUND_ANSWER), context: found } };
}

const refundAnswer = z.object({
  context: refund,
  answer: z.object({ order: z.object({ id: squareId, returns: z.array(z.unknown()).nullish() }) }),
});

/**
 * The order of a refund takes the goods back. A refund of a sale from before Square had such orders leads to the sale itself:
 * then only the amount is known.
 */
export function mapRefundAnswer(payload: unknown): Mapping {
  const result = readPayload(refundAnswer, payload);
  if ('problems' in result) return result;
  const { context, answer } = result.value;
  if ((answer.order.returns ?? []).length > 0) return mapOrder((payload as { readonly answer: unknown }).answer);
  return toAmountRefund(context, answer.order.id);
}

function toAmountRefund(found: z.infer<typeof refund>, order: string | null): Mapping {
  const { id, created_at: occurredAt, amount_money: amount, reason, location_id: location } = found;
  const currency = amount?.currency;
  if (currency == null)
    return {
      problems: [{ code: 'INVALID', path: 'data.object.refund.amount_money.currency', message: 'Give the currency.' }],
    };
  return {
    records: [
      {
        kind: 'refund',
        externalId: id,
        version: occurredAt,
        path: ['data', 'object', 'refund'],
        order,
        source: 'POS',
        location: location ?? null,
        occurredAt,
        reason: 'GOODWILL',
        note: reason ?? null,
        lines: [],
        amount: decimalOf(minorOf(amount), currency),
        currency,
      },
    ],
  };
}

const orderRead = (id: string, topic: string): VendorRead => ({ path: `/v2/orders/${encodeURIComponent(id)}`, topic });
