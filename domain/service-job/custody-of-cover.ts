import { reject } from '../kernel/user-error.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import { openAppointmentsOf, withAppointment } from '../warranty/appointment.ts';
import type { WarrantyChange } from '../warranty/context.ts';
import { isHeldInCustody, withHolds } from '../warranty/cover-hold.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { ServiceJob } from './service-job.ts';

/** The cover of an item, and its changes. */
export type CoverAndChanges = { readonly warranty: Warranty | null; readonly changes: readonly WarrantyChange[] };

/**
 * What the receipt of an item means for its cover: it does not lapse while the item is here, and the open appointments of that
 * day are done and lead to the job. Rejects an item that is in custody already.
 */
export function takeIntoCustody(cover: Warranty | null, job: ServiceJob, shop: Shop): CoverAndChanges {
  if (cover === null) return { warranty: null, changes: [] };
  if (isHeldInCustody(cover))
    reject('CONFLICT', ['input', 'warrantyId'], 'This item is in custody already. Give it back first, or use its job.');
  const visits = openAppointmentsOf(cover).filter(
    ({ startsAt, store }) => dayAt(shop, store, startsAt) === dayAt(shop, store, job.occurredAt),
  );
  const appointments = visits.map((before) => {
    const after = { ...before, version: before.version + 1, status: 'DONE', serviceJobId: job.id } as const;
    return { entity: 'appointment', before, after } as const;
  });
  const visited = appointments.reduce((warranty, appointment) => withAppointment(warranty, appointment.after), cover);
  const from = dayAt(shop, cover.store, job.occurredAt);
  const held = withHolds(visited, [...(cover.holds ?? []), { because: 'IN_CUSTODY', from, to: null, jobId: job.id }]);
  const after = { ...held, version: cover.version + 1 };
  return { warranty: after, changes: [{ entity: 'warranty', before: cover, after }, ...appointments] };
}

/**
 * What the return of an item means for its cover: the hold ends, and the customer has a fair time left.
 * @param before the cover as it was read
 * @param visited the cover after an inspection; the same as `before` where there was none
 */
export function endCustody(
  before: Warranty | null,
  visited: Warranty | null,
  job: ServiceJob,
  shop: Shop,
): CoverAndChanges {
  if (before === null || visited === null || job.returnedAt === null) return { warranty: null, changes: [] };
  const { holds = [] } = visited;
  const isOurs = ({ jobId }: { readonly jobId?: string }) => jobId === job.id;
  if (visited === before && !holds.some(isOurs)) return { warranty: before, changes: [] };
  const to = dayAt(shop, before.store, job.returnedAt);
  const ended = withHolds(
    visited,
    holds.map((hold) => (isOurs(hold) ? { ...hold, to } : hold)),
  );
  const after = { ...ended, version: before.version + 1 };
  return { warranty: after, changes: [{ entity: 'warranty', before, after }] };
}
