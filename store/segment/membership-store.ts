import type { Day } from '../../domain/kernel/instant.ts';
import { loadRecordOverviews } from '../../domain/profile/load-overviews.ts';
import type { MembershipChange, Memberships, SizeDelta } from '../../domain/segment/memberships.ts';
import { generationFrom } from '../../domain/segment/segment.ts';
import type { MembershipStore } from '../../domain/segment/update-memberships.ts';
import { dayAt } from '../../domain/shop/shop.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { overviewRepository } from '../profile/overview-repository.ts';
import { readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { entityOf, itemOf } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { anyShard } from '../table/shards.ts';
import { type Condition, isNew, type WriteItem } from '../table/write-item.ts';
import { MEMBERSHIPS_DUE, memberKey, memberKeys, membershipsKey, sizeDayKey, totalKey } from './membership-items.ts';
import { segmentMoveWrites } from './segment-move-items.ts';
import { readPurchases } from './segment-purchases.ts';

export function membershipStore(table: Table): MembershipStore {
  const reader = readerOf(table, true);
  const overviews = overviewRepository(reader);
  return {
    async storedMemberships(customerIds) {
      const items = await reader.getMany(customerIds.map(membershipsKey));
      return items.map((item) => (item === null ? null : entityOf<Memberships>(item)));
    },
    recordOverviews: (customerId) => loadRecordOverviews(overviews, customerId),
    segmentPurchases: (customerIds, since) => readPurchases(reader, customerIds, since),
    commit: ({ changes, sizes, moves }, { shop }, now) =>
      transact(table, [
        ...changes.flatMap(membershipWrites),
        ...sizes.flatMap((delta) => sizeWrites(delta, dayAt(shop, null, now))),
        ...moves.flatMap((after) => segmentMoveWrites({ entity: 'segmentMove', before: null, after })),
      ]),
    async backoff(attempt) {
      await backoff(attempt);
    },
  };
}

/** The memberships of a record, and its entry in the list of each generation. */
export function membershipWrites({ customerId, before, after }: MembershipChange): readonly WriteItem[] {
  if (before === after) return [];
  const key = membershipsKey(customerId);
  const condition = isTokenUnchanged(before);
  const due = after?.dueAt == null ? null : queueKey(MEMBERSHIPS_DUE, customerId, after.dueAt);
  const [former, current] = [new Set(before?.memberOf ?? []), new Set(after?.memberOf ?? [])];
  return [
    after === null ? { delete: key, condition } : { put: itemOf(key, after, due), condition },
    ...[...former.difference(current)]
      .flatMap((text) => memberKeys(generationFrom(text), customerId))
      .map((place) => ({ delete: place })),
    ...[...current.difference(former)].map((text) => ({
      put: itemOf(memberKey(generationFrom(text), customerId), {}),
    })),
  ];
}

/** The stored memberships are still those that were read; null: there are still none. */
function isTokenUnchanged(before: Memberships | null): Condition {
  if (before === null) return isNew;
  return { expression: '#token = :token', names: { '#token': 'token' }, values: { ':token': { S: before.token } } };
}

/** Adds to the size and to the counts of the day, each in a random shard. */
export function sizeWrites(delta: SizeDelta, day: Day): readonly WriteItem[] {
  const { members, entered, left, built } = delta;
  const shard = anyShard();
  return [
    { update: totalKey(delta, shard), add: { members } },
    { update: sizeDayKey(delta, day, shard), add: { entered, left, built } },
  ];
}
