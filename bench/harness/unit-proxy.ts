import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import { consumedUnits } from '../../store/dynamo/consumed-units.ts';
import { writesIn } from './requested-writes.ts';

export type UnitCounts = { readonly reads: number; readonly writes: number };

/** With the requests that use units, by operation. */
export type RequestUnits = UnitCounts & { readonly requests: Readonly<Record<string, number>> };

/** With the partition keys that were written. */
export type UnitsAndKeys = RequestUnits & { readonly written: ReadonlySet<string> };

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
      const [, operation = null] = HAS_UNITS.exec(String(incoming.headers['x-amz-target'])) ?? [];
      const asked = Buffer.concat(chunks);
      const input = operation === null ? null : JSON.parse(asked.toString());
      const body = input === null ? asked : Buffer.from(JSON.stringify({ ...input, ReturnConsumedCapacity: 'TOTAL' }));
      const headers = { ...incoming.headers, 'content-length': String(body.length) };
      const forwarded = send({ hostname, port, method: incoming.method, path: incoming.url, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts);
          if (operation !== null) {
            const units = consumedUnits(JSON.parse(text.toString()));
            const asWrites = writesIn(operation, input);
            if (asWrites.length > 0) writes += units;
            else reads += units;
            for (const { pk } of asWrites) written.add(pk);
            requests[operation] = (requests[operation] ?? 0) + 1;
          }
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
