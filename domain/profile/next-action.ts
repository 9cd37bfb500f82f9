import type { Instant } from '../kernel/instant.ts';
import type { Shop } from '../shop/shop.ts';
import type { CustomerOverview } from './customer-overview.ts';

/** Most urgent first. */
export const NEXT_ACTION_KINDS = [
  'OPEN_CASE',
  'UPDATE_PROMISED',
  'OFFER_PENDING',
  'APPOINTMENT_TODAY',
  'INSPECTION_OVERDUE',
  'BOOK_INSPECTION',
  'CONFIRM_CONTACT_DETAILS',
  'REVIEW_DUPLICATE',
] as const;

/** What whoever stands before a customer should do now. */
export type NextAction = {
  readonly kind: (typeof NEXT_ACTION_KINDS)[number];
  /** What to do, for the person who does it. */
  readonly message: string;
  readonly dueAt: Instant | null;
  /** The id of what it is about. */
  readonly subjectId: string | null;
};

/** What one feature has to say of a customer. Pure, and from the head alone, for every till asks. */
export type NextActionRule = (head: CustomerOverview, shop: Shop, now: Instant) => readonly NextAction[];
