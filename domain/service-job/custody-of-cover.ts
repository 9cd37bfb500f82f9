import { dayAt, type Shop } from '../shop/shop.ts';
import { openAppointmentsOf, withAppointment } from '../warranty/appointment.ts';
import type { WarrantyChange } from '../warranty/context.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { ServiceJob } from './service-job.ts';

/** The cover of an item, and its changes. */
export type CoverAndChanges = { readonly warranty: Warranty | null; readonly changes: readonly WarrantyChange[] };

/** What the receipt of an item means for its cover: the open appointments of that day are done, and lead to the job. */
export function takeIntoCustody(cover: Warranty | null, job: ServiceJob, shop: Shop): CoverAndChanges {
  if (cover === null) return { warranty: null, changes: [] };
  const visits = openAppointmentsOf(cover).filter(
    ({ startsAt, store }) => dayAt(shop, store, startsAt) === dayAt(shop, store, job.occurredAt),
  );
  if (visits.length === 0) return { warranty: cover, changes: [] };
  const appointments = visits.map((before) => {
    const after = { ...before, version: before.version + 1, status: 'DONE', serviceJobId: job.id } as const;
    return { entity: 'appointment', before, after } as const;
  });
  const after = {
    ...appointments.reduce((warranty, appointment) => withAppointment(warranty, appointment.after), cover),
    version: cover.version + 1,
  };
  return { warranty: after, changes: [{ entity: 'warranty', before: cover, after }, ...appointments] };
}
