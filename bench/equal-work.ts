/**
 * `npm run bench:equal-work [-- TEXT]`: whether the processor time of a request with a customer's own token tells if a key is somebody
 * else's or nobody's. Compares 1,000 requests of each kind, one after the other, by the test of Mann and Whitney. Fails if
 * it rejects at 1 % for all keys together. With a text, only of the requests that have it in their names. That both send the same requests to the table is a test: test/stories/equal-work.test.ts.
 */
import { v7 } from 'uuid';
import type { NodeType } from '../domain/kernel/id.ts';
import { selfEvent } from './attacks/self-event.ts';
import { createForeignThings, type KeyPair, SERIAL_NUMBER } from './equal-work/foreign-things.ts';
import { median, runInterleaved, type Variant } from './harness/interleaved-timing.ts';
import { mannWhitney } from './harness/mann-whitney.ts';
import { openShop, registerRegularCustomer } from './harness/shop.ts';
import { openWorkbench } from './harness/workbench.ts';

const COUNTS = { warmUp: 200, rounds: 1_000 };
const LEVEL = 0.01;

const NODE = 'query ($key: ID!) { node(id: $key) { id } }';
const mutation = (field: string, input: string): string =>
  `mutation ($input: ${input}!) { ${field}(input: $input) { userErrors { code path message } } }`;
const TASTES = mutation('setTastes', 'SetTastesInput');
const RATING = { metric: 'NPS', score: 9, occurredAt: '2026-03-02T12:00:00Z' };
const COMPLAINT = { title: 'Clasp', reason: 'OTHER', occurredAt: '2026-03-02T12:00:00Z' };
const VISIT = { store: 'york', startsAt: '2026-12-01T10:00:00Z' };

const workbench = await openWorkbench();
try {
  const { graph } = workbench;
  await openShop(graph);
  const asker = await registerRegularCustomer(graph, 'ASKER');
  const stranger = await registerRegularCustomer(graph, 'STRANGER');
  const { pairs, receipt } = await createForeignThings(graph, stranger);
  const pairOf = (type: NodeType): KeyPair => {
    const pair = pairs.get(type);
    if (pair === undefined) throw new Error(`the stranger has no ${type}`);
    return pair;
  };

  const input = (more: object) => ({ input: { idempotencyKey: v7(), ...more } });
  const probes: readonly {
    readonly name: string;
    readonly query: string;
    readonly keys: KeyPair;
    readonly variables: (key: string) => object;
  }[] = [
    ...[...pairs].map(([type, keys]) => ({
      ...{ name: `node: ${type}`, query: NODE, keys },
      variables: (key: string) => ({ key }),
    })),
    ...Object.entries<KeyPair>({
      id: pairOf('customer'),
      email: ['stranger@example.com', 'notthere@example.com'],
      loyaltyNumber: ['STRANGER', 'NOTTHERE'],
      serialNumber: [SERIAL_NUMBER, 'SN-4712'],
      receipt: [receipt, `${receipt.slice(0, -1)}X`],
    }).map(([key, keys]) => ({
      ...{ name: `setTastes: ${key}`, query: TASTES, keys },
      variables: (value: string) => input({ customer: { [key]: key === 'receipt' ? { number: value } : value } }),
    })),
    {
      ...{ name: 'submitFeedback: an order', query: mutation('submitFeedback', 'SubmitFeedbackInput') },
      ...{ keys: pairOf('order'), variables: (orderId: string) => input({ ...RATING, orderId }) },
    },
    {
      ...{ name: 'openCase: an order', query: mutation('openCase', 'OpenCaseInput') },
      ...{ keys: pairOf('order'), variables: (orderId: string) => input({ ...COMPLAINT, orderId }) },
    },
    {
      ...{ name: 'bookInspection: a cover', query: mutation('bookInspection', 'BookInspectionInput') },
      ...{ keys: pairOf('warranty'), variables: (warrantyId: string) => input({ ...VISIT, warrantyId }) },
    },
  ];

  const variantOf =
    (query: string, variables: () => object): Variant<number> =>
    async () => {
      const event = selfEvent(asker, JSON.stringify({ query, variables: variables() }));
      const before = process.cpuUsage();
      const { body } = await graph.send(event);
      const { user, system } = process.cpuUsage(before);
      if (!/"node":null|"code":"NOT_FOUND"/.test(body)) throw new Error(body);
      return user + system;
    };

  let least = 1;
  const [, , text = ''] = process.argv;
  const chosen = probes.filter(({ name }) => name.includes(text));
  for (const { name, query, keys, variables } of chosen) {
    const [foreign = [], absent = []] = await runInterleaved(
      keys.map((key) => variantOf(query, () => variables(key))),
      COUNTS,
    );
    const p = mannWhitney(foreign, absent);
    least = Math.min(least, p);
    const figures = `median ${median(foreign)} and ${median(absent)} µs, p = ${p.toFixed(3)}`;
    process.stdout.write(`${name.padEnd(28)} somebody else's and nobody's: ${figures}\n`);
  }
  // The correction of Bonferroni: the least of several p is small by chance.
  const corrected = Math.min(1, least * chosen.length);
  process.stdout.write(`${corrected < LEVEL ? 'FAILS' : 'holds'}: p = ${corrected.toFixed(3)} for all keys together\n`);
  if (corrected < LEVEL) process.exitCode = 1;
} finally {
  await workbench.close();
}
