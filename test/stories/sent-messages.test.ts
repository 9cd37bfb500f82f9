import { beforeAll, describe, expect, test } from 'vitest';
import { recordInteraction } from '../../domain/interaction/record-interaction.ts';
import { withMessages } from '../../domain/message/message-policy.ts';
import { commandContextOn } from '../support/command-context.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { MESSAGE, type MessageDesk, openMessageDesk, sesEvent, smsEvent } from '../support/message-desk.ts';
import type { Meter } from '../support/meter.ts';

let desk: MessageDesk;
beforeAll(async () => {
  desk = await openMessageDesk();
});

const NELL = { name: { given: 'Nell', family: 'O’Hara <b>' }, locale: 'en-GB' };
let people = 0;
async function nell(details: object = {}) {
  const number = ++people;
  const email = `nell${number}@example.com`;
  const phone = `+4420794600${String(number).padStart(2, '0')}`;
  const id = await desk.customer({ ...NELL, emails: [{ address: email }], phones: [{ number: phone }], ...details });
  return { id, email, phone };
}
const custom = (id: string, more: object = {}) => ({
  ...{ customer: { id }, kind: 'CUSTOM', purpose: 'SERVICE', subject: 'About your ring', body: 'Hello {{firstName}}!' },
  ...more,
});
const errorsOf = async (input: object, by = desk.desk) => (await desk.send(input, by)).userErrors;

