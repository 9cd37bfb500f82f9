import type { Instant } from '../kernel/instant.ts';
import { fitGammaGamma } from './fit-gamma-gamma.ts';
import { fitRepeatBuying } from './fit-repeat-buying.ts';
import type { BuyingHistory } from './mbg-nbd.ts';
import { buyingHistoryOf, type SalesSums, type ValueModel } from './value-model.ts';

/** A fitted model, or the reason why there is none. */
export type FitResult = { readonly model: ValueModel } | { readonly problem: string };

/** With fewer, random variation dominates: the parameters would be worse than those of another shop. */
const MIN_BUYERS = 200;
const MIN_REPEAT_BUYERS = 50;

/** A parameter beyond it means that the likelihood has no maximum: it grows ever slower until the optimizer gives up. */
const MAX_PARAMETER = 1e6;

/**
 * Fits both models to the customers' sums, by maximum likelihood.
 * @param before the model that the new one replaces
 */
export function fitValueModel(customers: readonly SalesSums[], before: ValueModel, now: Instant): FitResult {
  const histories = customers.map((sums) => buyingHistoryOf(sums, now)).filter((history) => history !== null);
  const repeatBuyers = histories.filter(({ repeats }) => repeats > 0).length;
  if (histories.length < MIN_BUYERS || repeatBuyers < MIN_REPEAT_BUYERS)
    return {
      problem:
        `Too few data: ${histories.length} customers bought, and ${repeatBuyers} of them came back. ` +
        `A fit needs ${MIN_BUYERS} and ${MIN_REPEAT_BUYERS}.`,
    };
  const { model: mbgNbd, converged } = fitRepeatBuying('MBG_NBD', histories);
  if (!converged || !isWithinBounds(mbgNbd))
    return { problem: 'The orders fit no single MBG/NBD model: its likelihood has no maximum.' };
  const medianInterval = medianIntervalOf(histories);
  // If repeat orders come at the same moment, there is no interval to measure silence in.
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

/** Uses all valued orders of a customer, the first one too; null: the orders determine no model with a finite mean. */
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
