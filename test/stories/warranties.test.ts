import { beforeAll, describe, expect, test } from 'vitest';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

const ids = (page: { nodes: { id: string }[] }) => page.nodes.map(({ id }) => id);

describe('a customer’s warranties', () => {
  test('come page by page, the last end first, and by current status', async () => {
    const customer = { id: await jeweller.customer() };
    const starts = [{ months: -61 }, { months: -1 }, { months: -6, days: -10 }, { months: -12 }, {}];
    const registered: string[] = [];
    for (const when of starts) {
      const { warranty } = await jeweller.register({ customer, startsOn: dayFromNow(when) });
      registered.push(warranty.id);
    }
    const [expired, active, due, lapsed, newest] = registered;
    expect(ids(await jeweller.coverOf(customer.id))).toEqual([newest, active, due, lapsed, expired]);
    const first = await jeweller.coverOf(customer.id, '(first: 2)');
    expect(ids(first)).toEqual([newest, active]);
    const second = await jeweller.coverOf(customer.id, `(first: 2, after: "${first.pageInfo.endCursor}")`);
    expect(ids(second)).toEqual([due, lapsed]);
    const third = await jeweller.coverOf(customer.id, `(first: 2, after: "${second.pageInfo.endCursor}")`);
    expect(third).toMatchObject({ nodes: [{ id: expired }], pageInfo: { hasNextPage: false } });
    expect(ids(await jeweller.coverOf(customer.id, '(status: [LAPSED, EXPIRED])'))).toEqual([lapsed, expired]);
    expect(await jeweller.coverOf(customer.id, '(first: 1, status: [INSPECTION_DUE, LAPSED])')).toMatchObject({
      nodes: [{ id: due }],
      pageInfo: { hasNextPage: true },
    });
    expect(ids(await jeweller.coverOf(customer.id, '(status: [VOID])'))).toEqual([]);
  });

  test('beyond the first batch read are paged, with or without a filter', async () => {
    const customer = { id: await jeweller.customer() };
    const registered: string[] = [];
    for (let count = 0; count < 60; count++) {
      const startsOn = dayFromNow({ months: count < 55 ? 0 : -61, days: -count });
      registered.push((await jeweller.register({ customer, startsOn })).warranty.id);
    }
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page = await jeweller.coverOf(customer.id, `(first: 25${after === null ? '' : `, after: "${after}"`})`);
      pages.push(...ids(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual(registered);
    expect(ids(await jeweller.coverOf(customer.id, '(first: 100)'))).toEqual(registered);
    expect(ids(await jeweller.coverOf(customer.id, '(first: 3, status: [EXPIRED])'))).toEqual(registered.slice(55, 58));
  });

  test('are visible to their owner, and do not exist for another customer’s own token', async () => {
    const mine = await jeweller.customer();
    const other = await jeweller.customer();
    const { warranty } = await jeweller.register({ customer: { id: mine }, serialNumber: 'SN-OWN' });
    const own = `query ($id: ID!) {
      me { warranties { nodes { id customer { id } } } }
      node(id: $id) { ... on Warranty { id status } }
    }`;
    expect(await jeweller.asCustomer(mine).run(own, { id: warranty.id })).toEqual({
      me: { warranties: { nodes: [{ id: warranty.id, customer: { id: mine } }] } },
      node: { id: warranty.id, status: 'ACTIVE' },
    });
    expect(await jeweller.asCustomer(other).run(own, { id: warranty.id })).toEqual({
      me: { warranties: { nodes: [] } },
      node: null,
    });
  });
});

test('an unknown serial number finds no warranty', async () => {
  expect(await jeweller.bySerialNumber('SN-UNKNOWN')).toBeNull();
});
