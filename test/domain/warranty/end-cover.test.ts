import { expect, test } from 'vitest';
import type { Appointment } from '../../../domain/warranty/appointment.ts';
import { withAppointment } from '../../../domain/warranty/appointment.ts';
import { endCoverBySale, restoreCover } from '../../../domain/warranty/end-cover.ts';
import type { Warranty } from '../../../domain/warranty/warranty.ts';
import { appointmentOf, cover } from '../../support/covers.ts';

test('cover that a sale ended and its cancellation restores has its appointments with all their fields', () => {
  const booked = appointmentOf({
    note: 'By phone',
    minutes: 45,
    bookedAt: '2026-06-01T10:00:00.000Z',
    overrideBecause: 'She flies at night',
  });
  const before = withAppointment(cover(), booked);
  const ended = endCoverBySale(before, 'The item was sold again.', 'ord_2');
  const [warranty] = ended.flatMap((change): Warranty[] => (change.entity === 'warranty' ? [change.after] : []));
  const cancelled = ended.flatMap((change): Appointment[] => (change.entity === 'appointment' ? [change.after] : []));
  const restored = restoreCover(warranty ?? before, cancelled).flatMap((change): Warranty[] =>
    change.entity === 'warranty' ? [change.after] : [],
  );
  const [open] = before.openAppointments;
  expect(restored.map(({ openAppointments }) => openAppointments)).toEqual([[{ ...open, version: 3 }]]);
});
