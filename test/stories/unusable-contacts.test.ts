import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { createOrderDesk, fresh, returnInput, sale } from '../support/order-desk.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const SAID = 'warnings { code path } userErrors { code path }';
const RECORD = `mutation ($input: RecordOrderInput!) { recordOrder(input: $input) {
  order { id number customer { id } contact { name email phone } } ${SAID} } }`;
const RECORD_MANY = `mutation ($inputs: [RecordOrderInput!]!) { recordOrders(inputs: $inputs) {
  order { id number contact { name email phone } } ${SAID} } }`;
const RETURN = `mutation ($input: RecordReturnInput!) { recordReturn(input: $input) { orderReturn { id customer { id } } ${SAID} } }`;

const record = async (input: object) => (await shop.till.run(RECORD, { input })).recordOrder;
const recordMany = async (inputs: readonly object[]) => (await shop.till.run(RECORD_MANY, { inputs })).recordOrders;
const giveBack = async (input: object) => (await shop.till.run(RETURN, { input })).recordReturn;
const invalid = (...path: string[]) => ({ code: 'INVALID', path });

describe('a sale with a contact that cannot be used', () => {
  test.each<[string, object, object | null, object[]]>([
    [
      'an invalid email',
      { contact: { name: 'Bo', email: 'bo@' } },
      { name: 'Bo', email: null, phone: null },
      [invalid('input', 'contact', 'email')],
    ],
    ['a phone without digits', { contact: { phone: 'none' } }, null, [invalid('input', 'contact', 'phone')]],
    [
      'a phone that does not exist in the region',
      { contact: { phone: '12345' } },
      null,
      [invalid('input', 'contact', 'phone')],
    ],
    [
      'a number for a phone',
      { contact: { phone: 7700900123, email: 'bo@example.com' } },
      { name: null, email: 'bo@example.com', phone: null },
      [invalid('input', 'contact', 'phone')],
    ],
    [
      'an invalid name',
      { contact: { name: 'x'.repeat(201), email: 'bo@example.com' } },
      { name: null, email: 'bo@example.com', phone: null },
      [{ code: 'LIMIT_EXCEEDED', path: ['input', 'contact', 'name'] }],
    ],
    [
      'an invalid email as the customer’s key',
      { customer: { email: 'bo@' } },
      null,
      [invalid('input', 'customer', 'email')],
    ],
    [
      'an invalid phone as the customer’s key',
      { customer: { phone: '12345' } },
      null,
      [invalid('input', 'customer', 'phone')],
    ],
    [
      'all of it',
      { customer: { phone: true }, contact: { email: {}, phone: '12' } },
      null,
      [
        invalid('input', 'customer', 'phone'),
        invalid('input', 'contact', 'email'),
        invalid('input', 'contact', 'phone'),
      ],
    ],
  ])('%s, is recorded without it and says so, again when it is repeated', async (_, more, contact, warnings) => {
    const input = sale(more);
    const first = await record(input);
    expect(first).toEqual({
      order: { id: expect.any(String), number: input.number, customer: null, contact },
      warnings,
      userErrors: [],
    });
    expect(await record(input)).toEqual(first);
    expect((await recordMany([input]))[0]).toMatchObject({
      order: { id: first.order.id },
      warnings: warnings.map((one) => ({
        ...one,
        path: ['inputs', '0', ...('path' in one ? (one.path as string[]).slice(1) : [])],
      })),
      userErrors: [],
    });
  });

  test('that is valid except for surrounding text gives no warning', async () => {
    const { order, warnings } = await record(
      sale({ contact: { email: ' bo@example.com\u{200B}', phone: '\u{202A}020 7946 0018\u{202C}' } }),
    );
    expect([order.contact, warnings]).toEqual([{ name: null, email: 'bo@example.com', phone: '+442079460018' }, []]);
  });

  test('is rejected if the customer must be known', async () => {
    const input = sale();
    const withBadKey = { ...input, customer: { email: 'bo@' }, ifUnknown: 'REJECT' };
    const refused = { order: null, warnings: [], userErrors: [invalid('input', 'customer', 'email')] };
    expect(await record(withBadKey)).toEqual(refused);
    // Neither the number nor the key is used up.
    expect((await record(input)).userErrors).toEqual([]);
  });

  test('is rejected for other errors, and then gives no warning', async () => {
    const answer = await record(sale({ contact: { email: 'bo@' }, lines: [] }));
    expect(answer).toEqual({ order: null, warnings: [], userErrors: [invalid('input', 'lines')] });
  });

  test('in a batch does not affect other sales, and names its path', async () => {
    const inputs = [
      sale(),
      sale({ contact: { email: 'bo@' } }),
      sale({ customer: { email: 'bo@' }, ifUnknown: 'REJECT' }),
      sale({ lines: [{ sku: 'A', description: 'a', quantity: 1, unitPrice: 12.5 }], total: '12,50', currency: '£' }),
      sale({ placedAt: 'yesterday' }),
      sale(),
    ];
    const answers = await recordMany(inputs);
    expect(answers.map(({ order }: { order: { number: string } | null }) => order?.number ?? null)).toEqual([
      ...[inputs[0]?.number, inputs[1]?.number, null, null, null, inputs[5]?.number],
    ]);
    expect(
      answers.map(({ warnings, userErrors }: { warnings: unknown; userErrors: unknown }) => [warnings, userErrors]),
    ).toEqual([
      [[], []],
      [[invalid('inputs', '1', 'contact', 'email')], []],
      [[], [invalid('inputs', '2', 'customer', 'email')]],
      [
        [],
        [
          invalid('inputs', '3', 'currency'),
          invalid('inputs', '3', 'lines', '0', 'unitPrice'),
          invalid('inputs', '3', 'total'),
        ],
      ],
      [[], [invalid('inputs', '4', 'placedAt')]],
      [[], []],
    ]);
    expect(await recordMany(inputs)).toEqual(answers);
  });
});

