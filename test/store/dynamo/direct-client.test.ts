import type { ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { directClient, regionalEndpoint } from '../../../store/dynamo/direct-client.ts';
import { type DynamoClient, timeoutsFor } from '../../../store/dynamo/dynamo-client.ts';
import { withinTime } from '../../../store/dynamo/time-left.ts';
import { openTlsServer, TEST_CERTIFICATE, type TlsServer } from '../../support/tls-server.ts';

const CREDENTIALS = { accessKeyId: 'AKIDTEST', secretAccessKey: 'a test', sessionToken: 'a/session+token==' };
const GET = { TableName: 'shop', Key: { pk: { S: 'p' }, sk: { S: 's' } } };
const FOUND = { Item: { pk: { S: 'p' }, sk: { S: 's' }, note: { S: 'Zoë 💍' } } };

let server: TlsServer;
let client: DynamoClient;
type Answer = Parameters<typeof openTlsServer>[0];

/** A client of a server with TLS, on a machine whose clock is this many milliseconds ahead. */
async function open(answer: Answer, { ahead = 0, read = 1_200 } = {}): Promise<void> {
  server = await openTlsServer(answer);
  if (ahead !== 0) vi.spyOn(Date, 'now').mockImplementation(() => performance.timeOrigin + performance.now() + ahead);
  client = directClient({
    ...{ region: 'eu-west-1', credentials: CREDENTIALS, endpoint: server.endpoint, tls: { ca: TEST_CERTIFICATE } },
    timeouts: { ...timeoutsFor(1), read },
  });
}
afterEach(() => {
  vi.restoreAllMocks();
  client.close();
  server.close();
});

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  const text = JSON.stringify(body);
  response
    .writeHead(status, {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-crc32': String(crc32(text)),
      'content-length': Buffer.byteLength(text),
      ...headers,
    })
    .end(text);
}

const refuse = (response: ServerResponse, name: string, more: object = {}, status = 400): void =>
  send(response, status, { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'no', ...more });

const get = () => client.call('GetItem', GET);

test('asks with the session token, and returns the item as it is, over one connection that stays open', async () => {
  await open((response) => send(response, 200, FOUND));
  for (let time = 0; time < 5; time++) expect(await get()).toEqual(FOUND);
  expect(server.connections()).toBe(1);
  expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual(GET);
  expect(server.requests[0]?.headers).toMatchObject({
    'x-amz-target': 'DynamoDB_20120810.GetItem',
    'x-amz-security-token': CREDENTIALS.sessionToken,
  });
});

test('does not talk to a server whose certificate it does not trust', async () => {
  await open((response) => send(response, 200, FOUND));
  const distrustful = directClient({
    ...{ region: 'eu-west-1', credentials: CREDENTIALS, endpoint: server.endpoint, timeouts: timeoutsFor(1) },
  });
  await expect(distrustful.call('GetItem', GET)).rejects.toThrow('self-signed');
  expect(server.requests).toHaveLength(0);
  distrustful.close();
});

/** DynamoDB's own clock decides. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html */
describe.each([-20, -6, 6, 3 * 24 * 60])('a clock that is %i minutes ahead', (minutes) => {
  const strict: Answer = (response, { headers }) => {
    const [, year, month, day, hour, minute, second] =
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(headers['x-amz-date'])) ?? [];
    const signed = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    const real = performance.timeOrigin + performance.now();
    const date = new Date(real).toUTCString();
    if (Math.abs(signed - real) < 5 * 60_000) return send(response, 200, FOUND, { date });
    send(
      ...([response, 400, { __type: 'com.amazon.coral.service#InvalidSignatureException' }] as const),
      ...([{ date }] as const),
    );
  };
  test('is corrected by the first refusal, once', async () => {
    await open(strict, { ahead: minutes * 60_000 });
    expect(await get()).toEqual(FOUND);
    expect(await get()).toEqual(FOUND);
    expect(server.requests).toHaveLength(3);
  });
});

test('a signature that is refused at the right time is an error at once', async () => {
  await open((response) => refuse(response, 'InvalidSignatureException'));
  await expect(get()).rejects.toMatchObject({ name: 'InvalidSignatureException', message: 'no' });
  expect(server.requests).toHaveLength(1);
});

