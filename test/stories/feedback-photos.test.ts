import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkedKey, incomingKey } from '../../domain/attachment/file-keys.ts';
import { removeRecords } from '../../store/privacy/remove-record.ts';
import { faultsOf } from '../support/audit.ts';
import { type FeedbackPage, openFeedbackPage, receiptLink } from '../support/feedback-page.ts';
import { type GraphWithFiles, openGraphWithFiles } from '../support/files.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';
import { photoFormOf, sendPhoto } from '../support/photo-form.ts';
import { createPlaybookDesk, playbookDraft } from '../support/playbooks.ts';
import { removalWithoutFiles } from '../support/removal.ts';
import { HEIC, JPEG, PDF, PNG, WEBP } from '../support/sample-files.ts';
import { type ConsumedStream, consumeStream } from '../support/stream.ts';
import { errorCodeOf, postForm } from '../support/upload.ts';

let graph: GraphWithFiles;
let shop: Jeweller;
let page: FeedbackPage;
let stream: ConsumedStream;
beforeAll(async () => {
  graph = await openGraphWithFiles();
  shop = await openJeweller(Promise.resolve(graph));
  page = await openFeedbackPage(graph);
  stream = await consumeStream(graph.table);
  await createPlaybookDesk(shop).save({ draft: playbookDraft({ name: 'Low score' }) });
  return () => graph.bucket.close();
});
afterEach(() => {
  vi.useRealTimers();
});

const HOUR_MS = 60 * 60_000;
const ATTACHMENTS = 'attachments { id contentType byteSize fileName attachmentStatus url }';
const feedbackOf = async (id: string) =>
  (await shop.desk.run(`query ($id: ID!) { customer(id: $id) { feedback { nodes { id ${ATTACHMENTS} } } } }`, { id }))
    .customer.feedback.nodes[0];
/** A new customer with an order, and the link on its receipt. */
async function newLink(): Promise<{ readonly id: string; readonly url: string }> {
  const id = await shop.customer();
  const { order } = await createOrderDesk(shop.graph).record(sale({ customer: { id } }));
  return { id, url: await receiptLink(shop, order.id) };
}
/** Gives feedback with the link. @returns the page that follows */
async function give(url: string, score = '9') {
  const { status, headers } = await page.send(url, { score });
  expect(status).toBe(303);
  return page.open(new URL(headers['location'] ?? '', url).href);
}

