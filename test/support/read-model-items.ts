import { isDeepStrictEqual } from 'node:util';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { scanItems } from './items.ts';

/** What the read models of a table hold, without what depends on when and in which order they were written. */
export async function readModelsOf(table: Table): Promise<ReadonlyMap<string, unknown>> {
  const models = new Map<string, unknown>();
  const add = (name: string, counts: Readonly<Record<string, unknown>>) => {
    const sums = (models.get(name) ?? {}) as Record<string, number>;
    for (const [count, value] of Object.entries(counts)) {
      if (typeof value !== 'number') continue;
      const sum = (sums[count] ?? 0) + value;
      if (sum === 0) delete sums[count];
      else sums[count] = sum;
    }
    if (Object.keys(sums).length > 0) models.set(name, sums);
    else models.delete(name);
  };
  /** The orders of a day are the union of what batches saw. */
  const soldOn = (name: string, orders: string) =>
    models.set(name, new Set([...((models.get(name) ?? []) as Iterable<string>), ...hashesIn(orders)]));
  const items = await scanItems(table);
  /** A suggestion names a record of each person: which one depends on the order of the merges. */
  const people = new Map(
    items
      .filter(({ sk }) => sk === '#PROFILE')
      .map(({ id, records }) => [id, ((records ?? [id]) as readonly string[]).toSorted().at(0) ?? id]),
  );
  for (const { pk, sk, ...item } of items) {
    const [partition, key] = [String(pk), String(sk)];
    const sharded = /^((?:TALLY|VALUE_DISTRIBUTION)#.*?)#\d+$/s.exec(partition)?.[1];
    if (sharded !== undefined) add(`${sharded} ${key}`, item);
    else if (partition.startsWith('ORDER_DAY#')) soldOn(partition.replace(/#\d+$/, ''), String(item['orders']));
    else if (partition.startsWith('SEGMENT_SIZE#') && key.startsWith('#TOTAL')) add(`${partition} members`, item);
    else if (partition.startsWith('SEGMENT_MEMBER#')) models.set(`${partition} ${key}`, 'member');
    else if (partition.startsWith('RANKING#')) models.set(`${partition} ${key}`, 'ranked');
    else if (partition.startsWith('VALUE#'))
      models.set(`value ${key}`, pick(item, ['orderCount', 'lifetimeValue', 'days']));
    else if (partition.startsWith('TRAIL#'))
      models.set(partition, pick(item, ['touches', 'hurts', 'members', 'joinedTo']));
    else if (partition.startsWith('BLOCK#')) models.set(`${partition} ${key}`, 'in the block');
    else if (key === 'BLOCKS') models.set(`${partition} ${key}`, new Set(item['keys'] as readonly string[]));
    else if (partition.startsWith('MATCH#') && item['status'] === 'SUGGESTED')
      models.set(
        `suggestion ${[people.get(item['left']), people.get(item['right'])].toSorted().join(' ')}`,
        'suggested',
      );
    else if (key === '#PROFILE')
      models.set(`${partition} person`, new Set((item['records'] ?? []) as readonly string[]));
    else if (key.startsWith('CASE_OUTCOME#'))
      models.set(`${partition} ${key}`, pick(item, ['contacted', 'bought', 'counted']));
  }
  return models;
}

const hashesIn = (orders: string): readonly string[] =>
  Object.entries<string>(JSON.parse(orders)).flatMap(([store, text]) =>
    (text.match(/.{11}/g) ?? []).map((hash) => `${store} ${hash}`),
  );

const pick = (item: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, item[name]]));

/** The names of the read models in which two tables differ. */
export function differencesOf(
  one: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, unknown>,
): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => !isDeepStrictEqual(one.get(name), other.get(name)));
}
