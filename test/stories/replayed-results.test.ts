import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, TestCaller } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { dayFromNow, freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createFullRecord, type RecordContents } from '../support/merged-person.ts';
import { line, sale } from '../support/order-desk.ts';

type Data = Answer['data'];

/** The fields of each type, selected in a payload and by id. */
const FIELDS: Readonly<Record<string, string>> = {
  customer: 'id version emails { address } phones { number } orders { nodes { id } }',
  survivor: 'id version emails { address } phones { number }',
  restored: 'id version emails { address } phones { number }',
  order: 'id number customer { id }',
  orderReturn: 'id customer { id }',
  warranty: 'id serialNumber customer { id }',
  appointment: 'id startsAt warranty { id }',
  inspection: 'id condition warranty { id }',
  claim: 'id description warranty { id }',
  interaction: 'id summary customer { id }',
  feedback: 'id score customer { id }',
  serviceCase: 'id title customer { id }',
  preferences: 'version tastes { likes { topic value } }',
};
const TYPES: Readonly<Record<string, string>> = {
  ...{ customer: 'Customer', survivor: 'Customer', restored: 'Customer', order: 'Order', orderReturn: 'OrderReturn' },
  ...{ warranty: 'Warranty', appointment: 'Appointment', inspection: 'Inspection', claim: 'WarrantyClaim' },
  ...{ interaction: 'Interaction', feedback: 'Feedback', serviceCase: 'ServiceCase' },
};

/** A call to repeat with the same key. */
type Call = {
  readonly name: string;
  readonly again: () => Promise<Data>;
  readonly by: TestCaller;
  readonly first: Data;
};

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

async function call(by: TestCaller, name: string, shows: readonly string[], input: object): Promise<Call> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const fields = shows.map((field) => `${field} { ${FIELDS[field]} }`).join(' ');
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code path message } } }`;
  const variables = { input: { ...freshKey(), ...input } };
  const again = async () => (await by.run(query, variables))[name];
  const first = await again();
  if (first.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(first.userErrors)}`);
  return { name, again, by, first };
}

/** The result of a query with the same token. */
async function asked(by: TestCaller, field: string, id: string, customerId: string): Promise<Data> {
  if (field === 'preferences') {
    const query = `query ($id: ID!) { node(id: $id) { ... on Customer { preferences { ${FIELDS['preferences']} } } } }`;
    return (await by.run(query, { id: customerId })).node?.preferences ?? null;
  }
  const query = `query ($id: ID!) { node(id: $id) { ... on ${TYPES[field]} { ${FIELDS[field]} } } }`;
  return (await by.run(query, { id })).node;
}

/** Checks that a retry shows the same as a query, or a user error if the node does not exist for the caller. */
async function expectSameAsQuery({ name, again, by, first }: Call, customerId: string): Promise<void> {
  const { userErrors, ...repeated } = await again();
  for (const [field, was] of Object.entries<Data>(first)) {
    if (field === 'userErrors' || was === null) continue;
    // The preferences belong to the customer in the same payload.
    const now = await asked(by, field, was.id, repeated.customer?.id ?? customerId);
    const shown = userErrors.length > 0 ? null : repeated[field];
    if (userErrors.length > 0)
      expect({ name, codes: userErrors.map(({ code }: Data) => code) }).toEqual({ name, codes: ['NOT_FOUND'] });
    expect({ name, [field]: shown }).toEqual({ name, [field]: now });
  }
}

/** Calls every mutation of an own token, for data of this record. */
async function actAsCustomer(
  ownCaller: TestCaller,
  id: string,
  { warranties, orders }: RecordContents,
): Promise<readonly Call[]> {
  const customer = { id };
  const [, cover = ''] = warranties;
  const startsAt = `${dayFromNow({ days: 9 })}T10:00:00Z`;
  const claimed = { warrantyId: cover, occurredAt: `${dayFromNow({ days: -1 })}T10:00:00Z`, description: 'Clasp' };
  const opened = { customer, title: 'Where is it?', reason: 'PRODUCT_QUALITY', orderId: orders[0] };
  const calls = [
    await call(ownCaller, 'updateCustomer', ['customer'], { customerId: id, locale: 'en-GB' }),
    await call(ownCaller, 'setTastes', ['customer', 'preferences'], {
      customer,
      addLikes: [{ topic: 'style', value: 'vintage' }],
    }),
    await call(ownCaller, 'setContactRules', ['customer', 'preferences'], { customer, timeZone: 'Europe/Rome' }),
    await call(ownCaller, 'setContactConsents', ['customer', 'preferences'], {
      ...{ customer, occurredAt: new Date().toISOString() },
      answers: [{ channel: 'SMS', purpose: 'MARKETING', consent: 'DENIED' }],
    }),
    await call(ownCaller, 'submitFeedback', ['feedback'], {
      customer,
      metric: 'CSAT',
      score: 4,
      occurredAt: new Date().toISOString(),
    }),
    await call(ownCaller, 'openCase', ['serviceCase'], { ...opened, occurredAt: new Date().toISOString() }),
    await call(ownCaller, 'fileWarrantyClaim', ['claim', 'warranty'], claimed),
  ];
  const booked = await call(ownCaller, 'bookInspection', ['appointment'], {
    warrantyId: cover,
    store: 'york',
    startsAt,
  });
  const { id: appointmentId } = booked.first.appointment;
  return [
    ...calls,
    booked,
    await call(ownCaller, 'updateAppointment', ['appointment'], { appointmentId, note: 'By car' }),
  ];
}

