import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { type FeedbackPage, openFeedbackPage } from '../support/feedback-page.ts';
import { type GraphWithFiles, openGraphWithFiles, uploadFile } from '../support/files.ts';
import type { Answer, TestCaller } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { type MessageDesk, openMessageDesk } from '../support/message-desk.ts';
import { createPlaybookDesk, playbookDraft } from '../support/playbooks.ts';
import { JPEG } from '../support/sample-files.ts';

type Data = Answer['data'];

let files: GraphWithFiles;
let desk: MessageDesk;
let page: FeedbackPage;
let clerk: TestCaller;
let nell: string;
let own: TestCaller;

/** A moment of the story. York has winter time until 28 March, so its clock shows UTC. */
function at(moment: string): string {
  const now = `2027-03-${moment}:00.000Z`;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
  return now;
}

beforeAll(async () => {
  at('01T09:00');
  desk = await openMessageDesk({}, async () => {
    files = await openGraphWithFiles();
    return files;
  });
  page = await openFeedbackPage(files);
  clerk = desk.york;
  const { save } = createPlaybookDesk(desk);
  const wasReady = { all: [{ fact: 'event', path: '$.wasReady', operator: 'equal', value: true }] };
  const ask = { kind: 'ASK_FEEDBACK', metric: 'NPS', delayMinutes: 2 * 24 * 60 };
  const asking = { name: 'Ask after the work', trigger: 'ITEM_RETURNED', condition: wasReady, actions: [ask] };
  expect((await save({ draft: asking })).userErrors).toEqual([]);
  const low = { kind: 'OPEN_CASE', severity: 'HIGH', reason: 'PRODUCT_QUALITY', title: 'A low score' };
  const step = { kind: 'ADD_STEP', title: 'Ask the workshop what happened', dueInMinutes: 30 };
  expect((await save({ draft: playbookDraft({ actions: [low, step] }) })).userErrors).toEqual([]);
  nell = await desk.customer({
    ...{ name: { given: 'Nell', family: 'Ward' }, locale: 'en-GB' },
    ...{ emails: [{ address: 'nell@example.com', verified: true }] },
    phones: [{ number: '+447946000017', verified: true }],
  });
  own = desk.asCustomer(nell);
  const agreed = await desk.mutate('setContactConsents', 'preferences { version }', {
    ...{ customer: { id: nell }, occurredAt: '2027-03-01T09:00:00Z' },
    answers: ['EMAIL', 'SMS'].map((channel) => ({ channel, purpose: 'RESEARCH', consent: 'GRANTED' })),
  });
  expect(agreed.userErrors).toEqual([]);
}, 300_000);
afterAll(async () => {
  vi.useRealTimers();
  await files.bucket.close();
});

async function send(name: string, fields: string, input: object, by: TestCaller = clerk): Promise<Data> {
  const payload = await desk.mutate(name, fields, input, by);
  expect(payload.userErrors).toEqual([]);
  return payload;
}
/** Time passes: the clocks of the shop run, and what may leave leaves. */
async function passTo(moment: string): Promise<void> {
  at(moment);
  await desk.runSchedule();
  await desk.deliver();
}
const latestMessage = async (): Promise<Data> => (await desk.messagesOf(nell))[0];
const COMMITMENTS = '{ nodes { commitmentKind what dueAt overdue about { id } } }';
/** What the shop owes her, as the desk of the store sees it. */
const owed = async (): Promise<readonly Data[]> => {
  const query = `{ commitments(filter: { store: "york" }, first: 100) ${COMMITMENTS.replace('about', 'customer { id } about')} }`;
  const { nodes } = (await clerk.run(query)).commitments;
  return nodes.filter(({ customer }: Data) => customer?.id === nell);
};
const kindsOwed = async () => (await owed()).map(({ commitmentKind }) => commitmentKind);

