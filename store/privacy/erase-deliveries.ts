import type { Customer } from '../../domain/customer/customer.ts';
import { emailKey } from '../../domain/customer/email.ts';
import type { DeliverySubject } from '../../domain/integration/delivery-subject.ts';
import { mentionsOf } from '../../domain/integration/mentions.ts';
import { redactDelivery } from '../../domain/integration/redact-delivery.ts';
import {
  type DeliveryStatus,
  deliveryBodyKey,
  type WebhookDelivery,
} from '../../domain/integration/webhook-delivery.ts';
import { deliveryIdsOf, deliveryNoteKeys, deliverySubjectsOf } from '../integration/delivery-notes.ts';
import { deliveryKey, webhookDeliveryWrites } from '../integration/webhook-delivery-items.ts';
import { expiryAttribute } from '../table/expiry.ts';
import { entityOf } from '../table/item.ts';
import { TTL_ATTRIBUTE } from '../table/table-schema.ts';
import { deleteItems, type Erasing, settle } from './erasing.ts';

const PER_PAGE = 25;

/** Removes what deliveries say about a person: their bodies, and what they wrote or complained about. */
export async function eraseDeliveries(profile: Customer, erasing: Erasing): Promise<void> {
  for (const subject of deliverySubjectsOf(profile)) await eraseDeliveriesOf(subject, erasing);
  for (const mention of mentionsOf(profile)) await eraseDeliveriesOf(mention, erasing);
  for (const subject of contactsOf(profile)) await eraseNoted(subject, () => false, erasing);
}

/** Also contacts that nobody verified. Their notes may be about others, so only those of deliveries without a body go. */
const contactsOf = ({ emails, phones }: Customer): readonly DeliverySubject[] => [
  ...emails.map(({ address }) => ({ kind: 'email', key: emailKey(address) }) as const),
  ...phones.map(({ number }) => ({ kind: 'phone', key: number }) as const),
];

/**
 * Removes the noted deliveries that are about what is erased, and the notes of those that have no body any more. One that is not applied
 * yet stays, since it may say what became of a sale: a second pass removes its body.
 */
export async function eraseNoted(
  subject: DeliverySubject,
  isAbout: (delivery: WebhookDelivery) => boolean,
  erasing: Pick<Erasing, 'reader' | 'table' | 'deleteFile'>,
): Promise<void> {
  const { reader, table } = erasing;
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await deliveryIdsOf(reader, subject, after, PER_PAGE);
    const rows = await reader.getMany(ids.map(deliveryKey));
    for (const [index, id] of ids.entries()) {
      const row = rows[index] ?? null;
      const delivery = row === null ? null : entityOf<WebhookDelivery>(row);
      const hasBody = delivery !== null && delivery.bodyKey !== null;
      if (hasBody && (delivery.deliveryStatus === 'RECEIVED' || !isAbout(delivery))) continue;
      if (hasBody) await eraseDelivery(id, subject, erasing);
      await deleteItems(table, deliveryNoteKeys(subject, [id]));
    }
    if (ids.length < PER_PAGE) return;
    after = ids.at(-1) ?? null;
  }
}

export async function eraseDeliveriesOf(
  subject: DeliverySubject,
  erasing: Pick<Erasing, 'reader' | 'table' | 'deleteFile'>,
): Promise<void> {
  for (;;) {
    const ids = await deliveryIdsOf(erasing.reader, subject, null, PER_PAGE);
    if (ids.length === 0) return;
    for (const id of ids) await eraseDelivery(id, subject, erasing);
    // Last, since nothing else leads to the deliveries.
    await deleteItems(erasing.table, deliveryNoteKeys(subject, ids));
  }
}

/** Nothing was applied from them, and nothing will be unless somebody replays them. */
const UNUSED: readonly DeliveryStatus[] = ['REJECTED', 'IGNORED', 'FAILED'];

/** The row first: from then on no worker applies the delivery. */
export async function eraseDelivery(
  id: string,
  { kind }: Pick<DeliverySubject, 'kind'>,
  { reader, table, deleteFile }: Pick<Erasing, 'reader' | 'table' | 'deleteFile'>,
): Promise<void> {
  const item = await reader.get(deliveryKey(id));
  const before = item === null ? null : entityOf<WebhookDelivery>(item);
  // A mention is a guess: it must not take away what other people's deliveries brought, or are about to.
  if (kind === 'mention' && before !== null && !UNUSED.includes(before.deliveryStatus)) return;
  if (before !== null && before.bodyKey !== null) {
    const writes = webhookDeliveryWrites({ entity: 'webhookDelivery', before, after: redactDelivery(before) });
    const seconds = Number(item?.[TTL_ATTRIBUTE]?.N ?? Number.NaN);
    const expiry = Number.isNaN(seconds) ? {} : expiryAttribute(new Date(seconds * 1_000).toISOString());
    await settle(
      table,
      writes.map((write) => ('put' in write ? { ...write, put: { ...write.put, ...expiry } } : write)),
    );
  }
  await deleteFile(deliveryBodyKey(id));
}
