import { v7 } from 'uuid';
import { describe, expect, inject, test } from 'vitest';
import type { Change } from '../../domain/changes.ts';
import { requeueDueDeliveries } from '../../domain/integration/requeue-deliveries.ts';
import type { DrainResult } from '../../domain/kernel/drain-queue.ts';
import { releaseMessages } from '../../domain/message/release-messages.ts';
import { detectLateOrders } from '../../domain/order/detect-late-orders.ts';
import type { PlaybookFollowUp } from '../../domain/playbook/follow-up.ts';
import { runDueFollowUps } from '../../domain/playbook/run-due-follow-ups.ts';
import { eraseDueGuests } from '../../domain/privacy/erase-guests.ts';
import { eraseDuePeople } from '../../domain/privacy/erase-people.ts';
import { reactToEntries } from '../../domain/segment/react-to-entries.ts';
import { detectBreaches } from '../../domain/service-case/detect-breaches.ts';
import { detectOverdueInspections } from '../../domain/warranty/detect-overdue-inspections.ts';
import { detectOverdueCommitments } from '../../domain/work-list/detect-overdue-commitments.ts';
import { commit } from '../../store/dynamo-commit.ts';
import { putDelivery } from '../../store/integration/put-delivery.ts';
import { jobCursors } from '../../store/table/job-cursors.ts';
import { openCaseTable } from '../support/case-table.ts';
import { caseOf, caseTime } from '../support/cases.ts';
import { timeFor } from '../support/clocks.ts';
import { cover } from '../support/covers.ts';
import { intercept } from '../support/intercept.ts';
import { expectUnits } from '../support/meter.ts';
import { orderOf } from '../support/orders.ts';
import { storeQueued, storeRecipient } from '../support/queued-messages.ts';
import { seed } from '../support/seed.ts';
import { injectThrottles } from '../support/throttles.ts';

type World = Awaited<ReturnType<typeof openCaseTable>>;
type Clock = {
  /** Stores a backlog. @returns what the writes about each item contain, in the order of the queue */
  fill(world: World, count: number): Promise<readonly string[]>;
  run(world: World, isTimeLeft: () => boolean): Promise<DrainResult>;
  /** How many items the test stores. */
  readonly backlog: number;
  /** Read units of a run without work. */
  readonly idle: number;
  /** Units for each item of a long backlog, at most, with the pages and the cursor. */
  readonly units: number;
};

const NOW = caseTime('12:00', 30);
const DUE = caseTime('09:00', 3);
const PER_TRANSACTION = 12;

async function seedAll(world: World, changes: readonly Change[]): Promise<void> {
  for (let start = 0; start < changes.length; start += PER_TRANSACTION)
    await seed(world.table, changes.slice(start, start + PER_TRANSACTION));
}

const range = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
/** Times that grow, as the ids do. */
const dueAt = (n: number): string => new Date(Date.parse(DUE) + n * 1_000).toISOString();
const nothing = async () => {};

const seedCases = async (world: World, count: number) => {
  const cases = range(count, (n) => ({ ...caseOf({ customerId: null, occurredAt: dueAt(n) }), id: `cas_${v7()}` }));
  await seedAll(
    world,
    cases.map((after) => ({ entity: 'serviceCase', before: null, after })),
  );
  return cases.map(({ id }) => id);
};

const erasure = { version: 1, requestedAt: DUE, erasesAt: DUE, stage: 'ERASING' } as const;

