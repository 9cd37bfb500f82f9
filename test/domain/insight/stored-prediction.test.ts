import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isCloseAt,
  isCloseUntilNextPass,
  PREDICTION_TOLERANCE,
  predictionToStore,
} from '../../../domain/insight/stored-prediction.ts';
import { DEFAULT_VALUE_MODEL, predict, type SalesSums, type ValueModel } from '../../../domain/insight/value-model.ts';
import { DAY_MS } from '../../../domain/kernel/duration.ts';
import { createBuyerSimulator } from '../../support/buyer-simulator.ts';
import { hasCdnow, NO_CDNOW, readPurchases } from '../../support/cdnow.ts';
import { countNightlyWrites, percentOf } from '../../support/prediction-nights.ts';

const NOW = '2026-06-30T12:00:00.000Z';
const daysLater = (days: number) => new Date(Date.parse(NOW) + days * DAY_MS).toISOString();
const fitted: ValueModel = { ...DEFAULT_VALUE_MODEL, version: 3, gammaGamma: { p: 6, q: 4, v: 1_500 } };

const parameter = fc.double({ min: 0.01, max: 1_000, noNaN: true });
const models: fc.Arbitrary<ValueModel> = fc.oneof(
  fc.constantFrom(DEFAULT_VALUE_MODEL, fitted),
  fc.record({ r: parameter, alpha: parameter, a: parameter, b: parameter }).map((mbgNbd) => ({ ...fitted, mbgNbd })),
);
const buyers: fc.Arbitrary<SalesSums> = fc
  .record({
    orderCount: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 2_000 })),
    lastDays: fc.integer({ min: -3, max: 2_000 }),
    moreDays: fc.integer({ min: 0, max: 2_000 }),
    lifetimeValue: fc.oneof(fc.integer({ min: -5_000, max: 50_000 }), fc.integer({ min: 0, max: 10 ** 11 })),
    valued: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ orderCount, lastDays, moreDays, lifetimeValue, valued }) => ({
    ...{ orderCount, lifetimeValue, valuedOrders: Math.round(valued * orderCount) },
    lastOrderAt: daysLater(-lastDays),
    firstOrderAt: daysLater(-lastDays - (orderCount === 1 ? 0 : moreDays)),
  }));

const dayOfWrite = NOW.slice(0, 10);
const daysUntil = (day: string) => (Date.parse(day) - Date.parse(dayOfWrite)) / DAY_MS;
/** At an hour of a day, in UTC. */
const onDay = (days: number, hour: number) =>
  new Date(Date.parse(dayOfWrite) + days * DAY_MS + hour * 3_600_000).toISOString();

