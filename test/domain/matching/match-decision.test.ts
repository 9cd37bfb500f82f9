import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { newCustomer } from '../../../domain/customer/origin.ts';
import { assessMatch, selectMergeable } from '../../../domain/matching/match-decision.ts';
import { DEFAULT_THRESHOLDS } from '../../../domain/matching/match-thresholds.ts';
import { contactOwnersOf } from '../../../domain/matching/score/contact-owners.ts';
import { scoreMatch } from '../../../domain/matching/score/match-score.ts';
import { DEFAULT_WEIGHTS } from '../../../domain/matching/score/match-weights.ts';
import { scorePersons } from '../../../domain/matching/score/person-score.ts';
import { evidenceOf, type RecordEvidence } from '../../../domain/matching/score/record-evidence.ts';
import { customerWith } from '../../support/heads.ts';
import { judgePair, type PersonInput, personFeatures, verifiedRecord } from '../../support/match-people.ts';

const IDA: PersonInput = {
  given: 'Ida',
  family: 'Lindqvist',
  born: '1978-09-23',
  email: 'ida.lindqvist@example.org',
  phone: '+447700900222',
  street: '4 Kirkgate',
  town: 'Leeds',
  postcode: 'LS2 7DJ',
};

function judgePersons(one: readonly RecordEvidence[], other: readonly RecordEvidence[]) {
  const contactRecordOf = (person: string) => (record: RecordEvidence) => ({ person, features: record.stated });
  const [first, ...others] = [...one.map(contactRecordOf('a')), ...other.map(contactRecordOf('b'))];
  if (first === undefined) throw new Error('a record');
  const owners = contactOwnersOf(first, others);
  const pairs = one.flatMap((left) => other.map((right) => [left.stated, right.stated] as const));
  const score = scorePersons(pairs, DEFAULT_WEIGHTS, owners);
  const context = { weights: DEFAULT_WEIGHTS, owners, thresholds: DEFAULT_THRESHOLDS };
  return assessMatch(one, other, score, { ...context, persons: new Set(['a', 'b']) });
}

const blockersOf = (one: PersonInput, other: PersonInput) =>
  judgePair(verifiedRecord(one), verifiedRecord(other)).autoMergeBlockers;

describe('a contradiction prevents a merge', () => {
  test.each<[string, PersonInput, readonly string[]]>([
    ['all is the same', IDA, []],
    ['another given name', { ...IDA, given: 'Greta' }, ['OTHER_GIVEN_NAME']],
    ['another family name', { ...IDA, family: 'Castellano' }, ['OTHER_FAMILY_NAME']],
    ['another birth date', { ...IDA, born: '1951-04-02' }, ['OTHER_BIRTH_DATE']],
    ['a birth date of which two parts agree', { ...IDA, born: '1979-09-23', email: 'x@y.org' }, []],
    ['one of them junior', { ...IDA, family: 'Lindqvist Jr' }, ['OTHER_GENERATION']],
  ])('%s', (_, other, expected) => {
    expect(blockersOf(IDA, other)).toEqual(expected);
  });

  test('except a typo in the birth date, if a contact and the given name are the same', () => {
    const typo = { ...IDA, born: '1978-09-24' };
    expect(blockersOf(IDA, typo)).toEqual([]);
    expect(blockersOf(IDA, { ...typo, email: 'i@post.example', phone: '+441132000001' })).toContain('OTHER_BIRTH_DATE');
    expect(blockersOf(IDA, { ...IDA, born: '1951-09-23' })).toContain('OTHER_BIRTH_DATE');
  });

  test('except a different birth date, if any records of the persons share mailbox and given name', () => {
    const { email: _, phone: __, ...home } = IDA;
    const [a, a2, b] = [IDA, home, { ...IDA, born: '1979-10-25' }].map(verifiedRecord);
    if (a === undefined || a2 === undefined || b === undefined) throw new Error('three records');
    expect(judgePersons([a, a2], [b]).autoMergeBlockers).not.toContain('OTHER_BIRTH_DATE');
    expect(judgePersons([a2], [b]).autoMergeBlockers).toContain('OTHER_BIRTH_DATE');
    const son = verifiedRecord({ ...IDA, born: '1993-10-25' });
    expect(judgePersons([a, a2], [son]).autoMergeBlockers).toContain('OTHER_BIRTH_DATE');
  });

  test('in the only part of a name that both have: twins share birth date, mailbox and phone', () => {
    const { given: _, family: __, ...shared } = IDA;
    const [robert, daniel] = ['Robert', 'Daniel'] as const;
    expect(blockersOf({ ...shared, given: robert }, { ...shared, given: daniel })).toEqual(['OTHER_GIVEN_NAME']);
    expect(blockersOf({ ...shared, family: robert }, { ...shared, family: daniel })).toEqual(['OTHER_FAMILY_NAME']);
    expect(blockersOf({ ...shared, given: robert }, { ...shared, given: daniel, family: robert })).toEqual([]);
  });

  test.each<[string, PersonInput, PersonInput]>([
    ['a given name and a family name', { given: 'Robert' }, { family: 'Daniel' }],
    ['names in two scripts that cannot be compared', { given: 'تارو' }, { given: '次郎' }],
  ])('is missing where nothing of two names can be compared: %s', (_, left, right) => {
    const { given: __, family: ___, ...shared } = IDA;
    expect(blockersOf({ ...shared, ...left }, { ...shared, ...right })).toEqual(['NAME_MISSING']);
    expect(blockersOf({ ...shared, ...left }, shared)).toEqual([]);
  });

  test('in any record of the two persons', () => {
    const [a, a2, b] = [IDA, { ...IDA, born: '1951-04-02' }, IDA].map(verifiedRecord);
    if (a === undefined || a2 === undefined || b === undefined) throw new Error('three records');
    const score = scoreMatch(a.stated, b.stated, DEFAULT_WEIGHTS);
    const owners = contactOwnersOf({ person: 'a', features: a.stated }, []);
    const context = {
      ...{ weights: DEFAULT_WEIGHTS, owners, thresholds: DEFAULT_THRESHOLDS },
      persons: new Set(['a', 'b']),
    };
    expect(assessMatch([a], [b], score, context).decision).toBe('MERGE');
    expect(assessMatch([a, a2], [b], score, context).autoMergeBlockers).toEqual(['OTHER_BIRTH_DATE']);
  });
});

