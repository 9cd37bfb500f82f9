import { isDeepStrictEqual } from 'node:util';
import { type Commitment, commitmentsIn, type Obligations, owedListOf } from '../../domain/commitment/commitment.ts';
import { inParallel, mapInGroups, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { commitmentKey, commitmentPut } from '../commitment/commitment-items.ts';
import { OWED_IN_HEAD_SK, OWED_SK, owedListKey, owedListPut } from '../commitment/owed-list-items.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { type Attributes, entityOf, type Key, keyIn, stringOf } from '../table/item.ts';
import { TTL_ATTRIBUTE } from '../table/table-schema.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { OWING_KEYS, obligationsAt, readOwner } from './owing-entities.ts';

const MAX_ATTEMPTS = 10;
/** Entities of a page that are worked on in parallel. Their requests are joined. */
const CONCURRENCY = 32;

/** The items that `rewriteOwed` takes: entities that may owe something, and what the table says that they owe. */
export const OWED_PREFIXES: readonly Key[] = [
  ...OWING_KEYS,
  { pk: 'OWED', sk: '#OWED' },
  { pk: '', sk: OWED_SK },
  { pk: '', sk: OWED_IN_HEAD_SK },
];

/**
 * Rewrites what the entities behind these items owe, while others write. It takes entities that may owe something,
 * commitments, and lists of them, and leaves out other items.
 * @returns the number of items that were missing, wrong or left over
 */
export async function rewriteOwed(table: Table, all: readonly Attributes[], now: Instant): Promise<number> {
  const items = all.filter((item) => {
    const { pk, sk } = keyIn(item);
    return OWED_PREFIXES.some((prefix) => pk.startsWith(prefix.pk) && sk.startsWith(prefix.sk));
  });
  const byOwner = Map.groupBy(items, (item) => obligationsAt(item)?.ownerId ?? stringOf(item, 'ownerId'));
  const counts = await mapInGroups([...byOwner], CONCURRENCY, ([id, ofOwner]) => rewriteOwner(table, id, ofOwner, now));
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Most is right already, and then nothing is read consistently: an entity that others change meanwhile gets what it owes by their own write.
 * @param items the entity itself, or what the table says that it owes
 */
async function rewriteOwner(table: Table, id: string, items: readonly Attributes[], now: Instant): Promise<number> {
  if (await isRight(readerOf(table, false), id, items, now)) return 0;
  const reader = readerOf(table, true);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const owner = await readOwner(reader, id);
    const writes = await writesFor(reader, owner, items, now);
    if (writes.length === 0) return 0;
    const unchanged = owner === null ? [] : [{ check: keyIn(owner), condition: isUnchanged(entityOf(owner)) }];
    if ((await transact(table, [...unchanged, ...writes])) === 'committed') return writes.length;
    await backoff(attempt);
  }
  throw new Error(`the entity ${id} changed during every attempt to rewrite what it owes`);
}

async function isRight(reader: Reader, id: string, items: readonly Attributes[], now: Instant): Promise<boolean> {
  const seen = items.find((item) => obligationsAt(item) !== null);
  if (seen !== undefined) return (await writesFor(reader, seen, items, now)).length === 0;
  // What an entity owes is compared where the scan finds the entity.
  const owner = await readOwner(reader, id);
  return (await removalsOf(reader, items, owner)).length === 0;
}

async function writesFor(
  reader: Reader,
  owner: Attributes | null,
  items: readonly Attributes[],
  now: Instant,
): Promise<readonly WriteItem[]> {
  const [corrected, removed] = await inParallel(
    () => corrections(reader, owner, now),
    () => removalsOf(reader, items, owner),
  );
  return [...corrected, ...removed];
}

const removalsOf = async (
  reader: Reader,
  items: readonly Attributes[],
  owner: Attributes | null,
): Promise<readonly WriteItem[]> => (await mapInParallel(items, (item) => removal(reader, keyIn(item), owner))).flat();

/** What an entity owes by the current rules, where the table has something else. */
async function corrections(reader: Reader, owner: Attributes | null, now: Instant): Promise<readonly WriteItem[]> {
  const obligations = owner === null ? null : obligationsAt(owner);
  if (owner === null || obligations === null || obligations.owed.length === 0) return [];
  const derived = commitmentsIn(obligations);
  const [list, ...stored] = await reader.getMany([
    owedListKey(obligations),
    ...derived.map(({ id }) => commitmentKey(id)),
  ]);
  const puts = derived.map((commitment, index) => {
    const former = stored[index] ?? null;
    const { version = 0, noticedDueAt } = former === null ? {} : entityOf<Partial<Commitment>>(former);
    // What was overdue before the table listed it is no news: no event follows.
    const noticed = former === null && commitment.dueAt < now ? commitment.dueAt : noticedDueAt;
    const put = (to: number) =>
      commitmentPut({ ...commitment, version: to, ...(noticed === undefined ? {} : { noticedDueAt: noticed }) });
    return isSame(former, put(version)) ? null : { former, write: put(version + 1) };
  });
  const listPut = owedListPut(owedListOf(obligations));
  return [
    ...puts
      .filter((one) => one !== null)
      .map(({ former, write }) => ({
        ...expiringWith(owner, write),
        condition: isUnchanged(former && entityOf(former)),
      })),
    ...(isSame(list ?? null, listPut) ? [] : [expiringWith(owner, listPut)]),
  ];
}

/** Deletes a commitment or a list that its entity does not owe any more, or has elsewhere. */
async function removal(reader: Reader, key: Key, owner: Attributes | null): Promise<readonly WriteItem[]> {
  if (owner !== null && isDeepStrictEqual(keyIn(owner), key)) return [];
  if (isListed(key, owner === null ? null : obligationsAt(owner))) return [];
  const item = await reader.get(key);
  return item === null || obligationsAt(item) !== null ? [] : [{ delete: key }];
}

function isListed(key: Key, obligations: Obligations | null): boolean {
  if (obligations === null || obligations.owed.length === 0) return false;
  const keys = [owedListKey(obligations), ...commitmentsIn(obligations).map(({ id }) => commitmentKey(id))];
  return keys.some((one) => isDeepStrictEqual(one, key));
}

type Put = ReturnType<typeof commitmentPut>;

/** What expires with its entity is not left over. */
const expiringWith = (owner: Attributes, { put }: Put): Put => {
  const expiresAt = owner[TTL_ATTRIBUTE];
  return { put: expiresAt === undefined ? put : { ...put, [TTL_ATTRIBUTE]: expiresAt } };
};

function isSame(stored: Attributes | null, { put }: Put): boolean {
  if (stored === null) return false;
  const { [TTL_ATTRIBUTE]: _expiry, ...rest } = stored;
  return isDeepStrictEqual(rest, put);
}
