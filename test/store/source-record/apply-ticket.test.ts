import { beforeEach, describe, expect, it } from 'vitest';
import { zendeskTicketsFormat } from '../../../connectors/zendesk/tickets-ndjson.ts';
import { updateCase } from '../../../domain/service-case/update-case.ts';
import { applySourceRecord } from '../../../domain/source-record/apply-source-record.ts';
import { dryRunOf } from '../../../domain/source-record/run/dry-run.ts';
import {
  commentAdded,
  exportedComments,
  exportedTicket,
  statusChanged,
  ticketCreated,
  ticketDetail,
  userDetail,
  zendeskEvent,
} from '../../connectors/zendesk/payloads.ts';
import { openSourceDesk, zendeskRecords } from '../../support/source-desk.ts';
import { readContents } from '../../support/table-contents.ts';

let desk: Awaited<ReturnType<typeof openSourceDesk>>;

beforeEach(async () => {
  desk = await openSourceDesk();
});

const deliver = (payload: { readonly type: string; readonly id: string }) =>
  desk.deliver(payload.type + JSON.stringify(payload).length, zendeskRecords(payload));
const theCase = async () => {
  const [only, ...more] = await desk.cases();
  if (only === undefined || more.length > 0) throw new Error(`${more.length} more cases`);
  return only;
};
const contactsOf = async (caseId: string) =>
  (await desk.repositories.caseContactsOf(caseId, { first: 50, after: null })).entries.map(({ item }) => item);

describe('a ticket', () => {
  it('opens a case of a customer who is known by the id of the desk alone', async () => {
    expect(await deliver(ticketCreated)).toMatchObject([{ outcome: 'APPLIED', warnings: [] }]);
    expect(await theCase()).toMatchObject({
      title: 'Broken clasp',
      details: ticketDetail.description,
      caseReason: 'DAMAGED_ITEM',
      severity: 'HIGH',
      via: 'EMAIL',
      caseStatus: 'IN_PROGRESS',
      occurredAt: '2026-03-02T09:15:00.000Z',
      assignee: '7100',
      openedBy: 'desk',
    });
  });

  it('belongs to the customer of the user, whichever comes first', async () => {
    await deliver(ticketCreated);
    const id = await desk.customerId('8200');
    await deliver(zendeskEvent('user.created', userDetail));
    await deliver(zendeskEvent('user.name_changed', userDetail, { current: 'Noor Aziz', previous: 'Noor' }));
    expect(await desk.customerId('8200')).toBe(id);
    expect(await desk.repositories.customer(id ?? '')).toMatchObject({
      name: { preferred: 'Noor Aziz' },
      emails: [{ address: 'noor@example.com', verified: false }],
    });
  });

  it('is resolved at the time of the desk, with a root cause that says so, and reopened', async () => {
    await deliver(ticketCreated);
    await deliver(statusChanged('SOLVED', '2026-03-03T11:00:00Z', '2026-03-03T11:00:00.5Z'));
    const explanation = 'The desk of desk changed the ticket, without a reason.';
    expect(await theCase()).toMatchObject({
      caseStatus: 'RESOLVED',
      resolvedAt: '2026-03-03T11:00:00.000Z',
      rootCause: { category: 'OTHER', explanation },
    });
    await deliver(statusChanged('OPEN', '2026-03-05T11:00:00Z', '2026-03-05T11:00:00.5Z'));
    expect(await theCase()).toMatchObject({ caseStatus: 'IN_PROGRESS', resolvedAt: null, reopenCount: 1 });
  });

  it('is not changed by an older state or a repetition, which costs one read', async () => {
    const solved = statusChanged('SOLVED', '2026-03-03T11:00:00Z', '2026-03-03T11:00:00.5Z');
    await deliver(solved);
    const before = await theCase();
    expect(await deliver(ticketCreated)).toEqual([{ outcome: 'UNCHANGED' }]);
    desk.table.meter.reset();
    expect(await deliver(solved)).toEqual([{ outcome: 'UNCHANGED' }]);
    expect(desk.table.meter.operations).toEqual(['GetItem']);
    expect(await theCase()).toEqual(before);
  });

  it('keeps what the shop changed, until the desk changes the same', async () => {
    await deliver(ticketCreated);
    const { id } = await theCase();
    const input = { caseId: id, title: 'Clasp, second time' };
    await updateCase(desk.context.createContext('updateCase', 'k', input), input);
    await deliver(statusChanged('PENDING', '2026-03-03T11:00:00Z', '2026-03-03T11:00:00.5Z'));
    expect(await theCase()).toMatchObject({ title: 'Clasp, second time', caseStatus: 'WAITING_ON_CUSTOMER' });
    const renamed = { ...ticketDetail, status: 'PENDING', subject: 'Two clasps', updated_at: '2026-03-04T11:00:00Z' };
    await deliver(zendeskEvent('ticket.subject_changed', renamed, { current: 'Two clasps' }, '2026-03-04T11:00:00Z'));
    expect((await theCase()).title).toBe('Two clasps');
  });

  it('of a requester without an id is kept with an unidentified person', async () => {
    const [ticket] = zendeskRecords(ticketCreated);
    if (ticket?.kind !== 'ticket') throw new Error('no ticket');
    const outcome = await desk.apply({ ...ticket, customer: null, contact: { email: 'someone@example.com' } });
    expect(outcome).toMatchObject({ outcome: 'APPLIED' });
    const [id = ''] = outcome.outcome === 'APPLIED' ? outcome.wrote : [];
    const [serviceCase] = await desk.repositories.serviceCases([id]);
    expect(await desk.repositories.customer(serviceCase?.customerId ?? '')).toMatchObject({ identified: false });
    expect(await desk.apply({ ...ticket, externalId: '9', customer: null })).toMatchObject({
      outcome: 'REJECTED',
      problems: [{ code: 'UNKNOWN_CUSTOMER', path: 'detail.customer' }],
    });
  });

  it('with longer texts than the graph holds is cut, not refused', async () => {
    const long = { ...ticketDetail, subject: 'a'.repeat(500), description: '😀'.repeat(9_000) };
    expect(await deliver(zendeskEvent('ticket.created', long))).toMatchObject([{ outcome: 'APPLIED' }]);
    const { title, details } = await theCase();
    expect([title.length, details?.length]).toEqual([200, 9_999]);
    expect(details?.isWellFormed()).toBe(true);
  });
});

