import { isDeepStrictEqual } from 'node:util';
import type { Change } from './change.ts';
import type { Customer } from './customer.ts';
import { type Lookalike, type MatchPolicy, type Situation, suggest, toMerge } from './decide-matches.ts';
import { type Found, findLookalikes } from './find-lookalikes.ts';
import type { NewId } from './id.ts';
import type { Instant } from './instant.ts';
import { featuresOf } from './match-features.ts';
import type { MatchWeights } from './match-weights.ts';
import { merged } from './merge-customers.ts';
import type { CommitOutcome } from './mutation.ts';
import { placeInBlocks } from './place-in-blocks.ts';
import type { Records } from './records.ts';
import { suggestionsFrom } from './suggestions.ts';

/** What the matcher works with. The records are read consistently. */
export type Matching = {
  readonly records: Records;
  /** All of it or nothing, under the condition that nothing is another than it was read. */
  commit(changes: readonly Change[]): Promise<CommitOutcome>;
  /** Waits a random while that grows with each attempt; false where the time left is too short for another. */
  pause(attempt: number): Promise<boolean>;
  readonly weights: MatchWeights;
  readonly policy: MatchPolicy;
  readonly now: () => Instant;
  readonly newId: NewId;
};

/** What came of it, for those who watch over the matcher. */
export type Matched = Pick<Found, 'compared' | 'capped'> & { readonly merged: number };

/** Raised where others kept changing the same people for as long as there was time; it is to be tried again. */
class Contended extends Error {}

/** What the identity events of the matcher tell who decided. */
const MATCHER = 'matcher';

/**
 * Brings everything that follows from a record's likeness to others in step with the record as it is now: where others
 * find it, with whom it is one person, and who waits for a decision. It may be called again, late, and for several
 * records at once: of two that are alike, whichever looks last finds the other, for each stands in its blocks before it
 * looks.
 */
export async function matchRecord(matching: Matching, recordId: string): Promise<Matched> {
  let [compared, mergers] = [0, 0];
  for (let attempt = 0; ; attempt++) {
    const step = await nextStep(matching, recordId);
    compared = Math.max(compared, step?.compared ?? 0);
    if (step !== null && (await isCommitted(matching, step.changes))) {
      if (step.kind === 'merger') mergers++;
      if (step.kind === 'last') return { compared, capped: step.capped, merged: mergers };
    } else if (!(await matching.pause(attempt))) throw new Contended('the matcher found no moment to commit');
  }
}

/** Whether what changed of a record may have to do with whose it is. What the graph keeps beside that wakes nobody. */
export function bearsOnMatching(before: Customer, after: Customer): boolean {
  return !isDeepStrictEqual(traitsOf(before), traitsOf(after));
}

const traitsOf = (record: Customer) => ({
  features: featuresOf(record),
  status: record.status,
  records: record.records,
  distinctFrom: record.distinctFrom,
});

type Step = Pick<Found, 'compared' | 'capped'> & {
  readonly changes: readonly Change[];
  readonly kind: 'merger' | 'part' | 'last';
};

/** What is to be done next about a record; null where others were quicker, and it is to be looked at anew. */
async function nextStep(matching: Matching, recordId: string): Promise<Step | null> {
  const { records, weights, policy, now } = matching;
  const placed = await placeInBlocks(matching, recordId);
  if (placed === null) return null;
  if (placed.record === null) return { kind: 'last', changes: [], compared: 0, capped: [] };
  const found = await findLookalikes(records, placed.record, placed.keys, { weights, least: policy.suggest });
  const lookalike = toMerge(found.situation, policy);
  if (lookalike !== null) return { ...found, kind: 'merger', changes: merger(matching, found.situation, lookalike) };
  const { changes, isWhole } = suggest(found.situation, policy, now());
  return { ...found, kind: isWhole ? 'last' : 'part', changes };
}

/** The merger, and with it the match for which it was made. Of two people the one who was known first goes on. */
function merger(
  { now, newId }: Matching,
  { record, person, stored }: Situation,
  { person: others, other, score }: Lookalike,
): readonly Change[] {
  const occurredAt = now();
  const [first, second] = isOlder(others[0], person[0]) ? [others, person] : [person, others];
  const { changes } = merged([first, second], {
    id: newId('identityEvent'),
    occurredAt,
    by: MATCHER,
    automatic: true,
    matchScore: score.score,
    reason: null,
  });
  const suggestions = suggestionsFrom(stored, occurredAt);
  suggestions.keep(record.id, other.id, score, 'MERGED');
  return [...changes, ...suggestions.changes()];
}

const isOlder = (one: Customer, other: Customer): boolean =>
  one.createdAt === other.createdAt ? one.id < other.id : one.createdAt < other.createdAt;

async function isCommitted({ commit }: Matching, changes: readonly Change[]): Promise<boolean> {
  return changes.length === 0 || (await commit(changes)) === 'committed';
}
