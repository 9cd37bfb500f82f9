import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkedKey } from '../../domain/attachment/file-keys.ts';
import { removeRecords } from '../../store/privacy/remove-record.ts';
import { faultsOf } from '../support/audit.ts';
import { type GraphWithFiles, openGraphWithFiles, requestUpload, uploadFile } from '../support/files.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { removalWithoutFiles } from '../support/removal.ts';
import { JPEG } from '../support/sample-files.ts';
import { type ConsumedStream, consumeStream } from '../support/stream.ts';

let graph: GraphWithFiles;
let shop: Jeweller;
let stream: ConsumedStream;
beforeAll(async () => {
  graph = await openGraphWithFiles();
  shop = await openJeweller(Promise.resolve(graph));
  stream = await consumeStream(graph.table);
});
afterAll(() => graph.bucket.close());

const minuteAgo = () => new Date(Date.now() - 60_000).toISOString();
const attachmentIds = async () =>
  (await scanItems(graph.table)).flatMap(({ sk, id }) => (sk === '#ATTACHMENT' ? [String(id)] : [])).toSorted();

test('the attachments of an erased person go with their files, from everything that they hang on', async () => {
  const [ana, ben] = [await shop.customer(), await shop.customer()];
  const [asAna, asBen] = [shop.asCustomer(ana), shop.asCustomer(ben)];
  const { warranty } = await shop.register({ customer: { id: ana } });
  const place = { warrantyId: warranty.id, occurredAt: new Date().toISOString() };
  const about = { title: 'x', reason: 'OTHER', occurredAt: minuteAgo() };
  const attach = async (name: string, input: object, by = asAna, uploader = by) => {
    const attachments = [await uploadFile(graph, uploader, JPEG)];
    expect((await shop.mutate(name, '__typename', { ...input, attachments }, by)).userErrors).toEqual([]);
  };
  await attach('submitFeedback', { comment: 'x', occurredAt: minuteAgo() });
  await attach('openCase', about);
  await attach('fileWarrantyClaim', { ...place, description: 'x' });
  await attach('recordInspection', { ...place, condition: 'GOOD' }, shop.york);
  const { serviceCase } = await shop.mutate('openCase', 'serviceCase { id }', { ...about, customer: { id: ana } });
  const contact = { caseId: serviceCase.id, occurredAt: minuteAgo(), via: 'EMAIL', direction: 'INBOUND' };
  await attach('addCaseContact', contact, shop.desk);
  await uploadFile(graph, asAna, JPEG);
  await requestUpload(asAna, { contentType: 'image/png', byteSize: 10 });
  await attach('submitFeedback', { comment: 'x', occurredAt: minuteAgo() }, asBen);
  const bens = await uploadFile(graph, asBen, JPEG);
  await stream.drain();
  expect(await attachmentIds()).toHaveLength(9);
  expect(faultsOf(await scanItems(graph.table))).toEqual([]);

  expect(await removeRecords(graph.table, [ana], removalWithoutFiles(), () => true)).toBe(true);
  await stream.drain();
  const left = await attachmentIds();
  expect(left).toHaveLength(2);
  expect(left).toContain(bens);
  expect(await Array.fromAsync(graph.files.list(''))).toEqual(left.map(checkedKey));
});
