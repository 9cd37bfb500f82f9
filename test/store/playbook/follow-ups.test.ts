import { beforeEach, describe, expect, test } from 'vitest';
import { addMilliseconds } from '../../../domain/kernel/instant.ts';
import type { MessagingSettings } from '../../../domain/playbook/messaging-context.ts';
import type { PlaybookAction } from '../../../domain/playbook/playbook.ts';
import { runDueFollowUps } from '../../../domain/playbook/run-due-follow-ups.ts';
import { type PlaybookDraftInput, savePlaybook } from '../../../domain/playbook/save-playbook.ts';
import { resolveCase } from '../../../domain/service-case/resolve-case.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { openCaseTable } from '../../support/case-table.ts';
import { caseTime } from '../../support/cases.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { scanItems } from '../../support/items.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';

let cases: Awaited<ReturnType<typeof openCaseTable>>;
beforeEach(async () => {
  cases = await openCaseTable();
});

const NOBODY: MessagingSettings = { channels: [], recentPurchaseDays: 90, pauseDays: 30 };
const ROOT_CAUSE = { category: 'OTHER', explanation: 'Nobody knows.' } as const;
const STEP: PlaybookAction = { kind: 'ADD_STEP', title: 'Look again', dueInMinutes: null, delayMinutes: 60 };
const NOTICE: PlaybookAction = { kind: 'NOTIFY', topic: 'desk', delayMinutes: 60 };

const save = (actions: PlaybookDraftInput['actions'], trigger: PlaybookDraftInput['trigger'] = 'CASE_OPENED') =>
  resultOrThrow(
    savePlaybook(cases.contextAt(caseTime('08:00')), {
      draft: { name: 'Later', trigger, condition: { all: [] }, actions },
    }),
  );
const run = (now: string) =>
  runDueFollowUps(
    {
      contextOf: (key) => cases.contextAt(now, key),
      ...{ cursors: jobCursors(cases.table), messaging: NOBODY, onEnd: () => {} },
    },
    () => true,
  );
/** From the items: the times of this test are long ago, so what has ended has run out. */
const followUps = async () => {
  const items = await scanItems(cases.table);
  return items.filter(({ sk }) => String(sk).startsWith('FOLLOW_UP#'));
};

describe('what follows later', () => {
  test('is planned in the transaction of its event, at the cost of one item with its place in the queue', async () => {
    cases.meter.reset();
    await cases.open(caseTime('10:00'));
    const without = cases.meter.units;
    await save([STEP]);
    cases.meter.reset();
    await cases.open(caseTime('10:00'));
    // The overview in one Query and the open case by its pointer; the item at two, in the queue at two.
    expect(cases.meter.units - without).toBeLessThanOrEqual(10);
    expect(await followUps()).toMatchObject([
      { followUpStatus: 'PENDING', occurredAt: caseTime('10:00'), dueAt: caseTime('11:00'), endedAt: null },
    ]);
  });

  test('costs nothing to look for where nothing is due', async () => {
    await save([STEP]);
    await cases.open(caseTime('10:00'));
    cases.meter.reset();
    expect(await run(caseTime('10:59'))).toEqual({ detected: 0, failed: [], more: false });
    expectUnits(cases.meter, 4 * 0.5);
  });

  test('happens once it is due, and never again', async () => {
    await save([STEP, NOTICE]);
    const { id } = await cases.open(caseTime('10:00'));
    expect(await run(caseTime('11:01'))).toMatchObject({ detected: 1, failed: [] });
    expect(await run(caseTime('11:02'))).toMatchObject({ detected: 0, failed: [] });
    expect((await cases.find(id)).steps).toMatchObject([{ title: 'Look again', playbook: 'Later' }]);
    expect(await followUps()).toMatchObject([{ followUpStatus: 'DONE', endedAt: caseTime('11:01') }]);
  });

  test('fails as a whole where one of the actions is impossible, and says why', async () => {
    await save([NOTICE, { kind: 'OFFER', offer: 'GIFT', delayMinutes: 60 }], 'CASE_RESOLVED');
    const { id: caseId } = await cases.open(caseTime('10:00'));
    await resultOrThrow(resolveCase(cases.contextAt(caseTime('10:05')), { caseId, rootCause: ROOT_CAUSE }));
    expect(await run(caseTime('11:30'))).toMatchObject({ detected: 1 });
    const because = 'There is no open case for this action.';
    expect(await followUps()).toMatchObject([{ followUpStatus: 'FAILED', endedBecause: because }]);
    const items = await scanItems(cases.table);
    expect(items.filter(({ pk }) => String(pk).startsWith('NOTICE#'))).toEqual([]);
  });
});

test('a schedule that is killed at any request neither loses nor doubles what follows', async () => {
  await save([STEP, NOTICE]);
  let opened = 0;
  for (let isDone = false, request = 0; !isDone; request++) {
    for (const when of ['before', 'after'] as const) {
      const openedAt = addMilliseconds(caseTime('10:00'), opened++ * 1_000);
      const { id } = await cases.open(openedAt);
      const due = addMilliseconds(openedAt, 60 * 60_000 + 1);
      let requests = 0;
      const crashes = injectCrashes(cases.table.client, () => (requests++ === request ? when : 'no'));
      await run(due).catch(() => {});
      crashes.stop();
      isDone = requests <= request;
      await run(due);
      expect((await cases.find(id)).steps, `killed ${when} request ${request}`).toHaveLength(1);
      // Resolved, so that the customer never has too many open cases.
      await resultOrThrow(resolveCase(cases.contextAt(due), { caseId: id, rootCause: ROOT_CAUSE }));
    }
  }
  expect(opened).toBeGreaterThan(20);
  const items = await scanItems(cases.table);
  expect(items.filter(({ pk }) => String(pk).startsWith('NOTICE#'))).toHaveLength(opened);
  const ended = items.filter(({ sk }) => String(sk).startsWith('FOLLOW_UP#'));
  expect(ended).toHaveLength(opened);
  expect(new Set(ended.map(({ followUpStatus }) => followUpStatus))).toEqual(new Set(['DONE']));
});
