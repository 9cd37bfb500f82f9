import type { MessageKind } from './message-kind.ts';

/** What every text may name. A value that is not known is empty. */
const COMMON = ['firstName', 'name', 'shop', 'store', 'storePhone'] as const;
const CASE = [...COMMON, 'caseTitle'] as const;
const VISIT = [...COMMON, 'day', 'time', 'purpose'] as const;
const INSPECTION = [...COMMON, 'item', 'dueOn'] as const;
const ITEM = [...COMMON, 'item', 'promised'] as const;

/** The placeholders of each kind. `docs/messages.md` explains them. */
export const PLACEHOLDERS = {
  CASE_OPENED: CASE,
  CASE_UPDATE: [...CASE, 'update', 'nextUpdate'],
  CASE_RESOLVED: CASE,
  OFFER: [...CASE, 'offer'],
  APPOINTMENT_CONFIRMED: VISIT,
  APPOINTMENT_REMINDER: VISIT,
  INSPECTION_DUE: INSPECTION,
  INSPECTION_OVERDUE: INSPECTION,
  ITEM_RECEIVED: ITEM,
  ITEM_PROMISE_CHANGED: [...ITEM, 'because'],
  ITEM_READY: ITEM,
  ESTIMATE: [...ITEM, 'estimate'],
  ORDER_LATE: [...COMMON, 'orderNumber', 'promised'],
  FEEDBACK_REQUEST: [...COMMON, 'feedbackLink'],
  CUSTOM: COMMON,
} as const satisfies Readonly<Record<MessageKind, readonly string[]>>;

type Placeholder = (typeof PLACEHOLDERS)[MessageKind][number];

/** The values of placeholders, as text for the reader. */
export type MessageFacts = Readonly<Partial<Record<Placeholder, string>>>;
