import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newMetrics } from '../../domain/profile/metrics.ts';
import { openDataDirectory } from '../../local/common/data-directory.ts';
import { connectDatabase, TABLE_NAME } from '../../local/engine/database.ts';
import { engineClient } from '../../local/engine/engine-client.ts';
import { createTable } from '../../local/engine/table.ts';
import { itemOf } from '../../store/table/item.ts';
import { run } from '../support/command.ts';
import { customerWith } from '../support/heads.ts';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'replay-'));
  const database = await connectDatabase(await openDataDirectory(data));
  await createTable(engineClient(database.endpoint), TABLE_NAME);
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
  return JSON.stringify({
    requestContext: { functionArn: `arn:aws:lambda:eu-west-1:000000000000:function:${functionName}` },
    payload: JSON.stringify({ Records: [{ eventID: 'e-7', eventName: 'INSERT', dynamodb }] }),
  });
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
