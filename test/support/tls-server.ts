import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

const read = (name: string): string => readFileSync(new URL(`tls/${name}`, import.meta.url), 'utf8');

/** The certificate of the server, for clients that trust it: made for tests, and for this machine only. */
export const TEST_CERTIFICATE = read('localhost.pem');

export type TlsRequest = { readonly headers: IncomingMessage['headers']; readonly body: string };

export type TlsServer = {
  readonly endpoint: string;
  readonly requests: TlsRequest[];
  /** How many connections were opened. */
  readonly connections: () => number;
  /** Closes those that are open now, as a server does with idle ones. */
  dropConnections(): void;
  close(): void;
};

/** A server with TLS that answers each request as it likes. */
export async function openTlsServer(
  answer: (response: ServerResponse, request: TlsRequest, number: number) => void,
): Promise<TlsServer> {
  const requests: TlsRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ cert: TEST_CERTIFICATE, key: read('localhost-key.pem') }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const received = { headers: request.headers, body: Buffer.concat(chunks).toString() };
    requests.push(received);
    answer(response, received, requests.length);
  });
  server.on('secureConnection', (socket) => {
    connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const dropConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    endpoint: `https://localhost:${(server.address() as AddressInfo).port}`,
    requests,
    connections: () => connections,
    dropConnections,
    close() {
      dropConnections();
      server.close();
    },
  };
}
