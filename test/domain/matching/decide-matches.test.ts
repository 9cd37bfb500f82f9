import { describe, expect, test } from 'vitest';
import type { Change } from '../../../domain/changes.ts';
import type { Customer } from '../../../domain/customer/customer.ts';
import {
  chooseMerge,
  isConflicting,
  type MatchCandidate,
  type MatchContext,
  recordsToRematch,
  updateSuggestions,
} from '../../../domain/matching/decide-matches.ts';
import type { Match } from '../../../domain/matching/match.ts';
import type { MatchAssessment } from '../../../domain/matching/match-decision.ts';
import type { MatchScore } from '../../../domain/matching/score/match-score.ts';
import { evidenceOf } from '../../../domain/matching/score/record-evidence.ts';
import { isThroughThird, withThirdRecord } from '../../../domain/matching/score/third-record.ts';
import { type Cluster, MAX_RECORDS } from '../../../domain/person/cluster.ts';
import { MAX_OPEN } from '../../../domain/person/duplicates.ts';
import { customerWith } from '../../support/heads.ts';
import { suggestionOf } from '../../support/matches.ts';
import { POLICY } from '../../support/matching.ts';

const NOW = '2026-04-01T00:00:00.000Z';

const record = (id: string, known: Partial<Customer> = {}): Customer => customerWith({ id, ...known });

/** The records as one person. */
function personOf(...members: readonly [Customer, ...Customer[]]): Cluster {
  const records = members.length === 1 ? [] : members.map(({ id }) => id);
  const [first, ...others] = members.map((member) => ({ ...member, records }));
  return [first ?? members[0], ...others];
}

/** A score with the evidence of a shared mailbox. */
const scoreOf = (score: number): MatchScore => ({
  score,
  evidence: [{ field: 'email', agreement: 'EXACT', weight: 15 }],
});

/** A candidate without contradictions. */
function matchCandidate(person: Cluster, score: number, other: Customer = person[0]): MatchCandidate {
  const { merge, suggest: least } = POLICY;
  const decision = score >= merge ? 'MERGE' : score >= least ? 'SUGGEST' : 'NOTHING';
  const assessment: MatchAssessment = { decision, autoMergeBlockers: [], isProven: false };
  return { person, evidence: person.map(evidenceOf), other, score: scoreOf(score), assessment };
}

/** A candidate that is alike only through a third record. */
function linkedCandidate(person: Cluster, score: number): MatchCandidate {
  const assessment: MatchAssessment = { decision: 'SUGGEST', autoMergeBlockers: ['THROUGH_THIRD'], isProven: false };
  return { ...matchCandidate(person, score), assessment, score: withThirdRecord(scoreOf(0.1), score) };
}

function matchContext(
  person: Cluster,
  candidates: readonly MatchCandidate[],
  matches: readonly Match[] = [],
): MatchContext {
  const ids = [person, ...candidates.map((one) => one.person)].flat().map(({ id }) => id);
  const duplicates = ids.map((customerId) => ({
    customerId,
    version: 1,
    open: matches
      .filter(({ left, right, status }) => status === 'SUGGESTED' && [left, right].includes(customerId))
      .map(({ id, left, right, score, evidence }) => ({
        matchId: id,
        otherId: left === customerId ? right : left,
        score,
        ...(isThroughThird(evidence) ? { throughThird: true as const } : {}),
      })),
  }));
  return { record: person[0], person, candidates, stored: { duplicates, matches } };
}

/** The changed pairs, each as `left right STATUS`. */
const matchStatuses = ({ changes }: { readonly changes: readonly Change[] }): readonly string[] =>
  changes.flatMap((change) =>
    change.entity === 'match' ? [`${change.after.left} ${change.after.right} ${change.after.status}`] : [],
  );

const changedPairs = (context: MatchContext) => matchStatuses(updateSuggestions(context, NOW));

