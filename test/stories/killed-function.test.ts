import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { requestOf } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { mutationBody, sendAndKill } from '../support/killed-process.ts';

const REQUESTS = 24;
const CUSTOMERS = 4;
/** A till whose process is killed after this many responses. */
const KILLS = [1, 9, 20, 33, 48, 66, 85];

let shop: Jeweller;
/** The inspected items, one for each errand. */
const covers: string[] = [];
beforeAll(async () => {
  shop = await openJeweller();
  const owner = await shop.customer();
  for (let index = 0; index < REQUESTS; index++)
    covers.push((await shop.register({ customer: { id: owner }, serialNumber: `OWN-${index}` })).warranty.id);
});

/**
 * All requests of the till, each with its own key: for each errand a registration, a sale of two items with warranties,
 * an inspection, and later the return of one item. Four people share the errands, so that calls
 * update the same metrics at once.
 */
function callsOf(): readonly string[] {
  return Array.from({ length: REQUESTS + 3 }, (_, index) => index).flatMap((index) => [
    ...(index < REQUESTS ? [registration(index), sale(index), inspection(index)] : []),
    ...(index >= 3 ? [goodsBack(index - 3)] : []),
  ]);
}

const minuteOf = (index: number): string => String(index).padStart(2, '0');
const externalId = (index: number) => ({ system: 'till', value: `C-${index % CUSTOMERS}` });
const price = (index: number): number => 100_00 + index;

const registration = (index: number) =>
  call('registerCustomer', index, {
    ...{ externalIds: [externalId(index)], emails: [{ address: `c${index % CUSTOMERS}@example.com` }] },
  });
const sale = (index: number) =>
  call('recordOrder', index, {
    ...{ number: `R-${index}`, source: 'POS', customer: { externalId: externalId(index) }, ifUnknown: 'REJECT' },
    ...{ placedAt: `2026-03-02T12:${minuteOf(index)}:00Z`, currency: 'GBP' },
    lines: [
      {
        ...{ sku: 'RING-1', description: 'Halo ring', quantity: 2, unitPrice: String(price(index) / 100) },
        ...{ serialNumbers: [`S-${index}-1`, `S-${index}-2`], warrantyPlan: 'CARE' },
      },
    ],
  });
const inspection = (index: number) =>
  call('recordInspection', index, {
    ...{ warrantyId: covers[index], occurredAt: new Date().toISOString(), condition: 'GOOD' },
    findings: [{ part: 'claws', condition: 'GOOD' }],
  });
const goodsBack = (index: number) =>
  call('recordReturn', index, {
    ...{ number: `B-${index}`, source: 'POS', receipt: { number: `R-${index}` }, reason: 'CHANGED_MIND' },
    ...{ occurredAt: `2026-03-09T12:${minuteOf(index)}:00Z` },
    lines: [{ sku: 'RING-1', quantity: 1, serialNumbers: [`S-${index}-1`] }],
    refund: { amount: String(price(index) / 100), currency: 'GBP' },
  });

const call = (mutation: string, index: number, input: object): string =>
  mutationBody(mutation, { idempotencyKey: `${mutation} ${index}`, ...input });

const send = (bodies: readonly string[], killAfter: number): Promise<readonly string[]> =>
  sendAndKill(requestOf('pos', { store: 'york' }, '', {}), bodies, killAfter);

test('a function that is killed during calls of all kinds leaves no partial write, and a retry duplicates nothing', async () => {
  const { table } = shop.graph;
  const calls = callsOf();
  const claims = async () =>
    (await scanItems(table)).filter(({ pk }) => String(pk).startsWith('IDEMPOTENCY#pos-york#')).length;
  const written: number[] = [];
  for (const killAfter of KILLS) {
    await send(calls, killAfter);
    // The engine finishes the requests that reached it.
    await wait(100);
    written.push(await claims());
    expect(faultsOf(await scanItems(table))).toEqual([]);
  }
  // Each process was killed before its end, and each came further than the one before.
  expect(written.at(-1)).toBeLessThan(calls.length);
  expect(written).toEqual(written.toSorted((one, other) => one - other));

  // A return that arrives before its sale is rejected and sent again; then everything is sent twice more.
  await send(calls, Number.POSITIVE_INFINITY);
  for (let again = 0; again < 2; again++) {
    const answers = await send(calls, Number.POSITIVE_INFINITY);
    expect(answers.map((answer) => JSON.parse(answer).data)).toEqual(
      Array(calls.length).fill({ payload: { userErrors: [] } }),
    );
  }

  const items = await scanItems(table);
  expect(faultsOf(items)).toEqual([]);
  const count = (pk: string, sk: string) =>
    items.filter((item) => String(item['pk']).startsWith(pk) && String(item['sk']).startsWith(sk)).length;
  expect({
    people: count('CUSTOMER#', '#PROFILE'),
    externalIds: count('EXTERNAL#', ''),
    orders: [count('CUSTOMER#', 'ORDER#'), count('ORDER#', 'ORDER#'), count('RECEIPT#', '')],
    returns: [count('CUSTOMER#', 'RETURN#'), count('ORDER#', 'RETURN#'), count('RETURN_NUMBER#', '')],
    coversAndThings: [count('CUSTOMER#', '#WARRANTY#'), count('SERIAL#', '')],
    inspections: [count('CUSTOMER#', 'INSPECTION#'), count('WARRANTY#', 'INSPECTION#')],
    claims: await claims(),
  }).toEqual({
    // The owner of the inspected items is one more customer.
    people: CUSTOMERS + 1,
    externalIds: CUSTOMERS + 1,
    orders: [REQUESTS, 0, REQUESTS],
    returns: [REQUESTS, REQUESTS, REQUESTS],
    coversAndThings: [3 * REQUESTS, 3 * REQUESTS],
    inspections: [REQUESTS, REQUESTS],
    claims: calls.length,
  });
  // Proves that the audit reports each missing kind.
  for (const part of [
    / ORDER#/,
    / LINES#/,
    / RETURN#/,
    /^WARRANTY#.* INSPECTION#/,
    / #WARRANTY#/,
    / #POINTER$/,
    /^RECEIPT#/,
  ]) {
    const missing = items.find(({ pk, sk }) => part.test(`${pk} ${sk}`));
    expect([part, faultsOf(items.filter((item) => item !== missing))]).not.toEqual([part, []]);
  }

  const spent = items
    .filter(({ sk, orderCount }) => sk === '#METRICS' && orderCount === REQUESTS / CUSTOMERS)
    .map((metrics) => metrics['lifetimeValue'] as number);
  const perPerson = Array.from({ length: CUSTOMERS }, (_, person) =>
    Array.from({ length: REQUESTS }, (_, index) => index)
      .filter((index) => index % CUSTOMERS === person)
      .reduce((sum, index) => sum + price(index), 0),
  );
  expect(spent.toSorted()).toEqual(perPerson.toSorted());
}, 300_000);