describe('a repeated call shows what a query of the same token shows', () => {
  test('for a person from which the caller was unmerged: nothing', async () => {
    const [victim, attacker] = [await createFullRecord(jeweller, 1), await createFullRecord(jeweller, 2)];
    const { merge, unmerge } = createIdentityDesk(jeweller);
    expect((await merge(victim.id, [attacker.id])).userErrors).toEqual([]);
    const ownCaller = jeweller.asCustomer(attacker.id);
    // As one person they must cancel the existing appointment before they can book another.
    const victims = await jeweller.desk.run(
      'query ($id: ID!) { node(id: $id) { ... on Customer { emails { address } } } }',
      {
        id: victim.id,
      },
    );
    await cancelAppointments(victim);
    const calls = await actAsCustomer(ownCaller, victim.id, victim);
    expect((await unmerge(attacker.id)).userErrors).toEqual([]);
    for (const one of calls) {
      const text = JSON.stringify(await one.again());
      for (const secret of [
        victim.id,
        ...victim.orders,
        ...victim.warranties,
        ...victims.node.emails.map(({ address }: Data) => address),
      ])
        if (secret !== emailOf(attacker)) expect(text).not.toContain(secret);
      await expectSameAsQuery(one, victim.id);
    }
  });

  test('for a customer who was merged with the caller: the person', async () => {
    const [survivor, joined] = [await createFullRecord(jeweller, 1), await createFullRecord(jeweller, 2)];
    await cancelAppointments(joined);
    const calls = await actAsCustomer(jeweller.asCustomer(joined.id), joined.id, joined);
    expect((await createIdentityDesk(jeweller).merge(survivor.id, [joined.id])).userErrors).toEqual([]);
    for (const one of calls) await expectSameAsQuery(one, joined.id);
    expect((await calls[0]?.again())?.customer.id).toBe(survivor.id);
  });

  test('for a transferred warranty: nothing any more', async () => {
    const [former, next] = [await createFullRecord(jeweller, 1), await jeweller.customer()];
    await cancelAppointments(former);
    const calls = await actAsCustomer(jeweller.asCustomer(former.id), former.id, former);
    const [, cover = ''] = former.warranties;
    expect((await jeweller.transfer({ warrantyId: cover, to: { id: next } })).userErrors).toEqual([]);
    for (const one of calls) await expectSameAsQuery(one, former.id);
  });

  test('for the desk: everything that it wrote', async () => {
    const { desk } = jeweller;
    const customer = { id: await jeweller.customer({ name: { given: 'Io' } }) };
    const guest = await call(desk, 'recordOrder', ['order'], sale({ lines: [line({ quantity: 2 })] }));
    const calls = [
      await call(desk, 'registerCustomer', ['customer'], {
        name: { given: 'Una', family: 'Vale' },
        emails: [{ address: 'una@example.com' }],
      }),
      guest,
      await call(desk, 'claimOrder', ['order'], { orderId: guest.first.order.id, customer }),
      await call(desk, 'recordReturn', ['orderReturn'], {
        ...{
          orderId: guest.first.order.id,
          source: 'POS',
          occurredAt: new Date().toISOString(),
          reason: 'CHANGED_MIND',
        },
        ...{ lines: [{ sku: 'EAR-1', quantity: 1 }], refund: { amount: '1.00', currency: 'GBP' } },
      }),
      await call(desk, 'recordInteraction', ['interaction'], {
        ...{ customer, type: 'CALL', via: 'PHONE', occurredAt: new Date().toISOString() },
      }),
    ];
    const other = await jeweller.customer({ name: { given: 'Iona' } });
    const { merge, unmerge } = createIdentityDesk(jeweller);
    expect((await merge(other, [customer.id])).userErrors).toEqual([]);
    for (const one of calls) await expectSameAsQuery(one, customer.id);
    expect((await unmerge(customer.id)).userErrors).toEqual([]);
    for (const one of calls) await expectSameAsQuery(one, customer.id);
  });

  test('in a batch, each result in order', async () => {
    const inputs = ['R-1', 'R-2'].map((number) => ({ ...freshKey(), ...sale({ number }) }));
    const query = `mutation ($inputs: [RecordOrderInput!]!) { recordOrders(inputs: $inputs) { order { id number } userErrors { code } } }`;
    const first = await jeweller.desk.run(query, { inputs });
    expect(await jeweller.desk.run(query, { inputs })).toEqual(first);
    expect(first.recordOrders.map(({ order }: Data) => order?.number)).toEqual(['R-1', 'R-2']);
  });
});

const emailOf = ({ keys }: RecordContents): unknown =>
  keys.map((key) => ('email' in key ? key.email : null)).find((email) => email !== null);

async function cancelAppointments({ appointments }: RecordContents): Promise<void> {
  for (const appointmentId of appointments)
    await call(jeweller.desk, 'updateAppointment', ['appointment'], { appointmentId, status: 'CANCELLED' });
}
