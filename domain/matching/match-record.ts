import type { Customer } from '../customer/customer.ts';
import type { CommitOutcome } from '../kernel/command.ts';
import type { NewId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { mergePeople } from '../person/merge-customers.ts';
import { compareCandidates } from './compare-candidates.ts';
import type { MatchingChange, MatchingRepositories } from './context.ts';
import {
  chooseMerge,
  isConflicting,
  type MatchCandidate,
  type MatchContext,
  type MatchPolicy,
  toLookAtAgain,
  updateSuggestions,
} from './decide-matches.ts';
import { type Candidates, findCandidates, findContactSharers } from './find-candidates.ts';
import type { MatchWeights } from './match-weights.ts';
import { placeInBlocks } from './place-in-blocks.ts';
import { suggestionsFrom } from './suggestions.ts';

/** What the matcher works with. The records are read consistently. */
export type MatcherContext = {
  readonly repositories: MatchingRepositories;
  /** All of it or nothing, under the condition that nothing is another than it was read. */
  commit(changes: readonly MatchingChange[]): Promise<CommitOutcome>;
  /** Waits a random while that grows with each attempt; false where the time left is too short for another. */
  backoff(attempt: number): Promise<boolean>;
  readonly weights: MatchWeights;
  readonly policy: MatchPolicy;
  readonly now: () => Instant;
  readonly newId: NewId;
};

/** What came of it, for those who watch over the matcher. */
export type MatchRunResult = {
  /** With how many records of others it was compared. */
  readonly compared: number;
  readonly capped: Candidates['capped'];
  readonly merged: number;
};

/** Raised where others kept changing the same people for as long as there was time; it is to be tried again. */
class ContentionError extends Error {}

/** So often people who are just changing are read anew. Who is torn for longer is not merged, and shows up in an audit. */
const MOST_CONFLICTS = 5;

/** What the identity events of the matcher tell who decided. */
const MATCHER = 'matcher';

/** With whom a record is to be compared: with all who share a block, or with those alone who share a contact or wait beside it. */
export type MatchScope = 'BLOCKS' | 'SUGGESTIONS';

/**
 * Brings everything that follows from a record's likeness to others in step with the record as it is now: where others
 * find it, with whom it is one person, and who waits for a decision. It may be called again, late, and for several
 * records at once: of two that are alike, whichever looks last finds the other, for each stands in its blocks before it
 * looks.
 */
export async function matchRecord(
  matching: MatcherContext,
  recordId: string,
  scope: MatchScope,
): Promise<MatchRunResult> {
  const { again, ...matched } = await look(matching, recordId, scope);
  // What they are suggested with follows from their likeness to this record. It follows no further, and may be done twice.
  for (const id of again) await look(matching, id, 'SUGGESTIONS');
  return matched;
}

async function look(
  matching: MatcherContext,
  recordId: string,
  scope: MatchScope,
): Promise<MatchRunResult & { readonly again: readonly string[] }> {
  const { repositories, weights, policy } = matching;
  const again = backoffOrThrow(matching);
  const candidates =
    scope === 'BLOCKS'
      ? await loadCandidates(matching, recordId, again)
      : await findContactSharers(repositories, await repositories.blocks(recordId));
  let [compared, mergers, torn] = [0, 0, 0];
  const followers = new Set<string>();
  for (;;) {
    const found = await compareCandidates(repositories, recordId, candidates.ids, { weights, thresholds: policy });
    compared = Math.max(compared, found?.compared ?? 0);
    if (found !== null && isConflicting(found.context) && torn++ < MOST_CONFLICTS) {
      await again();
      continue;
    }
    for (const id of found === null ? [] : toLookAtAgain(found.context)) followers.add(id);
    const { kind, changes } = found === null ? NO_STEP : nextStep(matching, found.context);
    if (changes.length > 0 && (await matching.commit(changes)) !== 'committed') await again();
    else if (kind === 'last') return { compared, capped: candidates.capped, merged: mergers, again: [...followers] };
    else if (kind === 'merger') mergers++;
  }
}

/** Pauses before a further attempt. @throws Contended where there is no time for one */
function backoffOrThrow({ backoff }: MatcherContext): () => Promise<void> {
  let attempts = 0;
  return async () => {
    if (!(await backoff(attempts++))) throw new ContentionError('the matcher found no moment to commit');
  };
}

async function loadCandidates(
  matching: MatcherContext,
  recordId: string,
  again: () => Promise<void>,
): Promise<Candidates> {
  for (;;) {
    const keys = await placeInBlocks(matching, recordId);
    if (keys !== null) return findCandidates(matching.repositories, keys);
    await again();
  }
}

type MatchStep = { readonly changes: readonly MatchingChange[]; readonly kind: 'merger' | 'part' | 'last' };
const NO_STEP: MatchStep = { changes: [], kind: 'last' };

function nextStep(matching: MatcherContext, context: MatchContext): MatchStep {
  const { policy, now } = matching;
  const candidate = chooseMerge(context, policy);
  if (candidate !== null) return { kind: 'merger', changes: mergeChanges(matching, context, candidate) };
  const { changes, isWhole } = updateSuggestions(context, now());
  return { kind: isWhole ? 'last' : 'part', changes };
}

/** The merger, and with it the match for which it was made. Of two people the one who was known first goes on. */
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
