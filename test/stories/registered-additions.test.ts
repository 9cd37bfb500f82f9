import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import type { Answer } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { type ConsumedStream, consumeStream } from '../support/stream.ts';
import { formatUserErrors } from '../support/user-errors.ts';

type Data = Answer['data'];

const PROFILE = `id name { given family preferred } emails { address label verified primary } phones { number primary }
  addresses { lines } birthDate locale loyalty { number tier points } externalIds { system value } attributes { name value }`;

let jeweller: Jeweller;
let stream: ConsumedStream;
let desk: ReturnType<typeof createIdentityDesk>;
beforeAll(async () => {
  jeweller = await openJeweller();
  stream = await consumeStream(jeweller.graph.table);
  desk = createIdentityDesk(jeweller);
});

const register = (input: object): Promise<Data> =>
  jeweller.mutate('registerCustomer', `outcome customer { ${PROFILE} } warnings { code path }`, input);
const read = async (id: string): Promise<Data> =>
  (await jeweller.desk.run(`query ($id: ID!) { customer(id: $id) { ${PROFILE} } }`, { id })).customer;
const findCustomerIds = async (key: object): Promise<string[]> => {
  const { customersBy } = await jeweller.desk.run('query ($key: CustomerKey!) { customersBy(key: $key) { id } }', {
    key,
  });
  return customersBy.map(({ id }: { id: string }) => id);
};
const suggested = async (one: string, other: string): Promise<boolean> => {
  const { matchQueue } = await jeweller.desk.run(
    '{ matchQueue(first: 100) { nodes { left { id } right { id } matchStatus } } }',
  );
  return matchQueue.nodes.some(
    ({ left, right }: Data) => [left.id, right.id].sort().join() === [one, other].sort().join(),
  );
};

let numbers = 0;
const mailbox = () => [{ address: `p.nowicki${++numbers}@example.com`, verified: true }];
const phone = (index: number) => ({ number: `+4477009${String(10_000 + index)}` });

describe('the additions of a matched registration', () => {
  const father = () => ({
    name: { given: 'Piotr', family: 'Wiśniewski' },
    emails: mailbox(),
    phones: [phone(1)],
    externalIds: [{ system: 'crm', value: `f${++numbers}` }],
  });

  test('can be removed exactly, with their lookup entries, and do not come back', async () => {
    const known = father();
    const { customer: before } = await register(known);
    const web = { system: 'web', value: `w${++numbers}` };
    const { outcome, customer } = await register({
      ...{ name: known.name, emails: known.emails, birthDate: '1990-01-01', locale: 'pl' },
      ...{ phones: [{ ...phone(2), primary: true }], externalIds: [web], attributes: [{ name: 'size', value: '54' }] },
    });
    expect([outcome, customer.id]).toEqual(['MATCHED', before.id]);
    expect(customer).toMatchObject({
      ...{ birthDate: '1990-01-01', locale: 'pl', attributes: [{ name: 'size', value: '54' }] },
      phones: [
        { ...phone(1), primary: true },
        { ...phone(2), primary: false },
      ],
    });
    expect(await findCustomerIds({ externalId: web })).toEqual([before.id]);
    const [, added = ''] = await desk.records(before.id);
    const { survivor, restored } = await desk.unmerge(added);
    expect([survivor.id, restored.id]).toEqual([before.id, added]);
    expect(await read(before.id)).toEqual(before);
    expect([await findCustomerIds({ externalId: web }), await findCustomerIds({ phone: phone(2).number })]).toEqual([
      [added],
      [added],
    ]);
    await stream.drain();
    expect(await desk.records(before.id)).toEqual([before.id]);
    expect(faultsOf(await scanItems(jeweller.graph.table))).toEqual([]);
  });

  test('are empty for known values, so that there is no new record', async () => {
    const known = father();
    const { customer } = await register(known);
    const address = known.emails[0]?.address ?? '';
    for (const again of [
      known,
      { ...known, emails: [{ address: address.toUpperCase(), label: 'home', verified: true }] },
      { ...known, emails: [{ address: address.replace('@', '+offers@'), verified: true }] },
      { externalIds: known.externalIds },
    ])
      expect(await register(again)).toMatchObject({ outcome: 'MATCHED', customer, warnings: [] });
    expect(await desk.records(customer.id)).toEqual([customer.id]);
  });

  test('are added once, also by retries', async () => {
    const known = father();
    const { customer } = await register(known);
    const call = { ...freshKey(), ...known, phones: [phone(3)] };
    const answers = await Promise.all(Array.from({ length: 5 }, () => register(call)));
    for (const answer of answers) expect(answer).toMatchObject({ outcome: 'MATCHED', customer: { id: customer.id } });
    expect(await desk.records(customer.id)).toHaveLength(2);
  });

  test('have limits: a till that registers one customer with 50 phones creates few records and gets a warning', async () => {
    const known = father();
    const { customer } = await register(known);
    const answers: Data[] = [];
    for (let index = 0; index < 50; index++) answers.push(await register({ ...known, phones: [phone(100 + index)] }));
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['MATCHED']));
    const warnings = answers.map((answer) => formatUserErrors(answer.warnings).join());
    // With the known phone, the maximum of a customer.
    expect(warnings).toEqual([...Array(9).fill(''), ...Array(41).fill('LIMIT_EXCEEDED input.phones')]);
    expect(await desk.records(customer.id)).toHaveLength(5);
    expect((await read(customer.id)).phones).toHaveLength(10);
    expect(await findCustomerIds({ phone: phone(103).number })).toEqual([customer.id]);
  });

  test('of many registrations at once are all stored', async () => {
    const known = father();
    const { customer } = await register(known);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => register({ ...known, phones: [phone(200 + index)] })),
    );
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['MATCHED']));
    expect((await read(customer.id)).phones).toHaveLength(9);
    expect(faultsOf(await scanItems(jeweller.graph.table))).toEqual([]);
  });

  test('leave out another loyalty card, with a warning', async () => {
    const known = { ...father(), loyalty: { number: `C${++numbers}` } };
    await register(known);
    const { outcome, customer, warnings } = await register({ ...known, loyalty: { number: `D${++numbers}` } });
    expect([outcome, customer.loyalty.number]).toEqual(['MATCHED', known.loyalty.number]);
    expect(formatUserErrors(warnings)).toEqual(['CONFLICT input.loyalty.number']);
  });
});

