import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import type { Answer, TestCaller } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

type Data = Answer['data'];

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

let numbers = 0;
const email = () => `kim${++numbers}@example.com`;
const OWN = `id version name { given family } birthDate locale emails { address label verified primary } phones { number }
  loyalty { number tier } externalIds { system value }`;
const PERSON = `${OWN} attributes { name value }`;

const run = async (name: string, fields: string, input: object, by?: TestCaller): Promise<Data> =>
  jeweller.mutate(name, fields, input, by);
const update = (input: object, by?: TestCaller) =>
  run('updateCustomer', `customer { ${by === undefined ? PERSON : OWN} }`, input, by);
const read = async (id: string, fields = PERSON): Promise<Data> =>
  (await jeweller.desk.run(`query ($id: ID!) { customer(id: $id) { ${fields} } }`, { id })).customer;

/** Merges two records; the first is the survivor. */
async function createMergedPair(first: object = {}, second: object = {}): Promise<readonly [string, string]> {
  const [one, other] = [await jeweller.customer(first), await jeweller.customer(second)];
  expect((await createIdentityDesk(jeweller).merge(one, [other])).userErrors).toEqual([]);
  return [one, other];
}
const unmergeRecord = async (id: string) =>
  expect((await createIdentityDesk(jeweller).unmerge(id)).userErrors).toEqual([]);

