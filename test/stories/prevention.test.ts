import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PreventionAction } from '../../domain/insight/prevention-action.ts';
import { MINUTE_MS } from '../../domain/kernel/duration.ts';
import { addDays, atLocalTime, dayOf, startOfDay } from '../../domain/kernel/instant.ts';
import { createRepositories } from '../../store/repositories.ts';
import { openGraphWithStream, type TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { createOrderDesk, fresh, line, sale } from '../support/order-desk.ts';
import { seed } from '../support/seed.ts';

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: ReturnType<typeof createOrderDesk>;
let customerId: string;
beforeAll(async () => {
  graph = await openGraphWithStream();
  shop = createOrderDesk(graph);
  await shop.openShop();
  customerId = await shop.register({ name: { given: 'Ana' } });
});

const ACTION = `id version title owner dueOn preventionStatus doneOn pain { by key } linkedCases { title }
  effect { days before after pValue }`;
const SAVE = `mutation ($input: SavePreventionActionInput!) {
  savePreventionAction(input: $input) { action { ${ACTION} } userErrors { code message path } } }`;
const LIST = `query ($status: [PreventionStatus!], $first: Int, $after: String) {
  preventionActions(status: $status, first: $first, after: $after) {
    nodes { title dueOn } pageInfo { hasNextPage endCursor } } }`;
const OPEN = `mutation ($input: OpenCaseInput!) {
  openCase(input: $input) { serviceCase { id } userErrors { code message } } }`;

/** The shop's. Its days begin an hour before those of UTC in summer. */
const ZONE = 'Europe/London';
const now = (): string => new Date().toISOString();
/** Of the start, so that all days of a test are counted from the same one if it runs past midnight. */
const TODAY = dayOf(now(), ZONE);
const dayIn = (days: number): string => addDays(TODAY, days);
/** Noon in the shop. */
const daysAgo = (days: number): string => atLocalTime(dayIn(-days), '12:00', ZONE);
const plan = () => ({
  title: 'A thicker box',
  owner: 'Priya',
  dueOn: dayIn(14),
  pain: { by: 'SKU', key: 'PACKED-1' },
});
const send = async (input: object, by: TestCaller = graph.as('analyst')) =>
  (await by.run(SAVE, { input: { idempotencyKey: fresh(), ...input } })).savePreventionAction;
async function save(input: object) {
  const { action, userErrors } = await send(input);
  expect(userErrors).toEqual([]);
  return action;
}
const errorsOf = async (input: object) =>
  (await send(input)).userErrors.map(({ code, path }: Record<string, string[]>) => `${code} ${path?.join('.')}`);
const list = async (variables: Record<string, unknown> = {}) =>
  (await graph.as('analyst').run(LIST, variables)).preventionActions;

async function openCase(more: object): Promise<string> {
  const about = { customer: { id: customerId }, title: 'Dented', reason: 'DAMAGED_ITEM', occurredAt: now() };
  const input = { idempotencyKey: fresh(), ...about, ...more };
  const { openCase: opened } = await graph.as('support').run(OPEN, { input });
  expect(opened.userErrors).toEqual([]);
  return opened.serviceCase.id;
}

describe('a prevention action', () => {
  test('is planned with an owner and a day, linked to cases, found by its state, and done on a day', async () => {
    const caseId = await openCase({ skus: ['PACKED-1'] });
    const planned = await save({ ...plan(), caseIds: [caseId] });
    expect(planned).toMatchObject({
      ...{ version: 1, preventionStatus: 'PLANNED', doneOn: null, effect: null, ...plan() },
      linkedCases: [{ title: 'Dented' }],
    });
    await save({ ...plan(), title: 'Softer paper', dueOn: dayIn(3) });
    const page = await list({ status: ['PLANNED'], first: 1 });
    expect(page).toMatchObject({ nodes: [{ title: 'Softer paper' }], pageInfo: { hasNextPage: true } });
    expect(await list({ first: 1, after: page.pageInfo.endCursor })).toMatchObject({
      ...{ nodes: [{ title: 'A thicker box' }], pageInfo: { hasNextPage: false } },
    });
    const done = await save({ id: planned.id, expectedVersion: 1, status: 'DONE', title: 'A much thicker box' });
    expect(done).toMatchObject({ version: 2, title: 'A much thicker box', owner: 'Priya', effect: null });
    expect(done.doneOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await list({ status: ['DONE'] })).nodes).toMatchObject([{ title: 'A much thicker box' }]);
    expect((await list({ status: ['PLANNED'] })).nodes).toMatchObject([{ title: 'Softer paper' }]);
    expect(await save({ id: planned.id, status: 'DROPPED', caseIds: [] })).toMatchObject({
      ...{ preventionStatus: 'DROPPED', doneOn: null, linkedCases: [] },
    });
  });

  test('names what is missing or wrong', async () => {
    expect(await errorsOf({})).toEqual([
      ...['title', 'owner', 'dueOn', 'pain'].map((field) => `INVALID input.${field}`),
    ]);
    expect(await errorsOf({ ...plan(), title: ' ', caseIds: ['cas_none'] })).toEqual([
      'INVALID input.title',
      'NOT_FOUND input.caseIds.0',
    ]);
    expect(await errorsOf({ id: 'prv_none', title: 'x' })).toEqual(['NOT_FOUND input.id']);
    expect(await errorsOf({ ...plan(), owner: 'stf_nobody' })).toEqual(['NOT_FOUND input.owner']);
    const { id } = await save(plan());
    expect(await errorsOf({ id, expectedVersion: 2, title: 'x' })).toEqual(['VERSION_CONFLICT input.expectedVersion']);
    expect(await errorsOf({ id, title: null })).toEqual(['INVALID input.title']);
  });
});

