import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope, Mapping, WebhookRequest } from '../../../connectors/connector.ts';
import { signatureOf } from '../../../connectors/signature.ts';
import { zendeskConnector } from '../../../connectors/zendesk/zendesk-connector.ts';
import type { SourceRecord } from '../../../domain/source-record/record/source-record.ts';
import {
  commentAdded,
  statusChanged,
  ticketCreated,
  ticketDetail,
  triggerPayload,
  userDetail,
  zendeskEvent,
} from './payloads.ts';

const SIGNED_AT = '2026-03-02T10:00:00Z';
const NOW = '2026-03-02T10:00:20.000Z';
const SECRET = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==';

const requestOf = (payload: unknown, headers: Readonly<Record<string, string | undefined>> = {}): WebhookRequest => {
  const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  return {
    url: 'https://graph.example.com/webhooks/desk',
    headers: {
      'x-zendesk-webhook-signature': signatureOf([SIGNED_AT, body], SECRET, 'base64'),
      'x-zendesk-webhook-signature-timestamp': SIGNED_AT,
      'x-zendesk-webhook-invocation-id': '01HNINVOCATION',
      ...headers,
    },
    body,
  };
};

const mapped = (payload: unknown): Mapping => zendeskConnector.map(payload, envelopeOf(payload));
const envelopeOf = (payload: unknown): Envelope => zendeskConnector.envelopeOf(requestOf(payload));
function mappedRecords(payload: unknown): readonly SourceRecord[] {
  const mapping = mapped(payload);
  if (!('records' in mapping)) throw new Error(`No records: ${JSON.stringify(mapping)}`);
  return mapping.records;
}

describe('the signature', () => {
  it('accepts what Zendesk signed within five minutes', () => {
    expect(zendeskConnector.verify(requestOf(ticketCreated), ['another', SECRET], NOW)).toBe(true);
  });

  const body = Buffer.from(JSON.stringify(ticketCreated));
  it.each([
    ['no signature', requestOf(ticketCreated, { 'x-zendesk-webhook-signature': undefined }), [SECRET]],
    ['no time', requestOf(ticketCreated, { 'x-zendesk-webhook-signature-timestamp': undefined }), [SECRET]],
    [
      'another time',
      requestOf(ticketCreated, { 'x-zendesk-webhook-signature-timestamp': '2026-03-02T10:00:01Z' }),
      [SECRET],
    ],
    ['another body', { ...requestOf(ticketCreated), body: Buffer.from(`${body.toString()} `) }, [SECRET]],
    ['another secret', requestOf(ticketCreated), [`${SECRET} `]],
    ['no secret', requestOf(ticketCreated), []],
    [
      'an empty secret',
      requestOf(ticketCreated, { 'x-zendesk-webhook-signature': signatureOf([SIGNED_AT, body], '', 'base64') }),
      [''],
    ],
    [
      'the body alone signed',
      requestOf(ticketCreated, { 'x-zendesk-webhook-signature': signatureOf([body], SECRET, 'base64') }),
      [SECRET],
    ],
    [
      'hex',
      requestOf(ticketCreated, { 'x-zendesk-webhook-signature': signatureOf([SIGNED_AT, body], SECRET, 'hex') }),
      [SECRET],
    ],
    [
      'a shortened signature',
      requestOf(ticketCreated, {
        'x-zendesk-webhook-signature': signatureOf([SIGNED_AT, body], SECRET, 'base64').slice(0, -1),
      }),
      [SECRET],
    ],
  ])('rejects %s', (_, request, secrets) => {
    expect(zendeskConnector.verify(request, secrets, NOW)).toBe(false);
  });

  it('rejects a replay after the window', () => {
    expect(zendeskConnector.verify(requestOf(ticketCreated), [SECRET], '2026-03-02T10:05:01.000Z')).toBe(false);
  });
});

