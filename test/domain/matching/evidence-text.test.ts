import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceSummary, evidenceText } from '../../../domain/matching/evidence-text.ts';
import { contactOwnersOf } from '../../../domain/matching/score/contact-owners.ts';
import { scoreMatch } from '../../../domain/matching/score/match-score.ts';
import { DEFAULT_WEIGHTS } from '../../../domain/matching/score/match-weights.ts';
import { type PersonInput, personFeatures } from '../../support/match-people.ts';

/** The evidence of two records, with the owners of the first one's contacts. */
function evidenceOf(left: PersonInput, right: PersonInput, ...others: readonly PersonInput[]) {
  const [mine, theirs] = [personFeatures(left), personFeatures(right)];
  const owners = contactOwnersOf(
    { person: 'left', features: mine },
    [theirs, ...others.map(personFeatures)].map((features, index) => ({ person: `other ${index}`, features })),
  );
  return scoreMatch(mine, theirs, DEFAULT_WEIGHTS, owners).evidence;
}

function messageOf(field: string, left: PersonInput, right: PersonInput, ...others: readonly PersonInput[]): string {
  const found = evidenceOf(left, right, ...others).find((one) => one.field === field);
  return found === undefined ? '' : evidenceText(found);
}

const name = (given: string, family = 'Okafor') => ({ given, family });

test.each<[string, PersonInput, PersonInput, string]>([
  ['givenName', name('Wilhelmina'), name('Wilhelmnia'), 'Given name differs by two swapped letters.'],
  ['givenName', name('Wilhelmina'), name('Wilhelmna'), 'Given name differs by one letter.'],
  ['givenName', name('Paul'), name('Paula'), 'Given name differs by one letter, but both are common names.'],
  ['givenName', name('Robert'), name('Bob'), 'Given name is a short form or another spelling.'],
  ['givenName', name('Robert'), name('R.'), 'Given name agrees in an initial only.'],
  ['givenName', name('Anna Maria'), name('Anna'), 'Given name has more words on one side.'],
  ['givenName', name('Юлия'), name('Yulia'), 'Same given name in another script.'],
  ['givenName', name('Robert'), name('Daniel'), 'Given name differs.'],
  ['givenName', name('Robert'), {}, 'Given name missing.'],
  [
    'givenName',
    name('Robert'),
    { email: 'robert.okafor@example.com' },
    'Given name missing on one side, but the mailbox there spells it.',
  ],
  [
    'givenName',
    name('Robert'),
    { family: 'Okafor', email: 'rokafor@example.com' },
    'Given name missing on one side, but the mailbox there has its initial.',
  ],
  [
    'familyName',
    name('Robert'),
    { given: 'Robert', email: 'okafor.r@example.com' },
    'Family name missing on one side, but the mailbox there spells it.',
  ],
  ['familyName', name('Eve', 'Okafor'), name('Eve', 'Okafor'), 'Same family name, a rare one.'],
  ['familyName', name('Eve', 'Smith'), name('Eve', 'Smith'), 'Same family name, a common one.'],
  ['nameOrder', name('Evelyn', 'Okafor'), name('Okafor', 'Evelyn'), 'Given and family name are swapped.'],
  ['birthDate', { born: '1984-03-17' }, { born: '1984-03-18' }, 'Birth date differs by one digit.'],
  ['birthDate', { born: '1984-03-17' }, { born: '1948-03-17' }, 'Birth date differs by two swapped digits.'],
  ['birthDate', { born: '1984-03-07' }, { born: '1984-07-03' }, 'Birth date has day and month swapped.'],
  ['birthDate', { born: '1984-03-17' }, { born: '1961-03-17' }, 'Birth date differs in the year only.'],
  ['birthDate', { born: '1986-12-29' }, { born: '1987-01-28' }, 'Birth date is at most a month apart.'],
  [
    'birthDate',
    { born: '1984-01-01' },
    { born: '1984-01-01' },
    'Same birth date, but forms enter this day if it is unknown.',
  ],
  ['birthDate', { born: '1984-03-17' }, {}, 'Birth date missing.'],
  ['phone', { phone: '+447700900111' }, { phone: '+447700900101' }, 'Phone number differs by one digit.'],
  ['phone', { phone: '+447700900111' }, { phone: '+4407700900111' }, 'Same phone number in another format.'],
  ['phone', { phone: '+447700900121' }, { phone: '+447700900112' }, 'Phone number differs by two swapped digits.'],
  [
    'email',
    { email: 'sunnyside42@example.com' },
    { email: 'sunnyside42@example.net' },
    'Mailbox has the same name at another provider.',
  ],
  [
    'email',
    { ...name('Eve'), email: 'the.okafors@example.com' },
    { ...name('Ada'), email: 'the.okafors@example.com' },
    'Same mailbox, which a whole family may use.',
  ],
  ['address', { street: '12 Mill Street' }, { street: '14 Mill Street' }, 'Same street, other house number.'],
  [
    'address',
    { street: 'Flat 1, 12 Mill Street' },
    { street: 'Flat 2, 12 Mill St' },
    'Same house, other flat or unit.',
  ],
  [
    'address',
    { street: '12 Mill Street' },
    { street: 'Mill Street' },
    'Same street, house number missing on one side.',
  ],
  [
    'locality',
    { town: 'York', postcode: 'YO1 7HH' },
    { town: 'York', postcode: 'LS6 2AB' },
    'Same town, other postal code.',
  ],
  ['locality', { town: 'York' }, { town: 'York' }, 'Same town or postal code, which many people share.'],
])('%s of %o and %o', (field, left, right, message) => {
  expect(messageOf(field, left, right)).toBe(message);
});

