import type { AuditEntry } from '../../domain/audit/audit-entry.ts';
import { expiryAfter } from '../table/expiry.ts';
import { type Attributes, type CalendarKey, itemOf, type Key } from '../table/item.ts';

/** Entries have partitions of their own, outside of the collections of customers, so that no projector gets them. */
export const auditPk = (subjectId: string): string => `AUDIT#${subjectId}`;

/** The calendar partition of what a member of staff did in one UTC month. */
export const staffAuditPk = (staffId: string, month: string): string => `AUDIT#${staffId}#${month}`;

/** The position of an entry in each of its lists. */
export const auditPosition = ({ at, id }: AuditEntry): string => `${at}#${id}`;

/**
 * The item of an entry. A second delivery has the same key and the same content.
 * @param days how long it is kept; null: for ever
 */
export function auditItem(entry: AuditEntry, days: number | null): Attributes {
  const item = itemOf(auditKey(entry), entry, entry.staffId === null ? null : staffKey(entry, entry.staffId));
  return days === null ? item : { ...item, ...expiryAfter(entry.at, days) };
}

/** With the entries of its customer; what is about no customer, with the member of staff who did it. */
const auditKey = (entry: AuditEntry): Key => ({
  pk: auditPk(entry.customerId ?? entry.staffId ?? ''),
  sk: auditPosition(entry),
});

const staffKey = (entry: AuditEntry, staffId: string): CalendarKey => ({
  calendarPk: staffAuditPk(staffId, entry.at.slice(0, 'YYYY-MM'.length)),
  calendarSk: auditPosition(entry),
});
