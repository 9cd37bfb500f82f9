import { DAY_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Day, type Instant, utcDayOf } from '../kernel/instant.ts';
import { predict, type SalesSums, type ValueModel } from './value-model.ts';

/**
 * The prediction of a customer as it is stored, in minor units of the shop's currency. It only sorts a ranking: pages compute predictions when they
 * are read. It is off by at most PREDICTION_TOLERANCE of itself, or of the customer's average order, whichever is more.
 */
export type StoredPrediction = { readonly predictedValue: number | null; readonly hold?: PredictionHold };

/**
 * How long a stored prediction is close enough if the customer does not buy. Absent where a former version wrote the value. Such a version may
 * also have replaced the prediction and left the rest, so the hold says which prediction it is about.
 */
export type PredictionHold = {
  readonly of: number | null;
  /** The version of the model. */
  readonly model: number;
  /** The last day, in UTC, at whose end the prediction is close enough. */
  readonly through: Day;
};

/** With an eighth, one customer in 100 needs a write in a night, except in the first year of a shop (docs/decisions/customer-rankings.md). */
export const PREDICTION_TOLERANCE = 0.125;

/** After so many days a prediction is looked at again in any case. */
const HORIZON_DAYS = 3_650;

/**
 * The prediction to store. Without an order it only falls, so the stored one is a tolerance below the present one: the middle of what it will be
 * until its next write.
 */
export function predictionToStore(model: ValueModel, sums: SalesSums, now: Instant): Required<StoredPrediction> {
  const predictedValue = predictedValueToStore(model, sums, now);
  const through = dayAfter(now, daysClose(model, { ...sums, predictedValue }, now));
  return { predictedValue, hold: { of: predictedValue, model: model.version, through } };
}

/** Whether a stored prediction is close enough until the end of the next day. By then the next pass has seen it. */
export function isCloseUntilNextPass(stored: SalesSums & StoredPrediction, model: ValueModel, now: Instant): boolean {
  const { hold, predictedValue } = stored;
  const tomorrow = dayAfter(now, 1);
  if (hold?.of === predictedValue && hold.model === model.version) return hold.through >= tomorrow;
  return isCloseAt(model, stored, now) && isCloseAt(model, stored, endOf(tomorrow));
}

/** Whether a prediction that is stored for these sums is within the tolerance at a moment. */
export function isCloseAt(model: ValueModel, stored: SalesSums & StoredPrediction, at: Instant): boolean {
  const predicted = predict(model, stored, at)?.value ?? null;
  const { predictedValue } = stored;
  if (predictedValue === null || predicted === null) return predictedValue === predicted;
  return isClose(stored, predictedValue, predicted);
}

/** The same without the day until which it holds. */
export function predictedValueToStore(model: ValueModel, sums: SalesSums, now: Instant): number | null {
  const predicted = predict(model, sums, now)?.value ?? null;
  if (predicted === null) return null;
  const lowest = Math.min(
    predicted / (1 + PREDICTION_TOLERANCE),
    predicted - PREDICTION_TOLERANCE * averageOrderOf(sums),
  );
  const middle = Math.max(0, Math.ceil(lowest));
  return isClose(sums, middle, predicted) ? middle : predicted;
}

const isClose = (sums: SalesSums, stored: number, predicted: number): boolean =>
  Math.abs(stored - predicted) <= PREDICTION_TOLERANCE * Math.max(stored, averageOrderOf(sums));

const averageOrderOf = ({ lifetimeValue, valuedOrders }: SalesSums): number =>
  valuedOrders === 0 ? 0 : lifetimeValue / valuedOrders;

/** The most days after the present one at whose end the prediction is close enough, by bisection; -1: not even today's. */
function daysClose(model: ValueModel, stored: SalesSums & StoredPrediction, now: Instant): number {
  let [close, far] = [-1, HORIZON_DAYS + 1];
  while (far - close > 1) {
    const days = Math.floor((close + far) / 2);
    if (isCloseAt(model, stored, endOf(dayAfter(now, days)))) close = days;
    else far = days;
  }
  return close;
}

const dayAfter = (now: Instant, days: number): Day => utcDayOf(addMilliseconds(now, days * DAY_MS));

/** @param day in UTC */
const endOf = (day: Day): Instant => new Date(Date.parse(day) + DAY_MS).toISOString();
