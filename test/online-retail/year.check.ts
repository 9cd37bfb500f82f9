import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fitTable } from '../../local/fit-table.ts';
import { figuresIn, REAL_FILE, returnsIn, type Totals, totalsIn } from '../support/online-retail.ts';
import { importYear, type Year } from '../support/online-retail-year.ts';

const BEST = `query ($by: ValueMeasure, $after: String) { bestCustomers(by: $by, first: 100, after: $after) {
  nodes { externalIds { value } insights { orderCount lastOrderAt lifetimeValue { amount } predictedValue { amount }
    tier rfm { recency frequency monetary segment } } }
  pageInfo { hasNextPage endCursor } } }`;

const PAIN = `query ($from: Date!, $to: Date!) { painPoints(from: $from, to: $to, by: SKU, first: 100) {
  key returns complaints lowScores share } }`;

/** The longest span of days that a query accepts: the file's last year. */
const LAST_YEAR = { from: '2010-12-09', to: '2011-12-09' };

/** Buckets are 2 % wide: customers who differ by less may count as equal. */
const BUCKET = 1.0203;

const isHere = existsSync(REAL_FILE);

describe.skipIf(!isHere)('the customers of the year', () => {
  let year: Year;
  /** The buyers by their number in the file, computed without any code of the graph. */
  let buyers: ReadonlyMap<string, Totals>;
  beforeAll(async () => {
    year = await importYear();
    buyers = new Map([...totalsIn(figuresIn(year.rows))].filter(([, { orders }]) => orders > 0));
  });

  type Ranked = {
    readonly externalIds: readonly { readonly value: string }[];
    readonly insights: {
      readonly orderCount: number;
      readonly lastOrderAt: string;
      readonly lifetimeValue: { readonly amount: string };
      readonly predictedValue: { readonly amount: string };
      readonly tier: string;
      readonly rfm: Readonly<Record<'recency' | 'frequency' | 'monetary', number>> & { readonly segment: string };
    };
  };

  async function ranking(by: string): Promise<readonly Ranked[]> {
    const all: Ranked[] = [];
    for (let after: string | null = null; ; ) {
      const { bestCustomers } = await year.as('analyst').run(BEST, { by, after });
      all.push(...bestCustomers.nodes);
      if (!bestCustomers.pageInfo.hasNextPage) return all;
      after = bestCustomers.pageInfo.endCursor;
    }
  }

  const numberOf = ({ externalIds }: Ranked) => externalIds[0]?.value ?? 'nobody';
  const pence = ({ amount }: { readonly amount: string }) => Math.round(Number(amount) * 100);

  /** Compares a ranking with the file: the values in order, and each customer's own value. */
  function expectRanking(
    ranked: readonly Ranked[],
    rankOf: (one: Ranked) => number,
    wanted: ReadonlyMap<string, number>,
  ) {
    expect(ranked).toHaveLength(wanted.size);
    expect(new Set(ranked.map(numberOf))).toEqual(new Set(wanted.keys()));
    expect(ranked.map(rankOf)).toEqual([...wanted.values()].toSorted((one, other) => other - one));
    expect(ranked.map(rankOf)).toEqual(ranked.map((one) => wanted.get(numberOf(one))));
  }

  test('are ranked by spending as in the file', async () => {
    const wanted = new Map([...buyers].map(([number, { spent }]) => [number, spent]));
    expectRanking(await ranking('LIFETIME_VALUE'), ({ insights }) => pence(insights.lifetimeValue), wanted);
  });

  test('are ranked by order count as in the file', async () => {
    const wanted = new Map([...buyers].map(([number, { orders }]) => [number, orders]));
    expectRanking(await ranking('ORDER_COUNT'), ({ insights }) => insights.orderCount, wanted);
  });

  test('have tiers and scores that add up and match the file', async () => {
    const all = await ranking('LIFETIME_VALUE');
    const counts = (of: (one: Ranked) => string | number) =>
      Object.fromEntries([...Map.groupBy(all, of)].map(([name, { length }]) => [name, length]));
    const tiers = counts(({ insights }) => insights.tier);
    const segments = counts(({ insights }) => insights.rfm.segment);
    const scores = (['recency', 'frequency', 'monetary'] as const).map((aspect) =>
      counts(({ insights }) => insights.rfm[aspect]),
    );
    process.stderr.write(`${JSON.stringify({ tiers, segments, scores })}\n`);
    for (const one of [tiers, segments, ...scores]) expect(sum(Object.values(one))).toBe(buyers.size);

    const spent = all.map(({ insights }) => Math.max(0, pence(insights.lifetimeValue)));
    const orders = all.map(({ insights }) => insights.orderCount);
    const days = all.map(({ insights }) => insights.lastOrderAt.slice(0, 10));
    for (const { insights } of all) {
      const own = Math.max(0, pence(insights.lifetimeValue));
      const surelyAbove = share(spent, (other) => other > own * BUCKET);
      const maybeAbove = share(spent, (other) => other > own);
      // The file is of 2011, so a customer with one order lapsed long ago: GOLD at most.
      const atMost = (tier: string) => (insights.orderCount === 1 && tier === 'PLATINUM' ? 'GOLD' : tier);
      expect([tierAt(surelyAbove), tierAt(maybeAbove)].map(atMost)).toContain(insights.tier);

      expect([
        scoreAt(share(spent, (other) => other < own / BUCKET)),
        scoreAt(share(spent, (other) => other < own)),
      ]).toContain(insights.rfm.monetary);
      expect([
        scoreAt(share(orders, (other) => other < insights.orderCount / BUCKET)),
        scoreAt(share(orders, (other) => other < insights.orderCount)),
      ]).toContain(insights.rfm.frequency);
      const day = insights.lastOrderAt.slice(0, 10);
      expect(insights.rfm.recency).toBe(6 - scoreAt(share(days, (other) => other > day)));
    }
    const [platinum, gold] = [tiers['PLATINUM'] ?? 0, tiers['GOLD'] ?? 0];
    expect(platinum).toBeLessThanOrEqual(all.length / 100 + 2);
    expect(Math.abs(platinum + gold - all.length / 10)).toBeLessThanOrEqual(12);
  });

  test('return most often the products that the file shows', async () => {
    const returns = returnsIn(year.rows, LAST_YEAR);
    const all = sum([...returns.values()]);
    const most = [...returns]
      .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .slice(0, 100)
      .map(([key, count]) => ({ key, returns: count, complaints: 0, lowScores: 0, share: count / all }));
    const { painPoints } = await year.as('analyst').run(PAIN, LAST_YEAR);
    expect(painPoints).toEqual(most);
  });

  test('left no failed batch of a stream consumer', () => {
    expect(existsSync(year.stream.failed) ? readdirSync(year.stream.failed, { recursive: true }) : []).toEqual([]);
  });

  test('can be fitted to both models, which change the rankings', async () => {
    const fit = await fitTable(year.table, '2011-12-10T00:00:00.000Z');
    process.stderr.write(`${JSON.stringify(fit)}\n`);
    expect(fit).toMatchObject({ buyers: buyers.size, problem: null });
    expect(fit.model).toMatchObject({ version: 1, gammaGamma: { p: expect.any(Number) } });
    expect(fit.refreshed).toBeGreaterThan(buyers.size / 2);
    expect(await ranking('PREDICTED_VALUE')).toHaveLength(buyers.size);
  });
});

test.skipIf(isHere)(`the real file is not here: ${REAL_FILE}`, () => {});

function tierAt(above: number): string {
  if (above < 0.01) return 'PLATINUM';
  if (above < 0.1) return 'GOLD';
  return above < 0.3 ? 'SILVER' : 'BRONZE';
}

const scoreAt = (below: number): number => Math.min(5, 1 + Math.floor(5 * below + 1e-9));
const share = <T>(all: readonly T[], isCounted: (one: T) => boolean): number =>
  all.filter(isCounted).length / all.length;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
