import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameComparisons } from '../../../../domain/matching/fields/compare-names.ts';
import { compareSpelledName } from '../../../../domain/matching/fields/mailbox-names.ts';
import { learnFromSample } from '../../../../domain/matching/learning/match-training.ts';
import { wholeSample } from '../../../../domain/matching/learning/training-sample.ts';
import { assessMatch } from '../../../../domain/matching/match-decision.ts';
import { DEFAULT_THRESHOLDS } from '../../../../domain/matching/match-thresholds.ts';
import { contactOwnersOf } from '../../../../domain/matching/score/contact-owners.ts';
import { scoreMatch } from '../../../../domain/matching/score/match-score.ts';
import { DEFAULT_WEIGHTS, type MatchWeights } from '../../../../domain/matching/score/match-weights.ts';
import { scorePersons } from '../../../../domain/matching/score/person-score.ts';
import { judgePair, type PersonInput, personFeatures, verifiedRecord } from '../../../support/match-people.ts';

const MARY: PersonInput = { given: 'Mary', family: 'Jones' };

/** What a mailbox supplies of the given and of the family name, in the first interpretation of the names that has any. */
function spelledBy(email: string, named: PersonInput = MARY, own: PersonInput = {}) {
  const [left, right] = [personFeatures({ ...own, email }), personFeatures(named)];
  const [found] = nameComparisons(left, right).flatMap((names) => compareSpelledName(names, left, right) ?? []);
  return found === undefined ? null : [found.given.detail, found.family.detail];
}

const [NAME, INITIAL] = ['mailboxName', 'mailboxInitial'];

describe('the mailbox of a record without a name', () => {
  test.each<[string, PersonInput]>([
    ['mary.jones84@gmail.com', MARY],
    ['MaryJones@mail.example', MARY],
    ['jones_mary+shop@mail.example', MARY],
    ['molly.jones@mail.example', MARY],
    ['mary.jones@mail.example', { ...MARY, given: 'Mary Ann' }],
    ['maryann.jones@mail.example', { ...MARY, given: 'Mary Ann' }],
    ['polly.jones@mail.example', { ...MARY, preferred: 'Polly' }],
    ['ana.garcia@mail.example', { given: 'Ana', family: 'García López' }],
    ['ana.garcialopez@mail.example', { given: 'Ana', family: 'García López' }],
    ['ana.delacruz@mail.example', { given: 'Ana', family: 'de la Cruz' }],
    ['juergen.mueller@mail.example', { given: 'Jürgen', family: 'Müller' }],
    ['maria.edwards@mail.example', { given: 'Maria', family: 'Edwards' }],
    ['ivan.petrov@mail.example', { given: 'Иван', family: 'Петров' }],
  ])('%s spells the name of %o', (email, named) => {
    expect(spelledBy(email, named)).toEqual([NAME, NAME]);
  });

  test.each(['mjones84@mail.example', 'm.jones@mail.example', 'jonesm@mail.example'])(
    '%s spells the family name and an initial',
    (email) => {
      expect(spelledBy(email)).toEqual([INITIAL, NAME]);
    },
  );

  test('an initial is all that it can spell if there is no more', () => {
    expect(spelledBy('mjones84@mail.example', { ...MARY, given: 'M' })).toEqual([INITIAL, NAME]);
  });

  test.each<[string, PersonInput]>([
    ['peter.jones@mail.example', MARY],
    ['mary.smith@mail.example', MARY],
    ['mary@maryjones.example', MARY],
    ['maryjones.work@mail.example', MARY],
    ['marybethjones@mail.example', MARY],
    ['jones.family@mail.example', MARY],
    ['thejoneses@mail.example', MARY],
    ['smiths@mail.example', { given: 'Susan', family: 'Smith' }],
    ['info@maryjones.example', MARY],
    ['mary.k@mail.example', { given: 'Mary', family: 'Khan' }],
    // Five letters.
    ['li.wei@mail.example', { given: 'Li', family: 'Wei' }],
    ['mary.jones@mail.example', { given: 'Mary' }],
    ['mary.jones@mail.example', { family: 'Jones' }],
  ])('%s does not spell the name of %o', (email, named) => {
    expect(spelledBy(email, named)).toBeNull();
  });
});

