import { beforeAll, describe, expect, test } from 'vitest';
import type { TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

const FIELDS = `customer { id version name { display } emails { address verified primary } phones { number }
  addresses { lines } birthDate locale loyalty { number } }`;
const ME = '{ me { id name { display } birthDate loyalty { number } externalIds { value } } }';

let jeweller: Jeweller;
let ana: string;
let luis: string;
let app: TestCaller;
beforeAll(async () => {
  jeweller = await openJeweller();
  ana = await jeweller.customer({
    name: { given: 'Ana' },
    emails: [{ address: 'ana@example.com', verified: true }],
    birthDate: '1990-01-01',
    loyalty: { number: 'L-1' },
  });
  luis = await jeweller.customer({ name: { given: 'Luis' }, loyalty: { number: 'L-2' } });
  app = jeweller.asCustomer(ana);
});

const update = (input: object, by = app) => jeweller.mutate('updateCustomer', FIELDS, input, by);

describe('a customer’s own token', () => {
  test('sees its own customer, with the birth date', async () => {
    expect((await app.run(ME)).me).toMatchObject({ id: ana, birthDate: '1990-01-01', loyalty: { number: 'L-1' } });
    const { node } = await app.run('query ($id: ID!) { node(id: $id) { id } }', { id: ana });
    expect(node).toEqual({ id: ana });
  });

  test('sees another customer like one that does not exist', async () => {
    for (const id of [luis, 'cus_01900000-0000-7000-8000-000000000000'])
      expect(await app.run('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
    const [other, nobody] = await Promise.all([
      update({ customerId: luis, locale: 'en-GB' }),
      update({ customerId: 'cus_01900000-0000-7000-8000-000000000000', locale: 'en-GB' }),
    ]);
    expect(formatUserErrors(other.userErrors)).toEqual(['NOT_FOUND input.customerId']);
    expect(other).toEqual(nobody);
  });

  test.each([
    'query ($id: ID!) { customer(id: $id) { id } }',
    'query ($id: ID!) { customersBy(key: { id: $id }) { id } }',
    'query ($id: String!) { searchCustomers(text: $id) { nodes { id } } }',
    'mutation ($id: String!) { registerCustomer(input: { idempotencyKey: $id }) { customer { id } } }',
    'mutation ($id: String!) { saveShop(input: { idempotencyKey: $id }) { shop { name } } }',
  ])('has no way in by %s', async (query) => {
    const { data, errors } = await app.ask(query, { id: ana });
    expect(Object.values(data)).toEqual([null]);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('does not see staff fields', async () => {
    const actions = await app.ask('{ me { id nextActions { kind } } }');
    expect(actions.data.me).toEqual({ id: ana, nextActions: null });
    expect(actions.errors).toMatchObject([{ path: ['me', 'nextActions'], extensions: { code: 'FORBIDDEN' } }]);
    // Attributes are never null: if the caller may not see them, the customer with them is null.
    const attributes = await app.ask('{ me { id attributes { name } } }');
    expect(attributes.data.me).toBeNull();
    expect(attributes.errors).toMatchObject([{ path: ['me', 'attributes'], extensions: { code: 'FORBIDDEN' } }]);
  });

  test('of an unknown customer reaches nobody', async () => {
    const nobody = jeweller.graph.as('customer');
    expect(await nobody.run('{ me { id } }')).toEqual({ me: null });
    expect(formatUserErrors((await update({ locale: 'en-GB' }, nobody)).userErrors)).toEqual([
      'NOT_FOUND input.customerId',
    ]);
  });
});

describe('a customer changes', () => {
  test('name, contacts, addresses, date of birth and language', async () => {
    const { customer, userErrors } = await update({
      name: { preferred: 'Annie' },
      addEmails: [{ address: 'annie@example.com' }],
      phones: [{ number: '07700 900123' }],
      addresses: [{ lines: ['1 High Street'], country: 'GB' }],
      birthDate: '1990-01-02',
      locale: 'es-ES',
    });
    expect(userErrors).toEqual([]);
    expect(customer).toMatchObject({
      id: ana,
      name: { display: 'Annie' },
      emails: [
        { address: 'ana@example.com', verified: true, primary: true },
        { address: 'annie@example.com', verified: false, primary: false },
      ],
      phones: [{ number: '+447700900123' }],
      birthDate: '1990-01-02',
      locale: 'es-ES',
    });
    expect((await update({ customerId: ana, locale: null })).customer.locale).toBeNull();
  });

  test('no fields of the shop', async () => {
    const { userErrors } = await update({
      loyalty: null,
      externalIds: [{ system: 'web', value: '1' }],
      attributes: [{ name: 'vip', value: 'yes' }],
      addEmails: [{ address: 'boss@example.com', verified: true }],
      phones: [{ number: '07700 900124' }, { number: '07700 900123', verified: true }],
    });
    expect(formatUserErrors(userErrors)).toEqual([
      'NOT_ALLOWED input.loyalty',
      'NOT_ALLOWED input.externalIds',
      'NOT_ALLOWED input.attributes',
      'NOT_ALLOWED input.addEmails.0.verified',
      'NOT_ALLOWED input.phones.1.verified',
    ]);
  });

  test('no verified mark by stating a contact again or leaving it out', async () => {
    const verified = async (emails: object[]) =>
      (await update({ emails })).customer.emails.map((one: { verified: boolean }) => one.verified);
    expect(await verified([{ address: 'ANA@example.com' }, { address: 'new@example.com' }])).toEqual([true, false]);
    // Another address, although it may reach the same inbox.
    expect(await verified([{ address: 'ana@example.com' }, { address: 'ana+x@example.com' }])).toEqual([true, false]);
    expect(await verified([{ address: 'ana@example.com', verified: true }])).toEqual([true]);
    await update({ removeEmails: ['ana@example.com'] });
    expect(await verified([{ address: 'ana@example.com' }])).toEqual([false]);
  });

  test('and learns nothing about others from their keys', async () => {
    const { userErrors } = await update({ loyalty: { number: 'L-2' } });
    expect(formatUserErrors(userErrors)).toEqual(['NOT_ALLOWED input.loyalty']);
    expect(JSON.stringify(userErrors)).not.toContain(luis);
  });
});

describe('idempotency keys of one app', () => {
  test('are each customer’s own', async () => {
    const input = { idempotencyKey: 'the same', locale: 'fr-FR' };
    expect((await update(input)).customer).toMatchObject({ id: ana, locale: 'fr-FR' });
    expect((await update(input, jeweller.asCustomer(luis))).customer).toMatchObject({ id: luis, locale: 'fr-FR' });
  });
});

testIdempotency('updateCustomer with a customer’s own token', async () => {
  const id = await jeweller.customer({});
  const own = jeweller.asCustomer(id);
  return {
    caller: own,
    otherClient: jeweller.graph.as('customer', { customer: id, client: 'another app' }),
    send: (caller, input) => update(input, caller),
    input: { locale: 'en-GB' },
    otherInput: { locale: 'de-DE' },
    effects: async () => (await update({}, own)).customer.version,
    moveOn: () => update({ locale: 'fr-FR' }, own),
    lasting: ({ customer }) => customer.id,
  };
});
