import { beforeAll, describe, expect, test } from 'vitest';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { COVER, dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

const VISITS = `status customer { id } appointment { id version customer { id } }
  lastInspection { id } inspections { nodes { id condition changes { part from to } } } claims { nodes { id } }`;
const seen = async (id: string, by = jeweller.desk) =>
  (await by.run(`query ($id: ID!) { node(id: $id) { ... on Warranty { ${VISITS} } } }`, { id })).node;

/** A ring with an inspection, a claim, and an appointment next week. */
async function ring(serialNumber: string) {
  const [from, to] = [await jeweller.customer(), await jeweller.customer()];
  const startsOn = dayFromNow({ months: -3 });
  const { warranty } = await jeweller.register({ customer: { id: from }, serialNumber, startsOn });
  const warrantyId = warranty.id;
  const { inspection } = await jeweller.mutate('recordInspection', 'inspection { id }', {
    ...{ warrantyId, occurredAt: new Date().toISOString(), condition: 'GOOD', store: 'york' },
    findings: [{ part: 'clasp', condition: 'GOOD' }],
  });
  const { claim } = await jeweller.mutate('fileWarrantyClaim', 'claim { id }', {
    ...{ warrantyId, occurredAt: new Date().toISOString(), description: 'A stone is loose' },
  });
  const { appointment } = await jeweller.mutate('bookInspection', 'appointment { id version }', {
    ...{ warrantyId, startsAt: `${dayFromNow({ days: 7 })}T10:00:00Z`, store: 'leeds' },
  });
  return { from, to, warrantyId, inspection, claim, appointment };
}

describe('a transferred warranty', () => {
  test('moves with its serial number and appointments to the new owner', async () => {
    const { from, to, warrantyId, appointment } = await ring('SN-1');
    const { warranty, userErrors } = await jeweller.transfer({ warrantyId, to: { id: to } });
    expect(userErrors).toEqual([]);
    expect(warranty).toMatchObject({ id: warrantyId, status: 'ACTIVE', customer: { id: to } });
    expect(await jeweller.bySerialNumber('SN 1')).toEqual(warranty);
    expect((await jeweller.coverOf(to)).nodes).toEqual([warranty]);
    expect((await jeweller.coverOf(from)).nodes).toEqual([]);
    expect((await seen(warrantyId)).appointment).toEqual({
      ...{ id: appointment.id, version: appointment.version + 1, customer: { id: to } },
    });
    const book = `query ($day: Date!) { appointments(store: "leeds", from: $day, to: $day) { nodes { customer { id } } } }`;
    const { appointments } = await jeweller.desk.run(book, { day: dayFromNow({ days: 7 }) });
    expect(appointments.nodes).toEqual([{ customer: { id: to } }]);
  });

  test('can be rebooked, inspected and transferred again by its new owner', async () => {
    const { from, to, warrantyId, appointment } = await ring('SN-2');
    await jeweller.transfer({ warrantyId, to: { id: to } });
    const rebooking = await jeweller.mutate(
      'updateAppointment',
      'appointment { status customer { id } }',
      { appointmentId: appointment.id, startsAt: `${dayFromNow({ days: 8 })}T10:00:00Z` },
      jeweller.asCustomer(to),
    );
    expect(rebooking).toEqual({ appointment: { status: 'BOOKED', customer: { id: to } }, userErrors: [] });
    const { inspection } = await jeweller.mutate('recordInspection', 'inspection { changes { part from to } }', {
      ...{ warrantyId, occurredAt: new Date().toISOString(), condition: 'FAIR' },
      findings: [{ part: 'clasp', condition: 'FAIR' }],
    });
    expect(inspection.changes).toEqual([{ part: 'clasp', from: 'GOOD', to: 'FAIR' }]);
    const { warranty } = await jeweller.transfer({ warrantyId, to: { id: from } });
    expect(warranty.customer).toEqual({ id: from });
  });

  test('shows the shop every visit and claim, and each owner their own', async () => {
    const { from, to, warrantyId, inspection, claim } = await ring('SN-3');
    await jeweller.transfer({ warrantyId, to: { id: to } });
    expect(await seen(warrantyId)).toMatchObject({
      lastInspection: { id: inspection.id },
      inspections: { nodes: [{ id: inspection.id }] },
      claims: { nodes: [{ id: claim.id }] },
    });
    expect(await seen(warrantyId, jeweller.asCustomer(to))).toMatchObject({
      customer: { id: to },
      lastInspection: null,
      inspections: { nodes: [] },
      claims: { nodes: [] },
    });
    expect(await seen(warrantyId, jeweller.asCustomer(from))).toBeNull();
    const visit = 'query ($id: ID!) { node(id: $id) { id ... on Inspection { warranty { id } } } }';
    const former = await jeweller.asCustomer(from).run(visit, { id: inspection.id });
    expect(former.node).toEqual({ id: inspection.id, warranty: null });
    expect((await jeweller.asCustomer(to).run(visit, { id: inspection.id })).node).toBeNull();
  });
});

describe('a transfer is rejected', () => {
  const refused = async (input: object) => formatUserErrors((await jeweller.transfer(input)).userErrors);

  test('to an unknown customer, to the owner, or for an unknown warranty', async () => {
    const { from, to, warrantyId } = await ring('SN-4');
    expect(await refused({ warrantyId, to: { loyaltyNumber: 'nobody' } })).toEqual(['NOT_FOUND input.to']);
    expect(await refused({ warrantyId, to: { id: from } })).toEqual(['NOT_ALLOWED input.to']);
    expect(await refused({ warrantyId: 'war_none', to: { id: to } })).toEqual(['NOT_FOUND input.warrantyId']);
  });

  test('if the plan does not allow it, or the warranty is not in force', async () => {
    const customer = { id: await jeweller.customer() };
    const to = { id: await jeweller.customer() };
    await jeweller.plan({ code: 'FIXED', name: 'Fixed', durationMonths: 12 });
    const { warranty: fixed } = await jeweller.register({ customer, plan: 'FIXED' });
    const { warranty: lapsed } = await jeweller.register({ customer, startsOn: dayFromNow({ months: -9 }) });
    const { warranty: expired } = await jeweller.register({ customer, startsOn: dayFromNow({ months: -61 }) });
    const { warranty: voided } = await jeweller.register({ customer });
    await jeweller.voidCover({ warrantyId: voided.id, because: 'Sold' });
    for (const { id } of [fixed, lapsed, expired, voided])
      expect(await refused({ warrantyId: id, to })).toEqual(['NOT_ALLOWED input.warrantyId']);
  });
});

test('20 transfers at once to 20 people happen one after the other', async () => {
  const { warrantyId } = await ring('SN-5');
  const people = await Promise.all(Array.from({ length: 20 }, () => jeweller.customer()));
  const answers = await Promise.all(people.map((id) => jeweller.transfer({ warrantyId, to: { id } })));
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const owners = (await Promise.all(people.map((id) => jeweller.coverOf(id)))).flatMap(({ nodes }) => nodes);
  expect(owners).toEqual([await jeweller.cover(warrantyId)]);
  expect((await jeweller.bySerialNumber('SN-5')).customer).toEqual(owners[0].customer);
});

testIdempotency('transferWarranty', async () => {
  const shop = await openJeweller();
  const [from, to, next] = [await shop.customer(), await shop.customer(), await shop.customer()];
  const { warranty } = await shop.register({ customer: { id: from }, serialNumber: 'SN-9' });
  const query = `mutation ($input: TransferWarrantyInput!) {
    transferWarranty(input: $input) { warranty { ${COVER} } userErrors { code message path } }
  }`;
  return {
    caller: shop.desk,
    otherClient: shop.york,
    send: async (caller, sent) => (await caller.run(query, { input: sent })).transferWarranty,
    input: { warrantyId: warranty.id, to: { id: to } },
    otherInput: { warrantyId: warranty.id, to: { id: next } },
    async effects() {
      const cover = (await scanItems(shop.graph.table)).filter(({ sk }) => String(sk).startsWith('#WARRANTY#'));
      expect(cover).toHaveLength(1);
      return Number(cover[0]?.['version']) - 1;
    },
    moveOn: () => shop.transfer({ warrantyId: warranty.id, to: { id: next } }),
    lasting: (payload) => payload.warranty.id,
  };
});
