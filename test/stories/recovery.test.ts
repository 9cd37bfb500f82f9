import { beforeAll, expect, test } from 'vitest';
import { STARTER_PLAYBOOKS } from '../../local/sample-shop/playbooks.ts';
import { createCaseDesk, minutesAgo, ROOT_CAUSE } from '../support/case-desk.ts';
import { type Answer, openGraphWithStream } from '../support/graph.ts';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';
import { createPlaybookDesk } from '../support/playbooks.ts';

type Data = Answer['data'];

const OPENED = `feedback { id score serviceCase { id } }
  openedCases { id caseStatus severity caseReason openedBy order { id } feedback { id } firstResponseDueAt resolutionDueAt
    steps { title dueAt playbook } offers { id kind offerStatus } updates { message } }`;
const MARKETING = `query ($id: ID!) { customer(id: $id) {
  marketing: contactDecision(channel: EMAIL, purpose: MARKETING) { allowed reasons { code } }
  service: contactDecision(channel: EMAIL, purpose: SERVICE) { allowed } } }`;
const KPIS = `query ($day: Date!) { serviceKpis(from: $day, to: $day, by: DAY) {
  csat { value count } nps { value count } ces { value count }
  firstContactResolutionRate { value count } reopenRate { value count } breachRate { value count }
  medianFirstResponseMinutes { value count } medianResolutionHours { value count } } }`;
