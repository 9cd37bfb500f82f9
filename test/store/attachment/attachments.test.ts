import { beforeAll, beforeEach, expect, test } from 'vitest';
import { requestUpload } from '../../../domain/attachment/request-upload.ts';
import { submitFeedback } from '../../../domain/feedback/submit-feedback.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { keyOf } from '../../../store/table/item.ts';
import { commandContextOn, SUPPORT } from '../../support/command-context.ts';
import { expectUnits, type Meter } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let meter: Meter;
let customerId: string;
beforeAll(async () => {
  table = await freshTable();
  meter = table.meter;
  const registered = await registerCustomer(contextOf('customer'), { name: { given: 'Ana' } });
  if (!('value' in registered)) throw new Error('The customer was not registered.');
  customerId = registered.value.customer.id;
});
beforeEach(() => meter.reset());

const contextOf = (idempotencyKey: string) => commandContextOn(table, { operation: 'test', idempotencyKey });
const own = (key: string) => ({
  ...contextOf(key),
  caller: { ...SUPPORT, role: 'customer', scopes: ['self'], customerId } as const,
});

const UPLOAD = { contentType: 'image/png', byteSize: 100, fileName: 'ring.png' };

async function uploaded(key: string): Promise<string> {
  const result = await requestUpload(contextOf(key), UPLOAD);
  if (!('value' in result)) throw new Error(JSON.stringify(result));
  return result.value.id;
}

const timeToLiveAt = async (pk: string, sk: string): Promise<number | null> => {
  const get = { TableName: table.name, Key: keyOf({ pk, sk }), ConsistentRead: true };
  const { Item: item } = await table.client.call('GetItem', get);
  const seconds = item?.['expiresAt']?.N;
  return seconds === undefined ? null : (Number(seconds) * 1_000 - Date.now()) / (24 * 60 * 60 * 1_000);
};

test('an upload of staff writes one item with it', async () => {
  await uploaded('staff');
  expect(meter.operations).toEqual(['TransactWriteItems']);
  expectUnits(meter, 2 * 2);
});

test('an upload of a customer also reads and checks the customer, and notes the upload in the record', async () => {
  const result = await requestUpload(own('own'), UPLOAD);
  expect(meter.operations.toSorted()).toEqual(['GetItem', 'TransactWriteItems']);
  // Attachment, note, check and idempotency record at two units each.
  expectUnits(meter, 1 + 4 * 2);
  const id = 'value' in result ? result.value.id : '';
  expect(await timeToLiveAt(`ATTACHMENT#${id}`, '#ATTACHMENT')).toBeCloseTo(1, 1);
  expect(await timeToLiveAt(`CUSTOMER#${customerId}`, `ATTACHMENT#${id}`)).toBeCloseTo(7, 1);
});

test('a record that lists attachments costs one read more, and one write for each', async () => {
  const ids = [await uploaded('a'), await uploaded('b')];
  const feedback = (key: string, attachments: readonly string[]) =>
    submitFeedback(contextOf(key), {
      ...{ customer: { id: customerId }, comment: 'x', occurredAt: '2026-01-03T10:00:00.000Z', attachments },
    });
  meter.reset();
  await feedback('without', []);
  const [operations, units] = [meter.operations.length, meter.units];
  meter.reset();
  const result = await feedback('with', ids);
  expect(meter.operations).toHaveLength(operations + 1);
  // Two items are read consistently, a unit each, and written in the transaction, two units each.
  expectUnits(meter, units + 2 * 1 + 2 * 2);
  expect('value' in result && result.value.feedback.attachmentIds).toEqual(ids);
  const found = await createRepositories(table, { consistent: true }).attachments(ids);
  const feedbackId = 'value' in result ? result.value.feedback.id : '';
  for (const one of found) expect(one?.attachedTo).toEqual({ kind: 'FEEDBACK', id: feedbackId, customerId });
});

test('reads many attachments in one request, a half unit each', async () => {
  const ids = [await uploaded('c'), await uploaded('d')];
  meter.reset();
  const found = await createRepositories(table, { consistent: false }).attachments([...ids, 'att_unknown']);
  expect(meter.operations).toEqual(['BatchGetItem']);
  expectUnits(meter, 3 * 0.5);
  expect(found.map((one) => one?.id ?? null)).toEqual([...ids, null]);
});
