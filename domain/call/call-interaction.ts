import type { Interaction } from '../interaction/interaction.ts';
import { sourceOf, writtenBy } from '../kernel/caller.ts';
import type { Instant } from '../kernel/instant.ts';
import type { CaseContact } from '../service-case/service-case.ts';
import { type Call, type CallAttempt, OUTCOME_PHRASES } from './call.ts';
import type { CallCommandContext } from './context.ts';

type Context = Pick<CallCommandContext, 'caller' | 'newId'>;

/** The attempt in the history of the customer. */
export const interactionOf = (
  { caller, newId }: Context,
  { customerId, store }: Call,
  { at, outcome, note }: CallAttempt,
  now: Instant,
): Interaction => ({
  id: newId('interaction'),
  ...{ customerId, occurredAt: at, recordedAt: now, type: 'CALL', via: 'PHONE', direction: 'OUTBOUND' },
  source: sourceOf(caller),
  touchpoint: null,
  store,
  agent: null,
  ...writtenBy(caller),
  subject: `Promised call, ${OUTCOME_PHRASES[outcome]}`,
  body: note,
  ...{ sentiment: null, skus: [], orderId: null, warrantyId: null },
});

/** The attempt in the history of the case that the call is about. */
export const caseContactOf = (
  { caller, newId }: Context,
  caseId: string,
  { customerId }: Call,
  { at, outcome, note }: CallAttempt,
  now: Instant,
): CaseContact => ({
  id: newId('caseContact'),
  ...{ caseId, customerId, occurredAt: at, recordedAt: now, via: 'PHONE', direction: 'OUTBOUND' },
  note: `Promised call, ${OUTCOME_PHRASES[outcome]}${note === null ? '' : `: ${note}`}`,
  agent: null,
  ...writtenBy(caller),
});
