import { expect, it } from 'vitest';
import { zendeskTicketsFormat } from '../../../connectors/zendesk/tickets-ndjson.ts';
import { zendeskConnector } from '../../../connectors/zendesk/zendesk-connector.ts';
import { commentAdded, exportedComments, exportedTicket, statusChanged } from './payloads.ts';

const OPTIONS = { timeZone: 'Europe/London', currency: 'GBP', country: 'GB' };

function mappedRecords(row: unknown) {
  const mapping = zendeskTicketsFormat.map([row], OPTIONS);
  if (!('records' in mapping)) throw new Error(JSON.stringify(mapping));
  return mapping.records;
}

function eventRecords(event: { readonly type: string }) {
  const envelope = { topic: event.type, externalId: 'e', group: 'g', occurredAt: null };
  const mapping = zendeskConnector.map(event, envelope);
  if (!('records' in mapping)) throw new Error(JSON.stringify(mapping));
  return mapping.records;
}

const placeless = (record: object | undefined) => ({ ...record, path: [], version: '' });

it('gives the records that the webhooks give, so that neither doubles the other', () => {
  const imported = mappedRecords({ ...exportedTicket, comments: exportedComments });
  const solved = eventRecords(statusChanged('SOLVED', '2026-03-04T16:00:00Z', '2026-03-04T16:00:00.4Z'));
  expect(placeless(imported[0])).toEqual(placeless(solved[0]));
  expect({ ...imported[1], via: 'EMAIL', path: [] }).toEqual({ ...eventRecords(commentAdded())[1], path: [] });
  expect(imported.map(({ kind }) => kind)).toEqual(['ticket', 'ticketComment', 'ticketComment', 'rating']);
});

it('is later than every event of its second, and earlier than those of the next', () => {
  const [imported] = mappedRecords(exportedTicket);
  const versionAt = (updatedAt: string) =>
    eventRecords(statusChanged('SOLVED', updatedAt, '2026-03-04T16:00:00.999Z'))[0]?.version ?? '';
  expect((imported?.version ?? '') > versionAt('2026-03-04T16:00:00Z')).toBe(true);
  expect((imported?.version ?? '') < versionAt('2026-03-04T16:00:01Z')).toBe(true);
});

it('names the place of a row, and groups by the requester', () => {
  expect(zendeskTicketsFormat.keyOf(exportedTicket)).toBe('5158');
  expect(zendeskTicketsFormat.groupOf([exportedTicket])).toBe('8200');
  expect(mappedRecords({ ...exportedTicket, comments: exportedComments })[1]?.path).toEqual(['comments', 1]);
  const comments = [{ ...exportedComments[1], created_at: 'yesterday' }];
  expect(zendeskTicketsFormat.map([{ ...exportedTicket, comments }], OPTIONS)).toMatchObject({
    problems: [{ path: 'comments.0.created_at' }],
  });
});

it.each([undefined, null, 'text', 5, [], {}])('gives problems for %j, never a crash', (row) => {
  expect(zendeskTicketsFormat.map([row], OPTIONS)).toHaveProperty('problems');
  expect(zendeskTicketsFormat.keyOf(row)).toBeNull();
});