describe('a message by hand', () => {
  test('is queued, leaves as an email that a mail program reads, and stands in the timeline', async () => {
    const { id, email } = await nell();
    const body = 'Hello {{name}}, {{shop}} & friends\nsee https://example.com/a?b=1&c=2.\n\nNew paragraph {{store}}.';
    const { message, userErrors } = await desk.send(custom(id, { channel: 'EMAIL', body }));
    expect(userErrors).toEqual([]);
    expect(message).toMatchObject({
      ...{ messageStatus: 'QUEUED', sentVia: 'EMAIL', messagePurpose: 'SERVICE', subject: 'About your ring' },
      ...{ objections: [], notBefore: null, customer: { id } },
    });
    await desk.deliver();
    expect(await desk.message(message.id)).toMatchObject({
      messageStatus: 'SENT',
      summary: 'Email sent: About your ring',
      deliverySteps: [{ status: 'QUEUED' }, { status: 'SENT' }],
    });
    const mail = (await desk.emails()).at(-1);
    expect(mail?.to).toMatchObject({ text: email });
    expect(mail?.from).toMatchObject({ value: [{ name: 'Vantage' }] });
    expect(mail?.subject).toBe('About your ring');
    expect(mail?.text?.trim()).toBe(
      'Hello Nell O’Hara <b>, Vantage & friends\nsee https://example.com/a?b=1&c=2.\n\nNew paragraph .',
    );
    expect(mail?.html).toContain('Nell O’Hara &lt;b&gt;, Vantage &amp; friends<br>');
    expect(mail?.html).toContain('href="https:&#x2F;&#x2F;example.com&#x2F;a?b&#x3D;1&amp;c&#x3D;2"');
    expect(mail?.headers.get('x-customer-graph-message')).toBe(message.id);
    expect((await desk.messagesOf(id)).map((one) => one.id)).toEqual([message.id]);
  });

  test('leaves as an SMS', async () => {
    const { id, phone } = await nell();
    const { message } = await desk.send(custom(id, { channel: 'SMS' }));
    expect(message).toMatchObject({ sentVia: 'SMS', subject: null, body: 'Hello Nell!' });
    await desk.deliver();
    expect((await desk.texts()).at(-1)).toBe(`To: ${phone}\nMessage: ${message.id}\n\nHello Nell!\n`);
  });

  test('takes an open channel where the wanted one is denied, and is suppressed with the reasons where none is open', async () => {
    const { id } = await nell();
    const deny = (channel: string) =>
      desk.mutate('setContactConsents', 'customer { id }', {
        ...{ customer: { id }, occurredAt: new Date().toISOString() },
        answers: [{ channel, purpose: 'SERVICE', consent: 'DENIED' }],
      });
    await deny('EMAIL');
    const { message: sms } = await desk.send(custom(id, { channel: 'EMAIL' }));
    expect(sms).toMatchObject({ messageStatus: 'QUEUED', sentVia: 'SMS' });
    await deny('SMS');
    const { message: none } = await desk.send(custom(id, { channel: 'EMAIL' }));
    expect(none).toMatchObject({ messageStatus: 'SUPPRESSED', sentVia: null, objections: [{ code: 'DENIED' }] });
    // The first one was queued before the refusal, and does not leave after it.
    await desk.deliver();
    expect(await desk.message(sms.id)).toMatchObject({ messageStatus: 'SUPPRESSED', objections: [{ code: 'DENIED' }] });
    expect((await desk.texts()).join()).not.toContain(sms.id);
  });

  test('waits for the end of quiet hours, and leaves then', async () => {
    const { id } = await nell();
    await desk.mutate('setContactRules', 'customer { id }', {
      ...{ customer: { id }, quietFrom: '00:00', quietTo: '23:59', timeZone: 'Pacific/Auckland' },
    });
    const { message } = await desk.send(custom(id));
    expect(message).toMatchObject({ messageStatus: 'WAITING', objections: [{ code: 'QUIET_HOURS' }] });
    expect(message.notBefore).toBe(message.objections[0].until);
    await desk.deliver();
    await desk.runSchedule();
    await desk.deliver();
    expect((await desk.message(message.id)).messageStatus).toBe('WAITING');
    // A confirmation is not delayed.
    const { message: now } = await desk.send(custom(id, { purpose: 'TRANSACTIONAL' }));
    expect(now.messageStatus).toBe('QUEUED');
  });

  test('leaves later where its sender wants it later, through the schedule', async () => {
    const { id } = await nell();
    const notBefore = new Date(Date.now() + 1_500).toISOString();
    const { message } = await desk.send(custom(id, { notBefore }));
    expect(message).toMatchObject({ messageStatus: 'WAITING', notBefore, objections: [] });
    await desk.runSchedule();
    await desk.deliver();
    expect((await desk.message(message.id)).messageStatus).toBe('WAITING');
    await new Promise((resolve) => setTimeout(resolve, Date.parse(notBefore) - Date.now() + 50));
    await desk.runSchedule();
    await desk.deliver();
    expect((await desk.message(message.id)).messageStatus).toBe('SENT');
  });

  test('is stopped before it leaves, and not after it', async () => {
    const { id } = await nell();
    const { message } = await desk.send(custom(id));
    const cancel = () => desk.mutate('cancelMessage', `message { ${MESSAGE} }`, { messageId: message.id });
    expect((await cancel()).message.messageStatus).toBe('CANCELLED');
    expect((await cancel()).userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'messageId'] }]);
    await desk.deliver();
    expect((await desk.message(message.id)).messageStatus).toBe('CANCELLED');
  });

  test('reaches nobody who is being erased', async () => {
    const { id, email } = await nell();
    const { message } = await desk.send(custom(id));
    await desk.mutate('requestErasure', 'customer { id }', { customerId: id }, desk.graph.as('admin'));
    await desk.deliver();
    expect(await desk.message(message.id)).toMatchObject({
      messageStatus: 'SUPPRESSED',
      objections: [{ code: 'ERASED' }],
    });
    expect((await desk.emails()).map(({ to }) => to)).not.toMatchObject([{ text: email }]);
    expect(await errorsOf(custom(id))).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'customer'] }]);
  });
});

