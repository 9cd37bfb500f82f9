import type { ContactPurpose } from '../preferences/consent.ts';

export const MESSAGE_KINDS = [
  'CASE_OPENED',
  'CASE_UPDATE',
  'CASE_RESOLVED',
  'OFFER',
  'APPOINTMENT_CONFIRMED',
  'APPOINTMENT_REMINDER',
  'INSPECTION_DUE',
  'INSPECTION_OVERDUE',
  'ITEM_RECEIVED',
  'ITEM_PROMISE_CHANGED',
  'ITEM_READY',
  'ESTIMATE',
  'ORDER_LATE',
  'FEEDBACK_REQUEST',
  'CUSTOM',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** The things that a message may be about. */
export type AboutType = 'serviceCase' | 'serviceJob' | 'appointment' | 'warranty' | 'order';

type KindRule = {
  /** Null: the sender names it. */
  readonly purpose: ContactPurpose | null;
  /** Null: anything, or nothing. */
  readonly about: AboutType | null;
};

const aboutCase: KindRule = { purpose: 'SERVICE', about: 'serviceCase' };
const aboutItem: KindRule = { purpose: 'SERVICE', about: 'serviceJob' };

/**
 * A confirmation comes while the person waits for it, so quiet hours do not delay it. A request for feedback is research,
 * which needs a consent: some courts count it as advertising.
 */
const RULES: Readonly<Record<MessageKind, KindRule>> = {
  CASE_OPENED: aboutCase,
  CASE_UPDATE: aboutCase,
  CASE_RESOLVED: aboutCase,
  OFFER: aboutCase,
  APPOINTMENT_CONFIRMED: { purpose: 'TRANSACTIONAL', about: 'appointment' },
  APPOINTMENT_REMINDER: { purpose: 'SERVICE', about: 'appointment' },
  INSPECTION_DUE: { purpose: 'SERVICE', about: 'warranty' },
  INSPECTION_OVERDUE: { purpose: 'SERVICE', about: 'warranty' },
  ITEM_RECEIVED: { purpose: 'TRANSACTIONAL', about: 'serviceJob' },
  ITEM_PROMISE_CHANGED: aboutItem,
  ITEM_READY: aboutItem,
  ESTIMATE: aboutItem,
  ORDER_LATE: { purpose: 'SERVICE', about: 'order' },
  FEEDBACK_REQUEST: { purpose: 'RESEARCH', about: null },
  CUSTOM: { purpose: null, about: null },
};

/** The purpose of all messages of a kind; null: the sender names it. */
export const purposeOfKind = (kind: MessageKind): ContactPurpose | null => RULES[kind].purpose;

export const aboutTypeOfKind = (kind: MessageKind): AboutType | null => RULES[kind].about;

/** The kinds that a person may send. The others need facts that only their own commands have. */
export const isSendableByHand = (kind: MessageKind): boolean => kind === 'CUSTOM' || RULES[kind].about !== null;
