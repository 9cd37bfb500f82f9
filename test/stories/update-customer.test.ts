import { beforeAll, describe, expect, test } from 'vitest';
import { setStatus } from '../support/customers.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

const FIELDS = `customer {
  id version name { given family preferred pronunciation display } emails { address label verified primary }
  phones { number label verified primary } addresses { lines } birthDate locale loyalty { number tier points }
  externalIds { system value } attributes { name value } updatedAt
}`;

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

const update = (customerId: string, input: object) =>
  jeweller.mutate('updateCustomer', FIELDS, { customerId, ...input });
const ids = async (key: string) =>
  (await jeweller.desk.run(`{ customersBy(key: { ${key} }) { id } }`)).customersBy.map(({ id }: { id: string }) => id);

let numbers = 0;
const email = () => `someone${++numbers}@example.com`;

describe('of a profile', () => {
  test('absent fields stay, null clears, a list replaces the list', async () => {
    const address = email();
    const id = await jeweller.customer({
      name: { given: 'Ana', family: 'García', pronunciation: 'AH-na' },
      emails: [{ address }],
      addresses: [{ lines: ['1 High Street'], country: 'GB' }],
      birthDate: '1990-01-01',
      locale: 'en-GB',
      loyalty: { number: `L-${++numbers}`, tier: 'gold', points: 5 },
      attributes: [
        { name: 'size', value: '52' },
        { name: 'metal', value: 'gold' },
      ],
    });
    const named = await update(id, { name: { family: 'López', preferred: 'Annie', pronunciation: null } });
    expect(named.customer).toMatchObject({
      version: 2,
      name: { given: 'Ana', family: 'López', preferred: 'Annie', pronunciation: null, display: 'Annie' },
      emails: [{ address }],
      birthDate: '1990-01-01',
      locale: 'en-GB',
      loyalty: { tier: 'gold', points: 5 },
    });
    const changed = await update(id, {
      addresses: [
        { lines: ['2 Low Street'], country: 'GB' },
        { lines: ['3 Low Street'], country: 'GB' },
      ],
      birthDate: null,
      loyalty: { number: `L-${numbers}`, points: null },
      attributes: [
        { name: 'size', value: '54' },
        { name: 'metal', value: null },
        { name: 'style', value: 'halo' },
      ],
    });
    expect(changed.customer).toMatchObject({
      version: 3,
      addresses: [{ lines: ['2 Low Street'] }, { lines: ['3 Low Street'] }],
      birthDate: null,
      loyalty: { number: `L-${numbers}`, tier: 'gold', points: null },
      attributes: [
        { name: 'size', value: '54' },
        { name: 'style', value: 'halo' },
      ],
    });
    const cleared = await update(id, {
      name: { given: null, family: null, preferred: 'Ana' },
      emails: null,
      addresses: [],
      locale: null,
      loyalty: null,
      attributes: null,
    });
    expect(cleared.customer).toMatchObject({
      name: { given: null, family: null, preferred: 'Ana' },
      emails: [],
      addresses: [],
      locale: null,
      loyalty: null,
      attributes: [],
    });
    expect(await ids(`email: "${address}"`)).toEqual([]);
    expect(await ids(`loyaltyNumber: "L-${numbers}"`)).toEqual([]);
  });

  test('an equal update changes nothing', async () => {
    const id = await jeweller.customer({ name: { given: 'Ana' } });
    const { customer } = await update(id, { name: { given: ' Ana ' }, emails: [] });
    expect(customer.version).toBe(1);
  });

  test('a pronunciation needs a name', async () => {
    const id = await jeweller.customer({});
    expect(formatUserErrors((await update(id, { name: { pronunciation: 'AH-na' } })).userErrors)).toEqual([
      'INVALID input.name.pronunciation',
    ]);
  });
});

