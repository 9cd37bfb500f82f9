import { isDeepStrictEqual } from 'node:util';
import { eventFor } from './ask.ts';
import type { Data } from './postgraphile-questions.ts';
import { AFTER_RECORDING, type Question, READS, RECORDING } from './questions.ts';
import type { ServerProcess } from './server-process.ts';

/** How many customers each question is asked about. */
const CUSTOMERS_COMPARED = 50;

/** What was compared: values of scalar fields, of all peers. */
export type Comparison = { readonly name: string; readonly answers: number; readonly fields: number };

/**
 * Asks all servers the same, and compares each field with the graph's. A recorded order is compared without its id, which each
 * server makes; then recorded again, which must not make another; and then read again, with the counters that it changes.
 * @throws Error at the first difference
 */
export async function compareAnswers(
  graph: ServerProcess,
  peers: readonly ServerProcess[],
  customers: number,
): Promise<readonly Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const question of READS) {
    let fields = 0;
    for (let number = 0; number < CUSTOMERS_COMPARED; number++) {
      const expected = await answerOf(graph, question, number, '', customers);
      for (const peer of peers)
        fields += compare(question, peer, await answerOf(peer, question, number, '', customers), expected);
    }
    comparisons.push({ name: question.name, answers: CUSTOMERS_COMPARED * peers.length, fields });
  }
  return [...comparisons, ...(await compareRecording(graph, peers, customers))];
}

/** Each peer gets customers of its own, because the peers share a database. */
async function compareRecording(
  graph: ServerProcess,
  peers: readonly ServerProcess[],
  customers: number,
): Promise<readonly Comparison[]> {
  let [recorded, after] = [0, 0];
  for (const [place, peer] of peers.entries())
    for (let at = 0; at < CUSTOMERS_COMPARED; at++) {
      const number = at * peers.length + place;
      const [expected, answer] = await recordTwice([graph, peer], number, `compared-${number}`, customers);
      recorded += compare(RECORDING, peer, answer, expected);
      const question = AFTER_RECORDING;
      const [before, now] = [graph, peer].map((server) => answerOf(server, question, number, '', customers));
      after += compare(question, peer, await now, await before);
    }
  const answers = CUSTOMERS_COMPARED * peers.length;
  return [
    { name: RECORDING.name, answers, fields: recorded },
    { name: AFTER_RECORDING.name, answers, fields: after },
  ];
}

/** The answers of each server without the order's id. @throws Error if the second call made another order */
async function recordTwice(
  servers: readonly ServerProcess[],
  number: number,
  key: string,
  customers: number,
): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const server of servers) {
    const [first, second] = [
      await answerOf(server, RECORDING, number, key, customers),
      await answerOf(server, RECORDING, number, key, customers),
    ];
    if (!isDeepStrictEqual(first, second)) throw new Error(`${server.name} recorded an order twice`);
    answers.push(JSON.parse(JSON.stringify(first, (name, value) => (name === 'id' ? undefined : value))));
  }
  return answers;
}

async function answerOf(
  server: ServerProcess,
  question: Question,
  number: number,
  key: string,
  customers: number,
): Promise<unknown> {
  const events = [eventFor(server, question, number, key, customers)];
  const { bodies } = await server.answer({ events, callers: 1, returnsBodies: true });
  const { data }: { readonly data: Data } = JSON.parse(bodies[0] ?? '');
  return server.name === 'postgraphile' ? question.toCommonForm(data) : data;
}

/** Returns the number of equal fields. */
function compare({ name }: Question, peer: ServerProcess, answer: unknown, expected: unknown): number {
  const [actual, wanted] = [fieldsOf(answer), fieldsOf(expected)];
  for (const path of new Set([...wanted.keys(), ...actual.keys()]))
    if (actual.get(path) !== wanted.get(path))
      throw new Error(
        `${name}: ${path} is ${actual.get(path)} from ${peer.name} and ${wanted.get(path)} from the graph`,
      );
  return wanted.size;
}

/** The scalars by their paths, instants in one form. */
function fieldsOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, canonical(value)]]);
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  const empty: [string, string][] = Array.isArray(value) ? [[`${path}.length`, String(value.length)]] : [];
  return new Map([...empty, ...[...entries].flatMap(([name, part]) => [...fieldsOf(part, `${path}.${name}`)])]);
}

const canonical = (value: unknown): string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : JSON.stringify(value);
