import { beforeAll, describe, expect, test } from 'vitest';
import { openMessageDesk } from '../support/message-desk.ts';
import { createPlaybookDesk } from '../support/playbooks.ts';

type Desk = Awaited<ReturnType<typeof openMessageDesk>>;

let desk: Desk;
let people = 0;
const admin = () => desk.graph.as('admin');
const always = { all: [] };
const lowScore = { all: [{ fact: 'event', path: '$.score', operator: 'lessThanInclusive', value: 6 }] };
const say = (more: object = {}) => ({ kind: 'SEND_MESSAGE', message: 'Sorry.', purpose: 'SERVICE', ...more });
const ask = { kind: 'ASK_FEEDBACK', metric: 'NPS' };

beforeAll(async () => {
  desk = await openMessageDesk();
}, 300_000);

const EXPLANATIONS = `query ($input: PlaybookPreviewInput!) { playbookExplanations(input: $input) {
  playbook enabled acts because becauseNot
  actions { acts notBefore becauseNot objections { code until } action { kind } } } }`;
const explain = async (customerId: string, input: object) =>
  (
    await admin().run(EXPLANATIONS, {
      input: {
        trigger: 'FEEDBACK_RECEIVED',
        customer: { id: customerId },
        event: { metric: 'NPS', score: 2 },
        ...input,
      },
    })
  ).playbookExplanations;
const draft = (actions: readonly object[], condition: object = always, trigger = 'FEEDBACK_RECEIVED') => ({
  draft: { name: 'Draft', trigger, condition, actions },
});
const nell = () => desk.customer({ emails: [{ address: `p${++people}@example.com`, verified: true }] });
const consent = (id: string, purpose: string, status: string) =>
  desk.mutate('setContactConsents', 'preferences { version }', {
    ...{ customer: { id }, occurredAt: '2026-01-05T10:00:00Z' },
    answers: [{ channel: 'EMAIL', purpose, consent: status }],
  });

