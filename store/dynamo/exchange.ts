import http from 'node:http';
import https from 'node:https';

/** One server, and the connections to it, which stay open between requests. */
export type Connections = {
  /**
   * Posts a body and reads the whole answer.
   * @param headers all but the length of the body
   * @param timeout milliseconds, from the connection to the last byte of the answer
   * @param onHead sees the headers before the body is read; if it throws, the body is not read
   * @throws TimeoutError, which ends the request; or an error with the code of a lost connection
   */
  post(request: Post): Promise<Answer>;
  close(): void;
};

export type Post = {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly timeout: number;
  readonly onHead: (headers: http.IncomingHttpHeaders) => void;
};

export type Answer = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
};

/** As many as the SDK opens to one host. */
const MAX_SOCKETS = 50;

/** @param url of the server, such as `https://dynamodb.eu-west-1.amazonaws.com` */
export function connectTo(url: URL, options: https.AgentOptions = {}): Connections {
  const { request, Agent } = url.protocol === 'https:' ? https : http;
  // The connection that was used last is the least likely to have been closed by the server meanwhile.
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS, scheduling: 'lifo', ...options });
  const target = {
    ...{ agent, method: 'POST', path: '/', hostname: url.hostname.replace(/^\[|\]$/g, '') },
    port: url.port === '' ? undefined : Number(url.port),
  };

  const post = ({ headers, body, timeout, onHead }: Post): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request({ ...target, headers: headerList(headers, body) });
      const timer = setTimeout(() => sent.destroy(timeoutError(timeout)), timeout);
      const fail = (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      };
      sent.on('error', (error) => {
        if (sent.reusedSocket) closeIdle(agent);
        fail(error);
      });
      sent.on('response', (response) => {
        response.on('error', fail);
        try {
          onHead(response.headers);
        } catch (error) {
          // Nobody reads this answer: without this, its connection would wait for a reader.
          response.resume();
          fail(error);
          return;
        }
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          clearTimeout(timer);
          const [first] = chunks;
          const read = first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read });
        });
      });
      sent.end(body);
    });

  return { post, close: () => agent.destroy() };
}

/**
 * Names and values in turns: Node.js writes such headers as they are. Those of an object it copies into a table of its own first, which
 * is a tenth of the time of a request.
 */
function headerList(headers: Record<string, string>, body: string): readonly string[] {
  const list = ['content-length', String(Buffer.byteLength(body))];
  for (const name in headers) list.push(name, headers[name] ?? '');
  return list;
}

const timeoutError = (timeout: number): Error =>
  Object.assign(new Error(`no answer within ${Math.round(timeout)} ms`), { name: 'TimeoutError' });

/**
 * After a pause of the function the server has closed idle connections, all at once. Without this, the next attempts could meet
 * one after the other.
 */
function closeIdle({ freeSockets }: http.Agent): void {
  for (const sockets of Object.values(freeSockets)) for (const socket of sockets ?? []) socket.destroy();
}
