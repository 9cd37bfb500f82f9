import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer, OriginSource } from '../../../domain/customer/customer.ts';
import { withChangeMetadata } from '../../../domain/customer/customer-details.ts';
import { newCustomer } from '../../../domain/customer/origin.ts';
import {
  hasUnverified,
  NOTHING_UNVERIFIED,
  unverifiedByOrigin,
  verifiedProfile,
} from '../../../domain/customer/unverified.ts';
import { customerWith } from '../../support/heads.ts';

const NOW = '2026-03-01T00:00:00.000Z';
const contact = (address: string, verified = false) => ({ address, label: null, verified, primary: false });
const nameInput = (given: string | null, family: string | null) =>
  given === null && family === null ? null : { given, family, preferred: null, pronunciation: null };

const update = (before: Customer, change: Partial<Customer>, source: OriginSource): Customer =>
  withChangeMetadata(before, { ...before, ...change }, NOW, source);

describe('a new customer', () => {
  const draft = customerWith({
    name: nameInput('Ada', 'Moss'),
    birthDate: '1980-02-03',
    emails: [contact('ada@x.org')],
  });

  test.each<OriginSource>(['POS', 'SUPPORT', 'IMPORT', 'OTHER'])('from %s is verified', (source) => {
    expect(newCustomer(draft, source).unverified).toEqual(NOTHING_UNVERIFIED);
  });

  test.each<OriginSource>(['ECOMMERCE', 'SELF', 'MARKETING'])('from %s is unverified', (source) => {
    const { name, birthDate, emails } = verifiedProfile(newCustomer(draft, source));
    expect([name, birthDate, emails]).toEqual([null, null, []]);
  });

  test('has a verified contact if it is marked so, and no other verified value', () => {
    const { name, emails } = verifiedProfile(
      newCustomer({ ...draft, emails: [contact('ada@x.org', true)] }, 'ECOMMERCE'),
    );
    expect(name).toBeNull();
    expect(emails).toHaveLength(1);
  });
});

describe('a customer who edits what the shop knows', () => {
  const known = newCustomer(customerWith({ name: nameInput('Max', 'Hall'), emails: [contact('max@x.org')] }), 'POS');
  const edited = update(
    known,
    { name: nameInput('Ada', 'Moss'), birthDate: '1980-02-03', emails: [contact('max@x.org'), contact('ada@x.org')] },
    'SELF',
  );

  test('does not change the profile that the shop verified', () => {
    const { name, birthDate, emails } = verifiedProfile(edited);
    expect([name?.given, name?.family, birthDate]).toEqual(['Max', 'Hall', null]);
    expect(emails.map(({ address }) => address)).toEqual(['max@x.org']);
  });

  test('gets nothing verified by a later change of the shop to other values', () => {
    const sentBack = update(edited, { emails: [...edited.emails, contact('max2@x.org')], locale: 'en' }, 'POS');
    expect(verifiedProfile(sentBack).emails.map(({ address }) => address)).toEqual(['max@x.org', 'max2@x.org']);
    expect(verifiedProfile(sentBack).name?.given).toBe('Max');
  });

  test('cannot remove verified values that contradict a match', () => {
    expect(verifiedProfile(update(known, { name: null }, 'SELF')).name?.given).toBe('Max');
    const twice = update(update(known, { name: null }, 'SELF'), { name: nameInput('Ada', 'Moss') }, 'SELF');
    expect(verifiedProfile(twice).name?.given).toBe('Max');
  });

  test('gets a value verified by restoring the old one, or if the shop writes another one', () => {
    const back = update(edited, { name: nameInput('Max', 'Hall') }, 'SELF');
    expect(back.unverified.values).toEqual({ birthDate: null });
    expect(verifiedProfile(update(edited, { name: nameInput('Ada', 'Hall') }, 'SUPPORT')).name).toMatchObject({
      ...{ given: 'Max', family: 'Hall' },
    });
    expect(verifiedProfile(update(edited, { birthDate: '1980-02-04' }, 'SUPPORT')).birthDate).toBe('1980-02-04');
  });
});

const customers = fc.record({
  name: fc.oneof(
    fc.constant(null),
    fc.record({
      given: fc.constantFrom('Ada', 'Max', null),
      family: fc.constantFrom('Moss', 'Hall', null),
      preferred: fc.constantFrom('Nell', null),
      pronunciation: fc.constant(null),
    }),
  ),
  birthDate: fc.constantFrom('1980-02-03', '1990-04-05', null),
  emails: fc
    .uniqueArray(fc.constantFrom('a@x.org', 'b@x.org', 'c@x.org'), { maxLength: 3 })
    .map((list) => list.map((one) => contact(one))),
});

test('no edit by the customer or a web shop adds a verified value', () => {
  const steps = fc.array(fc.tuple(customers, fc.constantFrom<OriginSource>('SELF', 'ECOMMERCE')), { maxLength: 6 });
  fc.assert(
    fc.property(customers, steps, (start, edits) => {
      const known = newCustomer(customerWith(start), 'POS');
      const after = edits.reduce((one, [change, source]) => update(one, change, source), known);
      const [before, now] = [known, verifiedProfile(after)];
      for (const part of ['given', 'family', 'preferred'] as const)
        expect(now.name?.[part] ?? null).toBe(before.name?.[part] ?? null);
      expect(now.birthDate).toBe(before.birthDate);
      const addresses = new Set(before.emails.map(({ address }) => address));
      for (const { address } of now.emails) expect(addresses).toContain(address);
    }),
  );
});

test('in a profile stored without unverified values, every value without an origin in the shop is unverified', () => {
  const { unverified: _, ...stored } = customerWith({
    name: nameInput('Ada', 'Moss'),
    birthDate: '1980-02-03',
    emails: [contact('ada@x.org')],
    origins: [{ at: NOW, source: 'POS', fields: ['name'] }],
  });
  const read = { ...stored, unverified: unverifiedByOrigin(stored) };
  const { name, birthDate, emails } = verifiedProfile(read);
  expect([name?.family, birthDate, emails]).toEqual(['Moss', null, []]);
  expect(hasUnverified(read.unverified)).toBe(true);
});
