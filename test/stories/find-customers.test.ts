import { beforeAll, describe, expect, test } from 'vitest';
import { setStatus } from '../support/customers.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { fresh, line, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
let ana: string;
let luis: string;

const KEYS = 'query ($key: CustomerKey!) { customersBy(key: $key) { id } }';
const SEARCH = `query ($text: String!, $first: Int, $after: String) {
  searchCustomers(text: $text, first: $first, after: $after) {
    edges { matchedOn node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

const by = async (key: object): Promise<string[]> =>
  (await jeweller.york.run(KEYS, { key })).customersBy.map(({ id }: { id: string }) => id);
const search = async (text: string): Promise<(string | string[])[][]> =>
  (await jeweller.york.run(SEARCH, { text })).searchCustomers.edges.map(
    ({ node, matchedOn }: { node: { id: string }; matchedOn: string[] }) => [node.id, matchedOn],
  );

beforeAll(async () => {
  jeweller = await openJeweller();
  ana = await jeweller.customer({
    name: { given: 'Ana', family: 'García' },
    emails: [{ address: 'garcia@example.com' }],
    phones: [{ number: '07700 904821' }],
    addresses: [{ lines: ['1 High Street'], postalCode: 'M1 1AE', country: 'GB' }],
    loyalty: { number: 'GOLD-77' },
    externalIds: [{ system: 'web', value: 'A#1' }],
  });
  luis = await jeweller.customer({
    name: { given: 'Luis', family: 'García' },
    emails: [{ address: 'garcia@example.com' }],
  });
  const record = 'mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { userErrors { message } } }';
  const sell = (store: 'york' | 'leeds', customer: string, number: string, serialNumber: string) =>
    jeweller[store].run(record, {
      input: sale({ number, customer: { id: customer }, lines: [line({ serialNumbers: [serialNumber] })] }),
    });
  await sell('york', ana, 'R 2026-0017', 'SN 900-1');
  await sell('leeds', ana, 'R-7000', 'SN-2');
  await sell('york', luis, 'R-7000', 'SN-3');
});

describe('customersBy', () => {
  test('finds a person by each key, in any notation', async () => {
    expect(await by({ id: ana })).toEqual([ana]);
    expect(await by({ loyaltyNumber: 'gold 77' })).toEqual([ana]);
    expect(await by({ loyaltyNumber: ' gold-77' })).toEqual([ana]);
    expect(await by({ externalId: { system: ' web', value: 'A#1 ' } })).toEqual([ana]);
    expect(await by({ serialNumber: 'sn9001' })).toEqual([ana]);
    expect(await by({ receipt: { number: 'r2026 0017' } })).toEqual([ana]);
    expect(await by({ receipt: { number: 'R-2026-0017', store: 'york', source: 'POS' } })).toEqual([ana]);
    expect(await by({ receipt: { number: 'R-2026-0017', store: 'leeds' } })).toEqual([]);
  });

  test('finds all customers with an email or a phone', async () => {
    expect((await by({ email: 'Garcia+x@Example.com' })).toSorted()).toEqual([ana, luis].toSorted());
    for (const phone of ['07700904821', '+44 7700 904-821', '(07700) 904821'])
      expect(await by({ phone })).toEqual([ana]);
  });

  test('finds the holder of a loyalty number; in another notation, all holders that it may mean', async () => {
    const [tens, ones] = [
      await jeweller.customer({ loyalty: { number: '10-1x' } }),
      await jeweller.customer({ loyalty: { number: '1-01x' } }),
    ];
    expect(await by({ loyaltyNumber: '10-1X' })).toEqual([tens]);
    expect(await by({ loyaltyNumber: '1-01x' })).toEqual([ones]);
    expect((await by({ loyaltyNumber: '101x' })).toSorted()).toEqual([tens, ones].toSorted());
    const { userErrors } = await jeweller.mutate('updateCustomer', 'customer { id }', {
      ...{ customerId: ones, loyalty: { number: '10-1X' } },
    });
    expect(formatUserErrors(userErrors)).toEqual(['CONFLICT input.loyalty.number']);
    const rules = { customer: { loyaltyNumber: '101x' }, timeZone: 'Europe/London' };
    const { userErrors: asked } = await jeweller.mutate('setContactRules', 'preferences { version }', rules);
    expect(formatUserErrors(asked)).toEqual(['AMBIGUOUS input.customer']);
  });

  test('ignores the case of an external id', async () => {
    const id = await jeweller.customer({ externalIds: [{ system: 'crm', value: 'Ab-1' }] });
    expect(await by({ externalId: { system: 'crm', value: 'aB-1' } })).toEqual([id]);
    expect(await by({ externalId: { system: 'crm', value: 'Ab1' } })).toEqual([]);
  });

  test('finds an email in any Unicode form', async () => {
    const id = await jeweller.customer({ emails: [{ address: 'ren\u00e9@bücher.example' }] });
    for (const email of [
      'rene\u0301@bu\u0308cher.example',
      'REN\u00c9@BÜCHER.example',
      'ren\u00e9@xn--bcher-kva.example',
    ])
      expect([email, await by({ email })]).toEqual([email, [id]]);
  });

  test('finds nobody for an unknown key', async () => {
    const keys = [{ id: 'cus_nobody' }, { loyaltyNumber: 'NOBODY-1' }, { receipt: { number: '9'.repeat(3_000) } }];
    for (const key of keys) expect(await by(key)).toEqual([]);
  });

  test('rejects a placeholder value as a key', async () => {
    const keys = [
      { loyaltyNumber: '0000' },
      { externalId: { system: 'web', value: 'undefined' } },
      { externalId: { system: 'web', value: 'N/A' } },
    ];
    for (const key of keys) {
      const { data, errors } = await jeweller.york.ask(KEYS, { key });
      expect(data.customersBy).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  test('needs the store for a receipt number that several stores use', async () => {
    const { data, errors } = await jeweller.york.ask(KEYS, { key: { receipt: { number: 'R-7000' } } });
    expect(data.customersBy).toBeNull();
    expect(errors).toMatchObject([
      { message: expect.stringContaining('Name the store'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(await by({ receipt: { number: 'R-7000', store: 'leeds' } })).toEqual([ana]);
    expect(await by({ receipt: { number: 'R-7000', store: 'york' } })).toEqual([luis]);
  });

  test('leaves out erased customers', async () => {
    const loyalty = { number: fresh('L') };
    const id = await jeweller.customer({ loyalty });
    await setStatus(jeweller.graph.table, id, 'ERASED');
    expect(await by({ id })).toEqual([]);
    expect(await by({ loyaltyNumber: loyalty.number })).toEqual([]);
    expect(await search(loyalty.number)).toEqual([]);
  });

  test('rejects two keys at once', async () => {
    const { errors } = await jeweller.york.ask(KEYS, { key: { id: ana, email: 'a@example.com' } });
    expect(errors).toHaveLength(1);
  });
});

describe('searchCustomers', () => {
  test.each([
    [
      'garcia',
      () => [
        [ana, ['name']],
        [luis, ['name']],
      ],
    ],
    ['Ana Gar', () => [[ana, ['name']]]],
    ['gar ana', () => [[ana, ['name']]]],
    ['m11ae', () => [[ana, ['postcode']]]],
    ['…4821', () => [[ana, ['phone']]]],
    ['07700 904821', () => [[ana, ['phone']]]],
    ['R-2026-0017', () => [[ana, ['receipt']]]],
    ['SN 9001', () => [[ana, ['serialNumber']]]],
    ['gold77', () => [[ana, ['loyaltyNumber']]]],
    ['nobody at all', () => []],
  ])('%s', async (text, found) => {
    expect(await search(text)).toEqual(found());
  });

  test('finds two customers by a receipt number that their stores share', async () => {
    expect((await search('r7000')).toSorted()).toEqual(
      [
        [ana, ['receipt']],
        [luis, ['receipt']],
      ].toSorted(),
    );
  });

  test('page by page', async () => {
    const first = (await jeweller.york.run(SEARCH, { text: 'garcia', first: 1 })).searchCustomers;
    expect(first).toMatchObject({ nodes: [{ id: ana }], pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const after = first.pageInfo.endCursor;
    const second = (await jeweller.york.run(SEARCH, { text: 'garcia', first: 1, after })).searchCustomers;
    expect(second).toMatchObject({ nodes: [{ id: luis }], pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });

  test.each([
    [{ text: ' ' }, /Type something/],
    [{ text: 'garcia', first: 0 }, /1 to 100/],
    [{ text: 'garcia', first: 101 }, /1 to 100/],
    [{ text: 'garcia', after: 'nonsense' }, /not a cursor/],
    [{ text: 'garcia', after: Buffer.from('7:x').toString('base64url') }, /not a cursor/],
  ])('rejects %o', async (variables, message) => {
    const { data, errors } = await jeweller.york.ask(SEARCH, variables);
    expect(data.searchCustomers).toBeNull();
    expect(errors).toMatchObject([{ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('finds a changed name at once, and the old name as a former name', async () => {
    const id = await jeweller.customer({ name: { given: 'Zoe', family: 'Oldname' } });
    expect(await search('oldname')).toEqual([[id, ['name']]]);
    await jeweller.mutate('updateCustomer', 'customer { id }', {
      customerId: id,
      name: { family: 'Newname' },
      ...freshKey(),
    });
    expect(await search('oldname')).toEqual([[id, ['formerName']]]);
    expect(await search('newn')).toEqual([[id, ['name']]]);
  });
});
