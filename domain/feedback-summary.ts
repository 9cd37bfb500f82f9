import { type Feedback, SCALES } from './feedback.ts';

/** One line that a person can read: the score, and where it was given. A comment may name anybody, and stays out. */
export function feedbackSummary({ metric, score, via, touchpoint }: Feedback): string {
  const said = metric === null || score === null ? 'Comment' : `${metric} ${score} of ${SCALES[metric].most}`;
  const where = [via === null ? null : via.toLowerCase().replace('_', ' '), touchpoint].filter((part) => part !== null);
  return where.length === 0 ? said : `${said} (${where.join(', ')})`;
}