describe('an edit of a person', () => {
  test('under any id shows at once, and is stored in the record with that id', async () => {
    const [one, other] = await createMergedPair(
      { name: { given: 'Kim', family: 'Park' }, emails: [{ address: email(), verified: true }] },
      { name: { given: 'K', family: 'Parker' }, locale: 'en' },
    );
    const { customer } = await update({
      customerId: other,
      name: { given: 'Kimberly' },
      birthDate: '1990-01-02',
      locale: null,
    });
    // Of two names the person shows the last stated one; absent parts stay.
    expect(customer).toMatchObject({
      id: one,
      name: { given: 'Kimberly', family: 'Parker' },
      birthDate: '1990-01-02',
      locale: null,
    });
    for (const id of [one, other]) expect(await read(id)).toEqual(customer);
    await unmergeRecord(other);
    expect(await read(one)).toMatchObject({ name: { given: 'Kim', family: 'Park' }, birthDate: null });
    expect(await read(other)).toMatchObject({
      ...{ name: { given: 'Kimberly', family: 'Parker' }, birthDate: '1990-01-02', locale: null },
    });
  });

  test('removes values from every record, and changes values in their record', async () => {
    const [a, b, c, d] = [email(), email(), email(), email()];
    const [one, other] = await createMergedPair(
      { emails: [{ address: a, verified: true }, { address: b }], attributes: [{ name: 'ring', value: '52' }] },
      { emails: [{ address: b }, { address: c }], attributes: [{ name: 'shoe', value: '38' }] },
    );
    await update({ customerId: one, removeEmails: [b], attributes: [{ name: 'shoe', value: '39' }] });
    expect((await read(other)).emails.map(({ address }: Data) => address)).toEqual([a, c]);
    const found = await jeweller.desk.run('query ($key: CustomerKey!) { customersBy(key: $key) { id } }', {
      key: { email: b },
    });
    expect(found.customersBy).toEqual([]);
    const { customer } = await update({
      customerId: one,
      emails: [{ address: c, label: 'work', primary: true }, { address: d }],
    });
    expect(customer.emails).toMatchObject([
      { address: c, label: 'work', primary: true },
      { address: d, primary: false },
    ]);
    expect(customer.attributes).toEqual([
      { name: 'ring', value: '52' },
      { name: 'shoe', value: '39' },
    ]);
    await unmergeRecord(other);
    expect((await read(one)).emails).toMatchObject([{ address: c }, { address: d }]);
    expect((await read(one)).attributes).toEqual(customer.attributes);
    expect(await read(other)).toMatchObject({ emails: [{ address: c }], attributes: [{ name: 'shoe', value: '38' }] });
    expect(await faultsOf(await scanItems(jeweller.graph.table))).toEqual([]);
  });

  test('expects the version of the person, whichever record changed', async () => {
    const [one, other] = await createMergedPair();
    const { version } = await read(other);
    const results = await Promise.all([
      update({ customerId: one, expectedVersion: version, locale: 'en' }),
      update({ customerId: other, expectedVersion: version, removeEmails: ['nobody@example.com'], locale: 'fr' }),
      update({ customerId: other, expectedVersion: version, addPhones: [{ number: '+447700900321' }] }),
    ]);
    expect(results.filter(({ customer }) => customer !== null)).toHaveLength(1);
    const refused = results.flatMap(({ userErrors }) => formatUserErrors(userErrors));
    expect(refused).toEqual(['VERSION_CONFLICT input.expectedVersion', 'VERSION_CONFLICT input.expectedVersion']);
    const now = await read(one);
    await unmergeRecord(other);
    for (const id of [one, other]) {
      expect((await read(id)).version).toBeGreaterThan(now.version);
      expect(
        formatUserErrors((await update({ customerId: id, expectedVersion: now.version, locale: 'de' })).userErrors),
      ).toHaveLength(1);
    }
  });

  test('loses none of many edits at once under all ids', async () => {
    const [one, other] = await createMergedPair();
    const addresses = Array.from({ length: 8 }, email);
    await Promise.all(
      addresses.map((address, index) =>
        update({ customerId: index % 2 === 0 ? one : other, addEmails: [{ address }] }),
      ),
    );
    expect((await read(one)).emails.map(({ address }: Data) => address).toSorted()).toEqual(addresses.toSorted());
  });

  test('conflicts on a key of another person, and not on one of the same person', async () => {
    const [one, other] = await createMergedPair(
      {},
      { externalIds: [{ system: 'crm', value: `x${++numbers}` }], loyalty: { number: `L${++numbers}` } },
    );
    const { externalIds, loyalty } = await read(one);
    const { customer, userErrors } = await update({
      customerId: one,
      externalIds,
      loyalty: { number: loyalty.number, tier: 'gold' },
    });
    expect([userErrors, customer.externalIds, customer.loyalty.tier]).toEqual([[], externalIds, 'gold']);
    const stranger = await jeweller.customer();
    expect(formatUserErrors((await update({ customerId: stranger, externalIds })).userErrors)).toEqual(
      externalIds.map((_: unknown, index: number) => `CONFLICT input.externalIds.${index}`),
    );
    await unmergeRecord(other);
    expect((await read(other)).loyalty).toEqual({ number: loyalty.number, tier: 'gold' });
  });

  test('by the customer’s own token, of any record, is an edit of the person', async () => {
    const [one, other] = await createMergedPair({ name: { given: 'Lee' } }, {});
    const { customer } = await update({ name: { given: 'Leigh' } }, jeweller.asCustomer(other));
    expect(customer).toMatchObject({ id: one, name: { given: 'Leigh' } });
    expect((await update({ customerId: one, locale: 'ko' }, jeweller.asCustomer(other))).customer.locale).toBe('ko');
    const stranger = await jeweller.customer();
    expect(
      formatUserErrors((await update({ customerId: stranger, locale: 'ko' }, jeweller.asCustomer(other))).userErrors),
    ).toEqual(['NOT_FOUND input.customerId']);
    await unmergeRecord(other);
    expect(
      formatUserErrors((await update({ customerId: one, locale: 'en' }, jeweller.asCustomer(other))).userErrors),
    ).toEqual(['NOT_FOUND input.customerId']);
  });
});

