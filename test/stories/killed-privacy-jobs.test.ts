import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkedKey } from '../../domain/attachment/file-keys.ts';
import { type DataExport, exportKey } from '../../domain/privacy/data-export.ts';
import { s3FileStore } from '../../store/files/s3-file-store.ts';
import { s3PartUploads } from '../../store/files/s3-part-uploads.ts';
import { faultsOf } from '../support/audit.ts';
import { folderTexts, openPrivacyGraph, type PrivacyJobs } from '../support/erasures.ts';
import type { TestCaller } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { killUntilDone } from '../support/killed-jobs.ts';
import { markedItems } from '../support/marked-person/marked-items.ts';
import { isMarked, MARK } from '../support/marked-person/marks.ts';
import { createMarkedPerson, type MarkedPerson } from '../support/marked-person.ts';
import type { ConsumedStream } from '../support/stream.ts';

let jeweller: Jeweller;
let stream: ConsumedStream;
let jobs: PrivacyJobs;
let admin: TestCaller;
let person: MarkedPerson;
beforeAll(async () => {
  const opened = await openPrivacyGraph();
  ({ stream, jobs } = opened);
  jeweller = await openJeweller(Promise.resolve(opened.graph));
  admin = opened.graph.as('admin');
  person = await createMarkedPerson(jeweller);
  await stream.drain();
}, 300_000);
afterAll(() => jobs.close());

const items = () => scanItems(jeweller.graph.table);
const marked = async () => markedItems(await items());

const exportOf = async (id: string) => {
  const file = await s3FileStore(jobs.bucket.bucket).read(exportKey(id));
  const { exportedAt: _, customer, ...sections } = JSON.parse(Buffer.from(file?.content ?? []).toString());
  // Predictions depend on the time.
  return { ...sections, customer: { ...customer, insights: null } };
};
const requestExport = async (): Promise<string> => {
  const input = { customerId: person.records[0] };
  return (await jeweller.mutate('exportCustomer', 'dataExport { id }', input, admin)).dataExport.id;
};

test('an export whose runs are killed is whole, and nothing is in it twice', async () => {
  const self = jeweller.asCustomer(person.records[0]);
  const files = s3FileStore(jobs.bucket.bucket);
  // With these files the text is several parts.
  for (let index = 0; index < 4; index++) {
    const upload = { contentType: 'image/png', byteSize: 4_000_000, fileName: `${index}.png` };
    const { attachment } = await jeweller.mutate('requestUpload', 'attachment { id }', upload, self);
    const content = Buffer.alloc(4_000_000, String(index));
    await files.write(checkedKey(attachment.id), { content, contentType: 'image/png' });
  }
  const undisturbed = await requestExport();
  await jobs.runExports();
  const expected = await exportOf(undisturbed);
  expect(expected.uploads).toHaveLength(4);
  expect(expected.orders).toHaveLength(6);

  const id = await requestExport();
  const progress: number[] = [];
  await killUntilDone('exports', async () => {
    const [stored] = (await items()).filter((item) => item['id'] === id && item['stage'] !== undefined);
    const { progress: reached } = stored as unknown as DataExport;
    progress.push(reached.parts);
  });
  expect(progress.length).toBeGreaterThan(2);
  // No run began again.
  expect(progress).toEqual(progress.toSorted((one, other) => one - other));
  const { node } = await admin.run('query ($id: ID!) { node(id: $id) { ... on DataExport { exportStatus } } }', { id });
  expect(node).toEqual({ exportStatus: 'READY' });
  expect(await exportOf(id)).toEqual(expected);
  // What a killed run left has no data.
  for (const upload of await readdir(join(jobs.bucket.folder, 'uploads')))
    expect(await readdir(join(jobs.bucket.folder, 'uploads', upload))).toEqual(['upload.json']);
}, 300_000);

test('a person whose erasure is killed is gone everywhere, and nothing is there twice', async () => {
  // What a run leaves that is killed after it began again, and before it aborted its former upload: no item names it.
  const [left] = (await items()).filter(({ id, stage }) => String(id).startsWith('exp_') && stage === 'READY');
  const uploads = s3PartUploads(jobs.bucket.bucket);
  for (let index = 0; index < 3; index++) {
    const upload = { key: exportKey(String(left?.['id'])), id: '' };
    const id = await uploads.begin(upload.key, 'application/json');
    await uploads.writePart({ ...upload, id }, 1, Buffer.from(`{"name":"${MARK}"}`));
  }
  const ofOthers = await uploads.begin(exportKey('exp_of-others'), 'application/json');
  const input = { customerId: person.records[0], delayDays: 0 };
  expect((await jeweller.mutate('requestErasure', '', input, admin)).userErrors).toEqual([]);
  const counts: number[] = [(await marked()).length];
  await killUntilDone('erasures', async () => void counts.push((await marked()).length));
  expect(counts.length).toBeGreaterThan(3);
  // Some were killed in the middle.
  expect(new Set(counts.filter((count) => count > 0 && count < (counts[0] ?? 0))).size).toBeGreaterThan(0);
  await stream.drain();
  expect(await marked()).toEqual([]);
  const texts = await folderTexts(jobs.bucket.folder);
  expect(texts.filter(isMarked)).toEqual([]);
  expect(texts.filter((text) => text.includes('exportedAt'))).toEqual([]);
  expect(await readdir(join(jobs.bucket.folder, 'uploads'))).toEqual([ofOthers]);

  const kept = await items();
  expect(faultsOf(kept).filter((fault) => !/^(AUDIT|IDEMPOTENCY|TALLY)#/.test(fault))).toEqual([]);
  // Each order and each return is kept once.
  const idsLeft = (kind: string, section: string) => {
    const found = kept.filter(({ pk, sk }) => !/^CUSTOMER#/.test(String(pk)) && String(sk).startsWith(`${kind}#`));
    const ids = found.map(({ id }) => String(id)).filter((id) => person.ids[section]?.includes(id));
    return [section, ids.toSorted()];
  };
  for (const [kind, section] of [
    ['ORDER', 'orders'],
    ['RETURN', 'returns'],
  ] as const)
    expect(idsLeft(kind, section)).toEqual([section, [...(person.ids[section] ?? [])].sort()]);
  const tombstones = (await readdir(jobs.bucket.folder, { recursive: true })).filter((name) =>
    /tombstones%2F.*content$/.test(name),
  );
  expect(tombstones).toHaveLength(1);
}, 300_000);
