import { readdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkedKey } from '../../domain/attachment/file-keys.ts';
import { s3FileStore } from '../../store/files/s3-file-store.ts';
import { EXPORT_SECTIONS } from '../../store/privacy/export-sections.ts';
import { ITEM_KIND_NAMES, ITEM_KINDS, type ItemKindName, kindsOf } from '../../store/privacy/item-kinds.ts';
import { openPrivacyGraph, type PrivacyJobs } from '../support/erasures.ts';
import type { TestCaller } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { MARK } from '../support/marked-person/marks.ts';
import { createMarkedPerson, type MarkedPerson } from '../support/marked-person.ts';
import { formatUserErrors } from '../support/user-errors.ts';
import { storeBody, storeDelivery } from '../support/webhook-deliveries.ts';

// biome-ignore lint/suspicious/noExplicitAny: the document has the shape of the schema, and the test asserts what it finds
type Document = any;

let jeweller: Jeweller;
let jobs: PrivacyJobs;
beforeAll(async () => {
  const opened = await openPrivacyGraph();
  ({ jobs } = opened);
  jeweller = await openJeweller(Promise.resolve(opened.graph));
}, 300_000);
afterEach(() => vi.useRealTimers());
afterAll(() => jobs.close());

const FIELDS = 'id exportStatus requestedAt url expiresAt';
const start = (input: object, by: TestCaller) =>
  jeweller.mutate('exportCustomer', `dataExport { ${FIELDS} }`, input, by);
const find = async (id: string, by: TestCaller) =>
  (await by.run(`query ($id: ID!) { node(id: $id) { ... on DataExport { ${FIELDS} } } }`, { id })).node;
const later = (hours: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 60 * 60 * 1_000 });

const marked = (of: string) => expect.stringMatching(new RegExp(`^${of} ${MARK}`));

const exportFiles = async () =>
  (await readdir(jobs.bucket.folder, { recursive: true })).filter((name) =>
    decodeURIComponent(name).includes('exports/'),
  );

describe('requests', () => {
  test('one runs at a time, and three are made in a day; a repeated request is the same', async () => {
    const id = await jeweller.customer();
    const self = jeweller.asCustomer(id);
    const input = freshKey();
    const { dataExport } = await start(input, self);
    expect((await start(input, self)).dataExport.id).toBe(dataExport.id);
    expect(formatUserErrors((await start({}, self)).userErrors)).toEqual(['LIMIT_EXCEEDED input.customerId']);
    await jobs.runExports();
    for (let again = 0; again < 2; again++) {
      expect((await start({}, self)).userErrors).toEqual([]);
      await jobs.runExports();
    }
    expect(formatUserErrors((await start({}, self)).userErrors)).toEqual(['LIMIT_EXCEEDED input.customerId']);
    const admin = jeweller.graph.as('admin');
    expect(formatUserErrors((await start({ customerId: id }, admin)).userErrors)).toEqual([
      'LIMIT_EXCEEDED input.customerId',
    ]);
    later(25);
    expect((await start({}, self)).userErrors).toEqual([]);
  });

  test('two at once start one export', async () => {
    const id = await jeweller.customer();
    const results = await Promise.all([0, 1, 2].map(() => start({ customerId: id }, jeweller.graph.as('admin'))));
    expect(results.filter(({ dataExport }) => dataExport != null)).toHaveLength(1);
  });

  test("a customer's own token reaches nobody else, and a till nobody", async () => {
    const [own, other] = [await jeweller.customer(), await jeweller.customer()];
    const self = jeweller.asCustomer(own);
    expect(formatUserErrors((await start({ customerId: other }, self)).userErrors)).toEqual([
      'NOT_FOUND input.customerId',
    ]);
    const { dataExport } = await start({ customerId: other }, jeweller.graph.as('admin'));
    expect(await find(dataExport.id, self)).toBeNull();
    const { errors } = await jeweller.york.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id: dataExport.id });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('nobody starts one while the erasure of the person waits, and anybody after it is cancelled', async () => {
    const id = await jeweller.customer();
    const self = jeweller.asCustomer(id);
    await jeweller.mutate('requestErasure', '', { delayDays: 10 }, self);
    for (const [input, by] of [[{}, self] as const, [{ customerId: id }, jeweller.graph.as('admin')] as const])
      expect(formatUserErrors((await start(input, by)).userErrors)).toEqual(['NOT_ALLOWED input.customerId']);
    await jeweller.mutate('cancelErasure', '', {}, self);
    expect((await start({}, self)).userErrors).toEqual([]);
  });

  test('an erasure deletes the exports of the person', async () => {
    const id = await jeweller.customer();
    const admin = jeweller.graph.as('admin');
    await start({ customerId: id }, admin);
    await jobs.runExports();
    const before = (await exportFiles()).length;
    expect(before).toBeGreaterThan(0);
    await jeweller.mutate('requestErasure', '', { customerId: id, delayDays: 0 }, admin);
    await jobs.eraseDue();
    expect((await exportFiles()).length).toBeLessThan(before);
    expect((await scanItems(jeweller.graph.table)).filter(({ pk }) => pk === `CUSTOMER#${id}`)).toEqual([]);
  });

  test('a run without time left changes nothing, and the next run finishes', async () => {
    const id = await jeweller.customer();
    const { dataExport } = await start({ customerId: id }, jeweller.graph.as('admin'));
    await jobs.runExports(30_000);
    expect(await find(dataExport.id, jeweller.graph.as('admin'))).toMatchObject({ exportStatus: 'RUNNING' });
    await jobs.runExports();
    expect(await find(dataExport.id, jeweller.graph.as('admin'))).toMatchObject({ exportStatus: 'READY' });
  });
});

