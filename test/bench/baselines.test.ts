import { createServer } from 'node:http';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Baseline, replayRequests } from '../../bench/harness/baseline.ts';
import { httpBaseline } from '../../bench/harness/http-baseline.ts';
import type { RecordedRequest } from '../../bench/harness/recorder.ts';
import { sdkBaseline } from '../../bench/harness/sdk-baseline.ts';
import { findAvailablePort, LOCALHOST } from '../../local/common/port.ts';
import { engineClient, LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { freshTable } from '../support/table.ts';

const KEYS = { region: LOCAL_REGION, ...LOCAL_CREDENTIALS };

let table: Table;
let baselines: readonly Baseline[];
let close: () => void;
beforeAll(async () => {
  table = await freshTable();
  const http = httpBaseline(inject('endpoint'), KEYS);
  const sdk = engineClient(inject('endpoint'));
  baselines = [http, sdkBaseline(sdk)];
  close = () => {
    http.close();
    sdk.destroy();
  };
});
afterAll(() => close());

const request = (operation: string, input: object): RecordedRequest => ({
  ...{ operation, input: JSON.stringify(input), output: '', units: 0 },
});

const put = (Item: Record<string, AttributeValue>): RecordedRequest =>
  request('TransactWriteItems', {
    TransactItems: [{ Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' } }],
  });

test('both baselines write, read the same items by each operation, and fail if a condition does', async () => {
  const keys = ['one', 'two'].map((sk) => ({ pk: { S: 'shop' }, sk: { S: sk } }));
  const puts = keys.map((key, at) => put({ ...key, count: { N: String(at) }, note: { S: 'Zoë 💍' } }));
  const reads = [
    request('GetItem', { TableName: table.name, Key: keys[1], ConsistentRead: true }),
    request('GetItem', { TableName: table.name, Key: { pk: { S: 'none' }, sk: { S: 'none' } } }),
    request('BatchGetItem', { RequestItems: { [table.name]: { Keys: keys.slice(0, 1) } } }),
    request('Query', {
      ...{ TableName: table.name, ConsistentRead: true, KeyConditionExpression: 'pk = :pk' },
      ExpressionAttributeValues: { ':pk': { S: 'shop' } },
    }),
  ];
  const items = keys.map(({ sk }, at) => ({ pk: 'shop', sk: sk.S, count: at, note: 'Zoë 💍' }));
  for (const [at, baseline] of baselines.entries()) {
    const written = await replayRequests(baseline, [puts.slice(at, at + 1)])();
    expect(written.map(baseline.itemsIn)).toEqual([[]]);
  }
  for (const baseline of baselines) {
    const answers = await replayRequests(baseline, [reads.slice(0, 2), reads.slice(2)])();
    expect(answers.map(baseline.itemsIn)).toEqual([[items[1]], [], [items[0]], items]);
    await expect(replayRequests(baseline, [puts])()).rejects.toThrow(/TransactionCanceled|ConditionalCheck/);
  }
});

test('sends the requests of a wave in parallel and then the next wave, over connections that stay open', async () => {
  const events: string[] = [];
  let inFlight: (() => void)[] = [];
  let connections = 0;
  const server = createServer((incoming, response) => {
    incoming.resume();
    const operation = String(incoming.headers['x-amz-target']).split('.')[1];
    events.push(`${operation} comes`);
    inFlight.push(() => {
      events.push(`${operation} answered`);
      response.end('{}');
    });
    // Answers only when the whole wave is there.
    if (inFlight.length < (operation === 'Last' ? 1 : 2)) return;
    for (const answer of inFlight) answer();
    inFlight = [];
  });
  server.on('connection', () => connections++);
  const port = await findAvailablePort(0);
  await new Promise<void>((resolve) => server.listen(port, LOCALHOST, resolve));
  const http = httpBaseline(`http://${LOCALHOST}:${port}`, KEYS);
  try {
    const wave = (...operations: string[]) => operations.map((operation) => request(operation, {}));
    const replay = replayRequests(http, [wave('First', 'First'), wave('Last')]);
    for (let time = 0; time < 3; time++) {
      events.length = 0;
      expect(await replay()).toEqual([{}, {}, {}]);
      expect(events).toEqual([
        ...['First comes', 'First comes', 'First answered', 'First answered'],
        ...['Last comes', 'Last answered'],
      ]);
    }
    expect(connections).toBe(2);
  } finally {
    http.close();
    server.close();
  }
});
