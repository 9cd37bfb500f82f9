import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { arrivalsWith, readArrivals } from '../../lambdas/arrivals.ts';

const SECRETS = ['current-secret', 'former-secret'];
const SOURCE = '203.0.113.1';
const VIEWER = '198.51.100.1';

const eventWith = (headers: Readonly<Record<string, string>>) => ({
  headers,
  requestContext: { http: { sourceIp: SOURCE } },
});
const edgeHeaders = (secret: string, address = VIEWER) => ({ 'x-origin-secret': secret, 'x-viewer-address': address });

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('behind a distribution', () => {
  const arrivals = arrivalsWith(SECRETS, false);

  test.each(SECRETS)('%s proves a request, whose address is that of the viewer', (secret) => {
    const arrival = arrivals.admit(eventWith({ ...edgeHeaders(secret), authorization: 'Bearer token' }));
    expect(arrival?.address).toBe(VIEWER);
    // Nothing behind it logs or stores the proof.
    expect(arrival?.event.headers).toEqual({ authorization: 'Bearer token' });
  });

  test('no other text proves one', () => {
    const near = SECRETS.flatMap((secret) => [
      `${secret} `,
      secret.slice(1),
      secret.toUpperCase(),
      `${secret},${secret}`,
    ]);
    const text = fc.oneof(fc.string(), fc.constantFrom('', SECRETS.join(), ...near));
    fc.assert(
      fc.property(text, fc.ipV4(), (secret, address) => {
        expect(arrivals.admit(eventWith(edgeHeaders(secret, address)))).toBeNull();
      }),
    );
    expect(arrivals.admit(eventWith({ 'x-viewer-address': VIEWER }))).toBeNull();
    expect(arrivals.admit(eventWith({}))).toBeNull();
  });

  test.each(['', 'localhost', '198.51.100.1:443', '198.51.100.1, 10.0.0.1'])('%j is no address', (address) => {
    expect(arrivals.admit(eventWith(edgeHeaders('current-secret', address)))?.address).toBe(SOURCE);
  });

  test('addresses of both versions are taken', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        expect(arrivals.admit(eventWith(edgeHeaders('former-secret', address)))?.address).toBe(address);
      }),
    );
  });
});

test('while callers move, a direct call is answered, under the address that it came from', () => {
  const arrivals = arrivalsWith(SECRETS, true);
  expect(arrivals.admit(eventWith(edgeHeaders('a guess')))?.address).toBe(SOURCE);
  expect(arrivals.admit(eventWith(edgeHeaders('current-secret')))?.address).toBe(VIEWER);
});

describe('the environment', () => {
  const forged = eventWith(edgeHeaders('anything'));

  test('without secrets admits everything, and believes no stated address', () => {
    for (const secrets of ['', ',']) {
      vi.stubEnv('ORIGIN_SECRETS', secrets);
      expect(readArrivals().admit(forged)?.address).toBe(SOURCE);
    }
  });

  test('with secrets refuses direct calls, unless it says otherwise', () => {
    vi.stubEnv('ORIGIN_SECRETS', SECRETS.join());
    expect(readArrivals().admit(forged)).toBeNull();
    expect(readArrivals().admit(eventWith(edgeHeaders('former-secret')))?.address).toBe(VIEWER);
    for (const text of ['', 'refused', 'true']) {
      vi.stubEnv('DIRECT_CALLS', text);
      expect(readArrivals().admit(forged)).toBeNull();
    }
    vi.stubEnv('DIRECT_CALLS', 'allowed');
    expect(readArrivals().admit(forged)?.address).toBe(SOURCE);
  });
});