describe('the candidate that is merged automatically', () => {
  const [a, b] = [personOf(record('a')), personOf(record('b'))];

  test('is the likeliest of those above the threshold', () => {
    const [likely, likelier] = [matchCandidate(b, 0.995), matchCandidate(personOf(record('c')), 0.999)];
    expect(chooseMerge(matchContext(a, [likely, likelier]), POLICY)).toBe(likelier);
    expect(chooseMerge(matchContext(a, [matchCandidate(b, 0.9)]), POLICY)).toBeNull();
  });

  test('is nobody if automatic merges are switched off', () => {
    expect(chooseMerge(matchContext(a, [matchCandidate(b, 0.999)]), { ...POLICY, automatic: false })).toBeNull();
  });

  test.each<[string, Cluster, Cluster]>([
    ['rejected', a, personOf(record('b', { distinctFrom: ['a'] }))],
    [
      'rejected for another record of the person',
      personOf(record('a'), record('a2')),
      personOf(record('b', { distinctFrom: ['a2'] })),
    ],
    ['being erased', a, personOf(record('b', { status: 'ERASURE_PENDING' }))],
    ['one record too many', personOf(record('a'), ...many('a', MAX_RECORDS - 1)), personOf(record('b'))],
    [
      'the holder of another loyalty number',
      personOf(record('a', { loyalty: { number: 'L1', tier: null, points: null, memberSince: null } })),
      personOf(record('b', { loyalty: { number: 'L2', tier: null, points: null, memberSince: null } })),
    ],
  ])('is nobody who is %s', (_, person, others) => {
    expect(chooseMerge(matchContext(person, [matchCandidate(others, 0.9999)]), POLICY)).toBeNull();
  });

  test('is nobody while the record also fits another, contradicting person', () => {
    const born = (id: string, birthDate: string) => personOf(record(id, { birthDate }));
    const [father, son] = [born('b', '1950-02-01'), born('c', '1980-06-12')];
    expect(chooseMerge(matchContext(a, [matchCandidate(father, 0.999)]), POLICY)?.person).toBe(father);
    expect(chooseMerge(matchContext(a, [matchCandidate(father, 0.999), matchCandidate(son, 0.7)]), POLICY)).toBeNull();
    expect(
      chooseMerge(matchContext(a, [matchCandidate(father, 0.999), matchCandidate(personOf(record('d')), 0.7)]), POLICY),
    ).not.toBeNull();
  });

  test('is nobody whose records disagree about the person', () => {
    const half = { ...record('b'), records: ['b', 'c'] };
    const context = matchContext(a, [matchCandidate([half], 0.9999)]);
    expect(isConflicting(context)).toBe(true);
    expect(chooseMerge(context, POLICY)).toBeNull();
    expect(isConflicting(matchContext(a, [matchCandidate(a, 0.9999)]))).toBe(true);
    expect(isConflicting(matchContext(personOf(record('a'), record('c')), [matchCandidate(b, 0.9999)]))).toBe(false);
  });
});

const many = (prefix: string, count: number): readonly Customer[] =>
  Array.from({ length: count }, (_, at) => record(`${prefix}-${at}`));