describe('repeats a request', () => {
  const FAULTS: Record<string, (response: ServerResponse) => void> = {
    'that is throttled': (response) => refuse(response, 'ProvisionedThroughputExceededException'),
    'that fails in DynamoDB': (response) => refuse(response, 'InternalServerError', {}, 500),
    'that a proxy refuses without our kind of body': (response) =>
      void response.writeHead(503).end('<html>busy</html>'),
    'whose connection is dropped': (response) => response.socket?.destroy(),
    'whose answer stops half way': (response) => {
      response.writeHead(200, { 'content-length': '200' }).write('{"Item":');
      setTimeout(() => response.socket?.destroy(), 5);
    },
    'whose answer hangs half way': (response) => void response.writeHead(200, { 'content-length': '200' }).write('{"I'),
    'whose answer is damaged': (response) => send(response, 200, { Item: {} }, { 'x-amz-crc32': '12' }),
    'whose answer is no JSON': (response) => void response.writeHead(200).end('{"Item":{"name":{"S":"Ana'),
    'that gets no answer': () => {},
  };
  test.each(Object.entries(FAULTS))('%s', async (_, fault) => {
    await open((response, __, number) => (number === 1 ? fault(response) : send(response, 200, FOUND)), { read: 300 });
    expect(await get()).toEqual(FOUND);
    expect(server.requests).toHaveLength(2);
  });

  test.each(Object.entries(FAULTS))(
    'three times at most if it gets no answer, and says nothing of it: %s',
    async (name, fault) => {
      await open((response) => fault(response), { read: 200 });
      const failure: Error = await withinTime(3_000, get).then(
        () => expect.fail('answered'),
        (error) => error,
      );
      expect(String(failure)).not.toContain('Ana');
      if (name === 'that is throttled') expect(server.requests.length).toBeGreaterThan(3);
      else expect(server.requests).toHaveLength(3);
    },
  );

  test('on a new connection where the server has closed all idle ones, without further attempts that fail', async () => {
    await open((response) => setTimeout(() => send(response, 200, FOUND), 20));
    await Promise.all(Array.from({ length: 8 }, get));
    expect(server.connections()).toBe(8);
    // As after a pause: the client hears of it only when it sends.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    server.dropConnections();
    expect(await Promise.all(Array.from({ length: 8 }, get))).toHaveLength(8);
  });
});

test('all attempts of a transaction have one token, and two transactions have two', async () => {
  await open((response, _, number) => (number === 1 ? response.socket?.destroy() : send(response, 200, {})));
  const write = { TransactItems: [{ Delete: GET }] };
  await client.call('TransactWriteItems', write);
  await client.call('TransactWriteItems', write);
  const tokens = server.requests.map(({ body }) => JSON.parse(body).ClientRequestToken);
  expect(tokens).toHaveLength(3);
  expect(tokens[0]).toBe(tokens[1]);
  expect(tokens[2]).not.toBe(tokens[1]);
  expect(String(tokens[0]).length).toBeLessThanOrEqual(36);
});

test('an error has the reasons of a cancelled transaction, and the item of a failed condition', async () => {
  const reasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: FOUND.Item }];
  await open((response, _, number) =>
    number === 1
      ? refuse(response, 'TransactionCanceledException', { CancellationReasons: reasons })
      : refuse(response, 'ConditionalCheckFailedException', { Item: FOUND.Item }),
  );
  await expect(client.call('TransactWriteItems', { TransactItems: [] })).rejects.toMatchObject({
    ...{ name: 'TransactionCanceledException', CancellationReasons: reasons, $metadata: { httpStatusCode: 400 } },
  });
  await expect(client.call('PutItem', { TableName: 'shop', Item: FOUND.Item })).rejects.toMatchObject({
    ...{ name: 'ConditionalCheckFailedException', Item: FOUND.Item },
  });
});

test('ends a request when the time of its invocation is over, and closes its connection', async () => {
  await open(() => {});
  const begin = performance.now();
  await expect(withinTime(150, get)).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(performance.now() - begin).toBeLessThan(1_000);
});

test('asks the region itself where there is no other endpoint', () => {
  expect(regionalEndpoint('eu-west-1')).toBe('https://dynamodb.eu-west-1.amazonaws.com');
  expect(regionalEndpoint('cn-north-1')).toBe('https://dynamodb.cn-north-1.amazonaws.com.cn');
});
