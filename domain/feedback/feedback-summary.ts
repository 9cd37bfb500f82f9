import { CHANNEL_PHRASES, MAX_TOPIC_LENGTH } from '../interaction/interaction-summary.ts';
import { truncate } from '../kernel/text.ts';
import { type Feedback, SCALES } from './feedback.ts';

/**
 * One line for a person: the score, the channel, the touchpoint, and the start of the comment.
 * `NPS 2 of 10 by phone (delivery): The box was damaged`
 */
export function feedbackSummary({ metric, score, comment, via, touchpoint }: Feedback): string {
  const rating = metric === null || score === null ? 'Comment' : `${metric} ${score} of ${SCALES[metric].most}`;
  const channel = via === null ? '' : ` ${CHANNEL_PHRASES[via]}`;
  const where = touchpoint === null ? '' : ` (${touchpoint})`;
  const topic = truncate(comment ?? '', MAX_TOPIC_LENGTH);
  return `${rating}${channel}${where}${topic === '' ? '' : `: ${topic}`}`;
}