describe('the rules of a message by hand', () => {
  test('name the purpose of CUSTOM, and let marketing send no service messages', async () => {
    const { id } = await nell();
    const marketing = desk.graph.as('marketing');
    expect(await errorsOf(custom(id, { purpose: null }))).toMatchObject([
      { code: 'INVALID', path: ['input', 'purpose'] },
    ]);
    expect(await errorsOf(custom(id), marketing)).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'purpose'] }]);
    expect(await errorsOf({ customer: { id }, kind: 'CASE_OPENED', body: 'Buy!' })).toMatchObject([
      { code: 'INVALID', path: ['input', 'body'] },
    ]);
    const { message } = await desk.send(custom(id, { purpose: 'MARKETING' }), marketing);
    expect(message).toMatchObject({ messageStatus: 'SUPPRESSED', objections: [{ code: 'NO_CONSENT' }] });
  });

  test('refuse unknown placeholders, other channels, and things of others', async () => {
    const [one, other] = [await nell(), await nell()];
    expect(await errorsOf(custom(one.id, { body: 'Dear {{birthDate}}' }))).toMatchObject([
      { code: 'INVALID', path: ['input', 'body'] },
    ]);
    expect(await errorsOf(custom(one.id, { body: 'Dear {{#firstName}}' }))).toMatchObject([
      { code: 'INVALID', path: ['input', 'body'] },
    ]);
    expect(await errorsOf(custom(one.id, { channel: 'PHONE' }))).toMatchObject([
      { code: 'INVALID', path: ['input', 'channel'] },
    ]);
    const { warranty } = await desk.register({ customer: { id: other.id }, serialNumber: 'M-1' });
    expect(await errorsOf({ customer: { id: one.id }, kind: 'INSPECTION_DUE', about: warranty.id })).toMatchObject([
      { code: 'INVALID', path: ['input', 'about'] },
    ]);
    const { message } = await desk.send({ customer: { id: other.id }, kind: 'INSPECTION_DUE', about: warranty.id });
    expect(message).toMatchObject({ about: { id: warranty.id }, messagePurpose: 'SERVICE' });
    expect(message.body).toContain('Halo ring');
    // Marketing may not read cover.
    const input = { customer: { id: other.id }, kind: 'INSPECTION_DUE', about: warranty.id };
    expect(await errorsOf(input, desk.graph.as('marketing'))).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'about'] },
    ]);
  });

  test('a customer sees the own messages only', async () => {
    const [one, other] = [await nell(), await nell()];
    const { message } = await desk.send(custom(one.id));
    const query = `query ($id: ID!) { node(id: $id) { ... on Message { id body messageStatus } } }`;
    const read = async (id: string) => (await desk.asCustomer(id).run(query, { id: message.id })).node;
    expect(await read(one.id)).toMatchObject({ id: message.id, body: 'Hello Nell!' });
    expect(await read(other.id)).toBeNull();
  });

  test('a text to an address that nobody has checked holds no word of the customer', async () => {
    const id = await desk.customer();
    const self = desk.asCustomer(id);
    const name = { given: 'WIN A PRIZE http://evil.example' };
    await desk.mutate(
      'updateCustomer',
      'customer { id }',
      { name, addEmails: [{ address: 'victim@example.com' }] },
      self,
    );
    const { message } = await desk.send(custom(id));
    expect(message).toMatchObject({ sentVia: 'EMAIL', body: 'Hello !' });
  });
});