describe('a suggestion', () => {
  const a = personOf(record('a'));
  const b = personOf(record('b'));

  test('is made for each likely person and for nobody else', () => {
    const [c, d] = [personOf(record('c')), personOf(record('d'))];
    expect(
      changedPairs(matchContext(a, [matchCandidate(b, 0.5), matchCandidate(c, 0.49), matchCandidate(d, 0.9)])),
    ).toEqual(['a d SUGGESTED', 'a b SUGGESTED']);
  });

  test('is listed in both heads, highest score first, and changes nothing if it is already there', () => {
    const { changes } = updateSuggestions(
      matchContext(a, [matchCandidate(b, 0.6)], [suggestionOf('a', 'c', 0.7)]),
      NOW,
    );
    const heads = changes.flatMap((change) => (change.entity === 'duplicates' ? [change.after] : []));
    expect(heads.find(({ customerId }) => customerId === 'b')?.open.map(({ otherId }) => otherId)).toEqual(['a']);
    const again = matchContext(a, [matchCandidate(b, 0.6)], [suggestionOf('a', 'b', 0.6)]);
    expect(updateSuggestions(again, NOW)).toEqual({ changes: [], isWhole: true });
  });

  test('is only the likeliest pair of two persons, for any record that is matched', () => {
    const person = personOf(record('a'), record('a2'));
    const others = personOf(record('b'), record('b2'));
    const waiting = (score: number) => [suggestionOf('a2', 'b2', score)];
    expect(changedPairs(matchContext(person, [matchCandidate(others, 0.8)], waiting(0.9)))).toEqual([]);
    expect(changedPairs(matchContext(person, [matchCandidate(others, 0.8)], waiting(0.7)))).toEqual([
      'a2 b2 FORGOTTEN',
      'a b SUGGESTED',
    ]);
  });

  test('ends if the pair is not likely any more, is one person now, or was rejected', () => {
    expect(changedPairs(matchContext(a, [matchCandidate(b, 0.3)], [suggestionOf('a', 'b', 0.8)]))).toEqual([
      'a b FORGOTTEN',
    ]);
    const merged = personOf(record('a'), record('b'));
    expect(changedPairs(matchContext(merged, [], [suggestionOf('a', 'b', 0.8)]))).toEqual(['a b MERGED']);
    const rejected = personOf(record('b', { distinctFrom: ['a'] }));
    expect(changedPairs(matchContext(a, [matchCandidate(rejected, 0.99)], [suggestionOf('a', 'b', 0.8)]))).toEqual([
      'a b REJECTED',
    ]);
    const erased = personOf(record('b', { status: 'ERASURE_PENDING' }));
    expect(changedPairs(matchContext(a, [matchCandidate(erased, 0.99)], [suggestionOf('a', 'b', 0.8)]))).toEqual([
      'a b FORGOTTEN',
    ]);
  });

  test('stays if it is about another record of the person that is not matched now', () => {
    const person = personOf(record('a'), record('a2'));
    expect(changedPairs(matchContext(person, [], [suggestionOf('a2', 'c', 0.8)]))).toEqual([]);
  });

  test('never comes back after a rejection, even if the records have no room to store it', () => {
    const rejected: Match = { ...suggestionOf('a', 'b', 0.8), status: 'REJECTED' };
    expect(changedPairs(matchContext(a, [matchCandidate(b, 0.99)], [rejected]))).toEqual([]);
  });

  test('list is bounded without the least likely, and is written in parts that fit a transaction', () => {
    const candidates = Array.from({ length: 2 * MAX_OPEN }, (_, at) =>
      matchCandidate(personOf(record(`o${at}`)), 0.5 + at / 100),
    );
    const { changes, isWhole } = updateSuggestions(matchContext(a, candidates), NOW);
    expect(isWhole).toBe(true);
    expect(matchStatuses({ changes })).toHaveLength(MAX_OPEN);
    expect(matchStatuses({ changes })[0]).toBe(`a o${2 * MAX_OPEN - 1} SUGGESTED`);
    const stale = Array.from({ length: MAX_OPEN }, (_, at) => suggestionOf('a', `z${at}`, 0.6));
    const part = updateSuggestions(matchContext(a, candidates, stale), NOW);
    expect(part.isWhole).toBe(false);
    expect(part.changes.length).toBeLessThanOrEqual(98);
  });
});

