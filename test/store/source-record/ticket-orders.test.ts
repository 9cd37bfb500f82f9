import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  commentAdded,
  statusChanged,
  ticketCreated,
  ticketDetail,
  userDetail,
  zendeskEvent,
} from '../../connectors/zendesk/payloads.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { openSourceDesk, zendeskRecords } from '../../support/source-desk.ts';

const changed = (type: string, more: object, updatedAt: string, event: object = {}) =>
  zendeskEvent(`ticket.${type}`, { ...ticketDetail, ...more, updated_at: updatedAt }, event, updatedAt);

const NOTE = { id: '86519', body: 'Third clasp of this batch.', is_public: false };
const REPLY = { id: '86520', body: 'Here is the photo.', author: { id: '8200', is_staff: false, name: 'Noor' } };

/** A story of one ticket, in the order in which it happened. */
const STORY = [
  zendeskEvent('user.created', userDetail),
  ticketCreated,
  zendeskEvent('user.name_changed', { ...userDetail, updated_at: '2026-03-02T09:30:00Z' }, { current: 'Noor Aziz' }),
  commentAdded(),
  commentAdded(NOTE, '2026-03-02T10:05:00Z'),
  statusChanged('PENDING', '2026-03-02T11:00:00Z', '2026-03-02T11:00:00.1Z'),
  commentAdded(REPLY, '2026-03-02T12:00:00Z'),
  changed('priority_changed', { priority: 'URGENT' }, '2026-03-02T12:30:00Z', { current: 'URGENT' }),
  statusChanged('SOLVED', '2026-03-03T11:00:00Z', '2026-03-03T11:00:00.1Z'),
  changed('csat_received', { status: 'SOLVED' }, '2026-03-03T15:00:00Z', { score: 'good', comment: 'Quick.' }),
  changed('csat_received', { status: 'SOLVED', tags: ['billing'] }, '2026-03-04T09:00:00Z', {
    score: 'bad',
    comment: 'It broke again.',
  }),
  changed('subject_changed', { status: 'SOLVED', tags: ['billing'], subject: 'Two clasps' }, '2026-03-04T10:00:00Z'),
];

type Desk = Awaited<ReturnType<typeof openSourceDesk>>;

/** What the graph says at the end, without ids and without the moments at which states were applied. */
async function stateOf({ repositories, cases, customerId }: Desk) {
  const id = (await customerId('8200')) ?? '';
  const found = await cases();
  const [serviceCase] = found;
  const caseId = serviceCase?.id ?? '';
  const slice = { first: 50, after: null };
  const [customer, contacts, notes, feedback, counted] = await Promise.all([
    repositories.customer(id),
    repositories.caseContactsOf(caseId, slice),
    repositories.interactionsOf(id, slice, { from: null, to: null }, null),
    repositories.feedbackOf(id, slice),
    repositories.countedScore(id, 'CSAT', caseId),
  ]);
  const { caseStatus, severity, caseReason, title, assignee, details, firstRespondedAt, occurredAt } =
    serviceCase ?? {};
  return {
    cases: found.length,
    serviceCase: { caseStatus, severity, caseReason, title, assignee, details, firstRespondedAt, occurredAt },
    contacts: contacts.entries.map(({ item: { direction, note, occurredAt: at } }) => ({ direction, note, at })),
    notes: notes.entries.map(({ item: { type, body } }) => ({ type, body })),
    latest: feedback.entries[0]?.item.comment,
    counted: counted?.score,
    customer: { name: customer?.name?.preferred, emails: customer?.emails.map(({ address }) => address) },
  };
}

async function stateInOrder() {
  const desk = await openSourceDesk();
  for (const [index, event] of STORY.entries()) await desk.deliver(`d${index}`, zendeskRecords(event));
  return stateOf(desk);
}

it('the story in its order', async () => {
  expect(await stateInOrder()).toEqual({
    cases: 1,
    serviceCase: {
      caseStatus: 'RESOLVED',
      severity: 'HIGH',
      caseReason: 'BILLING',
      title: 'Two clasps',
      assignee: '7100',
      details: ticketDetail.description,
      firstRespondedAt: '2026-03-02T10:00:07.000Z',
      occurredAt: '2026-03-02T09:15:00.000Z',
    },
    contacts: [
      { direction: 'INBOUND', note: 'Here is the photo.', at: '2026-03-02T12:00:00.000Z' },
      { direction: 'OUTBOUND', note: 'Please send us a photo of the clasp.', at: '2026-03-02T10:00:07.000Z' },
    ],
    notes: [{ type: 'NOTE', body: 'Third clasp of this batch.' }],
    latest: 'It broke again.',
    counted: 1,
    customer: { name: 'Noor Aziz', emails: ['noor@example.com'] },
  });
});

const anyArrival = fc
  .tuple(
    fc.shuffledSubarray([...STORY.keys()], { minLength: STORY.length }),
    fc.array(fc.nat({ max: STORY.length - 1 }), { maxLength: 6 }),
  )
  .map(([order, repeats]) => [...order, ...repeats]);

it('any order and repetition of the events ends in the same state', async () => {
  const expected = await stateInOrder();
  await fc.assert(
    fc.asyncProperty(anyArrival, async (arrival) => {
      const desk = await openSourceDesk();
      for (const index of arrival) {
        const event = STORY[index];
        if (event !== undefined) await desk.deliver(`d${index}`, zendeskRecords(event));
      }
      expect(await stateOf(desk)).toEqual(expected);
      expect(desk.waiting.size).toBe(0);
    }),
    { numRuns: 12 },
  );
}, 300_000);

it('a worker that is killed around any request and tries again ends in the same state', async () => {
  const expected = await stateInOrder();
  await fc.assert(
    fc.asyncProperty(anyArrival, fc.infiniteStream(fc.integer({ min: 0, max: 11 })), async (arrival, rolls) => {
      const desk = await openSourceDesk();
      const { stop } = injectCrashes(desk.table.client, () => {
        const roll = rolls.next().value;
        return roll === 0 ? 'before' : roll === 1 ? 'after' : 'no';
      });
      for (const index of arrival) {
        const event = STORY[index];
        for (let isDone = event === undefined; !isDone; )
          isDone = await desk.deliver(`d${index}`, zendeskRecords(event ?? ticketCreated)).then(
            () => true,
            (error: unknown) => {
              if (error instanceof Error && error.name === 'Killed') return false;
              throw error;
            },
          );
      }
      stop();
      expect(await stateOf(desk)).toEqual(expected);
    }),
    { numRuns: 8 },
  );
}, 300_000);