describe('keys of several records of one person', () => {
  const REGISTERED = `outcome customer { ${PERSON} }`;

  test('match that person at a registration, which keeps known values', async () => {
    const [address, number] = [email(), `L${++numbers}`];
    const verified = [{ address, verified: true }];
    const [one, other] = await createMergedPair(
      { name: { given: 'Jo', family: 'Novak' }, emails: verified, birthDate: '1980-05-05' },
      { loyalty: { number } },
    );
    const phone = '+447700900777';
    const { outcome, customer, userErrors } = await run('registerCustomer', REGISTERED, {
      ...{ name: { given: 'Joanna', family: 'Novak', preferred: 'Jo' }, emails: verified, loyalty: { number } },
      ...{ birthDate: '1981-01-01', locale: 'sl', phones: [{ number: phone }] },
    });
    expect([userErrors, outcome]).toEqual([[], 'MATCHED']);
    expect(customer).toMatchObject({
      ...{ id: one, name: { given: 'Jo', family: 'Novak' }, birthDate: '1980-05-05', locale: 'sl' },
      phones: [{ number: phone }],
    });
    // The additions of the registration are a separate record, which can be unmerged independently.
    const [, , added = ''] = await createIdentityDesk(jeweller).records(one);
    await unmergeRecord(other);
    expect(await read(other)).toMatchObject({ locale: null, birthDate: null, phones: [] });
    expect(await read(one)).toMatchObject({ locale: 'sl', phones: [{ number: phone }] });
    await unmergeRecord(added);
    expect(await read(one)).toMatchObject({ locale: null, birthDate: '1980-05-05', phones: [] });
  });

  test('find that person although several records have the key', async () => {
    const address = email();
    const [one, other] = await createMergedPair({ emails: [{ address }] }, { emails: [{ address }] });
    const { order } = await run('recordOrder', 'order { id customer { id } }', sale({ customer: { email: address } }));
    expect(order.customer).toEqual({ id: one });
    const { interaction } = await run('recordInteraction', 'interaction { customer { id } }', {
      ...{ customer: { email: address }, type: 'NOTE', occurredAt: '2026-01-01T10:00:00Z', orderId: order.id },
    });
    expect(interaction.customer).toEqual({ id: one });
    await jeweller.customer({ emails: [{ address }] });
    const note = { type: 'NOTE', occurredAt: '2026-01-01T10:00:00Z' };
    expect(
      formatUserErrors((await run('recordInteraction', '', { customer: { email: address }, ...note })).userErrors),
    ).toEqual(['AMBIGUOUS input.customer']);
    await unmergeRecord(other);
  });
});

describe('a sale to one record', () => {
  test('can be returned, claimed and mentioned under another record', async () => {
    const [one, other] = await createMergedPair();
    const { order } = await run('recordOrder', 'order { id }', sale({ customer: { id: other }, ifUnknown: 'REJECT' }));
    const { orderReturn, userErrors } = await run('recordReturn', 'orderReturn { id customer { id } }', {
      ...{
        orderId: order.id,
        customer: { id: one },
        source: 'POS',
        occurredAt: '2026-03-09T12:00:00Z',
        reason: 'OTHER',
      },
      ...{ lines: [{ sku: 'EAR-1', quantity: 1 }], refund: { amount: '12.50', currency: 'GBP' } },
    });
    expect([userErrors, orderReturn.customer]).toEqual([[], { id: one }]);
    const claimed = await run('claimOrder', 'order { id customer { id } }', {
      orderId: order.id,
      customer: { id: one },
    });
    expect(claimed.order).toEqual({ id: order.id, customer: { id: one } });
    const note = { type: 'NOTE', occurredAt: '2026-01-01T10:00:00Z', orderId: order.id };
    expect(
      (await run('recordInteraction', 'interaction { order { id } }', { customer: { id: one }, ...note })).interaction
        .order,
    ).toEqual(order);
    const stranger = await jeweller.customer();
    expect(
      formatUserErrors((await run('claimOrder', '', { orderId: order.id, customer: { id: stranger } })).userErrors),
    ).toHaveLength(1);
    const sums = 'insights { orderCount returnCount spent { amount } }';
    expect((await read(one, sums)).insights).toEqual({ orderCount: 1, returnCount: 1, spent: [] });
    await unmergeRecord(other);
    expect((await read(one, sums)).insights).toEqual({ orderCount: 0, returnCount: 0, spent: [] });
    expect((await read(other, sums)).insights).toEqual({ orderCount: 1, returnCount: 1, spent: [] });
    expect(await faultsOf(await scanItems(jeweller.graph.table))).toEqual([]);
  });

  test('of an item that the person owns keeps its warranty', async () => {
    const [one, other] = await createMergedPair();
    const serialNumber = `SN-${++numbers}`;
    const { warranty } = await jeweller.register({ customer: { id: one }, serialNumber });
    const lines = [
      { sku: 'RING-1', description: 'Halo ring', quantity: 1, unitPrice: '10.00', serialNumbers: [serialNumber] },
    ];
    const placedAt = new Date().toISOString();
    await run('recordOrder', '', sale({ customer: { id: other }, lines, placedAt }));
    expect(await jeweller.cover(warranty.id)).toMatchObject({ status: 'ACTIVE', customer: { id: one } });
    expect(await jeweller.bySerialNumber(serialNumber)).toMatchObject({ id: warranty.id });
    const again = await jeweller.register({ customer: { id: other }, serialNumber });
    expect(formatUserErrors(again.userErrors)).toEqual(['ALREADY_EXISTS input.serialNumber']);
    const transferred = await jeweller.transfer({ warrantyId: warranty.id, to: { id: other } });
    expect(formatUserErrors(transferred.userErrors)).toEqual(['NOT_ALLOWED input.to']);
  });
});

