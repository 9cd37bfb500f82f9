import { mentionsOf } from '../../domain/integration/mentions.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Order } from '../../domain/order/order.ts';
import type { GuestErasure } from '../../domain/privacy/guest-erasure.ts';
import type { SourceLink } from '../../domain/source-record/run/source-link.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { orderRepository } from '../order/order-repository.ts';
import { isAtRevision, sourceLinkKey } from '../source-record/source-link-items.ts';
import { BEFORE_ALL_TIME, readerOf } from '../table/dynamo-read.ts';
import { entityOf, itemOf } from '../table/item.ts';
import { isNew } from '../table/write-item.ts';
import { eraseDeliveriesOf, eraseNoted } from './erase-deliveries.ts';
import { removeGuest } from './erase-sales.ts';
import { type Erasing, settle } from './erasing.ts';
import { repeatRemoval } from './repeat-removal.ts';

/** What the removal of a guest needs. */
export type GuestRemoval = {
  readonly now: () => Instant;
  /** Deletes the body of a delivery. */
  deleteFile(key: string): Promise<void>;
};

/**
 * Removes the guest from a sale: the contact with its lookup items, the address, and the bodies of what was delivered about the
 * sale. The link of the sale remembers it, so no later state brings the guest back. It may be repeated; the order goes last, since it
 * says by which contact the rest is found. A sale that a customer has claimed stays as it is.
 */
export function removeGuestOf(table: Table, removal: GuestRemoval) {
  // Also what has run out, which DynamoDB deletes only some days later.
  const reader = readerOf(table, true, () => BEFORE_ALL_TIME);
  const { orders } = orderRepository(reader);
  const erasing: GuestErasing = { ...removal, table, reader };
  return ({ id, linkKey }: SaleOfGuest): Promise<void> =>
    repeatRemoval(async () => {
      const [order = null] = await orders([id]);
      if (order !== null && order.customerId !== null) return;
      await eraseDeliveriesOfSale(id, order, erasing);
      if (linkKey !== null) await markLink(linkKey, order, erasing);
      if (order !== null && order.personErased !== true) await removeGuest(order, erasing);
    });
}

/** The id of the order, and the key of the link that leads to it; null: no link is to remember it. */
type SaleOfGuest = Pick<GuestErasure, 'id'> & { readonly linkKey: string | null };

type GuestErasing = Pick<Erasing, 'table' | 'reader' | 'now' | 'deleteFile'>;

async function eraseDeliveriesOfSale(id: string, order: Order | null, erasing: GuestErasing): Promise<void> {
  await eraseNoted({ kind: 'order', id }, () => true, erasing);
  if (order === null || order.personErased === true) return;
  // What former versions noted under the contact alone. Others may have typed the same contact.
  for (const { kind, key } of order.guestKeys ?? [])
    await eraseNoted({ kind, key }, ({ wrote }) => wrote.includes(id), erasing);
  const { email, phone } = order.contact ?? { email: null, phone: null };
  const mentions = mentionsOf({
    emails: email === null ? [] : [{ address: email }],
    phones: phone === null ? [] : [{ number: phone }],
    externalIds: [],
  });
  for (const mention of mentions) await eraseDeliveriesOf(mention, erasing);
}

/** A state of the order that arrives for the first time, such as after a restore, is then recorded without the guest. */
async function markLink(key: string, order: Order | null, { reader, table, now }: GuestErasing): Promise<void> {
  const found = await reader.get(sourceLinkKey(key));
  const link = found === null ? null : entityOf<SourceLink>(found);
  if (link?.erasedAt !== undefined) return;
  const before: SourceLink = link ?? { key, kind: 'order', revision: 0, graphId: order?.id ?? null, latest: null };
  const marked = { ...before, revision: before.revision + 1, erasedAt: now() };
  await settle(table, [
    { put: itemOf(sourceLinkKey(key), marked), condition: link === null ? isNew : isAtRevision(link.revision) },
  ]);
}
