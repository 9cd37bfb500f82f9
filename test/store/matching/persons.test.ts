import { v7 } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { blockKeysOf } from '../../../domain/matching/blocks/block-keys.ts';
import { explainMatch } from '../../../domain/matching/explain-match.ts';
import { matchRecord } from '../../../domain/matching/match-record.ts';
import { DEFAULT_WEIGHTS } from '../../../domain/matching/score/match-weights.ts';
import { type Cluster, MAX_RECORDS } from '../../../domain/person/cluster.ts';
import { mergePeople } from '../../../domain/person/merge-customers.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { customerWith } from '../../support/heads.ts';
import { clearTable } from '../../support/items.ts';
import { registrationChanges } from '../../support/matches.ts';
import { matchingOn, POLICY } from '../../support/matching.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

/** What the matcher decides between a record and a person of several records. */

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
});
beforeEach(async () => {
  await clearTable(table);
});

const RULES = { weights: DEFAULT_WEIGHTS, thresholds: POLICY, automatic: true };
const marks = { label: null, verified: false, primary: true };
const MAIL = { emails: [{ ...marks, address: 'penelope.featherstonehaugh@example.com' }] };
const BORN = { birthDate: '1950-01-10' };

const record = (known: Partial<Customer>, family = 'Featherstonehaugh'): Customer =>
  customerWith({
    id: `cus_${v7()}`,
    name: { given: 'Penelope', family, preferred: null, pronunciation: null },
    ...known,
  });

/** Merges the records as a clerk does, and puts them into their blocks. */
async function storePerson(first: Customer, ...others: readonly Customer[]): Promise<void> {
  const single = ({ ...one }: Customer): Cluster => [{ ...one }];
  await seed(table, registrationChanges([first, ...others]));
  const automatic = { ...POLICY, automatic: false };
  for (const { id } of [first, ...others]) await matchRecord(matchingOn(table, { policy: automatic }), id, 'BLOCKS');
  const decision = {
    ...{ id: `idn_${v7()}`, occurredAt: '2026-04-01T00:00:00.000Z', by: 'desk', automatic: false },
    ...{ matchScore: null, reason: null },
  };
  const [survivor, ...joined] = [first, ...others].map(single);
  if (survivor !== undefined) await seed(table, mergePeople([survivor, ...joined], decision).changes);
}

const recordIds = async (id: string) =>
  (await createRepositories(table, { consistent: true }).customer(id))?.records ?? [];

async function register(newcomer: Customer) {
  await seed(table, registrationChanges([newcomer]));
  table.meter.reset();
  return matchRecord(matchingOn(table), newcomer.id, 'BLOCKS');
}

describe('a record and a person of several records', () => {
  test('become one if it is a clear double, whatever a doubtful record of the person says', async () => {
    const doubtful = record({ ...MAIL, birthDate: '1951-08-21' }, 'Castellano');
    const known = [record({ ...MAIL, ...BORN }), record({}), doubtful] as const;
    await storePerson(...known);
    const newcomer = record({ ...MAIL, ...BORN });
    expect((await register(newcomer)).merged).toBe(1);
    expect((await recordIds(newcomer.id)).toSorted()).toEqual([...known, newcomer].map(({ id }) => id).toSorted());
  });

  test('wait if only the doubtful record resembles it', async () => {
    await storePerson(record({ ...MAIL, ...BORN }), record({ ...MAIL, birthDate: '1951-08-21' }, 'Castellano'));
    const newcomer = record({ ...MAIL, birthDate: '1951-08-21' });
    expect((await register(newcomer)).merged).toBe(0);
    expect(await recordIds(newcomer.id)).toEqual([]);
  });

  test('are scored by what different records of the person contribute', async () => {
    const [mailed, born, newcomer] = [record(MAIL), record(BORN), record({ ...MAIL, ...BORN })];
    const automatic = { ...POLICY, automatic: false };
    await seed(table, registrationChanges([mailed, born, newcomer]));
    for (const { id } of [mailed, born, newcomer])
      await matchRecord(matchingOn(table, { policy: automatic }), id, 'BLOCKS');
    const repositories = createRepositories(table, { consistent: true });
    const explained = (other: Customer) => explainMatch(repositories, newcomer.id, other.id, RULES);
    const apart = [await explained(mailed), await explained(born)];
    expect(apart.map(({ decision }) => decision)).toEqual(['SUGGESTED', 'SUGGESTED']);
    await clearTable(table);
    await storePerson(mailed, born);
    expect((await register(newcomer)).merged).toBe(1);
  });

  test('cost no more reads than the blocks, the candidates and the rest of the person', async () => {
    const records = Array.from({ length: MAX_RECORDS - 1 }, () => record({ ...MAIL, ...BORN }));
    const [first, ...others] = records;
    if (first === undefined) throw new Error('records');
    await storePerson(first, ...others);
    const newcomer = record({ ...MAIL, ...BORN });
    expect(await register(newcomer)).toMatchObject({ compared: MAX_RECORDS - 1, merged: 1 });
    const reads = table.meter.operations.filter((operation) => operation !== 'TransactWriteItems');
    const queries = reads.filter((operation) => operation === 'Query');
    expect(queries).toHaveLength(blockKeysOf(newcomer).length);
    expect(reads.length - queries.length).toBeLessThanOrEqual(MAX_OTHER_READS);
    // The blocks, the merge, and in two parts the suggestions between its records that end.
    expect(table.meter.operations.length - reads.length).toBeLessThanOrEqual(4);
  });
});

/** Batches of the record, candidates, persons, heads and matches: before the merge, and once more after it. */
const MAX_OTHER_READS = 20;
