import { type CaseDraft, createCase } from '../../domain/service-case/create-case.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import type { StoreHours } from '../../domain/shop/store-hours.ts';

export const AROUND_THE_CLOCK: StoreHours = { timeZone: 'UTC', hours: [], specialDays: [] };

/** A Monday. */
export const OPENED_AT = '2026-03-02T10:00:00.000Z';

/** A case of NORMAL severity, opened on a Monday at 10:00. */
export function caseOf(
  { working = AROUND_THE_CLOCK, ...draft }: Partial<CaseDraft> & { readonly working?: StoreHours } = {},
  more: Partial<ServiceCase> = {},
): ServiceCase {
  const fullDraft: CaseDraft = {
    customerId: 'cus_1',
    occurredAt: OPENED_AT,
    title: 'The clasp came broken',
    caseReason: 'DAMAGED_ITEM',
    severity: 'NORMAL',
    via: 'PHONE',
    touchpoint: null,
    store: null,
    skus: [],
    orderId: null,
    warrantyId: null,
    feedbackIds: [],
    openedBy: 'support',
    ...draft,
  };
  return { ...createCase('cas_1', fullDraft, fullDraft.occurredAt, working), ...more };
}

/** `caseTime('12:30')` is on the day of `caseOf`, `caseTime('12:30', 2)` two days later. */
export function caseTime(time: string, days = 0): string {
  return new Date(Date.parse(`2026-03-02T${time}:00.000Z`) + days * 24 * 60 * 60 * 1_000).toISOString();
}
