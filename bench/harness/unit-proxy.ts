import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import { PARTITION_KEY } from '../../store/table/table-schema.ts';

export type UnitCounts = { readonly reads: number; readonly writes: number };

/** With the requests that use units, by operation. */
export type RequestUnits = UnitCounts & { readonly requests: Readonly<Record<string, number>> };

/** With the partition keys that were written. */
export type UnitsAndKeys = RequestUnits & { readonly written: ReadonlySet<string> };

const WRITES = /\.(TransactWriteItems|PutItem|UpdateItem|DeleteItem|BatchWriteItem)$/;

/** Stands before an engine, asks each request for the units that it used, and adds up both. */
export async function openUnitProxy(endpoint: string) {
  const { hostname, port } = new URL(endpoint);
  let [reads, writes] = [0, 0];
  let requests: Record<string, number> = {};
  let written = new Set<string>();
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const target = String(incoming.headers['x-amz-target']);
      const body = withCapacity(target, Buffer.concat(chunks));
      const headers = { ...incoming.headers, 'content-length': String(body.length) };
      const forwarded = send({ hostname, port, method: incoming.method, path: incoming.url, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts);
          const units = unitsIn(target, text);
          if (WRITES.test(target)) {
            writes += units;
            for (const key of keysIn(body)) written.add(key);
          } else reads += units;
          const [, operation = null] = HAS_UNITS.exec(target) ?? [];
          if (operation !== null) requests[operation] = (requests[operation] ?? 0) + 1;
          outgoing.writeHead(answer.statusCode ?? 500, { ...answer.headers, 'content-length': String(text.length) });
          outgoing.end(text);
        });
      });
      forwarded.on('error', () => outgoing.destroy());
      forwarded.end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    /** Of all requests since the last call. */
    take(): UnitsAndKeys {
      const taken = { reads, writes, requests, written };
      [reads, writes, requests, written] = [0, 0, {}, new Set()];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const HAS_UNITS = /DynamoDB_20120810\.(\w*Item|\w*Items|Query|Scan)$/;

function withCapacity(target: string, body: Buffer): Buffer {
  if (!HAS_UNITS.test(target)) return body;
  return Buffer.from(JSON.stringify({ ...JSON.parse(body.toString()), ReturnConsumedCapacity: 'TOTAL' }));
}

function unitsIn(target: string, body: Buffer): number {
  if (!HAS_UNITS.test(target)) return 0;
  const { ConsumedCapacity: capacity = [] }: { ConsumedCapacity?: Capacity | Capacity[] } = JSON.parse(body.toString());
  return [capacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}

/** The partition keys in a request. */
function keysIn(body: Buffer): readonly string[] {
  const keys: string[] = [];
  JSON.parse(body.toString(), (name, value) => {
    if (name === PARTITION_KEY && typeof value?.S === 'string') keys.push(value.S);
    return value;
  });
  return keys;
}

type Capacity = { readonly CapacityUnits?: number };
