import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { applyTombstones } from '../../../local/privacy/restored-table.ts';
import { removeRecords } from '../../../store/privacy/remove-record.ts';
import type { Table } from '../../../store/table/dynamo-client.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { openPrivacyJobs, type PrivacyJobs } from '../../support/erasures.ts';
import { openGraph } from '../../support/graph.ts';
import { scanItems } from '../../support/items.ts';
import { type Jeweller, openJeweller } from '../../support/jeweller.ts';
import { createMarkedPerson, MARKED_VALUES, type MarkedPerson } from '../../support/marked-person.ts';
import { freshTable } from '../../support/table.ts';

let jeweller: Jeweller;
let person: MarkedPerson;
let jobs: PrivacyJobs;
/** A copy of the table from before the erasure. */
let backup: Table;

const markedItems = async (table: Table) =>
  (await scanItems(table))
    .map((item) => JSON.stringify(item))
    .filter((text) => MARKED_VALUES.some((one) => one.test(text)));

async function copyOf(table: Table): Promise<Table> {
  const copy = await freshTable();
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name, ConsistentRead: true }));
  for (const Item of Items) await copy.client.send(new PutItemCommand({ TableName: copy.name, Item }));
  return copy;
}

beforeAll(async () => {
  jeweller = await openJeweller(openGraph());
  person = await createMarkedPerson(jeweller);
  jobs = await openPrivacyJobs(jeweller.graph.table);
  backup = await copyOf(jeweller.graph.table);
  const admin = jeweller.graph.as('admin');
  const waiting = await jeweller.mutate(
    'requestErasure',
    'userErrors { code }',
    { customerId: person.neighbour, delayDays: 0 },
    admin,
  );
  expect(waiting.userErrors).toEqual([]);
  await jeweller.mutate('requestErasure', '', { customerId: person.records[0], delayDays: 0 }, admin);
}, 120_000);
afterAll(async () => {
  vi.useRealTimers();
  await jobs.close();
});

test('a removal that is killed before or after any request is finished by the next runs', async () => {
  const { table } = jeweller.graph;
  const copy = await copyOf(table);
  let countdown = 0;
  let when: 'before' | 'after' = 'before';
  const crashes = injectCrashes(copy.client, () => (countdown-- === 0 ? when : 'no'));
  const files = { deleteExport: async () => {} };
  let crashed = 0;
  for (let at = 0; ; at++) {
    countdown = 3 + at;
    when = at % 2 === 0 ? 'before' : 'after';
    try {
      expect(await removeRecords(copy, person.records, files, () => true)).toBe(true);
      break;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Killed') throw error;
      crashed++;
    }
  }
  crashes.stop();
  expect(crashed).toBeGreaterThan(10);
  expect(await markedItems(copy)).toEqual([]);
}, 120_000);

test('a table that is restored from a time before an erasure is erased again by the tombstones', async () => {
  await jobs.eraseDue();
  expect(await markedItems(jeweller.graph.table)).toEqual([]);
  expect((await markedItems(backup)).length).toBeGreaterThan(50);
  const now = () => new Date().toISOString();
  expect(await applyTombstones(backup, jobs.bucket.bucket, now)).toEqual({ erased: 2, postponed: 0 });
  expect(await markedItems(backup)).toEqual([]);
  expect(await applyTombstones(backup, jobs.bucket.bucket, now)).toEqual({ erased: 0, postponed: 0 });
}, 120_000);
