import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askKpis } from '../../domain/ask-kpis.ts';
import type { Feedback } from '../../domain/feedback.ts';
import { addDays, type Day, type Instant } from '../../domain/instant.ts';
import { type JourneyStep, journey } from '../../domain/journey.ts';
import { foldedTouchpoint, type KpiFilter } from '../../domain/kpi-tallies.ts';
import { type Metrics, newMetrics } from '../../domain/metrics.ts';
import { painPoints } from '../../domain/pain-points.ts';
import { type Days, periodsOf } from '../../domain/rollup.ts';
import { UNSAVED_SHOP } from '../../domain/shop.ts';
import { counters } from '../../lambdas/counters.ts';
import { trails } from '../../lambdas/trails.ts';
import { readerOf } from '../../store/dynamo-read.ts';
import { itemOf } from '../../store/item.ts';
import type { ItemChange } from '../../store/item-change.ts';
import { recordsOf } from '../../store/records.ts';
import { shopRecords } from '../../store/shop-records.ts';
import { killing } from '../support/killed.ts';
import { seed } from '../support/seed.ts';
import { freshTable } from '../support/table.ts';

const SETTINGS = { recentPurchaseDays: 90, churnDays: 30 };
const SHOP = { ...UNSAVED_SHOP, version: 1, name: 'Vantage', currency: 'GBP', defaultRegion: 'GB' };
const TODAY: Day = '2026-12-31';
const SPAN: Days = { from: '2026-01-10', to: '2026-04-20' };
const at = (day: number): Instant => `${addDays('2026-01-01', day)}T12:00:00.000Z`;

type Score = Pick<Feedback, 'metric' | 'score' | 'touchpoint' | 'store'> & { readonly day: number };
type Order = { readonly day: number; readonly value: number };
type Life = readonly ({ readonly score: Score } | { readonly order: Order })[];

const aDay = fc.integer({ min: 0, max: 120 });
const aScore: fc.Arbitrary<Score> = fc.record({
  metric: fc.constantFrom('CSAT', 'NPS', 'CES'),
  score: fc.integer({ min: 1, max: 5 }),
  touchpoint: fc.constantFrom(null, 'Delivery', 'shop floor'),
  store: fc.constantFrom(null, 'york'),
  day: aDay,
});
const aLife: fc.Arbitrary<Life> = fc.array(
  fc.oneof(fc.record({ score: aScore }), fc.record({ order: fc.record({ day: aDay, value: fc.nat(1_000) }) })),
  { minLength: 1, maxLength: 8 },
);

/** What one customer's life writes, in order, and what it comes to. */
function lived(life: Life, customer: number) {
  const pk = `CUSTOMER#cus_${customer}`;
  const scores: Feedback[] = [];
  const states: Metrics[] = [];
  const changes = life.map((step, index): ItemChange => {
    const common = { eventId: `${customer}-${index}`, sequenceNumber: String(index), at: at(0) };
    if ('score' in step) {
      const feedback = feedbackOf(step.score, common.eventId, `cus_${customer}`);
      scores.push(feedback);
      const key = { pk, sk: `FEEDBACK#${feedback.occurredAt}#${feedback.id}` };
      return { ...common, key, before: null, after: itemOf(key, feedback) };
    }
    const before = states.at(-1) ?? null;
    const after = withOrder(before ?? newMetrics(`cus_${customer}`), step.order);
    states.push(after);
    const key = { pk, sk: '#METRICS' };
    return { ...common, key, before: before === null ? null : itemOf(key, before), after: itemOf(key, after) };
  });
  return { changes, scores, metrics: states.slice(-1) };
}

function feedbackOf({ day, ...score }: Score, id: string, customerId: string): Feedback {
  const nothing = { comment: null, handle: null, via: null, orderId: null, warrantyId: null, caseId: null };
  const times = { occurredAt: at(day), recordedAt: at(day) };
  return { id, customerId, source: 'POS', skus: [], ...nothing, ...times, ...score };
}

function withOrder(metrics: Metrics, { day, value }: Order): Metrics {
  const [first = at(day), last = at(day)] = [metrics.firstOrderAt ?? undefined, metrics.lastOrderAt ?? undefined];
  return {
    ...metrics,
    orderCount: metrics.orderCount + 1,
    lifetimeValue: metrics.lifetimeValue + value,
    firstOrderAt: [first, at(day)].sort()[0] ?? null,
    lastOrderAt: [last, at(day)].sort()[1] ?? null,
  };
}

