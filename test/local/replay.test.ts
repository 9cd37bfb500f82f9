import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkedKey } from '../../domain/attachment/file-keys.ts';
import { newMetrics } from '../../domain/profile/metrics.ts';
import { launchBucket } from '../../local/bucket/bucket-launch.ts';
import { openObjectFolder } from '../../local/bucket/object-folder.ts';
import { openDataDirectory } from '../../local/common/data-directory.ts';
import { connectDatabase, openDatabase, TABLE_NAME } from '../../local/engine/database.ts';
import { createTable } from '../../local/engine/table.ts';
import { FILES_BUCKET } from '../../local/functions/function-environment.ts';
import { itemOf } from '../../store/table/item.ts';
import { run } from '../support/command.ts';
import { customerWith } from '../support/heads.ts';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'replay-'));
  const database = await connectDatabase(await openDataDirectory(data));
  await createTable(database.endpoint, TABLE_NAME);
  await database.close();
});
afterAll(() => rm(data, { recursive: true }));

const replay = (place: string) => run('replay', ['--data', data, place]).ended;
const eventIds = async () =>
  (await readFile(join(data, 'events.jsonl'), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).detail.id);

function failedBatch(NewImage: object, functionName = 'customer-graph-changes'): string {
  const dynamodb = { ApproximateCreationDateTime: 1, Keys: keysOf(NewImage), NewImage, SequenceNumber: '7' };
  return batchOf({ eventID: 'e-7', eventName: 'INSERT', dynamodb }, functionName);
}

const batchOf = (record: object, functionName = 'customer-graph-changes'): string =>
  JSON.stringify({
    requestContext: { functionArn: `arn:aws:lambda:eu-west-1:000000000000:function:${functionName}` },
    payload: JSON.stringify({ Records: [record] }),
  });

/** The deletion of an attachment's item, after which the function deletes its files. */
function deletedAttachment(id: string): string {
  const Keys = marshall({ pk: `ATTACHMENT#${id}`, sk: '#ATTACHMENT' });
  const dynamodb = {
    ApproximateCreationDateTime: 1,
    Keys,
    OldImage: { ...Keys, ...marshall({ id }) },
    SequenceNumber: '7',
  };
  return batchOf({ eventID: 'e-8', eventName: 'REMOVE', dynamodb });
}

/** Stores a checked file in the bucket of the data, and gives the ids of those that are there. */
async function storeFile(id: string) {
  const objects = openObjectFolder(join(data, 'bucket/objects'));
  await objects.createBucket(FILES_BUCKET);
  await objects.write(FILES_BUCKET, checkedKey(id), { content: Buffer.from('x'), contentType: 'image/png' });
  return { isThere: async () => (await objects.find(FILES_BUCKET, checkedKey(id))) !== null };
}
const keysOf = (image: object) => Object.fromEntries(Object.entries(image).filter(([name]) => /^[ps]k$/.test(name)));

test('sends failed batches to the function again, each time that it runs, and deletes nothing', async () => {
  const folder = join(data, 'failed/aws/lambda/changes');
  await mkdir(folder, { recursive: true });
  const ana = customerWith();
  await writeFile(join(folder, '1'), failedBatch(itemOf({ pk: `CUSTOMER#${ana.id}`, sk: '#PROFILE' }, ana)));
  await writeFile(
    join(folder, '2'),
    failedBatch(itemOf({ pk: `CUSTOMER#${ana.id}`, sk: '#METRICS' }, newMetrics(ana.id))),
  );
  for (const _ of [1, 2])
    expect(await replay(join(data, 'failed'))).toEqual({ code: 0, output: '2 batches done.', errors: '' });
  expect(await eventIds()).toEqual([`CustomerRegistered:${ana.id}`, `CustomerRegistered:${ana.id}`]);
});

test('gives the function the bucket: one of its own, or that of a running start', async () => {
  const file = join(data, 'deleted');
  const [first, second] = ['att_0190f000-0000-7000-8000-000000000001', 'att_0190f000-0000-7000-8000-000000000002'];
  const alone = await storeFile(first);
  await writeFile(file, deletedAttachment(first));
  expect(await replay(file)).toMatchObject({ code: 0, output: '1 batch done.' });
  expect(await alone.isThere()).toBe(false);

  const beside = await storeFile(second);
  await writeFile(file, deletedAttachment(second));
  const directory = await openDataDirectory(data);
  const unlock = directory.lock();
  const database = await openDatabase(directory);
  // While a start begins, its bucket is not there yet.
  expect(await replay(file)).toMatchObject({ code: 1, errors: expect.stringContaining('does not answer') });
  const bucket = await launchBucket({ port: 0, folder: directory.bucket, directory, database: database.endpoint });
  expect(await replay(file)).toMatchObject({ code: 0, output: '1 batch done.' });
  expect(await beside.isThere()).toBe(false);
  await bucket.close();
  await database.close();
  unlock();
});

test('names the batch that failed again and its file', async () => {
  const file = join(data, 'bad');
  await writeFile(file, failedBatch({}));
  expect(await replay(file)).toMatchObject({
    code: 1,
    output: '0 batches done, 1 failed again.',
    errors: expect.stringContaining(`${file}: customer-graph-changes: from record 7 on it failed again`),
  });
});

test.each([
  [{ '1': 'no json' }, 'is not a failed batch of an event source'],
  [{ '1': failedBatch({}, 'other') }, 'There is no function other here'],
])('rejects %j', async (files, message) => {
  const folder = await mkdtemp(join(data, 'odd-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  expect(await replay(folder)).toMatchObject({ code: 1, errors: expect.stringContaining(message) });
});
