import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetOf, minuteOf } from '../../../domain/budget/budget.ts';
import { budgetOwnerOf } from '../../../domain/budget/budget-owner.ts';
import { type BudgetStore, type ClientBudgets, createClientBudgets } from '../../../domain/budget/client-budgets.ts';
import type { Caller } from '../../../domain/kernel/caller.ts';
import { MINUTE_MS } from '../../../domain/kernel/duration.ts';
import { ROLE_NAMES, type Role } from '../../../domain/kernel/roles.ts';

const ANA: Caller = {
  ...{
    clientId: 'app',
    system: 'customer-app',
    role: 'customer',
    scopes: ['self'],
    store: null,
    customerId: 'cus_ana',
    staffId: null,
    stores: [],
  },
};
const TILL: Caller = {
  ...ANA,
  clientId: 'pos-york',
  system: 'till-york',
  role: 'pos',
  store: 'york',
  customerId: null,
};
const BEN: Caller = { ...ANA, customerId: 'cus_ben' };

const BUDGETS = Object.fromEntries(
  ROLE_NAMES.map((role) => [role, budgetOf(role === 'customer' ? 600 : 60_000)]),
) as Record<Role, ReturnType<typeof budgetOf>>;

type BucketWrite = { readonly bucket: string; readonly at: number };

/** The most writes to one bucket in any second, wherever it begins. */
const mostInASecond = (writes: readonly BucketWrite[]): number =>
  Math.max(
    0,
    ...writes.map(
      ({ bucket, at }) => writes.filter((one) => one.bucket === bucket && at <= one.at && one.at < at + 1_000).length,
    ),
  );

/** The rule of the store in memory, for several processes on one clock. The test of the store runs it on the engine. */
function openFleet(size: number) {
  const start = minuteOf(budgetOwnerOf(ANA), Date.parse('2026-03-01T10:00:00.000Z'));
  let now = start;
  let isDown = false;
  const taken = new Map<string, number>();
  const faults: unknown[] = [];
  const writes: number[] = [];
  const bucketWrites: BucketWrite[] = [];
  const store: BudgetStore = {
    async take(owner, minute, amount, atMost) {
      if (isDown) throw new Error('throttled');
      const key = `${owner} ${minute}`;
      writes.push(now);
      bucketWrites.push({ bucket: key, at: now });
      const before = taken.get(key) ?? 0;
      if (before + amount > atMost) return { isTaken: false, taken: before };
      taken.set(key, before + amount);
      return { isTaken: true, taken: before + amount };
    },
  };
  const processes: readonly ClientBudgets[] = Array.from({ length: size }, () =>
    createClientBudgets({ budgets: BUDGETS, store, clock: () => now, onFault: (error) => void faults.push(error) }),
  );
  return {
    start,
    processes,
    writes,
    bucketWrites,
    faults,
    taken,
    now: () => now,
    wait(milliseconds: number) {
      now += milliseconds;
    },
    fail(down: boolean) {
      isDown = down;
    },
  };
}

function openProcess() {
  const fleet = openFleet(1);
  const [process] = fleet.processes;
  if (process === undefined) throw new Error('a fleet of one has a process');
  return { ...fleet, process };
}

