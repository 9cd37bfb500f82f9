import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { timeOf } from '../../domain/kernel/instant.ts';
import { createCaseDesk, minutesAgo } from '../support/case-desk.ts';
import type { TestCaller } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

const CALL = `call { id version dueAt note assignee store doneAt cancelledBecause customer { id } serviceCase { id }
  attempts { at outcome note by } }`;
const LIST = `query ($filter: CommitmentFilter) {
  commitments(filter: $filter, first: 100) {
    nodes { commitmentKind what dueAt overdue store assignee customer { id } about { id ... on Call { note } } } }
}`;

let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
let ana: { id: string };
beforeAll(async () => {
  jeweller = await openJeweller();
  cases = createCaseDesk(jeweller);
  ana = { id: await jeweller.customer() };
});

type Owed = Readonly<{ what: string; dueAt: string; about: { id: string } }>;

const inMinutes = (minutes: number) => minutesAgo(-minutes);
const send = (name: string, input: object, by: TestCaller = jeweller.york) => jeweller.mutate(name, CALL, input, by);
async function run(name: string, input: object, by?: TestCaller) {
  const { call, userErrors } = await send(name, input, by);
  expect(userErrors).toEqual([]);
  return call;
}
const errorsOf = async (name: string, input: object, by?: TestCaller) =>
  formatUserErrors((await send(name, input, by)).userErrors);
const promise = (more: object = {}, by?: TestCaller) =>
  run('promiseCall', { customer: ana, dueAt: inMinutes(60), ...more }, by);
const record = (callId: string, outcome: string, more: object = {}, by?: TestCaller) =>
  run('recordCall', { callId, outcome, occurredAt: minutesAgo(0), ...more }, by);
const list = async (filter: object = {}, by = jeweller.york): Promise<readonly Owed[]> =>
  (await by.run(LIST, { filter: { kinds: ['CALL'], ...filter } })).commitments.nodes;
const callsIn = async (filter: object) => (await list(filter)).map(({ about }) => about.id);
const timeline = async (id: string) =>
  (
    await jeweller.desk.run('query ($id: ID!) { customer(id: $id) { timeline(first: 50) { nodes { id summary } } } }', {
      id,
    })
  ).customer.timeline.nodes;

test('a morning at the desk: what is promised is in the list, nobody who was called is, and nobody is forgotten', async () => {
  const customer = { id: await jeweller.customer() };
  const assignee = `Ida ${freshKey().idempotencyKey}`;
  const first = await promise({ customer, assignee, note: 'The clasp is mended', dueAt: inMinutes(30) });
  const second = await promise({ assignee, dueAt: inMinutes(20) });
  expect(first).toMatchObject({ version: 1, store: 'york', assignee, customer, attempts: [], doneAt: null });
  expect(await list({ assignee })).toMatchObject([
    { about: { id: second.id } },
    {
      ...{ commitmentKind: 'CALL', what: 'Promised call', dueAt: first.dueAt, overdue: false, store: 'york', assignee },
      ...{ customer, about: { id: first.id, note: 'The clasp is mended' } },
    },
  ]);
  expect(await callsIn({ store: 'leeds' })).toEqual([]);

  const moved = await record(second.id, 'NO_ANSWER', { nextAt: inMinutes(180), note: 'Rang out' });
  expect(moved).toMatchObject({ version: 2, dueAt: expect.any(String), attempts: [{ outcome: 'NO_ANSWER' }] });
  expect(await callsIn({ assignee, dueBefore: inMinutes(60) })).toEqual([first.id]);
  const left = await record(second.id, 'LEFT_MESSAGE', { nextAt: inMinutes(240) });
  expect(left.attempts.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['NO_ANSWER', 'LEFT_MESSAGE']);
  expect((await list({ assignee })).map(({ what }) => what)).toEqual([
    'Promised call',
    'Promised call: 2 attempts, the last one left a message',
  ]);

  const actions = async () => {
    const query = `query ($id: ID!) { customer(id: $id) { nextActions { kind dueAt subject { id ... on Call { note } } } } }`;
    const { nextActions } = (await jeweller.york.run(query, customer)).customer;
    return nextActions.filter(({ kind }: { kind: string }) => kind === 'CALL_BACK');
  };
  expect(await actions()).toEqual([
    { kind: 'CALL_BACK', dueAt: first.dueAt, subject: { id: first.id, note: 'The clasp is mended' } },
  ]);
  const reached = await record(first.id, 'REACHED', { note: 'She comes on Friday' });
  expect(await actions()).toEqual([]);
  expect(reached).toMatchObject({ dueAt: first.dueAt, doneAt: expect.any(String) });
  expect(await callsIn({ assignee })).toEqual([second.id]);
  const entries = await timeline(customer.id);
  expect(entries.filter(({ summary }: { summary: string }) => summary.includes('Promised call'))).toMatchObject([
    { summary: 'Call to the customer: Promised call, reached' },
  ]);
  expect(await errorsOf('recordCall', { callId: first.id, outcome: 'NO_ANSWER', occurredAt: inMinutes(1) })).toEqual([
    'NOT_ALLOWED input.callId',
  ]);
});