describe('a comment', () => {
  it('is a contact of the case, and answers it', async () => {
    await deliver(commentAdded());
    const serviceCase = await theCase();
    expect(serviceCase).toMatchObject({
      contactCount: 1,
      firstRespondedAt: '2026-03-02T10:00:07.000Z',
      caseStatus: 'IN_PROGRESS',
    });
    expect(await contactsOf(serviceCase.id)).toMatchObject([
      { direction: 'OUTBOUND', via: 'EMAIL', note: 'Please send us a photo of the clasp.', agent: '7100' },
    ]);
    await deliver(commentAdded());
    expect(await contactsOf(serviceCase.id)).toHaveLength(1);
  });

  it('waits for its ticket', async () => {
    const [, comment] = zendeskRecords(commentAdded());
    if (comment === undefined) throw new Error('no comment');
    expect(await desk.deliver('comment', [comment])).toEqual([
      { outcome: 'WAITING', kind: 'ticket', externalId: '5158' },
    ]);
    expect(await deliver(ticketCreated)).toMatchObject([{ wakes: ['comment'] }]);
    expect(await contactsOf((await theCase()).id)).toHaveLength(1);
    expect(desk.waiting.size).toBe(0);
  });

  it('among agents is a note in the history, and no contact', async () => {
    await deliver(commentAdded({ id: '86519', body: 'Third clasp of this batch.', is_public: false }));
    const { id, contactCount } = await theCase();
    expect(contactCount).toBe(0);
    expect(await contactsOf(id)).toEqual([]);
    const customerId = (await desk.customerId('8200')) ?? '';
    const { entries } = await desk.repositories.interactionsOf(
      customerId,
      { first: 10, after: null },
      { from: null, to: null },
      null,
    );
    expect(entries.map(({ item }) => item)).toMatchObject([
      { type: 'NOTE', subject: 'Ticket 5158', body: 'Third clasp of this batch.', agent: '7100' },
    ]);
  });
});

describe('a rating', () => {
  const rated = (score: string, comment: string, time: string) =>
    zendeskEvent(
      'ticket.csat_received',
      { ...ticketDetail, status: 'SOLVED', updated_at: time },
      { score, comment },
      time,
    );
  const feedback = async () => {
    const customerId = (await desk.customerId('8200')) ?? '';
    const { entries } = await desk.repositories.feedbackOf(customerId, { first: 10, after: null });
    return entries.map(({ item }) => item);
  };

  it('is feedback about the case, and counts for the customer', async () => {
    await deliver(rated('good', 'Quick and kind.', '2026-03-05T08:00:00Z'));
    const { id, feedbackIds } = await theCase();
    const [only] = await feedback();
    expect(only).toMatchObject({ metric: 'CSAT', score: 5, comment: 'Quick and kind.', caseId: id, via: 'SURVEY' });
    expect(feedbackIds).toEqual([only?.id]);
  });

  it('is repeated by other states of the ticket, and changed: the last one counts', async () => {
    await deliver(rated('good', 'Quick and kind.', '2026-03-05T08:00:00Z'));
    const again = { ...exportedTicket, updated_at: '2026-03-06T08:00:00Z' };
    const mapping = zendeskTicketsFormat.map([again], { timeZone: 'UTC', currency: 'GBP', country: 'GB' });
    await desk.deliver('import', 'records' in mapping ? mapping.records : []);
    expect(await feedback()).toHaveLength(1);
    await deliver(rated('bad', 'It broke again.', '2026-03-07T08:00:00Z'));
    expect((await feedback()).map(({ score }) => score)).toEqual([1, 5]);
    const { id } = await theCase();
    const customerId = (await desk.customerId('8200')) ?? '';
    expect(await desk.repositories.countedScore(customerId, 'CSAT', id)).toMatchObject({ score: 1 });
  });
});

it('imports what the webhooks told, and doubles nothing', async () => {
  await deliver(ticketCreated);
  await deliver(commentAdded());
  await deliver(statusChanged('SOLVED', '2026-03-04T16:00:00Z', '2026-03-04T16:00:00.4Z'));
  const row = { ...exportedTicket, comments: exportedComments };
  const mapping = zendeskTicketsFormat.map([row], { timeZone: 'UTC', currency: 'GBP', country: 'GB' });
  const outcomes = await desk.deliver('import', 'records' in mapping ? mapping.records : []);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['APPLIED', 'UNCHANGED', 'APPLIED', 'APPLIED']);
  const serviceCase = await theCase();
  expect(serviceCase).toMatchObject({
    caseStatus: 'RESOLVED',
    contactCount: 1,
    resolvedAt: '2026-03-04T16:00:00.000Z',
  });
});

it('writes nothing in a dry run, and says what it would write', async () => {
  const before = (await readContents(desk.table)).items;
  const dry = dryRunOf(desk.context);
  for (const record of zendeskRecords(commentAdded()))
    expect(await applySourceRecord(dry, record)).toMatchObject({ outcome: 'APPLIED' });
  expect((await readContents(desk.table)).items).toEqual(before);
});
