import { beforeAll, describe, expect, test } from 'vitest';
import { type FeedbackPage, openFeedbackPage, receiptLink } from '../support/feedback-page.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { type MessageDesk, openMessageDesk, sesEvent } from '../support/message-desk.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';
import { createPlaybookDesk, playbookDraft } from '../support/playbooks.ts';

let desk: MessageDesk;
let page: FeedbackPage;
beforeAll(async () => {
  desk = await openMessageDesk();
  page = await openFeedbackPage(desk.graph);
});

let count = 0;
const freshEmail = () => `guest${++count}@example.com`;
const now = () => new Date().toISOString();
const open = (customer: object, title = 'The box was broken', more: object = {}) =>
  desk.mutate('openCase', 'serviceCase { id customer { id identified } }', {
    ...{ customer, title, reason: 'OTHER', occurredAt: now(), ifUnidentified: 'KEEP', ...more },
  });
const mailsTo = async (email: string) =>
  (await desk.emails())
    .filter(({ to }) => JSON.stringify(to).includes(email))
    .map(({ subject, text }) => `${subject} ${text}`);

describe('a guest', () => {
  test('hears of the first case as of every other one, at the contact that was given for it', async () => {
    const email = freshEmail();
    const { serviceCase } = await open({ email });
    expect(serviceCase.customer).toMatchObject({ identified: false });
    const [message, ...others] = await desk.messagesOf(serviceCase.customer.id);
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      ...{ messageKind: 'CASE_OPENED', messageStatus: 'QUEUED', sentVia: 'EMAIL', messagePurpose: 'SERVICE' },
      ...{ customer: { id: serviceCase.customer.id }, about: { id: serviceCase.id } },
    });
    await desk.deliver();
    expect(await mailsTo(email)).toHaveLength(1);
    const { serviceCase: second } = await open({ email }, 'And the ring is too small');
    expect(second.customer.id).toBe(serviceCase.customer.id);
    await desk.deliver();
    expect(await mailsTo(email)).toHaveLength(2);
  });

  test('with a phone number gets an SMS, and behind a handle nothing, with the reason', async () => {
    const { serviceCase } = await open({ phone: '+442079460777' });
    await desk.deliver();
    expect((await desk.texts()).at(-1)).toMatch(/^To: \+442079460777\n/);
    expect((await desk.messagesOf(serviceCase.customer.id))[0]).toMatchObject({
      messageStatus: 'SENT',
      sentVia: 'SMS',
    });
    const { serviceCase: shouted } = await open({ handle: { system: 'x', value: '@loud' } });
    expect((await desk.messagesOf(shouted.customer.id))[0]).toMatchObject({
      ...{ messageStatus: 'SUPPRESSED', sentVia: null, objections: [{ code: 'NO_ADDRESS' }] },
    });
  });

  test('whose feedback opens the case hears of it too', async () => {
    await createPlaybookDesk(desk).save({ draft: playbookDraft({ name: 'Low score' }) });
    const email = freshEmail();
    const { openedCases } = await desk.mutate('submitFeedback', 'openedCases { id customer { id } }', {
      ...{ customer: { email }, metric: 'NPS', score: 1, occurredAt: now(), ifUnidentified: 'KEEP' },
    });
    expect(openedCases).toHaveLength(1);
    expect(await desk.messagesOf(openedCases[0].customer.id)).toMatchObject([{ messageKind: 'CASE_OPENED' }]);
    await desk.deliver();
    expect(await mailsTo(email)).toHaveLength(1);
  });

  test('gets an answer by hand, and no advertising and no survey', async () => {
    const { serviceCase } = await open({ email: freshEmail() });
    const send = (purpose: string) =>
      desk.send({ customer: { id: serviceCase.customer.id }, kind: 'CUSTOM', purpose, body: 'Hello!' });
    for (const purpose of ['MARKETING', 'RESEARCH'])
      expect(await send(purpose)).toMatchObject({
        ...{ message: null, userErrors: [{ code: 'NOT_ALLOWED', path: ['input', 'customer'] }] },
      });
    expect((await send('SERVICE')).message).toMatchObject({ messageStatus: 'QUEUED' });
  });

  test('who reports a message as spam gets no further one', async () => {
    const email = freshEmail();
    const { serviceCase } = await open({ email });
    await desk.deliver();
    const [message] = await desk.messagesOf(serviceCase.customer.id);
    await desk.report(sesEvent(message.id, 'Complaint', 'complaint', { complaintFeedbackType: 'abuse' }));
    expect(await desk.message(message.id)).toMatchObject({ messageStatus: 'COMPLAINED' });
    await open({ email }, 'Another matter');
    expect((await desk.messagesOf(serviceCase.customer.id))[0]).toMatchObject({
      ...{ messageStatus: 'SUPPRESSED', objections: [{ code: 'NO_ADDRESS' }] },
    });
    await desk.deliver();
    expect(await mailsTo(email)).toHaveLength(1);
  });

  test('who is identified meanwhile is written to as that customer, whose answers count', async () => {
    const email = freshEmail();
    const own = freshEmail();
    const nell = await desk.customer({ emails: [{ address: own, verified: true }] });
    const { serviceCase } = await open({ email });
    const [message] = await desk.messagesOf(serviceCase.customer.id);
    const identify = { unidentifiedId: serviceCase.customer.id, customer: { id: nell } };
    expect((await desk.mutate('identifyCustomer', 'customer { id }', identify)).userErrors).toEqual([]);
    await desk.deliver();
    // Her own address is checked, and the one of the guest is not among her contacts.
    expect([await mailsTo(own), await mailsTo(email)]).toMatchObject([
      [expect.stringContaining('thank you for telling us')],
      [],
    ]);
    expect((await desk.messagesOf(nell)).map(({ id }) => id)).toEqual([message.id]);
    const complaint = sesEvent(message.id, 'Complaint', 'complaint', { complaintFeedbackType: 'abuse' });
    await desk.report(complaint);
    const query = 'query ($id: ID!) { customer(id: $id) { preferences { consents { purpose consent } } } }';
    const { consents } = (await desk.desk.run(query, { id: nell })).customer.preferences;
    expect(consents).toContainEqual({ purpose: 'SERVICE', consent: 'DENIED' });
    await createIdentityDesk(desk).unmerge(serviceCase.customer.id);
    expect((await desk.messagesOf(serviceCase.customer.id)).map(({ id }) => id)).toEqual([message.id]);
    expect(await desk.messagesOf(nell)).toEqual([]);
  });
});