/** The same figures from the lives themselves. */
function expected(scores: readonly Feedback[], customers: readonly Metrics[], filter: KpiFilter) {
  const isAsked = ({ touchpoint, store }: Feedback) =>
    (filter.touchpoint === null || (touchpoint !== null && foldedTouchpoint(touchpoint) === filter.touchpoint)) &&
    (filter.store === null || store === filter.store);
  const isFiltered = filter.touchpoint !== null || filter.store !== null;
  return periodsOf('MONTH', SPAN).map(({ from, to }) => {
    const isIn = (instant: Instant | null) =>
      instant !== null && instant.slice(0, 10) >= from && instant.slice(0, 10) <= to;
    const of = (metric: string) =>
      scores
        .filter((feedback) => feedback.metric === metric && isAsked(feedback) && isIn(feedback.occurredAt))
        .map(({ score }) => score ?? 0);
    const [csat, nps, ces] = [of('CSAT'), of('NPS'), of('CES')];
    const won = isFiltered ? [] : customers.filter(({ firstOrderAt }) => isIn(firstOrderAt));
    const lostOn = ({ lastOrderAt }: Metrics) => addDays(lastOrderAt?.slice(0, 10) ?? '', SETTINGS.churnDays);
    const active = isFiltered
      ? []
      : customers.filter((one) => (one.firstOrderAt ?? '') < `${from}T` && lostOn(one) >= from);
    const lost = isFiltered ? [] : customers.filter((one) => lostOn(one) >= from && lostOn(one) <= to);
    return {
      csat: share(csat.filter((score) => score >= 4).length, csat.length),
      nps: share(nps.filter((score) => score >= 9).length - nps.filter((score) => score <= 6).length, nps.length),
      ces: {
        value: ces.length === 0 ? null : ces.reduce((sum, score) => sum + score, 0) / ces.length,
        count: ces.length,
      },
      churnRate: share(lost.length, active.length),
      repeatPurchaseRate: share(won.filter(({ orderCount }) => orderCount > 1).length, won.length),
      averageLifetimeValue:
        won.length === 0
          ? null
          : { minor: Math.round(won.reduce((sum, one) => sum + one.lifetimeValue, 0) / won.length), currency: 'GBP' },
    };
  });
}

const share = (part: number, count: number) => ({ value: count === 0 ? null : (part / count) * 100, count });

type Went = Pick<JourneyStep, 'from' | 'to' | 'customers'>;

/** Who went where, from the lives themselves. */
function expectedSteps(lives: readonly (readonly Feedback[])[]): readonly string[] {
  return lives.flatMap((scores) => {
    const touches = scores
      .flatMap(({ id, occurredAt, touchpoint }) =>
        touchpoint === null
          ? []
          : [{ place: `${occurredAt} ${id}`, on: occurredAt.slice(0, 10), at: foldedTouchpoint(touchpoint) }],
      )
      .sort((a, b) => (a.place < b.place ? -1 : 1));
    return touches
      .map(({ at: from, on }, index) => ({ from, to: touches[index + 1]?.at ?? null, on }))
      .filter(({ from, to, on }) => from !== to && on >= SPAN.from && on <= SPAN.to)
      .map(({ from, to }) => `${from} > ${to}`);
  });
}

const spelledOut = (steps: readonly Went[]): readonly string[] =>
  steps.flatMap(({ from, to, customers }) => Array.from({ length: customers }, () => `${from} > ${to}`));

/** How many were hurt in York last within the days, and have not bought since. */
function expectedLost(
  lives: readonly { readonly scores: readonly Feedback[]; readonly metrics: readonly Metrics[] }[],
): number {
  return lives.filter(({ scores, metrics: [sums] }) => {
    const hurts = scores.filter(({ metric, score, store }) => store === 'york' && isLow(metric, score ?? 0));
    const last =
      hurts
        .map(({ occurredAt }) => occurredAt)
        .sort()
        .at(-1) ?? '';
    return last > (sums?.lastOrderAt ?? '') && last.slice(0, 10) >= SPAN.from && last.slice(0, 10) <= SPAN.to;
  }).length;
}

