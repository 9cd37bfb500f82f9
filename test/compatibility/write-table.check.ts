/**
 * Runs the scenario on the built bundles (`npm run test:scenario`). `npm run record-table` also writes the recording that `former-table.test.ts` reads:
 * all items of the table, the answers to queries, and the answers to every mutation on its second call.
 * The file has the name of the commit that is checked out, and is never overwritten, because it stands for tables that this
 * version wrote. The tests read that of a53da95. A mutation or a kind of item that is not in the scenario fails here.
 */
import { isDeepStrictEqual } from 'node:util';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { listsUntil } from '../../domain/audience/audience.ts';
import { DEFAULT_VALUE_MODEL } from '../../domain/insight/value-model.ts';
import { DAY_MS, MINUTE_MS } from '../../domain/kernel/duration.ts';
import { NODE_PREFIXES } from '../../domain/kernel/id.ts';
import { addMilliseconds } from '../../domain/kernel/instant.ts';
import { ROLES } from '../../domain/kernel/roles.ts';
import { end } from '../../domain/message/message-status.ts';
import type { GuestErasure } from '../../domain/privacy/guest-erasure.ts';
import { audienceWrites } from '../../store/audience/audience-items.ts';
import { audienceRepository } from '../../store/audience/audience-repository.ts';
import { valueModelWrite } from '../../store/insight/value-model-items.ts';
import { messageRepository } from '../../store/message/message-repository.ts';
import { reindexTable } from '../../store/reindex/reindex-table.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { transact } from '../../store/table/dynamo-transaction.ts';
import { openBucket } from '../support/bucket.ts';
import { openGraph } from '../support/graph.ts';
import { ROOT_FIELDS } from '../support/schema.ts';
import { seed } from '../support/seed.ts';
import { consumeStream } from '../support/stream.ts';
import { storeBody, storeDelivery } from '../support/webhook-deliveries.ts';
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
import { ADMIN, type Stage } from './scenario/stage.ts';
import { playScenario } from './scenario.ts';
import { documentOf, nodeDocument } from './selections.ts';

declare module 'vitest' {
  interface ProvidedContext {
    isRecorded: boolean;
  }
}

/** Far enough ahead that nothing in the table expires by the clock of an engine for years. */
const START = '2035-03-05T09:00:00.000Z';

test('the recorded table', async () => {
  let now = Date.parse(START);
  vi.useFakeTimers({ toFake: ['Date'], now });
  vi.stubEnv('MESSAGE_CHANNELS', 'EMAIL,SMS');
  for (const name of ['IMPORT_BUCKET', 'PRIVACY_BUCKET']) vi.stubEnv(name, 'files');
  const { bucket, close } = await openBucket();
  onTestFinished(close);
  const { table, as } = await openGraph(inject('endpoint'), bucket);
  const stream = await consumeStream(table);
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
    schedules: () => runSchedules(table, ['commitments', 'segment-builds', 'order-days']),
    async askToErase(orderId) {
      const requestedAt = new Date(now).toISOString();
      const erasesAt = addMilliseconds(requestedAt, 30 * DAY_MS);
      const after: GuestErasure = {
        ...{ id: orderId, version: 1, integration: 'web-shop', linkKey: 'order/1', stage: 'WAITING' },
        ...{ requestedAt, erasesAt, dueAt: erasesAt },
      };
      await seed(table, [{ entity: 'guestErasure', before: null, after }]);
    },
    async deliver(integration) {
      const delivery = await storeDelivery(table, integration);
      await storeBody(bucket, delivery, '{"id":1}');
      return delivery.id;
    },
    async finish(audienceId) {
      const [before = null] = await audienceRepository(readerOf(table, true)).audiences([audienceId]);
      if (before === null) throw new Error(`there is no audience ${audienceId}`);
      const until = listsUntil(new Date(now).toISOString());
      const result = { members: 0, excluded: { NO_CONSENT: 1 }, lists: 0 };
      const ready = { stage: 'READY', result, availableUntil: until, dueAt: until, listsUntil: until } as const;
      const after = { ...before, ...ready, version: before.version + 1 };
      await transact(table, audienceWrites({ entity: 'audience', before, after }));
    },
    async strand(messageId) {
      const [before = null] = await messageRepository(readerOf(table, true)).messages([messageId]);
      if (before === null) throw new Error(`there is no message ${messageId}`);
      const after = end(before, 'UNCERTAIN', new Date(now).toISOString(), null);
      await seed(table, [{ entity: 'message', before, after }]);
    },
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
  const stopEarly = (seen: number) => {
    if (seen >= 4) throw new Error('ended');
  };
  await expect(reindexTable(table, { pageSize: 20, report: stopEarly })).rejects.toThrow('ended');
  const items = await storedItems(table);
  expect(await faultsIn(table)).toEqual([]);

  const prefixes = Object.values(NODE_PREFIXES).join('|');
  const ids = JSON.stringify(items).match(new RegExp(`(?:${prefixes})_[0-9a-f-]{36}`, 'g'));
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
  if (!inject('isRecorded')) return;
  const file = await writeRecording({ now: stage.at(), documents, ids: names, items, queries, repeats });
  process.stdout.write(`${items.length} items, ${queries.length} queries, ${repeats.length} mutations in ${file}\n`);
});
