import {
  addDays,
  addMilliseconds,
  type Day,
  dayOf,
  type Instant,
  startOfDay,
  type TimeZone,
  timeOf,
} from '../kernel/instant.ts';
import { lostRecordsIn } from '../service-case/case-metrics.ts';
import { dayAt, type Shop, zoneOf } from '../shop/shop.ts';
import { nextAppointment, openAppointmentsOf } from '../warranty/appointment.ts';
import { type CoverHold, graceEndOf, heldOpenBecause, isHeldInCustody, toOwnerHolds } from '../warranty/cover-hold.ts';
import { statusOn, type Warranty } from '../warranty/warranty.ts';
import type { CustomerOverview } from './customer-overview.ts';
import type { NextAction } from './next-action.ts';

/** The inspection should be booked within so many days before it is due. */
const BOOK_AHEAD_DAYS = 60;

/**
 * The next actions for the cover in an overview: an appointment today, an overdue inspection, lapsed cover, an
 * inspection to book.
 */
export function coverActions(
  { warranties, metrics }: CustomerOverview,
  shop: Shop,
  now: Instant,
): readonly NextAction[] {
  return warranties.flatMap((warranty) => {
    const zone = zoneOf(shop, warranty.store);
    const today = dayOf(now, zone);
    const ownerHolds = toOwnerHolds(lostRecordsIn(metrics), zone);
    return [
      ...appointmentsToday(warranty, shop, now),
      ...inspectionOverdue(warranty, ownerHolds, zone, today),
      ...coverLapsed(warranty, ownerHolds, today),
      ...inspectionToBook(warranty, shop, now),
    ];
  });
}

function appointmentsToday(warranty: Warranty, shop: Shop, now: Instant): readonly NextAction[] {
  return openAppointmentsOf(warranty)
    .filter(({ startsAt, store }) => dayAt(shop, store, startsAt) === dayAt(shop, store, now))
    .map(({ id, startsAt, store }): NextAction => {
      const place = shop.stores.find(({ code }) => code === store);
      const time = timeOf(startsAt, zoneOf(shop, store));
      const message = `Expected today at ${time} in ${place?.name ?? store}, to inspect: ${warranty.description}.`;
      return { kind: 'APPOINTMENT_TODAY', message, dueAt: startsAt, subjectId: id };
    });
}

/** Nothing is owed for an item that the shop has. */
function inspectionOverdue(
  warranty: Warranty,
  ownerHolds: readonly CoverHold[],
  zone: TimeZone,
  today: Day,
): readonly NextAction[] {
  const { nextInspectionDue: due, description, endsOn } = warranty;
  if (due === null || statusOn(warranty, today, ownerHolds) !== 'INSPECTION_DUE') return [];
  if (isHeldInCustody(warranty)) return [];
  const [last = endsOn] = [graceEndOf(due, warranty, ownerHolds).last ?? endsOn, endsOn].toSorted();
  const held = heldOpenBecause(warranty, today, ownerHolds);
  const because = held === null ? '' : ` It is held open: ${held}`;
  const message = `Inspect now: ${description}. It was due on ${due}, and the cover holds until ${last}.${because}`;
  return [{ kind: 'INSPECTION_OVERDUE', message, dueAt: endOfDay(last, zone), subjectId: warranty.id }];
}

/** Until the day on which the cover would have ended. A missed inspection does not bring lapsed cover back by itself. */
function coverLapsed(warranty: Warranty, ownerHolds: readonly CoverHold[], today: Day): readonly NextAction[] {
  const { id, nextInspectionDue: due, description } = warranty;
  if (due === null || statusOn(warranty, today, ownerHolds) !== 'LAPSED') return [];
  const { last } = graceEndOf(due, warranty, ownerHolds);
  const message = `The cover has lapsed: ${description}. The inspection was due on ${due}, and possible until ${last ?? due}. If it was not the customer's fault, have the cover reinstated with the reason.`;
  return [{ kind: 'COVER_LAPSED', message, dueAt: null, subjectId: id }];
}

function inspectionToBook(warranty: Warranty, shop: Shop, now: Instant): readonly NextAction[] {
  const { nextInspectionDue: due, description } = warranty;
  const zone = zoneOf(shop, warranty.store);
  const today = dayOf(now, zone);
  if (due === null || statusOn(warranty, today) !== 'ACTIVE' || due > addDays(today, BOOK_AHEAD_DAYS)) return [];
  if (nextAppointment(warranty, shop, now) !== null) return [];
  const message = `Book an inspection: ${description}. It is due by ${due}.`;
  return [{ kind: 'BOOK_INSPECTION', message, dueAt: endOfDay(due, zone), subjectId: warranty.id }];
}

const endOfDay = (day: Day, zone: TimeZone): Instant => addMilliseconds(startOfDay(addDays(day, 1), zone), -1);
