import { beforeAll, describe, expect, test } from 'vitest';
import { type GraphWithFiles, openGraphWithFiles, uploadFile } from '../support/files.ts';
import type { Answer, TestCaller } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { dayFromNow, freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { sale } from '../support/order-desk.ts';
import { JPEG } from '../support/sample-files.ts';
import { formatUserErrors } from '../support/user-errors.ts';

type Data = Answer['data'];

const JOB = `serviceJob { id version jobStatus inCustody store tag sku serialNumber promisedBy readyAt returnedAt returnedTo
  summary conditionAtIntake findingsAtIntake { part condition note } receivedBy attachments { id }
  promises { promisedBy because } estimate { amount currency } estimateAnswer
  stages { status by note } warranty { id } order { id } inspection { id } customer { id } }`;
const COVER = 'warranty { id status nextInspectionDue lastInspection { id condition } appointment { id } }';

let graph: GraphWithFiles;
let jeweller: Jeweller;
beforeAll(async () => {
  graph = await openGraphWithFiles();
  jeweller = await openJeweller(Promise.resolve(graph));
  return () => graph.bucket.close();
});

const ten = (days: number): string => `${dayFromNow({ days })}T10:00:00.000Z`;
let tags = 0;
const RING = {
  ...{ kind: 'REPAIR', store: 'york', description: 'Halo ring', conditionAtIntake: 'FAIR', promisedBy: ten(4) },
};
const receive = (input: object, by: TestCaller = jeweller.york): Promise<Data> =>
  jeweller.mutate(
    'receiveItem',
    `${JOB} ${COVER} warnings { code path }`,
    {
      ...{ ...RING, tag: `T-${++tags}`, occurredAt: ten(-1), ...input },
    },
    by,
  );
const update = (input: object, by: TestCaller = jeweller.york): Promise<Data> =>
  jeweller.mutate('updateServiceJob', JOB, input, by);
const answer = (input: object, by: TestCaller): Promise<Data> => jeweller.mutate('answerEstimate', JOB, input, by);
const giveBack = (input: object, by: TestCaller = jeweller.york): Promise<Data> =>
  jeweller.mutate('returnItem', `${JOB} ${COVER}`, { occurredAt: new Date().toISOString(), ...input }, by);
const errorsOf = async (payload: Promise<Data>) => formatUserErrors((await payload).userErrors);
const actionsOf = async (id: string): Promise<Data> =>
  (
    await jeweller.york.run(
      'query ($id: ID!) { customer(id: $id) { nextActions { kind message dueAt subject { id } } } }',
      { id },
    )
  ).customer.nextActions.filter(({ kind }: Data) => kind === 'ITEM_READY' || kind === 'ESTIMATE_TO_APPROVE');

test('the ring: received with a photo, promised again with a reason, ready, and collected with its inspection', async () => {
  const nell = await jeweller.customer({ emails: [{ address: 'nell@example.com' }] });
  const { warranty } = await jeweller.register({
    ...{ customer: { id: nell }, startsOn: dayFromNow({ months: -6, days: -3 }), serialNumber: 'H-77' },
  });
  const visit = await jeweller.mutate('bookInspection', 'appointment { id }', {
    ...{ warrantyId: warranty.id, startsAt: new Date().toISOString(), store: 'york' },
  });
  const photo = await uploadFile(graph, jeweller.york, JPEG);
  const promisedBy = ten(2);
  const occurredAt = new Date().toISOString();
  const received = await receive({
    ...{ customer: { id: nell }, kind: 'INSPECTION', tag: 'Y-17', serialNumber: 'H-77', sku: 'RING-1', occurredAt },
    ...{ findings: [{ part: 'Prongs', condition: 'POOR', note: 'Two are worn' }], attachments: [photo] },
    ...{ promisedBy, associate: ' Ida ', note: 'She needs it on Friday' },
  });
  expect(received.userErrors).toEqual([]);
  expect(received.serviceJob).toMatchObject({
    ...{ version: 1, jobStatus: 'RECEIVED', inCustody: true, store: 'york', tag: 'Y-17', receivedBy: 'Ida' },
    ...{ summary: 'Inspection at York, received: Halo ring', customer: { id: nell }, attachments: [{ id: photo }] },
    findingsAtIntake: [{ part: 'Prongs', condition: 'POOR', note: 'Two are worn' }],
    // The number on the ring led to her own cover.
    ...{ warranty: { id: warranty.id }, promises: [{ promisedBy, because: null }] },
    stages: [{ status: 'RECEIVED', by: 'Ida', note: 'She needs it on Friday' }],
  });
  expect(received.warranty.appointment).toBeNull();
  const { node } = await jeweller.york.run(
    'query ($id: ID!) { node(id: $id) { ... on Appointment { status serviceJob { id } } } }',
    { id: visit.appointment.id },
  );
  const jobId = received.serviceJob.id;
  expect(node).toEqual({ status: 'DONE', serviceJob: { id: jobId } });

  const later = ten(5);
  expect(await errorsOf(update({ jobId, promisedBy: later }))).toEqual(['INVALID input.because']);
  const promised = await update({
    ...{ jobId, status: 'AWAITING_PARTS', promisedBy: later, because: 'The stone comes on Thursday', associate: 'Max' },
  });
  expect(promised.serviceJob.promises).toEqual([
    { promisedBy, because: 'The stone comes on Thursday' },
    { promisedBy: later, because: null },
  ]);
  const { serviceJob: ready } = await update({ jobId, status: 'READY' });
  expect(ready).toMatchObject({ jobStatus: 'READY', readyAt: expect.any(String) });
  expect(await actionsOf(nell)).toEqual([
    {
      ...{ kind: 'ITEM_READY', dueAt: ready.readyAt, subject: { id: jobId } },
      message: `Give back: Halo ring. It is ready since ${dayFromNow()}, in York, tag Y-17.`,
    },
  ]);
  // Her own page.
  const { me } = await jeweller.asCustomer(nell).run(`{ me { serviceJobs(first: 5, status: [READY]) { nodes {
    id jobStatus inCustody readyAt store attachments { id contentType } promises { because } stages { status } } }
    timeline(first: 5, filter: { kinds: [SERVICE_JOB] }) { nodes { id summary } } } }`);
  expect(me.serviceJobs.nodes).toEqual([
    {
      ...{ id: jobId, jobStatus: 'READY', inCustody: true, readyAt: ready.readyAt, store: 'york' },
      attachments: [{ id: photo, contentType: 'image/jpeg' }],
      promises: [{ because: 'The stone comes on Thursday' }, { because: null }],
      stages: [{ status: 'RECEIVED' }, { status: 'AWAITING_PARTS' }, { status: 'READY' }],
    },
  ]);
  expect(me.timeline.nodes).toEqual([{ id: jobId, summary: 'Inspection at York, ready to collect: Halo ring' }]);

  const back = await giveBack({
    ...{ jobId, returnedTo: 'Her brother', associate: 'Ida' },
    inspection: { condition: 'GOOD', findings: [{ part: 'prongs', condition: 'EXCELLENT' }], note: 'New prongs' },
  });
  expect(back.userErrors).toEqual([]);
  expect(back.serviceJob).toMatchObject({
    ...{ jobStatus: 'RETURNED', inCustody: false, returnedTo: 'Her brother', readyAt: ready.readyAt },
    inspection: { id: back.warranty.lastInspection.id },
  });
  expect(back.warranty).toMatchObject({
    ...{ status: 'ACTIVE', nextInspectionDue: dayFromNow({ months: 6 }), lastInspection: { condition: 'GOOD' } },
  });
  expect(await actionsOf(nell)).toEqual([]);
  const next = await jeweller.mutate('bookInspection', 'appointment { id serviceJob { id } }', {
    ...{ warrantyId: warranty.id, startsAt: `${dayFromNow({ months: 6 })}T10:00:00Z`, store: 'york' },
  });
  expect(next.appointment).toMatchObject({ serviceJob: null });
});

describe('an estimate', () => {
  const estimate = { amount: '120.00', currency: 'GBP' };
  async function asked() {
    const customer = await jeweller.customer();
    const jobId = (await receive({ customer: { id: customer } })).serviceJob.id;
    const { serviceJob } = await update({ jobId, estimate });
    expect(serviceJob).toMatchObject({ jobStatus: 'AWAITING_APPROVAL', estimate, estimateAnswer: null });
    return { customer, jobId, own: jeweller.asCustomer(customer) };
  }

  test('waits for the customer, who approves exactly this sum with the own token', async () => {
    const { customer, jobId, own } = await asked();
    expect(await actionsOf(customer)).toMatchObject([
      { kind: 'ESTIMATE_TO_APPROVE', message: 'Ask for an answer to the estimate of 120.00 GBP: Halo ring.' },
    ]);
    expect(await errorsOf(update({ jobId, status: 'IN_PROGRESS' }))).toEqual(['NOT_ALLOWED input.status']);
    const other = { amount: '119.99', currency: 'GBP' };
    const query = `mutation ($input: AnswerEstimateInput!) { answerEstimate(input: $input) {
      serviceJob { id jobStatus estimateAnswer } userErrors { code path } } }`;
    const send = async (input: object, by: TestCaller): Promise<Data> =>
      (await by.run(query, { input: { ...freshKey(), jobId, approve: true, ...input } })).answerEstimate;
    expect(await errorsOf(send({ estimate: other }, own))).toEqual(['CONFLICT input.estimate']);
    expect((await send({ estimate }, own)).serviceJob).toEqual({
      ...{ id: jobId, jobStatus: 'IN_PROGRESS', estimateAnswer: 'APPROVED' },
    });
    expect(await actionsOf(customer)).toEqual([]);
    expect(await errorsOf(send({ estimate, approve: false }, own))).toEqual(['NOT_ALLOWED input.jobId']);
    // The same sum in another notation is the sum that was approved; another one asks again.
    const same = await update({ jobId, estimate: { amount: '120', currency: 'GBP' } });
    expect(same.serviceJob.estimateAnswer).toBe('APPROVED');
    const raised = await update({ jobId, estimate: { amount: '150', currency: 'GBP' } });
    expect(raised.serviceJob).toMatchObject({ jobStatus: 'AWAITING_APPROVAL', estimateAnswer: null });
    expect(await errorsOf(send({ estimate }, own))).toEqual(['CONFLICT input.estimate']);
  });

  test('that is declined leaves the decision to the shop; null withdraws it', async () => {
    const { jobId } = await asked();
    const { serviceJob } = await answer({ jobId, estimate, approve: false }, jeweller.york);
    expect(serviceJob).toMatchObject({
      ...{ jobStatus: 'AWAITING_APPROVAL', estimateAnswer: 'DECLINED' },
      stages: [{}, {}, { note: 'Declined: 120.00 GBP' }],
    });
    expect(await errorsOf(update({ jobId, status: 'IN_PROGRESS' }))).toEqual(['NOT_ALLOWED input.status']);
    expect((await update({ jobId, estimate: null })).serviceJob).toMatchObject({
      ...{ jobStatus: 'IN_PROGRESS', estimate: null, estimateAnswer: null },
    });
  });

  test('is nothing to anybody else: a stranger finds neither the job nor its photos', async () => {
    const { jobId } = await asked();
    const stranger = jeweller.asCustomer(await jeweller.customer());
    const query = `mutation ($input: AnswerEstimateInput!) { answerEstimate(input: $input) {
      serviceJob { id } userErrors { code path } } }`;
    const input = { ...freshKey(), jobId, estimate, approve: true };
    const { answerEstimate } = await stranger.run(query, { input });
    expect(formatUserErrors(answerEstimate.userErrors)).toEqual(['NOT_FOUND input.jobId']);
    expect((await stranger.run('query ($id: ID!) { node(id: $id) { id } }', { id: jobId })).node).toBeNull();
    const photo = await uploadFile(graph, jeweller.york, JPEG);
    expect((await update({ jobId, attachments: [photo] })).serviceJob.attachments).toEqual([{ id: photo }]);
    expect((await stranger.run('query ($id: ID!) { node(id: $id) { id } }', { id: photo })).node).toBeNull();
  });
});

describe('a tag', () => {
  const byTag = async (tag: string, store = 'york'): Promise<string | null> =>
    (
      await jeweller.desk.run(
        'query ($store: String!, $tag: String!) { serviceJobByTag(store: $store, tag: $tag) { id } }',
        {
          ...{ store, tag },
        },
      )
    ).serviceJobByTag?.id ?? null;

  test('is unique in its store while the item is in custody, in any case, and free afterwards', async () => {
    const customer = { id: await jeweller.customer() };
    const { serviceJob } = await receive({ customer, tag: 'Bag 1' });
    expect(await errorsOf(receive({ customer, tag: ' BAG 1 ' }))).toEqual(['CONFLICT input.tag']);
    expect((await receive({ customer, tag: 'Bag 1', store: 'leeds' }, jeweller.leeds)).userErrors).toEqual([]);
    expect(await byTag('bag 1')).toBe(serviceJob.id);
    // A cancelled job still has its item.
    await update({ jobId: serviceJob.id, status: 'CANCELLED' });
    expect(await errorsOf(receive({ customer, tag: 'Bag 1' }))).toEqual(['CONFLICT input.tag']);
    expect(await actionsOf(customer.id)).toMatchObject([{ kind: 'ITEM_READY', dueAt: null }]);
    expect((await giveBack({ jobId: serviceJob.id })).serviceJob.jobStatus).toBe('RETURNED');
    expect(await byTag('Bag 1')).toBeNull();
    const again = await receive({ customer, tag: 'Bag 1' });
    expect(await byTag('Bag 1')).toBe(again.serviceJob.id);
  });

  test('goes to one of two tills that use it at the same moment', async () => {
    const customer = { id: await jeweller.customer() };
    const answers = await Promise.all(Array.from({ length: 6 }, () => receive({ customer, tag: 'Race' })));
    expect(answers.flatMap(({ serviceJob }) => serviceJob ?? [])).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => formatUserErrors(userErrors))).toEqual(
      Array.from({ length: 5 }, () => 'CONFLICT input.tag'),
    );
  });
});

