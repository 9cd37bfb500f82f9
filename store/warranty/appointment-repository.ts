import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { type Appointment, type AppointmentRepository, isOpen } from '../../domain/warranty/appointment.ts';
import { readOwned } from '../customer/read-owned.ts';
import { monthsOf } from '../table/calendar.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf } from '../table/item.ts';
import { CALENDAR_INDEX } from '../table/table-schema.ts';
import { appointmentsPk } from './appointment-items.ts';

export function appointmentRepository(reader: Reader): AppointmentRepository {
  return {
    appointments: (ids, canAccess) => readOwned<Appointment>(reader, 'APPOINTMENT', ids, canAccess),
    async openAppointments({ store, from, before }) {
      const pages = await mapInParallel(monthsOf(from, before), ({ month, ...range }) =>
        reader.queryIndex(CALENDAR_INDEX, { pk: appointmentsPk(store, month), ...range }),
      );
      return pages
        .flat()
        .map((item) => entityOf<Appointment>(item))
        .filter(isOpen);
    },
    appointmentsAt({ store, from, before }, slice, statuses) {
      // In the key, the id follows the time. So an appointment at exactly `before` is outside the range.
      const ranges = monthsOf(from, before).map(({ month, ...range }) => ({
        index: CALENDAR_INDEX,
        partitions: [appointmentsPk(store, month)],
        ...range,
      }));
      const hasStatus = statuses === null ? null : ({ status }: Appointment) => statuses.includes(status);
      return readIndexPage<Appointment>(reader, ranges, slice, hasStatus);
    },
  };
}
