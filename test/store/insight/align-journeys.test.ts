import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { type CustomerJourney, type JourneyUpdate, NO_UPDATE } from '../../../domain/insight/customer-journey.ts';
import { addDays, type Instant } from '../../../domain/kernel/instant.ts';
import { profileKey } from '../../../store/customer/customer-keys.ts';
import { alignPerson } from '../../../store/insight/align-journeys.ts';
import { journeyFrom, journeyKey } from '../../../store/insight/customer-journey-items.ts';
import { updateJourney } from '../../../store/insight/customer-journey-store.ts';
import type { Table } from '../../../store/table/dynamo-client.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { itemOf } from '../../../store/table/item.ts';
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
    await client.send(
      new PutItemCommand({ TableName: name, Item: itemOf(profileKey(id), { id, version, status: 'ACTIVE', records }) }),
    );
}
const update = (table: Table, record: string, one: JourneyUpdate) => updateJourney(table, record, one, ZONE);

const journey = async (table: Table, id: string): Promise<CustomerJourney | null> => {
  const item = await readerOf(table, true).get(journeyKey(id));
  return item === null ? null : journeyFrom(item);
};

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

  test('that is undone before its step is written moves nothing', async () => {
    const table = await freshTable();
    await putProfiles(table, 1, []);
    for (const [index, id] of PERSON.entries()) await update(table, id, visit(id, index, 'web'));
    await putProfiles(table, 2, PERSON);
    const { client } = table;
    let isUndone = false;
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context['commandName'] === 'TransactWriteItemsCommand' && !isUndone) {
          isUndone = true;
          await putProfiles(table, 3, []);
        }
        return next(args);
      },
      { step: 'initialize', name: 'undo' },
    );
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
    const counts = (await scanItems(table)).filter(({ pk }) => String(pk).startsWith('TALLY#journey#'));
    const sums = Map.groupBy(counts, ({ sk }) => String(sk));
    for (const [key, shards] of sums) {
      const customers = shards.reduce((sum, { customers: count = 0 }) => sum + Number(count), 0);
      expect([key, customers]).toEqual([key, Math.max(0, customers)]);
    }
    const days = [...sums].filter(([key]) => key.startsWith('DAY#'));
    const steps = days.flatMap(([, shards]) => shards).reduce((sum, { customers = 0 }) => sum + Number(customers), 0);
    // Each visit is a step to the next one, and the last one stopped.
    expect(steps).toBe(120);
  }, 120_000);
});
