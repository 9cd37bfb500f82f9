import fc from 'fast-check';
import { v7 } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { blockKeysOf } from '../../../domain/matching/blocks.ts';
import { explainMatch } from '../../../domain/matching/explain-match.ts';
import { type MatcherContext, matchRecord } from '../../../domain/matching/match-record.ts';
import { DEFAULT_WEIGHTS } from '../../../domain/matching/match-weights.ts';
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

/** Somebody whom nobody else resembles but who has the same number; `typed` is how one record of it has the name. */
function person(number: number, typed: Partial<Customer> = {}): Customer {
  const given = ['Penelope', 'Rodrigo', 'Wilhelmina'][number] ?? '';
  const family = ['Featherstonehaugh', 'Quintanilla', 'Szczepanski'][number] ?? '';
  return customerWith({
    id: `cus_${v7()}`,
    name: { given, family, preferred: null, pronunciation: null },
    birthDate: `19${50 + 11 * number}-0${number + 1}-1${number}`,
    emails: [{ ...contact, address: `${given}.${family}@example.com`.toLowerCase() }],
    ...typed,
  });
}

const named = (given: string, family: string) => ({ name: { given, family, preferred: null, pronunciation: null } });

const change = async (before: Customer, changes: Partial<Customer>) =>
  seed(table, [{ entity: 'customer', before, after: { ...before, ...changes, version: before.version + 1 } }]);

const recordsOfPerson = async (id: string) =>
  (await createRepositories(table, { consistent: true }).customer(id))?.records ?? [];

/** In which blocks a record stands. */
async function blocksWith(id: string): Promise<readonly string[]> {
  const items = await scanItems(table);
  return items
    .filter(({ pk, sk }) => String(pk).startsWith('BLOCK#') && sk === id)
    .map(({ pk }) => String(pk).slice('BLOCK#'.length))
    .toSorted();
}

