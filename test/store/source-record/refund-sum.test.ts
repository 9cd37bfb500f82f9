import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SourceOrder, SourceRecord, SourceRefund } from '../../../domain/source-record/record/source-record.ts';
import { atMarch as at, openSourceTable, type SourceTable } from '../../support/source-records.ts';
import { readContents } from '../../support/table-contents.ts';

let table: SourceTable['table'];
let apply: SourceTable['apply'];
beforeEach(async () => {
  ({ table, apply } = await openSourceTable());
});

let orders = 0;

/** A new order for each history, in one shop. */
function newOrder() {
  orders++;
  const externalId = `${orders}`;
  const order = (version: number, refunds: readonly SourceRefund[]): SourceOrder => ({
    ...{ kind: 'order', externalId, version: at(version), path: [], number: `#${orders}`, source: 'ECOMMERCE' },
    ...{ location: null, customer: null, status: 'PAID', placedAt: at(1), currency: 'GBP', taxIncluded: true },
    ...{ discount: '0', shipping: '0', tax: '0', rounding: '0', total: '100.00', refunds },
    lines: [{ externalId: 'a', sku: 'RING', description: 'Ring', quantity: 4, unitPrice: '25.00', discount: '0' }],
  });
  const refund = (id: string, amount: string, details: Partial<SourceRefund> = {}): SourceRefund => ({
    ...{ kind: 'refund', externalId: `${externalId}-${id}`, version: at(3), path: [], order: externalId },
    ...{ source: 'ECOMMERCE', location: null, occurredAt: at(3), reason: 'OTHER', amount, currency: 'GBP' },
    lines: [{ line: 'a', sku: 'RING', quantity: 1 }],
    ...details,
  });
  const sum = (amount: string) => refund('refunded', amount, { isSum: true, lines: [], reason: 'GOODWILL' });
  const stored = async () => (await readContents(table)).orders.find(({ number }) => number === order(1, []).number);
  return { order, refund, sum, stored };
}

describe('a sum of refunds from a file', () => {
  it('counts once, whether the refunds of the webhooks come before, after, or with a new one', async () => {
    const steps = ['file', 'first', 'second', 'all'] as const;
    const seen = new Set<string>();
    for (const history of permutationsOf(steps)) {
      const { order, refund, sum, stored } = newOrder();
      const [first, second] = [refund('r1', '60.00'), refund('r2', '15.00', { occurredAt: at(4), version: at(4) })];
      const records: Readonly<Record<(typeof steps)[number], SourceRecord>> = {
        file: order(1, [sum('60.00')]),
        first,
        second,
        all: order(5, [first, second]),
      };
      await apply(order(1, []));
      for (const step of history) await apply(records[step]);
      for (const step of history) await apply(records[step]);
      const after = await stored();
      seen.add(JSON.stringify([after?.refunded, after?.returned['1']?.quantity]));
    }
    // Where both refunds arrive before the file, its sum of the first one adds nothing.
    expect([...seen]).toEqual(['[7500,2]']);
  });

  it('adds only what no refund gave back before', async () => {
    const { order, refund, sum, stored } = newOrder();
    await apply(order(2, [refund('r1', '10.00')]));
    await apply(order(1, [sum('40.00')]));
    expect(await stored()).toMatchObject({ refunded: 4_000 });
  });

  it('of random parts is never more than the parts and the sum together need', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
        fc.nat(4),
        fc.nat(4),
        async (parts, known, before) => {
          const { order, refund, sum, stored } = newOrder();
          const refunds = parts.map((part, index) => refund(`r${index}`, `${part}.00`));
          const inFile = parts.slice(0, known).reduce((all, part) => all + part, 0);
          await apply(order(1, []));
          for (const each of refunds.slice(0, before)) await apply(each);
          if (inFile > 0) await apply(order(1, [sum(`${inFile}.00`)]));
          for (const each of refunds) await apply(each);
          const all = parts.reduce((total, part) => total + part, 0);
          expect(await stored()).toMatchObject({ refunded: all * 100 });
        },
      ),
      { numRuns: 15 },
    );
  });
});

function permutationsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutationsOf(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}
