import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { inject } from 'vitest';

/** What happens to one request on its way to the engine. */
export type EngineFault =
  | 'none'
  /** Refused before anything is done, as DynamoDB does over a table's limits; a transaction by its reasons. */
  | 'throttled'
  /** Done, but not all of it: a batch leaves half of its keys for later. */
  | 'cut'
  /** Taken, and never answered. */
  | 'swallowed'
  /** Answered with a head, and with half of a body. */
  | 'halved';

export type FaultyEngine = {
  readonly endpoint: string;
  /** Requests that came, by operation. */
  readonly requestCounts: Map<string, number>;
  close(): Promise<void>;
};

/** The engine under test behind a server that lets mishaps befall its requests. */
export async function openFaultyEngine(mishapOf: (operation: string) => EngineFault): Promise<FaultyEngine> {
  const seen = new Map<string, number>();
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
    seen.set(operation, (seen.get(operation) ?? 0) + 1);
    const body = await bodyOf(request);
    const mishap = mishapOf(operation);
    if (mishap === 'swallowed') return;
    if (mishap === 'halved') {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0', 'content-length': '200' }).write('{"It');
      return;
    }
    if (mishap === 'throttled') return send(response, 400, throttlingError(operation));
    const headers = Object.entries(request.headers).filter(
      ([name]) => !['host', 'connection', 'content-length'].includes(name),
    );
    const passed = await fetch(inject('endpoint'), {
      method: 'POST',
      headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
      body,
    });
    const text = await passed.text();
    send(response, passed.status, mishap === 'cut' && operation === 'BatchGetItem' ? leaveHalfUnprocessed(text) : text);
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    requestCounts: seen,
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

/** Of what a batch found, every second item is left for later. */
function leaveHalfUnprocessed(text: string): string {
  const { Responses = {} }: { Responses?: Record<string, { pk: unknown; sk: unknown }[]> } = JSON.parse(text);
  const tables = Object.entries(Responses);
  const isLeft = (index: number) => index % 2 === 1;
  return JSON.stringify({
    Responses: Object.fromEntries(tables.map(([name, items]) => [name, items.filter((_, index) => !isLeft(index))])),
    UnprocessedKeys: Object.fromEntries(
      tables
        .map(([name, items]) => ({ name, left: items.filter((_, index) => isLeft(index)) }))
        .filter(({ left }) => left.length > 0)
        .map(({ name, left }) => [name, { Keys: left.map(({ pk, sk }) => ({ pk, sk })), ConsistentRead: true }]),
    ),
  });
}
