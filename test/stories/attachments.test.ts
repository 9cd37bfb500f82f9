import { beforeAll, describe, expect, test } from 'vitest';
import { checkedKey, incomingKey } from '../../domain/attachment/file-keys.ts';
import { type GraphWithFiles, openGraphWithFiles, requestUpload, uploadFile } from '../support/files.ts';
import type { TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { HEIC, JPEG, PDF, PNG, WEBP } from '../support/sample-files.ts';
import { errorCodeOf, postForm } from '../support/upload.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: GraphWithFiles;
let shop: Jeweller;
let ana: string;
let asAna: TestCaller;
let asBen: TestCaller;
beforeAll(async () => {
  graph = await openGraphWithFiles();
  shop = await openJeweller(Promise.resolve(graph));
  ana = await shop.customer({ emails: [{ address: 'ana@example.com' }] });
  asAna = shop.asCustomer(ana);
  asBen = shop.asCustomer(await shop.customer());
  return () => graph.bucket.close();
});

const ATTACHMENT = 'id attachmentStatus contentType byteSize fileName createdAt url';
const NODE = `query($id: ID!) { node(id: $id) { id ... on Attachment { ${ATTACHMENT} } } }`;
const find = async (id: string, by: TestCaller) => (await by.run(NODE, { id })).node;
const minuteAgo = () => new Date(Date.now() - 60_000).toISOString();
const HTML = Buffer.from('<!doctype html><script>alert(document.domain)</script>');

const complain = (attachments: readonly string[], by: TestCaller, more: object = {}) =>
  shop.mutate(
    'submitFeedback',
    `feedback { id attachments { ${ATTACHMENT} } }`,
    { metric: 'CSAT', score: 1, comment: 'It came broken.', occurredAt: minuteAgo(), attachments, ...more },
    by,
  );

describe('a customer sends a photo with a complaint', () => {
  test('and the desk sees it', async () => {
    const id = await uploadFile(graph, asAna, JPEG, { fileName: 'C:\\Users\\ana\\clasp.jpg' });
    const { feedback, userErrors } = await complain([id], asAna);
    expect(userErrors).toEqual([]);
    const seen = await shop.desk.run(
      `query($id: ID!) { node(id: $id) { ... on Feedback { attachments { ${ATTACHMENT} } } } }`,
      { id: feedback.id },
    );
    expect(seen.node.attachments).toEqual([
      {
        ...{ id, attachmentStatus: 'READY', contentType: 'image/jpeg', byteSize: JPEG.length, fileName: 'clasp.jpg' },
        ...{ createdAt: expect.any(String), url: expect.any(String) },
      },
    ]);
    const [{ url }] = seen.node.attachments;
    expect(new URL(url).origin).toBe(graph.bucket.bucket.endpoint);
    const response = await fetch(url);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(JPEG);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="clasp.jpg"/);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  test('and finds it in the own complaint, on the case that follows, with a URL of its own each time', async () => {
    const id = await uploadFile(graph, asAna, PNG, { contentType: 'image/png', fileName: 'a.png' });
    const { serviceCase, userErrors } = await shop.mutate(
      'openCase',
      `serviceCase { id details attachments { ${ATTACHMENT} } }`,
      {
        ...{ title: 'Broken clasp', reason: 'DAMAGED_ITEM', occurredAt: minuteAgo() },
        ...{ attachments: [id], details: ' It broke when I opened the box. ' },
      },
      asAna,
    );
    expect(userErrors).toEqual([]);
    expect(serviceCase).toMatchObject({
      details: 'It broke when I opened the box.',
      attachments: [{ id, attachmentStatus: 'READY', url: expect.any(String) }],
    });
    expect(await find(id, asAna)).toMatchObject({ id, attachmentStatus: 'READY' });
    expect((await fetch((await find(id, shop.desk)).url)).status).toBe(200);
  });

  test('before the file is there: it shows when it is', async () => {
    const { attachment, uploadUrl, fields } = await requestUpload(asAna, {
      ...{ contentType: 'image/webp', byteSize: WEBP.length },
    });
    const { feedback } = await complain([attachment.id], asAna);
    expect(feedback.attachments).toMatchObject([{ attachmentStatus: 'AWAITED', url: null }]);
    expect((await postForm({ url: uploadUrl, fields }, WEBP)).status).toBe(204);
    await graph.bucket.drainEvents();
    expect(await find(attachment.id, shop.desk)).toMatchObject({ attachmentStatus: 'READY', url: expect.any(String) });
  });
});

describe('a file is shown only if it is what it claims to be', () => {
  test.each([
    ['image/jpeg', JPEG],
    ['image/png', PNG],
    ['image/webp', WEBP],
    ['image/heic', HEIC],
    ['application/pdf', PDF],
  ])('%s', async (contentType, content) => {
    const id = await uploadFile(graph, asAna, content, { contentType, fileName: 'file' });
    const { attachmentStatus, url } = await find(id, asAna);
    expect(attachmentStatus).toBe('READY');
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe(contentType);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await Array.fromAsync(graph.files.list(incomingKey(id)))).toEqual([]);
  });

  test.each([
    ['a page that claims to be a PDF', 'application/pdf', HTML],
    ['a page that claims to be a picture', 'image/png', HTML],
    [
      'a drawing with a script',
      'image/png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ],
    ['a picture of another type', 'image/png', JPEG],
    ['a picture whose comment is a page', 'image/jpeg', Buffer.concat([JPEG.subarray(0, 20), HTML, JPEG.subarray(20)])],
    ['a program', 'image/jpeg', Buffer.from('MZ\x90\0 this program cannot be run')],
    ['a PDF without an end', 'application/pdf', Buffer.from('%PDF-1.7\n<script>')],
  ])('refuses %s', async (_, contentType, content) => {
    const id = await uploadFile(graph, asAna, content, { contentType });
    expect(await find(id, asAna)).toMatchObject({ attachmentStatus: 'REFUSED', url: null });
    expect(await Array.fromAsync(graph.files.list(''))).not.toContain(checkedKey(id));
    expect(await Array.fromAsync(graph.files.list(''))).not.toContain(incomingKey(id));
    expect(formatUserErrors((await complain([id], asAna)).userErrors)).toEqual(['INVALID input.attachments.0']);
  });

  test('serves a picture with an archive behind it as a picture only', async () => {
    const archive = Buffer.from('PK\x03\x04 payload.html <script>alert(1)</script>');
    const id = await uploadFile(graph, asAna, Buffer.concat([PNG, Buffer.alloc(2_000), archive]), {
      ...{ contentType: 'image/png', fileName: 'x.html' },
    });
    const response = await fetch((await find(id, asAna)).url);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="x.html.png"/);
  });
});

describe('a form', () => {
  const input = { contentType: 'image/jpeg', byteSize: JPEG.length };

  test.each([
    ['no bytes', { ...input, byteSize: 0 }, ['INVALID input.byteSize']],
    ['a negative size', { ...input, byteSize: -1 }, ['INVALID input.byteSize']],
    ['one byte over 10 MB', { ...input, byteSize: 10 * 1024 * 1024 + 1 }, ['LIMIT_EXCEEDED input.byteSize']],
    ['a drawing', { ...input, contentType: 'image/svg+xml' }, ['INVALID input.contentType']],
    ['a page', { ...input, contentType: 'text/html' }, ['INVALID input.contentType']],
    ['a type with parameters', { ...input, contentType: 'image/png; charset=utf-8' }, ['INVALID input.contentType']],
    ['a property of objects', { ...input, contentType: 'constructor' }, ['INVALID input.contentType']],
  ])('is not given for %s', async (_, wrong, errors) => {
    const { attachment, uploadUrl, fields, userErrors } = await requestUpload(asAna, wrong);
    expect([attachment, uploadUrl, fields]).toEqual([null, null, null]);
    expect(formatUserErrors(userErrors)).toEqual(errors);
  });

  test('takes exactly 10 MB', async () => {
    const large = Buffer.concat([JPEG, Buffer.alloc(10 * 1024 * 1024 - JPEG.length)]);
    expect(await find(await uploadFile(graph, asAna, large), asAna)).toMatchObject({ attachmentStatus: 'READY' });
  });

  test.each([
    ['another key', { key: 'checked/att_1' }, JPEG, 'AccessDenied'],
    ['another type', { 'Content-Type': 'text/html' }, JPEG, 'AccessDenied'],
    ['one byte more', {}, Buffer.concat([JPEG, Buffer.from('x')]), 'EntityTooLarge'],
    ['no bytes', {}, Buffer.alloc(0), 'EntityTooSmall'],
    ['10 MB and one byte', {}, Buffer.alloc(10 * 1024 * 1024 + 1), 'EntityTooLarge'],
  ])('does not take %s', async (_, changes, content, code) => {
    const { attachment, uploadUrl, fields } = await requestUpload(asAna, input);
    const response = await postForm({ url: uploadUrl, fields }, content, changes);
    expect(await errorCodeOf(response)).toBe(code);
    await graph.bucket.drainEvents();
    expect(await find(attachment.id, asAna)).toMatchObject({ attachmentStatus: 'AWAITED', url: null });
  });

  test('is not given again, and cannot replace the file, after the check', async () => {
    const request = { ...input, idempotencyKey: 'once-more' };
    const first = await requestUpload(asAna, request);
    const form = { url: first.uploadUrl, fields: first.fields };
    const again = await requestUpload(asAna, request);
    expect(again.attachment).toEqual(first.attachment);
    expect(again.fields.map(({ name }: { name: string }) => name)).toEqual(
      form.fields.map(({ name }: { name: string }) => name),
    );
    await postForm(form, JPEG);
    await graph.bucket.drainEvents();
    const evil = Buffer.concat([HTML, Buffer.alloc(JPEG.length)]).subarray(0, JPEG.length);
    expect((await postForm(form, evil)).status).toBe(204);
    await graph.bucket.drainEvents();
    const { url, attachmentStatus } = await find(first.attachment.id, asAna);
    expect(attachmentStatus).toBe('READY');
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(JPEG);
    expect(await graph.files.read(incomingKey(first.attachment.id))).toBeNull();
    expect(await requestUpload(asAna, request)).toMatchObject({
      ...{ attachment: { id: first.attachment.id, attachmentStatus: 'READY' }, uploadUrl: null, fields: null },
    });
  });

  test('of a refused file does not make it good', async () => {
    const { attachment, uploadUrl, fields } = await requestUpload(asAna, input);
    await postForm({ url: uploadUrl, fields }, Buffer.alloc(JPEG.length, 'x'));
    await graph.bucket.drainEvents();
    await postForm({ url: uploadUrl, fields }, JPEG);
    await graph.bucket.drainEvents();
    expect(await find(attachment.id, asAna)).toMatchObject({ attachmentStatus: 'REFUSED', url: null });
  });
});

describe('an attachment of somebody else', () => {
  test('does not exist for a customer: by its id, and in every input', async () => {
    const id = await uploadFile(graph, asAna, JPEG);
    expect(await find(id, asBen)).toBeNull();
    const cover = async (customer: string) =>
      (await shop.register({ customer: { id: customer } })).warranty.id as string;
    const ben = (await asBen.run('{ me { id } }')).me.id;
    const inputs: readonly [string, string, object][] = [
      ['submitFeedback', 'feedback { id }', { comment: 'x', occurredAt: minuteAgo() }],
      ['openCase', 'serviceCase { id }', { title: 'x', reason: 'OTHER', occurredAt: minuteAgo() }],
      [
        'fileWarrantyClaim',
        'claim { id }',
        { warrantyId: await cover(ben), occurredAt: new Date().toISOString(), description: 'x' },
      ],
    ];
    for (const [name, fields, input] of inputs) {
      const others = await shop.mutate(name, fields, { ...input, attachments: [id] }, asBen);
      const unknown = await shop.mutate(name, fields, { ...input, attachments: [id.replace(/.$/, 'z')] }, asBen);
      expect(formatUserErrors(others.userErrors)).toEqual(['NOT_FOUND input.attachments.0']);
      expect(others).toEqual(unknown);
    }
    expect(await find(id, asAna)).toMatchObject({ attachmentStatus: 'READY' });
  });

  test('cannot be hung on by staff while it is a customer’s, and is not shown to staff yet', async () => {
    const id = await uploadFile(graph, asAna, JPEG);
    expect(await find(id, shop.desk)).toBeNull();
    expect(formatUserErrors((await complain([id], shop.desk, { customer: { id: ana } })).userErrors)).toEqual([
      'NOT_FOUND input.attachments.0',
    ]);
  });

  test('of staff is not shown to a customer until it hangs on what the customer may see', async () => {
    const [shown, hidden] = [await uploadFile(graph, shop.desk, JPEG), await uploadFile(graph, shop.desk, JPEG)];
    expect(await find(shown, asAna)).toBeNull();
    expect(formatUserErrors((await complain([shown], asAna)).userErrors)).toEqual(['NOT_FOUND input.attachments.0']);
    const { warranty } = await shop.register({ customer: { id: ana } });
    const visit = await shop.mutate(
      'recordInspection',
      'inspection { id attachments { id } }',
      {
        ...{ warrantyId: warranty.id, occurredAt: new Date().toISOString(), condition: 'GOOD', attachments: [shown] },
      },
      shop.york,
    );
    expect(visit).toMatchObject({ inspection: { attachments: [{ id: shown }] }, userErrors: [] });
    expect(await find(shown, asAna)).toMatchObject({ id: shown, url: expect.any(String) });
    expect(await find(shown, asBen)).toBeNull();
    expect(await find(hidden, asAna)).toBeNull();
    // Another system of the shop sees it now, too; before, it saw only its own uploads.
    expect(await find(hidden, shop.york)).toBeNull();
    expect(await find(shown, graph.as('commerce'))).toMatchObject({ id: shown });
    expect(await find(shown, graph.as('analyst'))).toBeNull();
  });

  test('cannot be hung on a thing of another customer with the own token', async () => {
    const { warranty } = await shop.register({ customer: { id: ana } });
    const id = await uploadFile(graph, asBen, JPEG);
    const claim = {
      warrantyId: warranty.id,
      occurredAt: new Date().toISOString(),
      description: 'x',
      attachments: [id],
    };
    const { userErrors } = await shop.mutate('fileWarrantyClaim', 'claim { id }', claim, asBen);
    expect(formatUserErrors(userErrors)).toEqual(['NOT_FOUND input.warrantyId']);
    const own = await shop.mutate(
      'fileWarrantyClaim',
      'claim { id }',
      { ...claim, attachments: [await uploadFile(graph, asAna, PDF, { contentType: 'application/pdf' })] },
      asAna,
    );
    expect(own.userErrors).toEqual([]);
    const seen = await shop.desk.run(
      'query($id: ID!) { node(id: $id) { ... on WarrantyClaim { attachments { contentType } } } }',
      { id: own.claim.id },
    );
    expect(seen.node.attachments).toEqual([{ contentType: 'application/pdf' }]);
  });
});

describe('one thing', () => {
  test('holds at most 10, and each hangs on one thing only', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 11; index++)
      ids.push((await requestUpload(shop.desk, { contentType: 'image/png', byteSize: 10 })).attachment.id);
    const customer = { id: ana };
    expect(formatUserErrors((await complain(ids, shop.desk, { customer })).userErrors)).toEqual([
      'LIMIT_EXCEEDED input.attachments',
    ]);
    const ten = ids.slice(0, 10);
    expect((await complain([...ten, ...ten], shop.desk, { customer })).feedback.attachments).toHaveLength(10);
    expect(formatUserErrors((await complain(ids.slice(9), shop.desk, { customer })).userErrors)).toEqual([
      'CONFLICT input.attachments.0',
    ]);
  });

  test('that grows, such as a case, holds at most 10 in all', async () => {
    const open = await shop.mutate('openCase', 'serviceCase { id }', {
      ...{ customer: { id: ana }, title: 'x', reason: 'OTHER', occurredAt: minuteAgo() },
    });
    const caseId = open.serviceCase.id;
    const upload = async () =>
      (await requestUpload(shop.desk, { contentType: 'image/png', byteSize: 10 })).attachment.id;
    const contact = async (count: number) => {
      const attachments = await Promise.all(Array.from({ length: count }, upload));
      const input = { caseId, occurredAt: minuteAgo(), via: 'EMAIL', direction: 'INBOUND', attachments };
      return shop.mutate('addCaseContact', 'serviceCase { attachments { id } }', input);
    };
    expect((await contact(6)).serviceCase.attachments).toHaveLength(6);
    expect(formatUserErrors((await contact(5)).userErrors)).toEqual(['LIMIT_EXCEEDED input.attachments']);
    expect((await contact(4)).serviceCase.attachments).toHaveLength(10);
    expect((await contact(0)).serviceCase.attachments).toHaveLength(10);
  });

  test('gets an attachment once when two calls race for it', async () => {
    const id = await uploadFile(graph, asAna, JPEG);
    const results = await Promise.all(Array.from({ length: 5 }, () => complain([id], asAna)));
    expect(results.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(results.flatMap(({ userErrors }) => formatUserErrors(userErrors))).toEqual(
      Array.from({ length: 4 }, () => 'CONFLICT input.attachments.0'),
    );
  });
});

