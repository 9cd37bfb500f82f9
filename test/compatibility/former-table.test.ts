/**
 * A table that an earlier version wrote, under the current bundles: queries, repeated mutations and new writes behave as
 * that version's did. `write-table.check.ts` made the recording. A failure here means that tables in use would break:
 * accept the stored form in the code, and leave the recording as it is.
 */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { consumeStream } from '../support/stream.ts';
import { lostNames } from './attribute-names.ts';
import { furtherWrites } from './further-writes.ts';
import { missingKinds, NEWER_KINDS } from './kinds.ts';
import {
  type Exchange,
  faultsIn,
  mapSideBySide,
  type Recording,
  readRecording,
  runSchedules,
  storedItems,
  storeItems,
} from './recording.ts';

let recording: Recording;
let graph: TestGraph;

beforeAll(async () => {
  recording = await readRecording();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(recording.now) });
  graph = await openGraph();
  await storeItems(graph.table, recording.items);
});

afterAll(() => {
  vi.useRealTimers();
});

const answer = ({ by, document, variables }: Exchange, more: object = {}) =>
  graph.as(...by).run(recording.documents[document] ?? '', { ...variables, ...more });

/** The failures, each with its request. */
async function differences(exchanges: readonly Exchange[]): Promise<readonly unknown[]> {
  const outcomes = await mapSideBySide(exchanges, async (one) => {
    try {
      expect(asFormerly(await answer(one))).toEqual(withNewScopes(one.answer));
      return [];
    } catch (error) {
      return [`${one.field} ${JSON.stringify(one.variables)}: ${error instanceof Error ? error.message : error}`];
    }
  });
  return outcomes.flat();
}

/** A role may have got more scopes since the recording. */
function withNewScopes(answer: unknown): unknown {
  const { viewer } = answer as { readonly viewer?: { readonly scopes: readonly string[] } };
  return viewer === undefined ? answer : { viewer: { ...viewer, scopes: expect.arrayContaining([...viewer.scopes]) } };
}

/** The answer as that version gave it: without actions for undecided claims, and with one kind of action for every offer. */
function asFormerly(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(asFormerly);
  if (answer === null || typeof answer !== 'object') return answer;
  const { nextActions, ...others } = answer as { readonly nextActions?: readonly { readonly kind: string }[] };
  const former = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, asFormerly(value)]));
  if (nextActions === undefined) return former;
  const known = nextActions.filter(({ kind }) => kind !== 'CLAIM_TO_DECIDE');
  return {
    ...former,
    nextActions: known.map((one) => (one.kind === 'OFFER_TO_FULFIL' ? { ...one, kind: 'OFFER_PENDING' } : one)),
  };
}

test('the recording has every kind of item that is not newer', () => {
  const missing = missingKinds(recording.items.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`));
  expect(missing.toSorted()).toEqual(NEWER_KINDS.toSorted());
});

test('every query has the same result as before', async () => {
  expect(await differences(recording.queries)).toEqual([]);
});

test('every mutation, sent again with its key, has the same result as before and writes nothing', async () => {
  expect(await differences(recording.repeats)).toEqual([]);
  expect(await storedItems(graph.table)).toEqual(recording.items);
});

test('a former key with another input is rejected', async () => {
  const codes = await mapSideBySide(recording.repeats, async (one) => {
    const { input } = one.variables as { readonly input?: Readonly<Record<string, unknown>> };
    const changed = input === undefined ? null : otherInput(input);
    if (changed === null) return [];
    const { [one.field]: payload } = await answer(one, { input: changed });
    const refused = payload.userErrors.some(({ code }: { code: string }) => code === 'IDEMPOTENCY_KEY_REUSED');
    return refused ? [] : [[one.field, changed, payload.userErrors]];
  });
  expect(codes.flat()).toEqual([]);
  expect(await storedItems(graph.table)).toEqual(recording.items);
});

/** A copy of the input with another time or text; null if it has none that may change. */
function otherInput(input: Readonly<Record<string, unknown>>): object | null {
  const texts = ['number', 'title', 'note', 'reason', 'because', 'message', 'comment', 'description', 'decision'];
  const name = texts.find((text) => typeof input[text] === 'string' && !/^[A-Z_]+$/.test(String(input[text])));
  return name === undefined ? null : { ...input, [name]: `Not ${input[name]}` };
}

let stream: Awaited<ReturnType<typeof consumeStream>>;

test('an interrupted reindexing continues, and all customers are found as before', async () => {
  stream = await consumeStream(graph.table);
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', inject('endpoint'));
  await promisify(execFile)('npm', [
    'run',
    '--silent',
    'reindex',
    '--',
    '--table',
    graph.table.name,
    '--shards',
    '4',
    '--processes',
    '2',
  ]);
  const place = ({ pk, sk }: Recording['items'][number]) => `${pk?.S} ${sk?.S}`;
  const left = recording.items.filter((item) => place(item) !== 'REINDEX #PROGRESS');
  const places = (await storedItems(graph.table)).map(place);
  // That version did not list what is owed, and did not follow what became of a person after a case.
  const owed = places.filter((one) => /^OWED(_BY)?#| (#~)?OWED#/.test(one));
  const outcomes = places.filter((one) => / CASE_OUTCOME#| OUTCOME_SINCE#/.test(one));
  for (const found of [owed, outcomes]) expect(found.length).toBeGreaterThan(0);
  // It had an item for each person in the rankings by money, and counted people who bought elsewhere.
  const isRanked = (one: string) => /^RANKING#(LIFETIME|PREDICTED)_VALUE#/.test(one);
  expect(places.filter(isRanked)).toEqual([]);
  const former = new Set(left.map(place).filter((one) => !isRanked(one)));
  const counted = places.filter((one) => /^(TALLY#(kpi\/|buyers)|VALUE_DISTRIBUTION#)/.test(one) && !former.has(one));
  // It left cover out of the queues of inspections once it was noticed as overdue.
  const listed = places.filter((one) => one === 'INSPECTION_DUE #ALL_IN_QUEUES');
  expect(listed).toHaveLength(1);
  expect(places.filter((one) => ![...owed, ...outcomes, ...counted, ...listed].includes(one))).toEqual([...former]);
  // Predictions are made by the time of the command.
  const same = recording.queries.filter(
    ({ field, variables }) =>
      /customersBy|search|orders|inspectionsDue|bestCustomers|serviceKpis/.test(field) &&
      !/PREDICTED/.test(JSON.stringify(variables)),
  );
  expect(await differences(same)).toEqual([]);
});

test('every mutation works on the former items, and the stream consumers continue to count', async () => {
  // The reindexing lets the stream count the values of the records.
  await stream.drain();
  const written = await furtherWrites(graph, recording, async () => {
    await stream.drain();
    await runSchedules(graph.table);
    await stream.drain();
  });
  expect(new Set(written)).toEqual(new Set(recording.repeats.map(({ field }) => field)));
  expect(await faultsIn(graph.table)).toEqual([]);
  expect(await readdir(stream.failed).catch(() => [])).toEqual([]);
  const earlier = new Set(recording.items.map((item) => JSON.stringify(item)));
  const later = (await storedItems(graph.table)).filter((item) => !earlier.has(JSON.stringify(item)));
  expect(later.length).toBeGreaterThan(100);
  expect(lostNames(recording.items, later)).toEqual([]);
});
