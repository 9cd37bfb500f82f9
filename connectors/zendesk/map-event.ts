import { type ZodType, z } from 'zod';
import type { SourceProblem } from '../../domain/source-record/record/apply-outcome.ts';
import type { SourceRecord } from '../../domain/source-record/record/source-record.ts';
import type { Mapping } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { type EventTimes, versionOf } from './event-version.ts';
import { eventComment, toSourceComment } from './map-comment.ts';
import { csatEvent, ratingOfEvent, toSourceRating } from './map-rating.ts';
import { toSourceTicket, type ZendeskTicket, zendeskTicket } from './map-ticket.ts';
import { fieldChange, mapUser, userDetail } from './map-user.ts';
import { zendeskTime } from './zendesk-fields.ts';

/**
 * What all events have.
 * https://developer.zendesk.com/api-reference/webhooks/event-types/webhook-event-types/#event-schema
 */
const eventHead = z.object({
  time: z.string(),
  event: z
    .object({
      meta: z
        .object({ sequence: z.object({ position: z.number().int().nonnegative().nullish() }).nullish() })
        .nullish(),
    })
    .nullish(),
});

/** Ticket events that change something that a case has. Each has the whole ticket in `detail`. */
const TICKET_ACTIONS: ReadonlySet<string> = new Set([
  'agent_assignment_changed',
  'comment_added',
  'created',
  'csat_received',
  'custom_status_changed',
  'marked_as_spam',
  'merged',
  'permanently_deleted',
  'priority_changed',
  'requester_changed',
  'soft_deleted',
  'status_changed',
  'subject_changed',
  'tags_changed',
  'undeleted',
]);

/** Actions after which nobody works on the ticket, whatever its status was. */
const REMOVALS: ReadonlySet<string> = new Set(['marked_as_spam', 'permanently_deleted', 'soft_deleted']);

/** User events that change something that a customer has. */
const USER_ACTIONS: ReadonlySet<string> = new Set([
  'active_changed',
  'created',
  'deleted',
  'identity_changed',
  'identity_created',
  'identity_deleted',
  'name_changed',
]);

/** The pages of Zendesk also write a slash: `zen:event-type/user.identity_created`. */
const TOPIC = /^zen:event-type[:/](ticket|user)\.(\w+)$/;

/** Maps an event of Zendesk. Organizations, articles, routing and everything else that is no ticket and no user are ignored. */
export function mapEvent(topic: string, payload: unknown): Mapping {
  const [, subject, action = ''] = TOPIC.exec(topic) ?? [];
  if (subject === 'ticket' && TICKET_ACTIONS.has(action)) return mapTicketEvent(action, payload);
  if (subject === 'user' && USER_ACTIONS.has(action)) return mapUserEvent(action, payload);
  return { ignored: true };
}

function mapTicketEvent(action: string, payload: unknown): Mapping {
  const times = readTimes(payload);
  if ('problems' in times) return times;
  const read = readPayload(z.object({ detail: zendeskTicket }), payload);
  if ('problems' in read) return read;
  const detail = REMOVALS.has(action) ? { ...read.value.detail, status: 'deleted' } : read.value.detail;
  const version = versionOf(detail.updated_at, times.value);
  const ticket = toSourceTicket(detail, version, ['detail']);
  const more = moreOf(action, payload, detail, times.value);
  return 'problems' in more ? more : { records: [ticket, ...more.records] };
}

type Read<T> = T | { readonly problems: readonly SourceProblem[] };

/** What the event says beside the ticket. */
function moreOf(
  action: string,
  payload: unknown,
  ticket: ZendeskTicket,
  times: EventTimes,
): Read<{ readonly records: readonly SourceRecord[] }> {
  if (action === 'comment_added') {
    const read = readEvent(z.object({ comment: eventComment }), payload);
    if ('problems' in read) return read;
    const { id, body, is_public, author } = read.value.comment;
    const comment = {
      ...{ id, body, isPublic: is_public, authorId: author?.id ?? null, isStaff: author?.is_staff ?? null },
      ...{ at: times.time, via: '' },
    };
    return { records: onlyPresent([toSourceComment(comment, ticket, ['event', 'comment'])]) };
  }
  if (action === 'csat_received') {
    const read = readEvent(csatEvent, payload);
    if ('problems' in read) return read;
    const at = { occurredAt: times.time, version: versionOf(ticket.updated_at, times), path: ['event'] };
    return { records: onlyPresent([toSourceRating(ratingOfEvent(read.value), ticket, at)]) };
  }
  return { records: [] };
}

function mapUserEvent(action: string, payload: unknown): Mapping {
  const times = readTimes(payload);
  if ('problems' in times) return times;
  const read = readPayload(z.object({ detail: userDetail }), payload);
  if ('problems' in read) return read;
  const hasCurrent = action === 'active_changed' || action === 'name_changed';
  const change = hasCurrent ? readEvent(fieldChange, payload) : null;
  if (change !== null && 'problems' in change) return change;
  return mapUser(action, read.value.detail, change?.value.current, times.value);
}

function readEvent<T>(event: ZodType<T>, payload: unknown): Read<{ readonly value: T }> {
  const read = readPayload(z.object({ event }), payload);
  return 'problems' in read ? read : { value: read.value.event };
}

function readTimes(payload: unknown): Read<{ readonly value: EventTimes }> {
  const read = readPayload(eventHead.extend({ time: zendeskTime }), payload);
  if ('problems' in read) return read;
  const text = readPayload(eventHead, payload);
  if ('problems' in text) return text;
  const position = read.value.event?.meta?.sequence?.position ?? 0;
  return { value: { time: read.value.time, timeText: text.value.time, position } };
}

export const onlyPresent = <T>(records: readonly (T | null)[]): readonly T[] =>
  records.filter((record) => record !== null);
