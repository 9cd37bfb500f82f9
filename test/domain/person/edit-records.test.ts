import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { EMAILS, normalizeContacts } from '../../../domain/customer/contacts.ts';
import type { Customer, ProfileField } from '../../../domain/customer/customer.ts';
import { editRecords } from '../../../domain/person/edit-records.ts';
import { joinCustomers } from '../../../domain/person/joined-profile.ts';
import { customerWith } from '../../support/heads.ts';

type Members = readonly [Customer, ...Customer[]];

const IDS = ['a', 'b', 'c'];
const email = fc.record({
  address: fc.constantFrom('a@x.org', 'b@x.org', 'c@x.org', 'd@x.org', 'e@x.org'),
  label: fc.constantFrom('home', 'work', null),
  verified: fc.boolean(),
  primary: fc.boolean(),
});
const emails = fc.array(email, { maxLength: 3 }).map((some) => normalizeContacts(EMAILS, some));
const part = fc.constantFrom('Ana', 'Anna', 'García', null);
const name = fc.option(
  fc
    .record({ given: part, family: part, preferred: part, pronunciation: part })
    .filter(({ given, family, preferred }) => (given ?? family ?? preferred) !== null),
);
const attributes = fc.uniqueArray(
  fc.record({ name: fc.constantFrom('shoe', 'ring', 'coat'), value: fc.constantFrom('1', '2') }),
  { maxLength: 3, selector: (attribute) => attribute.name },
);
const at = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z');
const FIELDS: readonly ProfileField[] = ['name', 'emails', 'locale', 'birthDate', 'loyalty', 'attributes'];
const anyProfile = fc.record({
  name,
  emails,
  attributes,
  locale: fc.constantFrom('en', 'fr', null),
  birthDate: fc.constantFrom('1990-01-01', '1991-01-01', null),
});
const member = fc.tuple(anyProfile, at, fc.constantFrom('POS', 'IMPORT', 'SUPPORT' as const));
const members = fc.tuple(member, member, member).map((all): Members => {
  const records = all.map(([known, changedAt, source], index) =>
    customerWith({
      ...known,
      id: IDS[index] ?? '',
      records: IDS,
      loyalty: index === 0 ? null : { number: `L-${index}`, tier: null, points: null, memberSince: null },
      origins: [{ at: changedAt, source, fields: FIELDS }],
    }),
  );
  const [first = customerWith(), ...others] = records;
  return [first, ...others];
});
const loyalty = fc.constantFrom(
  null,
  { number: 'L-2', tier: 'gold', points: 3, memberSince: null },
  { number: 'L-9', tier: null, points: null, memberSince: null },
);

const recordOf = (members: Members, id: string): Customer => members.find((one) => one.id === id) ?? members[0];

const NOTHING: ReadonlySet<ProfileField> = new Set();
const sorted = (customer: Customer) => ({
  ...customer,
  emails: customer.emails.toSorted((one, other) => (one.address < other.address ? -1 : 1)),
  attributes: customer.attributes.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  version: 0,
  overrides: {},
  origins: [],
});

test('after any edit, the joined records equal the edited person, and every record keeps one primary contact', () => {
  fc.assert(
    fc.property(
      members,
      fc.constantFrom(...IDS),
      fc.record({ name, emails, attributes, loyalty }),
      (before, id, edit) => {
        const person = joinCustomers(before);
        const after = { ...person, ...edit };
        const { loyalty: _, ...ownValues } = edit;
        const records = editRecords(before, { ...recordOf(before, id), ...ownValues }, person, after, NOTHING);
        expect(sorted(joinCustomers(records))).toEqual(sorted(after));
        for (const record of records)
          expect(record.emails.filter(({ primary }) => primary)).toHaveLength(Math.min(1, record.emails.length));
      },
    ),
  );
});

