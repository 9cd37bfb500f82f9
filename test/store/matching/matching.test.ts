import fc from 'fast-check';
import { v7 } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { blockKeysOf } from '../../../domain/matching/blocks/block-keys.ts';
import { explainMatch } from '../../../domain/matching/explain-match.ts';
import { type MatcherContext, matchRecord } from '../../../domain/matching/match-record.ts';
import { DEFAULT_WEIGHTS } from '../../../domain/matching/score/match-weights.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { faultsOf } from '../../support/audit.ts';
import { customerWith } from '../../support/heads.ts';
import { clearTable, scanItems } from '../../support/items.ts';
import { registrationChanges } from '../../support/matches.ts';
import { matchingOn, POLICY } from '../../support/matching.ts';
import { expectUnits } from '../../support/meter.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
});
beforeEach(async () => {
  await clearTable(table);
  table.meter.reset();
});

const contact = { label: null, verified: false, primary: true };

/** A record of the person with this number. It resembles only records of the same number. */
function person(number: number, overrides: Partial<Customer> = {}): Customer {
  const given = ['Penelope', 'Rodrigo', 'Wilhelmina'][number] ?? '';
  const family = ['Featherstonehaugh', 'Quintanilla', 'Szczepanski'][number] ?? '';
  return customerWith({
    id: `cus_${v7()}`,
    name: { given, family, preferred: null, pronunciation: null },
    birthDate: `19${50 + 11 * number}-0${number + 1}-1${number}`,
    emails: [{ ...contact, address: `${given}.${family}@example.com`.toLowerCase() }],
    ...overrides,
  });
}

const named = (given: string, family: string) => ({ name: { given, family, preferred: null, pronunciation: null } });

const change = async (before: Customer, changes: Partial<Customer>) =>
  seed(table, [{ entity: 'customer', before, after: { ...before, ...changes, version: before.version + 1 } }]);

const recordsOfPerson = async (id: string) =>
  (await createRepositories(table, { consistent: true }).customer(id))?.records ?? [];

/** The keys of the blocks that contain a record. */
async function blocksWith(id: string): Promise<readonly string[]> {
  const items = await scanItems(table);
  return items
    .filter(({ pk, sk }) => String(pk).startsWith('BLOCK#') && sk === id)
    .map(({ pk }) => String(pk).slice('BLOCK#'.length))
    .toSorted();
}

describe('the blocks of a record', () => {
  test('are those of its current data, once each, even if it is matched repeatedly', async () => {
    const ana = person(0);
    await seed(table, registrationChanges([ana]));
    for (let times = 0; times < 3; times++) await matchRecord(matchingOn(table), ana.id, 'BLOCKS');
    expect(await blocksWith(ana.id)).toEqual([...blockKeysOf(ana)].toSorted());
    await change(ana, { emails: [], birthDate: '1990-01-01' });
    await matchRecord(matchingOn(table), ana.id, 'BLOCKS');
    const now = { ...ana, emails: [], birthDate: '1990-01-01' };
    expect(await blocksWith(ana.id)).toEqual([...blockKeysOf(now)].toSorted());
    expect(faultsOf(await scanItems(table))).toEqual([]);
  });

  test('are none once its erasure begins, even if it begins while the matcher runs', async () => {
    const ana = person(0);
    await seed(table, registrationChanges([ana]));
    let isErased = false;
    const matching = matchingOn(table);
    await matchRecord(
      {
        ...matching,
        async commit(changes) {
          if (!isErased) await change(ana, { status: 'ERASURE_PENDING' });
          isErased = true;
          return matching.commit(changes);
        },
      },
      ana.id,
      'BLOCKS',
    );
    expect(await blocksWith(ana.id)).toEqual([]);
  });

  test('are not restored by a run that began before the record changed', async () => {
    const ana = person(0);
    await seed(table, registrationChanges([ana]));
    const matching = matchingOn(table);
    let isChanged = false;
    const customer: MatcherContext['repositories']['customer'] = async (id) => {
      const read = await matching.repositories.customer(id);
      if (!isChanged) {
        isChanged = true;
        await change(ana, { emails: [] });
        await matchRecord(matching, id, 'BLOCKS');
      }
      return read;
    };
    await matchRecord({ ...matching, repositories: { ...matching.repositories, customer } }, ana.id, 'BLOCKS');
    expect(await blocksWith(ana.id)).toEqual([...blockKeysOf({ ...ana, emails: [] })].toSorted());
  });
});