describe('a low score by the link on a receipt', () => {
  const complainBy = async (order: object) => {
    const { id } = (await createOrderDesk(desk.graph).record(sale(order))).order;
    const { status } = await page.send(await receiptLink(desk, id), {
      score: '1',
      comment: 'WIN A PRIZE http://evil.example',
    });
    expect(status).toBe(303);
    await desk.deliver();
  };

  test('of a guest is answered at the contact of the order, without a word of the guest', async () => {
    const email = freshEmail();
    await complainBy({ contact: { name: 'Click http://evil.example', email } });
    const [mail, ...others] = await mailsTo(email);
    expect(others).toEqual([]);
    expect(mail).toContain('thank you for telling us');
    expect(mail).not.toMatch(/PRIZE|evil/);
  });

  test('of a customer is answered as her preferences say', async () => {
    const [asked, silent] = [freshEmail(), freshEmail()];
    const nell = await desk.customer({ emails: [{ address: asked, verified: true }] });
    const ben = await desk.customer({ emails: [{ address: silent, verified: true }] });
    await desk.mutate('setContactConsents', 'customer { id }', {
      ...{ customer: { id: ben }, occurredAt: now() },
      answers: [{ channel: 'EMAIL', purpose: 'SERVICE', consent: 'DENIED' }],
    });
    await complainBy({ customer: { id: nell } });
    await complainBy({ customer: { id: ben } });
    expect([(await mailsTo(asked)).length, (await mailsTo(silent)).length]).toEqual([1, 0]);
    expect((await desk.messagesOf(ben))[0]).toMatchObject({
      ...{ messageKind: 'CASE_OPENED', messageStatus: 'SUPPRESSED', objections: [{ code: 'DENIED' }] },
    });
  });
});
