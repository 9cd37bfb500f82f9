import { beforeAll, describe, expect, test } from 'vitest';
import { commit } from '../../store/dynamo-commit.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { appointmentRepository } from '../../store/warranty/appointment-repository.ts';
import { dayFromNow, freshKey } from '../support/jeweller.ts';
import { MESSAGE, type MessageDesk, openMessageDesk } from '../support/message-desk.ts';

let desk: MessageDesk;
beforeAll(async () => {
  desk = await openMessageDesk();
});

let people = 0;
const nell = (details: object = {}) =>
  desk.customer({ name: { given: 'Nell' }, emails: [{ address: `n${++people}@example.com` }], ...details });
const kindsOf = async (id: string) => (await desk.messagesOf(id)).map(({ messageKind }) => messageKind).toReversed();
const openCase = (id: string, more: object = {}) =>
  desk.mutate('openCase', 'serviceCase { id }', {
    ...{ customer: { id }, title: 'The clasp broke', reason: 'PRODUCT_QUALITY', occurredAt: new Date().toISOString() },
    ...more,
  });
const UPDATES = `serviceCase { id updates { id message sentAs { ${MESSAGE} } } }`;

describe('a case', () => {
  test('informs its customer: opened, updated, offered, resolved', async () => {
    const id = await nell({ locale: 'de-AT' });
    const { serviceCase } = await openCase(id);
    const caseId = serviceCase.id;
    const { serviceCase: updated } = await desk.mutate('postCaseUpdate', UPDATES, {
      caseId,
      message: 'Die Werkstatt {{hat}} es.',
    });
    expect(updated.updates[0].sentAs).toMatchObject({ messageStatus: 'QUEUED', about: { id: caseId } });
    const value = { amount: '20.00', currency: 'EUR' };
    await desk.mutate('offerResolution', 'serviceCase { id }', { caseId, kind: 'REFUND', value });
    const rootCause = { category: 'PRODUCT', explanation: 'A weak clasp' };
    await desk.mutate('resolveCase', 'serviceCase { id }', { caseId, rootCause });
    expect(await kindsOf(id)).toEqual(['CASE_OPENED', 'CASE_UPDATE', 'OFFER', 'CASE_RESOLVED']);
    const messages = await desk.messagesOf(id);
    expect(messages.every(({ messagePurpose }) => messagePurpose === 'SERVICE')).toBe(true);
    expect(messages[1].body).toMatch(/eine Erstattung von €\s20,00/);
    expect(messages[2].body).toContain('Guten Tag Nell,\n\nDie Werkstatt {{hat}} es.');
    const query = `query ($id: ID!) { serviceCase(id: $id) { messages(first: 10) { nodes { messageKind } } } }`;
    expect((await desk.desk.run(query, { id: caseId })).serviceCase.messages.nodes).toHaveLength(4);
    await desk.deliver();
    expect((await desk.messagesOf(id)).map(({ messageStatus }) => messageStatus)).toEqual(Array(4).fill('SENT'));
  });

  test('says at once where the customer cannot be reached, and sends nothing that was said by phone', async () => {
    const id = await desk.customer();
    const { serviceCase } = await openCase(id);
    const post = async (via: string | null) =>
      (await desk.mutate('postCaseUpdate', UPDATES, { caseId: serviceCase.id, message: `via ${via}`, via }))
        .serviceCase;
    expect((await post(null)).updates[0].sentAs).toMatchObject({
      messageStatus: 'SUPPRESSED',
      objections: [{ code: 'NO_ADDRESS' }],
    });
    expect((await post('PHONE')).updates[0].sentAs).toBeNull();
  });

  test('that a playbook opens informs the customer as well', async () => {
    const draft = {
      ...{ name: 'Low score', trigger: 'FEEDBACK_RECEIVED' },
      condition: { all: [{ fact: 'event', path: '$.isLow', operator: 'equal', value: true }] },
      actions: [
        { kind: 'OPEN_CASE', severity: 'HIGH', reason: 'OTHER', title: 'Low score' },
        { kind: 'INFORM_CUSTOMER', message: 'We are sorry.' },
      ],
    };
    await desk.mutate('savePlaybook', 'playbook { id }', { draft }, desk.graph.as('analyst'));
    const id = await nell();
    const feedback = { customer: { id }, metric: 'NPS', occurredAt: new Date().toISOString() };
    await desk.mutate('submitFeedback', 'feedback { id }', { ...feedback, score: 9 });
    expect(await kindsOf(id)).toEqual([]);
    await desk.mutate('submitFeedback', 'feedback { id }', { ...feedback, score: 2 });
    expect((await kindsOf(id)).toSorted()).toEqual(['CASE_OPENED', 'CASE_UPDATE']);
  });

  test('informs nobody where its texts are switched off', async () => {
    const admin = desk.graph.as('admin');
    const save = (enabled: boolean, channel: string) =>
      desk.mutate(
        'saveMessageTemplate',
        'template { version enabled subject }',
        { kind: 'CASE_RESOLVED', channel, locale: 'en', enabled },
        admin,
      );
    expect((await save(false, 'EMAIL')).template).toMatchObject({
      version: 1,
      enabled: false,
      subject: 'Your request is resolved',
    });
    await save(false, 'SMS');
    const id = await nell();
    const { serviceCase } = await openCase(id);
    const rootCause = { category: 'PRODUCT', explanation: 'A weak clasp' };
    await desk.mutate('resolveCase', 'serviceCase { id }', { caseId: serviceCase.id, rootCause });
    expect(await kindsOf(id)).toEqual(['CASE_OPENED']);
    await save(true, 'EMAIL');
  });
});