test('after several edits the last one holds, and records that no edit names keep their own values', () => {
  const edit = fc.record({
    name,
    locale: fc.constantFrom('en', 'fr', 'de', null),
    birthDate: fc.constantFrom('1980-02-02', null),
    // Every edit sets every attribute, because a removed one is removed from every record.
    attributes: fc.tuple(
      ...['shoe', 'ring', 'coat'].map((name) =>
        fc.record({ name: fc.constant(name), value: fc.constantFrom('1', '2', '3') }),
      ),
    ),
  });
  fc.assert(
    fc.property(members, fc.array(edit, { minLength: 1, maxLength: 4 }), (before, edits) => {
      let records = before;
      for (const one of edits) {
        const person = joinCustomers(records);
        const after = { ...person, ...one };
        records = editRecords(records, recordOf(records, 'b'), person, after, NOTHING);
        expect(sorted(joinCustomers(records))).toMatchObject(sorted({ ...person, ...one }));
      }
      const own = ({ name, locale, birthDate, attributes }: Customer) => ({ name, locale, birthDate, attributes });
      const others = (all: readonly Customer[]) => all.filter(({ id }) => id !== 'b').map(own);
      expect(others(records)).toEqual(others(before));
    }),
  );
});

describe('a list', () => {
  const home = { address: 'a@x.org', label: 'home', verified: true, primary: true };
  const work = { address: 'b@x.org', label: null, verified: false, primary: true };
  const before: Members = [
    customerWith({ id: 'a', records: ['a', 'b'], emails: [home] }),
    customerWith({ id: 'b', records: ['a', 'b'], emails: [work, { ...home, primary: false }] }),
  ];
  const person = joinCustomers(before);

  test('loses a removed item in every record', () => {
    const after = { ...person, emails: [{ ...work, primary: true }] };
    const [first, second] = editRecords(before, before[0], person, after, NOTHING);
    expect([first.emails, second?.emails]).toEqual([[], [work]]);
  });

  test('changes an item in the records that have it, and adds a new one to the named record', () => {
    const newEmail = { address: 'c@x.org', label: null, verified: false, primary: false };
    const after = { ...person, emails: [home, { ...work, label: 'work', primary: false }, newEmail] };
    const [first, second] = editRecords(before, before[0], person, after, NOTHING);
    expect(first.emails).toEqual([home, newEmail]);
    expect(second?.emails.map(({ address, label }) => [address, label])).toEqual([
      ['b@x.org', 'work'],
      ['a@x.org', 'home'],
    ]);
  });

  test('has the primary contact of the edit, even if another record ranks higher', () => {
    const after = {
      ...person,
      emails: [
        { ...home, primary: false },
        { ...work, primary: true },
      ],
    };
    const records = editRecords(before, before[0], person, after, NOTHING);
    expect(joinCustomers(records).emails.find(({ primary }) => primary)?.address).toBe('b@x.org');
  });

  test('that is replaced has no more items that were not shown', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({
      ...work,
      address: `${index}@x.org`,
      primary: index === 0,
    }));
    const full: Members = [
      customerWith({ id: 'a', records: ['a', 'b'], emails: many }),
      customerWith({
        id: 'b',
        records: ['a', 'b'],
        emails: many.map((one) => ({ ...one, address: `x${one.address}` })),
      }),
    ];
    const shown = joinCustomers(full);
    expect(shown.emails).toHaveLength(10);
    const after = { ...shown, emails: [home] };
    expect(joinCustomers(editRecords(full, full[0], shown, after, new Set(['emails']))).emails).toEqual([home]);
    const [gone, ...stay] = shown.emails;
    const removed = editRecords(full, full[0], shown, { ...shown, emails: normalizeContacts(EMAILS, stay) }, NOTHING);
    expect(removed.flatMap(({ emails }) => emails.map(({ address }) => address))).toHaveLength(15);
    expect(removed.flatMap(({ emails }) => emails)).not.toContainEqual(
      expect.objectContaining({ address: gone?.address }),
    );
  });
});

test('a loyalty number stays with the record that holds it', () => {
  const card = (number: string) => ({ number, tier: null, points: null, memberSince: null });
  const before: Members = [
    customerWith({ id: 'a', records: ['a', 'b'] }),
    customerWith({ id: 'b', records: ['a', 'b'], loyalty: card('L-1') }),
  ];
  const person = joinCustomers(before);
  const [first, second] = editRecords(
    before,
    before[0],
    person,
    { ...person, loyalty: { ...card('l1'), points: 7 } },
    NOTHING,
  );
  expect([first.loyalty, second?.loyalty]).toEqual([null, { ...card('l1'), points: 7 }]);
});