describe('a process', () => {
  test('takes few leases for many small requests', async () => {
    const { process, writes } = openProcess();
    for (let count = 0; count < 300; count++) expect((await process.spend(ANA, 1)).isGranted).toBe(true);
    expect(writes.length).toBeLessThanOrEqual(4);
    expect((await process.spend(ANA, 1)).isGranted).toBe(false);
  });

  test('that is the only one grants almost the whole burst at once, whatever the requests cost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (cost) => {
        const { process } = openProcess();
        let granted = 0;
        while ((await process.spend(ANA, cost)).isGranted) granted += cost;
        expect(granted).toBeGreaterThan(0.9 * 300 - cost);
      }),
    );
  });

  test('states what remains', async () => {
    const { process, wait } = openProcess();
    expect(await process.spend(ANA, 10)).toEqual({ isGranted: true, remaining: 290 });
    wait(1_000);
    expect(await process.spend(ANA, 10)).toEqual({ isGranted: true, remaining: 285 });
  });

  test('refuses over the budget, states when to try again, and grants then', async () => {
    const { process, wait, writes } = openProcess();
    for (let count = 0; count < 30; count++) expect((await process.spend(ANA, 10)).isGranted).toBe(true);
    const before = writes.length;
    // 10 are added in 2 s.
    expect(await process.spend(ANA, 10)).toEqual({ isGranted: false, remaining: 0, retryAfter: 2 });
    expect(process.heldFor(ANA)).toBe(2);
    wait(1_999);
    expect(process.heldFor(ANA)).toBe(1);
    expect((await process.spend(ANA, 10)).isGranted).toBe(false);
    expect(writes.length).toBe(before);
    wait(1);
    expect(process.heldFor(ANA)).toBeNull();
    expect((await process.spend(ANA, 10)).isGranted).toBe(true);
  });

  test('charges what is owed to the next requests, without a write of its own and with one write a request at most', async () => {
    const { process, wait, writes } = openProcess();
    expect(await process.spend(ANA, 10)).toMatchObject({ isGranted: true, remaining: 290 });
    const before = writes.length;
    process.owe(ANA, 200);
    expect(writes.length).toBe(before);
    expect(await process.spend(ANA, 10)).toEqual({ isGranted: true, remaining: 80 });
    expect(writes.length).toBe(before + 1);
    expect(await process.spend(ANA, 10)).toEqual({ isGranted: true, remaining: 70 });
    // A debt beyond what a full bucket holds is paid by several requests, and holds back nobody else.
    process.owe(ANA, 500);
    expect((await process.spend(ANA, 10)).isGranted).toBe(false);
    expect((await process.spend(BEN, 10)).isGranted).toBe(true);
    let refusals = 0;
    for (; !(await process.spend(ANA, 10)).isGranted; refusals++) wait(1_000);
    // About 230 come back with 5 a second.
    expect(refusals).toBeGreaterThan(40);
    expect((await process.spend(ANA, 10)).isGranted).toBe(false);
  });

  test('has the burst again at the next minute', async () => {
    const { process, wait } = openProcess();
    expect((await process.spend(ANA, 300)).isGranted).toBe(true);
    wait(59_500);
    expect((await process.spend(ANA, 290)).isGranted).toBe(true);
    expect(await process.spend(ANA, 300)).toMatchObject({ isGranted: false, retryAfter: 1 });
    wait(500);
    expect((await process.spend(ANA, 300)).isGranted).toBe(true);
  });

  test('lets a refused expensive request hold back the others only for a while', async () => {
    const { process, wait } = openProcess();
    await process.spend(ANA, 200);
    const refused = await process.spend(ANA, 300);
    expect(refused).toMatchObject({ isGranted: false, remaining: 100, retryAfter: 40 });
    expect(process.heldFor(ANA)).toBe(1);
    wait(1_000);
    expect((await process.spend(ANA, 50)).isGranted).toBe(true);
  });

  test('keeps clients apart: a customer over the budget holds back no till and no other customer', async () => {
    const { process } = openProcess();
    while ((await process.spend(ANA, 10)).isGranted);
    expect(process.heldFor(ANA)).not.toBeNull();
    for (const caller of [TILL, BEN]) {
      expect(process.heldFor(caller)).toBeNull();
      expect((await process.spend(caller, 100)).isGranted).toBe(true);
    }
  });

  test('counts all accounts and tokens of a customer together, and all clients of a system', async () => {
    const { process } = openProcess();
    while ((await process.spend(ANA, 10)).isGranted);
    expect(process.heldFor({ ...ANA, clientId: 'another app', system: 'another-app' })).not.toBeNull();
    while ((await process.spend(TILL, 10_000)).isGranted);
    expect(process.heldFor({ ...TILL, clientId: 'pos-york.2' })).not.toBeNull();
    expect(process.heldFor({ ...TILL, system: 'till-leeds' })).toBeNull();
    // A member of staff has a budget of their own, at every till.
    expect(process.heldFor({ ...TILL, role: 'clerk', staffId: 'stf_1' })).toBeNull();
  });

  test('serves requests that come at once with one lease where it covers them', async () => {
    const { process, writes } = openProcess();
    const decisions = await Promise.all([1, 2, 3].map((cost) => process.spend(ANA, cost)));
    expect(decisions.map(({ isGranted }) => isGranted)).toEqual([true, true, true]);
    expect(writes).toHaveLength(1);
  });
});