// Last, since it moves the clock of the functions, and the client of the bucket keeps up with it.
describe('an export of a person of two records', () => {
  let person: MarkedPerson;
  let self: TestCaller;
  let attachmentId: string;
  let uploadId: string;
  let deliveryId: string;
  let exportId: string;
  let text: string;
  let document: Document;
  beforeAll(async () => {
    person = await createMarkedPerson(jeweller);
    self = jeweller.asCustomer(person.records[1]);
    const upload = { contentType: 'image/png', byteSize: 8, fileName: 'zqmark.png' };
    const { attachment } = await jeweller.mutate('requestUpload', 'attachment { id }', upload, self);
    attachmentId = attachment.id;
    await s3FileStore(jobs.bucket.bucket).write(checkedKey(attachmentId), {
      ...{ content: Buffer.from('a photo!'), contentType: 'image/png' },
    });
    const alone = { ...upload, fileName: 'zqmark alone.png' };
    uploadId = (await jeweller.mutate('requestUpload', 'attachment { id }', alone, self)).attachment.id;
    const { feedback } = await jeweller.mutate(
      'submitFeedback',
      'feedback { id }',
      { comment: 'zqmark', occurredAt: new Date().toISOString(), attachments: [attachmentId] },
      self,
    );
    const subject = { kind: 'customer', id: person.records[1] } as const;
    const delivery = await storeDelivery(jeweller.graph.table, 'web-shop', {}, [subject]);
    await storeBody(jobs.bucket.bucket, delivery, '{"note":"zqmark payload"}');
    const { feedback: others = [], attachments = [] } = person.ids;
    const ids = { ...person.ids, feedback: [...others, feedback.id], attachments: [...attachments, attachmentId] };
    deliveryId = delivery.id;
    person = { ...person, ids };
    const { dataExport } = await start({}, self);
    exportId = dataExport.id;
    expect(dataExport).toMatchObject({ exportStatus: 'RUNNING', url: null, expiresAt: null });
    await jobs.runExports();
    const ready = await find(dataExport.id, self);
    expect(ready).toMatchObject({ exportStatus: 'READY', requestedAt: dataExport.requestedAt });
    const response = await fetch(ready.url);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    text = await response.text();
    document = JSON.parse(text);
  }, 300_000);

  // With cover that came with a sale, and messages that something caused.
  const CAUSED_SECTIONS = ['warranties', 'messages'];

  test('holds everything in the histories of both records, and the guest orders with a verified contact', () => {
    const { appointments = [], ...sections } = person.ids;
    for (const [section, ids] of Object.entries(sections)) {
      const found: readonly string[] = document[section].map(({ id }: { id: string }) => id);
      const others = found.filter((id) => !ids.includes(id));
      expect([section, found.length - others.length]).toEqual([section, ids.length]);
      if (!CAUSED_SECTIONS.includes(section)) expect([section, others]).toEqual([section, []]);
    }
    const visits = [...document.appointments, ...document.coverAppointments].map(({ id }: { id: string }) => id);
    expect(visits.toSorted()).toEqual([...appointments].sort());
  });

  test('holds what other systems delivered, with the payloads', () => {
    expect(document.webhookDeliveries).toMatchObject([
      { id: deliveryId, integration: 'web-shop', topic: 'orders/create', payload: { note: 'zqmark payload' } },
    ]);
  });

  // Consumers of the stream and the worker of webhooks write them, which do not run here, or only some people have them.
  const NOT_WRITTEN_HERE = [
    ...['blocks', 'duplicates', 'countedScore', 'caseOutcome', 'segmentMemberships', 'sourceLinkPointer'],
  ];

  test('has a section for every kind of item that the list of kinds exports, and an entry of each', async () => {
    const sections = ITEM_KIND_NAMES.flatMap((name) => {
      const kind = ITEM_KINDS[name];
      return kind.about === 'PERSON' && 'in' in kind.exported ? [kind.exported.in] : [];
    });
    for (const section of new Set(sections)) {
      expect([section, document[section]]).toEqual([section, expect.anything()]);
      if (Array.isArray(document[section])) expect([section, document[section].length]).not.toEqual([section, 0]);
    }
    expect(EXPORT_SECTIONS.map(({ name }) => name).filter((name) => !new Set<string>(sections).has(name))).toEqual([
      'guestOrders',
      'uploads',
    ]);
    // The person has an item of every kind that is exported from the record's own partition.
    const written = new Set<ItemKindName>(
      (await scanItems(jeweller.graph.table)).flatMap(({ pk, sk }) => kindsOf({ pk: String(pk), sk: String(sk) })),
    );
    const missing = ITEM_KIND_NAMES.filter((name) => {
      const kind = ITEM_KINDS[name];
      return kind.about === 'PERSON' && kind.foundBy === 'RECORD' && !written.has(name);
    });
    expect(missing.filter((name) => !NOT_WRITTEN_HERE.includes(name))).toEqual([]);
  });

  test('uses the names of the schema, with nested lists in full', () => {
    expect(document.customer).toMatchObject({
      ...{ id: person.records[0], birthDate: '1961-07-19', emails: expect.any(Array) },
      ...{ insights: { orderCount: 4 }, preferences: expect.objectContaining({ tastes: expect.anything() }) },
      attributes: expect.arrayContaining([{ name: marked('ring size'), value: marked('L') }]),
    });
    expect(document.records.map(({ id }: { id: string }) => id)).toEqual(person.records);
    const [order] = document.orders.filter(({ number }: { number: string }) => number === person.receipts[0]);
    expect(order).toMatchObject({
      ...{ total: { amount: '25.00', currency: 'GBP' }, shipTo: { lines: [marked('1 Street')] }, paymentLast4: '7391' },
      lines: [{ sku: 'EAR-1', quantity: 2 }],
    });
    const [, one] = document.serviceCases;
    expect(one).toMatchObject({ title: marked('clasp'), contacts: [{ note: marked('wrote') }] });
    expect(document.feedback).toContainEqual(
      expect.objectContaining({ metric: 'NPS', score: 2, comment: marked('bad') }),
    );
  });

  test('holds the files of attachments', () => {
    const found = document.attachments.find(({ id }: { id: string }) => id === attachmentId);
    expect(found).toMatchObject({
      ...{ fileName: 'zqmark.png', contentBase64: Buffer.from('a photo!').toString('base64') },
    });
    expect(found).not.toHaveProperty('url');
  });

  test('holds uploads that hang on nothing yet', () => {
    expect(document.uploads).toMatchObject([{ id: uploadId, fileName: 'zqmark alone.png', contentBase64: null }]);
  });

  test('holds no names of staff, and nothing of other people', () => {
    expect(text).not.toContain('Wyclerk');
    expect(text).not.toContain(person.neighbour);
    expect(text).not.toContain('Neighbour');
    expect(document.identityEvents.length).toBeGreaterThan(0);
    for (const event of document.identityEvents) expect(event).not.toHaveProperty('reason');
  });

  test('has a link that is signed anew each time, and a file that ends after a week', async () => {
    const first = await find(exportId, self);
    later(1);
    expect((await find(exportId, self)).url).not.toBe(first.url);
    later(8 * 24);
    expect(await find(exportId, self)).toMatchObject({ exportStatus: 'EXPIRED', url: null });
    expect((await exportFiles()).length).toBeGreaterThan(0);
    await jobs.runExports();
    expect((await exportFiles()).filter((name) => name.includes(exportId))).toEqual([]);
    expect(await find(exportId, self)).toMatchObject({ exportStatus: 'EXPIRED', url: null });
  });
});