test('an upload needs a customer who exists', async () => {
  const { userErrors } = await requestUpload(shop.asCustomer('cus_nobody'), { contentType: 'image/png', byteSize: 1 });
  expect(formatUserErrors(userErrors)).toEqual(['NOT_FOUND input']);
});

testIdempotency('requestUpload', async () => {
  const send = async (by: TestCaller, input: object) => {
    const { uploadUrl: _, fields: __, ...rest } = await requestUpload(by, input);
    return rest;
  };
  return {
    caller: graph.as('pos', { store: 'york', client: 'pos-1' }),
    otherClient: graph.as('pos', { store: 'york', client: 'pos-2' }),
    send,
    input: { contentType: 'image/png', byteSize: 12, fileName: 'one' },
    otherInput: { contentType: 'image/png', byteSize: 13, fileName: 'one' },
    effects: countUploads,
    moveOn: async () => {},
    lasting: (payload) => payload.attachment.id,
  };
});

const countUploads = async (): Promise<number> =>
  (await scanItems(graph.table)).filter(
    ({ sk, uploadedBy }) => sk === '#ATTACHMENT' && String(uploadedBy).startsWith('pos-'),
  ).length;

test('a file name of any script is kept, and cannot deceive', async () => {
  const names: readonly [string, string | null][] = [
    ['指輪 の写真.jpg', '指輪 の写真.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\r\nset-cookie: x.jpg', 'a set-cookie_ x.jpg'],
    ['...', null],
  ];
  for (const [fileName, expected] of names) {
    const { attachment } = await requestUpload(asAna, {
      ...freshKey(),
      contentType: 'image/jpeg',
      byteSize: 10,
      fileName,
    });
    expect(attachment.fileName).toBe(expected);
  }
});
