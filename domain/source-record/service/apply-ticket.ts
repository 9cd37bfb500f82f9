import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH, truncate } from '../../kernel/text.ts';
import type { CustomerKeyInput } from '../../person/customer-key.ts';
import type { DeskStatus } from '../../service-case/desk-state.ts';
import { type FollowDeskInput, followDesk } from '../../service-case/follow-desk.ts';
import { openCase } from '../../service-case/open-case.ts';
import { keepCustomer } from '../customer/apply-customer.ts';
import type { ApplyOutcome, SourceProblem } from '../record/apply-outcome.ts';
import { problem, toProblems } from '../record/problems.ts';
import type { SourceCustomer, SourceTicket } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import { isGone, shorten } from './ticket-case.ts';

const UNCHANGED = { outcome: 'UNCHANGED' } as const;

/**
 * Opens a case for the ticket, and lets it follow the ticket. A ticket that the person raised before an erasure stays erased, whatever
 * the desk does with it later. Playbooks react to nothing of a ticket that the graph first sees long after it was opened.
 */
export async function applyTicket(run: ApplyRun, record: SourceTicket): Promise<ApplyOutcome> {
  const link = await run.link(record);
  if (link.latest !== null && record.version <= link.latest) return UNCHANGED;
  const opened =
    link.graphId === null
      ? await open(run, record)
      : { caseId: link.graphId, warnings: await keepRequester(run, record) };
  if (opened === 'ERASED') {
    if (link.erasedAt === undefined) await run.save(link, { erasedAt: record.openedAt });
    return UNCHANGED;
  }
  if ('problems' in opened) return { outcome: 'REJECTED', problems: opened.problems };
  const { caseId, warnings } = opened;
  // A dry run has opened no case that could follow.
  if (run.context.isDryRun === true && link.graphId === null) {
    await run.save(link, { graphId: caseId, latest: record.version });
    return { outcome: 'APPLIED', wrote: [], warnings };
  }
  const occurredAt = link.graphId === null ? record.openedAt : changedAt(record);
  const step = ['follow', record.version];
  const result = await followDesk(
    run.command({ operation: 'followDesk', thing: record, step, occurredAt }),
    toDeskInput(run, record, caseId),
  );
  if ('userErrors' in result) {
    if (isGone(result.userErrors)) return UNCHANGED;
    return { outcome: 'REJECTED', problems: toProblems(result.userErrors, record.path, NAMES) };
  }
  await run.save(link, { graphId: caseId, latest: record.version });
  return { outcome: 'APPLIED', wrote: [caseId], warnings };
}

/** Inputs of commands by the fields of the record that give them. */
const NAMES = { customer: 'customer', caseId: '', desk: '', at: '' };

type Opened =
  | { readonly caseId: string; readonly warnings: readonly SourceProblem[] }
  | { readonly problems: readonly SourceProblem[] }
  | 'ERASED';

async function open(run: ApplyRun, record: SourceTicket): Promise<Opened> {
  const requester = await findRequester(run, record);
  if (requester === 'ERASED' || 'problems' in requester) return requester;
  // This run only checks whether it could register the customer, so there is nobody with a case.
  if (run.context.isDryRun === true && requester.isKnown && requester.isNew)
    return { caseId: record.externalId, warnings: requester.warnings };
  const details = shorten(record.details ?? null, MAX_TEXT_LENGTH);
  const result = await openCase(
    // Whichever state of the ticket comes first opens the case: the key must not depend on it.
    run.command({ operation: 'openCase', thing: record, step: ['open'], occurredAt: record.openedAt }),
    {
      ...{ customer: requester.customer, ifUnidentified: requester.isKnown ? null : 'KEEP', title: titleOf(record) },
      ...{ reason: record.reason, severity: record.severity, via: record.via, occurredAt: record.openedAt, details },
    },
  );
  if ('userErrors' in result) return { problems: toProblems(result.userErrors, record.path, NAMES) };
  return { caseId: result.value.id, warnings: requester.warnings };
}

type Requester =
  | {
      readonly customer: CustomerKeyInput;
      /** The customer has a record; false: it is the person who has the contact. */
      readonly isKnown: boolean;
      /** The graph did not know the customer before this run. */
      readonly isNew: boolean;
      readonly warnings: readonly SourceProblem[];
    }
  | { readonly problems: readonly SourceProblem[] }
  | 'ERASED';

/** The customer of the requester's id, who is registered where the graph does not know them; else the person who has the contact. */
async function findRequester(run: ApplyRun, record: SourceTicket): Promise<Requester> {
  const requester = requesterOf(record);
  if (requester === null) return findContact(record);
  const { erasedAt = '', graphId } = await run.link(requester);
  if (record.openedAt <= erasedAt) return 'ERASED';
  const { customerId, outcome } = await keepCustomer(run, requester, record.openedAt);
  if (customerId !== null)
    return { customer: { id: customerId }, isKnown: true, isNew: graphId === null, warnings: warningsOf(outcome) };
  return outcome.outcome === 'REJECTED' ? { problems: outcome.problems } : findContact(record);
}

function findContact({ contact, path }: SourceTicket): Requester {
  if (contact?.email != null) return { customer: { email: contact.email }, isKnown: false, isNew: false, warnings: [] };
  if (contact?.phone != null) return { customer: { phone: contact.phone }, isKnown: false, isNew: false, warnings: [] };
  const message = 'The ticket names no requester by an id, an email address or a phone number.';
  return { problems: [problem('UNKNOWN_CUSTOMER', [...path, 'customer'], message)] };
}

/** A requester without details is a customer who is known by the id. */
const requesterOf = ({ customer, version, path }: SourceTicket): SourceCustomer | null =>
  typeof customer === 'string' ? { kind: 'customer', externalId: customer, version, path } : customer;

/** What a later state of the ticket says about its requester. The case stays with the person who raised it. */
async function keepRequester(run: ApplyRun, { customer }: SourceTicket): Promise<readonly SourceProblem[]> {
  if (customer === null || typeof customer === 'string') return [];
  return warningsOf((await keepCustomer(run, customer)).outcome);
}

function warningsOf(outcome: ApplyOutcome): readonly SourceProblem[] {
  if (outcome.outcome === 'APPLIED') return outcome.warnings;
  return outcome.outcome === 'REJECTED' ? outcome.problems : [];
}

const titleOf = ({ title }: SourceTicket): string => truncate(title, MAX_LINE_LENGTH);

function toDeskInput({ context }: ApplyRun, record: SourceTicket, caseId: string): FollowDeskInput {
  const { version, status, severity, reason, assignee = null } = record;
  return {
    caseId,
    desk: { version, status: DESK_STATUSES[status], severity, caseReason: reason, title: titleOf(record), assignee },
    at: record.resolvedAt ?? changedAt(record),
    explanation: `The desk of ${context.integration.code} changed the ticket, without a reason.`,
  };
}

/** Only a customer closes a case, by confirming that it is resolved. */
const DESK_STATUSES: Readonly<Record<SourceTicket['status'], DeskStatus>> = {
  OPEN: 'NEW',
  IN_PROGRESS: 'IN_PROGRESS',
  WAITING_ON_CUSTOMER: 'WAITING_ON_CUSTOMER',
  RESOLVED: 'RESOLVED',
  CLOSED: 'RESOLVED',
};

/** A version begins with the instant of the change. */
const changedAt = ({ version }: SourceTicket): string => version.slice(0, '2026-11-21T10:00:00.000Z'.length);
