import { expect, test } from 'vitest';
import { parseIssuers } from '../../../local/gateway/issuer-flags.ts';

const flags = (more: Partial<Parameters<typeof parseIssuers>[0]> = {}) => ({
  ...{ audience: [], 'customer-claim': 'customer_id' },
  ...more,
});

test('without the flag there is no issuer', () => {
  expect(parseIssuers(flags())).toEqual([]);
});

test.each(['https://id.shop.example.com/', 'http://127.0.0.1:8080', 'http://localhost:8080/realms/shop'])(
  '%s is an issuer',
  (issuer) => {
    expect(parseIssuers(flags({ issuer, audience: ['a', 'b'], 'issuer-scope': 's', 'customer-claim': 'c' }))).toEqual([
      { name: 'local', issuer, audience: ['a', 'b'], scope: 's', customerIdClaim: 'c' },
    ]);
  },
);

test.each(['http://id.shop.example.com', 'http://127.0.0.1.example.com', 'ftp://127.0.0.1', 'id.shop.example.com'])(
  '%s is no issuer',
  (issuer) => {
    expect(() => parseIssuers(flags({ issuer, audience: ['a'] }))).toThrow('--issuer takes a URL');
  },
);

test('an issuer needs an audience, and an audience an issuer', () => {
  expect(() => parseIssuers(flags({ issuer: 'https://id.shop.example.com' }))).toThrow('needs --audience');
  expect(() => parseIssuers(flags({ audience: ['a'] }))).toThrow('go with --issuer');
  expect(() => parseIssuers(flags({ 'issuer-scope': 's' }))).toThrow('go with --issuer');
});
