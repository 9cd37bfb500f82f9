import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { LOCALHOST, toPortError } from '../common/port.ts';
import { gatewayResponse, type HttpResponse } from './http-response.ts';

export type HttpServer = {
  readonly port: number;
  /** Takes no more requests, lets those under way end, and resolves then. */
  close(): Promise<void>;
};

/**
 * Listens on this machine alone, and answers with what `answer` gives.
 * @throws Problem where the port is taken
 */
export function startHttpServer(
  port: number,
  answer: (request: IncomingMessage) => Promise<HttpResponse>,
): Promise<HttpServer> {
  const server = createServer(async (request, response) => {
    try {
      const found = await answer(request);
      // Closed meanwhile: a connection that its caller keeps would hold the server open.
      if (!server.listening) response.shouldKeepAlive = false;
      send(response, found);
    } catch {
      // The caller went away before the end of the body, or the answer cannot be sent; to API Gateway both are the same.
      if (response.headersSent) response.destroy();
      else send(response, gatewayResponse(500, 'Internal Server Error'));
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(toPortError(error, port)));
    server.listen(port, LOCALHOST, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}

/** Where the request wants to go; null where that cannot be read. */
export function urlOf({ url = '/', headers }: IncomingMessage): URL | null {
  return URL.parse(url, `http://${headers.host ?? LOCALHOST}`);
}

function send(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  const length = status === 204 ? {} : { 'content-length': body.length };
  response.writeHead(status, { ...Object.fromEntries(Object.entries(headers).map(toMutable)), ...length }).end(body);
}

const toMutable = ([name, value]: [string, string | readonly string[]]): [string, string | string[]] => [
  name,
  typeof value === 'string' ? value : [...value],
];
