import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSigned, isWithinReplayWindow, signatureOf } from '../../connectors/signature.ts';

const SECRET = 'a-secret-of-the-shop';
const OLD_SECRET = 'the-secret-before';
const BODY = Buffer.from('{"id":1,"name":"Żaneta"}');
const URL = 'https://graph.example/webhooks/till';
const NOW = '2026-11-26T10:00:00.000Z';

/** As the vendors document it: one HMAC over the whole text. */
const documented = (encoding: 'base64' | 'hex', secret = SECRET, body: Buffer = BODY): string =>
  createHmac('sha256', secret)
    .update(Buffer.concat([Buffer.from(URL), body]))
    .digest(encoding);

const check = (signature: string | undefined, secrets: readonly string[] = [SECRET], body: Buffer = BODY): boolean =>
  isSigned({ parts: [URL, body], signature, encoding: 'base64' }, secrets);

describe('a signature', () => {
  it('is accepted as base64 and as hex', () => {
    expect(check(documented('base64'))).toBe(true);
    expect(isSigned({ parts: [URL, BODY], signature: documented('hex'), encoding: 'hex' }, [SECRET])).toBe(true);
  });

  it('is accepted from either secret while one replaces the other, in both orders', () => {
    for (const secrets of [
      [SECRET, OLD_SECRET],
      [OLD_SECRET, SECRET],
    ]) {
      expect(check(documented('base64'), secrets)).toBe(true);
      expect(check(documented('base64', OLD_SECRET), secrets)).toBe(true);
    }
  });

  const valid = documented('base64');
  it.each<[string, string | undefined, (readonly string[])?, Buffer?]>([
    ['is missing', undefined],
    ['is empty', ''],
    ['is of another secret', documented('base64', OLD_SECRET)],
    ['is of another body', documented('base64', SECRET, Buffer.from('{"id":2}'))],
    ['belongs to a body with one more space', valid, [SECRET], Buffer.from('{"id":1, "name":"Żaneta"}')],
    ['is cut short', valid.slice(0, -4)],
    ['has an appendix', `${valid}AAAA`],
    ['arrived twice, joined by a comma', `${valid},${valid}`],
    ['is hex where base64 is documented', documented('hex')],
    ['is base64url without padding', documented('base64').replaceAll('+', '-').replaceAll('/', '_').replace('=', '')],
    ['differs only in the bits that base64 does not use', otherTextOfSameBytes(valid)],
    ['is made with an empty secret', documented('base64', ''), ['']],
    ['is checked while no secret is known', valid, []],
    ['is checked by the secret alone, without the URL', signatureOf([BODY], SECRET, 'base64')],
  ])('is refused where it %s', (_, signature, secrets, body) => {
    expect(check(signature, secrets, body)).toBe(false);
  });

  it('is refused whatever text a stranger sends, without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        fc.pre(text !== valid);
        expect(check(text)).toBe(false);
      }),
    );
  });

  it('fits exactly the bytes that were signed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, change) => {
          const body = Buffer.from(bytes);
          const signature = documented('base64', SECRET, body);
          expect(check(signature, [SECRET], body)).toBe(true);
          if (body.length === 0) return;
          const changed = Buffer.from(body);
          const index = at % body.length;
          changed[index] = (changed[index] ?? 0) ^ change;
          expect(check(signature, [SECRET], changed)).toBe(false);
        },
      ),
    );
  });
});

describe('the replay window', () => {
  it.each([
    ['2026-11-26T10:00:00Z', true],
    ['2026-11-26T09:55:00Z', true],
    ['2026-11-26T10:05:00Z', true],
    ['2026-11-26T23:00:00+13:00', true],
    ['1795687200', true],
    ['1795686900', true],
    ['2026-11-26T09:54:59.999Z', false],
    ['2026-11-26T10:05:00.001Z', false],
    ['1795686899', false],
    ['1795687501', false],
    // Milliseconds, where seconds are documented.
    ['1795687200000', false],
    ['2026-11-26T10:00:00', false],
    ['-1', false],
    ['1e9', false],
    ['', false],
    [' 1795687200', false],
    ['99999999999999999999', false],
  ])('of %j at ten o’clock: %s', (signedAt, isWithin) => {
    expect(isWithinReplayWindow(signedAt, NOW)).toBe(isWithin);
  });

  it('does not contain a request without a time', () => {
    expect(isWithinReplayWindow(undefined, NOW)).toBe(false);
  });

  it('refuses any other text without an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isWithinReplayWindow(text, '1999-01-01T00:00:00.000Z')).toBe(false);
      }),
    );
  });
});

/** The last character before the padding carries two bits that decoders drop. */
function otherTextOfSameBytes(base64: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const at = base64.length - 2;
  const other = `${base64.slice(0, at)}${alphabet[alphabet.indexOf(base64.charAt(at)) + 1]}${base64.slice(at + 1)}`;
  expect(Buffer.from(other, 'base64')).toEqual(Buffer.from(base64, 'base64'));
  return other;
}
