import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { openMessageDesk } from '../support/message-desk.ts';
import { createPlaybookDesk } from '../support/playbooks.ts';
import { formatUserErrors } from '../support/user-errors.ts';

type Desk = Awaited<ReturnType<typeof openMessageDesk>>;

let desk: Desk;
let ida: string;
let runFollowUps: () => Promise<unknown>;
let noticeOverdue: () => Promise<unknown>;
let people = 0;
const MINUTE_MS = 60_000;

const always = { all: [] };
const admin = () => desk.graph.as('admin');
const save = (draft: object) =>
  createPlaybookDesk(desk).save({ draft: { condition: always, name: `Playbook ${people++}`, ...draft } }, admin());
async function saved(draft: object): Promise<string> {
  const { playbook, userErrors } = await save(draft);
  expect(userErrors).toEqual([]);
  return playbook.id;
}
const disable = (id: string) => createPlaybookDesk(desk).save({ id, enabled: false }, admin());

beforeAll(async () => {
  desk = await openMessageDesk();
  const schedule = async (name: string) => {
    const url = new URL(`../../dist/${name}/index.mjs?table=${desk.table.name}`, import.meta.url).href;
    const { handler } = await import(/* @vite-ignore */ url);
    return () => handler({}, { getRemainingTimeInMillis: () => 60_000 });
  };
  runFollowUps = await schedule('playbook-follow-ups');
  noticeOverdue = await schedule('commitments');
  const member = { name: 'Ida Falk', email: 'ida@vantage.example', role: 'SUPPORT', stores: [] };
  const { member: created } = await desk.mutate('saveStaffMember', 'member { id }', member, admin());
  ida = created.id;
  return async () => expect(faultsOf(await scanItems(desk.table))).toEqual([]);
}, 300_000);
afterEach(() => {
  vi.useRealTimers();
});

const later = (minutes: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * MINUTE_MS });
const nell = () => desk.customer({ name: { given: 'Nell' }, emails: [{ address: `f${++people}@example.com` }] });
async function openCase(customerId: string, reason = 'PRODUCT_QUALITY'): Promise<string> {
  const occurredAt = new Date().toISOString();
  const input = { customer: { id: customerId }, title: 'The clasp broke', reason, occurredAt };
  const { serviceCase, userErrors } = await desk.mutate('openCase', 'serviceCase { id }', input);
  expect(userErrors).toEqual([]);
  return serviceCase.id;
}
const resolve = (caseId: string) =>
  desk.mutate('resolveCase', 'serviceCase { id }', {
    ...{ caseId, rootCause: { category: 'PRODUCT', explanation: 'A weak clasp' } },
  });
const FOLLOW_UPS = `playbookFollowUps { nodes { playbook trigger dueAt followUpStatus endedAt endedBecause about { id }
  actions { kind delayMinutes } } }`;
const followUpsOf = async (id: string) =>
  (await desk.desk.run(`query ($id: ID!) { customer(id: $id) { ${FOLLOW_UPS} } }`, { id })).customer.playbookFollowUps
    .nodes;
const caseOf = async (id: string) =>
  (
    await desk.desk.run(
      'query ($id: ID!) { serviceCase(id: $id) { assignee severity steps { title } updates { message } } }',
      { id },
    )
  ).serviceCase;
const customTexts = async (id: string) =>
  (await desk.messagesOf(id)).filter(({ messageKind }) => messageKind === 'CUSTOM').map(({ body }) => body);

const reasonIs = (reason: string) => ({ all: [{ fact: 'event', path: '$.reason', operator: 'equal', value: reason }] });

