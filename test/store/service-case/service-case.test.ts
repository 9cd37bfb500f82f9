import { beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../../domain/kernel/command.ts';
import type { GraphCommandContext } from '../../../domain/repositories.ts';
import { addCaseContact } from '../../../domain/service-case/add-case-contact.ts';
import { answerOffer } from '../../../domain/service-case/answer-offer.ts';
import { withStep } from '../../../domain/service-case/case-parts.ts';
import { completeCaseStep } from '../../../domain/service-case/complete-case-step.ts';
import { confirmResolution } from '../../../domain/service-case/confirm-resolution.ts';
import { fulfilOffer } from '../../../domain/service-case/fulfil-offer.ts';
import { offerResolution } from '../../../domain/service-case/offer-resolution.ts';
import { postCaseUpdate } from '../../../domain/service-case/post-case-update.ts';
import { reopenCase } from '../../../domain/service-case/reopen-case.ts';
import { resolveCase } from '../../../domain/service-case/resolve-case.ts';
import type { ServiceCase } from '../../../domain/service-case/service-case.ts';
import { updateCase } from '../../../domain/service-case/update-case.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { openCaseTable } from '../../support/case-table.ts';
import { caseTime } from '../../support/cases.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';

let cases: Awaited<ReturnType<typeof openCaseTable>>;
beforeEach(async () => {
  cases = await openCaseTable();
});

const NOW = caseTime('10:05');
/** Units of a commitment that is written or deleted, in two indexes; of one that moves in both; and of the list of its case. */
const [COMMITMENT, MOVED_COMMITMENT, LIST] = [4, 6, 2];
const rootCause = { category: 'PRODUCT', explanation: 'A weak clasp.' } as const;
const contact = { via: 'PHONE', direction: 'OUTBOUND', occurredAt: NOW, waitForCustomer: false } as const;

test('opening reads the shop, the playbooks, the customer and the metrics, and writes one transaction', async () => {
  cases.meter.reset();
  await cases.open(caseTime('10:00'));
  expect(cases.meter.operations.toSorted()).toEqual(['BatchGetItem', 'Query', 'Query', 'TransactWriteItems']);
  // Four reads at one unit; idempotency record, pointer, metrics and the check of the customer at two; the case of more than
  // 1 kB at four, and at two in each index; two commitments in two indexes and their list.
  expectUnits(cases.meter, 4 + 4 * 2 + 4 + 2 * 2 + 2 * COMMITMENT + LIST);
});

describe('a change reads the shop, the case by its pointer, the customer and the metrics, and writes', () => {
  type Mutation = (context: GraphCommandContext, one: ServiceCase) => Promise<Result<ServiceCase>>;
  const offer: Mutation = (context, { id: caseId }) => offerResolution(context, { caseId, kind: 'GIFT' });
  const answer: Mutation = (context, { id: caseId, offers: [first] }) =>
    answerOffer(context, { caseId, offerId: first?.id ?? '', accept: true });
  const resolve: Mutation = (context, { id: caseId }) => resolveCase(context, { caseId, rootCause });

  /** What each writes besides the idempotency record, the case and the check of the customer, and how many index keys, and the units of what it owes. */
  test.each<
    [
      string,
      string,
      readonly Mutation[],
      Mutation,
      { metrics: boolean; more?: number; index: number; owed?: number; playbooks?: boolean },
    ]
  >([
    [
      'updateCase',
      'the case',
      [],
      (w, { id }) => updateCase(w, { caseId: id, assignee: 'Noor' }),
      // The list moves into the calendar index.
      { metrics: false, index: 1, owed: LIST + 1 },
    ],
    [
      'updateCase',
      'the metrics, for another severity',
      [],
      (w, { id }) => updateCase(w, { caseId: id, severity: 'HIGH' }),
      { metrics: true, index: 2, owed: 2 * MOVED_COMMITMENT + LIST },
    ],
    [
      'addCaseContact',
      'the contact',
      [],
      (w, { id }) => addCaseContact(w, { caseId: id, ...contact, direction: 'INBOUND' }),
      { metrics: false, more: 1, index: 1 },
    ],
    [
      'addCaseContact',
      'the contact and the metrics',
      [],
      (w, { id }) => addCaseContact(w, { caseId: id, ...contact }),
      { metrics: true, more: 1, index: 2, owed: COMMITMENT + LIST },
    ],
    [
      'postCaseUpdate',
      'the case',
      [],
      (w, { id }) => postCaseUpdate(w, { caseId: id, message: 'Soon.' }),
      { metrics: false, index: 1 },
    ],
    ['offerResolution', 'the metrics', [], offer, { metrics: true, index: 1 }],
    ['answerOffer', 'the metrics', [offer], answer, { metrics: true, index: 1, owed: COMMITMENT + LIST }],
    [
      'fulfilOffer',
      'the metrics, without the note of the accepted offer',
      [offer, answer],
      (w, { id, offers: [first] }) => fulfilOffer(w, { caseId: id, offerId: first?.id ?? '', withdrawn: false }),
      { metrics: true, index: 1, owed: COMMITMENT + LIST },
    ],
    [
      'resolveCase',
      'the metrics',
      [],
      resolve,
      { metrics: true, index: 2, owed: 2 * COMMITMENT + LIST, playbooks: true },
    ],
    [
      'confirmResolution',
      'the case',
      [resolve],
      (w, { id }) => confirmResolution(w, { caseId: id, confirmed: true }),
      { metrics: false, index: 2 },
    ],
    [
      'reopenCase',
      'the metrics',
      [resolve],
      (w, { id }) => reopenCase(w, { caseId: id, because: 'Again' }),
      { metrics: true, index: 2, owed: 2 * COMMITMENT + LIST, playbooks: true },
    ],
  ])('%s: %s', async (_, __, before, mutation, { metrics, more = 0, index, owed = 0, playbooks = false }) => {
    let one = await cases.open(caseTime('10:00'));
    for (const earlier of before) one = await resultOrThrow(earlier(cases.contextAt(NOW), one));
    cases.meter.reset();
    await resultOrThrow(mutation(cases.contextAt(NOW), one));
    expect(cases.meter.operations.toSorted()).toEqual([
      ...[...Array(3).fill('BatchGetItem'), 'Query'],
      // A resolution and a reopening read the playbooks.
      ...(playbooks ? ['Query'] : []),
      'TransactWriteItems',
    ]);
    // A case of more than 1 kB costs twice as much, also in the queue and in the calendar.
    expectUnits(cases.meter, 5 + 2 * (3 + Number(metrics) + more) + 2 + 2 * (index + 1) + owed + Number(playbooks));
  });
});

test('a completed step is written with its case, at the cost of any change', async () => {
  const one = await cases.open(caseTime('10:00'));
  const step = { id: 'stp_1', title: 'Call', dueAt: null, playbook: null };
  const after = { ...withStep(one, step), version: 2 };
  await seed(cases.table, [{ entity: 'serviceCase', before: one, after }]);
  cases.meter.reset();
  const { steps } = await resultOrThrow(completeCaseStep(cases.contextAt(NOW), { caseId: one.id, stepId: step.id }));
  expect(steps).toEqual([{ ...step, doneAt: NOW, doneBy: 'support' }]);
  expectUnits(cases.meter, 5 + 2 * 3 + 2 + 2 * 2 + COMMITMENT + LIST);
});

test('the queue costs one Query for each partition, and finds the first cases in any of them', async () => {
  await cases.seed(30);
  cases.meter.reset();
  const page = await cases.repositories.caseQueue(['OPEN', 'IN_PROGRESS'], { first: 5, after: null }, null);
  expect(page.entries.map(({ item }) => item.occurredAt)).toEqual(
    Array.from({ length: 5 }, (_, n) => caseTime(`10:0${n}`)),
  );
  expect(cases.meter.operations.every((operation) => operation === 'Query')).toBe(true);
  // Two queues with four partitions each, and rarely a second page of one.
  expect(cases.meter.operations.length).toBeLessThanOrEqual(16);
});

test('a case of an unknown customer has its own partition, is in the queue, and changes as others do', async () => {
  await cases.seed(1);
  const { entries } = await cases.repositories.caseQueue(['OPEN'], { first: 5, after: null }, null);
  const id = entries[0]?.item.id ?? '';
  const assigned = await resultOrThrow(updateCase(cases.contextAt(NOW), { caseId: id, assignee: 'Noor' }));
  expect(assigned).toMatchObject({ customerId: null, assignee: 'Noor', version: 2 });
  expect(await cases.find(id)).toEqual(assigned);
  await resultOrThrow(addCaseContact(cases.contextAt(NOW), { caseId: id, ...contact }));
  const contacts = await cases.repositories.caseContactsOf(id, { first: 5, after: null });
  expect(contacts.entries.map(({ item }) => item.customerId)).toEqual([null]);
});

test('cases and their contacts are not in the overview: it stays one Query of the same items', async () => {
  const one = await cases.open(caseTime('10:00'));
  await resultOrThrow(addCaseContact(cases.contextAt(NOW), { caseId: one.id, ...contact, note: 'x'.repeat(10_000) }));
  cases.meter.reset();
  const overview = await cases.repositories.overview(cases.customerId);
  expect(overview?.metrics).toMatchObject({ openCases: 1, caseNotes: [{ id: one.id }] });
  expect(cases.meter.operations).toEqual(['Query']);
  expectUnits(cases.meter, 1);
});

test('metrics that were stored before cases were counted have a count of 0', async () => {
  const { name, client } = cases.table;
  const key = { pk: { S: `CUSTOMER#${cases.customerId}` }, sk: { S: '#METRICS' } };
  await client.call('UpdateItem', { TableName: name, Key: key, UpdateExpression: 'REMOVE openCases, caseNotes' });
  expect(await cases.repositories.metrics(cases.customerId)).toMatchObject({ openCases: 0, caseNotes: [] });
  await cases.open(caseTime('10:00'));
  expect(await cases.repositories.metrics(cases.customerId)).toMatchObject({ openCases: 1 });
});

test('the partition of a case holds its pointer and its contacts, and nothing else', async () => {
  const one = await cases.open(caseTime('10:00'));
  await resultOrThrow(addCaseContact(cases.contextAt(NOW), { caseId: one.id, ...contact }));
  const items = await readerOf(cases.table, true).query({ pk: `CASE#${one.id}`, from: '#', to: '~' });
  expect(items.map(({ sk }) => sk?.S?.split('#', 2).join('#'))).toEqual(['#POINTER', `CONTACT#${NOW}`]);
});