describe('a visit', () => {
  test('is confirmed, and confirmed again when it moves; a cancelled one is not reminded of', async () => {
    const id = await nell();
    const { warranty } = await desk.register({ customer: { id }, serialNumber: `V-${id}` });
    const startsAt = (days: number) =>
      `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T11:00:00.000Z`;
    const booked = { warrantyId: warranty.id, store: 'york', startsAt: startsAt(3) };
    const { appointment, userErrors } = await desk.mutate('bookInspection', 'appointment { id }', booked);
    expect(userErrors).toEqual([]);
    const [first] = await desk.messagesOf(id);
    expect(first).toMatchObject({ messageKind: 'APPOINTMENT_CONFIRMED', messagePurpose: 'TRANSACTIONAL' });
    expect(first.body).toContain('York');
    await desk.mutate('updateAppointment', 'appointment { id }', {
      appointmentId: appointment.id,
      startsAt: startsAt(4),
    });
    await desk.mutate('updateAppointment', 'appointment { id }', {
      appointmentId: appointment.id,
      note: 'Bring the box',
    });
    expect(await kindsOf(id)).toEqual(['APPOINTMENT_CONFIRMED', 'APPOINTMENT_CONFIRMED']);
    // The first confirmation has not left yet, and names a time that is no longer so.
    await desk.deliver();
    expect((await desk.messagesOf(id)).map(({ messageStatus }) => messageStatus)).toEqual(['SENT', 'CANCELLED']);
  });
});

describe('what comes soon', () => {
  const runOverdue = async () => {
    const url = new URL(`../../dist/overdue/index.mjs?table=${desk.table.name}`, import.meta.url).href;
    const { handler } = await import(/* @vite-ignore */ url);
    return handler({}, { getRemainingTimeInMillis: () => 900_000 });
  };

  test('reminds once of the visit of tomorrow, and of an inspection that is due in 30 days', async () => {
    const [visitor, owner] = [await nell(), await nell()];
    const input = {
      ...{ customer: { id: visitor }, store: 'york', purpose: 'Fitting', overrideBecause: 'A test' },
      startsAt: new Date(Date.now() + 20 * 3_600_000).toISOString(),
    };
    const { appointment, userErrors } = await desk.mutate('bookAppointment', 'appointment { id }', input);
    expect(userErrors).toEqual([]);
    const repositories = appointmentRepository(readerOf(desk.table, true));
    const [before = null] = await repositories.appointments([appointment.id]);
    if (before === null) throw new Error('the visit is not there');
    const after = { ...before, version: before.version + 1, bookedAt: '2026-01-01T00:00:00.000Z' };
    expect(await commit(desk.table, [{ entity: 'appointment', before, after }])).toBe('committed');
    await desk.register({
      customer: { id: owner },
      serialNumber: 'D-1',
      startsOn: dayFromNow({ months: -6, days: 20 }),
    });
    for (let run = 0; run < 3; run++) await runOverdue();
    expect(await kindsOf(visitor)).toEqual(['APPOINTMENT_CONFIRMED', 'APPOINTMENT_REMINDER']);
    expect(await kindsOf(owner)).toEqual(['INSPECTION_DUE']);
  });
});

describe('an item in custody', () => {
  test('is confirmed, promised anew, estimated, and ready', async () => {
    const id = await nell();
    const job = {
      ...{
        customer: { id },
        store: 'york',
        tag: `T-${people}`,
        kind: 'REPAIR',
        description: 'Halo ring',
        conditionAtIntake: 'FAIR',
      },
      ...{ promisedBy: new Date(Date.now() + 86_400_000).toISOString(), occurredAt: new Date().toISOString() },
    };
    const received = await desk.mutate('receiveItem', 'serviceJob { id }', job);
    expect(received.userErrors).toEqual([]);
    const jobId = received.serviceJob.id;
    const update = (input: object) => desk.mutate('updateServiceJob', 'serviceJob { id }', { jobId, ...input });
    await update({ promisedBy: new Date(Date.now() + 3 * 86_400_000).toISOString(), because: 'A part is missing' });
    const [promised] = await desk.messagesOf(id);
    expect(promised.body).toContain('there is a new time for your Halo ring');
    expect(promised.body).toContain('The reason: A part is missing');
    // An earlier time needs no reason, and no text says that it takes longer.
    await update({ promisedBy: new Date(Date.now() + 2 * 86_400_000).toISOString() });
    const [earlier] = await desk.messagesOf(id);
    expect(earlier.body).toContain('there is a new time for your Halo ring');
    expect(earlier.body).not.toContain('reason');
    await update({ status: 'IN_PROGRESS' });
    await update({ estimate: { amount: '45.00', currency: 'GBP' } });
    const last = await desk.messagesOf(id);
    expect(last[0]).toMatchObject({ messageKind: 'ESTIMATE', about: { id: jobId } });
    expect(last[0].body).toContain('the work on your Halo ring will cost £45.00');
    const changed = 'ITEM_PROMISE_CHANGED';
    expect((await kindsOf(id)).slice(0, 4)).toEqual(['ITEM_RECEIVED', changed, changed, 'ESTIMATE']);
    const { message } = await desk.send({ customer: { id }, kind: 'ITEM_RECEIVED', about: jobId });
    expect(message.body).toContain('Halo ring');
  });
});

test('a retry of a command writes no second message', async () => {
  const id = await nell();
  const input = {
    ...freshKey(),
    customer: { id },
    title: 'Once',
    reason: 'OTHER',
    occurredAt: new Date().toISOString(),
  };
  for (let call = 0; call < 3; call++) await desk.mutate('openCase', 'serviceCase { id }', input);
  expect(await kindsOf(id)).toEqual(['CASE_OPENED']);
});
