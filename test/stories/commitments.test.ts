import { beforeAll, expect, test } from 'vitest';
import { createCaseDesk, minutesAgo, ROOT_CAUSE } from '../support/case-desk.ts';
import type { TestCaller } from '../support/graph.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';

const FIELDS = 'id version commitmentKind what dueAt overdue store customer { id } about { id }';
const LIST = `query ($filter: CommitmentFilter, $first: Int, $after: String) {
  commitments(filter: $filter, first: $first, after: $after) {
    nodes { ${FIELDS} assignee } pageInfo { hasNextPage endCursor }
  }
}`;

let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
let ana: { id: string };
let ownCaller: TestCaller;
beforeAll(async () => {
  jeweller = await openJeweller();
  cases = createCaseDesk(jeweller);
  ana = { id: await jeweller.customer() };
  ownCaller = jeweller.asCustomer(ana.id);
});

const list = async (filter: object, by = jeweller.york) =>
  (await by.run(LIST, { filter, first: 100 })).commitments.nodes;
const kindsAbout = async (id: string, filter: object = {}) =>
  (await list(filter)).filter(({ about }: Owed) => about.id === id).map((one: Owed) => one.commitmentKind);
const own = async (by: TestCaller = ownCaller) =>
  (await by.run(`{ me { commitments(first: 100) { nodes { ${FIELDS} } } } }`)).me.commitments.nodes;

type Owed = { readonly id: string; readonly commitmentKind: string; readonly about: { readonly id: string } };

test('what a case owes is in the lists of its store, its agent and its customer, until it is done', async () => {
  const { id: caseId } = await cases.open({ customer: ana, store: 'york' });
  expect(await kindsAbout(caseId, { store: 'york' })).toEqual(['FIRST_RESPONSE', 'RESOLUTION']);
  expect(await kindsAbout(caseId, { store: 'leeds' })).toEqual([]);
  expect(await kindsAbout(caseId, { unassigned: true })).toEqual(['FIRST_RESPONSE', 'RESOLUTION']);
  await cases.run('updateCase', { caseId, assignee: 'Priya' });
  expect(await list({ assignee: 'Priya' })).toMatchObject([
    { commitmentKind: 'FIRST_RESPONSE', assignee: 'Priya', store: 'york', customer: ana, overdue: false },
    { commitmentKind: 'RESOLUTION' },
  ]);
  const nextUpdateDueAt = minutesAgo(-60);
  await cases.run('postCaseUpdate', { caseId, message: 'We look into it.', nextUpdateDueAt });
  await cases.run('addCaseContact', { caseId, via: 'PHONE', direction: 'OUTBOUND', occurredAt: minutesAgo(0) });
  expect(await kindsAbout(caseId, { assignee: 'Priya', dueBefore: minutesAgo(-61) })).toEqual(['CASE_UPDATE']);
  const stepId = await cases.addStep(caseId);
  expect((await own()).map(({ commitmentKind }: Owed) => commitmentKind)).toEqual(['CASE_UPDATE', 'RESOLUTION']);
  expect(await kindsAbout(caseId, { kinds: ['CASE_STEP'] })).toEqual(['CASE_STEP']);

  const { offers } = await cases.run('offerResolution', { caseId, kind: 'REFUND' });
  await cases.run('answerOffer', { caseId, offerId: offers[0].id, accept: true }, ownCaller);
  await cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
  await cases.run('confirmResolution', { caseId, confirmed: true }, ownCaller);
  expect((await kindsAbout(caseId)).toSorted()).toEqual(['CASE_STEP', 'OFFER_FULFILMENT']);
  expect(await own()).toMatchObject([{ commitmentKind: 'OFFER_FULFILMENT', about: { id: caseId } }]);
  await cases.run('completeCaseStep', { caseId, stepId });
  await cases.run('fulfilOffer', { caseId, offerId: offers[0].id });
  expect(await kindsAbout(caseId)).toEqual([]);
});

test('an order that was promised is owed until it is handed over', async () => {
  const desk = createOrderDesk(jeweller.graph);
  const promisedBy = minutesAgo(-600);
  const input = sale({ customer: ana, source: 'ECOMMERCE', status: 'PAID', promisedBy });
  const { order } = await desk.record(input);
  expect(await kindsAbout(order.id, { kinds: ['ORDER_DELIVERY'] })).toEqual(['ORDER_DELIVERY']);
  await jeweller.mutate('updateOrderStatus', 'order { id }', {
    orderId: order.id,
    status: 'FULFILLED',
    occurredAt: minutesAgo(0),
  });
  expect(await kindsAbout(order.id)).toEqual([]);
});

test('a commitment is a node, which a stranger and the customer see only as far as they may', async () => {
  const { id: caseId } = await cases.open({ customer: ana });
  await cases.addStep(caseId);
  const mine = (await list({})).filter(({ about }: Owed) => about.id === caseId);
  const node = async (id: string, by: TestCaller) =>
    (await by.run('query ($id: ID!) { node(id: $id) { id } }', { id })).node;
  const stranger = jeweller.asCustomer(await jeweller.customer());
  for (const { id, commitmentKind } of mine) {
    expect(await node(id, jeweller.desk)).toEqual({ id });
    expect(await node(id, stranger)).toBeNull();
    expect(await node(id, ownCaller)).toEqual(commitmentKind === 'CASE_STEP' ? null : { id });
  }
  expect(mine).toHaveLength(3);
  expect(await own(stranger)).toEqual([]);
});

test('a merged person has what hangs on each record, and each record has its own again after they are taken apart', async () => {
  const [one, other] = [{ id: await jeweller.customer() }, { id: await jeweller.customer() }];
  await cases.open({ customer: one });
  await cases.open({ customer: other });
  const count = async (id: string) =>
    (
      await jeweller.desk.run('query ($id: ID!) { customer(id: $id) { commitments(first: 100) { nodes { id } } } }', {
        id,
      })
    ).customer.commitments.nodes.length;
  expect([await count(one.id), await count(other.id)]).toEqual([2, 2]);
  await jeweller.mutate('mergeCustomers', 'customer { id }', { survivor: one.id, others: [other.id], reason: 'Same' });
  expect([await count(one.id), await count(other.id)]).toEqual([4, 4]);
  await jeweller.mutate('unmergeCustomer', 'restored { id }', { recordId: other.id, reason: 'Not the same' });
  expect([await count(one.id), await count(other.id)]).toEqual([2, 2]);
});
