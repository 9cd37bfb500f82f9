import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** What a provider received. */
export type ProviderRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  // biome-ignore lint/suspicious/noExplicitAny: a test asserts what it finds in the body
  readonly body: any;
};

/** An answer with a status, or one of the ways in which an answer fails to come. */
export type ProviderAnswer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: object }
  | 'no answer'
  | 'hang up'
  | 'stop in the headers'
  | 'stop in the body'
  | 'hang up in the body';

const JSON_BODY = JSON.stringify({ MessageId: '0100019-taken' });

/** An HTTP server on loopback that answers every request in one way, after it has read all of it. */
export async function openProvider(answer: ProviderAnswer) {
  const requests: ProviderRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      requests.push({ method, path, headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
      respond(response, answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { requests, endpoint: `http://127.0.0.1:${port}` };
}

function respond(response: ServerResponse, answer: ProviderAnswer): void {
  switch (answer) {
    case 'no answer':
      return;
    case 'hang up':
      response.socket?.destroy();
      return;
    case 'stop in the headers':
      response.socket?.write('HTTP/1.1 200 OK\r\ncontent-type: appl');
      return;
    case 'stop in the body':
    case 'hang up in the body':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(JSON_BODY.length) });
      response.write(JSON_BODY.slice(0, 10), () => {
        if (answer === 'hang up in the body') response.socket?.destroy();
      });
      return;
    default:
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(JSON.stringify(answer.body));
  }
}
