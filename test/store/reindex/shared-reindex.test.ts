import { setTimeout as wait } from 'node:timers/promises';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { helpReindexing, PROGRESS_KEY, reindexTable } from '../../../store/reindex/reindex-table.ts';
import { cursorKey, jobCursors } from '../../../store/table/job-cursors.ts';
import { readRecording } from '../../compatibility/recording.ts';
import { scanItems } from '../../support/items.ts';
import { meterOf } from '../../support/meter.ts';
import { freshTable, openTable } from '../../support/table.ts';
import { injectThrottles } from '../../support/throttles.ts';

const NOW = '2026-12-01T12:00:00.000Z';

/** The items of a former version, in a new table. */
async function formerTable() {
  const table = await freshTable();
  for (const Item of (await readRecording()).items) await table.client.call('PutItem', { TableName: table.name, Item });
  return table;
}

/** Without what is new with each write, or in a shard by chance. */
async function contentsOf(table: Awaited<ReturnType<typeof formerTable>>) {
  const items = await scanItems(table);
  return new Map(
    items
      .filter(({ pk }) => !/^(TALLY|VALUE_DISTRIBUTION|JOB|REINDEX)#/.test(String(pk)))
      .map(({ pk, sk, token: _, ...item }) => [`${pk} ${sk}`, item]),
  );
}

test('a reindexing whose writes are throttled, or meet other transactions, leaves nothing out', async () => {
  const [calm, throttled] = [await formerTable(), await formerTable()];
  await reindexTable(calm, { now: () => NOW, parts: 4 });
  const expected = await contentsOf(calm);
  for (let seed = 1; seed <= 3; seed++) {
    const throttles = injectThrottles(throttled.client, { writes: 0.4, reads: 0 }, seed);
    await reindexTable(throttled, { now: () => NOW, parts: 4 });
    expect(throttles.count()).toBeGreaterThan(seed === 1 ? 5 : 0);
    throttles.stop();
    expect(await contentsOf(throttled)).toEqual(expected);
  }
});

test('processes that share the parts do together what one does, each part once', async () => {
  const [alone, shared] = [await formerTable(), await formerTable()];
  const { resumed, ...expected } = await reindexTable(alone, { now: () => NOW, parts: 8 });
  expect(resumed).toBe(true);
  const helper = openTable(shared.name);
  const { operations } = meterOf(helper.client);
  shared.meter.reset();
  const help = async (task: Parameters<typeof helpReindexing>[1]) => {
    // One that begins at the same moment waits for a second.
    while ((await jobCursors(helper).jobCursor('reindex-table-of-160')).position === null) await wait(1);
    return helpReindexing(helper, task);
  };
  const together = await reindexTable(shared, { now: () => NOW, parts: 160, helpers: [help, help] });
  expect(together).toEqual({ ...expected, resumed: true });
  const scansIn = (all: readonly string[]) => all.filter((operation) => operation === 'Scan').length;
  expect(scansIn(operations)).toBeGreaterThan(0);
  expect(scansIn(shared.meter.operations) + scansIn(operations)).toBe(160);
  const withoutTimes = (contents: Awaited<ReturnType<typeof contentsOf>>) =>
    new Map([...contents].map(([key, { noticedDueAt: _, ...item }]) => [key, item]));
  expect(withoutTimes(await contentsOf(shared))).toEqual(withoutTimes(await contentsOf(alone)));
  const again = await reindexTable(shared, { now: () => NOW, parts: 160, helpers: [help] });
  expect(again).toMatchObject({ rewritten: 0, cleanedUp: 0, indexed: 0, owed: 0, resumed: false });
});

test('a run that a former version has begun begins again, and leaves none of its cursors', async () => {
  const table = await formerTable();
  const put = (item: object) => table.client.call('PutItem', { TableName: table.name, Item: marshall(item) });
  await put({ ...PROGRESS_KEY, phase: 'owed', run: 'former' });
  for (const phase of ['records', 'items', 'owed'])
    for (const part of ['', '-0', '-63'])
      await put({ ...cursorKey(`reindex-${phase}-of-64${part}`), version: 1, position: null, failed: [] });
  expect(await reindexTable(table, { parts: 8 })).toMatchObject({ resumed: true });
  const left = (await scanItems(table)).filter(({ pk }) => /^(JOB#reindex|REINDEX)/.test(String(pk)));
  expect(left).toEqual([]);
});
