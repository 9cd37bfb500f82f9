import { type BeforeAfter, createEvent, type DomainEvent } from '../kernel/domain-event.ts';
import type { Instant } from '../kernel/instant.ts';
import { skuCode } from '../kernel/shop-code.ts';
import type { Warranty } from './warranty.ts';

/** @param at when the overdue inspection was detected */
export function warrantyEvents({ before, after }: BeforeAfter<Warranty>, at: Instant): readonly DomainEvent[] {
  const { id, customerId, store, overdueNoticed: dueOn } = after;
  const sku = skuCode(after.sku);
  if (before === null || dueOn === undefined || before.overdueNoticed === dueOn) return [];
  return [createEvent('InspectionOverdue', `${id}:${dueOn}`, at, { warrantyId: id, customerId, store, sku, dueOn })];
}
