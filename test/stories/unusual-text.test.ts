import { beforeAll, expect, test } from 'vitest';
import { openGraph, type TestCaller } from '../support/graph.ts';

const REGISTER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { customer { id name { given } } userErrors { code } }
}`;

let desk: TestCaller;
beforeAll(async () => {
  desk = (await openGraph()).as('support');
});

test('half a character, as from a till that cuts an emoji, is stored as a replacement character', async () => {
  const input = {
    idempotencyKey: 'half',
    name: { given: 'A\ud83d' },
    externalIds: [{ system: 'web\udc00', value: '1' }],
  };
  const { registerCustomer } = await desk.run(REGISTER, { input });
  expect(registerCustomer).toMatchObject({ customer: { name: { given: 'A\ufffd' } }, userErrors: [] });
});

test.each(['€'.repeat(255), '🙂'.repeat(127), 'a#b%/ c\u0000'])(
  'an idempotency key may have any characters',
  async (key) => {
    const once = await desk.run(REGISTER, { input: { idempotencyKey: key, name: { given: 'Ana' } } });
    expect(once.registerCustomer.userErrors).toEqual([]);
    expect(await desk.run(REGISTER, { input: { idempotencyKey: key, name: { given: 'Ana' } } })).toEqual(once);
  },
);

test.each([[''], ['x'.repeat(256)]])('an idempotency key has 1 to 255 characters', async (idempotencyKey) => {
  const { registerCustomer } = await desk.run(REGISTER, { input: { idempotencyKey } });
  expect(registerCustomer.userErrors).toEqual([{ code: 'INVALID' }]);
});

test('texts of any script and of the maximum length are stored unchanged', async () => {
  for (const [index, one] of ['漢', '🙂', 'é', '\u0000', 'ß', 'ﷺ'].entries()) {
    const given = one.repeat(Math.floor(200 / one.length));
    const input = {
      idempotencyKey: `long ${index}`,
      name: { given, family: given, preferred: given },
      loyalty: { number: `${index}${'漢'.repeat(190)}` },
      externalIds: [{ system: one.repeat(90), value: `${index}${one.repeat(Math.floor(199 / lengthInKey(one)))}` }],
      addresses: [{ lines: [given], postalCode: given, country: 'GB' }],
    };
    const { registerCustomer } = await desk.run(REGISTER, { input });
    expect(registerCustomer).toMatchObject({ customer: { name: { given: given.trim() } }, userErrors: [] });
  }
});

/** An id has a digit or letter, and its key has the same maximum length, although some characters become several in a key. */
const lengthInKey = (one: string) => one.normalize('NFKC').toUpperCase().length;
