import type { CustomerOverview } from './customer-overview.ts';
import type { NextAction } from './next-action.ts';

/** For a person who may have more records. The action names the likeliest match. */
export function reviewDuplicate({ duplicates }: CustomerOverview): readonly NextAction[] {
  const [likeliest] = duplicates;
  if (likeliest === undefined) return [];
  const message =
    duplicates.length === 1
      ? 'Another record may be of the same person. Compare the two: merge them, or reject the match.'
      : `${duplicates.length} other records may be of the same person. Compare them: merge each, or reject the match.`;
  return [{ kind: 'REVIEW_DUPLICATE', message, dueAt: null, subjectId: likeliest.matchId }];
}
