import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SECRET_HEADER } from '../event-types.ts';
import { BadEvent, readEvent } from './event.ts';
import type { Inbox } from './inbox.ts';

/** EventBridge accepts events of up to 256 kB. The rest is for what it adds. */
const MAX_BODY_BYTES = 300_000;
/** EventBridge waits for an answer for five seconds. */
const TIMEOUT_MS = 5_000;
const MAX_LISTED = 1_000;

type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/**
 * The receiver: `POST /events` stores an event, `GET /segments/ID` lists who entered and left. It answers 204 only for what is on the disk.
 * EventBridge sends an event again after 5xx and time-outs, and gives up at once after most of 4xx.
 * @param secrets one, or two while it is being replaced
 * @param log gets a line for each request with the secret, with nothing in it that the request said but the type of its event
 */
export function createReceiver(
  inbox: Inbox,
  secrets: readonly string[],
  log: (line: Readonly<Record<string, unknown>>) => void,
): Server {
  async function answer(request: IncomingMessage): Promise<Answer> {
    if (!isAllowed(request, secrets)) return { status: 401 };
    const { pathname = '' } = URL.parse(request.url ?? '', 'http://localhost') ?? {};
    if (pathname === '/events') return request.method === 'POST' ? store(request) : notAllowed('POST');
    const [, segmentId] = /^\/segments\/([\w-]{1,100})$/.exec(pathname) ?? [];
    if (segmentId === undefined) return { status: 404 };
    return request.method === 'GET'
      ? { status: 200, body: inbox.memberships.list(segmentId, MAX_LISTED) }
      : notAllowed('GET');
  }

  async function store(request: IncomingMessage): Promise<Answer> {
    const body = await readBody(request);
    if (body === null) return { status: 413 };
    const event = readEvent(body);
    if (event === null) return { status: 400 };
    const isNew = inbox.add(event);
    log({ message: isNew ? 'stored' : 'known', type: event.type });
    return { status: 204 };
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, body, headers } = await answer(request).catch((error: Error): Answer => {
      if (error instanceof BadEvent) return { status: 400 };
      // Its name alone: a message of a driver may hold values.
      log({ message: 'not stored', error: error.name });
      return { status: 503, headers: { 'retry-after': '5' } };
    });
    // Anybody can cause a 401, and must not fill the disk by it.
    if (status === 413 || status === 400) log({ message: 'refused', status });
    // What is left of a body that was refused is not read.
    if (!request.complete) response.setHeader('connection', 'close');
    response.writeHead(status, { 'cache-control': 'no-store', 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  const server = createServer({ requestTimeout: TIMEOUT_MS, headersTimeout: TIMEOUT_MS }, (request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  return server;
}

const notAllowed = (allow: string): Answer => ({ status: 405, headers: { allow } });

/** Compares digests, which have one length, with all secrets: the time of it tells nothing about a secret. */
function isAllowed({ headers }: IncomingMessage, secrets: readonly string[]): boolean {
  const given = digest(String(headers[SECRET_HEADER] ?? ''));
  let isMatch = false;
  for (const secret of secrets) if (timingSafeEqual(given, digest(secret))) isMatch = true;
  return isMatch;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Null where it is too large; no more of it is read then. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
