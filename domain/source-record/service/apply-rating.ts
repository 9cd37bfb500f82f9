import { submitFeedback } from '../../feedback/submit-feedback.ts';
import { MAX_TEXT_LENGTH } from '../../kernel/text.ts';
import { keepCustomer } from '../customer/apply-customer.ts';
import type { ApplyOutcome } from '../record/apply-outcome.ts';
import { problem, toProblems } from '../record/problems.ts';
import type { SourceRating } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import { isGone, missingCase, shorten } from './ticket-case.ts';

const UNCHANGED = { outcome: 'UNCHANGED' } as const;

/**
 * Submits a rating as feedback about the case of its ticket. Another score or comment later is another piece of feedback about the
 * same matter, of which the last one counts. A state of the ticket that repeats a rating submits nothing.
 */
export async function applyRating(run: ApplyRun, record: SourceRating): Promise<ApplyOutcome> {
  const link = await run.link(record);
  if (link.latest !== null && record.version <= link.latest) return UNCHANGED;
  const { repositories } = run.context;
  const [known = null] = link.graphId === null ? [] : await repositories.feedback([link.graphId]);
  // It was erased with its author.
  if (link.graphId !== null && known === null) return UNCHANGED;
  const comment = shorten(record.comment, MAX_TEXT_LENGTH);
  if (known !== null && known.score === record.score && known.comment === (comment?.trim() || null)) {
    await run.save(link, { latest: record.version });
    return UNCHANGED;
  }
  const author = await findAuthor(run, record);
  if ('outcome' in author) return author;
  const { metric, score, occurredAt, path } = record;
  const result = await submitFeedback(
    run.command({ operation: 'submitFeedback', thing: record, step: ['rate', record.version], occurredAt }),
    {
      ...{
        customer: { id: author.customerId },
        caseId: author.caseId,
        metric,
        score,
        comment,
        occurredAt,
        via: 'SURVEY',
      },
    },
  );
  if ('userErrors' in result)
    return isGone(result.userErrors)
      ? UNCHANGED
      : { outcome: 'REJECTED', problems: toProblems(result.userErrors, path, NAMES) };
  const { id } = result.value.feedback;
  await run.save(link, { graphId: id, latest: record.version });
  return { outcome: 'APPLIED', wrote: [id, ...result.value.openedCases.map((one) => one.id)], warnings: [] };
}

const NAMES = { caseId: 'ticket' };

type Author = { readonly customerId: string; readonly caseId: string | null } | ApplyOutcome;

/** The customer of the case, who is the requester of the ticket; without a ticket, the customer of the rating. */
async function findAuthor(
  run: ApplyRun,
  { ticket, customer, version, path, occurredAt }: SourceRating,
): Promise<Author> {
  if (ticket !== null) {
    const { graphId, erasedAt } = await run.link({ kind: 'ticket', externalId: ticket });
    if (graphId === null)
      return erasedAt === undefined ? { outcome: 'WAITING', kind: 'ticket', externalId: ticket } : UNCHANGED;
    const [serviceCase = null] = await run.context.repositories.serviceCases([graphId]);
    if (serviceCase === null || serviceCase.customerId === null) return missingCase(run);
    return { customerId: serviceCase.customerId, caseId: graphId };
  }
  const author =
    typeof customer === 'string' ? { kind: 'customer' as const, externalId: customer, version, path } : customer;
  if (author === null) {
    const message = 'The rating names neither a ticket nor a customer.';
    return { outcome: 'REJECTED', problems: [problem('UNKNOWN_CUSTOMER', [...path, 'customer'], message)] };
  }
  const { customerId, outcome } = await keepCustomer(run, author, occurredAt);
  if (customerId !== null) return { customerId, caseId: null };
  return outcome.outcome === 'REJECTED' ? outcome : UNCHANGED;
}