describe('the envelope', () => {
  it('has the id of the event, and groups by the ticket', () => {
    expect(envelopeOf(ticketCreated)).toEqual({
      topic: 'zen:event-type:ticket.created',
      externalId: 'cbe4028c-7239-495d-b020-f22348516046',
      group: 'zen:ticket:5158',
      occurredAt: '2026-03-02T09:15:00.672Z',
    });
  });

  it('has the id of the invocation for the JSON of a trigger', () => {
    expect(envelopeOf(triggerPayload)).toEqual({
      topic: 'trigger',
      externalId: '01HNINVOCATION',
      group: 'zen:ticket:5158',
      occurredAt: '2026-03-02T10:00:00.000Z',
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const envelope = zendeskConnector.envelopeOf(requestOf(text));
        expect(envelope.group.length).toBeGreaterThan(0);
        expect(envelope.externalId.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('ticket events', () => {
  it('maps a new ticket', () => {
    expect(mappedRecords(ticketCreated)).toEqual([
      {
        kind: 'ticket',
        externalId: '5158',
        version: '2026-03-02T09:15:00.000Z#2026-03-02T09:15:00.672717030Z#000001',
        path: ['detail'],
        customer: '8200',
        title: 'Broken clasp',
        details: 'The clasp of my bracelet broke on the second day.',
        reason: 'DAMAGED_ITEM',
        severity: 'HIGH',
        via: 'EMAIL',
        status: 'IN_PROGRESS',
        openedAt: '2026-03-02T09:15:00.000Z',
        resolvedAt: null,
        assignee: '7100',
      },
    ]);
  });

  it.each([
    ['NEW', 'OPEN', null],
    ['OPEN', 'IN_PROGRESS', null],
    ['PENDING', 'WAITING_ON_CUSTOMER', null],
    ['HOLD', 'IN_PROGRESS', null],
    ['SOLVED', 'RESOLVED', '2026-03-03T11:00:00.000Z'],
    ['CLOSED', 'CLOSED', '2026-03-03T11:00:00.000Z'],
  ])('maps the status %s', (from, status, resolvedAt) => {
    const event = statusChanged(from, '2026-03-03T11:00:00Z', '2026-03-03T11:00:00.1Z');
    expect(mappedRecords(event)).toMatchObject([{ kind: 'ticket', status, resolvedAt }]);
  });

  it('orders the updates of one second by the time of their events, and those of one action by their position', () => {
    const versionAt = (time: string) =>
      mappedRecords(statusChanged('OPEN', '2026-03-03T11:00:00Z', time))[0]?.version ?? '';
    expect(versionAt('2026-03-03T11:00:00.1Z') < versionAt('2026-03-03T11:00:00.25Z')).toBe(true);
    expect(versionAt('2026-03-03T11:00:00.25Z') < versionAt('2026-03-03T11:00:00.250000001Z')).toBe(true);
    const event = statusChanged('OPEN', '2026-03-03T11:00:00Z', '2026-03-03T11:00:00.1Z');
    const next = { ...event, event: { ...event.event, meta: { sequence: { id: 'A', position: 2 } } } };
    expect((mappedRecords(event)[0]?.version ?? '') < (mappedRecords(next)[0]?.version ?? '')).toBe(true);
  });

  it('closes a ticket that was deleted, whatever its status was', () => {
    expect(mappedRecords(zendeskEvent('ticket.soft_deleted', ticketDetail))).toMatchObject([{ status: 'CLOSED' }]);
  });

  it('maps a public comment of an agent, with the ticket', () => {
    expect(mappedRecords(commentAdded())).toMatchObject([
      { kind: 'ticket', externalId: '5158' },
      {
        kind: 'ticketComment',
        externalId: '86518',
        version: '2026-03-02T10:00:07.000Z',
        path: ['event', 'comment'],
        ticket: '5158',
        direction: 'OUTBOUND',
        isPublic: true,
        via: 'EMAIL',
        occurredAt: '2026-03-02T10:00:07.000Z',
        body: 'Please send us a photo of the clasp.',
        agent: '7100',
      },
    ]);
  });

  it('maps a comment of the customer, and a note among agents', () => {
    const author = { id: '8200', is_staff: false, name: 'Noor' };
    expect(mappedRecords(commentAdded({ author }))[1]).toMatchObject({ direction: 'INBOUND', agent: null });
    expect(mappedRecords(commentAdded({ is_public: false }))[1]).toMatchObject({
      direction: 'OUTBOUND',
      isPublic: false,
    });
  });

  it('leaves out the comment that is the description, and a comment without text', () => {
    const body = ticketDetail.description;
    expect(mappedRecords(commentAdded({ body }, '2026-03-02T09:15:01Z'))).toHaveLength(1);
    expect(mappedRecords(commentAdded({ body }, '2026-03-02T11:15:01Z'))).toHaveLength(2);
    expect(mappedRecords(commentAdded({ body: ' ' }))).toHaveLength(1);
  });

  it.each([
    ['a score in words', { score: 'good', comment: 'Kind.' }, 5, 'Kind.'],
    ['a bad score', { score: 'bad' }, 1, null],
    [
      'a survey of five steps',
      {
        survey_response: {
          answers: [
            { type: 'rating_scale', rating: 4, rating_category: 'good' },
            { type: 'open_ended', value: 'Kind.' },
          ],
        },
      },
      4,
      'Kind.',
    ],
    ['a bad answer in five steps', { rating: 3, rating_category: 'bad' }, 3, null],
    ['a good answer in two steps', { rating: 2, rating_category: 'good' }, 5, null],
  ])('maps %s', (_, event, score, comment) => {
    expect(mappedRecords(zendeskEvent('ticket.csat_received', ticketDetail, event))).toMatchObject([
      { kind: 'ticket' },
      { kind: 'rating', externalId: '5158', ticket: '5158', customer: '8200', metric: 'CSAT', score, comment },
    ]);
  });

  it.each(['offered', 'unoffered'])('takes %s for no rating', (score) => {
    expect(mappedRecords(zendeskEvent('ticket.csat_received', ticketDetail, { score }))).toHaveLength(1);
  });
});

describe('user events', () => {
  it('maps a new end user, with an address that nobody verified', () => {
    expect(mappedRecords(zendeskEvent('user.created', userDetail))).toEqual([
      {
        kind: 'customer',
        externalId: '8200',
        version: '2026-03-02T08:00:00.000Z#2026-03-02T09:15:00.672717030Z#000001',
        path: ['detail'],
        emails: [{ address: 'noor@example.com', verified: false, primary: true }],
      },
    ]);
  });

  it('maps a new name, and topics with a slash', () => {
    const renamed = zendeskEvent('user.name_changed', userDetail, { current: 'Noor Aziz', previous: 'Noor' });
    expect(mappedRecords(renamed)).toMatchObject([{ name: { preferred: 'Noor Aziz' } }]);
    const identity = {
      ...zendeskEvent('user.identity_changed', userDetail),
      type: 'zen:event-type/user.identity_changed',
    };
    expect(mappedRecords(identity)).toMatchObject([{ kind: 'customer' }]);
  });

  it('maps a deletion to a removal, which is no request for erasure', () => {
    expect(mappedRecords(zendeskEvent('user.deleted', userDetail))).toMatchObject([
      { kind: 'customerRemoval', externalId: '8200' },
    ]);
    const inactive = zendeskEvent('user.active_changed', userDetail, { current: false, previous: true });
    expect(mappedRecords(inactive)).toMatchObject([{ kind: 'customerRemoval' }]);
  });

  it('ignores members of staff', () => {
    expect(mapped(zendeskEvent('user.created', { ...userDetail, role: 'agent' }))).toEqual({ ignored: true });
  });
});

it('maps the JSON of a trigger: requester with details, and rating', () => {
  expect(mappedRecords(triggerPayload)).toMatchObject([
    {
      kind: 'ticket',
      version: '2026-03-04T16:00:00.000Z#2026-03-02T10:00:00.000Z',
      status: 'RESOLVED',
      severity: 'HIGH',
      reason: 'DAMAGED_ITEM',
      via: 'EMAIL',
      customer: { externalId: '8200', name: { preferred: 'Noor Aziz' }, emails: [{ address: 'noor@example.com' }] },
    },
    { kind: 'rating', score: 5, comment: 'Quick and kind.', path: ['ticket', 'satisfaction_rating'] },
  ]);
});

it('keeps the contact of a requester without an id', () => {
  const requester = { name: 'Noor Aziz', email: 'noor@example.com' };
  const [ticket] = mappedRecords({ ticket: { ...triggerPayload.ticket, requester } });
  expect(ticket).toMatchObject({ customer: null, contact: { email: 'noor@example.com' } });
});

describe('what is not as documented', () => {
  it.each([
    ['organization.created', { id: '1' }],
    ['ticket.brand_changed', ticketDetail],
    ['article.published', { id: '1' }],
  ])('ignores %s', (type, detail) => {
    expect(mapped(zendeskEvent(type, detail))).toEqual({ ignored: true });
  });

  it.each([
    ['an unknown status', { ...ticketDetail, status: 'LATER' }, 'detail.status'],
    ['a time without an offset', { ...ticketDetail, created_at: '2026-03-02 09:15' }, 'detail.created_at'],
    ['no id', { ...ticketDetail, id: undefined }, 'detail.id'],
    ['tags of another type', { ...ticketDetail, tags: [{ name: 'a' }] }, 'detail.tags'],
  ])('names the path of %s, and no value', (_, detail, path) => {
    const mapping = mapped(zendeskEvent('ticket.created', detail));
    expect(mapping).toMatchObject({ problems: [{ code: 'INVALID', path }] });
    expect(JSON.stringify(mapping)).not.toContain('LATER');
  });

  it('names the path of a comment without an id', () => {
    expect(mapped(commentAdded({ id: undefined }))).toMatchObject({ problems: [{ path: 'event.comment.id' }] });
  });

  it('never throws for any value in any place of a payload', () => {
    const events = [
      ticketCreated,
      commentAdded(),
      zendeskEvent('ticket.csat_received', ticketDetail, { score: 'good' }),
      zendeskEvent('user.created', userDetail),
      triggerPayload,
    ];
    const place = fc.constantFrom('detail', 'event', 'time', 'ticket', 'subject', 'id');
    fc.assert(
      fc.property(fc.constantFrom(...events), place, fc.string(), fc.jsonValue(), (event, top, key, value) => {
        const part: unknown = (event as Readonly<Record<string, unknown>>)[top];
        const nested = typeof part === 'object' && part !== null ? { ...part, [key]: value } : value;
        for (const changed of [
          { ...event, [top]: nested },
          { ...event, [top]: value },
        ]) {
          const mapping = mapped(changed);
          expect(Object.keys(mapping)).toHaveLength(1);
        }
      }),
    );
  });
});
