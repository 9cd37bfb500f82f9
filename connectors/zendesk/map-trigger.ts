import { z } from 'zod';
import type { Envelope, Mapping } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { onlyPresent } from './map-event.ts';
import { ratingOfTicket, satisfactionRating, toSourceRating } from './map-rating.ts';
import { toSourceTicket, zendeskTicket } from './map-ticket.ts';

const triggerPayload = z.object({
  ticket: zendeskTicket.extend({ satisfaction_rating: satisfactionRating.nullish() }),
});

/**
 * Maps the JSON of a trigger: the ticket with its requester and rating, in the names of the API. Its comments come as events: a
 * trigger knows no id of a comment, so that it could not tell a repetition.
 */
export function mapTrigger(payload: unknown, { occurredAt }: Envelope): Mapping {
  const read = readPayload(triggerPayload, payload);
  if ('problems' in read) return read;
  const { satisfaction_rating: rating, ...ticket } = read.value.ticket;
  // Placeholders have whole minutes, so the time of the request orders what happened in one of them.
  const version = `${ticket.updated_at}#${occurredAt ?? ''}`;
  const at = { occurredAt: occurredAt ?? ticket.updated_at, version, path: ['ticket', 'satisfaction_rating'] };
  const rated = rating == null ? null : toSourceRating(ratingOfTicket(rating), ticket, at);
  return { records: [toSourceTicket(ticket, version, ['ticket']), ...onlyPresent([rated])] };
}
