import { expect, test } from 'vitest';
import type { MessageSubject } from '../../../domain/message/message-subject.ts';
import { type PlaybookFollowUp, splitActions } from '../../../domain/playbook/follow-up.ts';
import { reasonItIsOver } from '../../../domain/playbook/is-over.ts';
import type { Playbook, PlaybookAction, PlaybookTrigger } from '../../../domain/playbook/playbook.ts';
import type { ServiceCase } from '../../../domain/service-case/service-case.ts';
import { caseOf } from '../../support/cases.ts';
import { cover } from '../../support/covers.ts';
import { customerWith } from '../../support/heads.ts';
import { jobOf } from '../../support/jobs.ts';

const NOW = '2026-03-02T10:00:00.000Z';
const followUp = (trigger: PlaybookTrigger, more: Partial<PlaybookFollowUp> = {}): PlaybookFollowUp => ({
  ...{ id: 'pfu_1', version: 1, customerId: 'cus_1', occurredAt: NOW, playbookId: 'pbk_1', playbook: 'Later', trigger },
  ...{ actions: [], aboutId: 'x', caseId: null, dueAt: NOW, followUpStatus: 'PENDING', endedAt: null },
  ...{ endedBecause: null },
  event: {
    ...{ id: 'x', feedbackId: null, complaintId: null, occurredAt: NOW, via: null, touchpoint: null, store: null },
    ...{ skus: [], orderId: null, warrantyId: null, caseId: null },
  },
  ...more,
});
const playbook: Playbook = {
  ...{ id: 'pbk_1', version: 1, name: 'Later', enabled: true, trigger: 'CASE_OPENED', condition: {}, actions: [] },
};
const customer = customerWith({ id: 'cus_1' });
const order = (more: object): MessageSubject => ({
  type: 'order',
  order: { status: 'PAID', bought: [{ sku: 'A', category: null, quantity: 2, returned: 0 }], ...more } as never,
});
const bought = (returned: number) => [{ sku: 'A', category: null, quantity: 2, returned }];
const visit = (more: object): MessageSubject => ({
  type: 'appointment',
  appointment: { status: 'BOOKED', startsAt: NOW, ...more } as never,
});
const item = (jobStatus: string): MessageSubject => ({
  type: 'serviceJob',
  serviceJob: jobOf({ jobStatus: jobStatus as 'READY' }),
});
const warranty = cover({}, {}, 'war_1');
const due = warranty.nextInspectionDue ?? '';
const open = caseOf();
const resolved: ServiceCase = { ...open, caseStatus: 'RESOLVED' };

test.each<[string, PlaybookFollowUp, Partial<Parameters<typeof reasonItIsOver>[1]>, boolean]>([
  [
    'the playbook is off',
    followUp('RETURN_RECORDED', { aboutId: null }),
    { playbook: { ...playbook, enabled: false } },
    true,
  ],
  ['the playbook is gone', followUp('RETURN_RECORDED', { aboutId: null }), { playbook: null }, true],
  ['the customer is gone', followUp('RETURN_RECORDED', { aboutId: null }), { customer: null }, true],
  [
    'the customer is being erased',
    followUp('RETURN_RECORDED', { aboutId: null }),
    { customer: { ...customer, status: 'ERASING' as never } },
    true,
  ],
  [
    'the customer was never known',
    followUp('RETURN_RECORDED', { aboutId: null, customerId: null }),
    { customer: null },
    false,
  ],
  ['nothing has changed', followUp('RETURN_RECORDED', { aboutId: null }), {}, false],
  ['the thing is gone', followUp('ORDER_LATE'), {}, true],
  ['the order is on its way', followUp('ORDER_LATE'), { subject: order({}) }, false],
  ['the late order has arrived', followUp('ORDER_LATE'), { subject: order({ status: 'DELIVERED' }) }, true],
  ['the delivered order is there', followUp('ORDER_DELIVERED'), { subject: order({ status: 'DELIVERED' }) }, false],
  ['the order is cancelled', followUp('ORDER_DELIVERED'), { subject: order({ status: 'CANCELLED' }) }, true],
  ['a part came back', followUp('ORDER_DELIVERED'), { subject: order({ bought: bought(1) }) }, false],
  ['all of it came back', followUp('ORDER_DELIVERED'), { subject: order({ bought: bought(2) }) }, true],
  ['the visit is to come', followUp('APPOINTMENT_BOOKED', { statedTime: NOW }), { subject: visit({}) }, false],
  ['the visit moved', followUp('APPOINTMENT_BOOKED', { statedTime: due }), { subject: visit({}) }, true],
  [
    'the visit is cancelled',
    followUp('APPOINTMENT_SOON', { statedTime: NOW }),
    { subject: visit({ status: 'CANCELLED' }) },
    true,
  ],
  [
    'the inspection is due',
    followUp('INSPECTION_OVERDUE', { statedTime: due }),
    { subject: { type: 'warranty', warranty } },
    false,
  ],
  [
    'the item was inspected',
    followUp('INSPECTION_OVERDUE', { statedTime: '2020-01-01' }),
    { subject: { type: 'warranty', warranty } },
    true,
  ],
  ['the item is ready', followUp('ITEM_READY'), { subject: item('READY') }, false],
  ['the item was collected', followUp('ITEM_READY'), { subject: item('RETURNED') }, true],
  ['the returned item is where it belongs', followUp('ITEM_RETURNED'), { subject: item('RETURNED') }, false],
  ['the item is in work again', followUp('ITEM_READY'), { subject: item('IN_WORK') }, true],
  ['the case is open', followUp('FEEDBACK_RECEIVED', { aboutId: null, caseId: open.id }), { serviceCase: open }, false],
  [
    'the case is resolved',
    followUp('FEEDBACK_RECEIVED', { aboutId: null, caseId: open.id }),
    { serviceCase: resolved },
    true,
  ],
  ['the resolved case stays so', followUp('CASE_RESOLVED', { aboutId: null }), { serviceCase: resolved }, false],
  ['the resolved case is open again', followUp('CASE_RESOLVED', { aboutId: null }), { serviceCase: open }, true],
])('where %s', (_, one, more, isOver) => {
  const state = {
    playbook,
    customer,
    subject: { type: 'nothing' } as const,
    serviceCase: null,
    commitment: null,
    ...more,
  };
  expect(reasonItIsOver(one, state) !== null).toBe(isOver);
});

test('actions follow at once, or together with those of the same delay; a request for feedback waits as a message', () => {
  const notify = (topic: string, delayMinutes?: number): PlaybookAction =>
    delayMinutes === undefined ? { kind: 'NOTIFY', topic } : { kind: 'NOTIFY', topic, delayMinutes };
  const ask: PlaybookAction = { kind: 'ASK_FEEDBACK', metric: 'NPS', delayMinutes: 60 };
  const assign: PlaybookAction = { kind: 'ASSIGN', assignee: 'Ida' };
  const actions = [notify('a'), notify('b', 60), ask, notify('c', 0), assign, notify('d', 60), notify('e', 5)];
  const free = splitActions(actions, false);
  expect(free.immediate).toEqual([notify('a'), ask, notify('c', 0), assign]);
  expect([...free.later]).toEqual([
    [60, [notify('b', 60), notify('d', 60)]],
    [5, [notify('e', 5)]],
  ]);
  expect(splitActions(actions, true).later.get(0)).toEqual([assign]);
});
