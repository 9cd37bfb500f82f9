import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Answer, TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { dayFromNow, freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

type Data = Answer['data'];

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});
afterEach(() => {
  vi.useRealTimers();
});

const DAY_MS = 24 * 60 * 60 * 1_000;
const later = (days: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * DAY_MS });
const ten = (days: number): string => `${dayFromNow({ days })}T10:00:00.000Z`;

const COVER = 'warranty { id version status heldOpenBecause nextInspectionDue voidedBecause reinstatedBecause }';
const coverOf = async (id: string, by: TestCaller = jeweller.york): Promise<Data> =>
  (await by.run(`query ($id: ID!) { node(id: $id) { ... on Warranty { ${COVER.slice(11, -2)} } } }`, { id })).node;

/** Cover whose inspection was due so many days ago; CARE has 30 days of grace. */
async function overdue(days: number, more: object = {}) {
  const owner = await jeweller.customer();
  const input = { customer: { id: owner }, startsOn: dayFromNow({ months: -6, days: -days }), ...more };
  return { owner, id: (await jeweller.register(input)).warranty.id as string };
}
const receive = (customer: string, warrantyId: string, occurredAt: string): Promise<Data> =>
  jeweller.mutate(
    'receiveItem',
    'serviceJob { id }',
    {
      ...{ customer: { id: customer }, kind: 'REPAIR', store: 'york', tag: freshKey().idempotencyKey, warrantyId },
      ...{ description: 'Halo ring', conditionAtIntake: 'FAIR', occurredAt },
      promisedBy: ten(9),
    },
    jeweller.york,
  );

describe('an item in custody', () => {
  test('does not lose its cover, and the customer has the grace days again after the return', async () => {
    const { owner, id } = await overdue(50);
    expect(await coverOf(id)).toMatchObject({ status: 'LAPSED', heldOpenBecause: null });
    // The till was offline: the shop has had the ring for 25 days, and it came in time.
    const { serviceJob } = await receive(owner, id, ten(-25));
    expect(await coverOf(id)).toMatchObject({
      ...{ status: 'INSPECTION_DUE', heldOpenBecause: 'The item is with the shop.' },
    });
    const again = await receive(owner, id, ten(-1));
    expect(formatUserErrors(again.userErrors)).toEqual(['CONFLICT input.warrantyId']);
    const { customer } = await jeweller.york.run('query ($id: ID!) { customer(id: $id) { nextActions { kind } } }', {
      id: owner,
    });
    expect(customer.nextActions.map(({ kind }: Data) => kind)).not.toContain('INSPECTION_OVERDUE');

    const back = { jobId: serviceJob.id, occurredAt: ten(-1) };
    const { warranty } = await jeweller.mutate('returnItem', COVER, back, jeweller.york);
    const last = dayFromNow({ days: 29 });
    expect(warranty).toMatchObject({
      status: 'INSPECTION_DUE',
      heldOpenBecause: `The item was with the shop until ${dayFromNow({ days: -1 })}. The inspection can be made until ${last}.`,
    });
    const actions = 'query ($id: ID!) { customer(id: $id) { nextActions { kind message dueAt } } }';
    const { customer: owing } = await jeweller.york.run(actions, { id: owner });
    expect(owing.nextActions.find(({ kind }: Data) => kind === 'INSPECTION_OVERDUE').message).toContain(
      `the cover holds until ${last}. It is held open: The item was with the shop`,
    );
    later(31);
    expect(await coverOf(id)).toMatchObject({ status: 'LAPSED', heldOpenBecause: null });
  });

  test('can be inspected when it goes back, long after the grace days', async () => {
    const { owner, id } = await overdue(50);
    const { serviceJob } = await receive(owner, id, ten(-25));
    const { warranty } = await jeweller.mutate(
      'returnItem',
      COVER,
      { jobId: serviceJob.id, occurredAt: new Date().toISOString(), inspection: { condition: 'GOOD' } },
      jeweller.york,
    );
    expect(warranty).toMatchObject({
      ...{ status: 'ACTIVE', heldOpenBecause: null, nextInspectionDue: dayFromNow({ months: 6 }) },
    });
  });

  test('that came after its cover lapsed brings nothing back', async () => {
    const { owner, id } = await overdue(50);
    await receive(owner, id, ten(-5));
    expect(await coverOf(id)).toMatchObject({ status: 'LAPSED', heldOpenBecause: null });
  });
});

