import { beforeEach, expect, test } from 'vitest';
import type { SubmitFeedbackInput } from '../../../domain/feedback/draft-feedback.ts';
import { submitFeedback } from '../../../domain/feedback/submit-feedback.ts';
import type { PlaybookFault } from '../../../domain/playbook/match-playbooks.ts';
import type { Playbook } from '../../../domain/playbook/playbook.ts';
import { type PlaybookDraftInput, savePlaybook } from '../../../domain/playbook/save-playbook.ts';
import type { GraphCommandContext } from '../../../domain/repositories.ts';
import { openCase } from '../../../domain/service-case/open-case.ts';
import { openCaseTable } from '../../support/case-table.ts';
import { caseTime } from '../../support/cases.ts';
import { withFaults } from '../../support/command-context.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';
import { countRoundTrips } from '../../support/round-trips.ts';
import { seed } from '../../support/seed.ts';

let cases: Awaited<ReturnType<typeof openCaseTable>>;
let faults: PlaybookFault[];
let draftCount: number;
beforeEach(async () => {
  cases = await openCaseTable();
  [faults, draftCount] = [[], 0];
});

const OPEN = { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'OTHER', title: 'Unhappy' } as const;
const always = { all: [] };

const save = (actions: PlaybookDraftInput['actions'], more: Partial<PlaybookDraftInput> = {}): Promise<Playbook> =>
  resultOrThrow(
    savePlaybook(cases.contextAt(caseTime('08:00')), {
      draft: { name: `Playbook ${draftCount++}`, trigger: 'FEEDBACK_RECEIVED', condition: always, actions, ...more },
    }),
  );

function submit(
  input: Partial<SubmitFeedbackInput> = {},
  context: GraphCommandContext = cases.contextAt(caseTime('10:00')),
) {
  return resultOrThrow(
    submitFeedback(
      withFaults(context, (fault) => void faults.push(fault)),
      { customer: { id: cases.customerId }, metric: 'NPS', score: 2, occurredAt: caseTime('10:00'), ...input },
    ),
  );
}

test('actions run in order, on the case that is opened for the event, which several playbooks share', async () => {
  await save([OPEN, { kind: 'ADD_STEP', title: 'First', dueInMinutes: 90 }]);
  await save([
    { ...OPEN, severity: 'HIGH' },
    { kind: 'ADD_STEP', title: 'Second' },
    { kind: 'RAISE_SEVERITY' },
    { kind: 'OFFER', offer: 'DISCOUNT', percent: 10 },
    { kind: 'INFORM_CUSTOMER', message: 'We are on it.', via: 'EMAIL' },
  ]);
  const { openedCases, feedback } = await submit();
  expect(openedCases).toMatchObject([
    {
      ...{ severity: 'CRITICAL', openedBy: 'playbook:Playbook 0', feedbackIds: [feedback.id], version: 1 },
      steps: [
        { title: 'First', dueAt: caseTime('11:30'), playbook: 'Playbook 0' },
        { title: 'Second', dueAt: null, playbook: 'Playbook 1' },
      ],
      offers: [{ kind: 'DISCOUNT', percent: 10, offerStatus: 'OFFERED' }],
      updates: [{ message: 'We are on it.', via: 'EMAIL' }],
    },
  ]);
  expect(feedback.caseId).toBe(openedCases[0]?.id);
  expect(await cases.repositories.metrics(cases.customerId)).toMatchObject({
    openCases: 1,
    latestScores: { NPS: { score: 2 } },
  });
  expect(faults).toEqual([]);
});

test('an event without its own case changes the open case about the same matter, and repeats no action', async () => {
  const { id } = await cases.open(caseTime('09:00'));
  await save([
    { kind: 'ADD_STEP', title: 'Call' },
    { kind: 'OFFER', offer: 'GIFT' },
    { kind: 'INFORM_CUSTOMER', message: 'Sorry.' },
  ]);
  const [first, second] = [await submit(), await submit()];
  expect(first.openedCases).toEqual([]);
  const one = await cases.find(id);
  expect([one.steps, one.offers, one.updates].map(({ length }) => length)).toEqual([1, 1, 1]);
  expect(one.feedbackIds).toEqual([first.feedback.id, second.feedback.id]);
  expect(first.feedback.caseId).toBe(id);
});

test('feedback about a case is added to it, with playbooks or without', async () => {
  const { id: caseId } = await cases.open(caseTime('09:00'));
  const { feedback } = await submit({ caseId });
  expect((await cases.find(caseId)).feedbackIds).toEqual([feedback.id]);
  await save([OPEN, { kind: 'RAISE_SEVERITY', severity: 'CRITICAL' }]);
  expect((await submit({ caseId })).openedCases).toEqual([]);
  expect(await cases.find(caseId)).toMatchObject({ severity: 'CRITICAL', version: 3 });
});

test('a playbook that fails does nothing, is reported without personal data, and harms nothing else', async () => {
  const broken = await save([OPEN]);
  const impossible = await save([{ kind: 'OFFER', offer: 'GIFT' }]);
  const excessive = await save(Array.from({ length: 11 }, () => ({ kind: 'NOTIFY', topic: 'x' }) as const));
  await save([OPEN]);
  // As an older version may have stored it.
  const condition = { all: [{ fact: 'event', path: '$.gone', operator: 'equal', value: 1 }] };
  const changed = { ...broken, version: broken.version + 1, condition };
  await seed(cases.table, [{ entity: 'playbook', before: broken, after: changed }]);
  const { openedCases } = await submit({ comment: 'I am Ana' });
  expect(openedCases).toMatchObject([{ openedBy: 'playbook:Playbook 3' }]);
  expect(faults).toEqual([
    { playbookId: broken.id, trigger: 'FEEDBACK_RECEIVED', fault: 'CONDITION' },
    { playbookId: impossible.id, trigger: 'FEEDBACK_RECEIVED', fault: 'NO_CASE' },
    { playbookId: excessive.id, trigger: 'FEEDBACK_RECEIVED', fault: 'NO_ROOM' },
  ]);
});

