import { type FeedbackMetric, isOnScale } from '../domain/feedback/feedback.ts';
import { trimToNull } from '../domain/kernel/text.ts';
import { type FormState, MAX_COMMENT_LENGTH } from './feedback-html.ts';

/** The body of a request, as API Gateway passes it. */
export type FormBody = {
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
  readonly contentType: string | undefined;
};

/** Each character of the longest comment takes at most 9 bytes of the form, and a score a few. */
const MAX_BYTES = 9 * MAX_COMMENT_LENGTH + 1_000;

/** What somebody answered. */
export type FormAnswer = { readonly score: number | null; readonly comment: string | null };

/**
 * Reads a form. A score that is not on the scale counts as none.
 * @returns what is wrong with it, so that the page can show the form again; `tooLarge` where it was not read at all
 */
export function readForm(request: FormBody, metric: FeedbackMetric): FormAnswer | FormState | 'tooLarge' {
  const bytes = Buffer.from(request.body ?? '', request.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAX_BYTES) return 'tooLarge';
  const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.contentType ?? '');
  const fields = new URLSearchParams(isForm ? bytes.toString('utf8') : '');
  const score = scoreIn(fields.get('score'), metric);
  const comment = (fields.get('comment') ?? '').replaceAll('\r\n', '\n').toWellFormed();
  if (comment.length > MAX_COMMENT_LENGTH) return { problem: 'tooLong', score, comment };
  const text = trimToNull(comment);
  return score === null && text === null ? { problem: 'nothingGiven', score, comment } : { score, comment: text };
}

function scoreIn(text: string | null, metric: FeedbackMetric): number | null {
  const score = /^\d{1,2}$/.test(text ?? '') ? Number(text) : null;
  return score !== null && isOnScale(metric, score) ? score : null;
}
