import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { DAY_MS } from '../../../domain/kernel/duration.ts';
import { addMilliseconds } from '../../../domain/kernel/instant.ts';
import type { Erasure } from '../../../domain/privacy/erasure.ts';
import { applyTombstones } from '../../../local/privacy/restored-table.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { erasureWrites } from '../../../store/privacy/erasure-items.ts';
import { kindsOf } from '../../../store/privacy/item-kinds.ts';
import { removeRecords } from '../../../store/privacy/remove-record.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { BUCKET_CREDENTIALS } from '../../support/bucket.ts';
import { type Command, run } from '../../support/command.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { openPrivacyJobs, type PrivacyJobs } from '../../support/erasures.ts';
import { openGraph } from '../../support/graph.ts';
import { scanItems } from '../../support/items.ts';
import { type Jeweller, openJeweller } from '../../support/jeweller.ts';
import { markedItems } from '../../support/marked-person/marked-items.ts';
import { createMarkedPerson, type MarkedPerson } from '../../support/marked-person.ts';
import { removalWithoutFiles } from '../../support/removal.ts';
import { copyOf, freshTable } from '../../support/table.ts';
import { injectThrottles } from '../../support/throttles.ts';

let jeweller: Jeweller;
let person: MarkedPerson;
let jobs: PrivacyJobs;
/** A copy of the table from before the erasure. */
let backup: Table;

const allRecords = () => [...person.records, person.unidentified];
const marked = async (table: Table) => markedItems(await scanItems(table));

/** The kinds of the items that name a record of the person, outside of the partition of the neighbour. */
async function kindsOfPerson(table: Table): Promise<readonly string[]> {
  const named = (await scanItems(table)).filter(
    (item) =>
      item['pk'] !== `CUSTOMER#${person.neighbour}` && allRecords().some((id) => JSON.stringify(item).includes(id)),
  );
  return [...new Set(named.flatMap(({ pk, sk }) => kindsOf({ pk: String(pk), sk: String(sk) })))].toSorted();
}

/** Nothing outside of the partitions still leads to the person: no owner of an item, no suggestion, no key. */
async function expectNobodyLeft(table: Table): Promise<void> {
  expect(await marked(table)).toEqual([]);
  const technical = ['dailyUse', 'erasure', 'idempotencyRecord'];
  expect((await kindsOfPerson(table)).filter((kind) => !technical.includes(kind))).toEqual([]);
}

beforeAll(async () => {
  vi.stubEnv('MESSAGE_CHANNELS', 'EMAIL,SMS');
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
}, 300_000);
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
  const removal = removalWithoutFiles();
  let crashed = 0;
  for (let at = 0; ; at++) {
    countdown = 3 + at;
    when = at % 2 === 0 ? 'before' : 'after';
    try {
      expect(await removeRecords(copy, allRecords(), removal, () => true)).toBe(true);
      break;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Killed') throw error;
      crashed++;
    }
  }
  crashes.stop();
  expect(crashed).toBeGreaterThan(10);
  expect(await marked(copy)).toEqual([]);
}, 300_000);

test.each([1, 2, 3])(
  'throttled requests leave nothing of the person behind (seed %i)',
  async (seed) => {
    const copy = await copyOf(backup);
    const throttles = injectThrottles(copy.client, { writes: 0.4, reads: 0.02 }, seed);
    const removal = removalWithoutFiles();
    const errors = new Set<string>();
    for (let isRemoved = false; !isRemoved; )
      isRemoved = await removeRecords(copy, allRecords(), removal, () => true).catch((error: Error) => {
        errors.add(`${error.name}: ${error.message}`);
        return false;
      });
    throttles.stop();
    expect(throttles.count()).toBeGreaterThan(20);
    // A run ends with a throttle, or when every attempt at one of its writes met one; the next run goes on.
    for (const error of errors)
      expect(error).toMatch(/^(Unavailable \(Provisioned|Error: no attempt could commit|Error: .* keeps? changing)/);
    await expectNobodyLeft(copy);
  },
  120_000,
);

describe('a table that is restored from a time before an erasure', () => {
  const applyTo = (table: Table): Command =>
    run('apply-tombstones', ['--table', table.name, '--shards', '4', '--bucket', jobs.bucket.bucket.name], {
      env: {
        AWS_REGION: BUCKET_CREDENTIALS.region,
        AWS_ACCESS_KEY_ID: BUCKET_CREDENTIALS.accessKeyId,
        AWS_SECRET_ACCESS_KEY: BUCKET_CREDENTIALS.secretAccessKey,
        AWS_ENDPOINT_URL_DYNAMODB: inject('endpoint'),
        AWS_ENDPOINT_URL_S3: jobs.bucket.bucket.endpoint,
      },
    });
  let killed: Table;
  beforeAll(async () => {
    await jobs.eraseDue();
    expect(await marked(jeweller.graph.table)).toEqual([]);
    killed = await copyOf(backup);
    expect((await marked(backup)).length).toBeGreaterThan(50);
  });

  test('is erased again by the command', async () => {
    // Of both records, and of the one under which the person was known before.
    const kinds = ['call', 'commitment', 'feedbackLink', 'lookup', 'message', 'owedList', 'serviceCase', 'serviceJob'];
    expect(await kindsOfPerson(backup)).toEqual(expect.arrayContaining(kinds));
    const result = await applyTo(backup).ended;
    expect(result).toEqual({
      ...{ code: 0, errors: '' },
      output: '2 people are erased again; 0 requests wait ten more days.',
    });
    await expectNobodyLeft(backup);
    expect(await applyTo(backup).ended).toMatchObject({ code: 0, output: expect.stringContaining('0 people') });
  }, 300_000);

  test('is erased again by a command that was killed before', async () => {
    let kills = 0;
    for (let milliseconds = 400; ; milliseconds *= 1.3) {
      const command = applyTo(killed);
      const timer = setTimeout(() => process.kill(-(command.child.pid ?? 0), 'SIGKILL'), milliseconds);
      const { code } = await command.ended;
      clearTimeout(timer);
      if (code === 0) break;
      expect(code).toBeNull();
      kills++;
    }
    expect(kills).toBeGreaterThan(0);
    expect(await marked(killed)).toEqual([]);
  }, 300_000);
});

test('more waiting requests than a page are postponed, and none is erased', async () => {
  const table = await freshTable();
  const at = new Date().toISOString();
  const ids = Array.from(
    { length: 1_050 },
    (_, index) => `cus_0190f000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  );
  const waiting = ids.map((id): Erasure => {
    return { id, version: 1, records: [id], requestedAt: at, erasesAt: at, stage: 'WAITING', dueAt: at };
  });
  // A request is up to three items: itself, what the shop owes by it, and the list of that.
  for (let start = 0; start < waiting.length; start += 30) {
    const batch = waiting.slice(start, start + 30);
    const writes = batch.flatMap((after) => erasureWrites({ entity: 'erasure', before: null, after }));
    expect(await transact(table, writes)).toBe('committed');
  }
  const now = new Date().toISOString();
  expect(await applyTombstones(table, jobs.bucket.bucket, () => now)).toMatchObject({ postponed: 1_050 });
  const items = (await scanItems(table)).filter(({ stage }) => stage !== undefined);
  expect(items).toHaveLength(1_050);
  expect(new Set(items.map(({ stage, dueAt }) => `${stage} ${dueAt}`))).toEqual(
    new Set([`WAITING ${addMilliseconds(now, 10 * DAY_MS)}`]),
  );
});
