import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Rejection } from '../../../domain/kernel/user-error.ts';
import { type FindSalesInput, findSales } from '../../../domain/order/find-sales.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { RecordOrderInput } from '../../../domain/order/order-draft.ts';
import { recordOrder } from '../../../domain/order/record-order.ts';
import { saveShop } from '../../../domain/shop/save-shop.ts';
import { saveStore } from '../../../domain/shop/save-store.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { commandContextOn, SUPPORT } from '../../support/command-context.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOf } from '../../support/results.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  const shop = { name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
  resultOf(await saveShop(contextFor('saveShop'), shop));
  resultOf(await saveStore(contextFor('saveStore'), { code: 'york', name: 'York' }));
  resultOf(
    await saveStore(contextFor('saveStore'), { code: 'auckland', name: 'Auckland', timeZone: 'Pacific/Auckland' }),
  );
});
beforeEach(() => table.meter.reset());

let keys = 0;
const contextFor = (operation: string) => commandContextOn(table, { operation, idempotencyKey: `k${++keys}` });

async function sell(placedAt: string, input: Partial<RecordOrderInput> = {}, line: object = {}): Promise<Order> {
  const sale = await recordOrder(contextFor('recordOrder'), {
    ...{
      number: `R${keys}`,
      source: 'POS',
      ifUnknown: 'KEEP_AS_GUEST',
      status: 'PAID',
      currency: 'GBP',
      store: 'york',
    },
    ...{ placedAt, taxIncluded: true, discount: '0', shipping: '0', tax: '0', rounding: '0' },
    lines: [{ sku: 'EAR-1', description: 'Pearl earrings', quantity: 1, unitPrice: '10', discount: '0', ...line }],
    ...input,
  });
  return resultOf(sale).order;
}

async function find(input: Partial<FindSalesInput>, slice: { first?: number; after?: string | null } = {}) {
  const repositories = createRepositories(table, { consistent: false });
  const query = { from: '2026-01-01', to: '2026-01-31', ...input };
  return findSales(repositories, await repositories.shop(), SUPPORT, query, { first: 20, after: null, ...slice });
}
/** Every match, page by page. */
async function findAll(input: Partial<FindSalesInput>, first: number) {
  const pages: Awaited<ReturnType<typeof find>>[] = [];
  for (let after: string | null = null; ; ) {
    const page = await find(input, { first, after });
    pages.push(page);
    after = page.end;
    if (after === null) return pages;
    if (pages.length > 200) throw new Error('no end');
  }
}

