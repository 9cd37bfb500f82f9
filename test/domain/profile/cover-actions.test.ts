import { describe, expect, test } from 'vitest';
import { coverActions } from '../../../domain/profile/cover-actions.ts';
import { nextActions } from '../../../domain/profile/next-actions.ts';
import { withAppointment } from '../../../domain/warranty/appointment.ts';
import { voidCover, type Warranty } from '../../../domain/warranty/warranty.ts';
import { appointmentOf, cover, shopOf, storeNamed } from '../../support/covers.ts';
import { overviewWith } from '../../support/heads.ts';

const shop = shopOf(storeNamed('york', 'York'), { ...storeNamed('paris', 'Paris'), timeZone: 'Europe/Paris' });
/** Due on 15 July, with grace until 14 August. */
const ring = cover();
const at = (now: string, ...warranties: Warranty[]) => coverActions(overviewWith({ warranties }), shop, now);

describe('an inspection', () => {
  test.each([
    ['2026-05-15T22:59:59.999Z', false],
    ['2026-05-15T23:00:00.000Z', true],
    ['2026-07-15T22:59:59.999Z', true],
    ['2026-07-15T23:00:00.000Z', false],
  ])('should be booked in the 60 days before it is due, in the shop’s time zone: at %s %s', (now, isShown) => {
    const actions = at(now, ring).filter(({ kind }) => kind === 'BOOK_INSPECTION');
    expect(actions).toEqual(
      isShown
        ? [
            {
              kind: 'BOOK_INSPECTION',
              message: 'Book an inspection: Halo ring. It is due by 2026-07-15.',
              dueAt: '2026-07-15T22:59:59.999Z',
              subjectId: 'war_1',
            },
          ]
        : [],
    );
  });

  test('that is booked needs no booking, unless the customer did not come', () => {
    const booked = withAppointment(ring, appointmentOf({ startsAt: '2026-07-10T10:00:00.000Z' }));
    expect(at('2026-07-09T10:00:00.000Z', booked)).toEqual([]);
    expect(at('2026-07-10T15:00:00.000Z', booked)).toMatchObject([{ kind: 'APPOINTMENT_TODAY' }]);
    expect(at('2026-07-11T10:00:00.000Z', booked)).toMatchObject([{ kind: 'BOOK_INSPECTION' }]);
  });

  test('that was missed is overdue in the grace period, with the last day of the cover', () => {
    const overdue = {
      kind: 'INSPECTION_OVERDUE',
      message: 'Inspect now: Halo ring. It was due on 2026-07-15, and the cover holds until 2026-08-14.',
      dueAt: '2026-08-14T22:59:59.999Z',
      subjectId: 'war_1',
    };
    const lapsed = {
      kind: 'COVER_LAPSED',
      message:
        'The cover has lapsed: Halo ring. The inspection was due on 2026-07-15, and possible until 2026-08-14. ' +
        "If it was not the customer's fault, have the cover reinstated with the reason.",
      dueAt: null,
      subjectId: 'war_1',
    };
    expect(at('2026-07-15T23:00:00.000Z', ring)).toEqual([overdue]);
    expect(at('2026-08-14T22:59:59.999Z', ring)).toEqual([overdue]);
    expect(at('2026-08-14T23:00:00.000Z', ring)).toEqual([lapsed]);
    expect(at('2026-12-31T10:00:00.000Z', ring)).toEqual([lapsed]);
  });

  test('is overdue until the cover ends, where that is within the grace period', () => {
    const short = cover({ durationMonths: 7, graceDays: 90 });
    expect(at('2026-08-01T10:00:00.000Z', short)).toMatchObject([
      { kind: 'INSPECTION_OVERDUE', dueAt: '2026-08-15T22:59:59.999Z' },
    ]);
  });

  test('gives no action for cover that is void, expired or needs no inspection', () => {
    const none = cover({ inspectionEveryMonths: null });
    expect(at('2026-07-10T10:00:00.000Z', voidCover(ring, 'Sold'), none)).toEqual([]);
    expect(at('2031-02-01T10:00:00.000Z', ring)).toEqual([]);
  });
});

test('an appointment today, open or arrived, is shown with the local time of its store', () => {
  const paris = appointmentOf({ startsAt: '2026-03-10T09:30:00.000Z', store: 'paris', status: 'ARRIVED' });
  expect(at('2026-03-10T12:00:00.000Z', withAppointment(ring, paris))).toEqual([
    {
      kind: 'APPOINTMENT_TODAY',
      message: 'Expected today at 10:30 in Paris, to inspect: Halo ring.',
      dueAt: '2026-03-10T09:30:00.000Z',
      subjectId: 'app_1',
    },
  ]);
  expect(at('2026-03-10T12:00:00.000Z', withAppointment(ring, { ...paris, status: 'CANCELLED' }))).toEqual([]);
});

test('appointments today come before overdue inspections, and those before inspections to book', () => {
  const booked = withAppointment(
    cover({}, {}, 'war_2'),
    appointmentOf({ startsAt: '2026-07-20T10:00:00.000Z', warrantyId: 'war_2' }),
  );
  const later = cover({}, { startsOn: '2026-02-20' }, 'war_3');
  const actions = nextActions(overviewWith({ warranties: [later, ring, booked] }), shop, '2026-07-20T09:00:00.000Z');
  expect(actions.map(({ kind, subjectId }) => `${kind} ${subjectId}`).slice(0, 4)).toEqual([
    'APPOINTMENT_TODAY app_1',
    'INSPECTION_OVERDUE war_1',
    'INSPECTION_OVERDUE war_2',
    'BOOK_INSPECTION war_3',
  ]);
});