describe('an explanation', () => {
  test('names the comparisons that do not hold, another trigger, and a playbook that is off', async () => {
    const { save } = createPlaybookDesk(desk);
    const steps = [{ kind: 'OPEN_CASE', reason: 'OTHER', title: 'Unhappy' }];
    await save({ draft: { name: 'Low', trigger: 'FEEDBACK_RECEIVED', condition: lowScore, actions: steps } });
    await save({ draft: { name: 'Late', trigger: 'ORDER_LATE', condition: always, actions: steps } });
    const off = { name: 'Off', trigger: 'FEEDBACK_RECEIVED', condition: always, actions: steps };
    await save({ enabled: false, draft: off });
    const id = await nell();
    expect(await explain(id, { event: { metric: 'NPS', score: 8 } })).toMatchObject([
      { playbook: 'Low', acts: false, becauseNot: ['It is not so: event.score 8 <= 6'], actions: [] },
      { playbook: 'Late', acts: false, becauseNot: ['It waits for ORDER_LATE.'] },
      { playbook: 'Off', enabled: false, acts: false, becauseNot: ['The playbook is off.'], actions: [{ acts: true }] },
    ]);
    expect((await explain(id, {}))[0]).toMatchObject({
      ...{ acts: true, because: ['event.score 2 <= 6'], becauseNot: [] },
      actions: [{ acts: true, notBefore: null, becauseNot: [], action: { kind: 'OPEN_CASE' } }],
    });
    // Nothing has happened.
    expect(await desk.messagesOf(id)).toEqual([]);
  });

  test('names a group of comparisons of which none holds, and a negation', async () => {
    const [score, comment] = [
      { fact: 'event', path: '$.score', operator: 'equal', value: 0 },
      { fact: 'event', path: '$.comment', operator: 'equal', value: 'x' },
    ];
    const condition = { all: [{ any: [score, comment] }, { not: { all: [score] } }] };
    expect((await explain(await nell(), draft([say()], condition)))[0].becauseNot).toEqual([
      'It is not so: event.score 2 = 0',
      'It is not so: event.comment null = x',
    ]);
    const [{ becauseNot }] = await explain(await nell(), {
      ...draft([say()], { not: { any: [score] } }),
      event: { score: 0 },
    });
    expect(becauseNot).toEqual(['It is not so: not (event.score 0 = 0)']);
  });

  test('says that a contact is refused, that a message waits for the end of the quiet hours, and when it follows later', async () => {
    const refusing = await nell();
    await consent(refusing, 'SERVICE', 'DENIED');
    expect(await explain(refusing, draft([say()]))).toMatchObject([
      { acts: false, actions: [{ acts: false, notBefore: null, objections: [{ code: 'DENIED' }] }] },
    ]);
    expect((await explain(await nell(), draft([say({ purpose: 'MARKETING' })])))[0].actions).toMatchObject([
      { acts: false, objections: [{ code: 'NO_CONSENT' }] },
    ]);
    const quiet = await nell();
    const clock = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);
    await desk.mutate('setContactRules', 'preferences { version }', {
      ...{ customer: { id: quiet }, timeZone: 'UTC', quietFrom: clock(-1), quietTo: clock(2) },
    });
    const [{ acts, actions }] = await explain(quiet, draft([say()]));
    expect([acts, actions[0].acts, actions[0].objections[0].code]).toEqual([true, true, 'QUIET_HOURS']);
    expect(Date.parse(actions[0].notBefore)).toBeGreaterThan(Date.now() + 3_600_000);
    const later = (await explain(await nell(), draft([say({ delayMinutes: 60 })])))[0].actions[0];
    expect(Date.parse(later.notBefore)).toBeGreaterThan(Date.now() + 59 * 60_000);
  });

  test('says that the person was asked for feedback lately, or did not agree to it', async () => {
    const id = await nell();
    const request = draft([ask]);
    expect((await explain(id, request))[0].actions).toMatchObject([
      { acts: false, becauseNot: ['No channel is open for research, which needs a consent, or no text is enabled.'] },
    ]);
    await consent(id, 'RESEARCH', 'GRANTED');
    expect((await explain(id, request))[0].actions).toMatchObject([{ acts: true, becauseNot: [] }]);
    await createPlaybookDesk(desk).save({
      draft: { name: 'Ask', trigger: 'CASE_OPENED', condition: always, actions: [ask] },
    });
    const occurredAt = new Date().toISOString();
    const input = { customer: { id }, title: 'Broken', reason: 'OTHER', occurredAt };
    expect((await desk.mutate('openCase', 'serviceCase { id }', input)).userErrors).toEqual([]);
    expect((await explain(id, request))[0].actions).toMatchObject([
      { acts: false, becauseNot: ['The person was asked in the last 30 days.'] },
    ]);
  });

  test('says that a case is missing, so that the playbook does nothing at all', async () => {
    const step = { kind: 'ADD_STEP', title: 'Call' };
    const [explanation] = await explain(await nell(), draft([{ kind: 'NOTIFY', topic: 'desk' }, step]));
    expect(explanation).toMatchObject({
      ...{ acts: false, becauseNot: ['One of its actions is impossible, so none is done.'] },
      actions: [{ acts: true }, { acts: false, becauseNot: ['There is no open case for this action.'] }],
    });
  });

  test('judges a message about the thing that the event names, and about nobody else’s', async () => {
    const [id, other] = [await nell(), await nell()];
    const occurredAt = new Date().toISOString();
    const input = { customer: { id }, title: 'Broken', reason: 'OTHER', occurredAt };
    const { serviceCase } = await desk.mutate('openCase', 'serviceCase { id }', input);
    const sent = draft([{ kind: 'SEND_MESSAGE', messageKind: 'CASE_OPENED' }], always, 'CASE_OPENED');
    const about = { ...sent, trigger: 'CASE_OPENED', event: { caseId: serviceCase.id } };
    expect((await explain(id, about))[0].actions).toMatchObject([{ acts: true }]);
    expect((await explain(other, about))[0].actions).toMatchObject([{ acts: false }]);
  });
});
