import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { enableStream } from '../../../local/engine/table.ts';
import { fileCheckpoints } from '../../../local/stream/checkpoints.ts';
import type { StreamHandler } from '../../../local/stream/delivery.ts';
import { type EventSource, openEventSource } from '../../../local/stream/event-source.ts';
import { readFailedBatches } from '../../../local/stream/failed-batch-reader.ts';
import { createFailedBatchWriter } from '../../../local/stream/failed-batch-writer.ts';
import type { StreamEvent } from '../../../local/stream/stream-event.ts';
import { openTableStream } from '../../../local/stream/table-stream.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { freshTable } from '../../support/table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event-source-'));
});
afterAll(() => rm(folder, { recursive: true }));

const put = ({ client, name }: Table, pk: string, sk = '#') =>
  client.call('PutItem', { TableName: name, Item: { pk: { S: pk }, sk: { S: sk }, text: { S: 'ä' } } });

async function open(table: Table, handler: StreamHandler): Promise<EventSource> {
  const stream = await openTableStream(inject('endpoint'), table.name);
  return openEventSource({
    ...{ stream, handler, initialBackoffMs: 1, filters: [{ pk: ['A#'], sk: ['#', 'X#'] }] },
    checkpoints: fileCheckpoints(join(folder, `${table.name}.json`), stream.arn),
    saveFailedBatch: createFailedBatchWriter(join(folder, table.name), 'changes'),
  });
}

function createListener() {
  const seen: string[] = [];
  const handler: StreamHandler = async ({ Records }) => {
    for (const { dynamodb } of Records) seen.push(dynamodb.Keys?.['pk']?.S ?? '');
    return { batchItemFailures: [] };
  };
  return { seen, handler };
}

describe('an event source', () => {
  test('delivers the records that match its filters once, in order, and continues where it stopped', async () => {
    const table = await freshTable();
    await enableStream(inject('endpoint'), table.name);
    const first = createListener();
    const source = await open(table, first.handler);
    for (let number = 0; number < 250; number++) await put(table, `A#${number}`, number % 2 === 0 ? '#1' : 'X#1');
    await put(table, 'B#1');
    await put(table, 'A#y', 'Y#1');
    expect(await source.drain()).toBe(250);
    expect(first.seen).toEqual(Array.from({ length: 250 }, (_, number) => `A#${number}`));
    await put(table, 'A#late');
    expect(await source.drain()).toBe(1);
    await source.close();

    await put(table, 'A#while closed');
    const second = createListener();
    const again = await open(table, second.handler);
    expect(await again.drain()).toBe(1);
    expect(second.seen).toEqual(['A#while closed']);
    await again.close();
  });

  test('stores failed records as Lambda does, and processes the rest', async () => {
    const table = await freshTable();
    await enableStream(inject('endpoint'), table.name);
    const seen: StreamEvent[] = [];
    const source = await open(table, async (event) => {
      seen.push(event);
      const bad = event.Records.find(({ dynamodb }) => dynamodb.Keys?.['pk']?.S === 'A#2');
      // As our functions do: if a response reports the first of several records, Lambda retries and gives up all of them.
      if (bad !== undefined && bad === event.Records[0] && event.Records.length > 1)
        throw new Error('the first failed');
      return { batchItemFailures: bad === undefined ? [] : [{ itemIdentifier: bad.dynamodb.SequenceNumber }] };
    });
    for (const number of [1, 2, 3]) await put(table, `A#${number}`);
    await source.drain();
    await source.close();
    expect(seen.flatMap(({ Records }) => Records.map(({ dynamodb }) => dynamodb.Keys?.['pk']?.S))).toContain('A#3');

    const stored = await Array.fromAsync(readFailedBatches(join(folder, table.name)));
    expect(stored).toMatchObject([{ functionName: 'customer-graph-changes' }]);
    const payload: StreamEvent = JSON.parse(stored[0]?.payload ?? '');
    expect(payload.Records).toMatchObject([
      { eventName: 'INSERT', dynamodb: { NewImage: { pk: { S: 'A#2' }, text: { S: 'ä' } } } },
    ]);
    const [name = ''] = (await readdir(join(folder, table.name), { recursive: true })).filter((path) =>
      /\d\.\d/.test(path),
    );
    expect(name).toMatch(
      /^aws\/lambda\/changes\/[^/]+\/\d{4}\/\d\d\/\d\d\/\d{4}-\d\d-\d\dT\d\d\.\d\d\.\d\d-[\w-]{36}$/,
    );
    expect(JSON.parse(await readFile(join(folder, table.name, name), 'utf8'))).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 6 },
      DDBStreamBatchInfo: { batchSize: 1, streamArn: expect.stringContaining(table.name) },
      payload: expect.any(String),
    });
  });
});

describe('reading failed records', () => {
  test.each([
    ['nowhere', 'There is no '],
    ['empty', 'There are no failed records'],
  ])('fails if there are none: %s', async (name, message) => {
    const place = name === 'empty' ? await mkdtemp(join(folder, 'empty-')) : join(folder, 'nowhere');
    await expect(Array.fromAsync(readFailedBatches(place))).rejects.toThrow(message);
  });
});
