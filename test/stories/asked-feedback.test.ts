import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { always, createAskedCustomers } from '../support/asked-customers.ts';
import { faultsOf } from '../support/audit.ts';
import { type FeedbackPage, openFeedbackPage } from '../support/feedback-page.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { type MessageDesk, openMessageDesk } from '../support/message-desk.ts';
import { createPlaybookDesk, playbookDraft } from '../support/playbooks.ts';

type AskedCustomers = ReturnType<typeof createAskedCustomers>;

let desk: MessageDesk;
let page: FeedbackPage;
let customer: AskedCustomers['customer'];
let deliver: AskedCustomers['deliver'];
let messagesOf: AskedCustomers['messagesOf'];
const DAY_MS = 24 * 60 * 60_000;
const ask = (more: object = {}) => ({ kind: 'ASK_FEEDBACK', metric: 'NPS', delayMinutes: 2_880, ...more });

beforeAll(async () => {
  desk = await openMessageDesk();
  page = await openFeedbackPage(desk.graph);
  ({ customer, deliver, messagesOf } = createAskedCustomers(desk));
  const { save } = createPlaybookDesk(desk);
  await save({ draft: playbookDraft({ name: 'Low score' }) });
  await save({
    draft: { name: 'Ask after the delivery', trigger: 'ORDER_DELIVERED', condition: always, actions: [ask()] },
  });
  await save({
    draft: {
      name: 'Ask after a case',
      trigger: 'CASE_RESOLVED',
      condition: always,
      actions: [ask({ metric: 'CSAT', delayMinutes: null })],
    },
  });
  return async () => expect(faultsOf(await scanItems(desk.graph.table))).toEqual([]);
}, 300_000);
afterEach(() => {
  vi.useRealTimers();
});

describe('after a delivery', () => {
  test('the customer is asked two days later by a link, and a low score opens a case that the desk sees', async () => {
    const nell = await customer();
    const orderId = await deliver(nell);
    const [waiting] = await messagesOf(nell);
    expect(waiting).toMatchObject({ messageKind: 'FEEDBACK_REQUEST', messageStatus: 'WAITING' });
    // Staff who read the message cannot answer in place of the customer.
    expect(waiting.body).not.toContain('https://');
    expect(Date.parse(waiting.notBefore)).toBeGreaterThan(Date.now() + 1.9 * DAY_MS);
    await desk.runSchedule();
    await desk.deliver();
    expect(await desk.emails()).toEqual([]);

    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(waiting.notBefore) + 60_000 });
    await desk.runSchedule();
    await desk.deliver();
    const [email] = await desk.emails();
    const [url = ''] = /https:\/\/shop\.example\/feedback\/[\w-]{48}/.exec(email?.text ?? '') ?? [];
    expect(await page.open(url)).toMatchObject({ status: 200 });
    expect(await page.send(url, { score: '3', comment: 'The clasp is loose' })).toMatchObject({ status: 303 });
    expect(await page.send(url, { score: '10' })).toMatchObject({ status: 303 });
    const query =
      'query ($id: ID!) { customer(id: $id) { feedback { nodes { score order { id } serviceCase { id } } } } }';
    const { nodes } = (await desk.desk.run(query, { id: nell })).customer.feedback;
    expect(nodes).toEqual([{ score: 3, order: { id: orderId }, serviceCase: { id: expect.any(String) } }]);
    const { caseQueue } = await desk.desk.run('{ caseQueue { nodes { id customer { id } firstRespondedAt } } }');
    expect(caseQueue.nodes).toContainEqual({
      ...{ id: nodes[0].serviceCase.id, customer: { id: nell }, firstRespondedAt: null },
    });
  });

  test('nobody is asked without a consent to research, and no guest', async () => {
    const refusing = await customer('DENIED');
    await deliver(refusing);
    expect(await messagesOf(refusing)).toEqual([]);
    const unasked = await desk.customer({ emails: [{ address: 'unasked@example.com', verified: true }] });
    await deliver(unasked);
    expect(await messagesOf(unasked)).toEqual([]);
    await deliver(null);
  });
});

describe('a person is asked once in 30 days', () => {
  test('whatever happens meanwhile, and again afterwards', async () => {
    const ana = await customer();
    await deliver(ana);
    await deliver(ana);
    expect(await messagesOf(ana)).toHaveLength(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * DAY_MS });
    await deliver(ana);
    expect(await messagesOf(ana)).toHaveLength(2);
  });

  test('also of several orders at once', async () => {
    for (let n = 0; n < 8; n++) {
      const ben = await customer();
      await Promise.all([deliver(ben), deliver(ben), deliver(ben), deliver(ben)]);
      expect(await messagesOf(ben)).toHaveLength(1);
    }
  });

  test('over all records, and each one by itself after they are parted', async () => {
    const [cleo, other] = [await customer(), await customer()];
    const { merge, unmerge } = createIdentityDesk(desk);
    await merge(cleo, [other]);
    await Promise.all([deliver(other), deliver(cleo)]);
    const count = async (id: string) => (await messagesOf(id)).length;
    expect(await count(cleo)).toBe(1);
    await unmerge(other);
    // The one that was asked is not asked again, and the other one may be.
    await deliver(cleo);
    await deliver(other);
    expect([await count(cleo), await count(other)]).toEqual([1, 1]);
  });
});

test('a resolved case asks at once, and a draft with an unknown delay is refused', async () => {
  const dana = await customer();
  const { serviceCase } = await desk.mutate('openCase', 'serviceCase { id }', {
    ...{ customer: { id: dana }, title: 'Loose clasp', reason: 'OTHER', occurredAt: new Date().toISOString() },
  });
  await desk.mutate('resolveCase', 'serviceCase { id }', {
    ...{ caseId: serviceCase.id, rootCause: { category: 'PRODUCT', explanation: 'It was loose.' } },
  });
  const kinds = (await messagesOf(dana)).map(({ messageKind }: { messageKind: string }) => messageKind);
  expect(kinds).toContain('FEEDBACK_REQUEST');
  const { userErrors } = await createPlaybookDesk(desk).save({
    draft: playbookDraft({ trigger: 'ORDER_DELIVERED', condition: always, actions: [ask({ delayMinutes: -1 })] }),
  });
  expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'draft', 'actions', '0', 'delayMinutes'] }]);
});