describe('a case about lost records', () => {
  const openCase = async (customer: string, by: TestCaller, more: object = {}): Promise<string> => {
    const input = { title: 'No record of the ring', reason: 'LOST_RECORDS', occurredAt: new Date().toISOString() };
    const payload = await jeweller.mutate(
      'openCase',
      'serviceCase { id }',
      { ...input, customer: { id: customer }, ...more },
      by,
    );
    expect(payload.userErrors).toEqual([]);
    return payload.serviceCase.id;
  };
  const resolve = (caseId: string) =>
    jeweller.mutate('resolveCase', 'serviceCase { id }', {
      caseId,
      rootCause: { category: 'SYSTEM', explanation: 'The old till had it' },
    });

  test('holds the cover of its customer open until it is resolved, and a fair time longer', async () => {
    const { owner, id } = await overdue(20);
    const caseId = await openCase(owner, jeweller.york);
    expect(await coverOf(id)).toMatchObject({ status: 'INSPECTION_DUE', heldOpenBecause: null });
    later(40);
    expect(await coverOf(id)).toMatchObject({
      ...{ status: 'INSPECTION_DUE', heldOpenBecause: 'The shop is looking for the records of the customer.' },
    });
    // The overview of the till says the same, and so does her own page.
    const page = 'warranties(first: 5, status: [INSPECTION_DUE]) { nodes { id status } }';
    const { customer } = await jeweller.york.run(`query ($id: ID!) { customer(id: $id) { ${page} } }`, { id: owner });
    expect(customer.warranties.nodes).toEqual([{ id, status: 'INSPECTION_DUE' }]);
    const { me } = await jeweller.asCustomer(owner).run(`{ me { ${page} } }`);
    expect(me.warranties.nodes).toEqual([{ id, status: 'INSPECTION_DUE' }]);
    const startsAt = new Date(Date.now() + DAY_MS).toISOString();
    const booked = await jeweller.mutate('bookInspection', 'appointment { id }', {
      warrantyId: id,
      startsAt,
      store: 'york',
    });
    expect(booked.userErrors).toEqual([]);
    await resolve(caseId);
    later(30);
    expect(await coverOf(id)).toMatchObject({
      status: 'INSPECTION_DUE',
      heldOpenBecause: expect.stringMatching(/^The shop was looking for the records of the customer until/),
    });
    later(1);
    expect(await coverOf(id)).toMatchObject({ status: 'LAPSED' });
  });

  test('that a customer dates back does not bring back cover that lapsed', async () => {
    const { owner, id } = await overdue(50);
    await openCase(owner, jeweller.asCustomer(owner), { occurredAt: ten(-45) });
    expect(await coverOf(id)).toMatchObject({ status: 'LAPSED', heldOpenBecause: null });
  });

  test('of one record of a person holds the cover of all, until the record is taken out', async () => {
    const { owner, id } = await overdue(25);
    const other = await jeweller.customer();
    await openCase(other, jeweller.york);
    const desk = createIdentityDesk(jeweller);
    await desk.merge(owner, [other]);
    later(10);
    expect(await coverOf(id)).toMatchObject({ status: 'INSPECTION_DUE' });
    await desk.unmerge(other);
    expect(await coverOf(id)).toMatchObject({ status: 'LAPSED' });
  });

  test('stays with the former owner when the cover is transferred, and the new owner has a fair time', async () => {
    const { owner, id } = await overdue(25);
    await openCase(owner, jeweller.york);
    const to = await jeweller.customer();
    later(10);
    const { warranty, userErrors } = await jeweller.mutate('transferWarranty', COVER, {
      warrantyId: id,
      to: { id: to },
    });
    expect(userErrors).toEqual([]);
    expect(warranty).toMatchObject({ status: 'INSPECTION_DUE' });
    later(31);
    expect(await coverOf(id)).toMatchObject({ status: 'LAPSED' });
  });
});

