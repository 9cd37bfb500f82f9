import { beforeAll, describe, expect, test } from 'vitest';
import { createCaseDesk, ROOT_CAUSE } from '../support/case-desk.ts';
import type { TestCaller } from '../support/graph.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
let ana: string;
beforeAll(async () => {
  jeweller = await openJeweller();
  cases = createCaseDesk(jeweller);
  ana = await jeweller.customer({ emails: [{ address: 'ana@example.com', verified: true }] });
});

const end = async (name: 'resolveCase' | 'confirmResolution', input: object, by?: TestCaller) =>
  jeweller.mutate(name, 'serviceCase { caseStatus } warnings { code path message }', input, by);
const messagesOf = ({ warnings }: { warnings: readonly { message: string }[] }) =>
  warnings.map(({ message }) => message);
const owedTo = async (id: string) => {
  const query = `query ($id: ID!) { customer(id: $id) { commitments { nodes { commitmentKind what } } } }`;
  return (await jeweller.desk.run(query, { id })).customer.commitments.nodes.map(
    ({ commitmentKind }: { commitmentKind: string }) => commitmentKind,
  );
};

/** A case with a step, an accepted offer, and one without an answer. */
async function openWithDebts(customer = ana) {
  const { id: caseId } = await cases.open({ customer: { id: customer } });
  const stepId = await cases.addStep(caseId, 'Secret step');
  const [offerId] = await cases.offerTwo(caseId);
  await cases.run('answerOffer', { caseId, offerId, accept: true });
  return { caseId, stepId, offerId };
}

const STEPS = 'Steps that are not done: 1. They stay owed until somebody does them, or drops them with a reason.';
const OFFERS = 'Offers that were accepted and not fulfilled: 1. They stay owed until they are fulfilled or withdrawn.';
const UNANSWERED = 'Offers without an answer: 1. Nobody can answer them any more.';

describe('a case that ends over what is undone', () => {
  test('says so when it is resolved and when it is closed, and what is undone stays owed until it is done', async () => {
    const { caseId, stepId, offerId } = await openWithDebts();
    const input = { ...freshKey(), caseId, rootCause: ROOT_CAUSE };
    const resolved = await end('resolveCase', input);
    expect(resolved).toMatchObject({ serviceCase: { caseStatus: 'RESOLVED' }, userErrors: [] });
    expect(messagesOf(resolved)).toEqual([STEPS, OFFERS]);
    expect(formatUserErrors(resolved.warnings)).toEqual(['CONFLICT input.caseId', 'CONFLICT input.caseId']);
    expect(await end('resolveCase', input)).toEqual(resolved);
    expect((await owedTo(ana)).toSorted()).toEqual(['CASE_STEP', 'OFFER_FULFILMENT']);
    const closed = await end('confirmResolution', { caseId, confirmed: true });
    expect(messagesOf(closed)).toEqual([STEPS, OFFERS, UNANSWERED]);
    expect((await owedTo(ana)).toSorted()).toEqual(['CASE_STEP', 'OFFER_FULFILMENT']);
    await cases.run('completeCaseStep', { caseId, stepId });
    expect(await owedTo(ana)).toEqual(['OFFER_FULFILMENT']);
    await cases.run('fulfilOffer', { caseId, offerId, withdrawn: true, note: 'She took a voucher.' });
    expect(await owedTo(ana)).toEqual([]);
  });

  test('tells the customer of the offers, and nothing of the steps', async () => {
    const { caseId } = await openWithDebts();
    await end('resolveCase', { caseId, rootCause: ROOT_CAUSE });
    const closed = await end('confirmResolution', { caseId, confirmed: true }, jeweller.asCustomer(ana));
    expect(messagesOf(closed)).toEqual([OFFERS, UNANSWERED]);
  });

  test('says nothing where everything is done, or where it is reopened', async () => {
    const { id: caseId } = await cases.open({ customer: { id: ana } });
    expect((await end('resolveCase', { caseId, rootCause: ROOT_CAUSE })).warnings).toEqual([]);
    await cases.addStep(caseId);
    expect((await end('confirmResolution', { caseId, confirmed: false })).warnings).toEqual([]);
  });

  test('owes the same after it was reopened, its record merged, and taken apart again', async () => {
    const [nell, twin] = [await jeweller.customer(), await jeweller.customer()];
    const { caseId, stepId, offerId } = await openWithDebts(twin);
    await end('resolveCase', { caseId, rootCause: ROOT_CAUSE });
    await end('confirmResolution', { caseId, confirmed: true });
    const debts = ['CASE_STEP', 'OFFER_FULFILMENT'];
    const { customer } = await jeweller.mutate('mergeCustomers', 'customer { id }', { survivor: nell, others: [twin] });
    expect([customer.id, (await owedTo(nell)).toSorted()]).toEqual([nell, debts]);
    await cases.run('reopenCase', { caseId, because: 'The refund never came' });
    expect((await owedTo(nell)).toSorted()).toEqual([...debts, 'RESOLUTION', 'FIRST_RESPONSE'].toSorted());
    expect(messagesOf(await end('resolveCase', { caseId, rootCause: ROOT_CAUSE }))).toEqual([STEPS, OFFERS]);
    expect((await owedTo(nell)).toSorted()).toEqual(debts);
    await jeweller.mutate('unmergeCustomer', 'restored { id }', { recordId: twin, reason: 'Two people' });
    expect([await owedTo(nell), (await owedTo(twin)).toSorted()]).toEqual([[], debts]);
    await cases.run('completeCaseStep', { caseId, stepId });
    await cases.run('fulfilOffer', { caseId, offerId });
    expect(await owedTo(twin)).toEqual([]);
  });
});

describe('a step that nobody has to do any more', () => {
  const drop = (input: object) =>
    jeweller.mutate('completeCaseStep', 'serviceCase { steps { doneAt doneBy dropped { at because by } } }', input);

  test('is dropped with a reason, once, also of a closed case', async () => {
    const nell = await jeweller.customer();
    const { caseId, stepId } = await openWithDebts(nell);
    await end('resolveCase', { caseId, rootCause: ROOT_CAUSE });
    await end('confirmResolution', { caseId, confirmed: true });
    const refused = async (input: object) => formatUserErrors((await drop({ caseId, stepId, ...input })).userErrors);
    expect(await refused({ droppedBecause: ' ' })).toEqual(['INVALID input.droppedBecause']);
    expect(await refused({ droppedBecause: 'x'.repeat(1_001) })).toEqual(['LIMIT_EXCEEDED input.droppedBecause']);
    const { serviceCase } = await drop({ caseId, stepId, droppedBecause: ' She moved ' });
    expect(serviceCase.steps).toEqual([
      {
        ...{ doneAt: null, doneBy: null },
        dropped: { at: expect.stringMatching(/Z$/), because: 'She moved', by: 'support' },
      },
    ]);
    expect(await refused({})).toEqual(['NOT_ALLOWED input.stepId']);
    expect(await refused({ droppedBecause: 'Again' })).toEqual(['NOT_ALLOWED input.stepId']);
    expect(await owedTo(nell)).toEqual(['OFFER_FULFILMENT']);
  });
});
