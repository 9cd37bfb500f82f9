import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emailAddressKey, emailKey } from '../../../domain/customer/email.ts';
import { postalCodeKey } from '../../../domain/kernel/address.ts';
import { parsePhone } from '../../../domain/kernel/phone.ts';
import { withAsciiDigits } from '../../../domain/kernel/text.ts';

describe('an email', () => {
  test('has one key for every form of its letters and its domain, with and without a plus-tag', () => {
    const forms = [
      'ren\u00e9@m\u00fcnchen.de',
      'rene\u0301@mu\u0308nchen.de',
      'REN\u00c9@xn--mnchen-3ya.DE',
      'ren\u00e9+x@M\u00dcNCHEN.de',
    ];
    expect(new Set(forms.map(emailKey))).toEqual(new Set(['ren\u00e9@xn--mnchen-3ya.de']));
    expect(new Set(forms.slice(0, 3).map(emailAddressKey)).size).toBe(1);
  });

  test('is another address with a plus-tag, but has the same key', () => {
    expect(emailAddressKey('a+x@x.org')).not.toBe(emailAddressKey('a@x.org'));
    expect(emailKey('a+x@x.org')).toBe(emailKey('A@X.org'));
    expect(emailKey('+x@x.org')).toBe('+x@x.org');
  });

  test('with an ASCII domain stays unchanged, even if the domain looks like an IP address', () => {
    expect(emailKey('a@1.2.3')).toBe('a@1.2.3');
  });

  test('has a key whose key is itself', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(emailAddressKey(emailAddressKey(address))).toBe(emailAddressKey(address));
      }),
    );
  });
});

describe('a phone', () => {
  test.each([
    ['\u202a+44 7700 900124\u202c', '+447700900124', null],
    ['\u200e07700\u00a0900124', '+447700900124', null],
    ['０７７００９００１２４', '+447700900124', null],
    ['٠٧٧٠٠٩٠٠١٢٤', '+447700900124', null],
    ['۰۷۷۰۰۹۰۰۱۲۴', '+447700900124', null],
    ['०७७००९००१२४', '+447700900124', null],
    ['07700\u2013900124', '+447700900124', null],
    ['07700\u2212900124', '+447700900124', null],
    ['＋44（0）7700 900124', '+447700900124', null],
    ['tel:+44-7700-900124', '+447700900124', null],
    ['020 7946 0018 ext 5', '+442079460018', '5'],
    ['020 7946 0018 x5', '+442079460018', '5'],
    ['020 7946 0018;ext=5', '+442079460018', '5'],
  ])('%s is parsed', (text, number, extension) => {
    expect(parsePhone(text, 'GB')).toEqual({ number, extension });
  });

  test.each(['', '123', 'phone', '020 7946 0018 or 19', '\u202a\u202c'])('%o is not a phone number', (text) => {
    expect(parsePhone(text, 'GB')).toBeNull();
  });
});

test('converts digits of every script to ASCII', () => {
  expect(withAsciiDigits('٠١٩ ۰۱۹ ०१९ ๐๑๙ ０１９ 𝟘𝟙𝟡 x')).toBe('019 019 019 019 019 019 x');
  expect(postalCodeKey('１０７－００６１')).toBe(postalCodeKey('107-0061'));
});
