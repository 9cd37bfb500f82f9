import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AUDIENCE_START, type Audience } from '../../../domain/audience/audience.ts';
import { confirmAudienceSent } from '../../../domain/audience/confirm-audience-sent.ts';
import { endAudiencesBefore } from '../../../domain/audience/end-audiences.ts';
import { exportAudience } from '../../../domain/audience/export-audience.ts';
import { readMembers } from '../../../domain/audience/read-members.ts';
import type { Customer } from '../../../domain/customer/customer.ts';
import type { Result } from '../../../domain/kernel/command.ts';
import { DAY_MS } from '../../../domain/kernel/duration.ts';
import { addMilliseconds } from '../../../domain/kernel/instant.ts';
import { newMetrics } from '../../../domain/profile/metrics.ts';
import type { Segment } from '../../../domain/segment/segment.ts';
import { audienceRepository } from '../../../store/audience/audience-repository.ts';
import { commit } from '../../../store/dynamo-commit.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { memberKey } from '../../../store/segment/membership-items.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { itemOf } from '../../../store/table/item.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { customerWith } from '../../support/heads.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let calls = 0;
// Of the present: readers leave out what ran out long ago by their own clock.
const NOW = `${new Date().toISOString().slice(0, 10)}T09:00:00.000Z`;
let now = NOW;
const context = (operation: string) =>
  commandContextOn(table, { operation, idempotencyKey: `${operation}-${calls++}` }, () => now);
function unwrap<T>(result: Result<T>): T {
  if ('userErrors' in result) throw new Error(JSON.stringify(result.userErrors));
  return result.value;
}
const operations = () => table.meter.operations.toSorted();
/** A queue is a partition for each quarter of the ids. */
const QUEUE = ['Query', 'Query', 'Query', 'Query'];

const condition = { all: [] };
const SEGMENT: Segment = {
  ...{ id: 'seg_01900000-0000-7000-8000-000000000001', version: 1, revision: 1, name: 'All', description: null },
  ...{ enabled: true, condition, generation: 1, shown: { generation: 1, condition }, retired: [], history: [] },
};
const input = { segmentId: SEGMENT.id, channel: 'EMAIL', purpose: 'MARKETING' } as const;
const idAt = (index: number) => `cus_01900000-0000-7000-8000-${String(index).padStart(12, '0')}`;
const MEMBERS = 30;

beforeAll(async () => {
  table = await freshTable();
  await commit(table, [{ entity: 'segment', before: null, after: SEGMENT }]);
  for (let index = 0; index < MEMBERS; index++) {
    const after: Customer = customerWith({ id: idAt(index) });
    await commit(table, [
      { entity: 'customer', before: null, after },
      { entity: 'metrics', before: null, after: newMetrics(after.id) },
    ]);
    await transact(table, [{ put: itemOf(memberKey({ segmentId: SEGMENT.id, generation: 1 }, after.id), {}) }]);
  }
});
beforeEach(() => {
  now = addMilliseconds(now, DAY_MS * 2);
  table.meter.reset();
});

const request = async (more: object = {}) =>
  unwrap(await exportAudience(context('exportAudience'), { ...input, ...more }));
async function finish(before: Audience, more: Partial<Audience> = {}): Promise<Audience> {
  const until = addMilliseconds(now, 7 * DAY_MS);
  const ready = { stage: 'READY', availableUntil: until, dueAt: until, listsUntil: until } as const;
  const result = { members: 1, excluded: {}, lists: 1 };
  const after: Audience = { ...before, ...ready, result, version: before.version + 1, ...more };
  expect(await commit(table, [{ entity: 'audience', before, after }])).toBe('committed');
  return after;
}

describe('the commands', () => {
  test('a request: the segments and the audiences of two days; one transaction', async () => {
    await request();
    expect(operations()).toEqual(['Query', 'Query', 'TransactWriteItems']);
    // Reads at one unit. Writes at two: the idempotency record, the audience and its pointer, and one in the queue.
    expectUnits(table.meter, 2 + 3 * 2 + 1);
  });

  test('a confirmation: the pointer and the item, and one transaction', async () => {
    const { id, requestedAt } = await finish(await request());
    table.meter.reset();
    unwrap(await confirmAudienceSent(context('confirmAudienceSent'), { audienceId: id, occurredAt: requestedAt }));
    expect(operations()).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    // The idempotency record and the audience at two, and its move in the queue.
    expectUnits(table.meter, 2 + 2 * 2 + 2);
  });

  test('50 in a UTC day, and not one more, until midnight', async () => {
    now = `${now.slice(0, 10)}T23:58:00.000Z`;
    for (let count = 0; count < 50; count++) await finish(await request());
    const refused = await exportAudience(context('exportAudience'), input);
    expect(refused).toMatchObject({ userErrors: [{ code: 'LIMIT_EXCEEDED' }] });
    now = addMilliseconds(now, 3 * 60_000);
    expect((await request()).slot.number).toBe(0);
  });

  test('one at a time for a segment and channel, also over midnight', async () => {
    now = `${now.slice(0, 10)}T23:59:59.000Z`;
    await request();
    now = addMilliseconds(now, 2_000);
    expect(await exportAudience(context('exportAudience'), input)).toMatchObject({
      userErrors: [{ code: 'LIMIT_EXCEEDED' }],
    });
    expect((await request({ channel: 'SMS' })).slot.number).toBe(0);
  });
});