describe('the evidence of a merge', () => {
  const { email, phone, street, town, postcode, born, ...name } = IDA;

  test.each<[string, PersonInput, string]>([
    ['names and a birth date', { ...name, born: born ?? '' }, 'TOO_LITTLE'],
    ['names, a birth date and the town', { ...name, born: born ?? '', town: town ?? '' }, 'TOO_LITTLE'],
    ['names and a mailbox', { ...name, email: email ?? '' }, 'TOO_LITTLE'],
  ])('is more than %s', (_, one, blocker) => {
    expect(blockersOf(one, one)).toEqual([blocker]);
  });

  test('is more than an address and the first day of a year, which offices enter for an unknown day', () => {
    const one: PersonInput = {
      ...name,
      born: '1980-01-01',
      street: street ?? '',
      town: town ?? '',
      postcode: postcode ?? '',
    };
    expect(blockersOf(one, one)).toEqual(['TOO_LITTLE']);
    expect(blockersOf({ ...one, email: email ?? '' }, { ...one, email: email ?? '' })).toEqual([]);
  });

  test.each<[string, PersonInput]>([
    ['a birth date and a mailbox', { ...name, born: born ?? '', email: email ?? '' }],
    ['a mailbox and a phone', { ...name, phone: phone ?? '', email: email ?? '' }],
    [
      'a birth date and an address',
      { ...name, born: born ?? '', street: street ?? '', town: town ?? '', postcode: postcode ?? '' },
    ],
  ])('is names and %s', (_, one) => {
    expect(judgePair(verifiedRecord(one), verifiedRecord(one)).decision).toBe('MERGE');
  });

  test('is a birth date and a contact that nobody else has, if a name is missing', () => {
    const nameless: PersonInput = { born: born ?? '', phone: phone ?? '', email: email ?? '' };
    expect(judgePair(verifiedRecord(IDA), verifiedRecord(nameless)).decision).toBe('MERGE');
    const { born: _, ...undated } = nameless;
    expect(blockersOf(IDA, undated)).toEqual(['NAME_MISSING']);
    const [one, other] = [personFeatures(IDA), personFeatures(nameless)];
    const brother = { person: 'c', features: personFeatures({ ...IDA, given: 'Nils', born: '1980-01-03' }) };
    const owners = contactOwnersOf({ person: 'a', features: one }, [{ person: 'b', features: other }, brother]);
    const [left, right] = [verifiedRecord(IDA), verifiedRecord(nameless)];
    const context = {
      ...{ weights: DEFAULT_WEIGHTS, owners, thresholds: DEFAULT_THRESHOLDS },
      persons: new Set(['a', 'b']),
    };
    const score = scoreMatch(one, other, DEFAULT_WEIGHTS, owners);
    expect(assessMatch([left], [right], score, context).autoMergeBlockers).toEqual(['NAME_MISSING']);
  });

  test('is not a mailbox that many people have', () => {
    const one: PersonInput = { ...name, email: email ?? '', phone: phone ?? '' };
    const otherOwners = ['Nils', 'Greta', 'Olof', 'Sven', 'Britt', 'Karin'].map((given, at) => ({
      person: `c${at}`,
      features: personFeatures({ ...one, given, phone: `+4411320000${10 + at}` }),
    }));
    const [left, right] = [verifiedRecord(one), verifiedRecord(one)];
    const owners = contactOwnersOf({ person: 'a', features: left.stated }, [
      { person: 'b', features: right.stated },
      ...otherOwners,
    ]);
    const alone = scoreMatch(left.stated, right.stated, DEFAULT_WEIGHTS);
    const score = scoreMatch(left.stated, right.stated, DEFAULT_WEIGHTS, owners);
    expect(score.score).toBeLessThan(alone.score);
    const context = {
      ...{ weights: DEFAULT_WEIGHTS, owners, thresholds: DEFAULT_THRESHOLDS },
      persons: new Set(['a', 'b']),
    };
    expect(assessMatch([left], [right], score, context).autoMergeBlockers).toEqual(['TOO_LITTLE']);
  });
});

