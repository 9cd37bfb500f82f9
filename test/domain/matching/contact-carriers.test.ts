import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contactOwnersOf,
  isExclusive,
  isHouseholdContact,
  ownerCount,
} from '../../../domain/matching/contact-owners.ts';
import { type PersonInput, personFeatures } from '../../support/match-people.ts';

const MAILBOX = 'k7q2@mail.example';
const IDA: PersonInput = { given: 'Ida', family: 'Lindqvist', born: '1978-09-23', email: MAILBOX };

/** Each record a person of its own. */
function carriersAmong(people: readonly PersonInput[]) {
  const [first, ...others] = people.map((person, at) => ({ person: `p${at}`, features: personFeatures(person) }));
  if (first === undefined) throw new Error('nobody');
  return contactOwnersOf(first, others);
}

const isOwn = (people: readonly PersonInput[]) =>
  isExclusive(carriersAmong(people), MAILBOX, new Set(['p0', 'p1']), people.slice(0, 2).map(personFeatures));

describe('who carries a contact', () => {
  test('is one person, however many records of hers are not merged yet', () => {
    const doubles = [IDA, { ...IDA, given: 'Idda' }, { ...IDA, born: '1978-09-24' }, { email: MAILBOX, given: 'Ida' }];
    expect(ownerCount(carriersAmong(doubles), MAILBOX)).toBe(1);
    expect(isOwn(doubles)).toBe(true);
  });

  test('are as many people as contradict each other', () => {
    const home = ['Ida', 'Nils', 'Greta', 'Olof'].map((given) => ({ ...IDA, given }));
    expect(ownerCount(carriersAmong(home), MAILBOX)).toBe(4);
    expect(isHouseholdContact(carriersAmong(home), MAILBOX)).toBe(false);
    expect(isOwn(home)).toBe(false);
    expect(ownerCount(carriersAmong([IDA, { ...IDA, family: 'Castellano' }]), MAILBOX)).toBe(2);
    expect(ownerCount(carriersAmong([IDA, { ...IDA, born: '1951-02-03' }]), MAILBOX)).toBe(2);
  });

  test('may be anybody where nothing else is known', () => {
    expect(isOwn([IDA, IDA, { email: MAILBOX }])).toBe(false);
    expect(isOwn([IDA, IDA, { email: MAILBOX, family: 'Lindqvist' }])).toBe(false);
    expect(ownerCount(carriersAmong([IDA]), 'unknown@mail.example')).toBeUndefined();
    expect(isHouseholdContact(carriersAmong([IDA]), 'unknown@mail.example')).toBe(false);
  });

  test('never grows fewer as more carry it, and nobody who contradicts leaves it exclusive', () => {
    const person = fc.record({
      given: fc.constantFrom('Ida', 'Idda', 'Nils', 'Greta'),
      family: fc.constantFrom('Lindqvist', 'Castellano'),
      born: fc.constantFrom('1978-09-23', '1951-02-03', '1978-09-24'),
      email: fc.constant(MAILBOX),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), person, (people, more) => {
        const before = ownerCount(carriersAmong(people), MAILBOX) ?? 0;
        expect(ownerCount(carriersAmong([...people, more]), MAILBOX)).toBeGreaterThanOrEqual(before);
        expect(isOwn([IDA, IDA, ...people, { ...more, given: 'Nils' }])).toBe(false);
      }),
    );
  });
});
