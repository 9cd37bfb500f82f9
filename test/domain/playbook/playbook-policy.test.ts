import { expect, test } from 'vitest';
import { asPortChanges } from '../../../domain/kernel/change.ts';
import { NO_POLICY } from '../../../domain/kernel/policy.ts';
import type { CausingEvent } from '../../../domain/message/causing-event.ts';
import type { PlaybookChange, PlaybookRepositories } from '../../../domain/playbook/context.ts';
import type { PlaybookFault } from '../../../domain/playbook/match-playbooks.ts';
import type { Playbook, PlaybookAction } from '../../../domain/playbook/playbook.ts';
import { playbookPolicy } from '../../../domain/playbook/playbook-policy.ts';
import { newMetrics } from '../../../domain/profile/metrics.ts';
import { storedCase, withCases } from '../../../domain/service-case/case-changes.ts';
import { withCase } from '../../../domain/service-case/case-note.ts';
import { withFeedback } from '../../../domain/service-case/case-parts.ts';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { caseOf, caseTime } from '../../support/cases.ts';
import { feedbackOf } from '../../support/feedback.ts';
import { customerWith, overviewWith } from '../../support/heads.ts';

const OPEN: PlaybookAction = { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'OTHER', title: 'Unhappy' };
const STEP: PlaybookAction = { kind: 'ADD_STEP', title: 'Call', dueInMinutes: null };

const playbook = (id: string, actions: readonly PlaybookAction[], more: Partial<Playbook> = {}): Playbook => ({
  ...{ id, version: 1, name: id, enabled: true, trigger: 'FEEDBACK_RECEIVED', condition: { all: [] }, actions },
  ...more,
});

const customer = customerWith({ id: 'cus_1' });
const openCase = caseOf({ occurredAt: caseTime('09:00') });
const metrics = withCase(newMetrics('cus_1'), null, openCase);
const subject = { customerId: 'cus_1', store: null, shop: UNSAVED_SHOP };
const dependencies = { now: () => caseTime('10:00'), newId: (type: string) => `${type}_new` };

/** The policy on one customer with one open case, with a list of the reads that it makes. */
function policyWith(...playbooks: readonly Playbook[]) {
  const reads: string[] = [];
  const faults: PlaybookFault[] = [];
  const read = <T>(name: string, result: T) => {
    reads.push(name);
    return Promise.resolve(result);
  };
  const repositories: Partial<PlaybookRepositories> = {
    playbooks: () => read('playbooks', { version: 1, all: playbooks }),
    overview: () => read('overview', overviewWith({ customer, metrics })),
    serviceCases: () => read('serviceCases', [openCase]),
    specialDays: () => read('specialDays', []),
    customerWithMetrics: () => read('customerWithMetrics', { customer, metrics: newMetrics('cus_1') }),
  };
  const policy = playbookPolicy({
    repositories: repositories as PlaybookRepositories,
    onFault: (fault) => void faults.push(fault),
  });
  return { policy, reads, faults };
}

const feedback = feedbackOf({ occurredAt: caseTime('10:00') });
const received: CausingEvent = { type: 'FEEDBACK_RECEIVED', feedback };
const feedbackChange: PlaybookChange = { entity: 'feedback', before: null, after: feedback };

/** Loads and reacts to feedback, which the handler stores with these changes. */
async function reactToFeedback(policy: ReturnType<typeof policyWith>['policy'], changes: readonly PlaybookChange[]) {
  const run = policy.begin(['FEEDBACK_RECEIVED'], dependencies);
  await run.prepare();
  await run.load(subject);
  const reaction = await run.react(changes, [received]);
  return { ...reaction, changes: reaction.changes as unknown as readonly PlaybookChange[] };
}

const changesOf = (entity: PlaybookChange['entity'], changes: readonly PlaybookChange[]) =>
  changes.filter((change) => change.entity === entity);

test('a handler that may cause no trigger reads no playbooks', async () => {
  const { policy, reads } = policyWith(playbook('pbk_1', [OPEN]));
  const run = policy.begin([], dependencies);
  await run.prepare();
  expect(await run.load(subject)).toBeNull();
  const opening = policy.begin(['CASE_UPDATED'], dependencies);
  await opening.prepare();
  await opening.load(subject);
  expect(reads).not.toContain('playbooks');
});

