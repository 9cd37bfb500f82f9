import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EngineFault, type FaultyEngine, openFaultyEngine } from '../support/faulty-engine.ts';
import { type Answer, openBundle, openGraph, requestOf } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { sale } from '../support/order-desk.ts';

const UNAVAILABLE = { code: 'SERVICE_UNAVAILABLE', retryable: true };
const HEAD = `query ($id: ID!) { customer(id: $id) { id name { display } warranties { nodes { id } } nextActions { kind }
  orders { nodes { id lines { nodes { sku } } } } timeline { nodes { __typename } } preferences { version } } }`;
const RECORD = `mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { order { id } userErrors { code } } }`;

let engine: FaultyEngine;
let jeweller: Jeweller;
let faultOf: (operation: string) => EngineFault = () => 'none';
beforeAll(async () => {
  engine = await openFaultyEngine((operation) => faultOf(operation));
  jeweller = await openJeweller(openGraph(engine.endpoint));
});
afterAll(() => engine.close());

/** Injects faults into the table during the work. */
async function withFault<T>(mishap: typeof faultOf, work: () => Promise<T>): Promise<T> {
  faultOf = mishap;
  try {
    return await work();
  } finally {
    faultOf = () => 'none';
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly answer: T; readonly seconds: number }> {
  const begin = Date.now();
  const answer = await work();
  return { answer, seconds: (Date.now() - begin) / 1_000 };
}

const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions);

describe('with three of ten requests throttled, and incomplete batches', () => {
  const throttled = (): EngineFault => {
    const dice = Math.random();
    return dice < 0.3 ? 'throttled' : dice < 0.5 ? 'cut' : 'none';
  };

  test('nearly all queries and mutations succeed, the others can be retried, and nothing is duplicated', async () => {
    const { desk, customer } = jeweller;
    const id = await customer({ name: { given: 'Ada', family: 'Quill' } });
    const inputs = Array.from({ length: 50 }, () => sale({ customer: { id } }));
    const answers = await withFault(throttled, async () => {
      const all: Answer[] = [];
      for (const input of inputs) {
        all.push(await desk.ask(RECORD, { input }));
        all.push(await desk.ask(HEAD, { id }));
      }
      return all;
    });
    const failed = answers.filter(({ errors }) => errors !== undefined);
    expect(failed.length).toBeLessThanOrEqual(answers.length / 100);
    for (const one of failed) for (const extensions of codesOf(one)) expect(extensions).toEqual(UNAVAILABLE);
    for (const input of inputs) expect((await desk.run(RECORD, { input })).recordOrder.userErrors).toEqual([]);
    const page = await desk.run('query ($id: ID!) { customer(id: $id) { orders(first: 100) { nodes { id } } } }', {
      id,
    });
    expect(page.customer.orders.nodes).toHaveLength(inputs.length);
  }, 300_000);
});

describe('with a table that never responds', () => {
  test.each(['swallowed', 'halved'] as const)('a query ends within 5 s: %s', async (mishap) => {
    const id = await jeweller.customer();
    const { answer, seconds } = await withFault(
      () => mishap,
      () => timed(() => jeweller.desk.ask(HEAD, { id })),
    );
    expect(seconds).toBeLessThan(5);
    expect(codesOf(answer)).toEqual([UNAVAILABLE]);
  });

  test('a mutation whose reads get no response ends within the same time', async () => {
    const input = sale({ customer: { id: await jeweller.customer() } });
    const { answer, seconds } = await withFault(
      () => 'swallowed',
      () => timed(() => jeweller.desk.ask(RECORD, { input })),
    );
    expect(seconds).toBeLessThan(5);
    expect(codesOf(answer)).toEqual([UNAVAILABLE]);
    expect((await jeweller.desk.run(RECORD, { input })).recordOrder.userErrors).toEqual([]);
  });

  test.each(['swallowed', 'halved'] as const)(
    'a mutation whose transaction gets no response ends in its time: %s',
    async (mishap) => {
      const { table, handler } = await openBundle(engine.endpoint);
      const input = { ...freshKey(), name: { given: 'Ida' }, loyalty: { number: 'L-77' } };
      const query = 'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } } }';
      // The first request of a process also compiles the code.
      await handler(requestOf('support', {}, HEAD, { id: 'cus_none' }), { getRemainingTimeInMillis: () => 25_000 });
      const deadline = Date.now() + 8_000;
      const { answer, seconds } = await withFault(
        (operation) => (operation === 'TransactWriteItems' ? mishap : 'none'),
        () =>
          timed(() =>
            handler(requestOf('support', {}, query, { input }), {
              getRemainingTimeInMillis: () => deadline - Date.now(),
            }),
          ),
      );
      expect(seconds).toBeLessThan(8);
      expect(codesOf(JSON.parse(answer.body ?? ''))).toMatchObject([UNAVAILABLE]);
      table.client.close();
    },
  );
});

describe('a failure in one part of a request does not affect the rest', () => {
  test('in a transfer to an invalid phone', async () => {
    const { desk } = jeweller;
    const query =
      'mutation ($input: TransferWarrantyInput!) { transferWarranty(input: $input) { userErrors { code } } }';
    await withFault(
      () => 'throttled',
      () => desk.ask(query, { input: { ...freshKey(), warrantyId: 'war_x', to: { phone: '999' } } }),
    );
    const { transferWarranty } = await desk.run(query, {
      input: { ...freshKey(), warrantyId: 'war_x', to: { phone: '999' } },
    });
    expect(transferWarranty.userErrors).toHaveLength(1);
  });

  test('in tastes of a merged customer, with only the user errors selected', async () => {
    const { desk, customer } = jeweller;
    const [one, other] = [await customer(), await customer()];
    expect((await createIdentityDesk(jeweller).merge(one, [other])).userErrors).toEqual([]);
    const query = 'mutation ($input: SetTastesInput!) { setTastes(input: $input) { userErrors { code } } }';
    const input = { ...freshKey(), customer: { id: other }, addLikes: [{ topic: 'metal', value: 'gold' }] };
    let isWritten = false;
    const answer = await withFault(
      (operation) => {
        const mishap = isWritten ? 'throttled' : 'none';
        isWritten ||= operation === 'TransactWriteItems';
        return mishap;
      },
      () => desk.ask(query, { input }),
    );
    expect(answer).toMatchObject({ data: { setTastes: { userErrors: [] } } });
    expect(answer.errors).toBeUndefined();
  });
});
