import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { inject } from 'vitest';

/** A fault of one request to the engine. */
export type EngineFault =
  | 'none'
  /** Rejected without effect, as DynamoDB does above a table's limits; a transaction fails with cancellation reasons. */
  | 'throttled'
  /** Rejected without effect, and no attempt can succeed. */
  | 'invalid'
  /** A transaction is cancelled because of another one; any other request is throttled. */
  | 'conflicting'
  /** A batch read leaves half of its keys unprocessed. */
  | 'cut'
  /** Accepted, but never answered. */
  | 'swallowed'
  /** The response has headers and only half of its body. */
  | 'halved';

export type FaultyEngine = {
  readonly endpoint: string;
  /** Received requests, by operation. */
  readonly requestCounts: Map<string, number>;
  /** Requests that get an answer later. */
  pending(): number;
  /** Closes the connections of requests that never get an answer. A client has only so many connections. */
  hangUp(): void;
  close(): Promise<void>;
};

/** Starts a proxy in front of the engine under test that injects faults into requests. */
export async function openFaultyEngine(
  faultOf: (operation: string) => EngineFault | Promise<EngineFault>,
): Promise<FaultyEngine> {
  const requestCounts = new Map<string, number>();
  let pending = 0;
  const swallowed: ServerResponse[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    pending++;
    answer(request, response)
      .catch(() => response.destroy())
      .finally(() => pending--);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    requestCounts.set(operation, (requestCounts.get(operation) ?? 0) + 1);
    const body = await bodyOf(request);
    const fault = await faultOf(operation);
    if (fault === 'swallowed') {
      swallowed.push(response);
      return;
    }
    if (fault === 'halved') {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0', 'content-length': '200' }).write('{"It');
      return;
    }
    if (fault === 'throttled') return send(response, 400, throttlingError(operation));
    if (fault === 'conflicting') return send(response, 400, conflictError(operation));
    if (fault === 'invalid') return send(response, 400, JSON.stringify(INVALID));
    const headers = Object.entries(request.headers).filter(
      ([name]) => !['host', 'connection', 'content-length'].includes(name),
    );
    const engineResponse = await fetch(inject('endpoint'), {
      method: 'POST',
      headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
      body,
    });
    const text = await engineResponse.text();
    send(
      response,
      engineResponse.status,
      fault === 'cut' && operation === 'BatchGetItem' ? leaveHalfUnprocessed(text) : text,
    );
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    requestCounts,
    pending: () => pending,
    hangUp() {
      for (const response of swallowed.splice(0)) response.destroy();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
}

const TYPE = 'com.amazonaws.dynamodb.v20120810#';
const THROTTLED = { __type: `${TYPE}ProvisionedThroughputExceededException`, message: 'slow down' };
const INVALID = { __type: 'com.amazon.coral.validate#ValidationException', message: 'an injected fault' };

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_Errors */
const canceled = (Code: string) => ({
  __type: `${TYPE}TransactionCanceledException`,
  CancellationReasons: [{ Code }, { Code: 'None' }],
});

const throttlingError = (operation: string): string =>
  JSON.stringify(operation === 'TransactWriteItems' && Math.random() < 0.5 ? canceled('ThrottlingError') : THROTTLED);

const conflictError = (operation: string): string =>
  JSON.stringify(operation === 'TransactWriteItems' ? canceled('TransactionConflict') : THROTTLED);

/** Moves every second item of a batch read to the unprocessed keys. */
function leaveHalfUnprocessed(text: string): string {
  const { Responses = {} }: { Responses?: Record<string, { pk: unknown; sk: unknown }[]> } = JSON.parse(text);
  const tables = Object.entries(Responses);
  const isUnprocessed = (index: number) => index % 2 === 1;
  return JSON.stringify({
    Responses: Object.fromEntries(
      tables.map(([name, items]) => [name, items.filter((_, index) => !isUnprocessed(index))]),
    ),
    UnprocessedKeys: Object.fromEntries(
      tables
        .map(([name, items]) => ({ name, unprocessed: items.filter((_, index) => isUnprocessed(index)) }))
        .filter(({ unprocessed }) => unprocessed.length > 0)
        .map(({ name, unprocessed }) => [
          name,
          { Keys: unprocessed.map(({ pk, sk }) => ({ pk, sk })), ConsistentRead: true },
        ]),
    ),
  });
}
