import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTS, type Choice, type Model, saveSegment, step } from '../../support/segment-acts.ts';
import { settleAndCompare } from '../../support/segment-comparison.ts';
import { CONDITIONS } from '../../support/segment-conditions.ts';
import { openSegmentShop } from '../../support/segment-shop.ts';

const conditions = fc.uniqueArray(fc.nat({ max: CONDITIONS.length - 1 }), { minLength: 8, maxLength: 8 });
const histories = fc.array(step, { minLength: 60, maxLength: 110, size: 'max' });

test('after random histories, the members are those whom a full evaluation of everybody finds', {
  timeout: 600_000,
}, async () => {
  let [members, people] = [0, 0];
  await fc.assert(
    fc.asyncProperty(conditions, histories, async (first, history) => {
      const shop = await openSegmentShop();
      const model: Model = { customers: [], orders: [], segments: new Map(), count: 0 };
      const start: Choice = { shop, model, one: ([first]) => first as never, random: () => 0 };
      for (let count = 0; count < 4; count++) await ACTS['register']?.(start);
      for (const index of first) await saveSegment(start, index);
      for (const { act, numbers } of history) {
        let at = 0;
        const random = () => (numbers[at++ % numbers.length] ?? 0) / 10_000;
        const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
        await ACTS[act]?.({ shop, model, one, random });
      }
      const reckoned = await settleAndCompare(shop, model.segments);
      members += reckoned.members;
      people += reckoned.people;
      shop.close();
    }),
    { numRuns: 4, endOnFailure: true },
  );
  // Far below what most histories have: it only excludes that nothing was compared.
  expect(members).toBeGreaterThan(4);
  expect(people).toBeGreaterThan(4);
});
