import { beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../../domain/kernel/command.ts';
import { mergeCustomers } from '../../../domain/person/merge-customers.ts';
import { mergePreview } from '../../../domain/person/merge-preview.ts';
import { unmergeCustomer } from '../../../domain/person/unmerge-customer.ts';
import { customerPk } from '../../../store/customer/customer-keys.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { historySk } from '../../../store/table/history-keys.ts';
import { itemOf } from '../../../store/table/item.ts';
import { SUPPORT } from '../../support/command-context.ts';
import { applyWrite, commandContextAt, idOf, PEOPLE, resetPeople } from '../../support/merge-property-people.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

const resultValue = <T>(result: Result<T>): T => {
  if ('userErrors' in result) throw new Error(JSON.stringify(result.userErrors));
  return result.value;
};

let table: Awaited<ReturnType<typeof freshTable>>;
let step = 10;
beforeEach(async () => {
  table ??= await freshTable();
  await resetPeople(table);
  table.meter.reset();
});
const merge = async (...people: readonly [number, ...number[]]) => {
  const [survivor, ...others] = people.map(idOf);
  return resultValue(
    await mergeCustomers(commandContextAt(table, step++, 'merge'), { survivor: survivor ?? '', others }),
  );
};
const unmerge = async (person: number) =>
  resultValue(await unmergeCustomer(commandContextAt(table, step++, 'unmerge'), { recordId: idOf(person) }));

describe('the cost', () => {
  test('of merging two: reads of both profiles, and one transaction', async () => {
    await merge(0, 1);
    expect(table.meter.operations.toSorted()).toEqual(['BatchGetItem', 'TransactWriteItems']);
    // Consistent reads at one unit each. Writes at two units each: idempotency record, two profiles, the event in both
    // histories, its pointer.
    expectUnits(table.meter, 2 * 1 + 6 * 2);
  });

  test('of merging two people with several records: one more batch read for the other records', async () => {
    await merge(0, 1);
    await merge(2, 3, 4);
    table.meter.reset();
    await merge(1, 4);
    expect(table.meter.operations.toSorted()).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    expectUnits(table.meter, PEOPLE * 1 + (1 + PEOPLE + PEOPLE + 1) * 2);
  });

  test('of unmerging one of two: reads of the profile and then the other one, and one transaction', async () => {
    await merge(0, 1);
    table.meter.reset();
    await unmerge(1);
    expect(table.meter.operations.toSorted()).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    expectUnits(table.meter, 2 * 1 + 6 * 2);
  });

  test('of a preview: the profiles, the metrics, and two count queries for each record', async () => {
    for (let write = 0; write < 30; write++)
      await applyWrite(table, step++, {
        kind: write % 3 === 0 ? 'order' : 'interaction',
        person: write % 2,
        byKey: false,
      });
    await applyWrite(table, step++, { kind: 'covered', person: 1, byKey: false });
    await applyWrite(table, step++, { kind: 'cancelled', person: 1, byKey: false });
    table.meter.reset();
    const repositories = createRepositories(table, { consistent: false });
    const preview = await mergePreview({ repositories, caller: SUPPORT }, idOf(0), [idOf(1)]);
    expect(preview).toMatchObject({ records: 2, orders: 11, warranties: 1, interactions: 20, blockers: [] });
    expect(table.meter.operations).toEqual(['BatchGetItem', 'BatchGetItem', 'Query', 'Query', 'Query', 'Query']);
    // Half a unit each for two profiles, two metrics, and the warranties of each record; the interactions of each
    // record (ten of half a kilobyte) take one unit.
    expectUnits(table.meter, 4 * 0.5 + 2 * 0.5 + 2 * 1);
  });
});

test('counts at most 1,000 of a kind', async () => {
  const items = Array.from({ length: 1_001 }, (_, n) =>
    itemOf({ pk: customerPk(idOf(0)), sk: historySk('INTERACTION', { id: `int_${n}`, occurredAt: '2026-01-01' }) }, {}),
  );
  for (let start = 0; start < items.length; start += 25) {
    const requests = items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
    await table.client.call('BatchWriteItem', { RequestItems: { [table.name]: requests } });
  }
  expect(await createRepositories(table, { consistent: false }).relatedCountsOf([idOf(0), idOf(1)])).toEqual([
    { orders: 0, warranties: 0, interactions: 1_000 },
    { orders: 0, warranties: 0, interactions: 0 },
  ]);
});
