import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openGraphWithStream, type TestCaller } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { freshKey, openJeweller } from '../support/jeweller.ts';

const START = Date.parse('2026-11-26T10:00:00.000Z');
const DAY_MS = 24 * 60 * 60 * 1_000;
const CLERK = 'stf_0190a000-0000-7000-8000-00000000c1e7';

const day = (days: number): string => new Date(START + days * DAY_MS).toISOString();
/** The clock of everything that runs, so many days after the start. */
const travelTo = (days: number) => vi.setSystemTime(START + days * DAY_MS);

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: Awaited<ReturnType<typeof openJeweller>>;
let clerk: TestCaller;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  vi.stubEnv(
    'RETENTION_DAYS',
    'interactions=90,closedCases=60,auditEntries=40,appointments=40,serviceJobs=90,feedback=60,messages=50',
  );
  vi.stubEnv('MESSAGE_CHANNELS', 'EMAIL,SMS');
  graph = await openGraphWithStream();
  shop = await openJeweller(Promise.resolve(graph));
  clerk = graph.as('pos', { store: 'york', system: 'till-york', staff: CLERK });
});
beforeEach(() => travelTo(0));
afterAll(() => {
  vi.useRealTimers();
});

const NOTE = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) {
  interaction { id subject } userErrors { code } } }`;
const HISTORY = `query ($id: ID!, $first: Int, $after: String) { customer(id: $id) {
  interactions(first: $first, after: $after) { nodes { subject } pageInfo { hasNextPage endCursor } }
  timeline(first: 10) { nodes { ... on Interaction { subject } } } } }`;

const note = (id: string, subject: string, days: number) => ({
  ...freshKey(),
  ...{ customer: { id }, type: 'NOTE', subject, occurredAt: day(days) },
});

describe('an interaction', () => {
  test('vanishes from every list, page and count when its time is over, before it is deleted', async () => {
    const id = await shop.customer();
    const nodes: string[] = [];
    for (const [subject, days] of [
      ['a', -30],
      ['b', -20],
      ['c', -10],
      ['d', 0],
    ] as const)
      nodes.push((await clerk.run(NOTE, { input: note(id, subject, days) })).recordInteraction.interaction.id);
    const subjectsAt = async (days: number) => {
      travelTo(days);
      const { customer } = await clerk.run(HISTORY, { id, first: 10 });
      const subjects = (list: { nodes: { subject: string }[] }) => list.nodes.map(({ subject }) => subject).join('');
      expect(subjects(customer.timeline)).toBe(subjects(customer.interactions));
      return subjects(customer.interactions);
    };
    expect(await subjectsAt(59.9)).toBe('dcba');
    expect(await subjectsAt(60)).toBe('dcb');
    const page = (await clerk.run(HISTORY, { id, first: 2 })).customer.interactions;
    expect(page).toMatchObject({ nodes: [{ subject: 'd' }, { subject: 'c' }], pageInfo: { hasNextPage: true } });
    const last = (await clerk.run(HISTORY, { id, first: 2, after: page.pageInfo.endCursor })).customer.interactions;
    expect(last).toMatchObject({ nodes: [{ subject: 'b' }], pageInfo: { hasNextPage: false } });
    const seen = await Promise.all(
      nodes.map((node) => clerk.run('query ($id: ID!) { node(id: $id) { id } }', { id: node })),
    );
    expect(seen.map(({ node }) => node !== null)).toEqual([false, true, true, true]);
    const PREVIEW = 'query ($a: ID!, $b: [ID!]!) { mergePreview(survivor: $a, others: $b) { interactions } }';
    const { mergePreview } = await shop.desk.run(PREVIEW, { a: id, b: [await shop.customer()] });
    expect(mergePreview.interactions).toBe(3);
    expect(await subjectsAt(91)).toBe('');
    const stored = (await scanItems(graph.table)).filter(
      ({ pk, sk }) => pk === `CUSTOMER#${id}` && /^INTERACTION/.test(String(sk)),
    );
    expect(stored).toHaveLength(4);
  });

  test('of long ago stays for a month, so that a retry returns it', async () => {
    const id = await shop.customer();
    const input = note(id, 'old', -900);
    const first = await clerk.run(NOTE, { input });
    travelTo(29);
    expect(await clerk.run(NOTE, { input })).toEqual(first);
    travelTo(31);
    expect((await clerk.run(HISTORY, { id })).customer.interactions.nodes).toEqual([]);
  });
});

test('a closed case vanishes, an open one stays, and one that is reopened in time stays', async () => {
  const id = await shop.customer();
  const OPEN = 'serviceCase { id version }';
  const cases: { id: string; version: number }[] = [];
  for (const title of ['one', 'two', 'three']) {
    const input = { customer: { id }, reason: 'STAFF', severity: 'LOW', title, occurredAt: day(0) };
    cases.push((await shop.mutate('openCase', OPEN, input)).serviceCase);
  }
  const [closed, open, reopened] = cases;
  for (const one of [closed, reopened]) {
    const resolution = { caseId: one?.id, rootCause: { category: 'PROCESS', explanation: 'x' } };
    await shop.mutate('resolveCase', OPEN, resolution);
    await shop.mutate('confirmResolution', OPEN, { caseId: one?.id, confirmed: true });
  }
  travelTo(50);
  await shop.mutate('reopenCase', OPEN, { caseId: reopened?.id, because: 'again' });
  travelTo(61);
  const found = await Promise.all(
    [closed, open, reopened].map((one) => shop.desk.run('query ($id: ID!) { node(id: $id) { id } }', { id: one?.id })),
  );
  expect(found.map(({ node }) => node !== null)).toEqual([false, true, true]);
});

