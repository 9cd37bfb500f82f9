import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { findPlaces } from '../../../domain/warranty/reopenable-appointments.ts';
import { maxConcurrentVisits, visitOf, visitsIn } from '../../../domain/warranty/store-book.ts';
import { appointmentOf } from '../../support/covers.ts';

const HOUR = '2026-07-10T10:00:00.000Z';
const shopWith = (appointmentCapacity: number) => ({
  ...UNSAVED_SHOP,
  stores: [{ code: 'york', name: 'York', timeZone: 'UTC', appointmentCapacity }],
});

/** Cancelled visits of one hour, and the visits that others have booked in it; all in minutes after the hour. */
const hours = fc.record({
  capacity: fc.integer({ min: 1, max: 4 }),
  cancelled: fc.array(fc.record({ at: fc.integer({ min: 0, max: 40 }), isOverride: fc.boolean() }), { maxLength: 6 }),
  booked: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }),
});

test('cancelled visits get a place only within the capacity, each page is written once, and nobody loses a place', () => {
  fc.assert(
    fc.property(hours, ({ capacity, cancelled, booked }) => {
      const at = (minutes: number) => new Date(Date.parse(HOUR) + minutes * 60_000).toISOString();
      const others = Object.fromEntries(
        booked.map((minutes, index) => {
          const { begins, ends } = visitOf({ store: 'york', startsAt: at(minutes), minutes: 20 });
          return [`app_other${index}`, { begins, ends }];
        }),
      );
      const page = { store: 'york', hour: HOUR, version: 3, visits: others };
      const requests = cancelled.map(({ at: minutes, isOverride }, index) => ({
        appointment: appointmentOf({
          ...{ id: `app_${index}`, status: 'CANCELLED', startsAt: at(minutes), minutes: 20 },
          ...(isOverride ? { overrideBecause: 'She flies at night' } : {}),
        }),
        book: { shop: shopWith(capacity) as never, pages: [page] },
      }));
      const { appointments, pages, displacedIds } = findPlaces(requests);
      expect([...appointments.map(({ id }) => id), ...displacedIds].toSorted()).toEqual(
        requests.map(({ appointment }) => appointment.id).toSorted(),
      );
      expect(pages.length).toBe(appointments.length > 0 ? 1 : 0);
      for (const { before, after } of pages) {
        expect([before, after.version]).toEqual([page, 4]);
        expect(after.visits).toMatchObject(others);
        for (const one of appointments) expect(after.visits).toHaveProperty(one.id);
        // A visit without an override did not raise the number of visits above the capacity.
        const kept = new Map(Object.entries(after.visits).filter(([id]) => !isOverridden(id, cancelled)));
        const full = Math.max(capacity, ...booked.map((minutes) => concurrentAt(others, at(minutes))));
        for (const one of appointments) expect(maxConcurrentVisits(kept, visitOf(one))).toBeLessThanOrEqual(full);
      }
    }),
  );
});

const isOverridden = (id: string, cancelled: readonly { readonly isOverride: boolean }[]): boolean =>
  cancelled.some(({ isOverride }, index) => isOverride && id === `app_${index}`);

const concurrentAt = (visits: Readonly<Record<string, { begins: number; ends: number }>>, startsAt: string): number =>
  maxConcurrentVisits(
    visitsIn([{ store: 'york', hour: HOUR, version: 1, visits }]),
    visitOf({ store: 'york', startsAt, minutes: 20 }),
  );