describe('a doubtful record of a person', () => {
  const records = (...people: readonly PersonInput[]) => people.map(verifiedRecord);
  const { born: _, email: __, ...sparse } = IDA;

  test.each<[string, PersonInput]>([
    ['with another birth date', { ...IDA, born: '1977-08-29', email: 'i@post.example', phone: '+441132000001' }],
    ['with another given name', { ...IDA, given: 'Edith' }],
    ['with another family name', { ...IDA, family: 'Castellano' }],
  ])('%s prevents no merge with a clear double of the other records', (_, doubtful) => {
    expect(judgePersons(records(doubtful), records(IDA)).decision).not.toBe('MERGE');
    expect(judgePersons(records(IDA, sparse, doubtful), records(IDA)).decision).toBe('MERGE');
    expect(judgePersons(records(IDA), records(doubtful, sparse, IDA)).decision).toBe('MERGE');
    expect(judgePersons(records(IDA, doubtful), records(IDA, sparse)).decision).toBe('MERGE');
  });

  test('prevents the merge if the other records lack the value, or only sound like it', () => {
    const doubtful = { ...IDA, born: '1977-08-29', email: 'i@post.example', phone: '+441132000001' };
    expect(judgePersons(records(sparse, doubtful), records({ ...IDA, phone: '+441132000002' }))).toMatchObject({
      decision: 'SUGGEST',
      autoMergeBlockers: ['OTHER_BIRTH_DATE'],
    });
    const misspelt = { ...IDA, family: 'Lindquist' };
    expect(judgePersons(records(misspelt, { ...IDA, family: 'Castellano' }), records(IDA)).autoMergeBlockers).toEqual([
      'OTHER_FAMILY_NAME',
    ]);
  });

  test('prevents the merge if the clear records are not enough for it', () => {
    const { phone: _, ...unreachable } = sparse;
    const rest = { ...unreachable, born: IDA.born ?? '' };
    const doubtful = { ...IDA, given: 'Edith' };
    const clear = { given: 'Ida', family: 'Lindqvist', born: IDA.born ?? '' };
    expect(judgePersons(records(clear, doubtful), records(rest)).decision).toBe('SUGGEST');
    expect(judgePersons(records(clear, doubtful), records(IDA)).autoMergeBlockers).toEqual(['OTHER_GIVEN_NAME']);
  });

  test('prevents the merge if only the customer stated what explains it', () => {
    const [known, doubtful] = records(IDA, { ...IDA, family: 'Castellano' });
    if (known === undefined || doubtful === undefined) throw new Error('two records');
    const claimed = { ...known, verified: personFeatures({ ...IDA, family: 'Castellano' }) };
    expect(judgePersons([claimed, doubtful], [known]).decision).toBe('SUGGEST');
  });

  test('prevents the merge if it is of another generation, or its mark differs', () => {
    for (const doubtful of [
      { ...IDA, born: '1951-04-02' },
      { ...IDA, family: 'Lindqvist Jr' },
    ])
      expect(judgePersons(records(IDA, doubtful), records(IDA)).decision).toBe('SUGGEST');
  });

  test('adds its own fields to those of the others, each once', () => {
    const mailed = { given: 'Ida', family: 'Lindqvist', email: IDA.email ?? '', town: 'Leeds' };
    const born = { given: 'Ida', family: 'Lindqvist', born: IDA.born ?? '', town: 'Leeds' };
    const both = { given: 'Ida', family: 'Lindqvist', email: IDA.email ?? '', born: IDA.born ?? '', town: 'Leeds' };
    expect(judgePersons(records(mailed), records(both)).autoMergeBlockers).toEqual(['TOO_LITTLE']);
    expect(judgePersons(records(born), records(both)).autoMergeBlockers).toEqual(['TOO_LITTLE']);
    expect(judgePersons(records(mailed, born), records(both)).decision).toBe('MERGE');
    expect(judgePersons(records(mailed, mailed, mailed), records(both)).autoMergeBlockers).toEqual(['TOO_LITTLE']);
  });
});