describe('a person with the same email', () => {
  const name = { given: 'Piotr', family: 'Nowicki' };
  const called = (family: string) => ({ name: { given: 'Piotr', family } });
  test.each([
    ['of another birth date', { name, birthDate: '1950-01-01' }, { name, birthDate: '1980-05-05' }],
    ['of another generation', called('Sobczak'), called('Sobczak Jr')],
    ['with a generation only in the first record', called('Dudek III'), called('Dudek')],
  ])('%s is a separate customer, and the pair is suggested', async (_, first, second) => {
    const emails = mailbox();
    const { customer } = await register({ ...first, emails });
    const son = await register({ ...second, emails, phones: [phone(300 + numbers)] });
    expect(son.outcome).toBe('CREATED');
    expect(await read(customer.id)).toEqual(customer);
    await stream.drain();
    expect(await desk.records(customer.id)).toEqual([customer.id]);
    expect(await suggested(customer.id, son.customer.id)).toBe(true);
  });

  test('without contradicting data is the same customer', async () => {
    const emails = mailbox();
    const { customer } = await register({ name, emails, birthDate: '1900-01-01' });
    const again = await register({ name: { given: 'P.', family: 'Nowicki' }, emails, birthDate: '1980-05-05' });
    expect(again).toMatchObject({ outcome: 'MATCHED', customer: { id: customer.id } });
  });

  test.each(['info@shop.example', 'noemail@shop.example'])(
    'that is a placeholder, %s, is another customer',
    async (address) => {
      const emails = [{ address, verified: true }];
      await register({ name, emails });
      expect((await register({ name, emails })).outcome).toBe('CREATED');
    },
  );
});

describe('an exact key of a customer', () => {
  const person = () => ({
    ...{ name: { given: 'Mo', family: 'Farah' }, birthDate: '1980-01-01', loyalty: { number: `K${++numbers}` } },
  });

  test('with another name and birth date is a conflict, and nothing is written', async () => {
    const known = person();
    const { customer } = await register(known);
    const before = (await scanItems(jeweller.graph.table)).length;
    const other = await register({ ...known, name: { given: 'Jo', family: 'Bloggs' }, birthDate: '1991-02-02' });
    expect([other.outcome, formatUserErrors(other.userErrors)]).toEqual([null, ['CONFLICT input.loyalty.number']]);
    expect(JSON.stringify(other.userErrors)).not.toMatch(/Farah|Bloggs|1980/);
    expect((await scanItems(jeweller.graph.table)).length).toBe(before);
    expect(await read(customer.id)).toEqual(customer);
  });

  test('with only another name or only another birth date is matched, and known values stay', async () => {
    const known = person();
    const { customer } = await register(known);
    for (const more of [{ name: { given: 'Tania', family: 'Nell' } }, { birthDate: '1981-01-01' }]) {
      const { birthDate: _, ...rest } = known;
      expect(await register({ ...rest, ...more })).toMatchObject({ outcome: 'MATCHED', customer });
    }
  });
});

describe('a verified email that an update adds', () => {
  test('and a registration with it at the same time: the later one sees the other', async () => {
    for (let round = 0; round < 10; round++) {
      const emails = mailbox();
      const known = {
        name: { given: 'Ida', family: `Late${'abcdefghij'[round]}` },
        loyalty: { number: `U${++numbers}` },
      };
      const { customer } = await register(known);
      const [, registered] = await Promise.all([
        jeweller.mutate('updateCustomer', 'customer { id }', { customerId: customer.id, addEmails: emails }),
        register({ name: known.name, emails }),
      ]);
      // A registration that does not conflict with the update could commit after it and still find nobody.
      const again = await register({ name: known.name, emails, loyalty: known.loyalty });
      if (registered.outcome === 'MATCHED') expect(registered.customer.id).toBe(customer.id);
      else expect(formatUserErrors(again.userErrors)).toEqual(['CONFLICT input']);
    }
  });
});