describe('the blocks of a record', () => {
  test('are those of what it is now, once each, however often it is looked at', async () => {
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

  test('are none as soon as its erasure begins, even where that began behind the matcher’s back', async () => {
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

  test('are not brought back by a look at the record that began before it changed', async () => {
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

test('a new record that resembles nobody costs its blocks, a Query for each, and no more', async () => {
  const ana = person(0);
  await seed(table, registrationChanges([ana]));
  table.meter.reset();
  expect(await matchRecord(matchingOn(table), ana.id, 'BLOCKS')).toEqual({ compared: 0, capped: [], merged: 0 });
  const keys = blockKeysOf(ana).length;
  expect(table.meter.operations.toSorted()).toEqual([
    // The record in its person, and its head's line of suggestions.
    ...['BatchGetItem', 'BatchGetItem'],
    // Its blocks as they were, then the record itself.
    ...['GetItem', 'GetItem'],
    ...Array.from({ length: keys }, () => 'Query'),
    'TransactWriteItems',
  ]);
  // Two units for each block, their list, and the check of the record; the reads at one each.
  expectUnits(table.meter, 2 * (keys + 2) + keys + 4);
});

describe('two records of one person', () => {
  test.each([['in the order in which they came'], ['the other way round'], ['at once']])(
    'become one: %s',
    async (order) => {
      const [first, second] = [person(0), person(0, named('Penelope', 'Fetherstonehaugh'))];
      await seed(table, registrationChanges([first, second]));
      const looks = [first, second].map(
        ({ id }) =>
          () =>
            matchRecord(matchingOn(table), id, 'BLOCKS'),
      );
      if (order === 'at once') await Promise.all(looks.map((look) => look()));
      else for (const look of order.startsWith('in') ? looks : looks.toReversed()) await look();
      const ids = await recordsOfPerson(first.id);
      expect(ids.toSorted()).toEqual([first.id, second.id].toSorted());
      expect(await recordsOfPerson(second.id)).toEqual(ids);
      const events = (await scanItems(table)).filter(({ eventKind }) => eventKind === 'MERGED');
      expect(new Set(events.map(({ id }) => id)).size).toBe(1);
    },
  );

  test('wait for a decision where merging is never automatic', async () => {
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

describe('two records that have nothing but a name in common, and each the rest with a third one', () => {
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
  const waiting = async () => {
    const slice = { first: 10, after: null };
    const { entries } = await createRepositories(table, { consistent: true }).suggestedMatches(0.5, slice);
    return entries.map(({ item: { left, right, evidence } }) => ({ pair: [left, right], evidence }));
  };
  const pairs = (...of: readonly (readonly [Customer, Customer])[]) =>
    of.map(([one, other]) => [one.id, other.id].toSorted()).toSorted();
  const waitingPairs = async () => (await waiting()).map(({ pair }) => pair).toSorted();

  test.each(ORDERS)('are suggested, and not merged, once each is looked at: %i, %i, %i', async (...order) => {
    const crowd = three();
    const [one, third, other] = crowd;
    for (const at of order) {
      const record = crowd[at] ?? one;
      await seed(table, registrationChanges([record]));
      await matchRecord(matchingOn(table), record.id, 'BLOCKS');
    }
    expect(await waitingPairs()).toEqual(pairs([one, third], [third, other], [one, other]));
    const through = (await waiting()).filter(({ evidence }) => evidence.some(({ field }) => field === 'thirdRecord'));
    expect(through.map(({ pair }) => pair)).toEqual(pairs([one, other]));
    const explained = await explainMatch(matchingOn(table).repositories, one.id, other.id, {
      ...POLICY,
      weights: DEFAULT_WEIGHTS,
      thresholds: POLICY,
    });
    expect(explained).toMatchObject({ decision: 'SUGGESTED', because: expect.stringContaining('a third record') });
    const before = await scanItems(table);
    for (const { id } of crowd) await matchRecord(matchingOn(table), id, 'BLOCKS');
    expect(await scanItems(table)).toEqual(before);
    expect(await recordsOfPerson(one.id)).toEqual([]);
    expect(faultsOf(before)).toEqual([]);
  });

  test('are suggested no longer when the third one turns out to be somebody else', async () => {
    const [one, third, other] = three();
    await seed(table, registrationChanges([one, third, other]));
    for (const { id } of [one, third, other]) await matchRecord(matchingOn(table), id, 'BLOCKS');
    await change(third, { birthDate: '1971-11-23', emails: [] });
    await matchRecord(matchingOn(table), third.id, 'BLOCKS');
    expect(await waitingPairs()).toEqual(pairs([one, third]));
    expect(faultsOf(await scanItems(table))).toEqual([]);
  });
});

/** Ends the function before one of its writes, or right behind it. */
class SimulatedCrash extends Error {}

test('however the looks are repeated, mixed and killed, the same people come of it, and nothing stale stays', async () => {
  const look = fc.record({ of: fc.nat(5), dies: fc.option(fc.record({ at: fc.nat(3), done: fc.boolean() })) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(look, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      async (rounds) => {
        await clearTable(table);
        const crowd = [0, 0, 1, 1, 1, 2].map((number, at) => {
          const phones = [{ ...contact, number: `+44770090013${number}` }];
          return person(number, at % 2 === 0 ? { phones } : { phones, birthDate: null });
        });
        await seed(table, registrationChanges(crowd));
        const idOf = (at: number) => crowd[at]?.id ?? '';
        for (const round of rounds)
          await Promise.all(
            round.map(({ of, dies }) =>
              matchRecord(dies === null ? matchingOn(table) : crashingMatching(dies), idOf(of), 'BLOCKS').catch(
                (error) => {
                  if (!(error instanceof SimulatedCrash)) throw error;
                },
              ),
            ),
          );
        // As the stream goes on until each change is done.
        for (const { id } of crowd) await matchRecord(matchingOn(table), id, 'BLOCKS');
        const people = await Promise.all(crowd.map(async ({ id }) => (await recordsOfPerson(id)).toSorted().join()));
        const expected = [[0, 1], [0, 1], [2, 3, 4], [2, 3, 4], [2, 3, 4], []];
        expect(people).toEqual(expected.map((members) => members.map(idOf).toSorted().join()));
        expect(faultsOf(await scanItems(table))).toEqual([]);
      },
    ),
    { numRuns: 5, endOnFailure: true },
  );
}, 120_000);

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
