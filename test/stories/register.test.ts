import { beforeAll, describe, expect, test } from 'vitest';
import { setStatus } from '../support/customers.ts';
import { openGraph } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

const FIELDS = `outcome customer {
  id version status name { given family preferred display } emails { address label verified primary }
  phones { number label verified primary } addresses { lines postalCode country } birthDate locale
  loyalty { number tier points } externalIds { system value } attributes { name value }
}`;

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

const register = (input: object) => jeweller.mutate('registerCustomer', FIELDS, input);

let numbers = 0;
/** A new email address. */
const email = () => `someone${++numbers}@example.com`;
const loyalty = () => ({ number: `LOY-${++numbers}` });

describe('a new customer', () => {
  test('is stored in canonical form, without duplicates', async () => {
    const address = email();
    const { outcome, customer, userErrors } = await register({
      name: { given: ' Ana ', family: 'García', preferred: '' },
      emails: [
        { address: address.toUpperCase() },
        { address },
        { address: address.replace('@', '+tag@').toUpperCase(), label: 'work', primary: true },
      ],
      phones: [{ number: '07700 900123' }, { number: '+33 6 12 34 56 78', verified: true }],
      addresses: [
        { lines: ['1 High Street', ' '], postalCode: 'M1 1AE', country: 'GB' },
        { lines: ['1 high street'], postalCode: 'm11ae', country: 'GB' },
      ],
      birthDate: '1990-02-28',
      locale: 'en-gb',
      loyalty: { number: ' L 1 ', points: 0 },
      externalIds: [
        { system: 'shopify', value: '1' },
        { system: 'shopify ', value: ' 1' },
      ],
      attributes: [
        { name: 'ring size', value: '52' },
        { name: 'ring size', value: '54' },
        { name: 'nothing', value: null },
      ],
    });
    expect(userErrors).toEqual([]);
    expect(outcome).toBe('CREATED');
    expect(customer).toMatchObject({
      version: 1,
      status: 'ACTIVE',
      name: { given: 'Ana', family: 'García', preferred: null, display: 'Ana García' },
      // Two addresses of one inbox are separate, so that the customer can remove one.
      emails: [
        { address, label: null, verified: false, primary: false },
        { label: 'work', verified: false, primary: true },
      ],
      phones: [
        { number: '+447700900123', verified: false, primary: true },
        { number: '+33612345678', verified: true, primary: false },
      ],
      addresses: [{ lines: ['1 high street'], postalCode: 'm11ae', country: 'GB' }],
      birthDate: '1990-02-28',
      locale: 'en-GB',
      loyalty: { number: 'L 1', tier: null, points: 0 },
      externalIds: [{ system: 'shopify', value: '1' }],
      attributes: [{ name: 'ring size', value: '54' }],
    });
  });

  test.each([
    {},
    { birthDate: '1990-01-01', locale: 'en' },
    { name: { given: '🙂' } },
    { attributes: [{ name: 'size', value: '52' }] },
    { addresses: [{ lines: ['1 High Street'], country: 'GB' }] },
  ])('without any lookup field is rejected: %o', async (input) => {
    const { outcome, userErrors } = await register(input);
    expect([outcome, formatUserErrors(userErrors)]).toEqual([null, ['INVALID input']]);
  });

  test.each([
    { phones: [{ number: '07700 900555' }] },
    { externalIds: [{ system: 'till', value: 'visitor 1' }] },
    { addresses: [{ lines: [], postalCode: 'M1 1AE', country: 'GB' }] },
  ])('needs no name with another lookup field: %o', async (input) => {
    expect(await register(input)).toMatchObject({ outcome: 'CREATED', customer: { name: null } });
  });

  test('is found at once by the email in any notation', async () => {
    const address = email();
    const { customer } = await register({ emails: [{ address }] });
    const found = await jeweller.desk.run(
      'query ($email: EmailAddress!) { customersBy(key: { email: $email }) { id } }',
      {
        email: address.replace('@', '+offers@').toUpperCase(),
      },
    );
    expect(found.customersBy).toEqual([{ id: customer.id }]);
  });

  test('gets all errors at once, and nothing is written', async () => {
    const before = (await scanItems(jeweller.graph.table)).length;
    const { outcome, customer, userErrors } = await register({
      name: { given: 'x'.repeat(201) },
      phones: [{ number: '+44 7700 900123' }, { number: '123' }],
      addresses: [{ lines: [], country: 'UK' }],
      birthDate: '2199-01-01',
      locale: 'en-GB-GB',
      loyalty: { number: '--' },
      externalIds: [{ system: ' ', value: '1' }],
      attributes: [{ name: '', value: 'x' }],
    });
    expect([outcome, customer]).toEqual([null, null]);
    expect(formatUserErrors(userErrors)).toEqual([
      'INVALID input.phones.1.number',
      'LIMIT_EXCEEDED input.name.given',
      'INVALID input.addresses.0.country',
      'INVALID input.birthDate',
      'INVALID input.locale',
      'INVALID input.loyalty.number',
      'INVALID input.externalIds.0.system',
      'INVALID input.attributes.0.name',
    ]);
    expect((await scanItems(jeweller.graph.table)).length).toBe(before);
  });

  test('has limits for each list, without counting duplicates', async () => {
    const many = <T>(count: number, one: (index: number) => T) =>
      Array.from({ length: count }, (_, index) => one(index));
    const input = (more: number) => ({
      emails: [...many(10 + more, (index) => ({ address: `m${index}@example.com` })), { address: 'M0@example.com' }],
      phones: many(10 + more, (index) => ({ number: `+4477009001${String(index).padStart(2, '0')}` })),
      addresses: many(10 + more, (index) => ({ lines: [`${index} High Street`], country: 'GB' })),
      externalIds: many(20 + more, (index) => ({ system: 'many', value: `n${index}` })),
      attributes: many(50 + more, (index) => ({ name: `${index}`, value: 'x' })),
    });
    expect(formatUserErrors((await register(input(1))).userErrors)).toEqual([
      'LIMIT_EXCEEDED input.emails',
      'LIMIT_EXCEEDED input.phones',
      'LIMIT_EXCEEDED input.addresses',
      'LIMIT_EXCEEDED input.externalIds',
      'LIMIT_EXCEEDED input.attributes',
    ]);
    expect((await register(input(0))).outcome).toBe('CREATED');
  });

  test('needs the country code in a phone if the shop has no region', async () => {
    const bare = await openGraph();
    const ask = async (number: string) =>
      (
        await bare
          .as('support')
          .run(
            `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { outcome userErrors { code message path } } }`,
            { input: { idempotencyKey: number, phones: [{ number }] } },
          )
      ).registerCustomer;
    const { userErrors } = await ask('07700 900123');
    expect(formatUserErrors(userErrors)).toEqual(['INVALID input.phones.0.number']);
    expect(userErrors[0].message).toMatch(/with its country/);
    expect((await ask('+44 7700 900123')).outcome).toBe('CREATED');
  });
});