describe('contact preferences', () => {
  const asked = `contactDecision(channel: EMAIL, purpose: MARKETING, at: "2026-02-03T12:00:00Z") { allowed reasons { code until } }`;
  const reasons = async (id: string) => (await read(id, asked)).contactDecision.reasons.map(({ code }: Data) => code);
  const consent = (id: string, status: string, occurredAt: string) =>
    run(
      'setContactConsents',
      'preferences { consents { consent } } customer { id preferences { consents { consent } } }',
      {
        ...{ customer: { id }, occurredAt },
        answers: [{ channel: 'EMAIL', purpose: 'MARKETING', consent: status }],
      },
    );
  const rules = (input: object) =>
    run(
      'setContactRules',
      'preferences { version rules { weeklyCap pausedUntil quietFrom } } customer { id preferences { version } }',
      input,
    );
  const recordSend = (id: string, occurredAt: string) =>
    run('recordInteraction', '', { customer: { id }, type: 'MARKETING_SENT', via: 'EMAIL', occurredAt });

  test('of one id apply to all: the newest answer wins, DENIED at equal times', async () => {
    const [one, other] = await createMergedPair({ emails: [{ address: email() }] });
    expect(await reasons(one)).toEqual(['NO_CONSENT']);
    const { customer, preferences } = await consent(other, 'GRANTED', '2026-01-02T12:00:00Z');
    expect(customer).toEqual({ id: one, preferences });
    expect(await reasons(one)).toEqual([]);
    await consent(one, 'DENIED', '2026-01-02T12:00:00Z');
    for (const id of [one, other]) expect(await reasons(id)).toEqual(['DENIED']);
    await consent(one, 'GRANTED', '2026-01-03T12:00:00Z');
    expect(await reasons(other)).toEqual([]);
    await unmergeRecord(other);
    const history = 'preferences { consents { consent } consentHistory { nodes { consent } } }';
    expect((await read(other, history)).preferences).toEqual({
      consents: [{ consent: 'GRANTED' }],
      consentHistory: { nodes: [{ consent: 'GRANTED' }] },
    });
  });

  test('count sends to any record, with the pause and cap of any record', async () => {
    const [one, other] = [await jeweller.customer({ emails: [{ address: email() }] }), await jeweller.customer()];
    await rules({ customer: { id: other }, weeklyCap: 2, pausedUntil: '2026-02-01T00:00:00Z' });
    await rules({ customer: { id: one }, weeklyCap: 3 });
    await consent(one, 'GRANTED', '2026-01-02T12:00:00Z');
    await recordSend(one, '2026-02-02T12:00:00Z');
    await recordSend(other, '2026-02-02T13:00:00Z');
    expect(await reasons(one)).toEqual([]);
    await createIdentityDesk(jeweller).merge(one, [other]);
    expect(await reasons(other)).toEqual(['WEEKLY_CAP']);
    const { preferences, customer } = await rules({
      customer: { id: one },
      weeklyCap: 9,
      pausedUntil: '2026-03-01T00:00:00Z',
    });
    expect(preferences.rules).toEqual({ weeklyCap: 9, pausedUntil: '2026-03-01T00:00:00.000Z', quietFrom: null });
    expect(customer.preferences.version).toBe(preferences.version);
    expect(await reasons(other)).toEqual(['PAUSED']);
    const stale = await rules({ customer: { id: other }, expectedVersion: preferences.version - 1, weeklyCap: 1 });
    expect(formatUserErrors(stale.userErrors)).toEqual(['VERSION_CONFLICT input.expectedVersion']);
    await rules({ customer: { id: other }, expectedVersion: preferences.version, pausedUntil: null });
    expect(await reasons(one)).toEqual([]);
    await unmergeRecord(other);
    const own = 'preferences { rules { weeklyCap pausedUntil } }';
    expect((await read(one, own)).preferences.rules).toEqual({ weeklyCap: 9, pausedUntil: '2026-03-01T00:00:00.000Z' });
    expect((await read(other, own)).preferences.rules).toEqual({ weeklyCap: 2, pausedUntil: null });
  });

  test('include tastes of every record', async () => {
    const [one, other] = await createMergedPair();
    const tastes = (input: object, by?: TestCaller) =>
      run('setTastes', 'preferences { tastes { likes { value } dislikes { value } sizes { of value } } }', input, by);
    const metal = (value: string) => ({ topic: 'metal', value });
    await tastes({ customer: { id: other }, addLikes: [metal('gold')], sizes: [{ of: 'ring', value: '52' }] });
    await tastes({ customer: { id: one }, addDislikes: [metal('gold')], addLikes: [metal('silver')] });
    const { preferences } = await tastes({ sizes: [{ of: 'ring', value: '53' }] }, jeweller.asCustomer(one));
    expect(preferences.tastes).toEqual({
      ...{ likes: [{ value: 'silver' }], dislikes: [{ value: 'gold' }] },
      sizes: [{ of: 'ring', value: '53' }],
    });
  });
});