test('without a next time, a call waits two hours, and for the morning and the end of quiet hours', async () => {
  const call = await promise({ store: null }, jeweller.desk);
  const { dueAt } = await record(call.id, 'WRONG_NUMBER', {}, jeweller.desk);
  const at = timeOf(dueAt, 'Europe/London');
  expect(at >= '09:00' && at < '18:00').toBe(true);
  expect(Date.parse(dueAt) - Date.now()).toBeGreaterThan(119 * 60_000);
  const quiet = { customer: ana, quietFrom: '08:30', quietTo: '17:30', timeZone: 'Europe/London' };
  await jeweller.mutate('setContactRules', '', quiet);
  const { dueAt: later } = await record(call.id, 'NO_ANSWER', {}, jeweller.desk);
  const quietAt = timeOf(later, 'Europe/London');
  expect(quietAt >= '17:30' && quietAt < '18:00').toBe(true);
  await jeweller.mutate('setContactRules', '', { customer: ana, quietFrom: null, quietTo: null });
});

test('attempts of a till that was offline arrive late and in any order', async () => {
  const call = await promise({ dueAt: inMinutes(60) });
  const early = minutesAgo(0);
  const [soon, later] = [inMinutes(30), inMinutes(90)];
  await setTimeout(5);
  await record(call.id, 'LEFT_MESSAGE', { nextAt: later });
  const late = await record(call.id, 'NO_ANSWER', { occurredAt: early, nextAt: soon });
  expect(late.attempts).toMatchObject([{ outcome: 'NO_ANSWER', at: early }, { outcome: 'LEFT_MESSAGE' }]);
  expect(late.dueAt).toBe(later);
  const reached = await record(call.id, 'REACHED', { occurredAt: early });
  expect(reached.doneAt).toBe(early);
  expect(await callsIn({})).not.toContain(call.id);
});