describe('the mailbox of a record with a part of the name', () => {
  test.each<[string, PersonInput, readonly unknown[]]>([
    ['mary.jones@mail.example', { family: 'Jones' }, [NAME, undefined]],
    ['mjones@mail.example', { family: 'Jones' }, [INITIAL, undefined]],
    ['mary.jones@mail.example', { given: 'Mary' }, [undefined, NAME]],
    ['mjones@mail.example', { given: 'Mary' }, [undefined, NAME]],
    ['mary.jones@mail.example', { given: 'Jones' }, [NAME, undefined]],
  ])('%s supplies what %o lacks', (email, own, expected) => {
    expect(spelledBy(email, MARY, own)).toEqual(expected);
  });

  test.each<[string, PersonInput]>([
    ['mary.jones@mail.example', { family: 'Whitcombe' }],
    ['mary.jones@mail.example', { given: 'Peter' }],
    ['mary.jones@mail.example', { given: 'Mary', family: 'Jones' }],
  ])('%s supplies nothing to %o', (email, own) => {
    expect(spelledBy(email, MARY, own)).toBeNull();
  });
});

const BORN = { born: '1984-03-17' };
const PHONE = { phone: '+447700900111' };
const POSTCODE = { postcode: 'YO1 7HH', town: 'York' };
const HOME = { street: '12 Mill Street', ...POSTCODE };
const SPELLED = { email: 'mary.jones84@gmail.com' };
/** Spells nothing. */
const NEUTRAL = { email: 'kq77zzx@gmail.com' };

const assess = (left: PersonInput, right: PersonInput, weights?: MatchWeights) =>
  judgePair(verifiedRecord(left), verifiedRecord(right), weights);

describe('a record of a web shop without a name', () => {
  test.each<[string, PersonInput]>([
    ['a postal code', POSTCODE],
    ['a phone', PHONE],
    ['a birth date', BORN],
  ])('is suggested with the record that shares %s and whose name its mailbox spells', (_, shared) => {
    expect(assess({ ...MARY, ...shared }, { ...SPELLED, ...shared })).toMatchObject({
      decision: 'SUGGEST',
      autoMergeBlockers: ['NAME_MISSING'],
    });
    expect(assess({ ...MARY, ...shared }, { ...NEUTRAL, ...shared }).decision).toBe('NOTHING');
  });

  test('is not suggested with everybody of that name in the town', () => {
    expect(assess({ ...MARY, town: 'York' }, { ...SPELLED, town: 'York' }).decision).toBe('NOTHING');
  });
});

const NAMES = [
  ['Mary', 'Jones'],
  ['Mohammed', 'Khan'],
  ['Ida', 'Lindqvist'],
  ['Jürgen', 'Müller'],
  ['Robert', 'Smith'],
] as const;

const LACKING: readonly (readonly string[])[] = [['given', 'family'], ['given'], ['family']];

/** Two records, the second one of which lacks a part of its name. `spelled` is its mailbox that spells the first one's name. */
const pairs = fc
  .record({
    name: fc.constantFrom(...NAMES),
    lacks: fc.constantFrom(...LACKING),
    isOther: fc.boolean(),
    hasInitial: fc.boolean(),
    shared: fc.subarray([BORN, PHONE, HOME, POSTCODE] as PersonInput[]),
    differs: fc.subarray([{ born: '1990-12-02' }, { phone: '+447700900222' }] as PersonInput[]),
    email: fc.constantFrom('', 'q7x@post.example', 'the.lodge@post.example'),
  })
  .map(({ name: [given, family], lacks, isOther, hasInitial, shared, differs, email }) => {
    const facts: PersonInput = Object.assign({}, ...shared);
    const stated = isOther ? { given: 'Xenia', family: 'Vandermeer' } : { given, family };
    const own = Object.fromEntries(Object.entries(stated).filter(([part]) => !lacks.includes(part)));
    const local = `${hasInitial ? given[0] : given}.${family}`.normalize('NFKD').replace(/[^A-Za-z.]/g, '');
    return {
      named: { given, family, ...facts, ...(email === '' ? {} : { email }) },
      own: { ...own, ...facts, ...Object.assign({}, ...differs) } as PersonInput,
      whole: { ...stated, ...facts, ...Object.assign({}, ...differs) } as PersonInput,
      spelled: { email: `${local.toLowerCase()}@gmail.com` },
    };
  });

/** A shop in which one record of five has each name. */
const FREQUENT: MatchWeights = { ...DEFAULT_WEIGHTS, shares: () => ({ least: 0.2, most: 0.2 }) };
/** Weights with which a name that is close is evidence against one person. */
const UNFIT: MatchWeights = {
  ...DEFAULT_WEIGHTS,
  fields: {
    ...DEFAULT_WEIGHTS.fields,
    givenName: {
      ...DEFAULT_WEIGHTS.fields.givenName,
      match: { ...DEFAULT_WEIGHTS.fields.givenName.match, close: 1e-6 },
    },
  },
};