describe('the item', () => {
  test('of somebody else is received without the cover and the sale, and the till hears why', async () => {
    const [ana, ben] = [await jeweller.customer(), await jeweller.customer()];
    const { warranty } = await jeweller.register({ customer: { id: ana }, serialNumber: 'GIFT-1' });
    const received = await receive({ customer: { id: ben }, serialNumber: 'GIFT-1', sku: 'RING-1' });
    expect(received).toMatchObject({ userErrors: [], warranty: null, serviceJob: { warranty: null } });
    expect(received.warnings).toEqual([{ code: 'CONFLICT', path: ['input', 'serialNumber'] }]);
    expect(await errorsOf(receive({ customer: { id: ben }, warrantyId: warranty.id }))).toEqual([
      'NOT_ALLOWED input.warrantyId',
    ]);
    const order = await graph
      .as('pos', { store: 'york' })
      .run('mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { order { id } } }', {
        input: { ...freshKey(), ...sale({ customer: { id: ana } }) },
      });
    const orderId = order.recordOrder.order.id;
    expect(await errorsOf(receive({ customer: { id: ben }, orderId }))).toEqual(['NOT_ALLOWED input.orderId']);
    expect((await receive({ customer: { id: ana }, orderId })).serviceJob.order).toEqual({ id: orderId });
  });

  test('is found by its serial number, with its product where that is known', async () => {
    const customer = { id: await jeweller.customer() };
    const first = await receive({ customer, serialNumber: 'AB-12', sku: 'WATCH-1', occurredAt: ten(-3) });
    const second = await receive({ customer, serialNumber: 'AB-12', sku: 'WATCH-2', occurredAt: ten(-2) });
    await receive({ customer, serialNumber: 'N/A' });
    const find = async (serialNumber: string, sku: string | null = null): Promise<Data> =>
      (
        await jeweller.york.run(
          'query ($n: String!, $sku: String) { serviceJobsBySerialNumber(serialNumber: $n, sku: $sku) { id } }',
          { n: serialNumber, sku },
        )
      ).serviceJobsBySerialNumber.map(({ id }: Data) => id);
    expect(await find('ab12')).toEqual([second.serviceJob.id, first.serviceJob.id]);
    expect(await find('AB-12', 'watch-1')).toEqual([first.serviceJob.id]);
    expect(await find('N/A')).toEqual([]);
    expect(await find('A-B12', 'WATCH-9')).toEqual([]);
  });

  test('goes back once, at its own time, with the version that the till read', async () => {
    const { serviceJob } = await receive({ customer: { id: await jeweller.customer() } });
    const jobId = serviceJob.id;
    await update({ jobId, note: 'Looked at it' });
    expect(await errorsOf(giveBack({ jobId, expectedVersion: 1 }))).toEqual(['VERSION_CONFLICT input.expectedVersion']);
    expect(await errorsOf(giveBack({ jobId, occurredAt: ten(-2) }))).toEqual(['INVALID input.occurredAt']);
    expect(await errorsOf(giveBack({ jobId, occurredAt: ten(1) }))).toEqual(['INVALID input.occurredAt']);
    expect(await errorsOf(giveBack({ jobId, inspection: { condition: 'GOOD' } }))).toEqual([
      'NOT_ALLOWED input.inspection',
    ]);
    const answers = await Promise.all([giveBack({ jobId, returnedTo: 'Ana' }), giveBack({ jobId, returnedTo: 'Ben' })]);
    expect(answers.flatMap(({ userErrors }) => formatUserErrors(userErrors))).toEqual(['NOT_ALLOWED input.jobId']);
    expect(await errorsOf(update({ jobId, status: 'IN_PROGRESS' }))).toEqual(['NOT_ALLOWED input.status']);
    expect(await errorsOf(update({ jobId, status: 'RETURNED' }))).toEqual(['NOT_ALLOWED input.status']);
  });

  test('is not received with an input that is wrong', async () => {
    const customer = { id: await jeweller.customer() };
    const wrong = async (input: object) => errorsOf(receive({ customer, ...input }));
    expect(await wrong({ tag: ' ', description: '', occurredAt: ten(1) })).toEqual([
      ...['INVALID input.occurredAt', 'INVALID input.tag', 'INVALID input.description'],
    ]);
    expect(await wrong({ tag: '--' })).toEqual(['INVALID input.tag']);
    expect(await wrong({ tag: 'x'.repeat(41) })).toEqual(['LIMIT_EXCEEDED input.tag']);
    expect(await wrong({ promisedBy: ten(-3) })).toEqual(['INVALID input.promisedBy']);
    expect(await wrong({ customer: { id: 'cus_none' } })).toEqual(['NOT_FOUND input.customer']);
    expect(await wrong({ warrantyId: 'war_none' })).toEqual(['NOT_FOUND input.warrantyId']);
    expect(await wrong({ orderId: 'ord_none' })).toEqual(['NOT_FOUND input.orderId']);
    expect(await wrong({ attachments: ['att_none'] })).toEqual(['NOT_FOUND input.attachments.0']);
    expect(await wrong({ findings: [{ part: '', condition: 'GOOD' }] })).toEqual(['INVALID input.findings.0.part']);
  });

  test('stays with its record when two customers are merged and taken apart', async () => {
    const [one, two] = [await jeweller.customer(), await jeweller.customer()];
    const [ofOne, ofTwo] = [await receive({ customer: { id: one } }), await receive({ customer: { id: two } })];
    const [a, b] = [ofOne.serviceJob.id, ofTwo.serviceJob.id];
    const desk = createIdentityDesk(jeweller);
    await desk.merge(one, [two]);
    await update({ jobId: a, status: 'READY' });
    await update({ jobId: b, status: 'READY' });
    const jobsOf = async (id: string): Promise<Data> =>
      (
        await jeweller.desk.run('query ($id: ID!) { customer(id: $id) { serviceJobs { nodes { id } } } }', { id })
      ).customer.serviceJobs.nodes
        .map((job: Data) => job.id)
        .toSorted();
    expect(await jobsOf(two)).toEqual([a, b].toSorted());
    expect((await actionsOf(one)).map(({ subject }: Data) => subject.id).toSorted()).toEqual([a, b].toSorted());
    await desk.unmerge(two);
    expect([await jobsOf(one), await jobsOf(two)]).toEqual([[a], [b]]);
    expect((await actionsOf(two)).map(({ subject }: Data) => subject.id)).toEqual([b]);
  });
});

