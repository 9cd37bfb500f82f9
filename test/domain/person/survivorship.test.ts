import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Customer, OriginSource, ProfileField } from '../../../domain/customer/customer.ts';
import { emailAddressKey } from '../../../domain/customer/email.ts';
import type { SourceSystem } from '../../../domain/kernel/caller.ts';
import { joinCustomers, survivingProfile } from '../../../domain/person/joined-profile.ts';
import { createCandidate, rankCandidates, selectSurvivor } from '../../../domain/person/survivorship.ts';
import { customerWith } from '../../support/heads.ts';

const email = (address: string, options: { verified?: boolean; primary?: boolean; label?: string } = {}) => ({
  ...{ address, label: null, verified: false, primary: false },
  ...options,
});
const originOf = (at: string, source: SourceSystem, ...fields: ProfileField[]) => [{ at, source, fields }];

/** A record with a locale and the origin of the locale. */
const record = (id: string, locale: string | null, at: string, source: SourceSystem, verified: boolean): Customer =>
  customerWith({
    ...{ id, locale, origins: originOf(at, source, 'locale') },
    emails: [email(`${id}@example.com`, { verified, primary: true })],
  });

describe('of several values,', () => {
  test.each<[string, Customer, Customer, string]>([
    [
      'the most recent one of verified records',
      record('a', 'en', '2026-01-01', 'OTHER', true),
      record('b', 'fr', '2026-02-01', 'OTHER', true),
      'b MOST_RECENT_VERIFIED',
    ],
    [
      'a verified one before a newer one from a better source',
      record('a', 'en', '2026-01-01', 'IMPORT', true),
      record('b', 'fr', '2026-02-01', 'SUPPORT', false),
      'a MOST_RECENT_VERIFIED',
    ],
    [
      'the one from the better source, even if it is older',
      record('a', 'en', '2026-01-01', 'POS', false),
      record('b', 'fr', '2026-02-01', 'IMPORT', false),
      'a SOURCE_PRIORITY',
    ],
    [
      'the newer one, if nothing else decides',
      record('a', 'en', '2026-01-01', 'POS', false),
      record('b', 'fr', '2026-02-01', 'POS', false),
      'b MOST_RECENT',
    ],
    [
      'the one of the first record, if nothing decides',
      record('a', 'en', '2026-01-01', 'POS', false),
      record('b', 'fr', '2026-01-01', 'POS', false),
      'a FIRST_RECORD',
    ],
    [
      'the only one, even from the worst source',
      record('a', null, '2026-02-01', 'SUPPORT', true),
      record('b', 'fr', '2026-01-01', 'OTHER', false),
      'b ONLY_VALUE',
    ],
  ])('%s survives', (_, one, other, expected) => {
    const { locale } = survivingProfile([one, other]);
    expect(`${locale?.record.id} ${locale?.rule}`).toBe(expected);
    expect(joinCustomers([one, other]).locale).toBe(locale?.value);
  });

  test('the more complete name survives, and other records provide the parts that it lacks', () => {
    const full = customerWith({
      id: 'a',
      name: { given: 'Eleanor', family: 'Brown', preferred: null, pronunciation: null },
    });
    const short = customerWith({
      id: 'b',
      name: { given: 'Elly', family: null, preferred: null, pronunciation: null },
    });
    const preferred = customerWith({
      id: 'c',
      name: { given: null, family: null, preferred: 'Nell', pronunciation: null },
    });
    const { name } = survivingProfile([preferred, short, full]);
    expect([name.given?.record.id, name.given?.rule]).toEqual(['a', 'COMPLETENESS']);
    expect([name.preferred?.record.id, name.preferred?.rule]).toEqual(['c', 'ONLY_VALUE']);
    expect(joinCustomers([preferred, short, full]).name).toEqual({
      ...{ given: 'Eleanor', family: 'Brown', preferred: 'Nell', pronunciation: null },
    });
    expect(joinCustomers([customerWith(), customerWith({ id: 'b' })]).name).toBeNull();
  });

  test('one stored without an origin has the time of the last change', () => {
    const old = customerWith({ id: 'a', birthDate: '1990-01-01', updatedAt: '2026-03-01T00:00:00.000Z' });
    const older = customerWith({ id: 'b', birthDate: '1991-01-01' });
    expect(survivingProfile([older, old]).birthDate).toMatchObject({ value: '1990-01-01', rule: 'MOST_RECENT' });
  });

  const candidates = fc
    .array(
      fc.record({
        value: fc.constantFrom<string | object>('x', { a: 1 }, { a: 1, b: null }, { a: 1, b: 2 }),
        at: fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'),
        source: fc.constantFrom<SourceSystem>('POS', 'IMPORT', 'ECOMMERCE', 'OTHER'),
        verified: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) =>
      all.map(({ value, at, source, verified }, index) =>
        createCandidate(
          customerWith({ id: `r${index}`, origins: originOf(at, source, 'name') }),
          'name',
          value,
          verified,
        ),
      ),
    );

  test('the best one does not depend on their order, unless nothing else decides', () => {
    fc.assert(
      fc.property(
        candidates.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const [one, other] = [selectSurvivor(all), selectSurvivor(shuffled)];
          expect(one?.rule).toBe(other?.rule);
          if (one?.rule !== 'FIRST_RECORD') expect(one?.record.id).toBe(other?.record.id);
          const facts = (list: typeof all) =>
            rankCandidates(list).map(({ verified, at, source, parts }) => [verified, at, source, parts]);
          expect(facts(all)).toEqual(facts(shuffled));
        },
      ),
    );
  });
});

