import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { kindsOf } from '../../store/privacy/item-kinds.ts';
import { folderTexts, openPrivacyJobs, type PrivacyJobs } from '../support/erasures.ts';
import { type GraphWithFiles, openGraphWithFiles, uploadFile } from '../support/files.ts';
import type { TestCaller } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import {
  exemptionOf,
  NOT_EXPORTED,
  NOT_HELD,
  NOT_MARKED,
  unusedExemptions,
} from '../support/marked-person/exemptions.ts';
import { markedItems } from '../support/marked-person/marked-items.ts';
import { isMarked, MARK } from '../support/marked-person/marks.ts';
import { TEXT_FIELDS } from '../support/marked-person/text-fields.ts';
import { createMarkedPerson, type MarkedPerson } from '../support/marked-person.ts';
import { type MessageSenders, openMessageSenders } from '../support/message-senders.ts';
import { PDF } from '../support/sample-files.ts';
import { type ConsumedStream, consumeStream } from '../support/stream.ts';

let graph: GraphWithFiles;
let jeweller: Jeweller;
let stream: ConsumedStream;
let senders: MessageSenders;
let jobs: PrivacyJobs;
let admin: TestCaller;
let person: MarkedPerson;
/** What all functions wrote to their logs. */
const logs: string[] = [];

beforeAll(async () => {
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...texts) => void logs.push(texts.map(String).join(' ')));
  senders = await openMessageSenders();
  graph = await openGraphWithFiles();
  vi.stubEnv('LOG_LEVEL', 'DEBUG');
  stream = await consumeStream(graph.table);
  jeweller = await openJeweller(Promise.resolve(graph));
  admin = graph.as('admin');
  jobs = await openPrivacyJobs(graph.table, stream.failed, graph.bucket);
  person = await createMarkedPerson(jeweller);
  await attachFiles(person);
  await senders.deliver(graph.table, stream);
}, 300_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await graph.bucket.close();
});

/** A file with a marked content on everything that may have one, and one that hangs on nothing. */
async function attachFiles({ records: [id], ids }: MarkedPerson): Promise<void> {
  const self = jeweller.asCustomer(id);
  const content = Buffer.concat([PDF, Buffer.from(`% ${MARK}`)]);
  const upload = (by: TestCaller) =>
    uploadFile(graph, by, content, { contentType: 'application/pdf', fileName: `${MARK}.pdf` });
  const clerk = graph.as('pos', { store: 'york', staff: 'stf_0190a000-0000-7000-8000-00000000c1e7' });
  const [caseId, warrantyId, jobId] = [ids['serviceCases']?.[0], ids['warranties']?.[0], ids['serviceJobs']?.[0]];
  const occurredAt = new Date().toISOString();
  const about = { title: 'x', reason: 'OTHER', occurredAt };
  await upload(self);
  for (const [name, input, by] of [
    ['openCase', about, self],
    ['submitFeedback', { comment: 'x', occurredAt }, self],
    ['fileWarrantyClaim', { warrantyId, occurredAt, description: 'x' }, self],
    ['recordInspection', { warrantyId, occurredAt, condition: 'GOOD' }, clerk],
    ['addCaseContact', { caseId, occurredAt, via: 'EMAIL', direction: 'INBOUND' }, clerk],
    ['updateServiceJob', { jobId, note: 'x' }, clerk],
  ] as const) {
    const { userErrors } = await jeweller.mutate(name, '', { ...input, attachments: [await upload(by)] }, by);
    expect([name, userErrors]).toEqual([name, []]);
  }
}

const tableItems = () => scanItems(graph.table);
/** Also parts of one text in another case. */
const isIn = (text: string, whole: string) => whole.includes(JSON.stringify(text).slice(1, -1).toLowerCase());

test('every text that a mutation takes is marked in the tests of export and erasure', () => {
  const sent = new Set(person.sent.map(({ field }) => field));
  const unmarked = TEXT_FIELDS.filter((field) => !sent.has(field) && exemptionOf(NOT_MARKED, field) === null);
  expect(
    unmarked,
    `These fields take a text, and no test shows that an export holds it and that an erasure removes it. Send a text() in
    each of them from test/support/marked-person/, or say in exemptions.ts there why it is not about a person.`,
  ).toEqual([]);
  for (const exemptions of [NOT_MARKED, NOT_EXPORTED, NOT_HELD])
    expect(unusedExemptions(exemptions, TEXT_FIELDS)).toEqual([]);
});

test('an export holds every text that the table holds', async () => {
  const items = await tableItems();
  const held = items
    .filter(({ pk, sk }) => kindsOf({ pk: String(pk), sk: String(sk) })[0] !== 'verifiedEmail')
    .map((item) => JSON.stringify(item).toLowerCase())
    .join('\n');
  const texts = person.sent.filter(({ text }) => isIn(text, held));
  const heldFields = new Set(texts.map(({ field }) => field));
  const fields = [...new Set(person.sent.map(({ field }) => field))];
  // Otherwise the text proves nothing.
  expect(fields.filter((field) => !heldFields.has(field) && exemptionOf(NOT_HELD, field) === null)).toEqual([]);

  const input = { customerId: person.records[0] };
  const { dataExport } = await jeweller.mutate('exportCustomer', 'dataExport { id }', input, admin);
  await jobs.runExports();
  const query = 'query ($id: ID!) { node(id: $id) { ... on DataExport { url } } }';
  const { node } = await admin.run(query, { id: dataExport.id });
  const document = (await (await fetch(node.url)).text()).toLowerCase();
  const missing = texts.filter(({ field, text }) => exemptionOf(NOT_EXPORTED, field) === null && !isIn(text, document));
  expect(missing, 'The table holds these texts, and the export does not: is a field of the schema missing?').toEqual(
    [],
  );
  const { attachments, uploads } = JSON.parse(document);
  const files = [...attachments, ...uploads].filter(({ contentbase64 }) => contentbase64 !== null);
  expect(files).toHaveLength(7);
});

test('an erasure leaves no text in the table, the bucket, the queue, the events, the failed records and the logs', async () => {
  const input = { customerId: person.records[1], delayDays: 0, idempotencyKey: `${MARK} erase` };
  expect((await jeweller.mutate('requestErasure', '', input, admin)).userErrors).toEqual([]);
  await jobs.eraseDue();
  await senders.deliver(graph.table, stream);
  expect(markedItems(await tableItems())).toEqual([]);
  const others = {
    bucket: await folderTexts(graph.bucket.folder),
    queue: await folderTexts(senders.queueFolder),
    failed: await folderTexts(stream.failed).catch(() => []),
    events: (await stream.events()).map((event) => JSON.stringify(event)),
    logs,
  };
  expect(others.events.length).toBeGreaterThan(50);
  expect(others.logs.length).toBeGreaterThan(5);
  for (const [name, texts] of Object.entries(others)) expect([name, texts.filter(isMarked)]).toEqual([name, []]);
});
