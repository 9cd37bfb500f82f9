import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toDecimal, toMinor } from '../../../domain/kernel/money.ts';
import { graphTotalOf } from './support/graph-total.ts';
import { orderOf } from './support/mapped.ts';
import { randomOrder } from './support/random-order.ts';

it('maps every order to parts that add up, by the rules of the graph, to the total of Shopify', () => {
  fc.assert(
    fc.property(randomOrder, ({ payload, total, tip, rounding, tax, currency }) => {
      const order = orderOf(payload);
      const decimal = (minor: number): string => toDecimal({ minor, currency });
      expect(graphTotalOf(order)).toBe(order.total);
      expect(order).toMatchObject({
        total: decimal(total - tip + rounding),
        tip: decimal(tip),
        rounding: decimal(rounding),
        tax: decimal(tax),
      });
      const paid = (order.tenders ?? []).map(({ amount }) => toMinor(amount, currency));
      if (total + rounding > 0) expect(paid).toEqual([total + rounding]);
    }),
    { numRuns: 500 },
  );
});