describe('a stored prediction', () => {
  test('is within the tolerance at every moment until the pass that replaces it', () => {
    let replaced = 0;
    fc.assert(
      fc.property(
        models,
        buyers,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5 }),
        (model, sums, at) => {
          let [now, today] = [NOW, 0];
          for (let writes = 0; writes < 5; writes++) {
            const stored = { ...sums, ...predictionToStore(model, sums, now) };
            const through = daysUntil(stored.hold.through);
            expect(isCloseAt(model, stored, now)).toBe(true);
            const held = Date.parse(onDay(through, 24)) - Date.parse(now);
            for (const share of held < 0 ? [] : [...at, 1])
              expect(isCloseAt(model, stored, new Date(Date.parse(now) + share * held).toISOString())).toBe(true);
            // The passes of all days before leave it, at any hour; that of the last day replaces it before it is off.
            const night = Math.max(through, today + 1);
            if (night > today + 1)
              expect(isCloseUntilNextPass(stored, model, onDay(night - 1, 23 * (at[0] ?? 0)))).toBe(true);
            expect(isCloseUntilNextPass(stored, model, onDay(night, 2))).toBe(false);
            [now, today] = [onDay(night, 2), night];
            replaced++;
          }
        },
      ),
    );
    expect(replaced).toBeGreaterThan(100);
  });

  test('is a tolerance below what is predicted now, of the larger of itself and an average order', () => {
    const sums = { orderCount: 3, firstOrderAt: daysLater(-210), lastOrderAt: daysLater(-70), valuedOrders: 3 };
    const predicted = predict(DEFAULT_VALUE_MODEL, { ...sums, lifetimeValue: 12_000 }, NOW)?.value ?? 0;
    const stored = predictionToStore(DEFAULT_VALUE_MODEL, { ...sums, lifetimeValue: 12_000 }, NOW).predictedValue ?? 0;
    expect(predicted).toBeGreaterThan(4_000);
    expect(stored).toBe(Math.ceil(predicted / (1 + PREDICTION_TOLERANCE)));
    // Long ago: less than an order is expected, so the average order of 4,000 counts.
    const late = daysLater(700);
    const left = predict(DEFAULT_VALUE_MODEL, { ...sums, lifetimeValue: 12_000 }, late)?.value ?? 0;
    expect(left).toBeLessThan(4_000);
    expect(predictionToStore(DEFAULT_VALUE_MODEL, { ...sums, lifetimeValue: 12_000 }, late).predictedValue).toBe(
      Math.max(0, Math.ceil(left - PREDICTION_TOLERANCE * 4_000)),
    );
  });

  test('of another model, or of a former version, is compared with what is predicted now', () => {
    const sums: SalesSums = {
      ...{
        orderCount: 9,
        firstOrderAt: daysLater(-210),
        lastOrderAt: daysLater(-7),
        lifetimeValue: 90_000,
        valuedOrders: 9,
      },
    };
    const { predictedValue, hold } = predictionToStore(DEFAULT_VALUE_MODEL, sums, NOW);
    const isClose = (stored: object) =>
      isCloseUntilNextPass({ ...sums, predictedValue, ...stored }, DEFAULT_VALUE_MODEL, NOW);
    expect(isClose({ hold })).toBe(true);
    expect(isClose({})).toBe(true);
    expect(isClose({ predictedValue: (predictedValue ?? 0) * 2 })).toBe(false);
    // A former version replaced the prediction, and left the hold of the one before.
    expect(isClose({ predictedValue: (predictedValue ?? 0) * 2, hold })).toBe(false);
    expect(isClose({ hold: { ...hold, model: 7 }, predictedValue: (predictedValue ?? 0) * 2 })).toBe(false);
    expect(isClose({ hold: { ...hold, through: dayOfWrite } })).toBe(false);
  });
});

describe('the passes of a year write at most one customer in 100 a night', () => {
  const FROM = Date.UTC(2026, 0, 1);

  test('of generated buyers, who come all the time and leave', () => {
    const { orderTimes, uniform } = createBuyerSimulator(11);
    const customers = Array.from({ length: 1_000 }, () => {
      const first = FROM + (4 * uniform() - 3) * 365 * DAY_MS;
      const average = 1_000 + 9_000 * uniform();
      return orderTimes(DEFAULT_VALUE_MODEL.mbgNbd, 4 * 52)
        .map((week) => ({ at: first + week * 7 * DAY_MS, worth: Math.round(average * (0.5 + uniform())) }))
        .filter(({ at }) => at < FROM + 365 * DAY_MS);
    });
    const counted = countNightlyWrites(customers, { model: DEFAULT_VALUE_MODEL, from: FROM });
    process.stderr.write(`generated buyers: ${percentOf(counted)} of ${counted.nights} nights\n`);
    expect(counted.writes).toBeGreaterThan(100);
    expect(counted.writes / counted.nights).toBeLessThan(0.01);
  });

  test.skipIf(!hasCdnow)('of CDNOW, who all came in the first quarter', () => {
    const counted = countNightlyWrites(readPurchases(), { model: DEFAULT_VALUE_MODEL, from: Date.UTC(1997, 5, 30) });
    process.stderr.write(`CDNOW: ${percentOf(counted)} of ${counted.nights} nights\n`);
    expect(counted.writes).toBeGreaterThan(100);
    expect(counted.writes / counted.nights).toBeLessThan(0.01);
  });
  test.skipIf(hasCdnow)(NO_CDNOW, () => {});
});