describe('a search for a sale', () => {
  test('returns the best match first, from every store, with the matched criteria', async () => {
    const right = await sell('2026-01-05T12:00:00.000Z', { paymentLast4: '4821' }, { sku: 'RING-9' });
    const half = await sell('2026-01-06T12:00:00.000Z', { store: 'auckland' }, { sku: 'RING-9' });
    await sell('2026-01-06T13:00:00.000Z');
    const { matches, truncated } = await find({
      from: '2026-01-05',
      to: '2026-01-07',
      sku: 'RING-9',
      paymentLast4: '4821',
    });
    expect(matches.map(({ order, matchedOn }) => [order.id, matchedOn])).toEqual([
      [right.id, ['paymentLast4', 'sku']],
      [half.id, ['sku']],
    ]);
    expect([matches[0]?.score, truncated]).toEqual([1, false]);
  });

  test('finds a sale on its day in the time zone of its store', async () => {
    // In Auckland it is already the eleventh.
    const sale = await sell('2026-01-10T19:00:00.000Z', { store: 'auckland' }, { sku: 'KIWI' });
    const found = async (day: string) => {
      const { matches } = await find({ from: day, to: day, stores: ['auckland'], sku: 'KIWI' });
      return matches.map(({ order }) => order.id);
    };
    expect([await found('2026-01-10'), await found('2026-01-11')]).toEqual([[], [sale.id]]);
  });

  test('by text also reads the lines, in one batch', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => ({
      ...{
        sku: `P-${index}`,
        description: `${'x'.repeat(900)} part ${index}`,
        quantity: 1,
        unitPrice: '1',
        discount: '0',
      },
    }));
    const large = await sell('2026-01-15T12:00:00.000Z', { lines });
    const small = await sell('2026-01-15T13:00:00.000Z', {}, { description: 'Émeraude taillée' });
    const found = async (text: string) => {
      const { matches } = await find({ from: '2026-01-15', to: '2026-01-15', stores: ['york'], text });
      return matches.map(({ order }) => order.id);
    };
    expect(await found('part 7')).toEqual([large.id]);
    table.meter.reset();
    expect(await found('emeraude')).toEqual([small.id]);
    expect(table.meter.operations.slice(0, 3)).toEqual(['Query', 'Query', 'BatchGetItem']);
  });

  test('reads twelve store-days for a page, and continues with the others', async () => {
    const day = (n: number) => `2026-02-${String(n).padStart(2, '0')}`;
    const sold: string[] = [];
    for (let n = 1; n <= 28; n += 3) sold.unshift((await sell(`${day(n)}T12:00:00.000Z`, {}, { sku: 'FEB' })).id);
    table.meter.reset();
    const input = { from: day(1), to: day(28), stores: ['york'], sku: 'FEB' };
    const first = await find(input);
    expect(table.meter.operations).toEqual(['Query', ...Array(12).fill('Query')]);
    expect(first.truncated).toBe(true);
    const pages = await findAll(input, 2);
    expect(pages.flatMap(({ matches }) => matches.map(({ order }) => order.id))).toEqual(sold);
    expect(pages.at(-1)).toMatchObject({ truncated: false, end: null });
  });

  test('reads two thousand sales for a page, and continues within a day that has more', {
    timeout: 120_000,
  }, async () => {
    const repositories = createRepositories(table, { consistent: false });
    const sales = Array.from({ length: 4_500 }, (_, index) => ({
      id: `ord_${String(index).padStart(8, '0')}`,
      occurredAt: new Date(Date.UTC(2026, 2, 2, 9, 0, index)).toISOString(),
      ...{ total: 100, currency: 'GBP', paymentLast4: index % 900 === 0 ? '1234' : null, bought: [], contact: null },
    }));
    let read = 0;
    const withManySales = {
      ...repositories,
      // A store-day with more sales than one page reads, in the order of the table.
      async salesOfDay(_: unknown, after: string | null, limit: number) {
        const entries = sales.toReversed().map((item) => ({ item, position: `${item.occurredAt}#${item.id}` }));
        const start = after === null ? 0 : entries.findIndex(({ position }) => position === after) + 1;
        const part = entries.slice(start, start + limit);
        read += part.length;
        return part as unknown as Awaited<ReturnType<typeof repositories.salesOfDay>>;
      },
    };
    const input = { from: '2026-03-02', to: '2026-03-02', stores: ['york'], paymentLast4: '1234' };
    const found: string[] = [];
    const reads: number[] = [];
    for (let after: string | null = null; ; ) {
      read = 0;
      const page = await findSales(withManySales, await repositories.shop(), SUPPORT, input, { first: 20, after });
      reads.push(read);
      found.push(...page.matches.map(({ order }) => order.id));
      after = page.end;
      if (after === null) break;
    }
    expect(reads).toEqual([2_000, 2_000, 500]);
    expect(found).toHaveLength(5);
    expect(new Set(found).size).toBe(5);
  });

  test('costs half a unit for each small partition', async () => {
    table.meter.reset();
    await find({ from: '2026-01-05', to: '2026-01-07', stores: ['york'], sku: 'RING-9' });
    // Reads the shop, and three days of a few kilobytes.
    expect(table.meter.operations).toEqual(['Query', 'Query', 'Query', 'Query']);
    expectUnits(table.meter, 4 * 0.5);
  });
});

test.each<[Partial<FindSalesInput>, string]>([
  [{ from: '2026-01-02', to: '2026-01-01' }, 'input.to'],
  [{ from: '2026-01-01', to: '2026-02-01' }, 'input.to'],
  [{ sku: ' ' }, 'input.sku'],
  [{ text: 'x'.repeat(201) }, 'input.text'],
  [{ paymentLast4: '123' }, 'input.paymentLast4'],
  [{ currency: 'ABC' }, 'input.currency'],
  [{ total: { from: '2.01', to: '2' } }, 'input.total.to'],
])('%j is rejected with the path of the error', async (input, path) => {
  await expect(find(input)).rejects.toThrow(Rejection);
  await expect(find(input)).rejects.toMatchObject({ userErrors: [{ path: path.split('.') }] });
});