describe('after the feedback', () => {
  test('three photos follow, each in two taps, without a script and without signing in', async () => {
    const { id, url } = await newLink();
    expect(photoFormOf(await page.open(url))).toBeNull();
    let thanks = await give(url, '1');
    for (const photo of [JPEG, HEIC, PNG]) {
      const bucket = new URL(photoFormOf(thanks)?.url ?? '').origin;
      expect(thanks.headers['content-security-policy']).toContain(`form-action 'self' ${bucket};`);
      expect(thanks.html).not.toMatch(/<script|\son\w+=/);
      const next = await sendPhoto(thanks, photo);
      expect(next.startsWith(`${url}?sent=`)).toBe(true);
      thanks = await page.open(next);
    }
    expect(photoFormOf(thanks)).toBeNull();
    expect(thanks.html).toContain('We have received 3 photos.');
    await graph.bucket.drainEvents();
    expect((await page.open(url)).html).toContain('We have received 3 photos.');
    const { attachments } = await feedbackOf(id);
    expect(attachments).toEqual(
      [
        ['image/jpeg', JPEG],
        ['image/heic', HEIC],
        ['image/png', PNG],
      ].map(([contentType, content]) => ({
        ...{ id: expect.any(String), contentType, byteSize: content?.length, fileName: null },
        ...{ attachmentStatus: 'READY', url: expect.any(String) },
      })),
    );
    const response = await fetch(attachments[1].url);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(HEIC);
    expect(response.headers.get('content-type')).toBe('image/heic');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="attachment.heic"/);
    // The customer sees the own photos, and the case that the low score opened shows them.
    const own = await shop.asCustomer(id).run(`{ me { feedback { nodes { ${ATTACHMENTS} } } } }`);
    expect(own.me.feedback.nodes[0].attachments).toHaveLength(3);
    const query = `{ customer(id: "${id}") { cases { nodes { feedback { ${ATTACHMENTS} } } } } }`;
    const [serviceCase] = (await shop.desk.run(query)).customer.cases.nodes;
    expect(serviceCase.feedback[0].attachments).toMatchObject(
      attachments.map((one: { id: string }) => ({ id: one.id })),
    );
  });

  test('of a guest’s order they hang on the feedback and its case', async () => {
    const { order } = await createOrderDesk(shop.graph).record(sale());
    const thanks = await give(await receiptLink(shop, order.id), '0');
    await sendPhoto(thanks, WEBP);
    await graph.bucket.drainEvents();
    const { nodes } = (await shop.desk.run(`{ caseQueue { nodes { order { id } feedback { ${ATTACHMENTS} } } } }`))
      .caseQueue;
    const found = nodes.find((one: { order: { id: string } | null }) => one.order?.id === order.id);
    expect(found.feedback[0].attachments).toMatchObject([{ contentType: 'image/webp', byteSize: WEBP.length }]);
  });

  test('photos are no duty: slots without one are not shown, and run out', async () => {
    const { id, url } = await newLink();
    const thanks = await give(url);
    expect((await feedbackOf(id)).attachments).toEqual([]);
    await sendPhoto(thanks, JPEG);
    await graph.bucket.drainEvents();
    const [shown] = (await feedbackOf(id)).attachments;
    const slots = (await scanItems(graph.table)).filter(({ sk, attachedTo }) => {
      const thing = attachedTo as { customerId?: string } | undefined;
      return sk === '#ATTACHMENT' && thing?.customerId === id;
    });
    expect(slots).toHaveLength(3);
    const inADay = Date.now() / 1_000 + 25 * 60 * 60;
    for (const slot of slots)
      if (slot['id'] === shown.id) expect(slot['expiresAt']).toBeUndefined();
      else expect(Number(slot['expiresAt'])).toBeLessThan(inADay);
    const empty = slots.find((slot) => slot['id'] !== shown.id)?.['id'];
    const NODE = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await shop.desk.run(NODE, { id: empty })).node).toBeNull();
    // A day later, the page offers no form, and the photo stays.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * HOUR_MS });
    expect(photoFormOf(await page.open(url))).toBeNull();
    expect((await feedbackOf(id)).attachments).toMatchObject([{ id: shown.id }]);
  });
});

describe('a file that is no picture', () => {
  test.each([
    ['a PDF', PDF],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', Buffer.from('MZ\x90\0 this program cannot be run')],
    ['a picture whose comment is a page', Buffer.concat([JPEG, Buffer.from('<script>alert(1)</script>')])],
  ])('is removed and shown to nobody: %s', async (_, content) => {
    const { id, url } = await newLink();
    const next = await sendPhoto(await give(url), content);
    const slot = photoKeyOf(next);
    await graph.bucket.drainEvents();
    expect((await feedbackOf(id)).attachments).toEqual([]);
    expect(await graph.files.read(incomingKey(slot))).toBeNull();
    expect(await graph.files.read(checkedKey(slot))).toBeNull();
    const again = await page.open(url);
    expect(again.html).toContain('role="alert"');
    // Two slots are left for the right one.
    await sendPhoto(again, JPEG);
    await graph.bucket.drainEvents();
    expect((await feedbackOf(id)).attachments).toHaveLength(1);
  });
});