test('playbooks are read once, and nothing else where none waits for the trigger', async () => {
  const { policy, reads } = policyWith(playbook('pbk_1', [OPEN]), playbook('pbk_2', [OPEN], { enabled: false }));
  const run = policy.begin(['INTERACTION_RECORDED'], dependencies);
  await run.prepare();
  expect(await run.load(subject)).toBeNull();
  expect(reads).toEqual(['playbooks']);
});

test('events that depend on what the handler read are named when it loads', async () => {
  const { policy, reads } = policyWith(playbook('pbk_1', [STEP], { trigger: 'CASE_REOPENED' }));
  const run = policy.begin([], dependencies);
  await run.prepare();
  expect(reads).toEqual([]);
  expect(await run.load(subject, ['CASE_REOPENED'])).toMatchObject({ customer });
  expect(reads.slice(0, 2)).toEqual(['playbooks', 'overview']);
});

test('the handler gets the customer and the metrics that the policy has read', async () => {
  const waiting = policyWith(playbook('pbk_1', [OPEN]));
  const none = policyWith();
  for (const { policy, reads } of [waiting, none]) {
    const run = policy.begin(['FEEDBACK_RECEIVED'], dependencies);
    expect(await run.load(subject)).toMatchObject({ customer, metrics: { customerId: 'cus_1' } });
    expect(reads.filter((name) => ['overview', 'customerWithMetrics'].includes(name))).toHaveLength(1);
  }
});

test('after-images of the policy replace those of the handler, so that each item is written once', async () => {
  const { policy } = policyWith(playbook('pbk_1', [STEP]));
  const pending = { before: openCase, after: withFeedback(openCase, feedback.id) };
  const own = withCases([feedbackChange], [pending], new Map([['cus_1', metrics]]));
  const { changes, isOptional } = await reactToFeedback(policy, own);
  expect(isOptional).toBe(true);
  expect(changesOf('serviceCase', changes)).toEqual([
    {
      entity: 'serviceCase',
      before: openCase,
      after: {
        ...storedCase(pending),
        steps: [expect.objectContaining({ title: 'Call', playbook: 'pbk_1' })],
      },
    },
  ]);
  expect(changesOf('feedback', changes)).toMatchObject([{ after: { caseId: openCase.id } }]);
  for (const entity of ['metrics', 'activeCustomer'] as const)
    expect(changesOf(entity, changes).length).toBeLessThanOrEqual(1);
});

test('a case that a playbook opens counts in the metrics that the handler writes anyway', async () => {
  const { policy } = policyWith(playbook('pbk_1', [OPEN]));
  const after = { ...metrics, version: metrics.version + 1, latestScores: {} };
  const { changes } = await reactToFeedback(policy, [feedbackChange, { entity: 'metrics', before: metrics, after }]);
  expect(changesOf('metrics', changes)).toMatchObject([{ before: metrics, after: { openCases: 2 } }]);
  expect(changesOf('serviceCase', changes)).toMatchObject([{ before: null, after: { openedBy: 'playbook:pbk_1' } }]);
});

test('a reaction that is dropped because it does not fit is reported with the faults, after the commit', async () => {
  const { policy, faults } = policyWith(playbook('pbk_1', [OPEN]), playbook('pbk_2', notifications(11)));
  const fault = { playbookId: 'pbk_2', trigger: 'FEEDBACK_RECEIVED', fault: 'NO_ROOM' };
  const { report, isOptional } = await reactToFeedback(policy, [feedbackChange]);
  expect([isOptional, faults]).toEqual([true, []]);
  report('applied');
  expect(faults).toEqual([fault]);
  report('tooLarge');
  expect(faults.slice(1)).toEqual([fault, { ...fault, playbookId: 'pbk_1', fault: 'TOO_MUCH' }]);
});

const notifications = (count: number): readonly PlaybookAction[] =>
  Array.from({ length: count }, () => ({ kind: 'NOTIFY', topic: 'x' }));

test('without playbooks the changes of the handler stay, and the command needs no alternative', async () => {
  const { policy } = policyWith();
  const { changes, isOptional } = await reactToFeedback(policy, [feedbackChange]);
  expect(changes).toEqual([feedbackChange]);
  expect(isOptional).toBe(false);
});

test('no policy reads nothing and changes nothing', async () => {
  const run = NO_POLICY.begin([], dependencies);
  await run.prepare();
  expect(await run.load(subject as never)).toBeNull();
  const changes = asPortChanges([feedbackChange]);
  const reaction = await run.react(changes, []);
  expect(reaction).toMatchObject({ changes, isOptional: false });
  reaction.report('applied');
});