describe('at once', () => {
  test('a case is assigned to a member of staff, and its customer gets a message by the contact rules', async () => {
    await saved({
      trigger: 'CASE_OPENED',
      condition: reasonIs('BILLING'),
      actions: [
        { kind: 'ASSIGN', assignee: ida },
        { kind: 'SEND_MESSAGE', message: 'Dear {{firstName}}, Ida looks at your bill.', purpose: 'SERVICE' },
        { kind: 'SEND_MESSAGE', messageKind: 'CASE_OPENED' },
      ],
    });
    const id = await nell();
    const caseId = await openCase(id, 'BILLING');
    expect(await caseOf(caseId)).toMatchObject({ assignee: 'Ida Falk' });
    const messages = await desk.messagesOf(id);
    // The command tells that the case is open, and so does the playbook: the customer hears it once.
    expect(messages.map(({ messageKind }) => messageKind).toSorted()).toEqual(['CASE_OPENED', 'CUSTOM']);
    expect(messages.every(({ about }) => about.id === caseId)).toBe(true);
    await desk.deliver();
    expect(await customTexts(id)).toEqual(['Dear Nell, Ida looks at your bill.']);
    const refusing = await nell();
    await desk.mutate('setContactConsents', 'preferences { version }', {
      ...{ customer: { id: refusing }, occurredAt: '2026-01-05T10:00:00Z' },
      answers: [{ channel: 'EMAIL', purpose: 'SERVICE', consent: 'DENIED' }],
    });
    await openCase(refusing, 'BILLING');
    expect(await desk.messagesOf(refusing)).toMatchObject([
      { messageStatus: 'SUPPRESSED', objections: [{ code: 'DENIED' }] },
      { messageStatus: 'SUPPRESSED', objections: [{ code: 'DENIED' }] },
    ]);
  });

  test.each<[string, object, readonly string[]]>([
    ['a message without a text', {}, ['INVALID input.draft.actions.0.messageKind']],
    ['both texts', { messageKind: 'CASE_OPENED', message: 'x' }, ['INVALID input.draft.actions.0.messageKind']],
    ['a kind that does not fit', { messageKind: 'ITEM_READY' }, ['INVALID input.draft.actions.0.messageKind']],
    ['a kind with an action of its own', { messageKind: 'CASE_UPDATE' }, ['INVALID input.draft.actions.0.messageKind']],
    ['a channel without a sender', { message: 'x', via: 'PHONE' }, ['INVALID input.draft.actions.0.via']],
    ['an unknown placeholder', { message: '{{email}}' }, ['INVALID input.draft.actions.0.message']],
    ['a delay of a year', { message: 'x', delayMinutes: 525_600 }, ['INVALID input.draft.actions.0.delayMinutes']],
  ])('%s is rejected with a path', async (_, fields, errors) => {
    const { userErrors } = await save({ trigger: 'CASE_OPENED', actions: [{ kind: 'SEND_MESSAGE', ...fields }] });
    expect(formatUserErrors(userErrors)).toEqual(errors);
  });

  test('an assignee must work here, and only who may write to cases sends own texts without a consent', async () => {
    const nobody = 'stf_01900000-0000-7000-8000-000000000000';
    const { userErrors } = await save({ trigger: 'CASE_OPENED', actions: [{ kind: 'ASSIGN', assignee: nobody }] });
    expect(formatUserErrors(userErrors)).toEqual(['NOT_FOUND input.draft.actions.0.assignee']);
    const draft = {
      ...{ name: 'Advertising', trigger: 'CASE_OPENED', condition: always },
      actions: [{ kind: 'SEND_MESSAGE', message: 'Buy now', purpose: 'SERVICE' }],
    };
    const refused = await createPlaybookDesk(desk).save({ draft });
    expect(formatUserErrors(refused.userErrors)).toEqual(['NOT_ALLOWED input.draft.actions.0.purpose']);
  });
});

describe('later', () => {
  const DELAYED = [
    { kind: 'RAISE_SEVERITY', severity: 'CRITICAL' },
    { kind: 'ADD_STEP', title: 'Look again', delayMinutes: 60 },
    { kind: 'SEND_MESSAGE', message: 'We have not forgotten you.', purpose: 'SERVICE', delayMinutes: 60 },
    { kind: 'ASSIGN', assignee: 'The manager', delayMinutes: 120 },
  ];

  test('the actions of each delay follow once, and the customer record tells it', async () => {
    const playbook = await saved({ trigger: 'CASE_OPENED', condition: reasonIs('STAFF'), actions: DELAYED });
    const id = await nell();
    const caseId = await openCase(id, 'STAFF');
    expect(await caseOf(caseId)).toMatchObject({ severity: 'CRITICAL', steps: [], assignee: null });
    expect(await followUpsOf(id)).toMatchObject([
      { trigger: 'CASE_OPENED', followUpStatus: 'PENDING', actions: [{ kind: 'ASSIGN', delayMinutes: 120 }] },
      { followUpStatus: 'PENDING', actions: [{ kind: 'ADD_STEP' }, { kind: 'SEND_MESSAGE' }], about: { id: caseId } },
    ]);
    await runFollowUps();
    expect(await customTexts(id)).toEqual([]);
    later(61);
    await Promise.all([runFollowUps(), runFollowUps(), runFollowUps()]);
    expect(await customTexts(id)).toEqual(['We have not forgotten you.']);
    expect(await caseOf(caseId)).toMatchObject({ steps: [{ title: 'Look again' }], assignee: null });
    later(61);
    await runFollowUps();
    await runFollowUps();
    expect(await caseOf(caseId)).toMatchObject({ steps: [{ title: 'Look again' }], assignee: 'The manager' });
    expect((await followUpsOf(id)).map(({ followUpStatus }: { followUpStatus: string }) => followUpStatus)).toEqual([
      'DONE',
      'DONE',
    ]);
    expect(await customTexts(id)).toHaveLength(1);
    await disable(playbook);
  });

  test('a message is not sent when the case is resolved in time', async () => {
    const playbook = await saved({ trigger: 'CASE_OPENED', condition: reasonIs('WEBSITE'), actions: DELAYED });
    const id = await nell();
    const caseId = await openCase(id, 'WEBSITE');
    await resolve(caseId);
    later(200);
    await runFollowUps();
    expect(await customTexts(id)).toEqual([]);
    expect(await followUpsOf(id)).toMatchObject([
      { followUpStatus: 'CANCELLED', endedBecause: 'The case is resolved.' },
      { followUpStatus: 'CANCELLED', endedBecause: 'The case is resolved.' },
    ]);
    await disable(playbook);
  });

  test('nothing follows for a person who asked to be erased, nor from a playbook that is off', async () => {
    const playbook = await saved({ trigger: 'CASE_OPENED', condition: reasonIs('WARRANTY'), actions: DELAYED });
    const [erased, kept] = [await nell(), await nell()];
    await openCase(erased, 'WARRANTY');
    await openCase(kept, 'WARRANTY');
    await desk.mutate('requestErasure', 'erasesAt', { customerId: erased }, admin());
    later(61);
    await runFollowUps();
    expect(await customTexts(kept)).toHaveLength(1);
    await disable(playbook);
    later(61);
    await runFollowUps();
    expect(await followUpsOf(kept)).toMatchObject([
      { followUpStatus: 'CANCELLED', endedBecause: 'The playbook is off.' },
      { followUpStatus: 'DONE' },
    ]);
    const items = await scanItems(desk.table);
    expect(
      items
        .filter(({ sk }) => String(sk).startsWith('MESSAGE#'))
        .some(({ customerId, messageKind }) => customerId === erased && messageKind === 'CUSTOM'),
    ).toBe(false);
  });

  test('a merge keeps what follows, and the whole person shows it', async () => {
    const playbook = await saved({ trigger: 'CASE_OPENED', condition: reasonIs('OTHER'), actions: DELAYED });
    const [first, second] = [await nell(), await nell()];
    const caseId = await openCase(second, 'OTHER');
    await createIdentityDesk(desk).merge(first, [second]);
    later(61);
    await runFollowUps();
    expect(await caseOf(caseId)).toMatchObject({ steps: [{ title: 'Look again' }] });
    expect(await followUpsOf(first)).toHaveLength(2);
    expect(await customTexts(first)).toEqual(['We have not forgotten you.']);
    await disable(playbook);
  });
});