test('a reaction that does not fit the transaction is dropped and reported, and the event is committed', async () => {
  const { id: playbookId } = await save([OPEN]);
  const context = cases.contextAt(caseTime('10:00'));
  const unitOfWork = {
    ...context.unitOfWork,
    fits: (changes: readonly object[]) =>
      !changes.some((change) => 'entity' in change && change.entity === 'serviceCase'),
  };
  const { feedback, openedCases } = await submit({}, { ...context, unitOfWork });
  expect([feedback.caseId, openedCases]).toEqual([null, []]);
  expect((await cases.repositories.feedback([feedback.id]))[0]).toEqual(feedback);
  expect(faults).toEqual([{ playbookId, trigger: 'FEEDBACK_RECEIVED', fault: 'TOO_MUCH' }]);
});

test('an unknown customer gets a case too', async () => {
  await save([OPEN], {
    condition: { all: [{ fact: 'customer', path: '$.isKnown', operator: 'equal', value: false }] },
  });
  const { openedCases } = await submit({ customer: null, handle: '@sparkle' });
  expect(openedCases).toMatchObject([{ customerId: null, title: 'Unhappy' }]);
  expect((await submit()).openedCases).toEqual([]);
});

test('concurrent events of one customer open one case each, and the metrics count all of them', async () => {
  await save([OPEN]);
  const same = cases.contextAt(caseTime('10:00'), 'the same');
  const about = (sku: string, context?: GraphCommandContext) => submit({ skus: [sku] }, context);
  const submissions = [about('A'), about('B'), about('C'), about('D', same), about('D', same), about('D', same)];
  const results = await Promise.all(submissions);
  const ids = new Set(results.flatMap(({ openedCases }) => openedCases.map(({ id }) => id)));
  expect(ids.size).toBe(4);
  expect(await cases.repositories.metrics(cases.customerId)).toMatchObject({ openCases: 4 });
});

test('an incident that is reported twice has one case with one offer, and an unrelated one has its own', async () => {
  await save([OPEN, { kind: 'OFFER', offer: 'REPLACEMENT' }]);
  const first = await submit({ occurredAt: caseTime('09:00'), touchpoint: 'delivery' });
  const again = await submit({ occurredAt: caseTime('09:30') });
  expect(again).toMatchObject({ openedCases: [], feedback: { caseId: first.openedCases[0]?.id } });
  const elsewhere = await submit({ occurredAt: caseTime('09:40'), touchpoint: 'fitting', skus: ['RING-1.5'] });
  expect(elsewhere.openedCases).toHaveLength(1);
  expect((await submit({ skus: ['ring-1.5'] })).openedCases).toEqual([]);
  expect((await submit({ skus: ['RING-15'] })).openedCases).toHaveLength(1);
  const { entries } = await cases.repositories.serviceCasesOf(cases.customerId, { first: 10, after: null }, null);
  expect(entries.map(({ item }) => item.offers.map(({ kind }) => kind))).toEqual([
    ['REPLACEMENT'],
    ['REPLACEMENT'],
    ['REPLACEMENT'],
  ]);
});

test('feedback without a subject opens its own case beside one that a person opened', async () => {
  await save([OPEN], { condition: { fact: 'openCase', path: '$.isAboutThis', operator: 'equal', value: false } });
  const input = {
    customer: { id: cases.customerId },
    title: 'Late',
    reason: 'OTHER',
    occurredAt: caseTime('09:00'),
  } as const;
  await resultOrThrow(openCase(cases.contextAt(caseTime('09:00')), input));
  expect((await submit()).openedCases).toHaveLength(1);
  expect((await submit()).openedCases).toEqual([]);
});

test('playbooks add no round trip: they are read beside the shop, and the overview in place of profile and metrics', async () => {
  const trips = countRoundTrips(cases.table.client);
  await submit();
  const without = trips.rounds;
  await save([OPEN]);
  trips.reset();
  await submit();
  expect(without).toEqual([['Query', 'Query'], ['BatchGetItem', 'GetItem'], ['TransactWriteItems']]);
  expect(trips.rounds).toEqual([['Query', 'Query'], ['GetItem', 'Query'], ['TransactWriteItems']]);
});

test('feedback with playbooks reads the overview instead of profile and metrics, and writes two items for the case', async () => {
  await save([OPEN]);
  cases.meter.reset();
  await submit();
  expect(cases.meter.operations.toSorted()).toEqual(['GetItem', 'Query', 'Query', 'Query', 'TransactWriteItems']);
  // Read: shop, playbooks, counted score and overview. Written at two units each: the record, feedback,
  // its pointer, the counted score, metrics, the check of the customer, the case and its pointer. The case is over 1 KB, so
  // it costs two more, and two in each of its two indexes. The lists of all feedback and of low scores cost one each.
  // And the two promises of the case in two indexes, and their list.
  expectUnits(cases.meter, 4 + 8 * 2 + 2 + 2 * 2 + 2 + 2 * (2 + 2) + 2);
});