describe('a call about a case', () => {
  test('belongs to the same person, is a contact of the case, and answers it when the customer was reached', async () => {
    const { id: caseId } = await cases.open({ customer: ana, store: 'york' });
    const contacts = async () =>
      (
        await jeweller.desk.run(
          `query ($id: ID!) { serviceCase(id: $id) { caseStatus firstRespondedAt
            contacts(first: 10) { nodes { via direction note } } } }`,
          { id: caseId },
        )
      ).serviceCase;
    const call = await promise({ caseId });
    expect(call.serviceCase).toEqual({ id: caseId });
    await record(call.id, 'NO_ANSWER', { nextAt: inMinutes(5) });
    expect(await contacts()).toMatchObject({
      ...{ caseStatus: 'OPEN', firstRespondedAt: null },
      contacts: { nodes: [{ via: 'PHONE', direction: 'OUTBOUND', note: 'Promised call, no answer' }] },
    });
    await record(call.id, 'REACHED', { note: 'We mend it' });
    const answered = await contacts();
    expect(answered).toMatchObject({ caseStatus: 'IN_PROGRESS', firstRespondedAt: expect.any(String) });
    expect(answered.contacts.nodes.map(({ note }: { note: string }) => note)).toContain(
      'Promised call, reached: We mend it',
    );
    const owed = await jeweller.desk.run(LIST, { filter: { kinds: ['FIRST_RESPONSE'] } });
    expect(owed.commitments.nodes.map(({ about }: Owed) => about.id)).not.toContain(caseId);

    const stranger = { id: await jeweller.customer() };
    const input = { customer: stranger, caseId, dueAt: inMinutes(60) };
    expect(await errorsOf('promiseCall', input)).toEqual(['INVALID input.caseId']);
    expect(await errorsOf('promiseCall', { ...input, caseId: 'cas_none' })).toEqual(['NOT_FOUND input.caseId']);
  });

  test('stays with its case when records are merged and taken apart', async () => {
    const identity = createIdentityDesk(jeweller);
    const [one, other] = [{ id: await jeweller.customer() }, { id: await jeweller.customer() }];
    const { id: caseId } = await cases.open({ customer: other });
    await identity.merge(one.id, [other.id]);
    const aboutCase = await promise({ customer: one, caseId });
    const plain = await promise({ customer: one });
    const owedTo = async (id: string) =>
      (
        await jeweller.desk.run(
          `query ($id: ID!) { customer(id: $id) { commitments(first: 50) { nodes { about { id } } } } }`,
          { id },
        )
      ).customer.commitments.nodes.map(({ about }: Owed) => about.id);
    expect(await owedTo(other.id)).toEqual(expect.arrayContaining([aboutCase.id, plain.id, caseId]));
    await identity.unmerge(other.id);
    expect(await owedTo(one.id)).toEqual([plain.id]);
    expect(new Set(await owedTo(other.id))).toEqual(new Set([aboutCase.id, caseId]));
    await record(aboutCase.id, 'REACHED');
    expect(await owedTo(other.id)).not.toContain(aboutCase.id);
    const called = (await timeline(other.id)).filter(({ summary }: { summary: string }) => /Promised/.test(summary));
    expect(called).toHaveLength(1);
    expect((await timeline(one.id)).filter(({ summary }: { summary: string }) => /Promised/.test(summary))).toEqual([]);
  });
});

