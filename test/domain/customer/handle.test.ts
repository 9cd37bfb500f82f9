import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handleKey, joinHandles, toHandle, toHandles } from '../../../domain/customer/handle.ts';
import { inputErrors, Rejection } from '../../../domain/kernel/user-error.ts';

const x = (value: string) => ({ system: 'x', value });

describe('the key of a handle', () => {
  test.each([
    ['@nellw', 'nellw'],
    ['NELLW', '@nellw'],
    ['＠ＮｅｌｌＷ', 'nellw'],
    [' @nellw\u200e', 'nellw'],
    ['STRASSE', 'straße'],
    ['nellw\u2069', '@@nellw'],
  ])('is equal for %j and %j', (one, other) => {
    expect(handleKey(x(one))).toBe(handleKey(x(other)));
  });

  test.each([
    ['nellw', 'nell.w'],
    ['nell_w', 'nellw'],
    ['@nell@mastodon.social', 'nell'],
  ])('is another one for %j and %j', (one, other) => {
    expect(handleKey(x(one))).not.toBe(handleKey(x(other)));
  });

  test('keeps the case of a web visitor, whose id is no name', () => {
    const key = (value: string, system = 'web') => handleKey({ system, value });
    expect(key('aB3')).not.toBe(key('ab3'));
    expect(key(' aB3')).toBe(key('aB3', 'WEB'));
    expect(key('@aB3')).not.toBe(key('aB3'));
  });

  test('is never the same in two systems, whatever their names contain', () => {
    const text = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '#', '%', '2', '3', '5') });
    fc.assert(
      fc.property(text, text, text, text, (system, value, otherSystem, otherValue) => {
        fc.pre(system !== otherSystem);
        expect(handleKey({ system, value })).not.toBe(handleKey({ system: otherSystem, value: otherValue }));
      }),
    );
  });

  test('stays the same for the form in which the handle is stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('x', 'web', 'Instagram'), (value, system) => {
        const stored = toHandle({ system, value }, 'POS');
        expect(handleKey(stored)).toBe(handleKey({ system, value }));
      }),
    );
  });
});

describe('a handle', () => {
  test('is verified if the shop stated it, and never for a web visitor', () => {
    expect(toHandle(x('@nellw'), 'SUPPORT')).toEqual({ system: 'x', value: 'nellw', verified: true });
    for (const source of ['ECOMMERCE', 'SELF', 'MARKETING'] as const)
      expect(toHandle(x('@nellw'), source).verified).toBe(false);
    expect(toHandle({ system: ' Web ', value: 'v1' }, 'POS').verified).toBe(false);
  });

  test('joins with its other spellings, and is verified if one of them is', () => {
    expect(
      joinHandles([toHandle(x('nellw'), 'ECOMMERCE')], [toHandle(x('@NellW'), 'POS'), toHandle(x('tom'), 'POS')]),
    ).toEqual([
      { system: 'x', value: 'nellw', verified: true },
      { system: 'x', value: 'tom', verified: true },
    ]);
  });

  test.each([
    [{ system: '', value: 'nellw' }, 'INVALID system'],
    [{ system: 'x', value: ' @ ' }, 'INVALID value'],
    [{ system: 'x', value: '\u200e' }, 'INVALID value'],
    [{ system: 'x', value: 'n/a' }, 'INVALID value'],
    [{ system: 'x', value: 'n'.repeat(201) }, 'LIMIT_EXCEEDED value'],
    [{ system: 'x', value: '\ufdfa'.repeat(60) }, 'LIMIT_EXCEEDED value'],
  ])('%j cannot be a key', (input, expected) => {
    const errors = inputErrors();
    toHandles([input], 'POS', errors, []);
    let found: readonly string[] = [];
    try {
      errors.throwIfAny();
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      found = error.userErrors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
    }
    expect(found).toContain(expected);
  });
});
