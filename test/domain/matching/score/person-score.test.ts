import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactOwnersOf } from '../../../../domain/matching/score/contact-owners.ts';
import { scoreMatch } from '../../../../domain/matching/score/match-score.ts';
import { DEFAULT_WEIGHTS } from '../../../../domain/matching/score/match-weights.ts';
import { scoreEvidence, scorePersons } from '../../../../domain/matching/score/person-score.ts';
import { type PersonInput, personFeatures, verifiedRecord } from '../../../support/match-people.ts';

const ADA = { given: 'Ada', family: 'Okonkwo', town: 'Leeds' };
const MAIL = { email: 'ada.okonkwo@example.org' };
const BORN = { born: '1981-05-17' };

/** The score of a record and a person. */
function score(record: PersonInput, ...person: readonly PersonInput[]) {
  const own = personFeatures(record);
  const others = person.map(personFeatures);
  const owners = contactOwnersOf(
    { person: 'a', features: own },
    others.map((features) => ({ person: 'b', features })),
  );
  return scorePersons(
    others.map((other) => [own, other]),
    DEFAULT_WEIGHTS,
    owners,
  );
}
const bits = (probability: number): number => Math.log2(probability / (1 - probability));

const CALIBRATION = [
  { score: 0.5, calibrated: 0.3 },
  { score: 0.999, calibrated: 0.6 },
];

describe('the score of a record and a person', () => {
  test('is that of the two records if the person has one', () => {
    const [one, other] = [
      { ...ADA, ...MAIL },
      { ...ADA, ...MAIL, ...BORN },
    ].map(personFeatures);
    if (one === undefined || other === undefined) throw new Error('two records');
    const owners = contactOwnersOf({ person: 'a', features: one }, [{ person: 'b', features: other }]);
    for (const weights of [DEFAULT_WEIGHTS, { ...DEFAULT_WEIGHTS, calibration: CALIBRATION }])
      expect(scorePersons([[one, other]], weights, owners)).toEqual(scoreMatch(one, other, weights, owners));
  });

  test('joins the fields of different records, each once', () => {
    const record = { ...ADA, ...MAIL, ...BORN };
    const [mailed, born] = [
      { ...ADA, ...MAIL },
      { ...ADA, ...BORN },
    ];
    const joined = score(record, mailed, born);
    expect(joined).toEqual(score(record, { ...ADA, ...MAIL, ...BORN }));
    expect(score(record, mailed, born, mailed, born)).toEqual(joined);
    expect(bits(joined.score)).toBeGreaterThan(bits(score(record, mailed).score) + 3);
  });

  test('counts a value against the two only if no other record has the same', () => {
    const record = { ...ADA, ...MAIL, ...BORN };
    const other = { ...ADA, born: '1962-11-30' };
    expect(score(record, { ...ADA, ...MAIL }, other).score).toBeLessThan(score(record, { ...ADA, ...MAIL }).score);
    expect(score(record, { ...ADA, ...MAIL, ...BORN }, other)).toEqual(score(record, { ...ADA, ...MAIL, ...BORN }));
  });

  test('takes both parts of the name from one record', () => {
    const record = { ...ADA, ...MAIL };
    const halves = [
      { ...MAIL, given: 'Ada', family: 'Brown' },
      { ...MAIL, given: 'Ruth', family: 'Okonkwo' },
    ];
    const best = Math.max(...halves.map((half) => score(record, half).score));
    expect(score(record, ...halves).score).toBe(best);
  });

  test('ignores a shared contact of which nobody knows who else has it', () => {
    const [one, other] = [
      { ...ADA, ...MAIL },
      { ...ADA, ...BORN },
    ].map(personFeatures);
    if (one === undefined || other === undefined) throw new Error('two records');
    const pairs = [[one, one] as const, [one, other] as const];
    const unknown = scorePersons(pairs, DEFAULT_WEIGHTS, new Map());
    expect(unknown.evidence.find(({ field }) => field === 'email')).toEqual({
      field: 'email',
      agreement: 'MISSING',
      weight: 0,
    });
  });

  test('counts what another record of the own person says', () => {
    const compare = (mine: readonly PersonInput[], theirs: readonly PersonInput[]) =>
      scoreEvidence(mine.map(verifiedRecord), theirs.map(verifiedRecord), DEFAULT_WEIGHTS, new Map());
    const addressOf = (...mine: readonly PersonInput[]) =>
      compare(mine, [{ ...record, street: '4 Kirkgate' }]).evidence.find(({ field }) => field === 'address')?.agreement;
    const record = { ...ADA, ...BORN };
    expect(addressOf(record)).toBe('MISSING');
    expect(addressOf(record, { ...record, street: '9 Low Road' })).toBe('DIFFERENT');
    expect(addressOf(record, { ...record, street: '9 Low Road' }, { ...record, street: '4 Kirkgate' })).toBe('EXACT');
  });

  test('is the same seen from the other person', () => {
    const person = fc.array(
      fc.constantFrom<PersonInput>(
        ADA,
        { ...ADA, ...MAIL },
        { ...ADA, ...BORN },
        { given: 'Ruth', born: '1962-11-30' },
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(person, person, (mine, theirs) => {
        const [one, other] = [mine.map(verifiedRecord), theirs.map(verifiedRecord)];
        const known = scoreEvidence(one, other, DEFAULT_WEIGHTS, new Map()).score;
        expect(scoreEvidence(other, one, DEFAULT_WEIGHTS, new Map()).score).toBeCloseTo(known, 9);
      }),
    );
  });

  test('does not depend on the order or on repetitions of the records', () => {
    const person = fc.array(
      fc.record({
        given: fc.constantFrom('Ada', 'Adah', 'Ruth', 'Okonkwo'),
        family: fc.constantFrom('Okonkwo', 'Ada', 'Brown'),
        born: fc.constantFrom('1981-05-17', '1981-05-18', '1962-11-30'),
        email: fc.constantFrom('ada.okonkwo@example.org', 'a.o@post.example', 'x1@post.example'),
        street: fc.constantFrom('4 Kirkgate', '9 Low Road'),
        town: fc.constantFrom('Leeds', 'York'),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(person, person, ([record = {}], records) => {
        const known = score(record, ...records).score;
        expect(score(record, ...records.toReversed()).score).toBeCloseTo(known, 9);
        expect(score(record, ...records, ...records).score).toBeCloseTo(known, 9);
      }),
    );
  });
});
