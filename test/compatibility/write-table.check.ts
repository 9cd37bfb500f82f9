/**
 * Writes the recording that `former-table.test.ts` reads (`npm run record-table`): runs the scenario on the built bundles
 * and stores all items of the table, the answers to queries, and the answers to every mutation on its second call.
 * It ran once, at commit a53da95. The file is never overwritten, because it stands for tables that this version wrote; a
 * later version gets a file of its own.
 */
import { isDeepStrictEqual } from 'node:util';
import { expect, test, vi } from 'vitest';
import { DEFAULT_VALUE_MODEL } from '../../domain/insight/value-model.ts';
import { ROLES } from '../../domain/kernel/roles.ts';
import { valueModelWrite } from '../../store/insight/value-model-items.ts';
import { reindexTable } from '../../store/reindex/reindex-table.ts';
import { transact } from '../../store/table/dynamo-transaction.ts';
import { openGraphWithStream } from '../support/graph.ts';
import { ROOT_FIELDS } from '../support/schema.ts';
import { missingKinds } from './kinds.ts';
import { queriesOf } from './queries.ts';
import {
  type Actor,
  type Exchange,
  faultsIn,
  mapSideBySide,
  runSchedules,
  storedItems,
  writeRecording,
} from './recording.ts';
import { ADMIN, playScenario, type Stage } from './scenario.ts';
import { documentOf, nodeDocument } from './selections.ts';

/** Far enough ahead that nothing in the table expires by the clock of an engine for years. */
const START = '2035-03-05T09:00:00.000Z';
const MINUTE_MS = 60_000;

test('the recorded table', async () => {
  let now = Date.parse(START);
  vi.useFakeTimers({ toFake: ['Date'], now });
  const { table, stream, as } = await openGraphWithStream();
  const documents: string[] = [];
  const names: Record<string, string> = {};
  const requests: Omit<Exchange, 'answer'>[] = [];

  const indexOf = (document: string): number =>
    documents.includes(document) ? documents.indexOf(document) : documents.push(document) - 1;
  async function exchange(one: Omit<Exchange, 'answer'>): Promise<Exchange> {
    // biome-ignore lint/style/noNonNullAssertion: it was added above
    const { data, errors } = await as(...one.by).ask(documents[one.document]!, { ...one.variables });
    if (errors !== undefined)
      throw new Error(`${one.field}: ${JSON.stringify(errors)}\n${JSON.stringify(one.variables)}`);
    return { ...one, answer: data };
  }
  const scopesOf = ([role]: Actor) => ROLES[role];
  let keys = 0;
  const withKey = (input: object) => ({ idempotencyKey: `recorded-${keys++}`, ...input });
  const move = ({ minutes = 0, days = 0 }) => now + (minutes + days * 24 * 60) * MINUTE_MS;
  function pass(time: { minutes?: number; days?: number }) {
    now = move(time);
    vi.setSystemTime(now);
  }
  async function mutate(by: Actor, field: string, variables: Exchange['variables']) {
    pass({ minutes: 1 });
    const one = { by, field, document: indexOf(documentOf('mutation', field, scopesOf(by))), variables };
    const { answer } = await exchange(one);
    const payload = (answer as Record<string, unknown>)[field];
    for (const { userErrors } of [payload].flat() as { userErrors: object[] }[])
      if (userErrors.length > 0) throw new Error(`${field}: ${JSON.stringify([userErrors, variables])}`);
    requests.push(one);
    return payload;
  }
  const stage: Stage = {
    play: (by, field, input) => mutate(by, field, { input: withKey(input) }),
    playAll: async (by, field, inputs) => (await mutate(by, field, { inputs: inputs.map(withKey) })) as object[],
    async ask(by, field, variables) {
      const document = indexOf(documentOf('query', field, scopesOf(by)));
      return ((await exchange({ by, field, document, variables: { ...variables } })).answer as Record<string, unknown>)[
        field
      ];
    },
    pass,
    at: (moved = {}) => new Date(move(moved)).toISOString(),
    drain: stream.drain,
    schedules: () => runSchedules(table),
    name(name, id) {
      if (id !== '') names[name] = id;
      return names[name] ?? '';
    },
  };

  // As fit-value-model writes it, which would need 200 customers.
  const model = {
    ...DEFAULT_VALUE_MODEL,
    version: 1,
    fittedAt: START,
    customers: 300,
    gammaGamma: { p: 6.25, q: 3.74, v: 1544 },
  };
  expect(await transact(table, [valueModelWrite(DEFAULT_VALUE_MODEL, model)])).toBe('committed');
  await playScenario(stage);
  // As an interrupted reindexing leaves it.
  const interrupted = reindexTable(table, {
    pageSize: 20,
    report: (seen) => {
      if (seen >= 4) throw new Error('ended');
    },
  });
  await expect(interrupted).rejects.toThrow('ended');
  const items = await storedItems(table);
  expect(await faultsIn(table)).toEqual([]);

  const ids = JSON.stringify(items).match(/(?:cus|ord|ret|war|app|ins|clm|int|con|ide|fbk|cas|pbk|mat)_[0-9a-f-]{36}/g);
  const nodes = await mapSideBySide([...new Set(ids)].sort(), async (id) => {
    const { node } = await as(...ADMIN).run('query ($id: ID!) { node(id: $id) { __typename } }', { id });
    return node === null
      ? []
      : [{ by: ADMIN, field: 'node', document: nodeDocument(node.__typename, ROLES.admin), variables: { id } }];
  });
  const asked = queriesOf(names, stage.at()).map((one) => ({
    ...one,
    document: documentOf('query', one.field, scopesOf(one.by)),
  }));
  const queries = await mapSideBySide([...nodes.flat(), ...asked], (one) =>
    exchange({ ...one, document: indexOf(one.document) }),
  );
  const repeats = await mapSideBySide(requests, exchange);
  if (!isDeepStrictEqual(await storedItems(table), items)) throw new Error('asking or repeating wrote something');

  const unplayed = ROOT_FIELDS.filter(({ name }) => ![...queries, ...repeats].some(({ field }) => field === name));
  expect(unplayed.map(({ name }) => name)).toEqual([]);
  expect(missingKinds(items.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`))).toEqual([]);
  await writeRecording({ now: stage.at(), documents, ids: names, items, queries, repeats });
  process.stdout.write(`${items.length} items, ${queries.length} queries, ${repeats.length} mutations\n`);
});
