import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { LOCALHOST, toPortError } from '../common/port.ts';
import { gatewayResponse, type HttpResponse } from './http-response.ts';

export type HttpServer = {
  readonly port: number;
  /** Accepts no more requests, and resolves when the open ones are done. */
  close(): Promise<void>;
};

/**
 * Listens on the loopback address only.
 * @throws CommandError if the port is taken
 */
export function startHttpServer(
  port: number,
  answer: (request: IncomingMessage) => Promise<HttpResponse>,
): Promise<HttpServer> {
  const server = createServer(async (request, response) => {
    try {
      const result = await answer(request);
      // The server closed meanwhile: a kept-alive connection would keep it open.
      if (!server.listening) response.shouldKeepAlive = false;
      send(response, result);
    } catch {
      // The caller disconnected before the end of the body, or the response cannot be sent. API Gateway treats both alike.
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

/** The full URL of the request; null if it is malformed. */
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