const isLow = (metric: Feedback['metric'], score: number): boolean =>
  metric === 'NPS' || (metric === 'CSAT' ? score <= 2 : score >= 5);

/** The customers' changes, mixed, but each customer's in order; cut into batches, some of them delivered once more. */
function deliveries(lives: readonly (readonly ItemChange[])[], choose: (below: number) => number) {
  const waiting = lives.map((changes) => [...changes]);
  const mixed: ItemChange[] = [];
  while (waiting.some((changes) => changes.length > 0)) {
    const next = waiting[choose(waiting.length)]?.shift();
    if (next !== undefined) mixed.push(next);
  }
  const batches: ItemChange[][] = [];
  for (let start = 0; start < mixed.length; ) {
    const size = 1 + choose(12);
    batches.push(mixed.slice(start, start + size));
    if (choose(3) === 0) batches.push(mixed.slice(Math.max(0, start - choose(5)), start + size));
    start += size;
  }
  return [...batches, mixed];
}

test('KPIs are exact, however often, mixed, in which batches the stream is delivered, and wherever the function dies', {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aLife, { minLength: 1, maxLength: 5 }),
      fc.infiniteStream(fc.nat(1_000_000)),
      async (lives, luck) => {
        const choose = (below: number) => Number(luck.next().value) % below;
        const table = await freshTable();
        await seed(table, [{ noun: 'shop', before: null, after: SHOP }]);
        const shop = shopRecords(readerOf(table, true));
        const consumers = [counters(table, shop, () => at(200)), trails(table, shop)];
        const consume = async (batch: readonly ItemChange[]) => {
          const failures = await Promise.all(consumers.map((consumer) => consumer.consume(batch)));
          if (failures.some((failed) => failed.length > 0)) throw new Error('some of it has to be done again');
        };
        const lived_ = lives.map(lived);
        // What the stream tells, the table holds already.
        const sums = lived_.flatMap(({ metrics }) => metrics);
        await seed(
          table,
          sums.map((after) => ({ noun: 'metrics', before: null, after })),
        );
        const deaths = killing(table.client, () => (['before', 'after'] as const)[choose(8)] ?? 'no');
        // Lambda gives a batch again until it is done; the last one holds all that there is.
        for (const batch of deliveries(
          lived_.map(({ changes }) => changes),
          choose,
        ))
          for (let attempt = 0; attempt < 20; attempt++) {
            const isDone = await consume(batch).then(
              () => true,
              () => false,
            );
            if (isDone || choose(4) === 0) break;
          }
        deaths.stop();
        await consume(lived_.flatMap(({ changes }) => changes));

        const records = recordsOf(table, { consistent: true });
        const lostInYork = await painPoints(records, SETTINGS, TODAY, { ...SPAN, by: 'STORE', first: 10 });
        expect(lostInYork.find(({ key }) => key === 'york')?.customersLost ?? 0).toBe(expectedLost(lived_));
        expect(spelledOut(await journey(records, SPAN)).toSorted()).toEqual(
          expectedSteps(lived_.map((one) => one.scores)).toSorted(),
        );
        const [scores, customers] = [lived_.flatMap((one) => one.scores), lived_.flatMap((one) => one.metrics)];
        for (const filter of [
          { touchpoint: null, store: null },
          { touchpoint: 'delivery', store: null },
          { touchpoint: 'shop floor', store: 'york' },
        ]) {
          const rows = await askKpis(records, SETTINGS, TODAY, { ...SPAN, ...filter, by: 'MONTH' });
          const figures = rows.map(({ csat, nps, ces, churnRate, repeatPurchaseRate, averageLifetimeValue }) => ({
            ...{ csat: figure(csat), nps: figure(nps), ces: figure(ces) },
            ...{ churnRate: figure(churnRate), repeatPurchaseRate: figure(repeatPurchaseRate), averageLifetimeValue },
          }));
          expect(figures).toEqual(expected(scores, customers, filter));
        }
      },
    ),
    { numRuns: 12 },
  );
});

const figure = ({ value, count }: { readonly value: number | null; readonly count: number }) => ({ value, count });
