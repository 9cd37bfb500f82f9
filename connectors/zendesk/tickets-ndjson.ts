import { z } from 'zod';
import type { FileFormat } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { exportedVersionOf } from './event-version.ts';
import { apiComment, toSourceComment, type ZendeskComment } from './map-comment.ts';
import { onlyPresent } from './map-event.ts';
import { ratingOfTicket, satisfactionRating, toSourceRating } from './map-rating.ts';
import { toSourceTicket, zendeskTicket } from './map-ticket.ts';

/**
 * One line of a file of tickets: an object of `tickets` in the incremental export, where the shop has them, with its
 * `requester` and `comments`, as the export of an account has them.
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/
 */
const exportedTicket = zendeskTicket.extend({
  satisfaction_rating: satisfactionRating.nullish(),
  comments: z.array(apiComment).nullish(),
});

/** Files of tickets as Zendesk's API exports them, one ticket on a line. A row is a line, parsed as JSON. */
export const zendeskTicketsFormat: FileFormat<unknown> = {
  keyOf: (row) => textOf(row, 'id'),
  // The tickets of one requester change the same customer.
  groupOf: ([row]) => textOf(row, 'requester_id') ?? textOf(row, 'id') ?? '',
  map([row]) {
    const read = readPayload(exportedTicket, row);
    if ('problems' in read) return read;
    const { satisfaction_rating: rating, comments, ...ticket } = read.value;
    const version = exportedVersionOf(ticket.updated_at);
    const rated = { occurredAt: ticket.updated_at, version, path: ['satisfaction_rating'] };
    return {
      records: [
        toSourceTicket(ticket, version, []),
        ...onlyPresent(
          (comments ?? []).map((comment, index) => toSourceComment(toComment(comment), ticket, ['comments', index])),
        ),
        ...onlyPresent([rating == null ? null : toSourceRating(ratingOfTicket(rating), ticket, rated)]),
      ],
    };
  },
};

const toComment = ({ id, body, plain_body, ...comment }: z.output<typeof apiComment>): ZendeskComment => ({
  ...{ id, body: body ?? plain_body, isPublic: comment.public, authorId: comment.author_id, isStaff: null },
  ...{ at: comment.created_at, via: comment.via },
});

function textOf(row: unknown, field: 'id' | 'requester_id'): string | null {
  if (typeof row !== 'object' || row === null) return null;
  const value: unknown = (row as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
