import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** Lambda's side of the runtime API for one process. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html */
export type RuntimeApi = {
  /** Host and port, for `AWS_LAMBDA_RUNTIME_API`. */
  readonly address: string;
  /** Resolves when the handler is loaded and asks for the first event. Rejects if it cannot be loaded. */
  readonly loaded: Promise<void>;
  /** Sends an event. @throws Error with what the handler threw */
  invoke(event: object): Promise<unknown>;
  close(): Promise<void>;
};

const PREFIX = '/2018-06-01/runtime';
const TIMEOUT_MS = 30_000;

type Invocation = PromiseWithResolvers<unknown> & { readonly id: string; readonly event: object };

export async function startRuntimeApi(functionArn: string): Promise<RuntimeApi> {
  const loaded = Promise.withResolvers<void>();
  const queued: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let waiting: ServerResponse | null = null;

  function deliver(): void {
    if (waiting === null) return;
    const invocation = queued.shift();
    if (invocation === undefined) return;
    running.set(invocation.id, invocation);
    waiting.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': invocation.id,
      'lambda-runtime-deadline-ms': String(Date.now() + TIMEOUT_MS),
      'lambda-runtime-invoked-function-arn': functionArn,
    });
    waiting.end(JSON.stringify(invocation.event));
    waiting = null;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.slice(PREFIX.length) ?? '';
    if (path === '/invocation/next') {
      loaded.resolve();
      waiting = response;
      return deliver();
    }
    const body = await text(request);
    const [, id = '', outcome] = /^\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    if (path === '/init/error') loaded.reject(new Error(body));
    if (outcome === 'response') running.get(id)?.resolve(JSON.parse(body));
    if (outcome === 'error') running.get(id)?.reject(new Error(body));
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}');
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    address: `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    loaded: loaded.promise,
    invoke(event) {
      const invocation = { ...Promise.withResolvers<unknown>(), id: randomUUID(), event };
      queued.push(invocation);
      deliver();
      return invocation.promise;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
