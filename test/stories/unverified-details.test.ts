import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, TestCaller } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { type ConsumedStream, consumeStream } from '../support/stream.ts';

type Data = Answer['data'];

const EXPLAIN = `query ($left: ID!, $right: ID!) { matchExplanation(left: $left, right: $right) {
  score decision because evidence { field agreement weight message } } }`;

let shop: Jeweller;
let stream: ConsumedStream;
let desk: ReturnType<typeof createIdentityDesk>;
beforeAll(async () => {
  shop = await openJeweller();
  stream = await consumeStream(shop.graph.table);
  desk = createIdentityDesk(shop);
});

const explain = async (left: string, right: string, by: TestCaller = shop.desk): Promise<Data> =>
  (await by.run(EXPLAIN, { left, right })).matchExplanation;
const registerBy = async (by: TestCaller, input: object): Promise<string> =>
  (await shop.mutate('registerCustomer', 'customer { id }', input, by)).customer.id;
const me = async (id: string): Promise<Data> =>
  (await shop.asCustomer(id).run('{ me { id emails { address } orders { nodes { number } } } }')).me;

const mailOf = (family: string) => `verity@${family.toLowerCase()}.example`;
const realCustomer = (family: string) => ({
  name: { given: 'Verity', family },
  birthDate: '1969-03-03',
  emails: [{ address: mailOf(family), verified: true }],
  phones: [{ number: '+447700900771' }],
});

describe('a customer who writes known data of another customer into the own profile', () => {
  const writes = [
    ['name and email', 'Ashdown', ['name', 'addEmails']],
    ['name and birth date', 'Birchwood', ['name', 'birthDate']],
    ['all fields', 'Cragside', ['name', 'birthDate', 'addEmails', 'addPhones']],
  ] as const;

  test.each(writes)('is not merged: %s', async (_, family, fields) => {
    const known = realCustomer(family);
    const id = await registerBy(shop.york, known);
    const attacker = await registerBy(shop.leeds, {
      name: { given: 'Max', family: 'Hollis' },
      emails: [{ address: `max@${family.toLowerCase()}.example`, verified: true }],
    });
    await stream.drain();
    const address = mailOf(known.name.family);
    const all = { name: known.name, birthDate: known.birthDate, addEmails: [{ address }], addPhones: known.phones };
    const chosen = Object.fromEntries(fields.map((field) => [field, all[field]]));
    const { userErrors } = await shop.mutate('updateCustomer', 'customer { id }', chosen, shop.asCustomer(attacker));
    expect(userErrors).toEqual([]);
    await stream.drain();
    expect((await me(attacker)).id).toBe(attacker);
    expect(await desk.records(id)).toEqual([id]);
    // Another edit does not help, nor does the shop that sends the same data back.
    await shop.mutate('updateCustomer', 'customer { id }', { locale: 'fr' }, shop.asCustomer(attacker));
    await shop.mutate('updateCustomer', 'customer { id }', {
      customerId: attacker,
      addPhones: [{ number: '+441132000099' }],
    });
    await stream.drain();
    expect(await desk.records(attacker)).toEqual([attacker]);
    const { decision, because, evidence } = await explain(id, attacker);
    expect(decision).toBe('SUGGESTED');
    expect(because).not.toBe('');
    expect(evidence.find(({ field }: Data) => field === 'familyName').message).toMatch(
      /^Same family name.*\. Only the customer or a web shop stated it\.$/,
    );
  });
});

describe('data from a web shop', () => {
  test('give only a suggestion; data of the shop itself give a merge', async () => {
    const known = realCustomer('Dunmore');
    const address = mailOf(known.name.family);
    const stranger = await registerBy(shop.graph.as('commerce'), { ...known, emails: [{ address }] });
    const till = await registerBy(shop.york, { ...known, emails: [{ address }] });
    await stream.drain();
    expect(await desk.records(stranger)).toEqual([stranger]);
    const again = await registerBy(shop.leeds, { ...known, emails: [{ address }] });
    await stream.drain();
    expect([...(await desk.records(till))].toSorted()).toEqual([till, again].toSorted());
    expect(await desk.records(stranger)).toEqual([stranger]);
    expect(await explain(stranger, till)).toMatchObject({ decision: 'SUGGESTED' });
  });

  test('give a merge if the contact is verified on both sides', async () => {
    const known = realCustomer('Elmhurst');
    const till = await registerBy(shop.york, { name: known.name, phones: [{ number: '+447700900772' }] });
    const { emails } = known;
    await shop.mutate('updateCustomer', 'customer { id }', { customerId: till, addEmails: emails }, shop.york);
    const web = await registerBy(shop.graph.as('commerce'), {
      name: { given: 'Verity', family: 'Fairbank' },
      emails,
    });
    await stream.drain();
    expect([...(await desk.records(web))].toSorted()).toEqual([till, web].toSorted());
  });
});

describe('an explanation', () => {
  test('is the same in both orders, also for rejected, merged and unrelated pairs', async () => {
    const person = { ...realCustomer('Garforth'), phones: [{ number: '+447700900773' }] };
    const one = await registerBy(shop.york, person);
    const twin = await registerBy(shop.york, { ...person, name: { given: 'Monica', family: 'Garforth' } });
    const nobody = await registerBy(shop.york, { name: { given: 'Osbert', family: 'Quill' } });
    await stream.drain();
    const [there, back] = [await explain(one, twin), await explain(twin, one)];
    expect(there.score).toBe(back.score);
    expect(there.decision).toBe('SUGGESTED');
    expect(there.because).toMatch(/^The given names differ\. .*same family name.*; given name differs.*\.$/i);
    expect(there.because).toMatch(/same phone number, used by nobody else/i);
    for (const value of ['Garforth', 'Monica', '7700900773']) expect(there.because).not.toContain(value);
    expect([back.decision, back.because]).toEqual([there.decision, there.because]);
    await shop.mutate('rejectMatch', 'match { id }', { left: one, right: twin });
    expect(await explain(one, twin)).toMatchObject({ decision: 'REJECTED', score: there.score });
    expect(await explain(one, nobody)).toMatchObject({ decision: null });
    await desk.merge(one, [nobody]);
    expect(await explain(nobody, one)).toMatchObject({
      decision: 'MERGED',
      because: 'These records are already one person.',
    });
  });

  test('is only for the desk, and for existing customers', async () => {
    const { errors } = await shop.york.ask(EXPLAIN, { left: 'a', right: 'b' });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const missing = await shop.desk.ask(EXPLAIN, { left: 'cus_nobody', right: 'cus_noone' });
    expect(missing.errors).toMatchObject([
      { message: 'No customer has this id.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