describe('reinstateWarranty', () => {
  const reinstate = (input: object, by: TestCaller = jeweller.desk): Promise<Data> =>
    jeweller.mutate('reinstateWarranty', COVER, { because: ' Our mistake ', ...input }, by);
  const refused = async (input: object) => formatUserErrors((await reinstate(input)).userErrors);

  test('brings back lapsed cover with a date to make the inspection up', async () => {
    const { id } = await overdue(50);
    expect((await reinstate({ warrantyId: id })).warranty).toMatchObject({
      ...{ status: 'ACTIVE', nextInspectionDue: dayFromNow({ days: 30 }), reinstatedBecause: 'Our mistake' },
    });
    expect(await refused({ warrantyId: id })).toEqual(['NOT_ALLOWED input.warrantyId']);
  });

  test('brings back void cover, which keeps its date unless it gets another one', async () => {
    const { id } = await overdue(-60);
    const { nextInspectionDue } = await coverOf(id);
    await jeweller.voidCover({ warrantyId: id, because: 'A mistake' });
    const { warranty } = await reinstate({ warrantyId: id });
    expect(warranty).toMatchObject({ status: 'ACTIVE', voidedBecause: null, nextInspectionDue });
    await jeweller.voidCover({ warrantyId: id, because: 'Another mistake' });
    const date = dayFromNow({ days: 7 });
    expect((await reinstate({ warrantyId: id, nextInspectionDue: date })).warranty.nextInspectionDue).toBe(date);
  });

  test('refuses a date in the past, a stale version, an empty reason, a term that is over, and an item that is gone', async () => {
    const { id } = await overdue(50);
    const { version } = await coverOf(id);
    expect(await refused({ warrantyId: id, nextInspectionDue: dayFromNow({ days: -1 }), because: ' ' })).toEqual([
      ...['INVALID input.because', 'INVALID input.nextInspectionDue'],
    ]);
    expect(await refused({ warrantyId: id, nextInspectionDue: dayFromNow({ months: 61 }) })).toEqual([
      'INVALID input.nextInspectionDue',
    ]);
    expect(await refused({ warrantyId: id, expectedVersion: version + 1 })).toEqual([
      'VERSION_CONFLICT input.expectedVersion',
    ]);
    expect(await refused({ warrantyId: 'war_none' })).toEqual(['NOT_FOUND input.warrantyId']);
    const over = await jeweller.register({
      ...{ customer: { id: await jeweller.customer() }, startsOn: dayFromNow({ months: -61 }) },
    });
    expect(await refused({ warrantyId: over.warranty.id })).toEqual(['NOT_ALLOWED input.warrantyId']);
    const sold = await overdue(50, { serialNumber: 'SOLD-ON' });
    await jeweller.register({ customer: { id: await jeweller.customer() }, serialNumber: 'SOLD-ON' });
    expect(await refused({ warrantyId: sold.id })).toEqual(['CONFLICT input.warrantyId']);
  });
});

testIdempotency('reinstateWarranty', async () => {
  const [one, other] = [await overdue(50), await overdue(50)];
  const query = `mutation ($input: ReinstateWarrantyInput!) {
    reinstateWarranty(input: $input) { ${COVER} userErrors { code path } } }`;
  return {
    ...{ caller: jeweller.desk, otherClient: jeweller.graph.as('support', { client: 'another-desk' }) },
    send: async (caller, input) => (await caller.run(query, { input })).reinstateWarranty,
    input: { warrantyId: one.id, because: 'Our mistake' },
    otherInput: { warrantyId: other.id, because: 'Our mistake' },
    effects: async () => Number((await coverOf(one.id)).version) + Number((await coverOf(other.id)).version),
    moveOn: () => jeweller.voidCover({ warrantyId: one.id, because: 'Lost' }),
    lasting: ({ warranty }) => warranty.id,
  };
});