describe('a shared contact names how many other people have it', () => {
  const shared = { email: 'kq77.moss@example.com' };
  const eve = { ...shared, given: 'Eve', family: 'Okafor' };
  const others = ['Marta', 'Ibrahim', 'Solveig'].map((given) => ({ ...shared, given, family: `${given}sen` }));

  test.each<[string, PersonInput, readonly PersonInput[], string]>([
    ['nobody', { ...eve, given: 'Evelyn' }, [], 'nobody else'],
    ['a second record of one of them is nobody', eve, [eve], 'nobody else'],
    ['the two contradict each other', { ...eve, given: 'Daniel' }, [], 'nobody else'],
    ['one', eve, others.slice(0, 1), 'one other person'],
    ['three', eve, others, 'three other people'],
  ])('%s', (_, other, more, people) => {
    expect(messageOf('email', eve, other, ...more)).toBe(`Same mailbox, used by ${people}.`);
  });
});

test('the summary begins with what agrees most and ends with what is missing', () => {
  const evidence = evidenceOf(
    { ...name('Wilhelmina'), email: 'kq77.moss@example.com', born: '1984-03-17' },
    { ...name('Wilhelmna'), email: 'kq77.moss@example.com' },
  );
  expect(evidenceSummary(evidence)).toMatch(
    /^Same mailbox, used by nobody else; same family name, a rare one; given name differs by one letter; birth date missing; .*missing\.$/,
  );
});

test('evidence that was stored without details is readable', () => {
  const stored = (agreement: 'EXACT' | 'CLOSE' | 'DIFFERENT', field = 'email') =>
    evidenceText({ field, agreement, weight: 5 });
  expect([stored('EXACT'), stored('CLOSE'), stored('DIFFERENT')]).toEqual([
    'Same mailbox.',
    'Mailbox is alike.',
    'Mailbox differs.',
  ]);
  expect(stored('EXACT', 'attributes.shoe size')).toBe('Same value of the attribute shoe size.');
});

test('no text repeats a value', () => {
  const word = fc.stringMatching(/^[A-Z][qxz]{3}[a-z]{4}$/);
  const person = fc.record({
    given: word,
    family: word,
    town: word,
    email: word.map((local) => `${local}@qqzz.example`),
    street: word.map((street) => `7391 ${street} Street`),
  });
  fc.assert(
    fc.property(person, person, (left, right) => {
      const evidence = evidenceOf(left, right);
      const text = [...evidence.map(evidenceText), evidenceSummary(evidence)].join(' ').toLowerCase();
      for (const value of [left, right].flatMap((one) => Object.values(one)))
        expect(text).not.toContain(value.toLowerCase());
      expect(text).not.toMatch(/\d|undefined/);
    }),
    { numRuns: 50 },
  );
});
