import type { Customer } from '../customer/customer.ts';
import { writtenBy } from '../kernel/caller.ts';
import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { type Cluster, markDistinct } from '../person/cluster.ts';
import { rejectUnknownCustomer } from '../person/customer-key.ts';
import type { IdentityEvent } from '../person/identity-event.ts';
import { loadPeople } from '../person/people.ts';
import type { MatchingChange, MatchingCommandContext } from './context.ts';
import { type Match, matchId } from './match.ts';
import type { MatchScore } from './score/match-score.ts';
import type { MatchWeights } from './score/match-weights.ts';
import { type StoredMatches, suggestionsFrom } from './suggestions.ts';

export type RejectMatchInput = {
  readonly left: string;
  readonly right: string;
  readonly reason?: string | null | undefined;
};

/** The two people and the stored matches of their records. */
type RejectionState = {
  readonly left: Cluster;
  readonly right: Cluster;
  readonly stored: StoredMatches;
  readonly score: (left: Customer, right: Customer, weights: MatchWeights) => MatchScore;
};

/**
 * Records that two records are two people, even if nobody suggested a match. Neither the records nor their people are
 * suggested or merged again. All open suggestions between the two people are rejected too.
 */
export function rejectMatch(
  context: MatchingCommandContext,
  input: RejectMatchInput,
  weights: MatchWeights,
): Promise<Result<Match>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      checkReason(input);
      const [left = null, right = null] = await loadPeople(repositories, [input.left, input.right]);
      const people = {
        left: (left ?? rejectUnknownCustomer(['input', 'left'])).members,
        right: (right ?? rejectUnknownCustomer(['input', 'right'])).members,
      };
      const duplicates = await repositories.duplicatesOf([...people.left, ...people.right].map(({ id }) => id));
      const ids = duplicates.flatMap(({ open }) => open.map((line) => line.matchId));
      const matches = await repositories.matches([...new Set([...ids, matchId(input.left, input.right)])]);
      const { scoreRecords } = await import('./score/score-records.ts');
      const stored = { duplicates, matches: matches.filter((match) => match !== null) };
      return { ...people, stored, score: scoreRecords };
    },
    decide: (state) => decideRejection(context, state, input, weights),
    async replay({ rejectedId = '' }) {
      const [match = null] = await repositories.matches([rejectedId]);
      return match ?? reject('NOT_FOUND', ['input'], 'The match of that rejection no longer exists.');
    },
  });
}

function decideRejection(
  { caller, now, newId }: MatchingCommandContext,
  { left, right, stored, score }: RejectionState,
  input: RejectMatchInput,
  weights: MatchWeights,
): Decision<Match, MatchingChange> {
  checkPeople(left, right);
  const occurredAt = now();
  const suggestions = suggestionsFrom(stored, occurredAt);
  const before = new Map([...left, ...right].map((record) => [record.id, record]));
  const after = new Map(before);
  const [first, ...others] = pairsOf(left, right, stored.matches, input, (one, other) => score(one, other, weights));
  const rejectPair = ({ one, other, score }: RejectedPair): Match => {
    const marked =
      markDistinct(recordIn(after, one), recordIn(after, other)) ?? reject('LIMIT_EXCEEDED', ['input'], NO_ROOM);
    for (const record of marked) after.set(record.id, record);
    return suggestions.upsert(one, other, score(), 'REJECTED');
  };
  const match = rejectPair(first);
  for (const pair of others) rejectPair(pair);
  const records = [...after.values()].filter((record) => record !== before.get(record.id));
  return {
    changes: [
      ...records.map((record): MatchingChange => {
        const known = before.get(record.id) ?? null;
        return { entity: 'customer', before: known, after: { ...record, version: record.version + 1 } };
      }),
      ...suggestions.changes(),
      ...(records.length === 0 ? [] : [rejection({ caller, newId }, match, occurredAt, trimToNull(input.reason))]),
    ],
    replayRefs: { rejectedId: match.id },
    result: match,
  };
}

/** Two records that are rejected as a match, and their score. */
type RejectedPair = { readonly one: string; readonly other: string; score(): MatchScore };

/** The stored matches between the two people, highest score first. Adds the pair of the input if it is not among them. */
function pairsOf(
  left: Cluster,
  right: Cluster,
  matches: readonly Match[],
  input: RejectMatchInput,
  scoreOf: (left: Customer, right: Customer) => MatchScore,
): readonly [RejectedPair, ...RejectedPair[]] {
  const known = matches
    .filter((match) => isBetween(match, left, right))
    .toSorted((a, b) => b.score - a.score)
    .map((match): RejectedPair => ({ one: match.left, other: match.right, score: () => match }));
  const named: RejectedPair = {
    one: input.left,
    other: input.right,
    score: () => scoreOf(recordOf(left, input.left), recordOf(right, input.right)),
  };
  const id = matchId(input.left, input.right);
  const [first, ...others] = known.some(({ one, other }) => matchId(one, other) === id) ? known : [...known, named];
  return first === undefined ? [named] : [first, ...others];
}

const isBetween = (match: Match, left: Cluster, right: Cluster): boolean =>
  [left, right].every((person) => person.some(({ id }) => id === match.left || id === match.right));

const recordOf = (person: Cluster, id: string): Customer => person.find((record) => record.id === id) ?? person[0];

const recordIn = (records: ReadonlyMap<string, Customer>, id: string): Customer =>
  records.get(id) ?? rejectUnknownCustomer(['input']);

function rejection(
  { caller, newId }: Pick<MatchingCommandContext, 'caller' | 'newId'>,
  { left, right, score }: Match,
  occurredAt: Instant,
  reason: string | null,
): MatchingChange {
  const decided = {
    id: newId('identityEvent'),
    occurredAt,
    by: caller.clientId,
    ...writtenBy(caller),
    automatic: false,
    matchScore: score,
  };
  const event: IdentityEvent = { ...decided, eventKind: 'REJECTED', records: [left, right], reason };
  return { entity: 'identityEvent', before: null, after: event };
}

function checkReason({ reason }: RejectMatchInput): void {
  const errors = inputErrors();
  checkLength(errors, ['input', 'reason'], reason, MAX_TEXT_LENGTH);
  errors.throwIfAny();
}

function checkPeople(left: Cluster, right: Cluster): void {
  if (left[0].id === right[0].id)
    reject(
      'NOT_ALLOWED',
      ['input'],
      'These are one person. Use unmergeCustomer to take out a record that is somebody else.',
    );
  if ([...left, ...right].some(({ status }) => status !== 'ACTIVE'))
    reject('NOT_ALLOWED', ['input'], 'One of these people is erased or being erased.');
}

const NO_ROOM = 'Both records are already marked as different from 100 others, which is the limit.';