describe('a call', () => {
  test('moves to another time or person, under its version, and is cancelled with a reason', async () => {
    const { id: callId } = await promise();
    expect(
      await run('updateCall', { callId, expectedVersion: 1, dueAt: inMinutes(300), assignee: 'Bo' }),
    ).toMatchObject({
      ...{ version: 2, assignee: 'Bo' },
    });
    expect(await callsIn({ assignee: 'Bo' })).toContain(callId);
    expect(await callsIn({ dueBefore: inMinutes(200) })).not.toContain(callId);
    expect(await errorsOf('updateCall', { callId, expectedVersion: 1, dueAt: inMinutes(5) })).toEqual([
      'VERSION_CONFLICT input.expectedVersion',
    ]);
    expect(await run('updateCall', { callId, assignee: null })).toMatchObject({ version: 3, assignee: null });
    expect(await callsIn({ unassigned: true })).toContain(callId);
    expect(await run('updateCall', { callId, dueAt: inMinutes(5), expectedVersion: 3 })).toMatchObject({ version: 4 });
    expect(await errorsOf('updateCall', { callId, dueAt: null })).toEqual(['INVALID input.dueAt']);
    expect(await errorsOf('updateCall', { callId, dueAt: minutesAgo(10) })).toEqual(['INVALID input.dueAt']);
    expect(await errorsOf('updateCall', { callId, assignee: 'stf_nobody' })).toEqual(['NOT_FOUND input.assignee']);
    expect(await errorsOf('updateCall', { callId, cancelledBecause: ' ' })).toEqual(['INVALID input.cancelledBecause']);
    const cancelled = await run('updateCall', { callId, cancelledBecause: 'She came in.' }, jeweller.leeds);
    expect(cancelled).toMatchObject({ cancelledBecause: 'She came in.', doneAt: expect.any(String), attempts: [] });
    expect(await callsIn({})).not.toContain(callId);
    expect(await errorsOf('updateCall', { callId, dueAt: inMinutes(5) })).toEqual(['NOT_ALLOWED input.callId']);
  });

  test('that is wrong is refused with its path', async () => {
    const input = { customer: ana, dueAt: inMinutes(60) };
    expect(await errorsOf('promiseCall', { ...input, dueAt: minutesAgo(10) })).toEqual(['INVALID input.dueAt']);
    expect(await errorsOf('promiseCall', { ...input, customer: { id: 'cus_none' } })).toEqual([
      'NOT_FOUND input.customer',
    ]);
    expect(await errorsOf('promiseCall', { ...input, assignee: 'stf_nobody' })).toEqual(['NOT_FOUND input.assignee']);
    expect(await errorsOf('promiseCall', { ...input, store: 'leeds' })).toEqual(['NOT_ALLOWED input.store']);
    const attempt = { callId: 'cal_none', outcome: 'REACHED', occurredAt: minutesAgo(0) };
    expect(await errorsOf('recordCall', attempt)).toEqual(['NOT_FOUND input.callId']);
    expect(await errorsOf('updateCall', { callId: 'cal_none' })).toEqual(['NOT_FOUND input.callId']);
  });

  test('is recorded by another store too, and each attempt belongs to the store that called', async () => {
    const customer = { id: await jeweller.customer() };
    const { id } = await promise({ customer });
    await record(id, 'REACHED', {}, jeweller.leeds);
    const { interactions } = (
      await jeweller.desk.run(
        'query ($id: ID!) { customer(id: $id) { interactions { nodes { store type } } } }',
        customer,
      )
    ).customer;
    expect(interactions.nodes).toEqual([{ store: 'leeds', type: 'CALL' }]);
  });

  test('to a customer who is about to be erased can only be cancelled', async () => {
    const customer = { id: await jeweller.customer() };
    const { id: callId } = await promise({ customer });
    await jeweller.mutate('requestErasure', 'erasesAt', { customerId: customer.id }, jeweller.graph.as('admin'));
    const attempt = { callId, outcome: 'REACHED', occurredAt: minutesAgo(0) };
    expect(await errorsOf('recordCall', attempt)).toEqual(['NOT_ALLOWED input.callId']);
    expect(await errorsOf('promiseCall', { customer, dueAt: inMinutes(5) })).toEqual(['NOT_ALLOWED input.customer']);
    await run('updateCall', { callId, cancelledBecause: 'Is leaving us.' });
    expect(await callsIn({})).not.toContain(callId);
  });

  test('shows its own customer only that it is owed', async () => {
    const customer = { id: await jeweller.customer() };
    const { id } = await promise({ customer, note: 'She was rude', assignee: 'Ida' });
    const own = jeweller.asCustomer(customer.id);
    const { me } = await own.run('{ me { commitments { nodes { commitmentKind what about { id } } } } }');
    expect(me.commitments.nodes).toEqual([{ commitmentKind: 'CALL', what: 'Promised call', about: null }]);
    const refused = await own.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(JSON.stringify(refused)).toContain('FORBIDDEN');
    const assigned = await own.ask('{ me { commitments { nodes { assignee } } } }');
    expect(JSON.stringify(assigned)).toContain('FORBIDDEN');
    expect(JSON.stringify([refused, assigned])).not.toMatch(/rude|Ida/);
  });
});

test('a phone number without a known customer can be called, and the call goes along when it is known who it is', async () => {
  const phone = '+447700900123';
  const kept = await jeweller.mutate('submitFeedback', 'feedback { customer { id } }', {
    ...{ customer: { phone }, ifUnidentified: 'KEEP', comment: 'Call me', occurredAt: minutesAgo(1) },
  });
  expect(kept.userErrors).toEqual([]);
  const call = await promise({ customer: { phone } });
  const record = kept.feedback.customer.id;
  expect(call.customer.id).toBe(record);
  const known = { id: await jeweller.customer() };
  await jeweller.mutate('identifyCustomer', 'customer { id }', { unidentifiedId: record, customer: known });
  const query = 'query ($id: ID!) { customer(id: $id) { commitments { nodes { about { id } } } } }';
  const { customer } = await jeweller.desk.run(query, known);
  expect(customer.commitments.nodes).toEqual([{ about: { id: call.id } }]);
});