describe('joined lists', () => {
  const contact = fc.record({
    address: fc.constantFrom('a@x.org', 'A+tag@x.org', 'a+TAG@x.org', 'b@x.org', 'c@x.org'),
    label: fc.option(fc.constantFrom('home', 'work')),
    verified: fc.boolean(),
  });
  const people = fc
    .array(fc.uniqueArray(contact, { maxLength: 4, selector: ({ address }) => emailAddressKey(address) }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((lists) =>
      lists.map((list, index) =>
        customerWith({
          id: `r${index}`,
          emails: list.map((one, place) => ({ ...one, primary: place === 0 })),
        }),
      ),
    );

  it('contain each contact once, verified if any record has it verified, and one of them primary', () => {
    fc.assert(
      fc.property(people, (records) => {
        const [first = customerWith(), ...others] = records;
        const { emails } = joinCustomers([first, ...others]);
        const all = records.flatMap((one) => one.emails);
        const keys = emails.map(({ address }) => emailAddressKey(address));
        expect(new Set(keys)).toEqual(new Set(all.map(({ address }) => emailAddressKey(address))));
        expect(keys).toHaveLength(new Set(keys).size);
        expect(emails.filter(({ primary }) => primary)).toHaveLength(Math.min(1, emails.length));
        for (const one of emails)
          expect(one.verified).toBe(
            all.some(({ address, verified }) => verified && emailAddressKey(address) === emailAddressKey(one.address)),
          );
      }),
    );
  });

  it('have at most the length of a customer’s lists, and keep primary and verified contacts', () => {
    const many = (id: string, verified: boolean) =>
      customerWith({
        id,
        emails: Array.from({ length: 8 }, (_, n) => email(`${id}${n}@example.com`, { verified, primary: n === 7 })),
        addresses: Array.from({ length: 8 }, (_, n) => ({
          ...{
            lines: [`${n} ${id} Street`],
            locality: null,
            region: null,
            postalCode: null,
            country: 'GB',
            label: null,
          },
        })),
        externalIds: Array.from({ length: 15 }, (_, n) => ({ system: `s${n}`, value: id })),
        attributes: Array.from({ length: 40 }, (_, n) => ({ name: `${id}${n}`, value: 'x' })),
      });
    const { emails, addresses, externalIds, attributes } = joinCustomers([many('a', false), many('b', true)]);
    expect(emails.filter(({ verified }) => verified)).toHaveLength(8);
    expect(emails.filter(({ primary }) => primary).map(({ address }) => address)).toEqual(['b7@example.com']);
    expect([emails, addresses, externalIds, attributes].map(({ length }) => length)).toEqual([10, 10, 20, 50]);
  });

  it('contain one value of each attribute', () => {
    const a = customerWith({
      id: 'a',
      attributes: [{ name: 'ring', value: 'M' }],
      origins: originOf('2026-01-01', 'POS', 'attributes'),
    });
    const b = customerWith({
      ...{ id: 'b', origins: originOf('2026-02-01', 'POS', 'attributes') },
      attributes: [
        { name: 'ring', value: 'N' },
        { name: 'wrist', value: '17' },
      ],
    });
    expect(joinCustomers([a, b]).attributes).toEqual([
      { name: 'ring', value: 'N' },
      { name: 'wrist', value: '17' },
    ]);
  });
});

describe('a person', () => {
  it('with one record is that record', () => {
    const one = customerWith({ locale: 'fr' });
    expect(joinCustomers([one])).toBe(one);
  });

  it('has the survivor’s id, the sum of the versions, the earliest creation and the latest update', () => {
    const a = customerWith({
      id: 'a',
      version: 4,
      records: ['a', 'b'],
      distinctFrom: ['c'],
      createdAt: '2026-02-01T00:00:00.000Z',
    });
    const b = customerWith({
      id: 'b',
      records: ['a', 'b'],
      distinctFrom: ['c', 'd'],
      updatedAt: '2026-05-01T00:00:00.000Z',
    });
    expect(joinCustomers([a, b])).toMatchObject({
      ...{ id: 'a', version: 5, records: ['a', 'b'], distinctFrom: ['c', 'd'], status: 'ACTIVE' },
      ...{ createdAt: b.createdAt, updatedAt: b.updatedAt },
    });
  });

  it('is being erased while any record is', () => {
    const [a, b] = [customerWith({ id: 'a' }), customerWith({ id: 'b', status: 'ERASURE_PENDING' })];
    expect(joinCustomers([a, b]).status).toBe('ERASURE_PENDING');
    expect(joinCustomers([b, { ...a, status: 'ERASED' }]).status).toBe('ERASURE_PENDING');
    expect(
      joinCustomers([
        { ...b, status: 'ERASED' },
        { ...a, status: 'ERASED' },
      ]).status,
    ).toBe('ERASED');
  });
});

describe('of two names of one person,', () => {
  const named = (id: string, family: string, at: string, source: OriginSource, verified = false): Customer =>
    customerWith({
      ...{ id, origins: [{ at, source, fields: ['name'] }] },
      name: { given: 'Ada', family, preferred: null, pronunciation: null },
      emails: [email(`${id}@example.com`, { verified, primary: true })],
    });
  const shown = (one: Customer, other: Customer) => joinCustomers([one, other]).name?.family;

  test.each<[string, OriginSource, OriginSource]>([
    ['the customer', 'POS', 'SELF'],
    ['a till, after a support desk', 'SUPPORT', 'POS'],
    ['a support desk, after the customer', 'SELF', 'SUPPORT'],
  ])('the later one is shown if stated by %s', (_, before, after) => {
    const [maiden, married] = [named('a', 'Moss', '2026-01-01', before, true), named('b', 'Hall', '2026-02-01', after)];
    expect(shown(maiden, married)).toBe('Hall');
    expect(shown(married, maiden)).toBe('Hall');
  });

  test('a later one from an import or an unverified web form is not shown', () => {
    for (const source of ['IMPORT', 'ECOMMERCE'] as const)
      expect(shown(named('a', 'Moss', '2026-01-01', 'POS'), named('b', 'Hall', '2026-02-01', source))).toBe('Moss');
  });
});
