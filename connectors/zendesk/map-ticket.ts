import { z } from 'zod';
import type { Path } from '../../domain/kernel/user-error.ts';
import type { SourceCustomer, SourceTicket } from '../../domain/source-record/record/source-record.ts';
import {
  optionalId,
  optionalText,
  toSeconds,
  zendeskId,
  zendeskTags,
  zendeskTime,
  zendeskVia,
} from './zendesk-fields.ts';
import { caseStatusOf, channelOf, reasonOf, severityOf } from './zendesk-terms.ts';

/** A user as exports with users and the JSON of a trigger have it. Events have only the id. */
export const zendeskUser = z.object({
  id: optionalId,
  name: optionalText,
  email: optionalText,
  phone: optionalText,
});
export type ZendeskUser = z.output<typeof zendeskUser>;

/**
 * A ticket: `detail` of a ticket event, an object of the API and of its exports, and `ticket` in the JSON of a trigger. All three
 * use these names.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#json-format
 */
export const zendeskTicket = z.object({
  id: zendeskId,
  subject: optionalText,
  description: optionalText,
  status: z.string().refine((status) => caseStatusOf(status) !== null),
  priority: optionalText,
  tags: zendeskTags,
  via: zendeskVia,
  requester_id: optionalId,
  requester: zendeskUser.nullish(),
  assignee_id: optionalId,
  created_at: zendeskTime,
  updated_at: zendeskTime,
});
export type ZendeskTicket = z.output<typeof zendeskTicket>;

/** @param version as in `SourceRecord` */
export function toSourceTicket(ticket: ZendeskTicket, version: string, path: Path): SourceTicket {
  const { id, subject, description, status, priority, tags, via, assignee_id, created_at, updated_at } = ticket;
  const caseStatus = caseStatusOf(status) ?? 'OPEN';
  const isResolved = caseStatus === 'RESOLVED' || caseStatus === 'CLOSED';
  return {
    kind: 'ticket',
    externalId: id,
    version,
    path,
    customer: requesterOf(ticket, version, path),
    ...contactOf(ticket),
    title: subject ?? `Ticket ${id}`,
    details: description,
    reason: reasonOf(tags),
    severity: priority === null ? null : severityOf(priority),
    via: channelOf(via),
    status: caseStatus,
    openedAt: created_at,
    resolvedAt: isResolved ? toSeconds(updated_at) : null,
    assignee: assignee_id,
  };
}

/** The person who asks for support: with details where the ticket has them, else the id of the user. */
export function requesterOf(
  { requester_id, requester }: ZendeskTicket,
  version: string,
  path: Path,
): SourceCustomer | string | null {
  const id = requester_id ?? requester?.id ?? null;
  if (id === null || requester == null) return id;
  const customer = toSourceCustomer({ ...requester, id }, version, [...path, 'requester']);
  return isKnownByIdOnly(customer) ? id : customer;
}

/** How to reach a requester without an id in the JSON of a trigger. */
function contactOf({ requester_id, requester }: ZendeskTicket): Pick<SourceTicket, 'contact'> {
  if (requester_id !== null || requester == null || requester.id !== null) return {};
  const { name, email, phone } = requester;
  return email === null && phone === null ? {} : { contact: { name, email, phone } };
}

const isKnownByIdOnly = ({ name, emails, phones }: SourceCustomer): boolean =>
  name === undefined && emails === undefined && phones === undefined;

/** Anybody may write to a desk under any address. */
const UNVERIFIED = { verified: false, primary: true };

/** Zendesk has one text for the name of a person, so it is the name by which people call them. */
export function toSourceCustomer(
  { id, name, email, phone }: ZendeskUser & { readonly id: string },
  version: string,
  path: Path,
): SourceCustomer {
  return {
    kind: 'customer',
    externalId: id,
    version,
    path,
    ...(name === null ? {} : { name: { preferred: name } }),
    ...(email === null ? {} : { emails: [{ address: email, ...UNVERIFIED }] }),
    ...(phone === null ? {} : { phones: [{ number: phone, ...UNVERIFIED }] }),
  };
}
