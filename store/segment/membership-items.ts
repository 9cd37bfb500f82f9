import type { Day } from '../../domain/kernel/instant.ts';
import { type GenerationKey, generationText } from '../../domain/segment/segment.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { type Attributes, type Key, keyIn } from '../table/item.ts';
import { otherPartitionFor, partitionFor, partitionsOf } from '../table/shards.ts';
import type { Condition, WriteItem } from '../table/write-item.ts';

/** What a person is a member of, in the partition of the survivor's record, and outside of the head that a till reads. */
const MEMBERSHIPS_SK = 'SEGMENTS';
export const membershipsKey = (customerId: string): Key => ({ pk: customerPk(customerId), sk: MEMBERSHIPS_SK });

/** People by the moment at which time alone may change their memberships. */
export const MEMBERSHIPS_DUE = 'SEGMENTS_DUE';

/** The members of a generation, in partitions by customer. */
export const memberName = (key: GenerationKey): string => `SEGMENT_MEMBER#${generationText(key)}`;
export const memberPks = (key: GenerationKey): readonly string[] => partitionsOf(memberName(key));
export const memberKey = (key: GenerationKey, customerId: string): Key => ({
  pk: partitionFor(memberName(key), customerId),
  sk: customerId,
});

/** The places at which a member may be listed: one more while writers have two counts of shards. */
export function memberKeys(key: GenerationKey, customerId: string): readonly Key[] {
  const other = otherPartitionFor(memberName(key), customerId);
  return [memberKey(key, customerId), ...(other === null ? [] : [{ pk: other, sk: customerId }])];
}

/** Moves the entry of a member to the partition of the present count; none: it is there. Who left meanwhile stays away. */
export function memberMoves(item: Attributes): readonly WriteItem[] {
  const { pk, sk } = keyIn(item);
  const to = partitionFor(pk.slice(0, pk.lastIndexOf('#')), sk);
  return to === pk ? [] : [{ delete: { pk, sk }, condition: exists }, { put: { ...item, pk: { S: to } } }];
}

const exists: Condition = { expression: 'attribute_exists(#pk)', names: { '#pk': 'pk' } };

/**
 * The number of members, and its changes by day. A transaction adds to one random shard, so that concurrent writers seldom
 * meet. All shards are in one partition, so that one Query reads them, whatever their number is.
 */
export const sizePk = (key: GenerationKey): string => `SEGMENT_SIZE#${generationText(key)}`;
export const TOTAL = '#TOTAL#';
export const totalKey = (key: GenerationKey, shard: number): Key => ({ pk: sizePk(key), sk: `${TOTAL}${shard}` });
export const DAY = 'DAY#';
export const sizeDayKey = (key: GenerationKey, day: Day, shard: number): Key => ({
  pk: sizePk(key),
  sk: `${DAY}${day}#${shard}`,
});
