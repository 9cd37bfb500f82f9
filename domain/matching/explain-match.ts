import { type Path, reject } from '../kernel/user-error.ts';
import { isDistinct } from '../person/cluster.ts';
import { mergeBlockers } from '../person/merge-blockers.ts';
import { loadPeople } from '../person/people.ts';
import { AUTO_MERGE_BLOCKER_TEXTS } from './auto-merge-blockers.ts';
import { compareCandidates, type MatchRules } from './compare-candidates.ts';
import type { MatchingRepositories } from './context.ts';
import { isLinked } from './decide-matches.ts';
import { findCandidates } from './find-candidates.ts';
import type { MatchStatus } from './match.ts';
import { fitsAnother } from './match-decision.ts';
import type { MatchEvidence } from './match-score.ts';

/** How alike two records are, and what the matcher makes of it. */
export type MatchExplanation = {
  readonly score: number;
  readonly evidence: readonly MatchEvidence[];
  /** null: nothing is made of it. */
  readonly decision: MatchStatus | null;
  readonly because: string;
};

/** What the matcher goes by, and whether it may merge anybody. */
export type ExplanationRules = MatchRules & { readonly automatic: boolean };

/**
 * What the matcher would find if it looked at both records now. Nothing is changed. Costs what a look of the matcher costs:
 * a Query a block of the first record and a read a candidate.
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
  const explained = (decision: MatchStatus | null, because: string) => ({ score, evidence, decision, because });
  if (mine[0].id === theirs[0].id) return explained('MERGED', 'These records are one person already.');
  if (mine.some((record) => theirs.some((another) => isDistinct(record, another))))
    return explained('REJECTED', 'These were found to be different people.');
  const { decision, autoMergeBlockers } = pair.assessment;
  if (decision === 'NOTHING') return explained(null, 'Too little agrees for a suggestion.');
  const [blocker] = mergeBlockers([mine, theirs]);
  if (blocker !== undefined) return explained('SUGGESTED', blocker.message);
  if (autoMergeBlockers.length > 0)
    return explained('SUGGESTED', autoMergeBlockers.map((doubt) => AUTO_MERGE_BLOCKER_TEXTS[doubt]).join(' '));
  const rivals = found.context.candidates.filter(
    (candidate) => candidate.person[0].id !== theirs[0].id && !isLinked(candidate),
  );
  if (fitsAnother(pair, rivals)) return explained('SUGGESTED', AUTO_MERGE_BLOCKER_TEXTS.FITS_ANOTHER);
  if (!rules.automatic)
    return explained('SUGGESTED', 'Nothing speaks against it, but automatic merges are switched off.');
  return explained('MERGED', 'Enough independent evidence agrees, and nothing contradicts.');
}

const rejectUnknownId = (path: Path) => reject('NOT_FOUND', path, 'No customer has this id.');
