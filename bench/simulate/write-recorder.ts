import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import { consumedUnits } from '../../store/dynamo/consumed-units.ts';
import type { Attributes } from '../../store/table/item.ts';
import { keyOf } from '../../store/table/item.ts';
import { nameOfKey } from '../../store/table/join-writes.ts';
import { type RequestedWrite, writesIn } from '../harness/requested-writes.ts';
import { TableImages } from './table-images.ts';
import { unitsOfWrite, type WriteUnits } from './write-units.ts';

/** One write of one item. */
export type RecordedWrite = WriteUnits & {
  /** What wrote it. */
  readonly source: string;
  readonly pk: string;
  readonly sk: string;
  readonly isTransactional: boolean;
};

/** The units that the engine reported, and the requests that it refused, such as those with a condition that does not hold. */
export type Consumed = { readonly reads: number; readonly writes: number; readonly refused: number };

export type Recording = {
  readonly writes: readonly RecordedWrite[];
  readonly consumed: ReadonlyMap<string, Consumed>;
};

type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: string };

/**
 * Stands between functions and an engine and records each write of an item with its units. Requests that write pass one at a time,
 * so that the images before and after each are known. Everything must write through it, from the first item on.
 */
export async function openWriteRecorder(engine: string, tableName: string) {
  const { hostname, port } = new URL(engine);
  const agent = new Agent({ keepAlive: true });
  const images = new TableImages();
  const closers: (() => void)[] = [];
  let writes: RecordedWrite[] = [];
  let consumed = new Map<string, Consumed>();
  let lastWrite: Promise<unknown> = Promise.resolve();

  function forward(headers: IncomingMessage['headers'], body: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const all = { ...headers, 'content-length': String(Buffer.byteLength(body)) };
      const sent = send({ agent, hostname, port, method: 'POST', path: '/', headers: all }, (answer) => {
        text(answer).then(
          (answered) => resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: answered }),
          reject,
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  async function readImages(
    headers: IncomingMessage['headers'],
    keys: readonly RequestedWrite[],
  ): Promise<readonly Attributes[]> {
    if (keys.length === 0) return [];
    const target = { ...headers, 'x-amz-target': 'DynamoDB_20120810.BatchGetItem' };
    const RequestItems = { [tableName]: { Keys: keys.map(keyOf), ConsistentRead: true } };
    const { status, body } = await forward(target, JSON.stringify({ RequestItems }));
    if (status !== 200) throw new Error(`the engine refused to read what was written: ${body}`);
    const { Responses = {} }: { Responses?: Record<string, Attributes[]> } = JSON.parse(body);
    return Responses[tableName] ?? [];
  }

  async function recordWrites(source: string, operation: string, headers: IncomingMessage['headers'], input: object) {
    const answer = await forward(headers, JSON.stringify({ ...input, ReturnConsumedCapacity: 'TOTAL' }));
    if (answer.status !== 200) return answer;
    const requested = writesIn(operation, input);
    const unknown = requested.filter(({ after, isCheck }) => after === undefined && !isCheck);
    const read = new Map((await readImages(headers, unknown)).map((image) => [nameOfKey(image), image]));
    for (const one of requested) {
      const before = images.get(one);
      const after = one.isCheck ? before : (one.after ?? read.get(nameOfKey(keyOf(one))) ?? null);
      const isTransactional = operation === 'TransactWriteItems';
      writes.push({ source, pk: one.pk, sk: one.sk, isTransactional, ...unitsOfWrite(before, after, isTransactional) });
      images.set(one, after);
    }
    return answer;
  }

  async function handle(source: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await text(incoming);
    const { host: _, ...headers } = incoming.headers;
    const operation = String(headers['x-amz-target']).split('.').at(-1) ?? '';
    const isWrite = WRITES.has(operation);
    const answer = await (isWrite
      ? inTurn(() => recordWrites(source, operation, headers, JSON.parse(body)))
      : forward(headers, READS.has(operation) ? withCapacity(body) : body));
    const sum = consumed.get(source) ?? { reads: 0, writes: 0, refused: 0 };
    const units = isWrite || READS.has(operation) ? unitsIn(answer) : 0;
    consumed.set(source, {
      reads: sum.reads + (isWrite ? 0 : units),
      writes: sum.writes + (isWrite ? units : 0),
      refused: sum.refused + (isWrite && answer.status !== 200 ? 1 : 0),
    });
    outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': String(Buffer.byteLength(answer.body)) });
    outgoing.end(answer.body);
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = lastWrite.then(work);
    lastWrite = next.catch(() => {});
    return next;
  }

  return {
    /** The address at which a function finds the engine. What it writes is recorded under this source. */
    async endpointFor(source: string): Promise<string> {
      const server = createServer((incoming, outgoing) => {
        handle(source, incoming, outgoing).catch((error: Error) => outgoing.destroy(error));
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      closers.push(() => {
        server.closeAllConnections();
        server.close();
      });
      const address = server.address();
      return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    },
    /** What was recorded since the last call. */
    take(): Recording {
      const taken = { writes, consumed };
      [writes, consumed] = [[], new Map()];
      return taken;
    },
    /** What the table stores. */
    storage: () => images.storage(Date.now()),
    close() {
      for (const close of closers) close();
      agent.destroy();
    },
  };
}

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);
const READS = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems']);

const withCapacity = (body: string): string => JSON.stringify({ ...JSON.parse(body), ReturnConsumedCapacity: 'TOTAL' });

function unitsIn({ status, body }: Answer): number {
  return status === 200 ? consumedUnits(JSON.parse(body)) : 0;
}
