import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { inject } from 'vitest';

/** A fault of one request to the engine. */
export type EngineFault =
  | 'none'
  /** Rejected without effect, as DynamoDB does above a table's limits; a transaction fails with cancellation reasons. */
  | 'throttled'
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
  close(): Promise<void>;
};

/** Starts a proxy in front of the engine under test that injects faults into requests. */
export async function openFaultyEngine(faultOf: (operation: string) => EngineFault): Promise<FaultyEngine> {
  const requestCounts = new Map<string, number>();
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    requestCounts.set(operation, (requestCounts.get(operation) ?? 0) + 1);
    const body = await bodyOf(request);
    const fault = faultOf(operation);
    if (fault === 'swallowed') return;
    if (fault === 'halved') {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0', 'content-length': '200' }).write('{"It');
      return;
    }
    if (fault === 'throttled') return send(response, 400, throttlingError(operation));
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

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_Errors */
function throttlingError(operation: string): string {
  const type = 'com.amazonaws.dynamodb.v20120810#';
  return JSON.stringify(
    operation === 'TransactWriteItems' && Math.random() < 0.5
      ? {
          __type: `${type}TransactionCanceledException`,
          CancellationReasons: [{ Code: 'ThrottlingError' }, { Code: 'None' }],
        }
      : { __type: `${type}ProvisionedThroughputExceededException`, message: 'slow down' },
  );
}

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
