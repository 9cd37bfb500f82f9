import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCaseDesk, minutesAgo, ROOT_CAUSE } from '../support/case-desk.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';

const QUEUE = `query ($filter: CaseFilter, $first: Int, $after: String) {
  caseQueue(filter: $filter, first: $first, after: $after) {
    nodes { id title caseStatus } pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
let customer: { id: string };
beforeAll(async () => {
  jeweller = await openJeweller();
  cases = createCaseDesk(jeweller);
});
beforeEach(async () => {
  customer = { id: await jeweller.customer() };
});

const queue = async (filter: object | null = null, args: object = {}) =>
  (await jeweller.york.run(QUEUE, { filter, ...args })).caseQueue;
/** The titles of the cases in the queue that a test marked. */
const titles = async (mark: string, filter: object | null = null): Promise<readonly string[]> =>
  (await queue(filter, { first: 100 })).nodes
    .map(({ title }: { title: string }) => title)
    .filter((title: string) => title.startsWith(mark))
    .map((title: string) => title.slice(mark.length + 1));
const open = (title: string, more: object = {}) => cases.open({ customer, title, ...more });
const wait = (caseId: string) =>
  cases.run('addCaseContact', {
    caseId,
    via: 'EMAIL',
    direction: 'OUTBOUND',
    occurredAt: minutesAgo(0),
    waitForCustomer: true,
  });

test('cases are ordered by the promise that breaks first; broken promises come first of all', async () => {
  await open('order normal');
  await open('order critical', { severity: 'CRITICAL' });
  await open('order low', { severity: 'LOW' });
  await open('order late', { severity: 'CRITICAL', occurredAt: minutesAgo(90) });
  await open('order broken', { severity: 'CRITICAL', occurredAt: minutesAgo(10 * 60) });
  await open('order old', { severity: 'LOW', occurredAt: minutesAgo(15 * 60) });
  expect(await titles('order')).toEqual(['broken', 'critical', 'old', 'late', 'normal', 'low']);
  expect(await titles('order', { breachedOnly: true })).toEqual(['broken', 'late']);
});

test('a waiting case leaves the queue and comes back with a new time; the filter by status still finds it', async () => {
  const { id: waiting } = await open('wait one', { severity: 'CRITICAL' });
  await open('wait two', { severity: 'HIGH' });
  await wait(waiting);
  expect(await titles('wait')).toEqual(['two']);
  expect(await titles('wait', { status: ['WAITING_ON_CUSTOMER'] })).toEqual(['one']);
  const all = { status: ['OPEN', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', 'CLOSED'] };
  expect(await titles('wait', all)).toEqual(['two', 'one']);
  await cases.run('addCaseContact', {
    caseId: waiting,
    via: 'EMAIL',
    direction: 'INBOUND',
    occurredAt: minutesAgo(0),
  });
  expect(await titles('wait')).toEqual(['two', 'one']);
  await cases.run('resolveCase', { caseId: waiting, rootCause: ROOT_CAUSE });
  expect([await titles('wait'), await titles('wait', { status: ['RESOLVED'] })]).toEqual([['two'], ['one']]);
  await cases.run('confirmResolution', { caseId: waiting, confirmed: true });
  expect([await titles('wait', { status: ['RESOLVED'] }), await titles('wait', { status: ['CLOSED'] })]).toEqual([
    [],
    ['one'],
  ]);
  await cases.run('reopenCase', { caseId: waiting, because: 'Again' });
  expect([await titles('wait', { status: ['OPEN'] }), await titles('wait', { status: ['CLOSED'] })]).toEqual([
    ['two', 'one'],
    [],
  ]);
});

test('the queue is filtered by assignee, store, reason and severity', async () => {
  const { id: caseId } = await open('filter mine', { store: 'york', severity: 'HIGH', reason: 'BILLING' });
  await cases.run('updateCase', { caseId, assignee: 'Noor' });
  await open('filter free', { store: 'leeds' });
  const found = (filter: object) => titles('filter', filter);
  expect(await found({ assignee: 'Noor' })).toEqual(['mine']);
  expect(await found({ unassigned: true })).toEqual(['free']);
  expect(await found({ unassigned: false })).toEqual(['mine']);
  expect(await found({ store: 'leeds' })).toEqual(['free']);
  expect(await found({ severity: ['HIGH', 'CRITICAL'] })).toEqual(['mine']);
  expect(await found({ reason: ['DAMAGED_ITEM'], store: 'york' })).toEqual([]);
  expect(await found({ status: [] })).toEqual([]);
});

describe('page by page', () => {
  test('the queue gives every case once, in order', async () => {
    for (let n = 0; n < 12; n++) await open(`page ${n}`, { occurredAt: minutesAgo(60 * 24 + n), reason: 'WEBSITE' });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Awaited<ReturnType<typeof queue>> = await queue(
        { reason: ['WEBSITE'] },
        { first: 5, after },
      );
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...nodes.map(({ title }: { title: string }) => title));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(Array.from({ length: 12 }, (_, n) => `page ${11 - n}`));
  });

  test('a customer’s cases come newest first, with or without a filter by status', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.unshift((await open(`mine ${n}`, { occurredAt: minutesAgo(5 - n) })).id);
    const [, second = ''] = ids;
    await wait(second);
    const idsOf = (page: { nodes: readonly { id: string }[] }) => page.nodes.map(({ id }) => id);
    const first = await cases.of(customer.id, '(first: 2)');
    expect([idsOf(first), first.pageInfo.hasNextPage]).toEqual([ids.slice(0, 2), true]);
    const rest = await cases.of(customer.id, `(first: 100, after: "${first.pageInfo.endCursor}")`);
    expect([idsOf(rest), rest.pageInfo.hasNextPage]).toEqual([ids.slice(2), false]);
    expect(idsOf(await cases.of(customer.id, '(status: [WAITING_ON_CUSTOMER])'))).toEqual([second]);
  });

  test('the contacts of a case come newest first', async () => {
    const { id: caseId } = await open('contacts');
    const contact = { caseId, via: 'PHONE', direction: 'INBOUND' };
    for (let n = 0; n < 4; n++)
      await cases.run('addCaseContact', { ...contact, occurredAt: minutesAgo(4 - n), note: `${n}` });
    const page = (args: string) =>
      cases.find(caseId, jeweller.desk, `contacts${args} { nodes { note } pageInfo { hasNextPage endCursor } }`);
    const { contacts } = await page('(first: 3)');
    expect([contacts.nodes.map(({ note }: { note: string }) => note), contacts.pageInfo.hasNextPage]).toEqual([
      ['3', '2', '1'],
      true,
    ]);
    const { contacts: rest } = await page(`(first: 3, after: "${contacts.pageInfo.endCursor}")`);
    expect(rest).toMatchObject({ nodes: [{ note: '0' }], pageInfo: { hasNextPage: false } });
  });
});

describe('an open case', () => {
  const HEAD = `query ($id: ID!) { customer(id: $id) {
    nextActions { kind dueAt subject { id } }
    marketing: contactDecision(channel: IN_PERSON, purpose: MARKETING) { reasons { code } }
    service: contactDecision(channel: IN_PERSON, purpose: SERVICE) { allowed }
  } }`;
  const head = async () => (await jeweller.desk.run(HEAD, customer)).customer;
  const kinds = async () => (await head()).nextActions.map(({ kind }: { kind: string }) => kind);

  test('is the first next action, and blocks marketing until it is resolved', async () => {
    expect(await kinds()).toEqual(['CONFIRM_CONTACT_DETAILS']);
    const { id: caseId, firstResponseDueAt } = await open('head');
    const opened = await head();
    expect(opened.nextActions[0]).toEqual({ kind: 'OPEN_CASE', dueAt: firstResponseDueAt, subject: { id: caseId } });
    expect(opened.marketing.reasons).toContainEqual({ code: 'OPEN_CASE' });
    expect(opened.service.allowed).toBe(true);

    const nextUpdateDueAt = new Date(Date.now() + 3_600_000).toISOString();
    await cases.run('postCaseUpdate', { caseId, message: 'Soon', nextUpdateDueAt });
    const { offers } = await cases.run('offerResolution', { caseId, kind: 'GIFT' });
    expect((await head()).nextActions.slice(0, 3)).toMatchObject([
      { kind: 'OPEN_CASE' },
      { kind: 'UPDATE_PROMISED', dueAt: nextUpdateDueAt, subject: { id: caseId } },
      { kind: 'OFFER_PENDING', subject: { id: caseId } },
    ]);

    await cases.run('answerOffer', { caseId, offerId: offers[0].id, accept: true });
    await cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
    expect(await kinds()).toEqual(['OFFER_TO_FULFIL', 'CONFIRM_CONTACT_DETAILS']);
    expect((await head()).marketing.reasons).not.toContainEqual({ code: 'OPEN_CASE' });
    await cases.run('confirmResolution', { caseId, confirmed: false });
    expect(await kinds()).toEqual(['OPEN_CASE', 'OFFER_TO_FULFIL', 'CONFIRM_CONTACT_DETAILS']);
    await cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
    await cases.run('confirmResolution', { caseId, confirmed: true });
    expect(await kinds()).toEqual(['OFFER_TO_FULFIL', 'CONFIRM_CONTACT_DETAILS']);
    await cases.run('fulfilOffer', { caseId, offerId: offers[0].id });
    expect(await kinds()).toEqual(['CONFIRM_CONTACT_DETAILS']);
  });

  test('is one of at most twenty', async () => {
    for (let n = 0; n < 20; n++) await open(`many ${n}`);
    const { userErrors } = await cases.send('openCase', {
      customer,
      title: 'many',
      reason: 'OTHER',
      occurredAt: minutesAgo(0),
    });
    expect(userErrors).toMatchObject([{ code: 'LIMIT_EXCEEDED', path: ['input', 'customer'] }]);
  });

  test('is visible from every record of the person, whose token can respond to it', async () => {
    const other = { id: await jeweller.customer() };
    const { id: caseId } = await cases.open({ customer: other, title: 'merged' });
    const merge = { survivor: customer.id, others: [other.id] };
    const { userErrors } = await jeweller.mutate('mergeCustomers', 'customer { id }', merge);
    expect(userErrors).toEqual([]);
    expect((await head()).nextActions[0]).toMatchObject({ kind: 'OPEN_CASE', subject: { id: caseId } });
    expect((await head()).marketing.reasons).toContainEqual({ code: 'OPEN_CASE' });
    expect((await cases.of(customer.id)).nodes).toMatchObject([{ id: caseId }]);
    const own = jeweller.asCustomer(customer.id);
    expect(await cases.find(caseId, own, 'id')).toEqual({ id: caseId });
    await cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
    expect(await cases.run('confirmResolution', { caseId, confirmed: true }, own)).toMatchObject({
      caseStatus: 'CLOSED',
    });
    const { data } = await jeweller.desk.ask(
      `query ($ids: [ID!]!) {
      contactDecisions(customerIds: $ids, channel: IN_PERSON, purpose: MARKETING) { reasons { code } }
    }`,
      { ids: [customer.id] },
    );
    expect(data.contactDecisions[0].reasons).not.toContainEqual({ code: 'OPEN_CASE' });
  });
});