test('a new record that resembles nobody costs its blocks, one Query per block, and no more', async () => {
  const ana = person(0);
  await seed(table, registrationChanges([ana]));
  table.meter.reset();
  expect(await matchRecord(matchingOn(table), ana.id, 'BLOCKS')).toEqual({ compared: 0, capped: [], merged: 0 });
  const keys = blockKeysOf(ana).length;
  expect(table.meter.operations.toSorted()).toEqual([
    // The record's person, and the suggestions in its head.
    ...['BatchGetItem', 'BatchGetItem'],
    // The stored blocks, then the record itself.
    ...['GetItem', 'GetItem'],
    ...Array.from({ length: keys }, () => 'Query'),
    'TransactWriteItems',
  ]);
  // Two units per write: each block, their list, and the check of the record. One unit per read.
  expectUnits(table.meter, 2 * (keys + 2) + keys + 4);
});

describe('two records of one person', () => {
  test.each([['in order of arrival'], ['in reverse order'], ['concurrently']])('become one: %s', async (order) => {
    const [first, second] = [person(0), person(0, named('Penelope', 'Fetherstonehaugh'))];
    await seed(table, registrationChanges([first, second]));
    const runs = [first, second].map(
      ({ id }) =>
        () =>
          matchRecord(matchingOn(table), id, 'BLOCKS'),
    );
    if (order === 'concurrently') await Promise.all(runs.map((run) => run()));
    else for (const run of order === 'in order of arrival' ? runs : runs.toReversed()) await run();
    const ids = await recordsOfPerson(first.id);
    expect(ids.toSorted()).toEqual([first.id, second.id].toSorted());
    expect(await recordsOfPerson(second.id)).toEqual(ids);
    const events = (await scanItems(table)).filter(({ eventKind }) => eventKind === 'MERGED');
    expect(new Set(events.map(({ id }) => id)).size).toBe(1);
  });

  test('become a suggestion if automatic merges are switched off', async () => {
    const pair = [person(0), person(0)];
    await seed(table, registrationChanges(pair));
    for (const { id } of pair)
      await matchRecord(matchingOn(table, { policy: { ...POLICY, automatic: false } }), id, 'BLOCKS');
    expect(await recordsOfPerson(pair[0]?.id ?? '')).toEqual([]);
    const { entries } = await createRepositories(table, { consistent: true }).suggestedMatches(0.5, {
      first: 10,
      after: null,
    });
    expect(entries).toHaveLength(1);
    expect(faultsOf(await scanItems(table))).toEqual([]);
  });
});

