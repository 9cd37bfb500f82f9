import { Unavailable } from '../kernel/unavailable.ts';
import { applyConsent } from './customer/apply-consent.ts';
import { applyCustomer } from './customer/apply-customer.ts';
import { applyCustomerRemoval } from './customer/apply-customer-removal.ts';
import { applyLoyalty } from './customer/apply-loyalty.ts';
import { applyCheckout } from './order/apply-checkout.ts';
import { applyFulfilment } from './order/apply-fulfilment.ts';
import { applyOrder } from './order/apply-order.ts';
import { applyRefund } from './order/apply-refund.ts';
import { applyPrivacyRequest } from './privacy/apply-privacy-request.ts';
import type { ApplyOutcome } from './record/apply-outcome.ts';
import { problem } from './record/problems.ts';
import type { SourceRecord } from './record/source-record.ts';
import { type ApplyRun, createRun, LinkConflict } from './run/apply-run.ts';
import type { SourceContext } from './run/source-context.ts';
import { keepWaiting, MAX_WAITING, stopWaiting, waiterIn } from './run/waiting.ts';
import { applyAppointment } from './service/apply-appointment.ts';
import { applyRating } from './service/apply-rating.ts';
import { applyTicket } from './service/apply-ticket.ts';
import { applyTicketComment } from './service/apply-ticket-comment.ts';

/** Writers of one thing: its own deliveries, and those that wait for it. Few, so an attempt seldom fails twice. */
const MAX_ATTEMPTS = 30;

/**
 * Applies what another system says about one of its things. Any order, repetition or crash of calls ends in the same state
 * of the graph.
 * @throws Unavailable where others write the same thing all the time; the next try goes on
 */
export async function applySourceRecord(context: SourceContext, record: SourceRecord): Promise<ApplyOutcome> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const run = createRun(context);
    try {
      const outcome = await applyBy(run, record);
      if (outcome.outcome !== 'WAITING') return await finish(run, record, outcome);
      return (await keepWaiting(run, outcome, record)) ? outcome : tooManyWait(record);
    } catch (error) {
      if (!(error instanceof LinkConflict)) throw error;
    }
  }
  throw new Unavailable('other writers of a source record were faster in every attempt');
}

/** A waiter is named until its own records are applied, so a crash in between loses nobody. */
async function finish(run: ApplyRun, record: SourceRecord, outcome: ApplyOutcome): Promise<ApplyOutcome> {
  if (outcome.outcome !== 'APPLIED' && outcome.outcome !== 'UNCHANGED') return outcome;
  await stopWaiting(run, record);
  const waiters = run
    .links()
    .filter(({ graphId }) => graphId !== null)
    .flatMap(({ waiting = [] }) => waiting.map(waiterIn));
  return waiters.length === 0 ? outcome : { ...outcome, wakes: [...new Set(waiters)] };
}

const tooManyWait = ({ path }: SourceRecord): ApplyOutcome => ({
  outcome: 'REJECTED',
  problems: [
    problem('LIMIT_EXCEEDED', path, `At most ${MAX_WAITING} records wait for one thing. Replay this one later.`),
  ],
});

async function applyBy(run: ApplyRun, record: SourceRecord): Promise<ApplyOutcome> {
  switch (record.kind) {
    case 'customer':
      return applyCustomer(run, record);
    case 'customerRemoval':
      return applyCustomerRemoval(run, record);
    case 'consent':
      return applyConsent(run, record);
    case 'loyalty':
      return applyLoyalty(run, record);
    case 'checkout':
      return applyCheckout(run, record);
    case 'order':
      return applyOrder(run, record);
    case 'refund':
      return applyRefund(run, record);
    case 'fulfilment':
      return applyFulfilment(run, record);
    case 'ticket':
      return applyTicket(run, record);
    case 'ticketComment':
      return applyTicketComment(run, record);
    case 'rating':
      return applyRating(run, record);
    case 'appointment':
      return applyAppointment(run, record);
    case 'privacyRequest':
      return applyPrivacyRequest(run, record);
  }
}
