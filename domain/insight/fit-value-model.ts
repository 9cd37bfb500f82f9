import type { Instant } from '../kernel/instant.ts';
import type { BuyingHistory } from './bg-nbd.ts';
import { fitGammaGamma } from './fit-gamma-gamma.ts';
import { fitRepeatBuying } from './fit-repeat-buying.ts';
import { buyingHistoryOf, type SalesSums, type ValueModel } from './value-model.ts';

/** A fit, or in words why there is none. */
export type FitResult = { readonly model: ValueModel } | { readonly problem: string };

/** Fewer tell more of chance than of customers: the parameters would be off by more than those of another shop. */
const MIN_BUYERS = 200;
const MIN_REPEAT_BUYERS = 50;

/** Beyond, the likelihood has no top: it grows on and on, ever slower, and the optimizer gave up on the way. */
const MAX_PARAMETER = 1e6;

/**
 * Fits both models to the customers' sums, by maximum likelihood.
 * @param before the model that it follows
 */
export function fitValueModel(customers: readonly SalesSums[], before: ValueModel, now: Instant): FitResult {
  const histories = customers.map((sums) => buyingHistoryOf(sums, now)).filter((history) => history !== null);
  const back = histories.filter(({ repeats }) => repeats > 0).length;
  if (histories.length < MIN_BUYERS || back < MIN_REPEAT_BUYERS)
    return {
      problem:
        `Too few data: ${histories.length} customers bought, and ${back} of them came back. ` +
        `A fit needs ${MIN_BUYERS} and ${MIN_REPEAT_BUYERS}.`,
    };
  const { model: mbgNbd, converged } = fitRepeatBuying('MBG_NBD', histories);
  if (!converged || !isWithinBounds(mbgNbd))
    return { problem: 'The orders fit no single MBG/NBD model: its likelihood has no maximum.' };
  const medianInterval = medianIntervalOf(histories);
  // Orders of one moment tell of no interval, and so of no silence.
  if (!(medianInterval > 0))
    return { problem: 'The orders tell no usual interval: most who came back did so at once.' };
  return {
    model: {
      version: before.version + 1,
      fittedAt: now,
      customers: histories.length,
      mbgNbd,
      medianInterval,
      gammaGamma: gammaGammaOf(customers),
    },
  };
}

function medianIntervalOf(histories: readonly BuyingHistory[]): number {
  const intervals = histories.filter(({ repeats }) => repeats > 0).map(({ repeats, recency }) => recency / repeats);
  return intervals.toSorted((one, other) => one - other)[Math.floor(intervals.length / 2)] ?? 0;
}

/** All of a customer's valued orders, the first with the others; null where they tell no model that has an average. */
function gammaGammaOf(customers: readonly SalesSums[]): ValueModel['gammaGamma'] {
  const spendings = customers
    .filter(({ valuedOrders, lifetimeValue }) => valuedOrders > 0 && lifetimeValue > 0)
    .map(({ valuedOrders, lifetimeValue }) => ({ orders: valuedOrders, average: lifetimeValue / valuedOrders }));
  if (spendings.filter(({ orders }) => orders > 1).length < MIN_REPEAT_BUYERS) return null;
  const { model, converged } = fitGammaGamma(spendings);
  const { p, q, v } = model;
  const unit = (p * v) / (q - 1);
  return converged && q > 1 && isWithinBounds({ p, q, v: v / unit }) ? model : null;
}

const isWithinBounds = (parameters: Readonly<Record<string, number>>): boolean =>
  Object.values(parameters).every((value) => value > 1 / MAX_PARAMETER && value < MAX_PARAMETER);