/** Moves the day on which an action was done, since the test cannot wait for it. */
async function doneDaysAgo(id: string, days: number): Promise<void> {
  const [before] = await createRepositories(graph.table, { consistent: true }).preventionActions([id]);
  if (before == null) throw new Error('there is no such action');
  const after: PreventionAction = { ...before, version: before.version + 1, doneOn: dayIn(-days) };
  await seed(graph.table, [{ entity: 'preventionAction', before, after }]);
}

/** As half an hour later: yesterday is counted when it has been over for a while. */
async function countOrders(): Promise<unknown> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * MINUTE_MS });
  onTestFinished(() => void vi.useRealTimers());
  const bundle = new URL(`../../dist/order-days/index.mjs?table=${graph.table.name}`, import.meta.url).href;
  type Handler = (event: object, lambda: { getRemainingTimeInMillis(): number }) => Promise<unknown>;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  return handler({}, { getRemainingTimeInMillis: () => 800_000 });
}

test('the effect of a box that was changed on a day is found, from orders and cases that came through the stream', async () => {
  // Twenty orders on each side; nine complaints before, none since. The day itself belongs to the days since.
  for (let day = 1; day <= 20; day++) {
    for (const placedAt of [daysAgo(20 + day), daysAgo(21 - day)])
      await shop.record(sale({ placedAt, lines: [line({ sku: 'BOXED-1' })] }));
    if (day <= 9) await openCase({ skus: [day % 2 === 0 ? 'boxed-1' : 'BOXED-1'], occurredAt: daysAgo(20 + day) });
  }
  await graph.stream.drain();
  expect(await countOrders()).toMatchObject({ counted: 40 });
  const { id } = await save({ ...plan(), pain: { by: 'SKU', key: 'Boxed-1' }, status: 'DONE' });
  await doneDaysAgo(id, 20);
  const { effect } = await save({ id, title: 'A thicker box, since three weeks' });
  expect(effect).toMatchObject({ days: 20, before: 45, after: 0 });
  expect(effect.pValue).toBeCloseTo(2 * 0.5 ** 9, 9);
});

const OWED = `query ($filter: CommitmentFilter) { commitments(filter: $filter, first: 100) {
  nodes { commitmentKind what dueAt overdue store assignee customer { id } about { id } } } }`;
const owed = async (assignee: string, by: TestCaller = graph.as('support')) =>
  (await by.run(OWED, { filter: { assignee, kinds: ['PREVENTION'] } })).commitments.nodes;

test('a planned action is owed by its owner until the end of its day, and no more when it is done or dropped', async () => {
  const owner = `Wiremu ${fresh()}`;
  const { id } = await save({ ...plan(), owner });
  const dueAt = startOfDay(dayIn(15), ZONE);
  expect(await owed(owner)).toEqual([
    {
      ...{ commitmentKind: 'PREVENTION', what: 'Prevention: A thicker box', dueAt, overdue: false, store: null },
      ...{ assignee: owner, customer: null, about: { id } },
    },
  ]);
  await save({ id, dueOn: dayIn(-2) });
  expect(await owed(owner)).toMatchObject([{ overdue: true }]);
  await save({ id, status: 'DONE' });
  expect(await owed(owner)).toEqual([]);
  await save({ id, status: 'PLANNED', owner: `${owner} II` });
  expect(await owed(owner)).toEqual([]);
  expect(await owed(`${owner} II`)).toHaveLength(1);
  await save({ id, status: 'DROPPED' });
  expect(await owed(`${owner} II`)).toEqual([]);
});

testIdempotency('savePreventionAction', async () => {
  const title = `Idempotent ${fresh()}`;
  return {
    caller: graph.as('analyst'),
    otherClient: graph.as('analyst', { client: 'another dashboard' }),
    send: async (caller, input) => (await caller.run(SAVE, { input })).savePreventionAction,
    input: { ...plan(), title },
    otherInput: { ...plan(), title, owner: 'Sam' },
    effects: async () =>
      (await list({ first: 100 })).nodes.filter((one: { title: string }) => one.title === title).length,
    moveOn: () => graph.stream.drain(),
    lasting: ({ action, userErrors }) => ({ id: action?.id, userErrors }),
  };
});
