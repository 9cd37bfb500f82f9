import type { CommitmentEvent } from '../commitment/context.ts';
import type { FeedbackEvent } from '../feedback/context.ts';
import type { InteractionEvent } from '../interaction/context.ts';
import type { OrderEvent } from '../order/context.ts';
import type { ServiceCaseEvent } from '../service-case/context.ts';
import type { ServiceJobEvent } from '../service-job/context.ts';
import type { WarrantyEvent } from '../warranty/context.ts';
import type { SegmentEvent } from './segment-event.ts';

/** The events of commands to which policies react: messages and playbooks. */
export type CausingEvent =
  | CommitmentEvent
  | FeedbackEvent
  | InteractionEvent
  | OrderEvent
  | SegmentEvent
  | ServiceCaseEvent
  | ServiceJobEvent
  | WarrantyEvent;

/** Events that cause messages by themselves, or that report a change of a case that does. */
const CAUSES: ReadonlySet<CausingEvent['type']> = new Set([
  ...(['CASE_OPENED', 'CASE_UPDATED', 'CASE_OFFERED', 'CASE_RESOLVED'] as const),
  ...(['APPOINTMENT_BOOKED', 'APPOINTMENT_SOON', 'INSPECTION_DUE_SOON', 'INSPECTION_OVERDUE', 'ORDER_LATE'] as const),
  ...(['ITEM_RECEIVED', 'ITEM_PROMISE_CHANGED', 'ITEM_READY', 'ESTIMATE_SET'] as const),
]);

/** Whether a command that may cause these events may cause a message. */
export const mayCauseMessage = (types: readonly string[]): boolean =>
  types.some((type) => (CAUSES as ReadonlySet<string>).has(type));
