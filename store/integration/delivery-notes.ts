import type { Customer } from '../../domain/customer/customer.ts';
import { type DeliverySubject, subjectText } from '../../domain/integration/delivery-subject.ts';
import type { WebhookDelivery } from '../../domain/integration/webhook-delivery.ts';
import { claimContactKeysOf } from '../../domain/order/guest-contact.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { HIGHEST_CHARACTER } from '../table/dynamo-read.ts';
import { expiryAfter } from '../table/expiry.ts';
import { itemOf, type Key, stringOf } from '../table/item.ts';
import type { WriteItem } from '../table/write-item.ts';

/** Leads from a person to the deliveries about them, whether or not they were applied. */
const deliveryNoteKey = (subject: DeliverySubject, deliveryId: string): Key => ({
  pk: `DELIVERY_OF#${subjectText(subject)}`,
  sk: deliveryId,
});

/** @param days how long deliveries are kept; null: for ever */
export const deliveryNoteWrites = (
  { id, receivedAt }: Pick<WebhookDelivery, 'id' | 'receivedAt'>,
  subjects: readonly DeliverySubject[],
  days: number | null,
): readonly WriteItem[] =>
  subjects.map((subject) => ({
    put: { ...itemOf(deliveryNoteKey(subject, id), {}), ...(days === null ? {} : expiryAfter(receivedAt, days)) },
  }));

/** Under what deliveries about a record are noted. Of contacts only verified ones count, as for guest orders. */
export const deliverySubjectsOf = (record: Customer): readonly DeliverySubject[] => [
  { kind: 'customer', id: record.id },
  ...record.externalIds.map(({ system, value }) => ({ kind: 'external', integration: system, id: value }) as const),
  ...claimContactKeysOf(record).map(({ kind, key }) => ({ kind, key })),
];

/** The ids of deliveries about a subject after an id. One Query. */
export async function deliveryIdsOf(
  reader: Reader,
  subject: DeliverySubject,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { pk } = deliveryNoteKey(subject, '');
  // With the lowest character appended, a key sorts directly after itself.
  const from = after === null ? '' : `${after}\u0000`;
  const items = await reader.query({ pk, from, to: HIGHEST_CHARACTER, limit });
  return items.map((item) => stringOf(item, 'sk'));
}

export const deliveryNoteKeys = (subject: DeliverySubject, ids: readonly string[]): readonly Key[] =>
  ids.map((id) => deliveryNoteKey(subject, id));
