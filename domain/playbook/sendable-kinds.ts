import type { MessageKind } from '../message/message-kind.ts';
import type { PlaybookTrigger } from './playbook.ts';

/**
 * The kinds of messages whose texts tell what a trigger is about. Updates and offers have actions of their own, which send
 * them: INFORM_CUSTOMER and OFFER.
 */
export const SENDABLE_KINDS: Readonly<Record<PlaybookTrigger, readonly MessageKind[]>> = {
  FEEDBACK_RECEIVED: [],
  INTERACTION_RECORDED: [],
  RETURN_RECORDED: [],
  ORDER_LATE: ['ORDER_LATE'],
  ORDER_DELIVERED: [],
  INSPECTION_OVERDUE: ['INSPECTION_OVERDUE'],
  INSPECTION_DUE_SOON: ['INSPECTION_DUE'],
  APPOINTMENT_BOOKED: ['APPOINTMENT_CONFIRMED', 'APPOINTMENT_REMINDER'],
  APPOINTMENT_SOON: ['APPOINTMENT_REMINDER'],
  CASE_OPENED: ['CASE_OPENED'],
  CASE_REOPENED: ['CASE_OPENED'],
  CASE_BREACHED: ['CASE_OPENED'],
  CASE_RESOLVED: ['CASE_RESOLVED'],
  ITEM_READY: ['ITEM_READY'],
  ITEM_RETURNED: [],
  COMMITMENT_OVERDUE: [],
  SEGMENT_ENTERED: [],
};
