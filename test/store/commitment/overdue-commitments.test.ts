import { beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../domain/changes.ts';
import { asPortChanges } from '../../../domain/kernel/change.ts';
import type { CausingEvent } from '../../../domain/message/causing-event.ts';
import { orderLinesOf } from '../../../domain/order/order.ts';
import type { GraphCommandContext } from '../../../domain/repositories.ts';
import type { ServiceCase } from '../../../domain/service-case/service-case.ts';
import { detectOverdueCommitments } from '../../../domain/work-list/detect-overdue-commitments.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { faultsOf } from '../../support/audit.ts';
import { openCaseTable } from '../../support/case-table.ts';
import { caseTime } from '../../support/cases.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { scanItems } from '../../support/items.ts';
import { jobOf } from '../../support/jobs.ts';
import { expectUnits } from '../../support/meter.ts';
import { orderLineOf, orderOf } from '../../support/orders.ts';
import { seed } from '../../support/seed.ts';

let cases: Awaited<ReturnType<typeof openCaseTable>>;
beforeEach(async () => {
  cases = await openCaseTable();
});

/** Runs the clock at a time. `adapt` changes the context of each command. */
const noticeAt = (now: string, adapt = (context: GraphCommandContext) => context) =>
  detectOverdueCommitments(
    (idempotencyKey) => adapt(cases.contextAt(now, idempotencyKey)),
    jobCursors(cases.table),
    () => true,
  );

const items = () => scanItems(cases.table);
const notices = async () => (await items()).filter(({ sk }) => String(sk).startsWith('OVERDUE#'));
const announced = async () =>
  (await notices()).map(({ commitmentKind, dueAt }) => `${commitmentKind} ${dueAt}`).toSorted();
const owed = async () => (await items()).filter(({ pk }) => String(pk).startsWith('OWED#'));
const pending = async () => (await owed()).filter(({ queuePk }) => String(queuePk).startsWith('OWED_PENDING#'));

async function change(id: string, more: Partial<ServiceCase>): Promise<void> {
  const before = await cases.find(id);
  await seed(cases.table, [
    { entity: 'serviceCase', before, after: { ...before, version: before.version + 1, ...more } },
  ]);
}

const stepOf = (id: string, dueAt: string | null): ServiceCase['steps'][number] => ({
  ...{ id, title: `Step ${id}`, dueAt, doneAt: null, doneBy: null, playbook: null },
});

/** Collects the events that reach the policy. */
function collectingPolicy(events: CausingEvent[], react: (changes: readonly object[]) => readonly object[] = () => []) {
  return (context: GraphCommandContext): GraphCommandContext => ({
    ...context,
    policy: {
      begin: () => ({
        async prepare() {},
        load: async () => null,
        async react(changes, caused) {
          const more = react(changes);
          return {
            changes: asPortChanges([...changes, ...more]),
            isOptional: false,
            report: () => void events.push(...caused),
          };
        },
      }),
    },
  });
}

describe('the clock notices', () => {
  test('what a case, an order and an item in custody owe, once for each due time', async () => {
    const opened = await cases.open(caseTime('10:00'));
    const steps = [stepOf('one', caseTime('12:00')), stepOf('two', caseTime('12:00')), stepOf('undated', null)];
    await change(opened.id, { steps, nextUpdateDueAt: caseTime('11:00') });
    const order = orderOf({
      ...{ customerId: null, status: 'PAID', promisedBy: caseTime('13:00') },
      recordedAt: caseTime('09:00'),
    });
    await seed(cases.table, [
      { entity: 'order', before: null, after: order },
      { entity: 'orderLines', before: null, after: orderLinesOf({ order, lines: [orderLineOf()] }) },
    ]);
    const job = jobOf({ customerId: cases.customerId, promisedBy: caseTime('14:00'), warrantyId: null });
    await seed(cases.table, [{ entity: 'serviceJob', before: null, after: job }]);
    expect(await noticeAt(caseTime('11:00'))).toEqual({ detected: 0, failed: [], more: false });
    const events: CausingEvent[] = [];
    const at = caseTime('15:00', 5);
    const runs = await Promise.all([
      noticeAt(at, collectingPolicy(events)),
      noticeAt(at.replace('00.000', '00.001'), collectingPolicy(events)),
    ]);
    expect(runs.reduce((sum, { detected }) => sum + detected, 0)).toBe(8);
    expect(await pending()).toEqual([]);
    const resolution = `RESOLUTION ${opened.resolutionDueAt}`;
    expect(await announced()).toEqual(
      [
        ...[`CASE_STEP ${caseTime('12:00')}`, `CASE_STEP ${caseTime('12:00')}`, `CASE_UPDATE ${caseTime('11:00')}`],
        ...[`FIRST_RESPONSE ${opened.firstResponseDueAt}`, `ITEM_PROMISED ${caseTime('14:00')}`],
        ...[`ORDER_DELIVERY ${caseTime('13:00')}`, resolution],
      ].toSorted(),
    );
    // Cases and late orders have triggers of their own.
    const kinds = events.map((event) => event.type === 'COMMITMENT_OVERDUE' && event.commitment.commitmentKind);
    expect(kinds.toSorted()).toEqual(['CASE_STEP', 'CASE_STEP', 'CASE_UPDATE', 'ITEM_PROMISED']);
    expect(await noticeAt(caseTime('15:01', 5))).toEqual({ detected: 0, failed: [], more: false });
    expect(faultsOf(await items())).toEqual([]);
  });

  test('a step without a time of its own by itself, after its case is resolved', async () => {
    const opened = await cases.open(caseTime('10:00'));
    const clock = { ...opened.clock, runs: false };
    await change(opened.id, { steps: [stepOf('undated', null)], caseStatus: 'RESOLVED', clock });
    await noticeAt(caseTime('15:00', 5));
    expect(await announced()).toEqual([`CASE_STEP ${opened.resolutionDueAt}`]);
  });

  test('another due time again, and the same one never twice, also where it was settled between', async () => {
    const opened = await cases.open(caseTime('10:00'));
    await change(opened.id, { nextUpdateDueAt: caseTime('11:00') });
    await noticeAt(caseTime('11:01'));
    await change(opened.id, { nextUpdateDueAt: caseTime('12:00') });
    await noticeAt(caseTime('11:30'));
    await noticeAt(caseTime('12:01'));
    const both = [`CASE_UPDATE ${caseTime('11:00')}`, `CASE_UPDATE ${caseTime('12:00')}`];
    expect(await announced()).toEqual(both);
    for (const minute of ['13:00', '13:10']) {
      await change(opened.id, { nextUpdateDueAt: null });
      await change(opened.id, { nextUpdateDueAt: caseTime('12:00') });
      expect(await noticeAt(caseTime(minute))).toMatchObject({ detected: 1, failed: [] });
    }
    expect(await announced()).toEqual(both);
    expect((await pending()).map(({ commitmentKind }) => commitmentKind).toSorted()).toEqual([
      'FIRST_RESPONSE',
      'RESOLUTION',
    ]);
  });

  test('what a playbook settles or moves in the same transaction', async () => {
    const opened = await cases.open(caseTime('10:00'));
    for (const [minute, next] of [
      ['11', null],
      ['12', caseTime('14:00')],
    ] as const) {
      await change(opened.id, { nextUpdateDueAt: caseTime(`${minute}:00`) });
      const before = await cases.find(opened.id);
      const after = { ...before, version: before.version + 1, nextUpdateDueAt: next };
      const reaction: Change = { entity: 'serviceCase', before, after };
      await noticeAt(
        caseTime(`${minute}:01`),
        collectingPolicy([], () => [reaction]),
      );
    }
    expect(await announced()).toEqual([`CASE_UPDATE ${caseTime('11:00')}`, `CASE_UPDATE ${caseTime('12:00')}`]);
    expect(await pending()).toContainEqual(
      expect.objectContaining({ commitmentKind: 'CASE_UPDATE', dueAt: caseTime('14:00') }),
    );
    expect(faultsOf(await items())).toEqual([]);
  });

  test('each one once, where the function is killed between any two requests', async () => {
    const opened = await cases.open(caseTime('10:00'));
    const steps = Array.from({ length: 12 }, (_, n) => stepOf(`${n}`, caseTime(`11:${10 + n}`)));
    await change(opened.id, { steps });
    let requests = 0;
    let killAt = 0;
    const crashes = injectCrashes(cases.table.client, () => {
      if (++requests !== killAt) return 'no';
      return killAt % 2 === 0 ? 'before' : 'after';
    });
    for (killAt = 1; killAt <= 60; killAt++) {
      requests = 0;
      await noticeAt(caseTime('13:00').replace('00.000', `00.${100 + killAt}`)).catch(() => {});
    }
    crashes.stop();
    await noticeAt(caseTime('13:01'));
    expect(await announced()).toEqual(steps.map(({ dueAt }) => `CASE_STEP ${dueAt}`).toSorted());
    expect((await pending()).every(({ dueAt }) => String(dueAt) > caseTime('13:01'))).toBe(true);
  });

  test('a backlog of any size, in four Queries where there is nothing', async () => {
    cases.meter.reset();
    await noticeAt(caseTime('09:00'));
    expect(cases.meter.operations).toEqual(['Query', 'Query', 'Query', 'Query']);
    expectUnits(cases.meter, 2);
    await cases.seed(60);
    expect(await noticeAt(caseTime('10:00', 30))).toMatchObject({ detected: 120, failed: [], more: false });
    expect(await pending()).toEqual([]);
  });
});
