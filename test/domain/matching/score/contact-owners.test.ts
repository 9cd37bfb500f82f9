import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contactOwnersOf,
  isExclusive,
  isHouseholdContact,
  ownerCount,
} from '../../../../domain/matching/score/contact-owners.ts';
import { type PersonInput, personFeatures } from '../../../support/match-people.ts';

const MAILBOX = 'k7q2@mail.example';
const IDA: PersonInput = { given: 'Ida', family: 'Lindqvist', born: '1978-09-23', email: MAILBOX };

/** The owners of the contacts if each record is a separate person. */
function ownersAmong(people: readonly PersonInput[]) {
  const [first, ...others] = people.map((person, at) => ({ person: `p${at}`, features: personFeatures(person) }));
  if (first === undefined) throw new Error('nobody');
  return contactOwnersOf(first, others);
}

const isExclusiveToFirstTwo = (people: readonly PersonInput[]) =>
  isExclusive(ownersAmong(people), MAILBOX, new Set(['p0', 'p1']), people.slice(0, 2).map(personFeatures));

describe('the owners of a contact', () => {
  test('are one person, even if her records are not merged yet', () => {
    const doubles = [IDA, { ...IDA, given: 'Idda' }, { ...IDA, born: '1978-09-24' }, { email: MAILBOX, given: 'Ida' }];
    expect(ownerCount(ownersAmong(doubles), MAILBOX)).toBe(1);
    expect(isExclusiveToFirstTwo(doubles)).toBe(true);
  });

  test('are as many people as contradict each other', () => {
    const home = ['Ida', 'Nils', 'Greta', 'Olof'].map((given) => ({ ...IDA, given }));
    expect(ownerCount(ownersAmong(home), MAILBOX)).toBe(4);
    expect(isHouseholdContact(ownersAmong(home), MAILBOX)).toBe(false);
    expect(isExclusiveToFirstTwo(home)).toBe(false);
    expect(ownerCount(ownersAmong([IDA, { ...IDA, family: 'Castellano' }]), MAILBOX)).toBe(2);
    expect(ownerCount(ownersAmong([IDA, { ...IDA, born: '1951-02-03' }]), MAILBOX)).toBe(2);
  });

  test('may be anybody if nothing else is known', () => {
    expect(isExclusiveToFirstTwo([IDA, IDA, { email: MAILBOX }])).toBe(false);
    expect(isExclusiveToFirstTwo([IDA, IDA, { email: MAILBOX, family: 'Lindqvist' }])).toBe(false);
    expect(ownerCount(ownersAmong([IDA]), 'unknown@mail.example')).toBeUndefined();
    expect(isHouseholdContact(ownersAmong([IDA]), 'unknown@mail.example')).toBe(false);
  });

  test('never become fewer with more records, and a contradicting owner ends the exclusivity', () => {
    const person = fc.record({
      given: fc.constantFrom('Ida', 'Idda', 'Nils', 'Greta'),
      family: fc.constantFrom('Lindqvist', 'Castellano'),
      born: fc.constantFrom('1978-09-23', '1951-02-03', '1978-09-24'),
      email: fc.constant(MAILBOX),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), person, (people, more) => {
        const before = ownerCount(ownersAmong(people), MAILBOX) ?? 0;
        expect(ownerCount(ownersAmong([...people, more]), MAILBOX)).toBeGreaterThanOrEqual(before);
        expect(isExclusiveToFirstTwo([IDA, IDA, ...people, { ...more, given: 'Nils' }])).toBe(false);
      }),
    );
  });
});