describe.each([
  ['as shipped', DEFAULT_WEIGHTS],
  ['of a shop with few names', FREQUENT],
  ['that do not fit', UNFIT],
])('with weights %s', (_, weights) => {
  const scoreOf = (left: PersonInput, right: PersonInput) =>
    scoreMatch(personFeatures(left), personFeatures(right), weights).score;

  test('what a mailbox spells never lowers the score, and is symmetric', () => {
    fc.assert(
      fc.property(pairs, ({ named, own, spelled }) => {
        const score = scoreOf(named, { ...own, ...spelled });
        expect(score).toBeGreaterThanOrEqual(scoreOf(named, { ...own, ...NEUTRAL }) - 1e-12);
        expect(scoreOf({ ...own, ...spelled }, named)).toBeCloseTo(score, 12);
      }),
    );
  });

  test('it leads to no automatic merge and prevents none', () => {
    fc.assert(
      fc.property(pairs, ({ named, own, spelled }) => {
        const [found, without] = [spelled, NEUTRAL].map((email) => assess(named, { ...own, ...email }, weights));
        if (found?.decision !== without?.decision)
          expect([without?.decision, found?.decision]).toEqual(['NOTHING', 'SUGGEST']);
      }),
    );
  });
});

test.each([
  ['as shipped', DEFAULT_WEIGHTS],
  ['of a shop with few names', FREQUENT],
])('it counts for less than the name itself, with weights %s', (_, weights) => {
  fc.assert(
    fc.property(pairs, ({ named, own, whole, spelled }) => {
      fc.pre(whole.given === named.given);
      const [left, right] = [personFeatures(named), personFeatures({ ...own, ...spelled })];
      const stated = scoreMatch(left, personFeatures({ ...whole, ...spelled }), weights).score;
      expect(scoreMatch(left, right, weights).score).toBeLessThanOrEqual(stated + 1e-12);
    }),
  );
});

describe('an automatic merge', () => {
  test('does not happen on a verified contact and a mailbox that spells the name, if the score needs both', () => {
    const contact = { phone: '+447700900111' };
    const [one, other] = [
      { ...MARY, ...contact, street: '12 Mill Street', email: 'q7x@post.example' },
      { given: 'Mary', ...contact, street: '3 Park Row', ...SPELLED },
    ].map((person) => ({ ...verifiedRecord(person), proven: new Set([contact.phone]) }));
    if (one === undefined || other === undefined) throw new Error('two records');
    expect(scoreMatch(one.stated, other.stated, DEFAULT_WEIGHTS).score).toBeGreaterThan(0.9);
    expect(judgePair(one, other)).toMatchObject({ decision: 'SUGGEST', autoMergeBlockers: ['NOT_LIKELY_ENOUGH'] });
  });

  test('does not happen on a birth date, a phone and a mailbox that spells the name, if the score needs all', () => {
    const shared = { ...BORN, ...PHONE };
    const [one, other] = [
      { ...MARY, ...shared },
      { ...SPELLED, ...shared },
    ];
    expect(scoreMatch(personFeatures(one), personFeatures(other), DEFAULT_WEIGHTS).score).toBeGreaterThan(0.995);
    expect(assess(one, other)).toMatchObject({ decision: 'SUGGEST', autoMergeBlockers: ['NOT_LIKELY_ENOUGH'] });
  });

  test('happens as before, if all that it needs is there without the mailbox', () => {
    const shared = { ...BORN, ...PHONE };
    for (const email of [SPELLED, NEUTRAL])
      expect(assess({ ...MARY, ...shared }, { given: 'Mary', ...email, ...shared }).decision).toBe('MERGE');
  });

  test('needs a pair that would be suggested without the mailbox', () => {
    const named = verifiedRecord({ ...MARY, ...BORN, ...PHONE });
    const added = verifiedRecord({ ...SPELLED, ...POSTCODE });
    const owners = contactOwnersOf({ person: 'a', features: named.stated }, [
      { person: 'b', features: named.stated },
      { person: 'a', features: added.stated },
    ]);
    const context = { weights: DEFAULT_WEIGHTS, owners, thresholds: DEFAULT_THRESHOLDS, persons: new Set(['a', 'b']) };
    const decide = (mergeScore: number) =>
      assessMatch([named, added], [named], { score: 0.9, mergeScore, evidence: [] }, context).decision;
    expect([decide(0.4), decide(0.6)]).toEqual(['SUGGEST', 'MERGE']);
  });
});

