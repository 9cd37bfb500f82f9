import { beforeEach, describe, expect, test } from 'vitest';
import { submitFeedback } from '../../../domain/feedback/submit-feedback.ts';
import type { PlaybookFault } from '../../../domain/playbook/match-playbooks.ts';
import { type PlaybookDraftInput, savePlaybook } from '../../../domain/playbook/save-playbook.ts';
import type { GraphCommandContext } from '../../../domain/repositories.ts';
import { addCaseContact } from '../../../domain/service-case/add-case-contact.ts';
import { detectBreaches } from '../../../domain/service-case/detect-breaches.ts';
import { openCase } from '../../../domain/service-case/open-case.ts';
import { resolveCase } from '../../../domain/service-case/resolve-case.ts';
import { updateCase } from '../../../domain/service-case/update-case.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { openCaseTable } from '../../support/case-table.ts';
import { caseTime } from '../../support/cases.ts';
import { withFaults } from '../../support/command-context.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';

let cases: Awaited<ReturnType<typeof openCaseTable>>;
let faults: PlaybookFault[];
beforeEach(async () => {
  cases = await openCaseTable();
  faults = [];
});

const contextAt = (now: string): GraphCommandContext =>
  withFaults(cases.contextAt(now), (fault) => void faults.push(fault));
const detect = (now: string) =>
  detectBreaches(
    (key) => cases.jobContextAt(now, key),
    jobCursors(cases.table),
    () => true,
  );
const save = (draft: Pick<PlaybookDraftInput, 'name' | 'actions'> & Partial<PlaybookDraftInput>) =>
  resultOrThrow(
    savePlaybook(contextAt(caseTime('08:00')), {
      draft: { trigger: 'CASE_BREACHED', condition: { all: [] }, ...draft },
    }),
  );
/** For each promise a playbook of its name, which adds a step. */
async function saveBoth(): Promise<void> {
  for (const name of ['FIRST_RESPONSE', 'RESOLUTION'])
    await save({
      name,
      condition: { all: [{ fact: 'event', path: '$.promise', operator: 'equal', value: name }] },
      actions: [{ kind: 'ADD_STEP', title: `Make up for ${name}` }],
    });
}
const stepsOf = async (id: string) => (await cases.find(id)).steps.map(({ playbook }) => playbook);
const call = (caseId: string, occurredAt: string) =>
  addCaseContact(contextAt(occurredAt), {
    ...{ caseId, occurredAt, via: 'PHONE', direction: 'OUTBOUND', waitForCustomer: false },
  });
const rootCause = { category: 'OTHER', explanation: 'Nobody knows.' } as const;

