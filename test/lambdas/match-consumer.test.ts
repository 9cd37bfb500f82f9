import { Metrics } from '@aws-lambda-powertools/metrics';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Customer } from '../../domain/customer/customer.ts';
import type { MatchRunResult } from '../../domain/matching/match-record.ts';
import { matchConsumer } from '../../lambdas/match-consumer.ts';
import { matchMetrics } from '../../lambdas/match-metrics.ts';
import { profileItem } from '../../store/customer/customer-items.ts';
import { profileKey } from '../../store/customer/customer-keys.ts';
import type { ItemChange } from '../../store/table/item-change.ts';
import { customerWith } from '../support/heads.ts';
import { scanItems } from '../support/items.ts';
import { registrationChanges } from '../support/matches.ts';
import { matchingOn } from '../support/matching.ts';
import { seed } from '../support/seed.ts';
import { freshTable } from '../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let ana: Customer;
let twin: Customer;
beforeEach(async () => {
  table = await freshTable();
  const known = {
    name: { given: 'Ana', family: 'Featherstonehaugh', preferred: null, pronunciation: null },
    birthDate: '1986-07-14',
    emails: [{ address: 'ana@example.com', label: null, verified: false, primary: true }],
  };
  [ana, twin] = [customerWith({ id: `cus_${v7()}`, ...known }), customerWith({ id: `cus_${v7()}`, ...known })];
  await seed(table, registrationChanges([ana, twin]));
  table.meter.reset();
});

const imageOf = (customer: Customer | null) => customer && profileItem(customer);

function changeOf(before: Customer | null, after: Customer | null): ItemChange {
  const { id } = after ?? before ?? ana;
  const images = { before: imageOf(before), after: imageOf(after) };
  return { eventId: v7(), sequenceNumber: '1', key: profileKey(id), ...images, at: '2026-01-01T00:00:00.000Z' };
}

async function consume(...changes: ItemChange[]): Promise<readonly MatchRunResult[]> {
  const results: MatchRunResult[] = [];
  const failures = await matchConsumer(matchingOn(table), (result) => results.push(result)).consume(changes);
  expect(failures).toEqual([]);
  return results;
}

describe('the matcher, after a change,', () => {
  test('matches a new record', async () => {
    expect(await consume(changeOf(null, ana))).toEqual([{ compared: 0, capped: [], merged: 0 }]);
    expect(await consume(changeOf(null, twin))).toEqual([{ compared: 1, capped: [], merged: 1 }]);
  });

  test('gives the same result for redelivered changes in any order', async () => {
    const changes = [changeOf(null, twin), changeOf(null, ana), changeOf(null, ana), changeOf(null, twin)];
    await consume(...changes);
    const items = await scanItems(table);
    await consume(...changes.toReversed());
    expect(await scanItems(table)).toEqual(items);
    expect(items.filter(({ eventKind }) => eventKind === 'MERGED').map(({ id }) => id)).toHaveLength(2);
  });

  test('reads nothing if no compared field changed', async () => {
    const points = { number: 'L1', tier: 'GOLD', points: 5, memberSince: null };
    const before = { ...ana, loyalty: { ...points, points: 4 } };
    expect(await consume(changeOf(before, { ...ana, loyalty: points, version: 2 }))).toEqual([]);
    expect(table.meter.operations).toEqual([]);
  });

  test('reads no block for a record that joined a person', async () => {
    await consume(changeOf(ana, { ...ana, records: [ana.id, twin.id] }));
    expect(table.meter.operations).not.toContain('Query');
    expect(table.meter.operations).not.toContain('TransactWriteItems');
  });

  test('reads the blocks again for a record that left a person', async () => {
    await consume(changeOf({ ...ana, records: [ana.id, twin.id] }, ana));
    expect(table.meter.operations).toContain('Query');
  });

  test('leaves nothing in any block for a record that no longer exists', async () => {
    await consume(changeOf(null, { ...ana, id: 'cus_gone' }), changeOf(ana, null));
    expect((await scanItems(table)).filter(({ sk }) => sk === 'cus_gone')).toEqual([]);
  });
});

test('CloudWatch gets numbers, and the kinds of blocks that were too large', async () => {
  let text = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += chunk;
    return true;
  });
  const batch = matchMetrics(new Metrics({ namespace: 'CustomerGraph', serviceName: 'matcher' }));
  batch.add({ compared: 7, merged: 1, capped: ['names', 'birthYear'] });
  batch.add({ compared: 3, merged: 0, capped: ['names'] });
  batch.publish();
  spy.mockRestore();
  const lines = text.split('\n').filter((line) => line.startsWith('{"_aws"'));
  const metrics = lines.map((line) => JSON.parse(line));
  expect(metrics).toContainEqual(expect.objectContaining({ RecordsCompared: [7, 3], AutomaticMerges: [1, 0] }));
  expect(metrics).toContainEqual(expect.objectContaining({ kind: 'names', CappedBlocks: 2 }));
  expect(metrics).toContainEqual(expect.objectContaining({ kind: 'birthYear', CappedBlocks: 1 }));
});
