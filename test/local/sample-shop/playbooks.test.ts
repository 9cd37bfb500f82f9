import { beforeEach, expect, test } from 'vitest';
import type { SubmitFeedbackInput } from '../../../domain/feedback/draft-feedback.ts';
import { submitFeedback } from '../../../domain/feedback/submit-feedback.ts';
import { type RecordInteractionInput, recordInteraction } from '../../../domain/interaction/record-interaction.ts';
import { recordReturn } from '../../../domain/order/record-return.ts';
import { savePlaybook } from '../../../domain/playbook/save-playbook.ts';
import { setContactConsents } from '../../../domain/preferences/set-contact-consents.ts';
import { confirmResolution } from '../../../domain/service-case/confirm-resolution.ts';
import { resolveCase } from '../../../domain/service-case/resolve-case.ts';
import { detectOverdueInspections } from '../../../domain/warranty/detect-overdue-inspections.ts';
import { STARTER_PLAYBOOKS } from '../../../local/sample-shop/playbooks.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { openCaseTable } from '../../support/case-table.ts';
import { caseTime } from '../../support/cases.ts';
import { cover } from '../../support/covers.ts';
import { resultOrThrow } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';

let cases: Awaited<ReturnType<typeof openCaseTable>>;
beforeEach(async () => {
  cases = await openCaseTable();
  for (const draft of STARTER_PLAYBOOKS)
    await resultOrThrow(savePlaybook(cases.contextAt(caseTime('08:00')), { draft }));
});

const submitComment = (input: Partial<SubmitFeedbackInput>) =>
  resultOrThrow(
    submitFeedback(cases.contextAt(caseTime('10:00')), {
      ...{ customer: { id: cases.customerId }, metric: 'CSAT', score: 1, occurredAt: caseTime('10:00'), ...input },
    }),
  );
const recordContact = (input: Partial<RecordInteractionInput>) =>
  resultOrThrow(
    recordInteraction(cases.contextAt(caseTime('10:00')), {
      ...{ customer: { id: cases.customerId }, type: 'COMPLAINT', direction: 'INBOUND', occurredAt: caseTime('10:00') },
      ...input,
    }),
  );
async function readCases() {
  const page = await cases.repositories.serviceCasesOf(cases.customerId, { first: 10, after: null }, null);
  return page.entries.map(({ item }) => item);
}

test('low score: opens a case with a step to ask why; no second case while the first is unanswered', async () => {
  await submitComment({});
  await submitComment({ metric: 'STARS', score: 2 });
  await submitComment({ metric: 'NPS', score: 9 });
  expect(await readCases()).toMatchObject([
    { caseReason: 'OTHER', severity: 'NORMAL', openedBy: 'playbook:Low score', steps: [{ playbook: 'Low score' }] },
  ]);
});

test('damaged item: opens a case with its own reason and a replacement offer; a low score adds to it', async () => {
  const { openedCases } = await submitComment({ comment: 'It came SCRATCHED' });
  expect(openedCases).toMatchObject([
    { caseReason: 'DAMAGED_ITEM', severity: 'HIGH', offers: [{ kind: 'REPLACEMENT' }], updates: [{}] },
  ]);
  expect(openedCases[0]?.steps.map(({ playbook }) => playbook)).toEqual(['Damaged item', 'Damaged item', 'Low score']);
  expect((await submitComment({ comment: 'Not a bit damaged', score: 5 })).openedCases).toEqual([]);
});

test('damaged item: a return opens a case', async () => {
  await resultOrThrow(
    recordReturn(cases.contextAt(caseTime('10:00')), {
      ...{ customer: { id: cases.customerId }, source: 'POS', occurredAt: caseTime('10:00'), reason: 'DAMAGED' },
      ...{ lines: [{ sku: 'EAR-1', quantity: 1 }], refund: { amount: '0', currency: 'GBP' } },
    }),
  );
  expect(await readCases()).toMatchObject([{ openedBy: 'playbook:Damaged item returned', skus: ['EAR-1'] }]);
});

test('unwanted contact: marketing on a denied channel opens one case, also after several messages', async () => {
  const answers = [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'DENIED' }] as const;
  const customer = { id: cases.customerId };
  await resultOrThrow(
    setContactConsents(cases.contextAt(caseTime('09:00')), { customer, occurredAt: caseTime('09:00'), answers }),
  );
  await recordContact({ type: 'MARKETING_SENT', via: 'SMS' });
  expect(await readCases()).toEqual([]);
  for (let mails = 0; mails < 3; mails++) await recordContact({ type: 'MARKETING_SENT', via: 'EMAIL' });
  expect(await readCases()).toMatchObject([{ caseReason: 'UNWANTED_CONTACT', via: 'EMAIL' }]);
});

test('unwanted contact: a request to stop opens a case', async () => {
  await recordContact({ type: 'MESSAGE', body: 'Please STOP SENDING me these' });
  expect(await readCases()).toMatchObject([{ caseReason: 'UNWANTED_CONTACT' }]);
});

test('lost records: several complaints that something cannot be found open one case', async () => {
  for (let times = 0; times < 2; times++) await recordContact({ subject: 'They had no record of my ring' });
  expect(await readCases()).toMatchObject([{ caseReason: 'LOST_RECORDS', severity: 'HIGH', steps: [{}, {}, {}] }]);
});

test('complaint: a bad review opens a case; a second complaint adds to it', async () => {
  await recordContact({ type: 'REVIEW', sentiment: 'NEGATIVE', skus: ['EAR-1'] });
  await recordContact({ skus: ['EAR-1'] });
  expect(await readCases()).toMatchObject([{ caseReason: 'OTHER', severity: 'NORMAL', steps: [{}] }]);
});

test('second reopening: the first raises the severity, the second makes it critical and calls a manager', async () => {
  const { id: caseId } = await cases.open(caseTime('10:00'), { severity: 'LOW' });
  const rootCause = { category: 'OTHER', explanation: 'Nobody knows.' } as const;
  const severities: string[] = [];
  for (const hour of ['11:00', '12:00']) {
    await resultOrThrow(resolveCase(cases.contextAt(caseTime(hour)), { caseId, rootCause }));
    const reopened = await resultOrThrow(
      confirmResolution(cases.contextAt(caseTime(hour)), { caseId, confirmed: false }),
    );
    severities.push(reopened.severity);
    expect(await cases.find(caseId)).toEqual(reopened);
  }
  expect(severities).toEqual(['NORMAL', 'CRITICAL']);
  expect((await cases.find(caseId)).steps.map(({ playbook }) => playbook)).toEqual([
    'Reopened case',
    'Second reopening',
  ]);
});

test('overdue inspection: sends a notification, and opens no case that would block marketing', async () => {
  const covered = cover({}, { customerId: cases.customerId, store: null }, 'war_01900000-0000-7000-8000-000000000001');
  await seed(cases.table, [
    { entity: 'warranty', before: null, after: { ...covered, nextInspectionDue: '2026-03-01' } },
  ]);
  await detectOverdueInspections(
    (key) => cases.contextAt(caseTime('12:00'), key),
    jobCursors(cases.table),
    () => true,
  );
  expect(await readCases()).toEqual([]);
  const { Items = [] } = await cases.table.client.call('Scan', {
    TableName: cases.table.name,
    FilterExpression: 'topic = :topic',
    ExpressionAttributeValues: { ':topic': { S: 'inspections' } },
  });
  expect(Items).toMatchObject([{ subjectId: { S: covered.id }, customerId: { S: cases.customerId } }]);
});
