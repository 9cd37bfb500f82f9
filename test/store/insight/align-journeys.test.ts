import { describe, expect, test } from 'vitest';
import { type CustomerJourney, type JourneyUpdate, NO_UPDATE } from '../../../domain/insight/customer-journey.ts';
import { addDays, type Instant } from '../../../domain/kernel/instant.ts';
import { profileKey } from '../../../store/customer/customer-keys.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { alignPerson } from '../../../store/insight/align-journeys.ts';
import { journeyFrom, journeyKey } from '../../../store/insight/customer-journey-items.ts';
import { updateJourney } from '../../../store/insight/customer-journey-store.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { itemOf } from '../../../store/table/item.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { intercept } from '../../support/intercept.ts';
import { scanItems } from '../../support/items.ts';
import { freshTable } from '../../support/table.ts';

const ZONE = 'UTC';
const PERSON = ['cus_1', 'cus_2'];
const at = (day: number): Instant => `${addDays('2026-01-01', day)}T12:00:00.000Z`;
const visit = (record: string, day: number, touchpoint: string): JourneyUpdate => ({
  ...NO_UPDATE,
  visit: { id: `int_${record}_${day}`, at: at(day), touchpoint, store: 'york', via: 'STORE' },
});
async function putProfiles({ client, name }: Table, version: number, records: readonly string[]): Promise<void> {
  for (const id of PERSON)
    await client.call('PutItem', {
      TableName: name,
      Item: itemOf(profileKey(id), { id, version, status: 'ACTIVE', records }),
    });
}
const update = (table: Table, record: string, one: JourneyUpdate) => updateJourney(table, record, one, ZONE);

const journey = async (table: Table, id: string): Promise<CustomerJourney | null> => {
  const item = await readerOf(table, true).get(journeyKey(id));
  return item === null ? null : journeyFrom(item);
};

/** Each visit is a step to the next one, and the last one stopped. No sum is negative. */
async function expectSteps(table: Table, expected: number): Promise<void> {
  const counts = (await scanItems(table)).filter(({ pk }) => String(pk).startsWith('TALLY#journey#'));
  const customersIn = (items: typeof counts) => items.reduce((sum, { customers = 0 }) => sum + Number(customers), 0);
  for (const [key, shards] of Map.groupBy(counts, ({ sk }) => String(sk)))
    expect([key, customersIn(shards)]).toEqual([key, Math.max(0, customersIn(shards))]);
  expect(customersIn(counts.filter(({ sk }) => String(sk).startsWith('DAY#')))).toBe(expected);
}

describe('a merge', () => {
  test('of two records with a few visits reads the two profiles and journeys, and takes one transaction', async () => {
    const table = await freshTable();
    await putProfiles(table, 1, []);
    await update(table, 'cus_1', visit('1', 1, 'web'));
    await update(table, 'cus_2', visit('2', 2, 'counter'));
    await putProfiles(table, 2, PERSON);
    table.meter.reset();
    await alignPerson(table, 'cus_2', ZONE, 'join');
    expect(table.meter.operations).toEqual([...Array(6).fill('GetItem'), 'TransactWriteItems']);
    expect(await journey(table, 'cus_2')).toMatchObject({ joinedTo: 'cus_1', visits: [] });
    expect((await journey(table, 'cus_1'))?.visits.map(({ id }) => id)).toEqual(['int_1_1', 'int_2_2']);
    // The next change of a profile finds everything in line.
    table.meter.reset();
    await alignPerson(table, 'cus_1', ZONE, 'join');
    expect(table.meter.operations).toEqual(Array(4).fill('GetItem'));
    // An update of the other record is one read more.
    table.meter.reset();
    await update(table, 'cus_2', visit('2', 3, 'counter'));
    expect(table.meter.operations).toEqual(['GetItem', 'GetItem', 'TransactWriteItems']);
  });

  test('of a former version is joined by the next update of a record', async () => {
    const table = await freshTable();
    await putProfiles(table, 1, []);
    for (const [index, id] of PERSON.entries()) await update(table, id, visit(id, index, id));
    await putProfiles(table, 2, PERSON);
    for (const id of PERSON) {
      const { rules: _, ...item } = (await readerOf(table, true).get(journeyKey(id))) ?? {};
      await table.client.call('PutItem', { TableName: table.name, Item: item });
    }
    await update(table, 'cus_2', visit('cus_2', 5, 'phone'));
    expect((await journey(table, 'cus_1'))?.visits.map(({ at: day }) => day)).toEqual([at(0), at(1), at(5)]);
    expect(await journey(table, 'cus_2')).toMatchObject({ joinedTo: 'cus_1', visits: [] });
  });

  test('that is undone before its step is written moves nothing', async () => {
    const table = await freshTable();
    await putProfiles(table, 1, []);
    for (const [index, id] of PERSON.entries()) await update(table, id, visit(id, index, 'web'));
    await putProfiles(table, 2, PERSON);
    const { client } = table;
    let isUndone = false;
    intercept(client, 'undo', async ({ operation, input }, send) => {
      if (operation === 'TransactWriteItems' && !isUndone) {
        isUndone = true;
        await putProfiles(table, 3, []);
      }
      return send(input);
    });
    await alignPerson(table, 'cus_1', ZONE, 'join');
    for (const id of PERSON) expect((await journey(table, id))?.visits).toHaveLength(1);
    expect(isUndone).toBe(true);
  });

  test('of two long journeys moves them in steps, each within the limits of an item and a transaction', async () => {
    const table = await freshTable();
    await putProfiles(table, 1, []);
    for (let day = 0; day < 60; day++)
      for (const [index, id] of PERSON.entries())
        await update(table, id, visit(id, 2 * day + index, `${'a long name of a touchpoint '.repeat(3)}${id} ${day}`));
    await putProfiles(table, 2, PERSON);
    await alignPerson(table, 'cus_1', ZONE, 'join');
    const joined = await journey(table, 'cus_1');
    expect(joined?.visits).toHaveLength(100);
    expect(joined?.pendingDeltas).toEqual([]);
    expect(JSON.stringify(joined).length).toBeLessThan(60_000);
    expect(await journey(table, 'cus_2')).toMatchObject({ joinedTo: 'cus_1', visits: [] });
    await expectSteps(table, 120);
  }, 300_000);

  test.each(['before', 'after'] as const)(
    'that crashes %s any request is finished by the next delivery',
    async (when) => {
      const table = await freshTable();
      await putProfiles(table, 1, []);
      for (let day = 0; day < 8; day++)
        for (const [index, id] of PERSON.entries()) await update(table, id, visit(id, 2 * day + index, `${id} ${day}`));
      await putProfiles(table, 2, PERSON);
      let requests = 0;
      let survived = 0;
      // The first attempt crashes at its first request, the second at its second, and so on.
      const crashes = injectCrashes(table.client, () => (requests++ === survived ? when : 'no'));
      for (let isDone = false; !isDone; survived++) {
        requests = 0;
        isDone = await alignPerson(table, 'cus_2', ZONE, 'join').then(
          () => true,
          () => false,
        );
      }
      crashes.stop();
      expect(survived).toBeGreaterThan(7);
      const joined = await journey(table, 'cus_1');
      expect([joined?.visits.length, joined?.pendingDeltas]).toEqual([16, []]);
      await expectSteps(table, 16);
    },
  );
});
