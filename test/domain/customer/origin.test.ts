import { expect, test } from 'vitest';
import { originOf, originsAfter } from '../../../domain/customer/origin.ts';
import { customerWith } from '../../support/heads.ts';

const JANUARY = '2026-01-01T00:00:00.000Z';
const MARCH = '2026-03-01T00:00:00.000Z';

test('the values of a new customer share one origin; fields without a value have none', () => {
  const customer = customerWith({ locale: 'fr', attributes: [{ name: 'ring', value: 'M' }] });
  expect(originsAfter(null, customer, JANUARY, 'POS')).toEqual([
    { at: JANUARY, source: 'POS', fields: ['locale', 'attributes'] },
  ]);
  expect(originsAfter(null, customerWith(), JANUARY, 'POS')).toEqual([]);
});

test('a changed field gets a new origin, an unchanged one keeps its own, and a removed one has none', () => {
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

test('a field without an origin has the last change of the profile as its origin', () => {
  expect(originOf(customerWith({ updatedAt: MARCH }), 'name')).toEqual({ at: MARCH, source: 'OTHER' });
});