describe('contacts', () => {
  test('can be added and removed, keep their marks, and one is primary', async () => {
    const [one, two, three] = [email(), email(), email()];
    const id = await jeweller.customer({
      emails: [
        { address: one, verified: true, primary: true, label: 'home' },
        { address: two, verified: true },
      ],
    });
    const { customer } = await update(id, {
      removeEmails: [one.toUpperCase()],
      addEmails: [{ address: three }, { address: two.toUpperCase(), label: 'work' }],
      addPhones: [{ number: '07700 900123' }],
    });
    expect(customer.emails).toEqual([
      { address: two, label: 'work', verified: true, primary: true },
      { address: three, label: null, verified: false, primary: false },
    ]);
    // Another address of the same inbox is separate, and is removed separately.
    const tag = two.replace('@', '+x@');
    const addressesAfter = async (change: object) =>
      (await update(id, change)).customer.emails.map(({ address }: { address: string }) => address);
    expect(await addressesAfter({ addEmails: [{ address: tag }] })).toEqual([two, three, tag]);
    expect(await addressesAfter({ removeEmails: [tag.toUpperCase()] })).toEqual([two, three]);
    expect(await addressesAfter({ removeEmails: [three.replace('@', '+y@')] })).toEqual([two, three]);
    expect(customer.phones).toMatchObject([{ number: '+447700900123', primary: true }]);
    expect(await ids(`email: "${one}"`)).toEqual([]);
    expect(await ids(`email: "${three}"`)).toEqual([id]);

    const primary = await update(id, {
      addEmails: [{ address: three, primary: true }],
      removePhones: ['07700 900123'],
    });
    expect(primary.customer.emails).toMatchObject([
      { address: two, primary: false },
      { address: three, primary: true },
    ]);
    expect(primary.customer.phones).toEqual([]);
  });

  test('are either replaced as a list or changed one by one', async () => {
    const id = await jeweller.customer({});
    const { userErrors } = await update(id, {
      emails: [{ address: email() }],
      removeEmails: [email()],
      phones: null,
      addPhones: [{ number: '07700 900123' }],
      removePhones: ['12345'],
    });
    expect(formatUserErrors(userErrors)).toEqual([
      'INVALID input.emails',
      'INVALID input.removePhones.0',
      'INVALID input.phones',
    ]);
  });

  test('are at most ten', async () => {
    const id = await jeweller.customer({ emails: Array.from({ length: 10 }, () => ({ address: email() })) });
    const [kept] = (await update(id, {})).customer.emails;
    expect(formatUserErrors((await update(id, { addEmails: [{ address: email() }] })).userErrors)).toEqual([
      'LIMIT_EXCEEDED input.emails',
    ]);
    const swapped = await update(id, { addEmails: [{ address: email() }], removeEmails: [kept.address] });
    expect(swapped.customer.emails).toHaveLength(10);
  });
});

describe('exact keys', () => {
  test('of another customer are a conflict with their path', async () => {
    const [loyalty, theirs] = [{ number: `L-${++numbers}` }, { system: 'web', value: `${numbers}` }];
    const other = await jeweller.customer({ loyalty, externalIds: [theirs] });
    const id = await jeweller.customer({ name: { given: 'Ana' } });
    const input = { loyalty, externalIds: [{ system: 'pos', value: `${numbers}` }, theirs], name: { given: 'Anna' } };
    const { userErrors } = await update(id, input);
    expect(formatUserErrors(userErrors)).toEqual(['CONFLICT input.externalIds.1', 'CONFLICT input.loyalty.number']);
    expect(userErrors[0].message).toContain(other);
    expect((await update(id, {})).customer).toMatchObject({ version: 1, name: { given: 'Ana' } });
  });

  test('that are removed are free for another customer', async () => {
    const loyalty = { number: `L-${++numbers}` };
    const id = await jeweller.customer({ loyalty });
    const other = await jeweller.customer({});
    await update(id, { loyalty: { number: `M-${numbers}` } });
    expect((await update(other, { loyalty })).userErrors).toEqual([]);
    expect(await ids(`loyaltyNumber: "l ${numbers}"`)).toEqual([other]);
    expect(await ids(`loyaltyNumber: "M${numbers}"`)).toEqual([id]);
  });

  test('that two customers set at once go to one', async () => {
    const loyalty = { number: `L-${++numbers}` };
    const people = await Promise.all(Array.from({ length: 8 }, () => jeweller.customer({})));
    const answers = await Promise.all(people.map((id) => update(id, { loyalty })));
    expect(answers.flatMap(({ userErrors }) => formatUserErrors(userErrors))).toEqual(
      Array(7).fill('CONFLICT input.loyalty.number'),
    );
  });
});

