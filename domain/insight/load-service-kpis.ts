import { inParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day } from '../kernel/instant.ts';
import type { Settings } from '../kernel/settings.ts';
import { reject } from '../kernel/user-error.ts';
import type { InsightRepositories } from './context.ts';
import { CUSTOMER_BOARD, type KpiFilter, kpiBoard } from './kpi-counters.ts';
import { checkDays, type DayRange, type Period, periodsOf } from './rollup.ts';
import { type CustomerSums, computeServiceKpis, type ServiceKpis } from './service-kpis.ts';

/** A year of days, and some more of them. */
const MOST_ROWS = 400;

/** How the business served its customers on these days, in the shop's time zone; a row for each period of them. */
export async function loadServiceKpis(
  repositories: InsightRepositories,
  { churnDays }: Settings,
  today: Day,
  asked: DayRange & KpiFilter & { readonly by: Period },
): Promise<readonly ServiceKpis[]> {
  const { by, from, to, touchpoint, store } = asked;
  checkDays(from, to);
  const days = { from, to };
  const periods = periodsOf(by, days);
  if (periods.length > MOST_ROWS)
    reject(
      'INVALID',
      ['by'],
      `At most ${MOST_ROWS} rows at once, and these are ${periods.length}. Ask by longer periods.`,
    );
  const [sums, customers, targets] = await inParallel(
    () => repositories.counterSums(kpiBoard(asked), by, days),
    () => (touchpoint === null && store === null ? loadCustomerSums(repositories, by, days, churnDays) : null),
    () => repositories.kpiTargets(),
  );
  return computeServiceKpis(periods, sums, customers, { targets, churnDays, today });
}

async function loadCustomerSums(
  repositories: InsightRepositories,
  by: Period,
  days: DayRange,
  churnDays: number,
): Promise<CustomerSums> {
  const givenUp = { from: addDays(days.from, -churnDays), to: addDays(days.to, -churnDays) };
  const [sums, lastBought, before, lostBefore, shop] = await inParallel(
    () => repositories.counterSums(CUSTOMER_BOARD, by, days),
    () => repositories.counterSums(CUSTOMER_BOARD, 'DAY', givenUp),
    () => repositories.counterTotalBefore(CUSTOMER_BOARD, days.from),
    () => repositories.counterTotalBefore(CUSTOMER_BOARD, givenUp.from),
    () => repositories.shop(),
  );
  return {
    sums,
    lastBought,
    wonBefore: before['won'] ?? 0,
    lostBefore: lostBefore['lastBought'] ?? 0,
    currency: shop.currency,
  };
}
