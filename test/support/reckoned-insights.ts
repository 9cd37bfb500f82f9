/** What a person bought in all, as the insights compare it. */
export type Sales = {
  readonly orders: number;
  readonly first: string;
  readonly last: string;
  /** Minor units. */
  readonly value: number;
};
export type ReckonedInsights = { readonly alive: number; readonly tier: string; readonly group: string };

const WEEK_MS = 604_800_000;
const DAY_MS = 86_400_000;
/** In weeks: of the model that no shop has fitted yet. */
const MEDIAN_INTERVAL = 6.95;

const weeks = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / WEEK_MS;
const ageAt = ({ first, last }: Sales, at: string) => Math.max(weeks(first, last), weeks(first, at));

/** MBG/NBD with the parameters of the model that no shop has fitted yet (Batislam and others 2007), in weeks. */
function aliveAt(sales: Sales, at: string): number {
  const [r, alpha, a, b] = [0.5247, 6.182, 0.8916, 1.6149];
  const [x, recency, age] = [sales.orders - 1, weeks(sales.first, sales.last), ageAt(sales, at)];
  const alive = 1 / (1 + (a / (b + x)) * ((alpha + age) / (alpha + recency)) ** (r + x));
  return x > 0 ? alive : Math.min(alive, 1 / (1 + age / (9 * MEDIAN_INTERVAL)));
}

/** Amounts within 2 % of each other count as equal. */
const bucketOf = (amount: number): number => (amount < 1 ? -1 : Math.ceil(Math.log(amount) / Math.log(1.01 / 0.99)));
const share = (all: readonly number[], matches: (other: number) => boolean): number =>
  all.filter(matches).length / all.length;
/** The fifth of all, 1 to 5, from the share of those who are worse. */
const fifth = (below: number): number => Math.min(5, Math.floor(below * 5 + 1e-9) + 1);

/** By recency (rows, from 5 to 1), then by the mean of frequency and value (columns, from 1 to 5). */
const GROUPS = [
  ['NEW', 'PROMISING', 'LOYAL', 'CHAMPION', 'CHAMPION'],
  ['NEW', 'PROMISING', 'LOYAL', 'LOYAL', 'CHAMPION'],
  ['NEEDS_ATTENTION', 'NEEDS_ATTENTION', 'NEEDS_ATTENTION', 'LOYAL', 'LOYAL'],
  ['HIBERNATING', 'HIBERNATING', 'AT_RISK', 'AT_RISK', 'CANNOT_LOSE'],
  ['LOST', 'LOST', 'HIBERNATING', 'AT_RISK', 'CANNOT_LOSE'],
] as const;

/** Compares everybody who bought with each other. @param dawn when the day began in the shop */
export function insightsAmong(everybody: readonly Sales[], dawn: string): (sales: Sales) => ReckonedInsights {
  const days = everybody.map(({ last }) => Math.floor(Date.parse(last) / DAY_MS));
  const counts = everybody.map(({ orders }) => bucketOf(orders));
  const values = everybody.map(({ value }) => bucketOf(value));
  return (sales) => {
    const day = Math.floor(Date.parse(sales.last) / DAY_MS);
    const [count, value] = [bucketOf(sales.orders), bucketOf(sales.value)];
    const recency = 6 - fifth(share(days, (other) => other > day));
    const frequency = fifth(share(counts, (other) => other < count));
    const monetary = fifth(share(values, (other) => other < value));
    const group = GROUPS[5 - recency]?.[Math.ceil((frequency + monetary) / 2) - 1] ?? '';
    const isOverrated = sales.orders === 1 && (group === 'LOYAL' || group === 'CHAMPION');
    const above = share(values, (other) => other > value);
    const isLapsed = sales.orders === 1 && ageAt(sales, dawn) >= 10 * MEDIAN_INTERVAL;
    const best = isLapsed ? 'GOLD' : 'PLATINUM';
    return {
      alive: aliveAt(sales, dawn),
      tier: above < 0.01 ? best : above < 0.1 ? 'GOLD' : above < 0.3 ? 'SILVER' : 'BRONZE',
      group: isOverrated ? (recency > 3 ? 'PROMISING' : 'NEEDS_ATTENTION') : group,
    };
  };
}