describe('a rival of a clear double', () => {
  const candidateOf = (own: RecordEvidence, record: RecordEvidence) => ({
    evidence: [record],
    assessment: judgePair(own, record),
  });

  test('prevents the merge only if the record could as well belong to the rival', () => {
    const rival = verifiedRecord({ ...IDA, born: '1979-10-25', phone: '+441132000001', street: '9 Low Road' });
    const double = verifiedRecord({ ...IDA, email: 'i@post.example' });
    const own = verifiedRecord(IDA);
    const clear = [candidateOf(own, double), candidateOf(own, rival)];
    expect(clear.map(({ assessment }) => assessment.decision)).toEqual(['MERGE', 'SUGGEST']);
    expect(clear[1]?.assessment.autoMergeBlockers).not.toContain('OTHER_BIRTH_DATE');
    expect(selectMergeable([own], clear)).toEqual(clear.slice(0, 1));
    const { born: _, ...undated } = IDA;
    const unclear = verifiedRecord(undated);
    const mother = verifiedRecord({ ...IDA, born: '1951-04-02', email: 'i@post.example', phone: '+441132000001' });
    const both = [candidateOf(unclear, own), candidateOf(unclear, mother)];
    expect(both.map(({ assessment }) => assessment.decision)).toEqual(['MERGE', 'SUGGEST']);
    expect(selectMergeable([unclear], both)).toEqual([]);
  });
});

describe('data that a customer or a web shop states', () => {
  const customer = (more: Partial<Customer> = {}): Customer =>
    customerWith({
      name: { given: 'Ida', family: 'Lindqvist', preferred: null, pronunciation: null },
      birthDate: '1978-09-23',
      phones: [{ number: '+447700900222', label: null, verified: false, primary: true }],
      emails: [{ address: 'ida.lindqvist@example.org', label: null, verified: false, primary: true }],
      ...more,
    });
  const verifiedMail = [{ address: 'ida.lindqvist@example.org', label: null, verified: true, primary: true }];
  const from = (source: 'POS' | 'ECOMMERCE' | 'SELF', more: Partial<Customer> = {}): RecordEvidence =>
    evidenceOf(newCustomer(customer(more), source));

  test.each(['ECOMMERCE', 'SELF'] as const)('merges nobody automatically: %s', (source) => {
    expect(judgePair(from('POS'), from('POS')).decision).toBe('MERGE');
    expect(judgePair(from('POS'), from(source))).toMatchObject({
      decision: 'SUGGEST',
      autoMergeBlockers: ['UNVERIFIED'],
    });
    expect(judgePair(from(source), from(source))).toMatchObject({
      decision: 'SUGGEST',
      autoMergeBlockers: ['UNVERIFIED'],
    });
  });

  test('merges on a contact that is verified on both sides, not on one side only', () => {
    const web = from('ECOMMERCE', { emails: verifiedMail });
    expect(judgePair(from('POS'), web)).toMatchObject({ decision: 'SUGGEST', autoMergeBlockers: ['UNVERIFIED'] });
    expect(judgePair(from('POS', { emails: verifiedMail }), web)).toMatchObject({ decision: 'MERGE', isProven: true });
  });

  test('contradicts in the family name without effect if a contact is verified on both sides', () => {
    const named = (given: string, family: string) => ({ given, family, preferred: null, pronunciation: null });
    const known = from('POS', { emails: verifiedMail });
    const married = from('ECOMMERCE', { emails: verifiedMail, name: named('Ida', 'Castellano') });
    expect(judgePair(known, married).decision).toBe('MERGE');
    const husband = from('ECOMMERCE', { emails: verifiedMail, name: named('Nils', 'Lindqvist') });
    expect(judgePair(known, husband).autoMergeBlockers).toEqual(['OTHER_GIVEN_NAME']);
    const mother = from('ECOMMERCE', { emails: verifiedMail, birthDate: '1951-02-02' });
    expect(judgePair(known, mother).autoMergeBlockers).toEqual(['OTHER_BIRTH_DATE']);
  });
});
