import type { ChangeOf } from '../../domain/changes.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import type { DailyUse, DailyUseRepository } from '../../domain/person/daily-use.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { expiryAfter } from '../table/expiry.ts';
import { type Attributes, type Key, stringOf } from '../table/item.ts';
import { PARTITION_KEY, SORT_KEY, TTL_ATTRIBUTE } from '../table/table-schema.ts';
import type { WriteItem } from '../table/write-item.ts';

const DAILY_USE = 'DAILY_USE#';

/** The counts of a day end with it. The day of a shop may end a day after that of UTC, and then a retry may still read it. */
const RETENTION_DAYS = 3;

const dailyUseKey = (customerId: string, day: Day): Key => ({ pk: `${DAILY_USE}${customerId}`, sk: day });

export function dailyUseWrites({ customerId, day, below }: ChangeOf<'dailyUse'>): readonly WriteItem[] {
  const limits = Object.entries(below).map(([name, least], at) => ({ name, least, at }));
  return [
    {
      update: dailyUseKey(customerId, day),
      add: Object.fromEntries(limits.map(({ name }) => [name, 1])),
      set: expiryAfter(`${day}T00:00:00.000Z`, RETENTION_DAYS),
      condition: {
        expression: limits
          .map(({ at }) => `(attribute_not_exists(#limit${at}) OR #limit${at} < :limit${at})`)
          .join(' AND '),
        names: Object.fromEntries(limits.map(({ name, at }) => [`#limit${at}`, name])),
        values: Object.fromEntries(limits.map(({ least, at }) => [`:limit${at}`, { N: String(least) }])),
      },
    },
  ];
}

export const dailyUseRepository = (reader: Reader): DailyUseRepository => ({
  async dailyUses(customerIds, day) {
    const items = await reader.getMany(customerIds.map((id) => dailyUseKey(id, day)));
    return items.flatMap((item) => (item === null ? [] : [dailyUseFrom(item)]));
  },
});

const KEYS = new Set<string>([PARTITION_KEY, SORT_KEY, TTL_ATTRIBUTE]);

const dailyUseFrom = (item: Attributes): DailyUse => ({
  customerId: stringOf(item, PARTITION_KEY).slice(DAILY_USE.length),
  day: stringOf(item, SORT_KEY),
  counts: Object.fromEntries(
    Object.entries(item).flatMap(([name, { N = '0' }]) => (KEYS.has(name) ? [] : [[name, Number(N)] as const])),
  ),
});
