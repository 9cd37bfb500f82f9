import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerOverview } from '../../../domain/profile/customer-overview.ts';
import { joinOverviews } from '../../../domain/profile/join-overviews.ts';
import { joinMetrics, type Metrics, newMetrics } from '../../../domain/profile/metrics.ts';
import { firstPageOf, type Warranty, warrantyPosition } from '../../../domain/warranty/warranty.ts';
import { cover } from '../../support/covers.ts';
import { customerWith, overviewWith } from '../../support/heads.ts';

const day = (number: number) => `2026-03-0${number}T12:00:00.000Z`;
const moment = fc.integer({ min: 1, max: 9 }).map(day);
const minor = fc.integer({ min: -500, max: 500 });
const scores = fc.dictionary(
  fc.constantFrom('CSAT', 'NPS'),
  fc.record({ score: fc.integer({ min: 1, max: 5 }), occurredAt: moment }),
);
const metrics: fc.Arbitrary<Metrics> = fc
  .record({
    orderCount: fc.nat({ max: 9 }),
    returnCount: fc.nat({ max: 9 }),
    firstOrderAt: fc.option(moment),
    lastOrderAt: fc.option(moment),
    spent: fc.dictionary(fc.constantFrom('GBP', 'EUR', 'JPY'), minor),
    lifetimeValue: minor,
    valuedOrders: fc.nat({ max: 9 }),
    latestScores: scores,
  })
  .map((known) => ({ ...newMetrics('x'), ...known }));

describe('the metrics of a person', () => {
  test('are the sums of its records', () => {
    fc.assert(
      fc.property(fc.array(metrics, { minLength: 1, maxLength: 4 }), (all) => {
        const [first = newMetrics('x'), ...others] = all;
        const sums = joinMetrics([first, ...others]);
        const total = (pick: (one: Metrics) => number) => all.reduce((sum, one) => sum + pick(one), 0);
        expect(sums).toMatchObject({
          orderCount: total(({ orderCount }) => orderCount),
          returnCount: total(({ returnCount }) => returnCount),
          lifetimeValue: total(({ lifetimeValue }) => lifetimeValue),
          valuedOrders: total(({ valuedOrders }) => valuedOrders),
          firstOrderAt: all.flatMap(({ firstOrderAt }) => firstOrderAt ?? []).toSorted()[0] ?? null,
          lastOrderAt:
            all
              .flatMap(({ lastOrderAt }) => lastOrderAt ?? [])
              .toSorted()
              .at(-1) ?? null,
        });
        for (const currency of ['GBP', 'EUR', 'JPY'])
          expect(sums.spent[currency] ?? 0).toBe(total(({ spent }) => spent[currency] ?? 0));
        const scoreTimes = all.flatMap(({ latestScores }) => latestScores.CSAT?.occurredAt ?? []).toSorted();
        expect(sums.latestScores.CSAT?.occurredAt).toBe(scoreTimes.at(-1));
      }),
    );
  });

  test('leave out a currency whose sum is 0', () => {
    const [one, other] = [
      { ...newMetrics('a'), spent: { GBP: 5 } },
      { ...newMetrics('b'), spent: { GBP: -5, EUR: 1 } },
    ];
    expect(joinMetrics([one, other]).spent).toEqual({ EUR: 1 });
  });
});

describe('the cover in the overview of a person', () => {
  /** The overview of a record with these covers, which shows the first ones. */
  const overviewOf = (owned: readonly Warranty[], shown: number, id: string): CustomerOverview =>
    overviewWith({
      customer: customerWith({ id, records: ['a', 'b', 'c'] }),
      warranties: owned.slice(0, shown),
      moreWarranties: owned.length > shown,
    });
  const sorted = (covers: readonly Warranty[]) =>
    covers.toSorted((one, other) => (warrantyPosition(one) < warrantyPosition(other) ? -1 : 1));

  test('is the first of all cover, and gives a page only where its order is certain', () => {
    const starts = fc.integer({ min: 10, max: 28 }).map((date) => `2026-01-${date}`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(starts, fc.nat({ max: 2 })), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 10 }),
        (owned, shown, first) => {
          const covers = owned.map(([startsOn], index) => cover({}, { startsOn }, `war_${index}`));
          const lists = [0, 1, 2].map((owner) => sorted(covers.filter((_, index) => owned[index]?.[1] === owner)));
          const [one = overviewWith(), ...others] = lists.map((list, index) =>
            overviewOf(list, shown, 'abc'.charAt(index)),
          );
          const joined = joinOverviews([one, ...others]);
          expect(joined.warranties).toEqual(sorted(covers).slice(0, joined.warranties.length));
          expect(joined.moreWarranties).toBe(joined.warranties.length < covers.length);
          const page = firstPageOf(joined, first, null);
          if (page !== null) {
            expect(page.entries.map(({ item }) => item)).toEqual(sorted(covers).slice(0, first));
            expect(page.hasNextPage).toBe(covers.length > first);
          }
        },
      ),
    );
  });
});

test('the suggestions of a person are other records, the likeliest first', () => {
  const overview = (id: string, ...duplicates: CustomerOverview['duplicates']) =>
    overviewWith({ customer: customerWith({ id, records: ['a', 'b'] }), duplicates });
  const open = (otherId: string, score: number) => ({ matchId: `mat_${otherId}`, otherId, score });
  const { duplicates } = joinOverviews([
    overview('a', open('b', 0.9), open('x', 0.6)),
    overview('b', open('y', 0.8), open('a', 0.9)),
  ]);
  expect(duplicates.map(({ otherId }) => otherId)).toEqual(['y', 'x']);
});

test('the overview of a person with one record is that of the record', () => {
  const only = overviewWith();
  expect(joinOverviews([only])).toBe(only);
});
