import { expect, test } from 'vitest';
import { originOf, originsAfter } from '../../../domain/customer/origin.ts';
import { customerWith } from '../../support/heads.ts';

const JANUARY = '2026-01-01T00:00:00.000Z';
const MARCH = '2026-03-01T00:00:00.000Z';

test('what a new customer tells has one origin; what is not told has none', () => {
  const told = customerWith({ locale: 'fr', attributes: [{ name: 'ring', value: 'M' }] });
  expect(originsAfter(null, told, JANUARY, 'POS')).toEqual([
    { at: JANUARY, source: 'POS', fields: ['locale', 'attributes'] },
  ]);
  expect(originsAfter(null, customerWith(), JANUARY, 'POS')).toEqual([]);
});

test('what changes has a new origin, what stays keeps its own, and what goes has none', () => {
  const before = customerWith({ locale: 'fr', birthDate: '1990-01-01', loyalty: null });
  const known = { ...before, origins: originsAfter(null, before, JANUARY, 'POS') };
  const loyalty = { number: 'L', tier: null, points: null, memberSince: null };
  const changed = { ...known, locale: 'en', loyalty };
  const after = { ...changed, origins: originsAfter(known, changed, MARCH, 'ECOMMERCE') };
  expect(after.origins).toEqual([
    { at: JANUARY, source: 'POS', fields: ['birthDate'] },
    { at: MARCH, source: 'ECOMMERCE', fields: ['locale', 'loyalty'] },
  ]);
  expect(originsAfter(after, { ...after, birthDate: null }, MARCH, 'SUPPORT')).toEqual([after.origins[1]]);
});

test('of a field without an origin, no more is known than the last change', () => {
  expect(originOf(customerWith({ updatedAt: MARCH }), 'name')).toEqual({ at: MARCH, source: 'OTHER' });
});
