import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type FunctionHandler, httpApi } from '../../../local/gateway/gateway.ts';
import { type HttpServer, startHttpServer } from '../../../local/gateway/http-server.ts';

const NOW = new Date('2026-03-12T19:03:58.123Z');

const servers: HttpServer[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const server of servers.splice(0)) await server.close();
});

/** Starts a gateway in front of the handler; its authorizer accepts only the token `good`. */
async function startGateway(handler: FunctionHandler, onFault: (fault: unknown) => void = () => {}): Promise<string> {
  const api = httpApi({
    handler,
    authorizer: async (header) => (header === 'good' ? { claims: { sub: 'me' } } : { challenge: 'Bearer' }),
    now: () => NOW,
    onFault,
  });
  const server = await startHttpServer(0, api);
  servers.push(server);
  return `http://127.0.0.1:${server.port}/graphql`;
}

/** A function that returns its own event. */
const echo: FunctionHandler = async (event) => event;
const ask = (url: string, { headers = {}, ...init }: RequestInit & { headers?: Record<string, string> } = {}) =>
  fetch(url, { ...init, headers: { authorization: 'good', ...headers } });
const eventOf = async (response: Promise<Response>): Promise<Record<string, unknown>> =>
  JSON.parse(await (await response).text());

test('the route of the staff pool leads to the same function, and needs a token as well', async () => {
  const url = `${new URL(await startGateway(echo)).origin}/staff/graphql`;
  expect(await eventOf(ask(url, { method: 'POST', body: '{}' }))).toMatchObject({
    routeKey: 'POST /staff/graphql',
    rawPath: '/staff/graphql',
  });
  expect((await ask(url, { headers: { authorization: 'bad' } })).status).toBe(401);
  expect((await ask(`${url}/more`)).status).toBe(404);
});

describe('the event', () => {
  test('is that of payload format 2.0', async () => {
    const url = await startGateway(echo);
    const event = await eventOf(
      ask(`${url}?a=1&b=x%20y&a=2`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'till', cookie: 'one=1; two=2' },
        body: '{"query":"{é}"}',
      }),
    );
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /graphql',
      rawPath: '/graphql',
      rawQueryString: 'a=1&b=x%20y&a=2',
      queryStringParameters: { a: '1,2', b: 'x y' },
      cookies: ['one=1', 'two=2'],
      headers: { authorization: 'good', 'content-type': 'application/json', host: new URL(url).host },
      requestContext: {
        authorizer: { jwt: { claims: { sub: 'me' }, scopes: null } },
        http: { method: 'POST', path: '/graphql', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'till' },
        routeKey: 'POST /graphql',
        stage: '$default',
        time: '12/Mar/2026:19:03:58 +0000',
        timeEpoch: NOW.getTime(),
      },
      body: '{"query":"{é}"}',
      isBase64Encoded: false,
    });
    expect(event['headers']).not.toHaveProperty('cookie');
    expect(event['headers']).not.toHaveProperty('connection');
  });

  test('joins repeated headers', async () => {
    const url = await startGateway(echo);
    const text = await new Promise<string>((resolve, reject) => {
      const headers = [
        'authorization',
        'good',
        'X-Tag',
        'a',
        'x-tag',
        'b',
        'cookie',
        'c=1',
        'cookie',
        'd=2',
        'host',
        'h',
      ];
      httpRequest(url, { headers }, (response) => {
        void response.toArray().then((chunks) => resolve(Buffer.concat(chunks).toString()), reject);
      }).end();
    });
    expect(JSON.parse(text)).toMatchObject({ headers: { 'x-tag': 'a,b' }, cookies: ['c=1', 'd=2'] });
  });

  test('of a GET without parameters has neither body nor parameters', async () => {
    const event = await eventOf(ask(await startGateway(echo)));
    expect(event).toMatchObject({ routeKey: 'GET /graphql', rawQueryString: '', isBase64Encoded: false });
    for (const name of ['body', 'queryStringParameters', 'cookies']) expect(event).not.toHaveProperty(name);
  });

  test.each([
    ['application/octet-stream', {}],
    ['application/x-www-form-urlencoded', {}],
    ['application/json', { 'content-encoding': 'gzip' }],
  ])('carries a body of %s %j as base64', async (type, headers) => {
    const body = gzipSync('{"query":"{a}"}');
    const event = await eventOf(
      ask(await startGateway(echo), { method: 'POST', headers: { 'content-type': type, ...headers }, body }),
    );
    expect(event).toMatchObject({ body: body.toString('base64'), isBase64Encoded: true });
  });

  test('comes with a context that counts down', async () => {
    const url = await startGateway(async (event, context) => ({
      same: context.awsRequestId === event.requestContext.requestId,
      remaining: context.getRemainingTimeInMillis(),
    }));
    expect(await eventOf(ask(url))).toEqual({ same: true, remaining: 29_000 });
  });
});