describe('an overdue commitment', () => {
  test('leads to an assignment and a message, once, and nothing follows later of what is done by then', async () => {
    const playbook = await saved({
      trigger: 'COMMITMENT_OVERDUE',
      condition: { all: [{ fact: 'event', path: '$.kind', operator: 'equal', value: 'CASE_UPDATE' }] },
      actions: [
        { kind: 'ASSIGN', assignee: ida },
        { kind: 'SEND_MESSAGE', message: 'We are sorry: you waited for our word.', purpose: 'SERVICE' },
        { kind: 'ADD_STEP', title: 'Call', dueInMinutes: 0 },
        { kind: 'SEND_MESSAGE', message: 'Still nothing.', purpose: 'SERVICE', delayMinutes: 60 },
      ],
    });
    const id = await nell();
    const caseId = await openCase(id, 'DAMAGED_ITEM');
    const nextUpdateDueAt = new Date(Date.now() + 30 * MINUTE_MS).toISOString();
    const update = { caseId, message: 'We look at it.', via: 'PHONE', nextUpdateDueAt };
    expect((await desk.mutate('postCaseUpdate', 'serviceCase { id }', update)).userErrors).toEqual([]);
    later(31);
    await Promise.all([noticeOverdue(), noticeOverdue()]);
    await noticeOverdue();
    expect(await caseOf(caseId)).toMatchObject({ assignee: 'Ida Falk', steps: [{ title: 'Call' }] });
    expect(await customTexts(id)).toEqual(['We are sorry: you waited for our word.']);
    expect(await followUpsOf(id)).toMatchObject([{ trigger: 'COMMITMENT_OVERDUE', followUpStatus: 'PENDING' }]);
    // The step is overdue as well, and the playbook does not react to its own step.
    later(2);
    await noticeOverdue();
    expect((await caseOf(caseId)).steps).toHaveLength(1);
    await desk.mutate('postCaseUpdate', 'serviceCase { id }', { caseId, message: 'It is done.', via: 'PHONE' });
    later(61);
    await runFollowUps();
    expect(await customTexts(id)).toHaveLength(1);
    expect(await followUpsOf(id)).toMatchObject([
      { followUpStatus: 'CANCELLED', endedBecause: 'It is done, or has another time.' },
    ]);
    await disable(playbook);
  });

  test('that is a call is assigned, and keeps its customer informed', async () => {
    const playbook = await saved({
      trigger: 'COMMITMENT_OVERDUE',
      condition: { all: [{ fact: 'event', path: '$.kind', operator: 'equal', value: 'CALL' }] },
      actions: [{ kind: 'ASSIGN', assignee: ida }],
    });
    const id = await nell();
    const dueAt = new Date(Date.now() + 30 * MINUTE_MS).toISOString();
    const { call, userErrors } = await desk.mutate('promiseCall', 'call { id version assignee }', {
      ...{ customer: { id }, dueAt },
    });
    expect([userErrors, call.assignee]).toEqual([[], null]);
    // Later than the times of the tests before, because the process keeps playbooks for half a minute.
    later(600);
    await noticeOverdue();
    await noticeOverdue();
    const { node } = await desk.desk.run(
      'query ($id: ID!) { node(id: $id) { ... on Call { version assignee } } }',
      call,
    );
    expect(node).toEqual({ version: 2, assignee: 'Ida Falk' });
    await disable(playbook);
  });
});
