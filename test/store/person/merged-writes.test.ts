import { beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { unmergeCustomer } from '../../../domain/person/unmerge-customer.ts';
import { updateCustomer } from '../../../domain/person/update-customer.ts';
import { setContactRules } from '../../../domain/preferences/set-contact-rules.ts';
import { setTastes } from '../../../domain/preferences/set-tastes.ts';
import type { GraphCommandContext } from '../../../domain/repositories.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { resultOrThrow } from '../../support/cover-table.ts';
import { putCustomers } from '../../support/customers.ts';
import { customerWith } from '../../support/heads.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

const IDS = ['a', 'b', 'c'].map((letter) => `cus_01900000-0000-7000-8000-00000000000${letter}`);
const [first = '', second = ''] = IDS;

let table: Awaited<ReturnType<typeof freshTable>>;
let calls = 0;
const writing = (): GraphCommandContext =>
  commandContextOn(table, { operation: 'test', idempotencyKey: `call-${++calls}` });
beforeEach(async () => {
  table = await freshTable();
  const people = IDS.map((id, index): Customer => {
    const loyalty = index === 1 ? { number: 'L-1', tier: null, points: null, memberSince: null } : null;
    return customerWith({ id, records: IDS, loyalty });
  });
  await putCustomers(table, people);
  table.meter.reset();
});

async function cost(operations: readonly string[], units: number) {
  expect(table.meter.operations.toSorted()).toEqual(operations.toSorted());
  expectUnits(table.meter, units);
}

describe('to a person of three records', () => {
  test('an edit reads the record, its claim, and the others beside each other, and writes it and the first one', async () => {
    await resultOrThrow(updateCustomer(writing(), { customerId: second, locale: 'fr' }));
    // The shop, the claim, the record and its two others, read consistently; two profiles and the claim.
    await cost(['GetItem', 'Query', 'GetItem', 'BatchGetItem', 'TransactWriteItems'], 5 + 6);
  });

  test('wishes read the record and its preferences, then those of the others, and write the record’s and the first one’s', async () => {
    await resultOrThrow(setContactRules(writing(), { customer: { id: second }, weeklyCap: 3 }));
    await cost(['GetItem', 'GetItem', 'GetItem', 'BatchGetItem', 'TransactWriteItems'], 5 + 10);
  });

  test('a registration under a key of one reads the others in one batch more, and adds a record to them', async () => {
    const registered = await resultOrThrow(registerCustomer(writing(), { loyalty: { number: 'L-1' }, locale: 'fr' }));
    expect(registered).toMatchObject({ outcome: 'MATCHED', customer: { id: second, locale: null } });
    expect(registered.customer.records).toHaveLength(IDS.length + 1);
    // Writes four profiles, the new one's metrics, the merge with each of them and its pointer, and the claim.
    const writes = 4 + 1 + (4 + 1) + 1;
    await cost(['GetItem', 'Query', 'Query', 'BatchGetItem', 'BatchGetItem', 'TransactWriteItems'], 6 + 2 * writes);
  });
});

test('a record that leaves amid a wish keeps its own, and the wish is of who is left', async () => {
  const repositories = createRepositories(table, { consistent: true });
  const metal = (value: string) => ({ topic: 'metal', value });
  await resultOrThrow(setTastes(writing(), { customer: { id: first }, addLikes: [metal('gold')] }));
  await resultOrThrow(setContactRules(writing(), { customer: { id: first }, weeklyCap: 1 }));
  const slow = writing();
  let left = false;
  const leaving: GraphCommandContext = {
    ...slow,
    repositories: {
      ...slow.repositories,
      async preferencesOf(ids) {
        const found = await slow.repositories.preferencesOf(ids);
        if (!left) await resultOrThrow(unmergeCustomer(writing(), { recordId: first }));
        left = true;
        return found;
      },
    },
  };
  await resultOrThrow(
    setTastes(leaving, { customer: { id: second }, remove: [metal('gold')], addLikes: [metal('silver')] }),
  );
  expect((await repositories.preferences(first)).tastes.likes).toEqual([metal('gold')]);
  expect((await repositories.preferences(second)).tastes.likes).toEqual([metal('silver')]);
});
