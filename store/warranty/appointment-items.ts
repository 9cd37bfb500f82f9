import type { ChangeOf } from '../../domain/changes.ts';
import type { Appointment } from '../../domain/warranty/appointment.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { pointerWrite } from '../table/history-keys.ts';
import { type CalendarKey, itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { warrantyPk } from './warranty-items.ts';

/**
 * Next to the cover of the item to inspect, else to the customer, else alone. The key does not hold the time, so the
 * item and its pointer stay valid if the appointment moves.
 */
const appointmentKey = ({ warrantyId, customerId, id }: Appointment): Key => ({
  pk: warrantyId !== null ? warrantyPk(warrantyId) : customerId !== null ? customerPk(customerId) : `VISIT#${id}`,
  sk: `APPOINTMENT#${id}`,
});

/** The appointments of a store in one UTC month. */
export const appointmentsPk = (store: string, month: string): string => `APPOINTMENTS#${store}#${month}`;

export function appointmentWrites({ before, after }: ChangeOf<'appointment'>): readonly WriteItem[] {
  const key = appointmentKey(after);
  const put = { put: itemOf(key, after, calendarKeyOf(after)), condition: isUnchanged(before) };
  // The pointer names the owner, and a visit gets another owner with its cover.
  if (before !== null && before.customerId === after.customerId) return [put];
  return [put, pointerWrite('APPOINTMENT', after.id, key, after.customerId)];
}

function calendarKeyOf({ id, store, startsAt }: Appointment): CalendarKey {
  return {
    calendarPk: appointmentsPk(store, startsAt.slice(0, 'YYYY-MM'.length)),
    calendarSk: `${startsAt}#${id}`,
  };
}
