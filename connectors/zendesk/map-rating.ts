import { z } from 'zod';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Path } from '../../domain/kernel/user-error.ts';
import type { SourceRating } from '../../domain/source-record/record/source-record.ts';
import { requesterOf, type ZendeskTicket } from './map-ticket.ts';
import { optionalText, toSeconds } from './zendesk-fields.ts';
import { scoreOfRating, scoreOfWord } from './zendesk-terms.ts';

/**
 * `satisfaction_rating` of a ticket in the API and in the JSON of a trigger.
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/satisfaction_ratings/#json-format
 */
export const satisfactionRating = z.object({ score: optionalText, comment: optionalText });

/**
 * The answers of a survey.
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/csat_survey_responses/#json-format
 */
const surveyAnswer = z.object({
  type: z.string(),
  rating: z.number().int().min(1).max(5).nullish(),
  rating_category: optionalText,
  value: optionalText,
});

/** `event` of `ticket.csat_received`: a score in words, or the answers of a survey. */
export const csatEvent = z
  .object({
    score: optionalText,
    rating: z.union([z.number().int().min(1).max(5), z.string()]).nullish(),
    rating_category: optionalText,
    comment: optionalText,
    answers: z.array(surveyAnswer).nullish(),
    survey_response: z.object({ answers: z.array(surveyAnswer).nullish() }).nullish(),
  })
  .transform(({ answers, survey_response, ...event }) => ({
    ...event,
    answers: answers ?? survey_response?.answers ?? [],
  }));
export type CsatEvent = z.output<typeof csatEvent>;

export type ZendeskRating = { readonly score: number | null; readonly comment: string | null };

export const ratingOfTicket = ({ score, comment }: z.output<typeof satisfactionRating>): ZendeskRating => ({
  score: score === null ? null : scoreOfWord(score),
  comment,
});

export function ratingOfEvent({ score, rating, rating_category, comment, answers }: CsatEvent): ZendeskRating {
  const scale = answers.find((answer) => answer.rating != null);
  const text = answers.find(({ type, value }) => type === 'open_ended' && value !== null)?.value ?? null;
  return {
    score: scoreIn(rating ?? scale?.rating ?? score, rating_category ?? scale?.rating_category ?? null),
    comment: comment ?? text,
  };
}

function scoreIn(rating: number | string | null, category: string | null): number | null {
  if (typeof rating === 'number') return scoreOfRating(rating, category);
  const word = rating ?? category;
  return word === null ? null : scoreOfWord(word);
}

/** Zendesk keeps one rating for a ticket, so the ticket's id is the id of the rating. Null where nobody rated. */
export function toSourceRating(
  { score, comment }: ZendeskRating,
  ticket: ZendeskTicket,
  at: { readonly occurredAt: Instant; readonly version: string; readonly path: Path },
): SourceRating | null {
  if (score === null) return null;
  return {
    kind: 'rating',
    externalId: ticket.id,
    version: at.version,
    path: at.path,
    customer: requesterOf(ticket, at.version, at.path),
    ticket: ticket.id,
    metric: 'CSAT',
    score,
    comment,
    occurredAt: toSeconds(at.occurredAt),
  };
}