describe('people of one home', () => {
  const shared = { ...HOME, ...PHONE };
  test.each<[string, PersonInput]>([
    ['a daughter without a given name, by the mailbox of her mother', { family: 'Jones', ...SPELLED }],
    ['a daughter without a name, by the mailbox of her mother', SPELLED],
    ['somebody without a name, by the mailbox of the family', { email: 'jones.family@mail.example' }],
    [
      'somebody without a given name, by the mailbox of the family',
      { family: 'Jones', email: 'thejoneses@mail.example' },
    ],
    ['a daughter with another name, by the mailbox of her mother', { given: 'Kate', ...SPELLED }],
  ])('are not merged: %s', (_, other) => {
    expect(assess({ ...MARY, ...shared }, { ...other, ...shared }).decision).not.toBe('MERGE');
    expect(assess({ ...MARY, ...shared, ...BORN }, { ...other, ...shared, born: '2009-06-30' }).decision).not.toBe(
      'MERGE',
    );
  });
});

describe('a mailbox counts once', () => {
  const owners = (record: PersonInput, ...others: readonly PersonInput[]) =>
    contactOwnersOf(
      { person: 'a', features: personFeatures(record) },
      others.map((other) => ({ person: 'b', features: personFeatures(other) })),
    );
  const score = (record: PersonInput, ...person: readonly PersonInput[]) =>
    scorePersons(
      person.map((other) => [personFeatures(record), personFeatures(other)]),
      DEFAULT_WEIGHTS,
      owners(record, ...person),
    );

  test('if both records have it', () => {
    const of = (email: PersonInput) => score({ ...email, ...BORN }, { ...MARY, ...email, ...BORN });
    expect(of(SPELLED)).toEqual(of(NEUTRAL));
  });

  test('if they have it with a typo in the domain', () => {
    const [email, mistyped] = ['brookside', 'brokside'].map((domain) => `mary.jones84@${domain}.example`);
    const found = score({ email: email ?? '', ...BORN }, { ...MARY, email: mistyped ?? '', ...BORN });
    const agreements = found.evidence.map(({ field, agreement }) => `${field} ${agreement}`);
    expect(agreements).toEqual(expect.arrayContaining(['givenName MISSING', 'familyName MISSING', 'email CLOSE']));
  });

  test('if another record of the person has it', () => {
    const named = { ...MARY, ...BORN };
    const of = (email: PersonInput) => score({ ...email, ...POSTCODE, ...BORN }, named, { ...email, ...POSTCODE });
    expect(of(SPELLED)).toEqual(of(NEUTRAL));
  });

  test('if another record of the person states the name', () => {
    const whole = { ...MARY, ...SPELLED, ...BORN };
    const person = [
      { ...MARY, ...BORN },
      { ...MARY, ...POSTCODE },
    ];
    const record = { ...SPELLED, ...BORN };
    const best = score(whole, ...person);
    const pairsOf = (records: readonly PersonInput[]) =>
      records.flatMap((one) => person.map((other) => [personFeatures(one), personFeatures(other)] as const));
    const joined = scorePersons(pairsOf([record, whole]), DEFAULT_WEIGHTS, owners(whole, ...person));
    expect(joined.score).toBeCloseTo(best.score, 12);
  });
});

test('learning counts it neither as a name that agrees nor as one that is close', () => {
  const people = Array.from({ length: 120 }, (_, at) => {
    const letters = [...String(at)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('o');
    const [given, family] = [`Za${letters}ina`, `Quo${letters}mer`];
    const shared = {
      born: `19${40 + (at % 60)}-0${1 + (at % 9)}-1${at % 10}`,
      phone: `+4477009${String(10_000 + at)}`,
    };
    return [
      { given, family, ...shared },
      { email: `${given}.${family}@mail.example`, ...shared },
    ];
  }).flat();
  const { weights, matches } = learnFromSample(wholeSample(people.map(personFeatures)), DEFAULT_WEIGHTS, 'test');
  expect(matches).toBeGreaterThan(60);
  // Two given names were hardly ever compared, so the prior rates stay.
  for (const field of ['givenName', 'familyName'] as const)
    expect(weights.fields[field].match.close - DEFAULT_WEIGHTS.fields[field].match.close).toBeLessThan(0.02);
});