const CLOCKS: Readonly<Record<string, Clock>> = {
  'broken promises': {
    fill: seedCases,
    run: (world, isTimeLeft) =>
      detectBreaches((key) => world.jobContextAt(NOW, key), jobCursors(world.table), isTimeLeft),
    ...{ backlog: 400, idle: 2, units: 17 },
  },
  'overdue commitments': {
    // Each case owes a first response and a resolution.
    fill: async (world, count) => (await seedCases(world, count / 2)).flatMap((id) => [id, id]),
    run: (world, isTimeLeft) =>
      detectOverdueCommitments((key) => world.jobContextAt(NOW, key), jobCursors(world.table), isTimeLeft),
    ...{ backlog: 400, idle: 2, units: 16 },
  },
  'late orders': {
    async fill(world, count) {
      const orders = range(count, (n) =>
        orderOf({
          ...{ id: `ord_${v7()}`, number: `${n}`, customerId: null, status: 'PAID', promisedBy: dueAt(n) },
          ...{ occurredAt: DUE, recordedAt: DUE },
        }),
      );
      await seedAll(
        world,
        orders.map((after) => ({ entity: 'order', before: null, after })),
      );
      return orders.map(({ id }) => id);
    },
    run: (world, isTimeLeft) =>
      detectLateOrders((key) => world.jobContextAt(NOW, key), jobCursors(world.table), isTimeLeft),
    ...{ backlog: 2_000, idle: 6, units: 11 },
  },
  'overdue inspections': {
    async fill(world, count) {
      const covers = range(count, () => ({
        ...cover({}, { customerId: world.customerId, store: null }, `war_${v7()}`),
        nextInspectionDue: '2026-03-20',
      }));
      await seedAll(
        world,
        covers.map((after) => ({ entity: 'warranty', before: null, after })),
      );
      return covers.map(({ id }) => id);
    },
    run: (world, isTimeLeft) =>
      detectOverdueInspections((key) => world.jobContextAt(NOW, key), jobCursors(world.table), isTimeLeft),
    // It stays in the call list of the whole shop: one more unit.
    ...{ backlog: 400, idle: 7.5, units: 12 },
  },
  messages: {
    async fill(world, count) {
      const messages = await storeQueued(world.table, await storeRecipient(world.table), count, DUE);
      return messages.map(({ id }) => id);
    },
    run: (world, isTimeLeft) =>
      releaseMessages(
        {
          ...{ repositories: world.repositories, cursors: jobCursors(world.table), now: () => NOW },
          commit: (changes) => commit(world.table, changes),
        },
        isTimeLeft,
      ),
    ...{ backlog: 2_000, idle: 2, units: 4 },
  },
  'follow-ups of playbooks': {
    async fill(world, count) {
      const followUps = range(
        count,
        (n): PlaybookFollowUp => ({
          ...{ id: `pfu_${v7()}`, version: 1, customerId: world.customerId, occurredAt: dueAt(n), playbookId: 'pbk_1' },
          ...{ playbook: 'Later', trigger: 'CASE_OPENED', actions: [{ kind: 'NOTE', text: 'Call' }] as never },
          event: {
            ...{ id: 'evt', feedbackId: null, complaintId: null, occurredAt: DUE, via: 'PHONE', touchpoint: null },
            ...{ store: null, skus: [], orderId: null, warrantyId: null, caseId: 'cas_gone' },
          } as never,
          ...{ aboutId: 'cas_gone', caseId: 'cas_gone', dueAt: dueAt(n), followUpStatus: 'PENDING' },
          ...{ endedAt: null, endedBecause: null },
        }),
      );
      await seedAll(
        world,
        followUps.map((after) => ({ entity: 'playbookFollowUp', before: null, after })),
      );
      return followUps.map(({ id }) => id);
    },
    run: (world, isTimeLeft) =>
      runDueFollowUps(
        {
          ...{ contextOf: (key) => world.jobContextAt(NOW, key), cursors: jobCursors(world.table), onEnd: () => {} },
          messaging: { channels: [], hasFeedbackLinks: false } as never,
        },
        isTimeLeft,
      ),
    ...{ backlog: 400, idle: 2, units: 13 },
  },
  webhooks: {
    async fill(world, count) {
      const deliveries = range(count, (n) => ({
        ...{ id: `whd_${v7()}`, version: 1, integration: 'kauri', topic: 't', externalId: `${n}`, group: `${n}` },
        ...{ receivedAt: DUE, occurredAt: null, deliveryStatus: 'RECEIVED' as const, attemptCount: 0, wrote: [] },
        ...{ problems: [], customerIds: [], bodyKey: 'b', waitsUntil: null, dueAt: dueAt(n) },
      }));
      await seedAll(
        world,
        deliveries.map((after) => ({ entity: 'webhookDelivery', before: null, after })),
      );
      return deliveries.map(({ id }) => id);
    },
    run: ({ table, repositories }, isTimeLeft) =>
      requeueDueDeliveries({
        ...{ repositories, cursors: jobCursors(table), queue: { send: nothing }, now: () => NOW, isTimeLeft },
        save: (before, after) => putDelivery(table, before, after, null),
      }),
    ...{ backlog: 400, idle: 2, units: 6 },
  },
  'entries of segments': {
    async fill(world, count) {
      // They run out two weeks after their time.
      const at = (n: number) => new Date(Date.now() + n).toISOString();
      const moves = range(count, (n) => ({
        ...{ id: `mov_${v7()}`, version: 1, customerId: world.customerId, segmentId: 'seg_1', at: at(n) },
        ...{ kind: 'ENTERED' as const, because: 'TIME' as const, isPending: true },
      }));
      await seedAll(
        world,
        moves.map((after) => ({ entity: 'segmentMove', before: null, after })),
      );
      return moves.map(({ id }) => id);
    },
    run: (world, isTimeLeft) =>
      reactToEntries((key) => world.jobContextAt(NOW, key), jobCursors(world.table), isTimeLeft),
    ...{ backlog: 400, idle: 2, units: 12 },
  },
  erasures: {
    async fill(world, count) {
      const erasures = range(count, (n) => ({ ...erasure, id: `cus_${v7()}`, records: [], dueAt: dueAt(n) }));
      await seedAll(
        world,
        erasures.map((after) => ({ entity: 'erasure', before: null, after })),
      );
      return erasures.map(({ id }) => id);
    },
    run: ({ table, repositories }, isTimeLeft) =>
      eraseDuePeople({
        ...{ repositories, cursors: jobCursors(table), keepTombstone: nothing, endFilesBefore: nothing, isTimeLeft },
        ...{ commit: (changes) => commit(table, changes), remove: async () => true, now: () => NOW },
      }),
    ...{ backlog: 400, idle: 2, units: 12 },
  },
  'erasures of guests': {
    async fill(world, count) {
      const erasures = range(count, (n) => ({
        ...{ ...erasure, id: `ord_${v7()}`, integration: 'kauri', linkKey: `${n}`, dueAt: dueAt(n) },
      }));
      await seedAll(
        world,
        erasures.map((after) => ({ entity: 'guestErasure', before: null, after })),
      );
      return erasures.map(({ id }) => id);
    },
    run: ({ table, repositories }, isTimeLeft) =>
      eraseDueGuests({
        ...{ repositories, cursors: jobCursors(table), keepTombstone: nothing, requestRecords: nothing, isTimeLeft },
        ...{ commit: (changes) => commit(table, changes), remove: nothing, now: () => NOW },
      }),
    ...{ backlog: 400, idle: 2, units: 6 },
  },
};