test('a customer’s own token books and claims for warranties of any record, until an unmerge', async () => {
  const [one, other] = await createMergedPair();
  const { warranty } = await jeweller.register({ customer: { id: one }, startsOn: dayFromNow({ months: -1 }) });
  const ownCaller = jeweller.asCustomer(other);
  const booking = { warrantyId: warranty.id, store: 'york', startsAt: `${dayFromNow({ days: 2 })}T10:00:00Z` };
  const { appointment } = await run('bookInspection', 'appointment { id status }', booking, ownCaller);
  expect(appointment.status).toBe('BOOKED');
  const cancel = { appointmentId: appointment.id, status: 'CANCELLED' };
  expect((await run('updateAppointment', 'appointment { status }', cancel, ownCaller)).appointment.status).toBe(
    'CANCELLED',
  );
  const claim = { warrantyId: warranty.id, occurredAt: new Date().toISOString(), description: 'Stone lost' };
  expect((await run('fileWarrantyClaim', 'warranty { id }', claim, ownCaller)).warranty).toEqual({ id: warranty.id });
  await unmergeRecord(other);
  expect(formatUserErrors((await run('bookInspection', '', booking, ownCaller)).userErrors)).toEqual([
    'NOT_FOUND input.warrantyId',
  ]);
  expect(formatUserErrors((await run('fileWarrantyClaim', '', claim, ownCaller)).userErrors)).toEqual([
    'NOT_FOUND input.warrantyId',
  ]);
});
