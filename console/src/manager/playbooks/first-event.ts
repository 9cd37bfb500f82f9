import type { PlaybookTrigger } from 'customer-graph-client/console';

/** An example of an event, which a person changes: the fields are those of docs/playbooks.md. */
const EVENTS: Readonly<Partial<Record<PlaybookTrigger, object>>> = {
  FEEDBACK_RECEIVED: { metric: 'NPS', score: 2, isLow: true, comment: 'The box was broken' },
  INTERACTION_RECORDED: { type: 'COMPLAINT', direction: 'INBOUND', body: 'Please do not contact me' },
  RETURN_RECORDED: { reason: 'DAMAGED', quantity: 1 },
  ORDER_LATE: { daysLate: 3 },
  INSPECTION_OVERDUE: { daysOverdue: 10 },
  INSPECTION_DUE_SOON: { daysLeft: 20 },
  CASE_REOPENED: { severity: 'NORMAL', reason: 'OTHER', reopenCount: 1 },
  CASE_BREACHED: { severity: 'NORMAL', reason: 'OTHER', promise: 'RESOLUTION' },
};

export const firstEvent = (trigger: PlaybookTrigger): string => JSON.stringify(EVENTS[trigger] ?? {}, null, 2);
