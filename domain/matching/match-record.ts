import type { Customer } from '../customer/customer.ts';
import type { CommitOutcome } from '../kernel/command.ts';
import type { NewId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { mergePeople } from '../person/merge-customers.ts';
import { type Candidates, findCandidates, findContactSharers } from './blocks/find-candidates.ts';
import { compareCandidates } from './compare-candidates.ts';
import type { MatchingChange, MatchingRepositories } from './context.ts';
import {
  chooseMerge,
  isConflicting,
  type MatchCandidate,
  type MatchContext,
  type MatchPolicy,
  recordsToRematch,
  updateSuggestions,
} from './decide-matches.ts';
import { placeInBlocks } from './place-in-blocks.ts';
import type { MatchWeights } from './score/match-weights.ts';
import { suggestionsFrom } from './suggestions.ts';

/** What the matcher works with. Its reads are strongly consistent. */
export type MatcherContext = {
  readonly repositories: MatchingRepositories;
  /** Commits all changes or none, on condition that no item changed since it was read. */
  commit(changes: readonly MatchingChange[]): Promise<CommitOutcome>;
  /** Waits a random time that grows with each attempt. False if too little time is left for another attempt. */
  backoff(attempt: number): Promise<boolean>;
  readonly weights: MatchWeights;
  readonly policy: MatchPolicy;
  readonly now: () => Instant;
  readonly newId: NewId;
};

/** The result of a run, for monitoring. */
export type MatchRunResult = {
  /** The number of other people's records that the record was compared with. */
  readonly compared: number;
  readonly capped: Candidates['capped'];
  readonly merged: number;
};

/** Thrown if other writers kept changing the same people until the time ran out. The caller must retry. */
class ContentionError extends Error {}

/** How often conflicting people are read again. If they still conflict, they are not merged, and an audit reports them. */
const MAX_CONFLICTS = 5;

/** The `by` of identity events that the matcher writes. */
const MATCHER = 'matcher';

/**
 * The records that a record is compared with: BLOCKS means all records that share a block; SUGGESTIONS means only records
 * that share a contact or already have a suggestion with it.
 */
export type MatchScope = 'BLOCKS' | 'SUGGESTIONS';

/**
 * Updates everything that follows from a record's similarity to others: its blocks, its merges and its suggestions. The call
 * is idempotent, may be late, and may run for several records at once: a record is put into its blocks before it is
 * compared, so of two similar records the later run finds the other one.
 */
export async function matchRecord(
  matching: MatcherContext,
  recordId: string,
  scope: MatchScope,
): Promise<MatchRunResult> {
  const { rematch, ...result } = await matchOnce(matching, recordId, scope);
  // Their suggestions depend on their similarity to this record. One level is enough, and repeating it is harmless.
  for (const id of rematch) await matchOnce(matching, id, 'SUGGESTIONS');
  return result;
}

async function matchOnce(
  matching: MatcherContext,
  recordId: string,
  scope: MatchScope,
): Promise<MatchRunResult & { readonly rematch: readonly string[] }> {
  const { repositories, weights, policy } = matching;
  const pause = backoffOrThrow(matching);
  const candidates =
    scope === 'BLOCKS'
      ? await loadCandidates(matching, recordId, pause)
      : await findContactSharers(repositories, await repositories.blocks(recordId));
  let [compared, merged, conflicts] = [0, 0, 0];
  const rematch = new Set<string>();
  for (;;) {
    const found = await compareCandidates(repositories, recordId, candidates.ids, { weights, thresholds: policy });
    compared = Math.max(compared, found?.compared ?? 0);
    if (found !== null && isConflicting(found.context) && conflicts++ < MAX_CONFLICTS) {
      await pause();
      continue;
    }
    for (const id of found === null ? [] : recordsToRematch(found.context)) rematch.add(id);
    const { kind, changes } = found === null ? NO_STEP : nextStep(matching, found.context);
    if (changes.length > 0 && (await matching.commit(changes)) !== 'committed') await pause();
    else if (kind === 'last') return { compared, capped: candidates.capped, merged, rematch: [...rematch] };
    else if (kind === 'merge') merged++;
  }
}

/** Returns a function that pauses before the next attempt. @throws ContentionError if too little time is left */
function backoffOrThrow({ backoff }: MatcherContext): () => Promise<void> {
  let attempts = 0;
  return async () => {
    if (!(await backoff(attempts++))) throw new ContentionError('the matcher ran out of time before it could commit');
  };
}

async function loadCandidates(
  matching: MatcherContext,
  recordId: string,
  pause: () => Promise<void>,
): Promise<Candidates> {
  for (;;) {
    const keys = await placeInBlocks(matching, recordId);
    if (keys !== null) return findCandidates(matching.repositories, keys);
    await pause();
  }
}

type MatchStep = { readonly changes: readonly MatchingChange[]; readonly kind: 'merge' | 'part' | 'last' };
const NO_STEP: MatchStep = { changes: [], kind: 'last' };

function nextStep(matching: MatcherContext, context: MatchContext): MatchStep {
  const { policy, now } = matching;
  const candidate = chooseMerge(context, policy);
  if (candidate !== null) return { kind: 'merge', changes: mergeChanges(matching, context, candidate) };
  const { changes, isWhole } = updateSuggestions(context, now());
  return { kind: isWhole ? 'last' : 'part', changes };
}

/** The changes of the merge and of its match. The older of the two people survives. */
function mergeChanges(
  { now, newId }: MatcherContext,
  { record, person, stored }: MatchContext,
  { person: others, other, score }: MatchCandidate,
): readonly MatchingChange[] {
  const occurredAt = now();
  const [first, second] = isOlder(others[0], person[0]) ? [others, person] : [person, others];
  const { changes } = mergePeople([first, second], {
    id: newId('identityEvent'),
    occurredAt,
    by: MATCHER,
    automatic: true,
    matchScore: score.score,
    reason: null,
  });
  const suggestions = suggestionsFrom(stored, occurredAt);
  suggestions.upsert(record.id, other.id, score, 'MERGED');
  return [...changes, ...suggestions.changes()];
}

const isOlder = (one: Customer, other: Customer): boolean =>
  one.createdAt === other.createdAt ? one.id < other.id : one.createdAt < other.createdAt;
