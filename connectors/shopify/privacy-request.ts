import { z } from 'zod';
import type { Instant } from '../../domain/kernel/instant.ts';
import { trimToNull } from '../../domain/kernel/text.ts';
import type { NamedSale, SourcePrivacyRequest } from '../../domain/source-record/record/source-record.ts';
import type { Envelope, Mapping } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { idField, textField } from './fields.ts';
import { hashOf, UNKNOWN_TIME } from './version.ts';

/** In some cases, a customer has an email address alone. */
const personField = z.object({ id: idField.nullish(), email: textField.nullish(), phone: textField.nullish() });
const redactField = z.object({ customer: personField, orders_to_redact: z.array(idField).nullish() });
const dataRequestField = z.object({
  customer: personField,
  orders_requested: z.array(idField).nullish(),
  data_request: z.object({ id: idField }),
});
const shopField = z.object({ shop_id: idField });

/**
 * Shopify gives a request for erasure no id. What it names makes it one: requests with other orders are other requests, whichever comes
 * first.
 */
export function mapRedact(payload: unknown, envelope: Envelope): Mapping {
  const read = readPayload(redactField, payload);
  if ('problems' in read) return read;
  const { customer, orders_to_redact } = read.value;
  const sales = salesOf(orders_to_redact, 'orders_to_redact');
  const ids = sales.map(({ externalId }) => externalId).toSorted();
  const named = customer.id ?? hashOf([customer.email, customer.phone]);
  const externalId = ['redact', named, ...(ids.length === 0 ? [] : [hashOf(ids)])].join('-');
  return toRecord({ request: 'ERASE', externalId, ...personOf(customer), sales }, envelope);
}

export function mapDataRequest(payload: unknown, envelope: Envelope): Mapping {
  const read = readPayload(dataRequestField, payload);
  if ('problems' in read) return read;
  const { customer, data_request, orders_requested } = read.value;
  const sales = salesOf(orders_requested, 'orders_requested');
  const externalId = `data-request-${data_request.id}`;
  return toRecord({ request: 'EXPORT', externalId, ...personOf(customer), sales }, envelope);
}

export function mapShopRedact(payload: unknown, envelope: Envelope): Mapping {
  const read = readPayload(shopField, payload);
  if ('problems' in read) return read;
  return toRecord({ request: 'ERASE_SHOP', externalId: `shop-${read.value.shop_id}`, customer: null }, envelope);
}

type Person = z.infer<typeof personField>;

const personOf = (customer: Person): Pick<SourcePrivacyRequest, 'customer' | 'contact'> => ({
  customer: customer.id ?? null,
  contact: { email: trimToNull(customer.email), phone: trimToNull(customer.phone) },
});

const salesOf = (ids: readonly string[] | null | undefined, field: string): readonly NamedSale[] =>
  (ids ?? []).map((externalId, index) => ({ externalId, path: [field, index] }));

/** A request without a time is carried out too. */
function toRecord(
  request: Omit<SourcePrivacyRequest, 'kind' | 'version' | 'path' | 'occurredAt'>,
  { occurredAt }: Envelope,
): Mapping {
  const at: Instant = occurredAt ?? UNKNOWN_TIME;
  return { records: [{ kind: 'privacyRequest', version: at, path: [], occurredAt: at, ...request }] };
}
