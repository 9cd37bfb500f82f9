import { z } from 'zod';
import type { SourceFulfilment } from '../../domain/source-record/record/source-record.ts';
import type { Envelope, Mapping } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { idField, textField, timeField } from './fields.ts';
import { UNKNOWN_TIME } from './version.ts';

const fulfilmentField = z.object({
  id: idField,
  order_id: idField,
  status: textField.nullish(),
  created_at: timeField,
  updated_at: timeField.nullish(),
  line_items: z.array(z.object({ fulfillable_quantity: z.number().nullish() })).nullish(),
});

const eventField = z.object({
  id: idField,
  order_id: idField,
  status: textField.nullish(),
  happened_at: timeField.nullish(),
  created_at: timeField,
});

const deletedOrder = z.object({ id: idField });

/** A parcel that left. While units of its lines remain, the order is not fulfilled: the order says when it is. */
export function mapFulfilment(payload: unknown): Mapping {
  const read = readPayload(fulfilmentField, payload);
  if ('problems' in read) return read;
  const { id, order_id, status, created_at, updated_at, line_items } = read.value;
  const remains = (line_items ?? []).some(({ fulfillable_quantity }) => (fulfillable_quantity ?? 0) > 0);
  if (status !== 'success' || remains) return { ignored: true };
  return toRecord({
    externalId: id,
    version: updated_at ?? created_at,
    order: order_id,
    status: 'FULFILLED',
    occurredAt: created_at,
  });
}

/** What the carrier reports. Only the delivery is a step of the order. */
export function mapFulfilmentEvent(payload: unknown): Mapping {
  const read = readPayload(eventField, payload);
  if ('problems' in read) return read;
  const { id, order_id, status, happened_at, created_at } = read.value;
  if (status !== 'delivered') return { ignored: true };
  const occurredAt = happened_at ?? created_at;
  return toRecord({ externalId: `event-${id}`, version: created_at, order: order_id, status: 'DELIVERED', occurredAt });
}

/** A deleted order counts no more. Shops delete test orders, and what they archived. */
export function mapDeletedOrder(payload: unknown, envelope: Envelope): Mapping {
  const read = readPayload(deletedOrder, payload);
  if ('problems' in read) return read;
  const { id } = read.value;
  const occurredAt = envelope.occurredAt ?? UNKNOWN_TIME;
  return toRecord({ externalId: `deleted-${id}`, version: occurredAt, order: id, status: 'CANCELLED', occurredAt });
}

const toRecord = (step: Omit<SourceFulfilment, 'kind' | 'path'>): Mapping => ({
  records: [{ kind: 'fulfilment', path: [], ...step }],
});