/** The items that name an id, and what they say of their end in days after the start. */
async function endsOf(id: string): Promise<readonly string[]> {
  const items = (await scanItems(graph.table)).filter(
    (item) => !/^(AUDIT|IDEMPOTENCY|TALLY|COUNTED)#/.test(String(item['pk'])) && JSON.stringify(item).includes(id),
  );
  const daysOf = (seconds: unknown) => Math.round((Number(seconds) * 1_000 - START) / DAY_MS);
  return items.map(({ sk, expiresAt }) => `${String(sk).split('#')[0] || sk} ${daysOf(expiresAt)}`).toSorted();
}

test('a service job vanishes after its item went back, with everything that leads to it, and one in custody stays', async () => {
  const id = await shop.customer();
  const receive = async (tag: string) => {
    const item = { kind: 'REPAIR', store: 'york', tag, description: 'Ring', serialNumber: `OF-${tag}` };
    const when = { conditionAtIntake: 'GOOD', occurredAt: day(0), promisedBy: day(2) };
    const input = { customer: { id }, ...item, ...when };
    return (await shop.mutate('receiveItem', 'serviceJob { id }', input)).serviceJob.id as string;
  };
  const [back, kept] = [await receive('bag-1'), await receive('bag-2')];
  travelTo(10);
  await shop.mutate('returnItem', 'serviceJob { id }', { jobId: back, occurredAt: day(10) });
  const query = `query ($id: ID!, $job: ID!, $serial: String!, $from: Date!, $to: Date!) {
    serviceJob(id: $job) { id } node(id: $job) { id } serviceJobsBySerialNumber(serialNumber: $serial) { id }
    customer(id: $id) { serviceJobs { nodes { id } } timeline(first: 10) { nodes { id } } }
    serviceJobs(filter: { store: "york", inCustody: false, from: $from, to: $to }) { nodes { id } } }`;
  const found = async (days: number, job: string, tag: string) => {
    travelTo(days);
    const range = { from: day(-1).slice(0, 10), to: day(1).slice(0, 10) };
    const answer = await shop.desk.run(query, { id, job, serial: `OF-${tag}`, ...range });
    return JSON.stringify(answer).split(job).length - 1;
  };
  expect(await found(99.9, back, 'bag-1')).toBe(6);
  expect(await found(100, back, 'bag-1')).toBe(0);
  // It is not among those that went back.
  expect(await found(1_000, kept, 'bag-2')).toBe(5);
  expect(await endsOf(back)).toEqual(['#POINTER 100', `${day(0)} 100`, 'MESSAGE 50', 'SERVICE_JOB 100']);
});

test('feedback vanishes with the score that KPIs count, and a message after its own time', async () => {
  const id = await shop.customer({ emails: [{ address: 'nell@example.com', verified: true }] });
  const given = { customer: { id }, metric: 'NPS', score: 3, comment: 'Bent', occurredAt: day(0) };
  const { feedback } = await shop.mutate('submitFeedback', 'feedback { id }', given);
  const text = { kind: 'CUSTOM', purpose: 'SERVICE', channel: 'EMAIL', subject: 'About', body: 'Dear Nell' };
  const { message } = await shop.mutate('sendMessage', 'message { id }', { customer: { id }, ...text });
  await graph.stream.drain();
  const query = `query ($feedback: ID!, $message: ID!, $id: ID!) { node(id: $feedback) { id } message(id: $message) { id }
    customer(id: $id) { timeline(first: 10) { nodes { id } } } }`;
  const found = async (days: number) => {
    travelTo(days);
    const answer = JSON.stringify(await shop.desk.run(query, { feedback: feedback.id, message: message.id, id }));
    return [answer.split(feedback.id).length - 1, answer.split(message.id).length - 1];
  };
  expect(await found(49.9)).toEqual([2, 2]);
  expect(await found(50)).toEqual([2, 0]);
  expect(await found(60)).toEqual([0, 0]);
  expect((await endsOf(feedback.id)).map((end) => end.split(' ')[1])).toEqual(['60', '60', '60']);
  expect((await endsOf(message.id)).map((end) => end.split(' ')[1])).toEqual(['50', '50']);
});

test('the audit vanishes after its own time', async () => {
  const id = await shop.customer();
  await graph.stream.drain();
  const AUDIT = 'query ($id: ID!) { auditTrail(customerId: $id) { nodes { action } } }';
  const auditor = graph.as('admin', { scopes: ['privacy:audit'] });
  const actions = async () => (await auditor.run(AUDIT, { id })).auditTrail.nodes;
  expect(await actions()).toEqual([{ action: 'registerCustomer' }]);
  travelTo(41);
  expect(await actions()).toEqual([]);
  expect((await clerk.run('query ($id: ID!) { customer(id: $id) { id } }', { id })).customer).toEqual({ id });
});