describe('versions', () => {
  test('a change with an older version is rejected', async () => {
    const id = await jeweller.customer({});
    expect((await update(id, { expectedVersion: 1, locale: 'en-GB' })).customer.version).toBe(2);
    expect(formatUserErrors((await update(id, { expectedVersion: 1, locale: 'fr-FR' })).userErrors)).toEqual([
      'VERSION_CONFLICT input.expectedVersion',
    ]);
  });

  test('none of many changes at once is lost', async () => {
    const id = await jeweller.customer({});
    const addresses = Array.from({ length: 10 }, email);
    await Promise.all(addresses.map((address) => update(id, { addEmails: [{ address }] })));
    const { customer } = await update(id, {});
    expect(customer.version).toBe(11);
    expect(customer.emails.map(({ address }: { address: string }) => address).toSorted()).toEqual(addresses.toSorted());
  });
});

test('an update larger than one transaction is rejected, and nothing is written', async () => {
  const people = (prefix: string) => ({
    emails: Array.from({ length: 10 }, (_, index) => ({ address: `${prefix}${index}@example.com` })),
    phones: Array.from({ length: 10 }, (_, index) => ({ number: `+4477${prefix}00111${index}` })),
    addresses: Array.from({ length: 10 }, (_, index) => ({
      lines: [],
      postalCode: `${prefix}${index}`,
      country: 'GB',
    })),
    externalIds: Array.from({ length: 20 }, (_, index) => ({ system: prefix, value: `n${index}` })),
  });
  const id = await jeweller.customer(people('10'));
  expect(formatUserErrors((await update(id, people('20'))).userErrors)).toEqual(['LIMIT_EXCEEDED input']);
  expect((await update(id, {})).customer.version).toBe(1);
  const { emails, phones } = people('20');
  expect((await update(id, { emails, phones })).userErrors).toEqual([]);
});

describe('permissions', () => {
  test('an unknown or missing customer is reported', async () => {
    expect(formatUserErrors((await update('cus_01900000-0000-7000-8000-000000000000', {})).userErrors)).toEqual([
      'NOT_FOUND input.customerId',
    ]);
    expect(formatUserErrors((await update('x'.repeat(5_000), {})).userErrors)).toEqual(['NOT_FOUND input.customerId']);
    expect(formatUserErrors((await jeweller.mutate('updateCustomer', FIELDS, {})).userErrors)).toEqual([
      'INVALID input.customerId',
    ]);
  });

  test('a customer who is being erased cannot be changed, and one who is erased is unknown', async () => {
    for (const [status, error] of [
      ['ERASURE_PENDING', 'NOT_ALLOWED'],
      ['ERASED', 'NOT_FOUND'],
    ] as const) {
      const id = await jeweller.customer({});
      await setStatus(jeweller.graph.table, id, status);
      expect(formatUserErrors((await update(id, { locale: 'en-GB' })).userErrors)).toEqual([
        `${error} input.customerId`,
      ]);
    }
  });

  test('a token without the write scope is forbidden', async () => {
    const { errors } = await jeweller.graph
      .as('analyst')
      .ask('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { id } } }', {
        input: { ...freshKey() },
      });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

testIdempotency('updateCustomer', async () => {
  const { graph, mutate } = jeweller;
  const customerId = await jeweller.customer({ emails: [{ address: 'ana@example.com' }] });
  const version = async () => (await update(customerId, {})).customer.version;
  return {
    caller: graph.as('support'),
    otherClient: graph.as('commerce'),
    send: (caller, input) => mutate('updateCustomer', 'customer { id version }', input, caller),
    input: { customerId, addEmails: [{ address: 'bea@example.com' }] },
    otherInput: { customerId, addEmails: [{ address: 'cleo@example.com' }] },
    effects: version,
    moveOn: () => update(customerId, { removeEmails: ['bea@example.com'] }),
    lasting: ({ customer }) => customer.id,
  };
});