describe('a person who is alike only through a third record', () => {
  const [a, b, c] = [personOf(record('a')), personOf(record('b')), personOf(record('c'))];
  const throughThird = (match: Match): Match => ({ ...match, ...withThirdRecord(scoreOf(0.1), match.score) });

  test('is suggested, marked as such in both heads, and never merged', () => {
    const context = matchContext(a, [linkedCandidate(c, 0.999)]);
    expect(chooseMerge(context, POLICY)).toBeNull();
    const { changes } = updateSuggestions(context, NOW);
    expect(matchStatuses({ changes })).toEqual(['a c SUGGESTED']);
    const heads = changes.flatMap((change) => (change.entity === 'duplicates' ? [change.after.open] : []));
    expect(heads).toHaveLength(2);
    for (const [line] of heads) expect(line).toMatchObject({ score: 0.999, throughThird: true });
  });

  test('is linked by what the weights say: a calibration that raises the scores of two matches links no more', () => {
    const raised = (person: Cluster): MatchCandidate => {
      const candidate = matchCandidate(person, 0.95);
      return { ...candidate, score: { ...candidate.score, linkScore: 0.7 } };
    };
    expect(recordsToRematch(matchContext(a, [matchCandidate(b, 0.95), matchCandidate(c, 0.95)]))).toEqual(['b']);
    expect(recordsToRematch(matchContext(a, [raised(b), raised(c)]))).toEqual([]);
    const { changes } = updateSuggestions(matchContext(a, [raised(b)]), NOW);
    const heads = changes.flatMap((change) => (change.entity === 'duplicates' ? change.after.open : []));
    expect(heads.map(({ score, linkScore }) => [score, linkScore])).toEqual([
      [0.95, 0.7],
      [0.95, 0.7],
    ]);
    const [before] = changes.flatMap((change) => (change.entity === 'match' ? [change.after] : []));
    if (before?.status !== 'SUGGESTED') throw new Error('a suggestion');
    const again = matchContext(a, [matchCandidate(b, 0.95)], [{ ...before, status: 'SUGGESTED' }]);
    const lines = updateSuggestions(again, NOW).changes.flatMap((change) =>
      change.entity === 'duplicates' ? change.after.open : [],
    );
    expect(lines.map(({ linkScore }) => linkScore)).toEqual([undefined, undefined]);
  });

  test('prevents no other merge', () => {
    const [father, son] = ['1950-02-01', '1980-06-12'].map((birthDate) => personOf(record(birthDate, { birthDate })));
    const context = matchContext(a, [matchCandidate(father ?? b, 0.999), linkedCandidate(son ?? c, 0.9)]);
    expect(chooseMerge(context, POLICY)?.person).toBe(father);
  });

  test('is forgotten if the links do not hold any more', () => {
    const waiting = [throughThird(suggestionOf('a', 'c', 0.9))];
    expect(changedPairs(matchContext(a, [], waiting))).toEqual(['a c FORGOTTEN']);
    expect(changedPairs(matchContext(a, [linkedCandidate(c, 0.9)], waiting))).toEqual([]);
  });

  describe('is found by matching one of the two again', () => {
    const both = [matchCandidate(b, 0.95), matchCandidate(c, 0.9)];
    const rematched = (candidates: readonly MatchCandidate[], matches: readonly Match[] = []) =>
      recordsToRematch(matchContext(a, candidates, matches));

    test('if the third record is likely both of them', () => {
      expect(rematched(both)).toEqual(['b']);
      expect(rematched([matchCandidate(b, 0.95), matchCandidate(c, 0.8)])).toEqual([]);
      expect(rematched([matchCandidate(b, 0.95), linkedCandidate(c, 0.9)])).toEqual([]);
    });

    test('unless they are already suggested or rejected', () => {
      expect(rematched(both, [suggestionOf('b', 'c', 0.6)])).toEqual([]);
      expect(
        rematched([matchCandidate(personOf(record('b', { distinctFrom: ['c'] })), 0.95), matchCandidate(c, 0.9)]),
      ).toEqual([]);
    });

    test('if one of them was likely until now', () => {
      const before = [suggestionOf('a', 'b', 0.95), suggestionOf('a', 'c', 0.9)];
      const [unlikely, other] = [matchCandidate(b, 0.2), matchCandidate(c, 0.9)];
      expect(rematched([unlikely, other], [...before, throughThird(suggestionOf('b', 'c', 0.85))])).toEqual(['b']);
      expect(rematched([unlikely, other], before)).toEqual([]);
    });
  });
});