test('the jeweller’s story: from the counter to the word that is kept', async () => {
  // Monday: Nell brings the ring. What is worn stands in writing, with a photo, before it leaves her sight.
  at('01T10:00');
  const { warranty } = await send('registerWarranty', 'warranty { id nextInspectionDue }', {
    ...{ plan: 'CARE', customer: { id: nell }, sku: 'RING-1', description: 'Halo ring', serialNumber: 'H-77' },
    startsOn: '2026-09-10',
  });
  expect(warranty.nextInspectionDue).toBe('2027-03-10');
  const photo = await uploadFile(files, clerk, JPEG);
  const { serviceJob: job } = await send('receiveItem', 'serviceJob { id warranty { id } attachments { id } }', {
    ...{ customer: { id: nell }, kind: 'INSPECTION', store: 'york', tag: 'Y-17', serialNumber: 'H-77' },
    ...{ description: 'Halo ring', conditionAtIntake: 'FAIR', attachments: [photo], associate: 'Ida' },
    ...{ findings: [{ part: 'Prongs', condition: 'POOR', note: 'Two are worn' }] },
    ...{ occurredAt: '2027-03-01T10:00:00Z', promisedBy: '2027-03-03T17:00:00Z' },
  });
  expect(job).toMatchObject({ warranty: { id: warranty.id }, attachments: [{ id: photo }] });
  await desk.deliver();
  expect((await desk.emails()).at(-1)?.text).toContain('expect it to be ready by Wednesday, 3 March 2027 at 17:00');
  expect(await owed()).toMatchObject([
    { commitmentKind: 'ITEM_PROMISED', dueAt: '2027-03-03T17:00:00.000Z', overdue: false, about: { id: job.id } },
  ]);

  // Tuesday: the workshop needs more time, and says why. She reads it in an email.
  at('02T15:00');
  await send('updateServiceJob', 'serviceJob { promisedBy }', {
    ...{ jobId: job.id, status: 'AWAITING_PARTS', promisedBy: '2027-03-05T12:00:00Z', associate: 'Max' },
    because: 'The new prongs come on Thursday.',
  });
  await desk.deliver();
  const promised = (await desk.emails()).at(-1);
  expect(promised?.to).toMatchObject({ text: 'nell@example.com' });
  expect(promised?.text).toContain('It will be ready by Friday, 5 March 2027 at 12:00.');
  expect(promised?.text).toContain('The reason: The new prongs come on Thursday.');
  expect(await owed()).toMatchObject([{ commitmentKind: 'ITEM_PROMISED', dueAt: '2027-03-05T12:00:00.000Z' }]);

  // On the phone she says that she prefers an SMS, and not at night.
  await send('setContactRules', 'preferences { version }', {
    ...{ customer: { id: nell }, preferredChannel: 'SMS', quietFrom: '21:00', quietTo: '08:00' },
  });

  // Thursday, late: it is ready. She hears of it in the morning.
  at('04T22:30');
  await send('updateServiceJob', 'serviceJob { readyAt }', { jobId: job.id, status: 'READY', associate: 'Max' });
  expect(await latestMessage()).toMatchObject({
    ...{ messageKind: 'ITEM_READY', sentVia: 'SMS', messageStatus: 'WAITING', notBefore: '2027-03-05T08:00:00.000Z' },
    objections: [{ code: 'QUIET_HOURS' }],
  });
  for (const night of ['04T22:31', '05T03:00', '05T07:59']) {
    await passTo(night);
    expect(await desk.texts()).toEqual([]);
  }
  // The clock that releases messages runs every minute.
  await passTo('05T08:01');
  expect(await desk.texts()).toEqual([expect.stringContaining('Vantage: your Halo ring is ready at York.')]);
  expect((await desk.texts())[0]).toContain('To: +447946000017');
  const { me } = await own.run('{ me { serviceJobs(first: 5) { nodes { summary readyAt } } } }');
  expect(me.serviceJobs.nodes).toEqual([
    { summary: 'Inspection at York, ready to collect: Halo ring', readyAt: '2027-03-04T22:30:00.000Z' },
  ]);
  const { customer } = await clerk.run('query ($id: ID!) { customer(id: $id) { nextActions { kind message } } }', {
    id: nell,
  });
  expect(customer.nextActions).toContainEqual({
    ...{ kind: 'ITEM_READY', message: 'Give back: Halo ring. It is ready since 2027-03-04, in York, tag Y-17.' },
  });

  // Friday: she collects it. The visit is recorded with the return, and the next one is booked.
  at('05T11:00');
  const back = await send(
    'returnItem',
    'serviceJob { inCustody } warranty { nextInspectionDue lastInspection { condition } }',
    {
      ...{ jobId: job.id, occurredAt: '2027-03-05T11:00:00Z', associate: 'Ida' },
      inspection: { condition: 'GOOD', findings: [{ part: 'Prongs', condition: 'EXCELLENT', note: 'New' }] },
    },
  );
  expect(back).toMatchObject({
    ...{ serviceJob: { inCustody: false }, warranty: { nextInspectionDue: '2027-09-05' } },
    warranty: { lastInspection: { condition: 'GOOD' } },
  });
  await send('bookInspection', 'appointment { id }', {
    ...{ warrantyId: warranty.id, store: 'york', startsAt: '2027-09-03T10:00:00Z' },
  });
  await desk.deliver();
  expect((await desk.texts()).at(-1)).toContain('your appointment is on Friday, 3 September 2027 at 11:00');
  expect(await owed()).toEqual([]);

  // Sunday, two days later: a link, and two taps. Nobody asked her before.
  const texts = (await desk.texts()).length;
  await passTo('07T10:59');
  expect(await desk.texts()).toHaveLength(texts);
  await passTo('07T11:01');
  const [url = ''] = /https:\/\/shop\.example\/feedback\/[\w-]{48}/.exec((await desk.texts()).at(-1) ?? '') ?? [];
  expect(await page.open(url)).toMatchObject({ status: 200 });
  at('07T11:05');
  expect(await page.send(url, { score: '3', comment: 'The stone is loose again' })).toMatchObject({ status: 303 });
  expect(await page.send(url, { score: '3' })).toMatchObject({ status: 303 });

  // Her 3 of 10 is a case, about her ring, and the desk sees what it owes her.
  const FEEDBACK =
    'nodes { score comment warranty { id } serviceCase { id store warranty { id } firstResponseDueAt resolutionDueAt } }';
  const found = await desk.desk.run(`query ($id: ID!) { customer(id: $id) { feedback(first: 5) { ${FEEDBACK} } } }`, {
    id: nell,
  });
  expect(found.customer.feedback.nodes).toMatchObject([
    { score: 3, comment: 'The stone is loose again', warranty: { id: warranty.id }, serviceCase: { store: 'york' } },
  ]);
  const { id: caseId, firstResponseDueAt, resolutionDueAt } = found.customer.feedback.nodes[0].serviceCase;
  const stepDueAt = '2027-03-07T11:35:00.000Z';
  expect(await owed()).toMatchObject(
    [
      { commitmentKind: 'CASE_STEP', dueAt: stepDueAt },
      { commitmentKind: 'FIRST_RESPONSE', dueAt: firstResponseDueAt },
      { commitmentKind: 'RESOLUTION', dueAt: resolutionDueAt },
    ].toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1)),
  );
  // Minute by minute, until both the step and the answer are late.
  const firstLate = Date.parse('2027-03-07T11:05:00Z');
  const lastLate = Math.max(Date.parse(stepDueAt), Date.parse(firstResponseDueAt));
  expect(lastLate).toBeLessThan(Date.parse(resolutionDueAt));
  for (let now = firstLate; now <= lastLate + 120_000; now += 60_000) {
    vi.setSystemTime(now);
    for (const one of await owed()) expect([one.dueAt, one.overdue]).toEqual([one.dueAt, Date.parse(one.dueAt) < now]);
  }
  expect((await owed()).filter(({ overdue }) => overdue)).toHaveLength(2);

  // She is called, hears what happens and until when, and takes the offer; each word is owed until it is kept.
  const { steps } = (
    await desk.desk.run('query ($id: ID!) { serviceCase(id: $id) { steps { id title } } }', { id: caseId })
  ).serviceCase;
  const now = () => new Date().toISOString();
  await send('completeCaseStep', 'serviceCase { id }', { caseId, stepId: steps[0].id });
  expect(await kindsOwed()).not.toContain('CASE_STEP');
  await send('addCaseContact', 'serviceCase { id }', {
    caseId,
    via: 'PHONE',
    direction: 'OUTBOUND',
    occurredAt: now(),
  });
  expect(await kindsOwed()).toEqual(['RESOLUTION']);
  const nextUpdateDueAt = new Date(Date.now() + 3_600_000).toISOString();
  await send('postCaseUpdate', 'serviceCase { id }', {
    caseId,
    message: 'The goldsmith looks at it.',
    nextUpdateDueAt,
  });
  expect((await owed())[0]).toMatchObject({ commitmentKind: 'CASE_UPDATE', dueAt: nextUpdateDueAt });
  await send('postCaseUpdate', 'serviceCase { id }', { caseId, message: 'A prong was bent. We set the stone anew.' });
  expect(await kindsOwed()).toEqual(['RESOLUTION']);
  const offered = await send('offerResolution', 'serviceCase { offers { id } }', { caseId, kind: 'REPAIR' });
  const offerId = offered.serviceCase.offers[0].id;
  await send('answerOffer', 'serviceCase { id }', { caseId, offerId, accept: true }, own);
  expect((await kindsOwed()).toSorted()).toEqual(['OFFER_FULFILMENT', 'RESOLUTION']);
  const rootCause = { category: 'PRODUCT', explanation: 'A prong was bent.' };
  await send('resolveCase', 'serviceCase { id }', { caseId, rootCause });
  // Resolved is not done: the repair is owed still, in her own list too.
  expect(await kindsOwed()).toEqual(['OFFER_FULFILMENT']);
  const mine = (await own.run(`{ me { commitments(first: 10) ${COMMITMENTS} } }`)).me.commitments.nodes;
  expect(mine).toMatchObject([{ commitmentKind: 'OFFER_FULFILMENT', about: { id: caseId } }]);
  await send('fulfilOffer', 'serviceCase { id }', { caseId, offerId });
  expect(await owed()).toEqual([]);
  expect((await own.run(`{ me { commitments(first: 10) ${COMMITMENTS} } }`)).me.commitments.nodes).toEqual([]);

  // Her timeline has all of it, and the table is whole.
  await desk.deliver();
  const TIMELINE = 'timeline(first: 50) { nodes { __typename summary } }';
  const timeline = (await desk.desk.run(`query ($id: ID!) { customer(id: $id) { ${TIMELINE} } }`, { id: nell }))
    .customer.timeline.nodes;
  const types = new Set(timeline.map(({ __typename }: Data) => __typename));
  for (const type of ['ServiceJob', 'Inspection', 'Feedback', 'ServiceCase', 'Message', 'ContactConsent'])
    expect(types).toContain(type);
  expect(faultsOf(await scanItems(desk.table))).toEqual([]);
}, 300_000);