describe('playbooks react to a breach', () => {
  beforeEach(saveBoth);

  test('that a late first call notes', async () => {
    const { id } = await cases.open(caseTime('10:00'), { severity: 'CRITICAL' });
    const called = await resultOrThrow(call(id, caseTime('12:00')));
    expect(called).toMatchObject({ version: 2, steps: [{ playbook: 'FIRST_RESPONSE' }] });
    expect(await cases.find(id)).toEqual(called);
    expect(await detect(caseTime('12:01'))).toMatchObject({ detected: 0 });
    await resultOrThrow(call(id, caseTime('12:30')));
    expect(await stepsOf(id)).toEqual(['FIRST_RESPONSE']);
  });

  test('that a late resolution notes, for each missed promise', async () => {
    const { id: caseId } = await cases.open(caseTime('10:00'), { severity: 'CRITICAL' });
    await resultOrThrow(resolveCase(contextAt(caseTime('20:00')), { caseId, rootCause }));
    expect(await cases.find(caseId)).toMatchObject({
      caseStatus: 'RESOLVED',
      steps: [{ playbook: 'FIRST_RESPONSE' }, { playbook: 'RESOLUTION' }],
    });
  });

  test('that a case has already when it is recorded', async () => {
    const input = { customer: { id: cases.customerId }, title: 'Broken', reason: 'DAMAGED_ITEM' } as const;
    const opened = await resultOrThrow(
      openCase(contextAt(caseTime('19:00')), { ...input, occurredAt: caseTime('10:00') }),
    );
    expect(opened).toMatchObject({ version: 1, steps: [{ playbook: 'FIRST_RESPONSE' }] });
    expect(await cases.find(opened.id)).toEqual(opened);
    expect(await cases.repositories.metrics(cases.customerId)).toMatchObject({ openCases: 1 });
    expect(await detect(caseTime('19:01'))).toMatchObject({ detected: 0 });
  });

  test('that the schedule notes, for both promises that broke since its last run', async () => {
    const { id } = await cases.open(caseTime('10:00'), { severity: 'CRITICAL' });
    expect(await detect(caseTime('20:00'))).toMatchObject({ detected: 1 });
    expect(await stepsOf(id)).toEqual(['FIRST_RESPONSE', 'RESOLUTION']);
  });

  test('that another severity causes at once', async () => {
    const { id: caseId } = await cases.open(caseTime('10:00'));
    await resultOrThrow(updateCase(contextAt(caseTime('12:00')), { caseId, severity: 'CRITICAL' }));
    expect(await stepsOf(caseId)).toEqual(['FIRST_RESPONSE']);
  });

  test('once, also with concurrent commands', async () => {
    const { id } = await cases.open(caseTime('10:00'), { severity: 'CRITICAL' });
    await Promise.all([
      detect(caseTime('12:00')),
      resultOrThrow(call(id, caseTime('12:00'))),
      detect(caseTime('12:00')),
      resultOrThrow(call(id, caseTime('12:00'))),
    ]);
    expect(await stepsOf(id)).toEqual(['FIRST_RESPONSE']);
  });

  test('of a case that another playbook opens too late, when the schedule notes it', async () => {
    await save({
      ...{ name: 'Low', trigger: 'FEEDBACK_RECEIVED' },
      actions: [{ kind: 'OPEN_CASE', severity: 'CRITICAL', reason: 'OTHER', title: 'Unhappy' }],
    });
    const said = {
      customer: { id: cases.customerId },
      metric: 'NPS',
      score: 2,
      occurredAt: caseTime('10:00'),
    } as const;
    const { openedCases } = await resultOrThrow(submitFeedback(contextAt(caseTime('12:00')), said));
    const id = openedCases[0]?.id ?? '';
    expect(await stepsOf(id)).toEqual([]);
    expect(await detect(caseTime('12:01'))).toMatchObject({ detected: 1 });
    expect(await stepsOf(id)).toEqual(['FIRST_RESPONSE']);
  });
});

test('the schedule notes a promise that a playbook breaks by raising the severity, and then nothing more follows', async () => {
  await save({
    ...{ name: 'Raise' },
    actions: [
      { kind: 'RAISE_SEVERITY', severity: 'CRITICAL' },
      { kind: 'NOTIFY', topic: 'management' },
    ],
  });
  const { id } = await cases.open(caseTime('10:00'));
  await resultOrThrow(call(id, caseTime('19:00')));
  expect(await cases.find(id)).toMatchObject({ severity: 'CRITICAL', missed: { resolution: null } });
  expect(await detect(caseTime('19:01'))).toMatchObject({ detected: 1 });
  expect(await cases.find(id)).toMatchObject({
    missed: { firstResponse: caseTime('18:00'), resolution: caseTime('18:00') },
  });
  expect(await detect(caseTime('19:02'))).toMatchObject({ detected: 0 });
});

test('a resolved case gets no offer, and no other case gets it instead', async () => {
  const other = await cases.open(caseTime('19:00'));
  const { id: caseId } = await cases.open(caseTime('10:00'), { severity: 'CRITICAL' });
  await save({ name: 'Gift', actions: [{ kind: 'OFFER', offer: 'GIFT' }] });
  await resultOrThrow(resolveCase(contextAt(caseTime('11:30')), { caseId, rootCause }));
  expect((await cases.find(caseId)).offers).toEqual([]);
  expect(await cases.find(other.id)).toEqual(other);
  expect(faults).toMatchObject([{ trigger: 'CASE_BREACHED', fault: 'NOT_ALLOWED' }]);
});

test('only for a case that is old enough to have a breach, playbooks are read, with one Query', async () => {
  const { id } = await cases.open(caseTime('10:00'));
  cases.meter.reset();
  await resultOrThrow(call(id, caseTime('11:00')));
  const young = cases.meter.operations.toSorted();
  cases.meter.reset();
  await resultOrThrow(call(id, caseTime('11:01')));
  expect(cases.meter.operations.toSorted()).toEqual([...young, 'Query'].toSorted());
  // Read: pointer, case, shop, playbooks, customer and metrics. Written at two units each: the record,
  // contact, case and the check of the customer. The case is over 1 kB, so it costs two more, and two in each of its indexes.
  expectUnits(cases.meter, 6 + 4 * 2 + 2 + 2 * 2);
});
