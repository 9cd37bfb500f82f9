import type { CustomerRepository } from '../customer/customer.ts';
import { type DaySpan, daySpan } from '../kernel/day-span.ts';
import { addDays, startOfDay, type TimeZone } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { historyIdsOf } from '../person/cluster.ts';
import { loadPersonPage } from '../person/person-page.ts';
import type { AuditEntry, AuditRepository } from './audit-entry.ts';

/**
 * What was done under all records of a person, newest first. An unknown or erased record has only what names it: entries
 * outlive their customer.
 */
export async function loadAuditLog(
  repositories: AuditRepository & CustomerRepository,
  customerId: string,
  slice: Slice,
): Promise<Page<AuditEntry>> {
  const customer = await repositories.customer(customerId);
  const person = { id: customerId, records: customer === null ? [] : historyIdsOf(customer) };
  return loadPersonPage(person, slice, 'descending', (id, piece) => repositories.auditEntriesOf(id, piece));
}

/**
 * What a member of staff did on these days of a time zone, oldest first.
 * @throws Rejection for more days than a quarter of a year has
 */
export async function loadStaffAuditLog(
  repositories: AuditRepository,
  staffId: string,
  days: DaySpan,
  zone: TimeZone,
  slice: Slice,
): Promise<Page<AuditEntry>> {
  const { from, to } = daySpan(days.from, days.to);
  const period = { from: startOfDay(from, zone), before: startOfDay(addDays(to, 1), zone) };
  return repositories.auditEntriesBy(staffId, period, slice);
}
