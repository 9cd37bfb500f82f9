import { type Path, reject } from '../kernel/user-error.ts';
import { isDistinct } from '../person/cluster.ts';
import { mergeBlockers } from '../person/merge-blockers.ts';
import { loadPeople } from '../person/people.ts';
import { findCandidates } from './blocks/find-candidates.ts';
import { compareCandidates, type MatchRules } from './compare-candidates.ts';
import type { MatchingRepositories } from './context.ts';
import { isLinked } from './decide-matches.ts';
import { evidenceSummary } from './evidence-text.ts';
import type { MatchStatus } from './match.ts';
import { fitsAnother } from './match-decision.ts';
import { AUTO_MERGE_BLOCKER_TEXTS } from './score/auto-merge-blockers.ts';
import type { MatchEvidence } from './score/match-score.ts';
import { evidenceOf } from './score/record-evidence.ts';

/** How alike two records are, and what the matcher decides. */
export type MatchExplanation = {
  readonly score: number;
  readonly evidence: readonly MatchEvidence[];
  /** null: the matcher does nothing. */
  readonly decision: MatchStatus | null;
  /** The reason of the decision, then the evidence as one sentence. It contains no personal data. */
  readonly because: string;
};

/** The rules of the matcher, and whether it may merge automatically. */
export type ExplanationRules = MatchRules & { readonly automatic: boolean };

/**
 * Explains what the matcher would decide about both records now. It changes nothing. It costs as much as a run of the
 * matcher: one Query per block of the first record, and one read per candidate.
 */
export async function explainMatch(
  repositories: MatchingRepositories,
  left: string,
  right: string,
  rules: ExplanationRules,
): Promise<MatchExplanation> {
  const [one = null, other = null] = await loadPeople(repositories, [left, right]);
  const [mine, theirs] = [one?.members ?? rejectUnknownId(['left']), other?.members ?? rejectUnknownId(['right'])];
  const { keys } = await repositories.blocks(left);
  const { ids } = await findCandidates(repositories, keys);
  const found = (await compareCandidates(repositories, left, ids, rules)) ?? rejectUnknownId(['left']);
  const pair =
    found.context.candidates.find((candidate) => candidate.other.id === right && isLinked(candidate)) ??
    found.compare(theirs, theirs.find(({ id }) => id === right) ?? theirs[0]);
  const { score, evidence } = pair.score;
  const explanation = (decision: MatchStatus | null, reason: string) => ({
    ...{ score, evidence, decision },
    because: `${reason} ${evidenceSummary(evidence)}`,
  });
  if (mine[0].id === theirs[0].id)
    return { score, evidence, decision: 'MERGED', because: 'These records are already one person.' };
  if (mine.some((record) => theirs.some((another) => isDistinct(record, another))))
    return explanation('REJECTED', 'A user marked these as different people.');
  const { decision, autoMergeBlockers } = pair.assessment;
  if (decision === 'NOTHING') return explanation(null, 'Too little agrees for a suggestion.');
  const [blocker] = mergeBlockers([mine, theirs]);
  if (blocker !== undefined) return explanation('SUGGESTED', blocker.message);
  if (autoMergeBlockers.length > 0)
    return explanation('SUGGESTED', autoMergeBlockers.map((reason) => AUTO_MERGE_BLOCKER_TEXTS[reason]).join(' '));
  const rivals = found.context.candidates.filter(
    (candidate) => candidate.person[0].id !== theirs[0].id && !isLinked(candidate),
  );
  if (fitsAnother(mine.map(evidenceOf), pair, rivals))
    return explanation('SUGGESTED', AUTO_MERGE_BLOCKER_TEXTS.FITS_ANOTHER);
  if (!rules.automatic)
    return explanation('SUGGESTED', 'Nothing prevents a merge, but automatic merges are switched off.');
  return explanation('MERGED', 'Enough independent evidence agrees, and nothing contradicts.');
}

const rejectUnknownId = (path: Path) => reject('NOT_FOUND', path, 'No customer has this id.');