describe('the result', () => {
  test('keeps status, headers, cookies and a base64 body', async () => {
    const url = await startGateway(async () => ({
      statusCode: 201,
      headers: { 'Content-Type': 'image/png', 'X-Count': 3, 'content-length': '999' },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: Buffer.from([0, 255, 1]).toString('base64'),
      isBase64Encoded: true,
    }));
    const response = await ask(url);
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'image/png', 'x-count': '3' });
    expect([...(await response.bytes())]).toEqual([0, 255, 1]);
  });

  test('without a status is the JSON body of a 200', async () => {
    const response = await ask(await startGateway(async () => ({ data: null })));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await response.json()).toEqual({ data: null });
  });

  test.each([
    ['a rejection', async () => Promise.reject(new Error('secret'))],
    [
      'an error thrown at once',
      () => {
        throw new Error('secret');
      },
    ],
    ['an invalid status', async () => ({ statusCode: 'fine' })],
    ['a body that is not a text', async () => ({ statusCode: 200, body: { a: 1 } })],
    ['a body beyond 6 MB', async () => ({ statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024 + 1) })],
  ] as const)('that is %s is a plain 500, and is reported', async (_, handler) => {
    const onFault = vi.fn();
    const response = await ask(await startGateway(handler, onFault));
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: 'Internal Server Error' });
    expect(onFault).toHaveBeenCalledOnce();
  });

  test('with a header that cannot be sent is a plain 500, and the next request succeeds', async () => {
    const url = await startGateway(async ({ rawQueryString }) => ({
      statusCode: 200,
      headers: { 'x-name': rawQueryString === 'bad' ? 'a\nb' : 'a' },
    }));
    expect((await ask(`${url}?bad`)).status).toBe(500);
    expect((await ask(url)).status).toBe(200);
  });

  test('that does not come in time is a plain 500', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const onFault = vi.fn();
    const url = await startGateway(() => {
      setImmediate(() => vi.advanceTimersByTime(29_000));
      return new Promise(() => {});
    }, onFault);
    expect((await ask(url)).status).toBe(500);
    expect(String(onFault.mock.calls[0])).toContain('longer than 29 s');
  });
});

describe('a request', () => {
  test('without a valid token is a 401 and does not reach the function', async () => {
    const handler = vi.fn(echo);
    const response = await fetch(await startGateway(handler), {
      method: 'POST',
      headers: { authorization: 'bad' },
      body: '{}',
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.text()).toBe('{"message":"Unauthorized"}');
    expect(handler).not.toHaveBeenCalled();
  });

  test.each([
    ['GET', '/'],
    ['GET', '/graphql/'],
    ['PUT', '/graphql'],
    ['OPTIONS', '/graphql'],
  ])('%s %s has no route', async (method, path) => {
    const response = await ask(new URL(path, await startGateway(echo)).href, { method });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: 'Not Found' });
  });

  test.each([
    ['6 MB with its event', 6 * 1024 * 1024, 'text/plain'],
    ['6 MB in base64', 5 * 1024 * 1024, 'application/octet-stream'],
    ['10 MB', 11 * 1024 * 1024, 'text/plain'],
  ])('beyond %s is a 413', async (_, bytes, type) => {
    const handler = vi.fn(echo);
    const response = await ask(await startGateway(handler), {
      method: 'POST',
      headers: { 'content-type': type },
      body: 'x'.repeat(bytes),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ message: 'Request Entity Too Large' });
    expect(handler).not.toHaveBeenCalled();
  });

  test('of 5 MB passes', async () => {
    const url = await startGateway(async ({ body }) => ({ bytes: body?.length }));
    const body = 'x'.repeat(5 * 1024 * 1024);
    expect(await eventOf(ask(url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body }))).toEqual({
      bytes: body.length,
    });
  });

  test('gets its response although the gateway closes meanwhile', async () => {
    const called = Promise.withResolvers<void>();
    const result = Promise.withResolvers<object>();
    const url = await startGateway(() => {
      called.resolve();
      return result.promise;
    });
    const pendingResponse = ask(url);
    await called.promise;
    const closed = servers[0]?.close();
    result.resolve({ done: true });
    expect(await eventOf(pendingResponse)).toEqual({ done: true });
    await closed;
  });
});

describe('CORS', () => {
  const origin = 'https://shop.example.com';

  test('a preflight request needs neither a token nor the function', async () => {
    const handler = vi.fn(echo);
    const response = await fetch(await startGateway(handler), {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET,POST',
      'access-control-allow-headers': 'authorization,content-type,apollo-require-preflight',
      'access-control-max-age': '3600',
    });
    expect(handler).not.toHaveBeenCalled();
  });

  test('pages may read all responses, errors too; CORS headers of the function are ignored', async () => {
    const url = await startGateway(async () => ({ statusCode: 200, headers: { 'access-control-allow-origin': 'x' } }));
    for (const authorization of ['good', 'bad']) {
      const response = await fetch(url, { headers: { origin, authorization } });
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-expose-headers')).toBe('retry-after');
    }
    expect((await ask(url)).headers.get('access-control-allow-origin')).toBeNull();
  });
});