describe('while the table does not answer', () => {
  test('a process grants a tenth of the budget by itself, and no more', async () => {
    const { process, fail, faults } = openProcess();
    fail(true);
    for (let count = 0; count < 6; count++) expect((await process.spend(ANA, 10)).isGranted).toBe(true);
    expect(await process.spend(ANA, 10)).toMatchObject({ isGranted: false, retryAfter: 1 });
    expect((await process.spend(TILL, 1_000)).isGranted).toBe(true);
    // One attempt a second, for all clients together.
    expect(faults).toHaveLength(1);
  });

  test('it asks again after a second, and goes on when the table answers', async () => {
    const { process, fail, faults, wait, taken } = openProcess();
    fail(true);
    await process.spend(ANA, 10);
    wait(1_000);
    await process.spend(ANA, 10);
    expect(faults).toHaveLength(2);
    fail(false);
    wait(1_000);
    expect((await process.spend(ANA, 10)).isGranted).toBe(true);
    expect([...taken.values()]).toEqual([10]);
  });
});

describe('several processes', () => {
  const steps = fc.array(
    fc.record({
      process: fc.nat(7),
      cost: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 300 })),
      wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 30_000 })),
    }),
    { maxLength: 200 },
  );

  test('together never grant more in a minute than its allowance, and each request writes once at most', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { processes, writes, now, wait, start } = openFleet(8);
        let granted = 0;
        let minute = start;
        for (const { process, cost, wait: milliseconds } of all) {
          wait(milliseconds);
          if (minuteOf(budgetOwnerOf(ANA), now()) !== minute) {
            minute = minuteOf(budgetOwnerOf(ANA), now());
            granted = 0;
          }
          const before = writes.length;
          const decision = await processes[process]?.spend(ANA, cost);
          if (decision?.isGranted) granted += cost;
          expect(writes.length - before).toBeLessThanOrEqual(1);
          expect(granted).toBeLessThanOrEqual(300 + (300 * (now() - minute)) / MINUTE_MS);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([1, 2, 4, 8])('write at most 2 times each in any second, and 2 times more: %i processes', async (size) => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { processes, bucketWrites, wait } = openFleet(size);
        for (const { process, cost, wait: milliseconds } of all) {
          wait(milliseconds);
          await processes[process % size]?.spend(ANA, cost);
        }
        expect(mostInASecond(bucketWrites)).toBeLessThanOrEqual(2 + 2 * size);
      }),
      { numRuns: 300 },
    );
  });

  test('never refuse a client that has used less than a tenth of its budget', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(7), { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (turns, cost) => {
        const { processes } = openFleet(8);
        for (const process of turns) expect((await processes[process]?.spend(ANA, cost))?.isGranted).toBe(true);
      }),
    );
  });

  test('grant almost the whole budget under constant overload, with few writes', async () => {
    const { processes, writes, bucketWrites, wait, taken } = openFleet(4);
    let granted = 0;
    // 20 requests a second, each of cost 10, to a random process.
    for (let count = 0; count < 20 * 180; count++) {
      const decision = await processes[count % 4]?.spend(ANA, 10);
      if (decision?.isGranted) granted += 10;
      wait(50);
    }
    expect(granted).toBeLessThanOrEqual(3 * 600);
    expect(granted).toBeGreaterThanOrEqual(0.95 * 3 * 600);
    expect([...taken.values()]).toHaveLength(3);
    expect(writes.length).toBeLessThanOrEqual((20 * 180) / 15);
    expect(mostInASecond(bucketWrites)).toBeLessThanOrEqual(10);
  });

  test('a request that waits as long as it is told is granted by any process, if nobody else spends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), async (cost, other) => {
        const { processes, wait } = openFleet(2);
        const [busy, idle] = processes;
        for (;;) {
          const decision = await busy?.spend(ANA, other);
          if (decision?.isGranted) continue;
          break;
        }
        const refused = await busy?.spend(ANA, cost);
        if (refused === undefined || refused.isGranted) throw new Error('the budget is used up');
        wait(1_000 * refused.retryAfter);
        const decision = await idle?.spend(ANA, cost);
        expect(decision?.isGranted).toBe(true);
      }),
    );
  });
});

test('a process forgets the accounts of the oldest clients first, and stays within its memory', async () => {
  const { process } = openProcess();
  while ((await process.spend(ANA, 10)).isGranted);
  for (let count = 0; count < 9_999; count++) await process.spend({ ...ANA, customerId: `cus_${count}` }, 1);
  expect(process.heldFor(ANA)).not.toBeNull();
  await process.spend({ ...ANA, customerId: 'cus_last' }, 1);
  expect(process.heldFor(ANA)).toBeNull();
});
