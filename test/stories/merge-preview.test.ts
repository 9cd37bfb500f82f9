import { beforeAll, describe, expect, test } from 'vitest';
import { MAX_RECORDS } from '../../domain/person/cluster.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';

let jeweller: Jeweller;
let identities: ReturnType<typeof createIdentityDesk>;
/** At the counter: only her name. In the web shop: an account with a verified email. */
let counter: string;
let web: string;
beforeAll(async () => {
  jeweller = await openJeweller();
  identities = createIdentityDesk(jeweller);
  const register = `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } } }`;
  const registered = async (by: typeof jeweller.york, input: object) =>
    (await by.run(register, { input: { ...freshKey(), ...input } })).registerCustomer.customer.id;
  counter = await registered(jeweller.york, {
    name: { family: 'Brown', preferred: 'Nell' },
    phones: [{ number: '07700 900123' }],
    birthDate: '1990-01-01',
    loyalty: { number: 'LOY-7' },
    attributes: [{ name: 'ring', value: 'M' }],
  });
  web = await registered(jeweller.graph.as('commerce'), {
    name: { given: 'Eleanor', family: 'Brown' },
    emails: [{ address: 'eleanor@example.com', verified: true }],
    addresses: [{ lines: ['1 High Street'], locality: 'York', postalCode: 'YO1 8QR', country: 'GB' }],
    birthDate: '1990-01-10',
    locale: 'en-GB',
    externalIds: [{ system: 'web', value: '42' }],
    attributes: [{ name: 'ring', value: 'N' }],
  });
});

test('a preview shows each value with its record and rule, and changes nothing', async () => {
  const before = await scanItems(jeweller.graph.table);
  const { fields, blockers } = await identities.preview(counter, [web]);
  const row = (field: string, value: string | null, fromRecord: string | null, rule: string) => ({
    ...{ field, value, fromRecord, rule },
  });
  expect(fields).toEqual([
    row('name', 'Eleanor Brown', web, 'MOST_RECENT_FIRST_HAND'),
    row('name.preferred', 'Nell', counter, 'ONLY_VALUE'),
    row('emails', 'eleanor@example.com', web, 'UNION'),
    row('phones', '+447700900123', counter, 'UNION'),
    row('addresses', '1 High Street, York, YO1 8QR, GB', web, 'UNION'),
    row('birthDate', '1990-01-10', web, 'MOST_RECENT_VERIFIED'),
    row('locale', 'en-GB', web, 'ONLY_VALUE'),
    row('loyalty', 'LOY-7', counter, 'ONLY_VALUE'),
    row('externalIds', 'web: 42', web, 'UNION'),
    row('attributes', 'ring: N', web, 'MOST_RECENT_VERIFIED'),
  ]);
  expect(blockers).toEqual([]);
  expect(await scanItems(jeweller.graph.table)).toEqual(before);
});

test('a merge gives the values of its preview', async () => {
  const [one, other] = [await jeweller.customer({ locale: 'fr' }), await jeweller.customer({ locale: 'de' })];
  const { fields } = await identities.preview(one, [other]);
  const locale = fields.find(({ field }: { field: string }) => field === 'locale');
  expect(locale).toMatchObject({ value: 'de', fromRecord: other, rule: 'MOST_RECENT' });
  await identities.merge(one, [other]);
  const query = 'query ($id: ID!) { customer(id: $id) { locale } }';
  for (const id of [one, other]) expect((await jeweller.desk.run(query, { id })).customer.locale).toBe('de');
});

test('a field without values has none after the merge', async () => {
  const { fields } = await identities.preview(await jeweller.customer(), [await jeweller.customer()]);
  // Each has an external id, because a registration needs a lookup field.
  expect(fields.filter(({ field }: { field: string }) => field !== 'externalIds')).toEqual(
    ['name', 'birthDate', 'locale', 'loyalty'].map((field) => ({
      ...{ field, value: null, fromRecord: null, rule: 'NO_VALUE' },
    })),
  );
});

test('a preview hides values that the caller may not see elsewhere', async () => {
  const seen = async (by: typeof jeweller.desk) => {
    const { fields } = await identities.preview(counter, [web], by);
    return ['birthDate', 'attributes', 'locale'].map(
      (name) => fields.find(({ field }: { field: string }) => field === name).value,
    );
  };
  expect(await seen(jeweller.desk)).toEqual(['1990-01-10', 'ring: N', 'en-GB']);
  expect(await seen(jeweller.graph.as('analyst'))).toEqual([null, 'ring: N', 'en-GB']);
  expect(await seen(jeweller.graph.as('support', { scopes: ['identity:read'] }))).toEqual([null, null, 'en-GB']);
});

test('counts the data of all records', async () => {
  const [a, b, c] = [await jeweller.customer(), await jeweller.customer(), await jeweller.customer()];
  const call = { type: 'CALL', occurredAt: new Date().toISOString() };
  for (const id of [a, b, c]) await jeweller.mutate('recordInteraction', '', { customer: { id }, ...call });
  await jeweller.register({ customer: { id: b }, serialNumber: 'SN-PREVIEW' });
  await identities.merge(b, [c]);
  expect(await identities.preview(a, [c])).toMatchObject({ records: 3, orders: 0, warranties: 1, interactions: 3 });
});

describe('a preview of an impossible merge', () => {
  const nobody = 'cus_0190a000-0000-7000-8000-000000000000';
  const codes = async (survivor: string, others: readonly string[]) =>
    (await identities.preview(survivor, others)).blockers.map(({ code }: { code: string }) => code);

  test('shows the reason', async () => {
    const people = await Promise.all(Array.from({ length: MAX_RECORDS + 1 }, () => jeweller.customer()));
    const [first = '', second = '', ...others] = people;
    expect(await codes(first, [first])).toEqual(['SAME_RECORD']);
    expect(await codes(first, [second, ...others])).toEqual(['TOO_MANY_RECORDS']);
    await identities.merge(first, [second]);
    expect(await codes(second, [first])).toEqual(['SAME_RECORD']);
    await identities.unmerge(second);
    expect(await codes(second, [first])).toEqual(['REJECTED_BEFORE']);
  });

  test.each<[string, readonly string[], string]>([
    ['without others', [], 'others'],
    ['of too many records', Array(11).fill(nobody), 'others'],
    ['of an unknown customer', [nobody], 'others.0'],
  ])('%s is BAD_USER_INPUT', async (_, others, path) => {
    const query = `query ($survivor: ID!, $others: [ID!]!) { mergePreview(survivor: $survivor, others: $others) { records } }`;
    const { data, errors } = await jeweller.desk.ask(query, { survivor: counter, others });
    expect(data.mergePreview).toBeNull();
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(JSON.stringify(errors?.[0])).toContain(path);
  });
});