describe('two records that share only a name, and share other data with a third record', () => {
  const ORDERS = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const three = () => {
    const [withMailbox, full] = [person(0, { birthDate: null }), person(0)];
    const withBirthDate = person(0, { emails: [], name: { ...named('Penelope', '').name, family: null } });
    return [withMailbox, full, withBirthDate] as const;
  };
  const openSuggestions = async () => {
    const slice = { first: 10, after: null };
    const { entries } = await createRepositories(table, { consistent: true }).suggestedMatches(0.5, slice);
    return entries.map(({ item: { left, right, evidence } }) => ({ pair: [left, right], evidence }));
  };
  const pairs = (...of: readonly (readonly [Customer, Customer])[]) =>
    of.map(([one, other]) => [one.id, other.id].toSorted()).toSorted();
  const openPairs = async () => (await openSuggestions()).map(({ pair }) => pair).toSorted();

  test.each(ORDERS)('are suggested, not merged, once each is matched: %i, %i, %i', async (...order) => {
    const records = three();
    const [one, third, other] = records;
    for (const at of order) {
      const record = records[at] ?? one;
      await seed(table, registrationChanges([record]));
      await matchRecord(matchingOn(table), record.id, 'BLOCKS');
    }
    expect(await openPairs()).toEqual(pairs([one, third], [third, other], [one, other]));
    const through = (await openSuggestions()).filter(({ evidence }) =>
      evidence.some(({ field }) => field === 'thirdRecord'),
    );
    expect(through.map(({ pair }) => pair)).toEqual(pairs([one, other]));
    const explained = await explainMatch(matchingOn(table).repositories, one.id, other.id, {
      ...POLICY,
      weights: DEFAULT_WEIGHTS,
      thresholds: POLICY,
    });
    expect(explained).toMatchObject({ decision: 'SUGGESTED', because: expect.stringContaining('a third record') });
    const before = await scanItems(table);
    for (const { id } of records) await matchRecord(matchingOn(table), id, 'BLOCKS');
    expect(await scanItems(table)).toEqual(before);
    expect(await recordsOfPerson(one.id)).toEqual([]);
    expect(faultsOf(before)).toEqual([]);
  });

  test('are not suggested any more once the third record is somebody else', async () => {
    const [one, third, other] = three();
    await seed(table, registrationChanges([one, third, other]));
    for (const { id } of [one, third, other]) await matchRecord(matchingOn(table), id, 'BLOCKS');
    await change(third, { birthDate: '1971-11-23', emails: [] });
    await matchRecord(matchingOn(table), third.id, 'BLOCKS');
    expect(await openPairs()).toEqual(pairs([one, third]));
    expect(faultsOf(await scanItems(table))).toEqual([]);
  });
});

/** Simulates a crash right before or right after a write. */
class SimulatedCrash extends Error {}

test('repeated, concurrent and crashed runs give the same people, and leave nothing stale', async () => {
  const run = fc.record({ of: fc.nat(5), crash: fc.option(fc.record({ at: fc.nat(3), done: fc.boolean() })) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(run, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      async (rounds) => {
        await clearTable(table);
        const records = [0, 0, 1, 1, 1, 2].map((number, at) => {
          const phones = [{ ...contact, number: `+44770090013${number}` }];
          return person(number, at % 2 === 0 ? { phones } : { phones, birthDate: null });
        });
        await seed(table, registrationChanges(records));
        const idOf = (at: number) => records[at]?.id ?? '';
        for (const round of rounds)
          await Promise.all(
            round.map(({ of, crash }) =>
              matchRecord(crash === null ? matchingOn(table) : crashingMatching(crash), idOf(of), 'BLOCKS').catch(
                (error) => {
                  if (!(error instanceof SimulatedCrash)) throw error;
                },
              ),
            ),
          );
        // The stream retries until each change is done.
        for (const { id } of records) await matchRecord(matchingOn(table), id, 'BLOCKS');
        const people = await Promise.all(records.map(async ({ id }) => (await recordsOfPerson(id)).toSorted().join()));
        const expected = [[0, 1], [0, 1], [2, 3, 4], [2, 3, 4], [2, 3, 4], []];
        expect(people).toEqual(expected.map((members) => members.map(idOf).toSorted().join()));
        expect(faultsOf(await scanItems(table))).toEqual([]);
      },
    ),
    { numRuns: 5, endOnFailure: true },
  );
}, 300_000);

function crashingMatching({ at, done }: { at: number; done: boolean }): MatcherContext {
  const matching = matchingOn(table);
  let writes = 0;
  return {
    ...matching,
    async commit(changes) {
      const isLast = writes++ === at;
      if (isLast && !done) throw new SimulatedCrash();
      const outcome = await matching.commit(changes);
      if (isLast) throw new SimulatedCrash();
      return outcome;
    },
  };
}