/** Refuses every write about these items, as the table refuses one that is too large. */
function poison(world: World, ids: ReadonlySet<string>) {
  return intercept(world.table.client, 'poison', async ({ operation, input }, send) => {
    if (operation !== 'TransactWriteItems' && operation !== 'PutItem') return send(input);
    const text = JSON.stringify(input);
    if (!text.includes('JOB#') && [...ids].some((id) => text.includes(id))) throw new Error('the item is too large');
    return send(input);
  });
}

/** More than one page, and more than a cursor stores. */
const POISONED = 110;

describe.each(Object.entries(CLOCKS))('%s', (_, clock) => {
  test('with a poisoned head are worked off in several runs, each once, and what healed later', async () => {
    const world = await openCaseTable();
    const { backlog } = clock;
    const ids = await clock.fill(world, backlog);
    const poisoned = new Set(ids.slice(0, POISONED));
    const fine = backlog - POISONED;
    const refusal = poison(world, poisoned);
    let [detected, failed, runs] = [0, 0, 0];
    while (detected < fine && runs++ < 8) {
      const result = await clock.run(world, timeFor(backlog / 3));
      detected += result.detected;
      failed += result.failed.length;
    }
    expect({ detected, hasFailures: failed >= POISONED, isSeveral: runs > 1 }).toEqual({
      ...{ detected: fine, hasFailures: true, isSeveral: true },
    });
    refusal.remove();
    for (let run = 0; run < 12 && detected < backlog; run++) detected += (await clock.run(world, () => true)).detected;
    expect(detected).toBe(backlog);
    expect(await clock.run(world, () => true)).toMatchObject({ detected: 0, failed: [] });
  });

  test('cost a bounded number of units each, and a few where nothing is due', async () => {
    const empty = await openCaseTable();
    empty.meter.reset();
    expect(await clock.run(empty, () => true)).toMatchObject({ detected: 0, failed: [], more: false });
    expectUnits(empty.meter, clock.idle);
    const world = await openCaseTable();
    await clock.fill(world, 120);
    world.meter.reset();
    expect(await clock.run(world, () => true)).toMatchObject({ detected: 120, failed: [], more: false });
    if (inject('countsUnits')) expect(world.meter.units / 120).toBeLessThanOrEqual(clock.units);
  });
});

test.each(['broken promises', 'late orders', 'messages'] as const)(
  '%s are worked off while the table throttles, each once',
  async (name) => {
    const clock = CLOCKS[name] as Clock;
    const world = await openCaseTable();
    await clock.fill(world, 150);
    const throttles = injectThrottles(world.table.client, { writes: 0.2, reads: 0.02 }, 7);
    let detected = 0;
    // A run whose page cannot be read ends, as its function does, and nobody counts what it did.
    for (let run = 0; run < 6; run++)
      detected += (await clock.run(world, timeFor(60)).catch(() => ({ detected: 0 }))).detected;
    throttles.stop();
    expect(throttles.count()).toBeGreaterThan(5);
    for (let run = 0; run < 12; run++) detected += (await clock.run(world, () => true)).detected;
    expect(detected).toBeLessThanOrEqual(150);
    expect(await clock.run(world, () => true)).toEqual({ detected: 0, failed: [], more: false });
  },
);