describe('reports of the providers', () => {
  test('show in the message, in any order and more than once, and are published', async () => {
    const { id } = await nell();
    const { message } = await desk.send(custom(id, { channel: 'EMAIL' }));
    await desk.deliver();
    const delivered = sesEvent(message.id, 'Delivery', 'delivery');
    for (const event of [delivered, delivered, sesEvent(message.id, 'Send', 'send')]) await desk.report(event);
    const after = await desk.message(message.id);
    expect(after.messageStatus).toBe('DELIVERED');
    expect(after.deliverySteps.map((step: { status: string }) => step.status)).toEqual([
      ...['QUEUED', 'SENT', 'DELIVERED', 'SENT'],
    ]);
    await desk.stream.drain();
    const events = (await desk.stream.events()).filter(({ detail }) => detail['messageId'] === message.id);
    expect(events.map(({ detail }) => detail['status'])).toEqual(['QUEUED', 'SENT', 'DELIVERED']);
    expect(JSON.stringify(events)).not.toMatch(/Hello|@example/);
  });

  test('a hard bounce marks the address, to which nothing more is sent until it is added again', async () => {
    const { id, email } = await nell({ phones: [] });
    const { message } = await desk.send(custom(id));
    await desk.deliver();
    await desk.report(
      sesEvent(message.id, 'Bounce', 'bounce', { bounceType: 'Transient', bounceSubType: 'MailboxFull' }),
    );
    expect((await desk.message(message.id)).messageStatus).toBe('BOUNCED');
    expect((await desk.send(custom(id))).message.messageStatus).toBe('QUEUED');
    const { message: next } = await desk.send(custom(id));
    await desk.deliver();
    await desk.report(sesEvent(next.id, 'Bounce', 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' }));
    expect((await desk.send(custom(id))).message).toMatchObject({
      messageStatus: 'SUPPRESSED',
      objections: [{ code: 'NO_ADDRESS' }],
    });
    // A system that sends its whole list back does not clear the mark; removing and adding the address does.
    const update = (input: object) =>
      desk.mutate('updateCustomer', 'customer { emails { undeliverableSince } }', input);
    const kept = await update({ customerId: id, emails: [{ address: email.toUpperCase() }] });
    expect(kept.customer.emails).toMatchObject([{ undeliverableSince: expect.any(String) }]);
    const cleared = await update({ customerId: id, removeEmails: [email], addEmails: [{ address: email }] });
    expect(cleared.customer.emails).toMatchObject([{ undeliverableSince: null }]);
    expect((await desk.send(custom(id))).message.messageStatus).toBe('QUEUED');
  });

  test('a complaint denies consent, with its source', async () => {
    const { id } = await nell({ phones: [] });
    const { message } = await desk.send(custom(id));
    await desk.deliver();
    const complaint = sesEvent(message.id, 'Complaint', 'complaint', { complaintFeedbackType: 'abuse' });
    for (const event of [complaint, complaint]) await desk.report(event);
    const query = `query ($id: ID!) { customer(id: $id) { preferences { consents { channel purpose consent evidence } } } }`;
    const { consents } = (await desk.desk.run(query, { id })).customer.preferences;
    expect(consents).toHaveLength(2);
    for (const purpose of ['SERVICE', 'MARKETING'])
      expect(consents).toContainEqual({
        ...{ channel: 'EMAIL', purpose, consent: 'DENIED' },
        evidence: `The person reported the message ${message.id} as spam.`,
      });
    expect((await desk.send(custom(id))).message).toMatchObject({ objections: [{ code: 'DENIED' }] });
  });

  test('of an SMS show too', async () => {
    const { id } = await nell();
    const { message } = await desk.send(custom(id, { channel: 'SMS' }));
    await desk.deliver();
    await desk.report(smsEvent(message.id, 'TEXT_DELIVERED'));
    expect((await desk.message(message.id)).messageStatus).toBe('DELIVERED');
    await desk.report(smsEvent('somebody else', 'TEXT_DELIVERED'));
  });
});

testIdempotency('sendMessage', async () => {
  const { id } = await nell();
  return {
    caller: desk.desk,
    otherClient: desk.graph.as('support', { client: 'other' }),
    send: async (caller, input) => {
      const query = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id body } userErrors { code path } } }`;
      return (await caller.run(query, { input })).sendMessage;
    },
    input: custom(id),
    otherInput: custom(id, { body: 'Something else' }),
    effects: async () => (await desk.messagesOf(id)).length,
    moveOn: () => desk.deliver(),
    lasting: ({ message }) => message.id,
  };
});

describe('a person of two records', () => {
  test('has one timeline, is written to at every address, and keeps the messages of each record apart', async () => {
    const [one, other] = [await nell({ emails: [] }), await nell()];
    const { message } = await desk.send(custom(other.id));
    const merge = { survivor: one.id, others: [other.id] };
    expect((await desk.mutate('mergeCustomers', 'customer { id }', merge)).userErrors).toEqual([]);
    const { message: next } = await desk.send(custom(one.id, { channel: 'EMAIL' }));
    expect(next).toMatchObject({ sentVia: 'EMAIL', messageStatus: 'QUEUED' });
    await desk.deliver();
    expect((await desk.messagesOf(one.id)).map(({ id }) => id)).toEqual([next.id, message.id]);
    await desk.report(sesEvent(next.id, 'Bounce', 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' }));
    expect((await desk.send(custom(one.id, { channel: 'EMAIL' }))).message).toMatchObject({ sentVia: 'SMS' });
    await desk.mutate('unmergeCustomer', 'restored { id }', { recordId: other.id });
    expect((await desk.messagesOf(other.id)).map(({ id }) => id)).toEqual([message.id]);
    expect((await desk.messagesOf(one.id)).map(({ id }) => id)).toContain(next.id);
  });
});

test('a command that causes no message reads and writes nothing for it', async () => {
  const { id } = await nell();
  const context = (messageChannels: readonly ('EMAIL' | 'SMS')[]) => {
    const base = commandContextOn(desk.table, {
      operation: 'recordInteraction',
      idempotencyKey: `plain-${messageChannels}`,
    });
    const settings = { ...base.settings, messageChannels };
    return { ...base, settings, policy: withMessages(base.policy, { repositories: base.repositories, settings }) };
  };
  const input = { customer: { id }, type: 'NOTE', direction: 'INBOUND', occurredAt: new Date().toISOString() } as const;
  const { meter } = desk.table as typeof desk.table & { meter: Meter };
  const unitsWith = async (channels: readonly ('EMAIL' | 'SMS')[]) => {
    meter.reset();
    expect(await recordInteraction(context(channels), input)).not.toHaveProperty('userErrors');
    return [meter.units, meter.operations.toSorted()];
  };
  expect(await unitsWith(['EMAIL', 'SMS'])).toEqual(await unitsWith([]));
});
