import { CHANNEL_PHRASES, LONGEST_TOPIC } from '../interaction/interaction-summary.ts';
import { truncate } from '../kernel/text.ts';
import { type Feedback, SCALES } from './feedback.ts';

/**
 * One line for a person: the score, on which channel, at which touchpoint, and how the comment begins.
 * `NPS 2 of 10 by phone (delivery): The box was torn`
 */
export function feedbackSummary({ metric, score, comment, via, touchpoint }: Feedback): string {
  const said = metric === null || score === null ? 'Comment' : `${metric} ${score} of ${SCALES[metric].most}`;
  const channel = via === null ? '' : ` ${CHANNEL_PHRASES[via]}`;
  const where = touchpoint === null ? '' : ` (${touchpoint})`;
  const topic = truncate(comment ?? '', LONGEST_TOPIC);
  return `${said}${channel}${where}${topic === '' ? '' : `: ${topic}`}`;
}
