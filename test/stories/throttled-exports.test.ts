import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkedKey } from '../../domain/attachment/file-keys.ts';
import { MINUTE_MS } from '../../domain/kernel/duration.ts';
import { exportKey } from '../../domain/privacy/data-export.ts';
import { s3FileStore } from '../../store/files/s3-file-store.ts';
import { loadScheduledBundle, openPrivacyGraph, type PrivacyJobs, type ScheduledBundle } from '../support/erasures.ts';
import { type EngineFault, type FaultyEngine, openFaultyEngine } from '../support/faulty-engine.ts';
import type { TestCaller } from '../support/graph.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createMarkedPerson, type MarkedPerson } from '../support/marked-person.ts';
import { sale } from '../support/order-desk.ts';

let jeweller: Jeweller;
let jobs: PrivacyJobs;
let admin: TestCaller;
let person: MarkedPerson;
let engine: FaultyEngine;
/** The built job on a table that refuses requests. */
let runExports: ScheduledBundle;
let faultOf: (operation: string) => EngineFault = () => 'none';

beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'CRITICAL');
  const { graph, ...opened } = await openPrivacyGraph();
  ({ jobs } = opened);
  jeweller = await openJeweller(Promise.resolve(graph));
  admin = graph.as('admin');
  person = await createMarkedPerson(jeweller);
  // More than a page of orders, and files that make the text several parts.
  const customer = { id: person.records[0] };
  for (let index = 0; index < 30; index++)
    await jeweller.mutate('recordOrder', '', sale({ customer, store: 'york' }), admin);
  const files = s3FileStore(jobs.bucket.bucket);
  for (let index = 0; index < 2; index++) {
    const upload = { contentType: 'image/png', byteSize: 4_000_000, fileName: `${index}.png` };
    const self = jeweller.asCustomer(person.records[0]);
    const { attachment } = await jeweller.mutate('requestUpload', 'attachment { id }', upload, self);
    await files.write(checkedKey(attachment.id), {
      content: Buffer.alloc(4_000_000, String(index)),
      contentType: 'image/png',
    });
  }
  engine = await openFaultyEngine((operation) => faultOf(operation));
  vi.stubEnv('DYNAMODB_ENDPOINT', engine.endpoint);
  runExports = await loadScheduledBundle('exports', graph.table, 'throttled');
}, 300_000);
afterAll(async () => {
  vi.useRealTimers();
  await engine.close();
  await jobs.close();
});

async function request(): Promise<string> {
  const input = { customerId: person.records[0] };
  return (await jeweller.mutate('exportCustomer', 'dataExport { id }', input, admin)).dataExport.id;
}

async function documentOf(id: string) {
  const query = 'query ($id: ID!) { node(id: $id) { ... on DataExport { exportStatus } } }';
  expect(await admin.run(query, { id })).toEqual({ node: { exportStatus: 'READY' } });
  const file = await s3FileStore(jobs.bucket.bucket).read(exportKey(id));
  const { exportedAt: _, customer, ...sections } = JSON.parse(Buffer.from(file?.content ?? []).toString());
  // Predictions depend on the time.
  return { ...sections, customer: { ...customer, insights: null } };
}

test('an export is whole, and nothing is in it twice, while the table throttles and leaves keys unread', async () => {
  const undisturbed = await request();
  await jobs.runExports();
  const expected = await documentOf(undisturbed);
  expect(expected.orders).toHaveLength(36);
  expect(expected.uploads).toHaveLength(2);

  const id = await request();
  let faults = 0;
  let [requests, runs, failed] = [0, 0, 0];
  faultOf = (operation) => {
    requests++;
    // The reads and writes of a table above its limits. At first, nothing goes through until a run has given up.
    const isRefused = (requests > 100 && failed === 0) || Math.random() < 0.25;
    const isCut = !isRefused && operation === 'BatchGetItem' && Math.random() < 0.5;
    if (isRefused || isCut) faults++;
    return isRefused ? 'throttled' : isCut ? 'cut' : 'none';
  };
  const isRunning = async () =>
    (await admin.run('query ($id: ID!) { node(id: $id) { ... on DataExport { exportStatus } } }', { id })).node
      .exportStatus === 'RUNNING';
  for (; await isRunning(); runs++) {
    expect(runs).toBeLessThan(20);
    await runExports().catch(() => failed++);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + MINUTE_MS + 1_000 });
  }
  expect(faults).toBeGreaterThan(100);
  // The next run continued.
  expect(failed).toBeGreaterThan(0);
  expect(await documentOf(id)).toEqual(expected);
}, 300_000);
