import { z } from 'zod';
import { addMilliseconds, type Instant } from '../../domain/kernel/instant.ts';
import type { Path } from '../../domain/kernel/user-error.ts';
import type { SourceTicketComment } from '../../domain/source-record/record/source-record.ts';
import type { ZendeskTicket } from './map-ticket.ts';
import { optionalId, optionalText, toSeconds, zendeskId, zendeskTime, zendeskVia } from './zendesk-fields.ts';
import { channelOf } from './zendesk-terms.ts';

/** `event.comment` of `ticket.comment_added`. */
export const eventComment = z.object({
  id: zendeskId,
  body: optionalText,
  is_public: z.boolean(),
  author: z.object({ id: optionalId, is_staff: z.boolean().nullish() }).nullish(),
});

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/#json-format */
export const apiComment = z.object({
  id: zendeskId,
  body: optionalText,
  plain_body: optionalText,
  public: z.boolean(),
  author_id: optionalId,
  created_at: zendeskTime,
  via: zendeskVia,
});

export type ZendeskComment = {
  readonly id: string;
  readonly body: string | null;
  readonly isPublic: boolean;
  readonly authorId: string | null;
  /** Null where the system does not say it. Then the requester is no member of staff, and everybody else is. */
  readonly isStaff: boolean | null;
  readonly at: Instant;
  /** Empty where the comment has no channel of its own. */
  readonly via: string;
};

/** How much later the comment that opens a ticket may be than the ticket. */
const OPENING_MS = 60_000;

/**
 * Null for a comment without text, and for the one that opens the ticket: Zendesk makes the description of a ticket its first
 * comment, and the case has it as its details.
 */
export function toSourceComment(
  comment: ZendeskComment,
  ticket: ZendeskTicket,
  path: Path,
): SourceTicketComment | null {
  const { id, body, isPublic, authorId, isStaff, at, via } = comment;
  if (body === null || isOpening(comment, ticket)) return null;
  const isFromStaff = isStaff ?? authorId !== ticket.requester_id;
  const occurredAt = toSeconds(at);
  return {
    kind: 'ticketComment',
    externalId: id,
    // A comment never changes.
    version: occurredAt,
    path,
    ticket: ticket.id,
    direction: isFromStaff ? 'OUTBOUND' : 'INBOUND',
    isPublic,
    via: channelOf(via) ?? channelOf(ticket.via) ?? 'EMAIL',
    occurredAt,
    body,
    agent: isFromStaff ? authorId : null,
  };
}

const isOpening = ({ body, at }: ZendeskComment, { description, created_at }: ZendeskTicket): boolean =>
  body === description && at <= addMilliseconds(created_at, OPENING_MS);