describe('an existing customer', () => {
  test.each([
    ['loyalty number', { loyalty: { number: 'gold 1' } }, { loyalty: { number: ' GOLD 1' } }],
    [
      'external id',
      { externalIds: [{ system: 'pos', value: '77' }] },
      { externalIds: [{ system: 'pos', value: '77' }] },
    ],
    [
      'verified email',
      { name: { given: 'Ana' }, emails: [{ address: 'v@example.com', verified: true }] },
      { name: { given: 'A.', family: 'García' }, emails: [{ address: 'V+tag@example.com', verified: true }] },
    ],
  ])('is matched by the %s', async (_, first, second) => {
    const { customer } = await register(first);
    expect(await register(second)).toMatchObject({ outcome: 'MATCHED', customer: { id: customer.id } });
  });

  test('keeps known values, gets missing ones, and new list entries', async () => {
    const [card, address] = [loyalty(), email()];
    const { customer } = await register({
      name: { given: 'Ana' },
      emails: [{ address, label: 'home' }],
      loyalty: { ...card, tier: 'gold' },
      attributes: [{ name: 'size', value: '52' }],
    });
    const matched = await register({
      name: { given: 'Ana María', family: 'García' },
      emails: [
        { address: 'new@example.com', primary: true },
        { address: address.toUpperCase(), label: 'work', verified: true },
      ],
      phones: [{ number: '07700 900123' }],
      birthDate: '1990-01-01',
      loyalty: { ...card, tier: 'silver', points: 10 },
      externalIds: [{ system: 'web', value: `${card.number}` }],
      attributes: [
        { name: 'size', value: '54' },
        { name: 'metal', value: 'gold' },
      ],
    });
    expect(matched).toMatchObject({ outcome: 'MATCHED', userErrors: [] });
    expect(matched.customer).toMatchObject({
      id: customer.id,
      // One event of the known record, one of the record with the additions.
      version: 2 + 1,
      name: { given: 'Ana', family: 'García' },
      emails: [
        { address, verified: true, primary: true },
        { address: 'new@example.com', verified: false, primary: false },
      ],
      phones: [{ number: '+447700900123', primary: true }],
      birthDate: '1990-01-01',
      loyalty: { tier: 'gold', points: 10 },
      externalIds: [{ system: 'web', value: card.number }],
      attributes: [
        { name: 'size', value: '52' },
        { name: 'metal', value: 'gold' },
      ],
    });
    const again = await register({ loyalty: card });
    expect(again).toMatchObject({ outcome: 'MATCHED', customer: { version: 3 } });
  });

  test('conflicts if the keys match two customers, and neither changes', async () => {
    const [mine, theirs] = [loyalty(), { system: 'web', value: `${++numbers}` }];
    const one = await register({ loyalty: mine });
    const other = await register({ externalIds: [theirs] });
    const { outcome, userErrors } = await register({ loyalty: mine, externalIds: [theirs], birthDate: '1990-01-01' });
    expect(outcome).toBeNull();
    expect(formatUserErrors(userErrors)).toEqual(['CONFLICT input']);
    expect(userErrors[0].message).toContain(one.customer.id);
    expect(userErrors[0].message).toContain(other.customer.id);
    expect((await register({ loyalty: mine })).customer).toMatchObject({ version: 1, birthDate: null });
  });
});

