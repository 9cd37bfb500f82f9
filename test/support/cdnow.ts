import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Spending } from '../../domain/insight/gamma-gamma.ts';
import type { BuyingHistory } from '../../domain/insight/mbg-nbd.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/data/cdnow/', import.meta.url));

/** Whether the CDNOW data lie beside the project, and the message if they do not. */
export const hasCdnow = existsSync(FOLDER);
export const NO_CDNOW = `the CDNOW data are not here: ${FOLDER}`;

/** Published results of models that were fitted to the sample. */
export type Reference = {
  readonly BG_NBD: { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number; LL: number };
  readonly Gamma_Gamma: {
    readonly p: number;
    readonly q: number;
    readonly v: number;
    readonly recomputed_LL_at_params: number;
    readonly E_avg_profit_first10: readonly number[];
    readonly tolerance: number;
  };
  readonly point_checks: {
    readonly 'BG_E_Y39_x2_tx30.43_T38.86': number;
    readonly BG_EX_t: { readonly t: readonly number[]; readonly v: readonly number[] };
    readonly BG_P_X39_eq_0: number;
    readonly BG_P_X2_eq_10: number;
  };
  readonly holdout_weeks_40_78: { readonly actual_tx: number; readonly BG_pred_total_recomputed: number };
};

export const referenceOf = (): Reference => JSON.parse(readFileSync(`${FOLDER}reference.json`, 'utf8'));

/** A customer of the sample in the first 39 weeks of 1997; `bought` counts the purchases of the next 39 weeks. */
export type CdnowCustomer = BuyingHistory & {
  /** Spending in repeat purchases, in dollars. */
  readonly spending: Spending | null;
  readonly bought: number;
};

const OBSERVED_UNTIL = Date.UTC(1997, 8, 30);
const DAY_MS = 24 * 60 * 60 * 1_000;

/** As in the paper: all items that a customer buys on one day are one purchase, and times are whole days. */
export const readSample = (): readonly CdnowCustomer[] => readDays().map(customerOf);

/** The purchases of each customer of the sample over all 78 weeks, in cents. */
export const readPurchases = (): readonly (readonly { readonly at: number; readonly worth: number }[])[] =>
  readDays().map((days) => [...days].map(([at, dollars]) => ({ at, worth: Math.round(100 * dollars) })));

/** The dollars of each day on which a customer bought. */
function readDays(): readonly ReadonlyMap<number, number>[] {
  const days = new Map<string, Map<number, number>>();
  for (const line of readFileSync(`${FOLDER}CDNOW_sample.txt`, 'utf8').trim().split('\n')) {
    const [, id = '', date = '', , dollars] = line.trim().split(/\s+/);
    const day = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6)));
    const dollarsByDay = days.get(id) ?? new Map<number, number>();
    days.set(id, dollarsByDay.set(day, (dollarsByDay.get(day) ?? 0) + Number(dollars)));
  }
  return [...days.values()];
}

function customerOf(days: ReadonlyMap<number, number>): CdnowCustomer {
  const observed = [...days].filter(([day]) => day <= OBSERVED_UNTIL).toSorted(([one], [other]) => one - other);
  const [first = Number.NaN, ...repeats] = observed.map(([day]) => day);
  const weeksUntil = (day: number) => (day - first) / DAY_MS / 7;
  const values = observed.slice(1).map(([, value]) => value);
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    repeats: repeats.length,
    recency: weeksUntil(repeats.at(-1) ?? first),
    age: weeksUntil(OBSERVED_UNTIL),
    spending: average > 0 ? { orders: values.length, average } : null,
    bought: days.size - observed.length,
  };
}
