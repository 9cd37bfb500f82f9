import { inParallel, mapInParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day } from '../kernel/instant.ts';
import type { Settings } from '../kernel/settings.ts';
import { reject } from '../kernel/user-error.ts';
import { BUYER_BOARD, countBuyersBefore, FORMER_BUYER_BOARD } from './buyer-counters.ts';
import { REPURCHASE_DAYS } from './case-outcome.ts';
import type { InsightRepositories } from './context.ts';
import { type KpiFilter, kpiBoard } from './kpi-counters.ts';
import { applyingScopes } from './kpi-target.ts';
import { checkDayRange, type DayRange, type Period, periodsOf } from './rollup.ts';
import { type CustomerSums, computeServiceKpis, type ServiceKpis } from './service-kpis.ts';

/** Enough for a year of days. */
const MAX_ROWS = 400;

/** The service KPIs of these days, in the shop's time zone: one row for each period. */
export async function loadServiceKpis(
  repositories: InsightRepositories,
  { churnDays, repeatContactDays }: Pick<Settings, 'churnDays' | 'repeatContactDays'>,
  today: Day,
  query: DayRange & KpiFilter & { readonly by: Period },
): Promise<readonly ServiceKpis[]> {
  const { by, from, to, touchpoint, store, agent = null } = query;
  checkDayRange(from, to);
  if (agent !== null && touchpoint !== null)
    reject(
      'INVALID',
      ['agent'],
      'Ask for an agent or for a touchpoint, not both. An agent can be narrowed by a store.',
    );
  const days = { from, to };
  const periods = periodsOf(by, days);
  if (periods.length > MAX_ROWS)
    reject(
      'INVALID',
      ['by'],
      `At most ${MAX_ROWS} rows at once; this query has ${periods.length}. Use longer periods.`,
    );
  const [sums, recent, customers, targets] = await inParallel(
    () => repositories.counterSums(kpiBoard(query), by, days),
    () => repositories.counterSums(kpiBoard(query), 'DAY', recentDays(days, today)),
    () =>
      touchpoint === null && store === null && agent === null ? loadCustomerSums(repositories, days, churnDays) : null,
    () => mapInParallel(applyingScopes({ store, agent }), (scope) => repositories.kpiTargets(scope)),
  );
  return computeServiceKpis(periods, { sums, recent, customers }, { targets, churnDays, repeatContactDays, today });
}

/** The days whose cases may not have been followed to the end yet. */
const recentDays = ({ from, to }: DayRange, today: Day): DayRange => {
  const begin = addDays(today, -REPURCHASE_DAYS);
  return { from: from > begin ? from : begin, to };
};

async function loadCustomerSums(
  repositories: InsightRepositories,
  days: DayRange,
  churnDays: number,
): Promise<CustomerSums> {
  const daysOfLoss = { from: addDays(days.from, -churnDays), to: addDays(days.to, -churnDays) };
  const board = (await repositories.countsAllBuyers()) ? BUYER_BOARD : FORMER_BUYER_BOARD;
  const [sums, lastBought, before, lostBefore, shop] = await inParallel(
    () => repositories.counterSums(board, 'DAY', days),
    () => repositories.counterSums(board, 'DAY', daysOfLoss),
    () => countBuyersBefore(repositories, board, days.from),
    () => countBuyersBefore(repositories, board, daysOfLoss.from),
    () => repositories.shop(),
  );
  return {
    sums,
    lastBought,
    wonBefore: before.won,
    lostBefore: lostBefore.lastBought,
    currency: shop.currency,
  };
}
