import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Unavailable } from '../../domain/kernel/unavailable.ts';
import { readVendor } from '../../lambdas/vendor-api.ts';
import { openVendorApi } from '../support/vendor-api.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const secretOf = (apiUrl: string | null, apiToken: string | null = 'token') => ({ secrets: [], apiUrl, apiToken });
const read = { path: '/v2/orders/1', topic: 'order.retrieved' };

/** A server that answers in its own way. */
async function serve(answer: Parameters<typeof createServer>[1]): Promise<{ url: string; server: Server }> {
  const server = createServer(answer ?? (() => {}));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

describe('a read of the API of a system', () => {
  test.each([
    ['SQUARE', 'a', 'Bearer a'],
    ['WOOCOMMERCE', 'ck:cs', `Basic ${Buffer.from('ck:cs').toString('base64')}`],
    ['ZENDESK', 'a@example.com/token:k', `Basic ${Buffer.from('a@example.com/token:k').toString('base64')}`],
    ['ZENDESK', 'oauth', 'Bearer oauth'],
  ] as const)('sends the token of %s as it wants it', async (system, token, authorization) => {
    const api = await openVendorApi((path) => (path === read.path ? { id: 1 } : undefined));
    expect(await readVendor(system, secretOf(`${api.url}/`, token), read, true)).toEqual({ answer: { id: 1 } });
    expect(api.requests).toEqual([{ path: read.path, authorization }]);
    await api.close();
  });

  test('keeps ids that are larger than numbers are exact', async () => {
    const { url, server } = await serve((_, response) => response.end('{"id":9007199254740993}'));
    expect(await readVendor('SQUARE', secretOf(url), read, true)).toEqual({ answer: { id: '9007199254740993' } });
    server.close();
  });

  test('goes to the hosts of the system alone, and to this machine in local runs alone', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network in tests'));
    const problem = { problem: expect.objectContaining({ code: 'WRONG_HOST' }) };
    const refused = [
      ['SQUARE', 'https://connect.squareup.com.example.com', read.path],
      ['SQUARE', 'http://connect.squareup.com', read.path],
      ['SQUARE', 'http://127.0.0.1:1', read.path],
      ['SQUARE', 'http://[::1]:1', read.path],
      ['SHOPIFY', 'https://myshopify.com.example.com', read.path],
      ['ZENDESK', 'https://example.com/.zendesk.com', read.path],
      ['WOOCOMMERCE', 'http://shop.example.com', read.path],
      ['WOOCOMMERCE', 'https://localhost', read.path],
      ['SQUARE', 'https://connect.squareup.com', '@example.com/'],
      ['SQUARE', 'https://connect.squareup.com', '.example.com/'],
      ['SQUARE', 'https://connect.squareup.com', ':443@example.com/'],
      ['SQUARE', 'no address', read.path],
    ] as const;
    for (const [system, url, path] of refused)
      expect(await readVendor(system, secretOf(url), { ...read, path }, false), url).toEqual(problem);
    expect(fetched).not.toHaveBeenCalled();
    for (const url of ['https://connect.squareup.com', 'https://connect.squareupsandbox.com', null])
      await expect(readVendor('SQUARE', secretOf(url), read, false)).rejects.toThrow(Unavailable);
    expect(fetched.mock.calls.map(([url]) => String(url))).toEqual([
      'https://connect.squareup.com/v2/orders/1',
      'https://connect.squareupsandbox.com/v2/orders/1',
      'https://connect.squareup.com/v2/orders/1',
    ]);
  });

  test('needs credentials, unless the mapping can do without', async () => {
    const missing = { problem: expect.objectContaining({ code: 'NO_CREDENTIALS' }) };
    for (const [system, secret] of [
      ['SQUARE', undefined],
      ['SQUARE', secretOf('https://connect.squareup.com', null)],
      ['WOOCOMMERCE', secretOf(null)],
      ['GENERIC', secretOf('https://example.com')],
    ] as const) {
      expect(await readVendor(system, secret, read, true)).toEqual(missing);
      expect(await readVendor(system, secret, { ...read, isOptional: true }, true)).toEqual({ answer: null });
    }
  });

  test.each([
    [401, 'NOT_ALLOWED', 'NOT_ALLOWED'],
    [403, 'NOT_ALLOWED', 'NOT_ALLOWED'],
    [404, 'NOT_FOUND', null],
    [410, 'NOT_FOUND', null],
  ])('that is answered %i is a problem that another try does not change', async (status, code, optionalCode) => {
    const { url, server } = await serve((_, response) => response.writeHead(status).end());
    const problem = (of: string) => ({ problem: expect.objectContaining({ code: of, path: null }) });
    expect(await readVendor('SQUARE', secretOf(url), read, true)).toEqual(problem(code));
    expect(await readVendor('SQUARE', secretOf(url), { ...read, isOptional: true }, true)).toEqual(
      optionalCode === null ? { answer: null } : problem(optionalCode),
    );
    server.close();
  });

  test.each<[string, Parameters<typeof createServer>[1]]>([
    ['429', (_, response) => response.writeHead(429).end()],
    ['500', (_, response) => response.writeHead(500).end()],
    ['a redirect to another host', (_, response) => response.writeHead(302, { location: 'https://example.com' }).end()],
    ['something else than JSON', (_, response) => response.end('<html>')],
    ['more than 5 MB', (_, response) => response.end(`"${'x'.repeat(5 * 1024 * 1024)}"`)],
    [
      'a part of an answer',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{');
        setTimeout(() => response.destroy(), 10);
      },
    ],
  ])('that is answered by %s may succeed later, and the error has nothing of the answer', async (_, answer) => {
    const { url, server } = await serve(answer);
    const failure = await readVendor('SQUARE', secretOf(url), read, true).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Unavailable);
    expect(String(failure)).not.toMatch(/html|xxx|token/);
    server.close();
  });
});
