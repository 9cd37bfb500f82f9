import type { Instant } from '../kernel/instant.ts';
import type { Shop } from '../shop/shop.ts';
import type { CustomerOverview } from './customer-overview.ts';

/** In descending urgency. */
export const NEXT_ACTION_KINDS = [
  'OPEN_CASE',
  'UPDATE_PROMISED',
  'CALL_BACK',
  'OFFER_TO_FULFIL',
  'OFFER_PENDING',
  'CLAIM_TO_DECIDE',
  'ESTIMATE_TO_APPROVE',
  'ITEM_READY',
  'APPOINTMENT_TODAY',
  'INSPECTION_OVERDUE',
  'COVER_LAPSED',
  'BOOK_INSPECTION',
  'CONFIRM_CONTACT_DETAILS',
  'REVIEW_DUPLICATE',
] as const;

/** What the staff should do now for a customer. */
export type NextAction = {
  readonly kind: (typeof NEXT_ACTION_KINDS)[number];
  /** An instruction for the staff. */
  readonly message: string;
  readonly dueAt: Instant | null;
  /** The id of the case, call, claim, cover, job, match or customer that it is about. */
  readonly subjectId: string | null;
};

/** The actions of one feature. It is pure and uses only the overview, because every till asks for it. */
export type NextActionRule = (overview: CustomerOverview, shop: Shop, now: Instant) => readonly NextAction[];