describe('a hostile holder of the link', () => {
  const formOf = async (url: string) => photoFormOf(await give(url)) ?? { url: '', fields: [] };

  test('stores no more than 10 MB, under no other key, as no other type, and is led nowhere else', async () => {
    const form = await formOf((await newLink()).url);
    const large = Buffer.concat([JPEG, Buffer.alloc(10 * 1024 * 1024 + 1 - JPEG.length)]);
    expect(await errorCodeOf(await postForm(form, large))).toBe('EntityTooLarge');
    expect(await errorCodeOf(await postForm(form, Buffer.alloc(0)))).toBe('EntityTooSmall');
    const changes = [
      { key: 'checked/att_1' },
      { key: 'incoming/att_1' },
      { 'Content-Type': 'text/html' },
      { success_action_redirect: 'https://evil.example/' },
      { success_action_redirect: null },
      { success_action_status: '200' },
      { acl: 'public-read' },
    ];
    for (const change of changes) expect(await errorCodeOf(await postForm(form, JPEG, change))).toBe('AccessDenied');
    const other = await formOf((await newLink()).url);
    const keyOf = ({ fields }: typeof other) => fields.find(({ name }) => name === 'key')?.value ?? '';
    expect(await errorCodeOf(await postForm(form, JPEG, { key: keyOf(other) }))).toBe('AccessDenied');
    expect((await postForm(form, large.subarray(0, 10 * 1024 * 1024))).status).toBe(303);
  });

  test('replaces no photo, also before the check', async () => {
    const { id, url } = await newLink();
    const form = await formOf(url);
    expect((await postForm(form, JPEG)).status).toBe(303);
    await graph.bucket.drainEvents();
    expect((await postForm(form, PNG)).status).toBe(303);
    await graph.bucket.drainEvents();
    const [photo, ...others] = (await feedbackOf(id)).attachments;
    expect(others).toEqual([]);
    expect(photo).toMatchObject({ contentType: 'image/jpeg', byteSize: JPEG.length });
    expect(Buffer.from(await (await fetch(photo.url)).arrayBuffer())).toEqual(JPEG);
    expect(await graph.files.read(incomingKey(photo.id))).toBeNull();
  });

  test('gets no form before the feedback, none with another token, and no more than three', async () => {
    const { url } = await newLink();
    expect(photoFormOf(await page.open(`${url}?sent=`))).toBeNull();
    const thanks = await give(url);
    const forms = new Set<string | undefined>();
    for (const sent of ['', '0', '1', '01', '02', '9', '0101', 'x', '0?bucket=b'])
      forms.add(photoFormOf(await page.open(`${url}?sent=${sent}`))?.fields.find(({ name }) => name === 'key')?.value);
    expect(forms.size).toBe(3);
    expect(photoFormOf(thanks)).not.toBeNull();
    expect(photoFormOf(await page.open(`${url}?sent=012`))).toBeNull();
    // Not the last character: some of its bits are no part of the token.
    const other = url.at(-3) === 'A' ? 'B' : 'A';
    expect(photoFormOf(await page.open(`${url.slice(0, -3)}${other}${url.slice(-2)}`))).toBeNull();
  });

  test('cannot use a form after its 15 minutes', async () => {
    const form = await formOf((await newLink()).url);
    const policy = form.fields.find(({ name }) => name === 'Policy')?.value ?? '';
    const { expiration, conditions } = JSON.parse(Buffer.from(policy, 'base64').toString());
    expect(Date.parse(expiration) - Date.now()).toBeLessThanOrEqual(15 * 60_000);
    expect(conditions).toContainEqual(['content-length-range', 1, 10 * 1024 * 1024]);
  });
});

test('an erasure removes the slots and the photos with their files, and a form that is used later leaves nothing', async () => {
  expect(faultsOf(await scanItems(graph.table))).toEqual([]);
  const { id, url } = await newLink();
  const thanks = await give(url);
  const sent = await sendPhoto(thanks, JPEG);
  await graph.bucket.drainEvents();
  const late = photoFormOf(await page.open(sent)) ?? { url: '', fields: [] };
  const slots = async () =>
    (await scanItems(graph.table)).filter(({ sk, attachedTo }) => {
      const thing = attachedTo as { customerId?: string } | undefined;
      return sk === '#ATTACHMENT' && thing?.customerId === id;
    });
  expect(await slots()).toHaveLength(3);
  expect(await graph.files.read(checkedKey(photoKeyOf(sent)))).not.toBeNull();
  expect(await removeRecords(graph.table, [id], removalWithoutFiles(), () => true)).toBe(true);
  await stream.drain();
  expect(await slots()).toEqual([]);
  expect(await graph.files.read(checkedKey(photoKeyOf(sent)))).toBeNull();
  expect((await postForm(late, PNG)).status).toBe(303);
  await graph.bucket.drainEvents();
  expect(await slots()).toEqual([]);
  for (const { name, value } of late.fields) if (name === 'key') expect(await graph.files.read(value)).toBeNull();
});

/** The id of the slot that S3 names in the address to which it leads. */
const photoKeyOf = (location: string): string =>
  new URL(location).searchParams.get('key')?.slice(incomingKey('').length) ?? '';