describe('a customer who is being erased', () => {
  test('gets no additions by an exact key, and is not matched by an email', async () => {
    const [card, address] = [loyalty(), email()];
    const emails = [{ address, verified: true }];
    const { customer } = await register({ loyalty: card, emails });
    await setStatus(jeweller.graph.table, customer.id, 'ERASURE_PENDING');
    expect(formatUserErrors((await register({ loyalty: card, locale: 'en-GB' })).userErrors)).toEqual([
      'NOT_ALLOWED input',
    ]);
    expect((await register({ emails })).outcome).toBe('CREATED');
  });
});

describe('two people who share an email', () => {
  test('stay two if it is not verified on both sides, or if their names differ', async () => {
    const address = email();
    const people = [
      { name: { given: 'Ana', family: 'García' }, emails: [{ address, verified: true }] },
      { name: { given: 'Luis', family: 'García' }, emails: [{ address, verified: true }] },
      { name: { given: 'Ana', family: 'García' }, emails: [{ address }] },
    ];
    for (const person of people) expect((await register(person)).outcome).toBe('CREATED');
    const { customersBy } = await jeweller.desk.run(
      'query ($email: EmailAddress!) { customersBy(key: { email: $email }) { name { given } } }',
      { email: address },
    );
    expect(customersBy.map((customer: { name: { given: string } }) => customer.name.given).toSorted()).toEqual([
      'Ana',
      'Ana',
      'Luis',
    ]);
  });

  test('stay two with a shared phone', async () => {
    const phones = [{ number: '+44 7700 900999', verified: true }];
    expect((await register({ name: { given: 'Ana' }, phones })).outcome).toBe('CREATED');
    expect((await register({ name: { given: 'Ana' }, phones })).outcome).toBe('CREATED');
    const { customersBy } = await jeweller.desk.run('{ customersBy(key: { phone: "07700900999" }) { id } }');
    expect(customersBy).toHaveLength(2);
  });
});

test.each([
  ['a loyalty number', () => ({ loyalty: loyalty() })],
  ['an external id', () => ({ externalIds: [{ system: 'race', value: `${++numbers}` }] })],
  ['a verified email', () => ({ name: { given: 'Ana' }, emails: [{ address: email(), verified: true }] })],
])('of 20 registrations at once under %s, one creates and the others are matched', async (_, key) => {
  const input = key();
  const answers = await Promise.all(Array.from({ length: 20 }, () => register(input)));
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['CREATED', ...Array(19).fill('MATCHED')]);
  expect(new Set(answers.map(({ customer }) => customer.id)).size).toBe(1);
});

testIdempotency('registerCustomer', async () => {
  const { graph, mutate } = jeweller;
  const card = loyalty();
  const profiles = async () => (await scanItems(graph.table)).filter(({ sk }) => sk === '#PROFILE').length;
  return {
    caller: graph.as('support'),
    otherClient: graph.as('commerce'),
    send: async (caller, input) => mutate('registerCustomer', 'outcome customer { id }', input, caller),
    input: { name: { given: 'Ana' }, loyalty: card },
    otherInput: { name: { given: 'Bea' } },
    effects: profiles,
    moveOn: () => register({ loyalty: card, birthDate: '1990-01-01' }),
    lasting: ({ outcome, customer }) => [outcome, customer.id],
  };
});
