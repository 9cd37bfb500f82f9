import { expect, test } from 'vitest';
import { injectCrashes } from '../../support/crash-injection.ts';
import { settleAndCompare } from '../../support/segment-comparison.ts';
import { CONDITIONS } from '../../support/segment-conditions.ts';
import { openSegmentShop, type SegmentShop } from '../../support/segment-shop.ts';

const CUSTOMERS = 24;

async function registerBuyers({ send, now, later }: SegmentShop): Promise<void> {
  for (let number = 0; number < CUSTOMERS; number++) {
    const registered = await send('registerCustomer', 'customer { id }', {
      ...{
        externalIds: [{ system: 'till', value: `customer ${number}` }],
        locale: number % 3 === 0 ? 'de-DE' : 'en-GB',
      },
    });
    expect(registered).not.toBeNull();
    for (let order = 0; order < number % 4; order++)
      await send('recordOrder', 'order { id }', {
        ...{
          number: `R-${number}-${order}`,
          source: 'POS',
          customer: { id: registered?.customer.id },
          currency: 'GBP',
        },
        placedAt: order === 0 ? later(-200_000) : now(),
        lines: [{ sku: 'RING-1', category: 'Rings', description: 'Ring', quantity: 1, unitPrice: '10' }],
      });
  }
}

/** Condition numbers of segments over every kind of facts. */
const NUMBERS = [...CONDITIONS.keys()].filter((number) => number % 5 === 0);

test('a build that is killed at every one of its requests in turn, and resumed, finds exactly the members', {
  timeout: 600_000,
}, async () => {
  const shop = await openSegmentShop();
  await registerBuyers(shop);
  await shop.drain();
  const conditionOf = new Map<string, number>();
  for (const number of NUMBERS) {
    const saved = await shop.send('saveSegment', 'segment { id }', {
      name: `S-${number}`,
      condition: CONDITIONS[number]?.[0],
    });
    conditionOf.set(saved?.segment.id, number);
  }
  let left = Number.POSITIVE_INFINITY;
  let when: 'before' | 'after' = 'before';
  const crashes = injectCrashes(shop.table.client, () => (left-- > 0 ? 'no' : when));
  /** Each run is killed a request later than the one before. @returns how many were killed */
  async function killUntilBuilt(): Promise<number> {
    for (let killed = 0; ; killed++) {
      left = killed;
      when = killed % 2 === 0 ? 'before' : 'after';
      const isFinished = await shop.build().then(
        () => left >= 0,
        (error: Error) => {
          if (error.name !== 'Killed') throw error;
          return false;
        },
      );
      left = Number.POSITIVE_INFINITY;
      if (isFinished) return killed;
    }
  }
  expect(await killUntilBuilt()).toBeGreaterThan(20);
  // A new generation is built, and the former one is deleted.
  for (const [id, number] of conditionOf) {
    const next = NUMBERS[(NUMBERS.indexOf(number) + 1) % NUMBERS.length] ?? 0;
    await shop.send('saveSegment', 'segment { id }', { id, condition: CONDITIONS[next]?.[0] });
    conditionOf.set(id, next);
  }
  expect(await killUntilBuilt()).toBeGreaterThan(20);
  crashes.stop();
  const { members, people } = await settleAndCompare(shop, conditionOf);
  expect(people).toBe(CUSTOMERS);
  expect(members).toBeGreaterThan(CUSTOMERS);
  shop.close();
});
