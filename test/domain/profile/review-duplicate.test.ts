import { expect, test } from 'vitest';
import { reviewDuplicate } from '../../../domain/profile/review-duplicate.ts';
import { overviewWith } from '../../support/heads.ts';

const suggestion = (matchId: string, score: number) => ({ matchId, otherId: `other of ${matchId}`, score });

test('there is nothing to review without suggestions', () => {
  expect(reviewDuplicate(overviewWith())).toEqual([]);
});

test('all suggestions are one action, about the likeliest match', () => {
  const [action, ...more] = reviewDuplicate(
    overviewWith({ duplicates: [suggestion('mat_likely', 0.9), suggestion('mat_less', 0.6)] }),
  );
  expect(more).toEqual([]);
  expect(action).toMatchObject({ kind: 'REVIEW_DUPLICATE', subjectId: 'mat_likely', dueAt: null });
  expect(action?.message).toMatch(/^2 other records/);
});
