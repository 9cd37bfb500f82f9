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
import { putCustomers } from '../../support/customers.ts';
import { customerWith } from '../../support/heads.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';
import { freshTable } from '../../support/table.ts';

const IDS = ['a', 'b', 'c'].map((letter) => `cus_01900000-0000-7000-8000-00000000000${letter}`);
const [first = '', second = ''] = IDS;

let table: Awaited<ReturnType<typeof freshTable>>;
let calls = 0;
const newContext = (): GraphCommandContext =>
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

async function expectCost(operations: readonly string[], units: number) {
  expect(table.meter.operations.toSorted()).toEqual(operations.toSorted());
  expectUnits(table.meter, units);
}

describe('for a person with three records', () => {
  test('an edit reads all records in one round, and writes the named and the first one', async () => {
    await resultOrThrow(updateCustomer(newContext(), { customerId: second, locale: 'fr' }));
    // Consistent reads: shop, record and two others. Writes: two profiles, idempotency record.
    await expectCost(['Query', 'GetItem', 'BatchGetItem', 'TransactWriteItems'], 4 + 6);
  });

  test('contact rules read the record and its preferences, then the others’, and write the record’s and the first one’s', async () => {
    await resultOrThrow(setContactRules(newContext(), { customer: { id: second }, weeklyCap: 3 }));
    await expectCost(['GetItem', 'GetItem', 'BatchGetItem', 'TransactWriteItems'], 4 + 10);
  });

  test('a registration with a key of one record reads the others in one more batch, and adds a record', async () => {
    const registration = await resultOrThrow(
      registerCustomer(newContext(), { loyalty: { number: 'L-1' }, locale: 'fr' }),
    );
    expect(registration).toMatchObject({ outcome: 'MATCHED', customer: { id: second, locale: null } });
    expect(registration.customer.records).toHaveLength(IDS.length + 1);
    // Four profiles, the metrics of the new one, the event in each history and its pointer, and the idempotency record.
    const writes = 4 + 1 + (4 + 1) + 1;
    await expectCost(['Query', 'Query', 'BatchGetItem', 'BatchGetItem', 'TransactWriteItems'], 5 + 2 * writes);
  });
});

test('a record that is unmerged during a change of tastes keeps its own, and the change applies to the remaining records', async () => {
  const repositories = createRepositories(table, { consistent: true });
  const metal = (value: string) => ({ topic: 'metal', value });
  await resultOrThrow(setTastes(newContext(), { customer: { id: first }, addLikes: [metal('gold')] }));
  await resultOrThrow(setContactRules(newContext(), { customer: { id: first }, weeklyCap: 1 }));
  const context = newContext();
  let isUnmerged = false;
  const contextWithUnmerge: GraphCommandContext = {
    ...context,
    repositories: {
      ...context.repositories,
      async preferencesOf(ids) {
        const found = await context.repositories.preferencesOf(ids);
        if (!isUnmerged) await resultOrThrow(unmergeCustomer(newContext(), { recordId: first }));
        isUnmerged = true;
        return found;
      },
    },
  };
  await resultOrThrow(
    setTastes(contextWithUnmerge, { customer: { id: second }, remove: [metal('gold')], addLikes: [metal('silver')] }),
  );
  expect((await repositories.preferences(first)).tastes.likes).toEqual([metal('gold')]);
  expect((await repositories.preferences(second)).tastes.likes).toEqual([metal('silver')]);
});
