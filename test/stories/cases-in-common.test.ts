import { beforeAll, describe, expect, test } from 'vitest';
import { createCaseDesk, ROOT_CAUSE } from '../support/case-desk.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';

const CASES = `query ($filter: CaseSearch!, $first: Int, $after: String) {
  cases(filter: $filter, first: $first, after: $after) {
    nodes { id title customer { id } rootCause { category } } pageInfo { hasNextPage endCursor }
  }
}`;

let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
beforeAll(async () => {
  jeweller = await openJeweller();
  cases = createCaseDesk(jeweller);
});

const lately = { openedFrom: dayFromNow({ days: -7 }), openedTo: dayFromNow({ days: 1 }) };
const search = async (filter: object, args: object = {}, by = jeweller.desk) =>
  (await by.run(CASES, { filter: { ...lately, ...filter }, ...args })).cases;
const titles = async (filter: object) => (await search(filter)).nodes.map(({ title }: { title: string }) => title);

test('a manager who sees PACKAGING in a list opens the cases behind it, wherever and whoever they are', async () => {
  const customer = { id: await jeweller.customer() };
  const open = (title: string, more: object = {}) => cases.open({ customer, title, skus: ['CHAIN-9'], ...more });
  const first = await open('Box dented', { store: 'york', touchpoint: 'Delivery' });
  const second = await open('Box torn', { store: 'leeds', reason: 'LATE_DELIVERY' });
  const third = await open('Clasp loose', { severity: 'HIGH' });
  const sku = 'chain-9';
  expect(await titles({ sku })).toEqual(['Clasp loose', 'Box torn', 'Box dented']);
  expect(await titles({ sku, rootCause: ['PACKAGING'] })).toEqual([]);
  for (const { id } of [first, second]) await cases.run('resolveCase', { caseId: id, rootCause: ROOT_CAUSE });
  await cases.run('resolveCase', {
    ...{ caseId: third.id, rootCause: { category: 'SUPPLIER', explanation: 'A weak batch.' } },
  });
  expect(await titles({ sku, rootCause: ['PACKAGING'] })).toEqual(['Box torn', 'Box dented']);
  expect(await titles({ sku, rootCause: ['PACKAGING', 'SUPPLIER'], severity: ['HIGH'] })).toEqual(['Clasp loose']);
  expect(await titles({ sku, store: 'york' })).toEqual(['Box dented']);
  expect(await titles({ sku, touchpoint: 'delivery' })).toEqual(['Box dented']);
  expect(await titles({ sku, reason: ['LATE_DELIVERY'], status: ['RESOLVED'] })).toEqual(['Box torn']);
  expect(await titles({ sku, openedTo: lately.openedFrom })).toEqual([]);
  await cases.run('updateCase', { caseId: second.id, assignee: 'Priya' });
  expect(await titles({ sku, assignee: 'Priya' })).toEqual(['Box torn']);
});

test('cases of merged records show their person, and stay found after the records are apart again', async () => {
  const [ana, annie] = [await jeweller.customer(), await jeweller.customer()];
  for (const id of [ana, annie]) await cases.open({ customer: { id }, title: `of ${id}`, skus: ['MERGED-1'] });
  const { merge, unmerge } = createIdentityDesk(jeweller);
  const owners = async () =>
    (await search({ sku: 'MERGED-1' })).nodes.map(({ customer }: { customer: { id: string } }) => customer.id);
  await merge(ana, [annie]);
  expect(await owners()).toEqual([ana, ana]);
  await unmerge(annie);
  expect(await owners()).toEqual([annie, ana]);
});

test('a page ends where it says, and the next one goes on', async () => {
  const customer = { id: await jeweller.customer() };
  for (const title of ['one', 'two', 'three']) await cases.open({ customer, title, skus: ['PAGED-1'] });
  const page = await search({ sku: 'PAGED-1' }, { first: 2 });
  expect(page.nodes.map(({ title }: { title: string }) => title)).toEqual(['three', 'two']);
  const { hasNextPage, endCursor } = page.pageInfo;
  expect(hasNextPage).toBe(true);
  const rest = await search({ sku: 'PAGED-1' }, { first: 2, after: endCursor });
  expect([rest.nodes.map(({ title }: { title: string }) => title), rest.pageInfo.hasNextPage]).toEqual([
    ['one'],
    false,
  ]);
});

describe('it refuses', () => {
  test('more than 366 days, and days in the wrong order', async () => {
    const ask = (filter: object) => jeweller.desk.ask(CASES, { filter });
    expect((await ask({ openedFrom: '2025-01-01', openedTo: '2026-01-02' })).errors?.[0]?.message).toContain(
      'At most 366 days',
    );
    expect((await ask({ openedFrom: '2026-01-02', openedTo: '2026-01-01' })).errors?.[0]?.message).toContain('before');
  });

  test("a customer's own token", async () => {
    const id = await jeweller.customer();
    const answer = await jeweller.asCustomer(id).ask(CASES, { filter: lately });
    expect([answer.data?.cases ?? null, answer.errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN']);
  });
});