describe('the lists', () => {
  test('a page of all is one query, newest first; a page of a segment reads further', async () => {
    const repository = audienceRepository(readerOf(table, false));
    const [first, second] = [await finish(await request()), await finish(await request({ channel: 'SMS' }))];
    table.meter.reset();
    const page = await repository.audiencePage(null, { first: 1, after: null });
    expect(page.entries.map(({ item }) => item.id)).toEqual([second.id]);
    const next = await repository.audiencePage(null, { first: 1, after: page.end });
    expect(next.entries.map(({ item }) => item.id)).toEqual([first.id]);
    expect(operations()).toEqual(['Query', 'Query']);
    const ofSegment = await repository.audiencePage(SEGMENT.id, { first: 100, after: null });
    expect(ofSegment.entries.map(({ item }) => item.id).slice(0, 2)).toEqual([second.id, first.id]);
    expect((await repository.audiencePage('seg_other', { first: 1, after: null })).entries).toEqual([]);
  });

  test('the queue without work is one query of each part', async () => {
    await audienceRepository(readerOf(table, true)).audiencesDue('2026-01-01', { first: 10, after: null });
    expect(operations()).toEqual(QUEUE);
    expectUnits(table.meter, 4 * 0.5);
  });
});

describe('the members', () => {
  const reader = () => ({
    ...{ repositories: createRepositories(table, { consistent: true }), recentPurchaseDays: 90, now: () => now },
    writeList: async () => {},
  });
  const readAll = async (audience: Audience) => {
    const pages: string[][] = [];
    let position = AUDIENCE_START.position;
    let result: Audience['result'] = null;
    while (position !== null) {
      table.meter.reset();
      const end = await readMembers(reader(), audience, position, async () => {});
      if (end === 'GONE') throw new Error('gone');
      pages.push(operations());
      position = end.next;
      result = end.found?.result ?? null;
    }
    return { pages, result };
  };

  test('a page is a query of the list, of the segments and of the shop, and three batches for a hundred people', async () => {
    const { pages, result } = await readAll(await request());
    expect(pages).toHaveLength(4);
    for (const page of pages) {
      expect(page.filter((operation) => operation === 'BatchGetItem')).toHaveLength(3);
      expect(page.filter((operation) => operation === 'Query')).toHaveLength(3);
    }
    expect(result).toEqual({ members: 0, excluded: { NO_CONSENT: MEMBERS, NO_ADDRESS: MEMBERS }, lists: 4 });
  });

  test('a purpose that is no marketing reads no sums, and a product one query for each person more', async () => {
    const service = await readAll(await request({ purpose: 'SERVICE' }));
    for (const page of service.pages) expect(page.filter((name) => name === 'BatchGetItem')).toHaveLength(2);
    expect(service.result).toMatchObject({ members: 0, excluded: { NO_ADDRESS: MEMBERS } });
    const offer = await readAll(await request({ channel: 'SMS', sku: 'RING-1' }));
    expect(offer.pages.flat().filter((name) => name === 'Query')).toHaveLength(3 * 4 + MEMBERS);
  });
});

describe('an erasure', () => {
  const ports = (deleted: string[] = []) => ({
    repositories: audienceRepository(readerOf(table, true)),
    commit: (before: Audience, after: Audience) => commit(table, [{ entity: 'audience', before, after }]),
    deleteFiles: async ({ id }: Audience) => void deleted.push(id),
    ...{ backoff: async () => {}, now: () => now },
  });

  test('that was requested ten days ago reads nothing, and one without files costs a query', async () => {
    table.meter.reset();
    await endAudiencesBefore(ports(), addMilliseconds(now, -10 * DAY_MS));
    expect(operations()).toEqual([]);
    await endAudiencesBefore(ports(), now);
    table.meter.reset();
    await endAudiencesBefore(ports(), now);
    expect(operations()).toEqual(['Query']);
  });

  test('ends what was requested before it, and nothing else', async () => {
    const ready = await finish(await request());
    const running = await request();
    const requestedAt = now;
    now = addMilliseconds(now, 1);
    const later = await request({ channel: 'SMS' });
    const deleted: string[] = [];
    await endAudiencesBefore(ports(deleted), requestedAt);
    const stored = await audienceRepository(readerOf(table, true)).audiences([ready.id, running.id, later.id]);
    expect(stored).toMatchObject([
      { stage: 'EXPIRED', availableUntil: now, dueAt: null, listsUntil: ready.listsUntil },
      { stage: 'FAILED', dueAt: null },
      { stage: 'RUNNING', dueAt: later.dueAt },
    ]);
    expect(deleted.filter((id) => id === ready.id || id === running.id || id === later.id)).toEqual([
      ...[ready.id, ready.id, running.id, running.id],
    ]);
    // Once more: nothing changes, and what a late run has written goes too.
    deleted.length = 0;
    await endAudiencesBefore(ports(deleted), requestedAt);
    expect(deleted).toContain(ready.id);
    expect(deleted).toContain(running.id);
    expect(deleted).not.toContain(later.id);
    expect(await audienceRepository(readerOf(table, true)).audiences([ready.id, running.id, later.id])).toEqual(stored);
  });
});
