import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SourceOrder, SourceRefund } from '../../../domain/source-record/record/source-record.ts';
import { atMarch as at, openSourceTable, type SourceTable } from '../../support/source-records.ts';

let context: SourceTable['context'];
let apply: SourceTable['apply'];
beforeAll(async () => {
  ({ context, apply } = await openSourceTable());
});

let orders = 0;
/** A new order of 100.00, four rings, with its refunds. */
function newOrder() {
  const externalId = `${++orders}`;
  const order = (version: number, refunds: readonly SourceRefund[] = []): SourceOrder => ({
    ...{ kind: 'order', externalId, version: at(version), path: [], number: `#${externalId}`, source: 'ECOMMERCE' },
    ...{ location: null, customer: null, status: 'PAID', placedAt: at(1), currency: 'GBP', taxIncluded: true },
    ...{ discount: '0', shipping: '0', tax: '0', rounding: '0', total: '100.00', refunds },
    lines: [{ externalId: 'a', sku: 'RING', description: 'Ring', quantity: 4, unitPrice: '25.00', discount: '0' }],
  });
  const refund = (id: string, pence: number, more: Partial<SourceRefund>): SourceRefund => ({
    ...{ kind: 'refund', externalId: `${externalId}-${id}`, version: at(3), path: [], order: externalId },
    ...{ source: 'ECOMMERCE', location: null, occurredAt: at(3), reason: 'OTHER', currency: 'GBP' },
    ...{ amount: (pence / 100).toFixed(2), lines: [] },
    ...more,
  });
  const owed = (id: string, pence: number) =>
    refund(id, pence, { isOwed: true, lines: [{ line: 'a', sku: 'RING', quantity: 1 }] });
  const payout = (id: string, pence: number, unexplained = pence) =>
    refund(id, pence, { unexplained: (unexplained / 100).toFixed(2) });
  async function stored() {
    const receipt = await context.repositories.receiptsOf({
      number: `#${externalId}`,
      source: 'ECOMMERCE',
      store: null,
    });
    const [found] = await context.repositories.orders(receipt.map(({ orderId }) => orderId));
    return [found?.refunded, found?.returned['1']?.quantity ?? 0];
  }
  return { order, refund, owed, payout, stored };
}

describe('what an edit owed and a later refund paid', () => {
  it.each([
    ['the edit first', ['owed', 'payout']],
    ['the payment first', ['payout', 'owed']],
    ['both in the order', ['all']],
    ['the payment, then the order', ['payout', 'all']],
    ['twice', ['owed', 'payout', 'all', 'payout', 'owed', 'all']],
  ] as const)('count once: %s', async (_, steps) => {
    const { order, owed, payout, stored } = newOrder();
    const [edit, payment] = [owed('edit', 2_500), payout('payment', 2_500)];
    const records = { owed: order(4, [edit]), payout: payment, all: order(5, [edit, payment]) };
    await apply(order(2));
    for (const step of steps) await apply(records[step]);
    expect(await stored()).toEqual([2_500, 1]);
  });

  it('count the larger of both, and a gift beside them', async () => {
    const { order, owed, payout, refund, stored } = newOrder();
    const gift = refund('gift', 700, { reason: 'GOODWILL' });
    await apply(order(2, [owed('edit', 2_500), gift, payout('payment', 4_000)]));
    expect(await stored()).toEqual([4_700, 1]);
  });

  it('are as much as each other in a refund that also takes goods back', async () => {
    const { order, owed, refund, stored } = newOrder();
    const goods = { lines: [{ line: 'a', sku: 'RING', quantity: 1 }], unexplained: '25.00' };
    await apply(order(2, [owed('edit', 2_500), refund('both', 5_000, goods)]));
    expect(await stored()).toEqual([5_000, 2]);
  });

  it('agree with the sum of a file, whichever comes first', async () => {
    for (const isFileFirst of [true, false]) {
      const { order, owed, payout, refund, stored } = newOrder();
      const [file, edit] = [order(1, [refund('sum', 2_500, { isSum: true, reason: 'GOODWILL' })]), owed('edit', 2_500)];
      await apply(order(1));
      for (const record of isFileFirst ? [file, edit] : [edit, file]) await apply(record);
      await apply(payout('payment', 2_500));
      expect(await stored()).toEqual([2_500, 1]);
    }
  });

  it('of random parts count the larger sum, in any order', async () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1_200 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(parts, parts, fc.infiniteStream(fc.nat()), async (owedParts, paidParts, random) => {
        const { order, owed, payout, stored } = newOrder();
        await apply(order(1));
        const refunds = [
          ...owedParts.map((pence, index) => owed(`o${index}`, pence)),
          ...paidParts.map((pence, index) => payout(`p${index}`, pence)),
        ]
          .map((refund) => ({ refund, rank: random.next().value ?? 0 }))
          .toSorted((one, other) => one.rank - other.rank);
        for (const { refund } of refunds) await apply(refund);
        const sum = (all: readonly number[]) => all.reduce((total, pence) => total + pence, 0);
        expect(await stored()).toEqual([Math.max(sum(owedParts), sum(paidParts)), owedParts.length]);
      }),
      { numRuns: 25 },
    );
  });
});
