import type { Memberships } from '../../domain/segment/memberships.ts';
import { generationFrom } from '../../domain/segment/segment.ts';
import { dayAt } from '../../domain/shop/shop.ts';
import { membershipWrites, sizeWrites } from '../segment/membership-store.ts';
import { shopRepository } from '../shop/shop-repository.ts';
import { entityOf } from '../table/item.ts';
import { type Eraser, settle } from './erasing.ts';

/**
 * The person leaves the lists of all members, and the counts of today. The stream usually did it when the erasure was
 * requested.
 */
export const eraseSegmentMemberships: Eraser = async (item, { table, reader, now }) => {
  const before = entityOf<Memberships>(item);
  const { customerId, memberOf } = before;
  const shop = await shopRepository(reader).shop();
  const today = dayAt(shop, null, now());
  const sizes = memberOf.flatMap((text) =>
    sizeWrites({ ...generationFrom(text), members: -1, entered: 0, left: 1, built: 0 }, today),
  );
  await settle(table, [...membershipWrites({ customerId, before, after: null }), ...sizes]);
};
