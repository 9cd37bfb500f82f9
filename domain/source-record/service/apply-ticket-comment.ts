import { recordInteraction } from '../../interaction/record-interaction.ts';
import { MAX_TEXT_LENGTH } from '../../kernel/text.ts';
import { addCaseContact } from '../../service-case/add-case-contact.ts';
import type { ServiceCase } from '../../service-case/service-case.ts';
import type { ApplyOutcome } from '../record/apply-outcome.ts';
import { toProblems } from '../record/problems.ts';
import type { SourceTicketComment } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import { isGone, missingCase, shorten } from './ticket-case.ts';

const UNCHANGED = { outcome: 'UNCHANGED' } as const;

/**
 * Records a comment once. A public one is a contact of the case. A note among agents is no contact with the customer, so it is a
 * note in the history of the customer; so is a comment on a case that is closed. The status of the case is the ticket's.
 */
export async function applyTicketComment(run: ApplyRun, record: SourceTicketComment): Promise<ApplyOutcome> {
  await run.prefetch([record, { kind: 'ticket', externalId: record.ticket }]);
  const link = await run.link(record);
  if (link.graphId !== null) return UNCHANGED;
  const ticket = await run.link({ kind: 'ticket', externalId: record.ticket });
  if (ticket.graphId === null)
    return ticket.erasedAt === undefined
      ? { outcome: 'WAITING', kind: 'ticket', externalId: record.ticket }
      : UNCHANGED;
  const [serviceCase = null] = await run.context.repositories.serviceCases([ticket.graphId]);
  if (serviceCase === null) return missingCase(run);
  const isContact = record.isPublic && serviceCase.caseStatus !== 'CLOSED';
  const written = await (isContact ? addContact(run, record, serviceCase.id) : addNote(run, record, serviceCase));
  if ('outcome' in written) return written;
  await run.save(link, { graphId: written.id, latest: record.version });
  return { outcome: 'APPLIED', wrote: [written.id], warnings: [] };
}

type Written = { readonly id: string } | ApplyOutcome;

async function addContact(run: ApplyRun, record: SourceTicketComment, caseId: string): Promise<Written> {
  const { occurredAt, via, direction, body, agent = null, path } = record;
  const result = await addCaseContact(
    run.command({ operation: 'addCaseContact', thing: record, step: ['contact'], occurredAt }),
    {
      ...{ caseId, occurredAt, via, direction, note: shorten(body, MAX_TEXT_LENGTH), agent },
      ...{ waitForCustomer: false, keepsStatus: true },
    },
  );
  if ('value' in result) return { id: caseId };
  return isGone(result.userErrors)
    ? UNCHANGED
    : { outcome: 'REJECTED', problems: toProblems(result.userErrors, path, NAMES) };
}

async function addNote(run: ApplyRun, record: SourceTicketComment, { customerId }: ServiceCase): Promise<Written> {
  // Only a case of an unknown author has no customer, and no ticket opens one.
  if (customerId === null) return UNCHANGED;
  const { occurredAt, via, direction, body, agent = null, isPublic, ticket, path } = record;
  const result = await recordInteraction(
    run.command({ operation: 'recordInteraction', thing: record, step: ['note'], occurredAt }),
    {
      ...{ customer: { id: customerId }, type: isPublic ? 'MESSAGE' : 'NOTE', via, direction, occurredAt, agent },
      ...{ subject: `Ticket ${ticket}`, body: shorten(body, MAX_TEXT_LENGTH) },
    },
  );
  if ('value' in result) return { id: result.value.id };
  return { outcome: 'REJECTED', problems: toProblems(result.userErrors, path, NAMES) };
}

const NAMES = { note: 'body', caseId: '', customer: 'ticket' };