const PAIN = `query ($day: Date!, $by: PainDimension!) { painPoints(from: $day, to: $day, by: $by) {
  key complaints lowScores returns } }`;

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: Jeweller;
let desk: ReturnType<typeof createCaseDesk>;
let nell: string;
let orderId: string;
let opened: Data;
beforeAll(async () => {
  graph = await openGraphWithStream();
  shop = await openJeweller(Promise.resolve(graph));
  desk = createCaseDesk(shop);
  const { save } = createPlaybookDesk(shop);
  for (const draft of STARTER_PLAYBOOKS) expect((await save({ draft })).userErrors).toEqual([]);
  nell = await shop.customer({ name: { given: 'Nell' }, emails: [{ address: 'nell@example.com' }] });
  await shop.mutate('setContactConsents', '', {
    customer: { id: nell },
    occurredAt: minutesAgo(10_000),
    answers: [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED' }],
  });
  const web = sale({
    ...{ customer: { id: nell }, source: 'ECOMMERCE', status: 'DELIVERED', placedAt: minutesAgo(4_000) },
    lines: [line({ sku: 'PND-PEARL', description: 'Pearl pendant' })],
  });
  orderId = (await createOrderDesk(graph).record(web, graph.as('commerce'))).order.id;
});

const decision = async (): Promise<Data> => (await shop.desk.run(MARKETING, { id: nell })).customer;

test('before the feedback, marketing is allowed', async () => {
  expect(await decision()).toMatchObject({ marketing: { allowed: true }, service: { allowed: true } });
});

test('an NPS of 2 on the phone opens a case in the same request, with promises, steps and a replacement', async () => {
  const input = {
    ...{
      customer: { id: nell },
      metric: 'NPS',
      score: 2,
      via: 'PHONE',
      touchpoint: 'delivery',
      occurredAt: minutesAgo(0),
    },
    ...{ orderId, skus: ['PND-PEARL'], comment: 'It arrived damaged, the chain is broken.' },
  };
  const { feedback, openedCases, userErrors } = await shop.mutate('submitFeedback', OPENED, input);
  expect(userErrors).toEqual([]);
  [opened] = openedCases;
  expect(openedCases).toEqual([
    {
      id: feedback.serviceCase.id,
      ...{ caseStatus: 'OPEN', severity: 'HIGH', caseReason: 'DAMAGED_ITEM', openedBy: 'playbook:Damaged item' },
      order: { id: orderId },
      feedback: [{ id: feedback.id }],
      firstResponseDueAt: expect.any(String),
      resolutionDueAt: expect.any(String),
      steps: [
        { title: 'Call the customer and apologise', dueAt: expect.any(String), playbook: 'Damaged item' },
        {
          title: 'Ask for a photograph, and send it to packaging',
          dueAt: expect.any(String),
          playbook: 'Damaged item',
        },
        { title: 'Ask the customer what went wrong', dueAt: expect.any(String), playbook: 'Low score' },
      ],
      offers: [{ id: expect.any(String), kind: 'REPLACEMENT', offerStatus: 'OFFERED' }],
      updates: [{ message: expect.stringMatching(/replace/) }],
    },
  ]);
  expect(Date.parse(opened.firstResponseDueAt)).toBeGreaterThan(Date.now());
});

test('the open case blocks marketing, but not service messages', async () => {
  expect(await decision()).toMatchObject({
    marketing: { allowed: false, reasons: [{ code: 'OPEN_CASE' }] },
    service: { allowed: true },
  });
});

test('the agent calls, the offer is accepted, and the case is resolved with its root cause', async () => {
  const caseId = opened.id;
  await desk.run('addCaseContact', {
    caseId,
    occurredAt: minutesAgo(0),
    via: 'PHONE',
    direction: 'OUTBOUND',
    agent: 'Noor',
  });
  const accepted = await desk.run('answerOffer', { caseId, offerId: opened.offers[0].id, accept: true });
  expect(accepted.offers).toMatchObject([{ offerStatus: 'ACCEPTED' }]);
  const resolved = await desk.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
  expect(resolved).toMatchObject({ caseStatus: 'RESOLVED', rootCause: ROOT_CAUSE, firstContactResolution: true });
});

test('the customer denies the resolution: the case reopens, and a playbook raises its severity', async () => {
  const input = { caseId: opened.id, confirmed: false, comment: 'The new one is scratched.' };
  await desk.run('confirmResolution', input, shop.asCustomer(nell));
  expect(await desk.find(opened.id)).toMatchObject({
    ...{ caseStatus: 'OPEN', reopenCount: 1, confirmed: false, firstContactResolution: false },
    severity: 'CRITICAL',
    steps: expect.arrayContaining([
      expect.objectContaining({ title: 'Ask the customer what is still missing', playbook: 'Reopened case' }),
    ]),
  });
});

test('the case is resolved again and confirmed; it is no first contact resolution', async () => {
  const caseId = opened.id;
  await desk.run('postCaseUpdate', { caseId, message: 'A flawless one is on its way.', via: 'EMAIL' });
  await desk.run('fulfilOffer', { caseId, offerId: opened.offers[0].id, orderId });
  await desk.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
  await desk.run('confirmResolution', { caseId, confirmed: true }, shop.asCustomer(nell));
  expect(await desk.find(caseId)).toMatchObject({
    ...{ caseStatus: 'CLOSED', confirmed: true, firstContactResolution: false, reopenCount: 1 },
    offers: [{ offerStatus: 'FULFILLED' }],
  });
  expect(await decision()).toMatchObject({ marketing: { allowed: true } });
});

test("the customer's own token sees updates and offers, and no staff fields", async () => {
  const ownCaller = shop.asCustomer(nell);
  const { me } =
    await ownCaller.run(`{ me { cases { nodes { id caseStatus updates { message } offers { kind offerStatus } } }
    feedback { nodes { score serviceCase { id } } } } }`);
  expect(me.cases.nodes).toMatchObject([
    {
      id: opened.id,
      caseStatus: 'CLOSED',
      updates: [{ message: 'A flawless one is on its way.' }, { message: expect.stringMatching(/sorry/) }],
      offers: [{ kind: 'REPLACEMENT', offerStatus: 'FULFILLED' }],
    },
  ]);
  expect(me.feedback.nodes).toEqual([{ score: 2, serviceCase: { id: opened.id } }]);
  const inside = [
    ...['steps { title }', 'contacts { nodes { id } }', 'rootCause { category }', 'breached', 'openedBy', 'assignee'],
    ...['firstContactResolution', 'resolutionNote', 'reopenings { because }'],
  ];
  for (const field of inside) {
    const { data, errors } = await ownCaller.ask(`{ me { cases { nodes { id ${field} } } } }`);
    expect(Object.values(data.me.cases.nodes[0])).toEqual([opened.id, null]);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
});

test('the KPIs of the day include the case', async () => {
  await graph.stream.drain();
  const { serviceKpis } = await graph.as('analyst').run(KPIS, { day: dayFromNow() });
  const none = { value: null, count: 0 };
  const some = { value: expect.any(Number), count: 1 };
  expect(serviceKpis).toEqual([
    {
      ...{ csat: none, nps: { value: -100, count: 1 }, ces: none },
      firstContactResolutionRate: { value: 0, count: 1 },
      reopenRate: { value: 100, count: 1 },
      breachRate: { value: 0, count: 1 },
      ...{ medianFirstResponseMinutes: some, medianResolutionHours: some },
    },
  ]);
});

test.each([
  ['TOUCHPOINT', 'delivery', 1],
  ['SKU', 'PND-PEARL', 1],
  ['CHANNEL', 'PHONE', 1],
  ['REASON', 'DAMAGED_ITEM', 0],
  ['ROOT_CAUSE', 'PACKAGING', 0],
])('the pain points of the day by %s include it', async (by, key, lowScores) => {
  await graph.stream.drain();
  const { painPoints } = await graph.as('analyst').run(PAIN, { day: dayFromNow(), by });
  expect(painPoints).toEqual([{ key, complaints: 1, lowScores, returns: 0 }]);
});

test('each event is published with one id, and without personal data', async () => {
  await graph.stream.drain();
  const events = await graph.stream.events();
  const ids = events.map(({ detail }) => detail['id']);
  expect(new Set(ids).size).toBe(ids.length);
  expect(events.map((event) => event['detail-type'])).toEqual(
    expect.arrayContaining([
      ...['CustomerRegistered', 'OrderRecorded', 'FeedbackReceived', 'CaseOpened', 'CaseResolved', 'CaseReopened'],
      'CaseClosed',
    ]),
  );
  expect(JSON.stringify(events)).not.toMatch(/Nell|nell@|scratched|chain/);
});
