import { withComparison } from '../../domain/insight/fit-comparison.ts';
import { DEFAULT_VALUE_MODEL, type SalesSums, type ValueModel } from '../../domain/insight/value-model.ts';
import type { Random } from '../../local/synthetic-data/random.ts';
import { fraction } from './day.ts';
import { pastSales } from './past-sales.ts';
import { amountOf, type Population } from './sales.ts';

const SAMPLE = 20_000;

/** What the table of a shop with these customers has from `npm run fit-value-model`: which of them rankings list, and how many are compared. */
export function modelOfShop(random: Random, population: Population): ValueModel {
  const now = new Date().toISOString();
  const sample = Array.from({ length: SAMPLE }, (_, index) => {
    const number = Math.floor((population.customers * (index + fraction(random))) / SAMPLE);
    return sumsOf(pastSales(random, population, number));
  });
  const model = { ...DEFAULT_VALUE_MODEL, version: 1, fittedAt: now };
  return withComparison(model, sample, population.customers, now);
}

function sumsOf(sales: ReturnType<typeof pastSales>): SalesSums {
  const times = sales.map(({ at }) => at).toSorted((one, other) => one - other);
  const timeOf = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
  return {
    ...{ orderCount: sales.length, valuedOrders: sales.length },
    ...{ firstOrderAt: timeOf(times[0]), lastOrderAt: timeOf(times.at(-1)) },
    lifetimeValue: sales.reduce((sum, { sale }) => sum + amountOf(sale), 0),
  };
}
