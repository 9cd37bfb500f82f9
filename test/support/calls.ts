import type { Call } from '../../domain/call/call.ts';

/** A call that York promised on 2 March 2026 at 9:00 UTC for 14:00, with overrides. */
export const callOf = (more: Partial<Call> = {}): Call => ({
  id: 'cal_1',
  version: 1,
  customerId: 'cus_1',
  caseId: null,
  occurredAt: '2026-03-02T09:00:00.000Z',
  store: 'york',
  dueAt: '2026-03-02T14:00:00.000Z',
  dueSetAt: '2026-03-02T09:00:00.000Z',
  note: 'Nell wants to know about the clasp',
  assignee: 'Ida',
  attempts: [],
  doneAt: null,
  cancelledBecause: null,
  ...more,
});