test('a malformed value fails only one input, from any source: a variable in a literal, a default, a part of a list', async () => {
  const literal = (
    key: string,
    more: string,
  ) => `recordOrder(input: { idempotencyKey: "${key}", number: "${fresh('R')}", source: POS,
    placedAt: "2026-03-02T12:00:00Z", currency: "GBP", lines: { sku: "A", description: "a", quantity: 1, unitPrice: "1.00" }, ${more} })
    { order { number } ${SAID} }`;
  const answer = await shop.till.run(
    `mutation ($bad: EmailAddress, $none: EmailAddress! = "bo@", $at: DateTime = "yesterday", $phones: [PhoneContactInput!]) {
      inContact: ${literal(fresh(), 'contact: { email: $bad }')}
      inKey: ${literal(fresh(), 'customer: { email: $none }')}
      inOrder: ${literal(fresh(), 'promisedBy: $at')}
      inList: registerCustomer(input: { idempotencyKey: "${fresh()}", name: { given: "Bo" }, phones: $phones }) { customer { id } ${SAID} }
      good: ${literal(fresh(), 'total: "1.0"')}
    }`,
    { bad: 'bo at home', phones: [{ number: '020 7946 0018' }, { number: 1.5 }] },
  );
  const done = { order: { number: expect.any(String) }, userErrors: [] };
  expect(answer).toEqual({
    inContact: { ...done, warnings: [invalid('input', 'contact', 'email')] },
    inKey: { ...done, warnings: [invalid('input', 'customer', 'email')] },
    inOrder: { order: null, warnings: [], userErrors: [invalid('input', 'promisedBy')] },
    inList: { customer: null, warnings: [], userErrors: [invalid('input', 'phones', '1', 'number')] },
    good: { ...done, warnings: [] },
  });
});

describe('a return with a malformed customer key', () => {
  test.each([
    ['email', { email: 'bo@' }],
    ['phone', { phone: '12345' }],
    ['phone', { phone: 12345 }],
  ])('an %s, is recorded without it and says so, again when it is repeated', async (kind, customer) => {
    const input = returnInput({ customer, number: fresh('RET') });
    const first = await giveBack(input);
    expect(first).toEqual({
      orderReturn: { id: expect.any(String), customer: null },
      warnings: [invalid('input', 'customer', kind)],
      userErrors: [],
    });
    expect(await giveBack(input)).toEqual(first);
  });

  test('is rejected if the key is valid but unknown', async () => {
    expect(await giveBack(returnInput({ customer: { email: 'nobody@example.com' } }))).toMatchObject({
      orderReturn: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'customer'] }],
    });
  });
});
