import type { Random } from '../../local/synthetic-data/random.ts';
import type { TimedSale } from './clock-run.ts';
import { fraction } from './day.ts';
import { drawSale, type Population } from './sales.ts';

const DAY_MS = 86_400_000;
/** Of an order. */
const MEAN_DAYS_AGO = 90;
const MOST_ORDERS = 24;
/** So many orders of everybody, about; most customers have one. */
const MEAN_ORDERS = 1.2;

/**
 * The orders of a returning customer before: one at least, and as many as fits how often the customer is drawn.
 * @returns sales with times in milliseconds since 1970
 */
export function pastSales(random: Random, population: Population, number: number): readonly TimedSale[] {
  const place = (number + 0.5) / population.customers;
  // `drawSale` draws a customer with the cube of a fraction, whose density is a third of this.
  const orders = Math.round((MEAN_ORDERS / 3) * place ** (-2 / 3));
  return Array.from({ length: Math.min(MOST_ORDERS, Math.max(1, orders)) }, () => {
    const daysAgo = 1 - MEAN_DAYS_AGO * Math.log(1 - fraction(random));
    const customer = { number, isNew: false };
    return { at: Date.now() - daysAgo * DAY_MS, sale: { ...drawSale(random, population), customer } };
  });
}