describe('the list of jobs', () => {
  const list = async (filter: object, by: TestCaller = jeweller.york): Promise<Data> =>
    (
      await by.run('query ($filter: ServiceJobFilter) { serviceJobs(filter: $filter, first: 100) { nodes { id } } }', {
        filter: { store: 'bath', ...filter },
      })
    ).serviceJobs.nodes.map(({ id }: Data) => id);

  test('shows the items in custody of a store, the one promised first on top, and by days of receipt what went back', async () => {
    const bath = graph.as('pos', { store: 'bath' });
    const customer = { id: await jeweller.customer() };
    const add = async (promisedBy: string, kind = 'REPAIR') =>
      (await receive({ customer, store: 'bath', promisedBy, kind, occurredAt: ten(-40) }, bath)).serviceJob.id;
    const [late, soon, farther, gone, ready] = [
      ...[await add(ten(-1)), await add(ten(3)), await add(ten(9), 'CLEANING'), await add(ten(1)), await add(ten(-2))],
    ];
    await giveBack({ jobId: gone }, bath);
    await update({ jobId: ready, status: 'READY' }, bath);
    expect(await list({}, bath)).toEqual([ready, late, soon, farther]);
    expect(await list({ overdueOnly: true }, bath)).toEqual([late]);
    expect(await list({ kind: ['CLEANING'] }, bath)).toEqual([farther]);
    expect(await list({ status: ['READY'] }, bath)).toEqual([ready]);
    const days = { from: dayFromNow({ days: -41 }), to: dayFromNow({ days: -39 }) };
    expect(await list({ status: ['RETURNED'], ...days }, bath)).toEqual([gone]);
    expect(await list({ inCustody: false, ...days }, bath)).toEqual([gone]);
    expect((await list({ inCustody: null, ...days }, bath)).toSorted()).toEqual(
      [late, soon, farther, gone, ready].toSorted(),
    );
    expect(await list({ inCustody: null, from: dayFromNow(), to: dayFromNow() }, bath)).toEqual([]);
    // A till sees its own store, although nobody saved it; the whole shop includes it.
    expect(await list({ store: null, overdueOnly: true }, bath)).toContain(late);
  });

  test('needs the days of receipt for jobs out of custody, and a store that exists', async () => {
    const ask = async (filter: object) =>
      (
        await jeweller.york.ask('query ($filter: ServiceJobFilter) { serviceJobs(filter: $filter) { nodes { id } } }', {
          filter,
        })
      ).errors?.[0]?.extensions['code'];
    expect(await ask({ inCustody: false })).toBe('BAD_USER_INPUT');
    expect(await ask({ status: ['RETURNED'], from: dayFromNow({ days: -100 }), to: dayFromNow() })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await ask({ store: 'paris' })).toBe('BAD_USER_INPUT');
  });
});

test('no lookup item is left of a job that went back without a serial number', async () => {
  const { serviceJob } = await receive({ customer: { id: await jeweller.customer() }, tag: 'Gone' });
  await giveBack({ jobId: serviceJob.id });
  const keys = (await scanItems(graph.table)).map(({ pk, sk }) => `${pk} ${sk}`);
  expect(keys.filter((key) => key.startsWith('JOB_TAG#york#gone'))).toEqual([]);
});
