/** Payloads in the documented forms of Zendesk, about invented people. */

export const ticketDetail = {
  actor_id: '7001',
  assignee_id: '7100',
  brand_id: '41',
  created_at: '2026-03-02T09:15:00Z',
  custom_status: '9001',
  description: 'The clasp of my bracelet broke on the second day.',
  external_id: null,
  form_id: '61',
  group_id: '51',
  id: '5158',
  is_public: true,
  organization_id: '0',
  priority: 'HIGH',
  requester_id: '8200',
  status: 'OPEN',
  subject: 'Broken clasp',
  submitter_id: '8200',
  tags: ['bracelet', 'damaged_item'],
  type: 'INCIDENT',
  updated_at: '2026-03-02T09:15:00Z',
  via: { channel: 'email' },
};

type Detail = Record<string, unknown>;

export const zendeskEvent = (
  type: string,
  detail: Detail,
  event: object = {},
  time = '2026-03-02T09:15:00.672717030Z',
) => ({
  account_id: 12514403,
  detail,
  event: { ...event, meta: { sequence: { id: '1D3CFD9A9A6D7AB48C0E7B4B5B7E9F3E', position: 1 } } },
  id: 'cbe4028c-7239-495d-b020-f22348516046',
  subject: `zen:${type.split('.')[0]}:${String(detail['id'])}`,
  time,
  type: `zen:event-type:${type}`,
  zendesk_event_version: '2022-11-06',
});

export const ticketCreated = zendeskEvent('ticket.created', ticketDetail);

export const statusChanged = (current: string, updatedAt: string, time: string) =>
  zendeskEvent(
    'ticket.status_changed',
    { ...ticketDetail, status: current, updated_at: updatedAt },
    { current, previous: 'OPEN' },
    time,
  );

export const commentAdded = (comment: object = {}, time = '2026-03-02T10:00:07.123456789Z') =>
  zendeskEvent(
    'ticket.comment_added',
    { ...ticketDetail, updated_at: '2026-03-02T10:00:07Z' },
    {
      comment: {
        author: { id: '7100', is_staff: true, name: 'Ines' },
        body: 'Please send us a photo of the clasp.',
        id: '86518',
        is_public: true,
        ...comment,
      },
    },
    time,
  );

export const userDetail = {
  created_at: '2026-03-01T08:00:00Z',
  default_group_id: '0',
  email: 'noor@example.com',
  external_id: '',
  id: '8200',
  organization_id: '0',
  role: 'end-user',
  updated_at: '2026-03-02T08:00:00Z',
};

/** A ticket as the API and its exports have it. */
export const exportedTicket = {
  url: 'https://example.zendesk.com/api/v2/tickets/5158.json',
  id: 5158,
  external_id: null,
  via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
  created_at: '2026-03-02T09:15:00Z',
  updated_at: '2026-03-04T16:00:00Z',
  generated_timestamp: 1772640000,
  type: 'incident',
  subject: 'Broken clasp',
  raw_subject: 'Broken clasp',
  description: 'The clasp of my bracelet broke on the second day.',
  priority: 'high',
  status: 'solved',
  recipient: null,
  requester_id: 8200,
  submitter_id: 8200,
  assignee_id: 7100,
  organization_id: null,
  group_id: 51,
  tags: ['bracelet', 'damaged_item'],
  custom_fields: [],
  custom_status_id: 9005,
  satisfaction_rating: { id: 331, score: 'good', comment: 'Quick and kind.' },
};

export const exportedComments = [
  {
    id: 86517,
    type: 'Comment',
    author_id: 8200,
    body: 'The clasp of my bracelet broke on the second day.',
    plain_body: 'The clasp of my bracelet broke on the second day.',
    public: true,
    created_at: '2026-03-02T09:15:00Z',
    via: { channel: 'email' },
  },
  {
    id: 86518,
    type: 'Comment',
    author_id: 7100,
    body: 'Please send us a photo of the clasp.',
    plain_body: 'Please send us a photo of the clasp.',
    public: true,
    created_at: '2026-03-02T10:00:07Z',
    via: { channel: 'web' },
  },
  {
    id: 86519,
    type: 'Comment',
    author_id: 7100,
    body: 'Third clasp of this batch.',
    plain_body: 'Third clasp of this batch.',
    public: false,
    created_at: '2026-03-02T10:05:00Z',
    via: { channel: 'web' },
  },
];

/** As `docs/integrations.md` shows it, after Zendesk filled in the placeholders. */
export const triggerPayload = {
  ticket: {
    id: '5158',
    subject: 'Broken clasp',
    description: 'The clasp of my bracelet broke on the second day.',
    status: 'Solved',
    priority: 'High',
    tags: 'bracelet damaged_item',
    via: 'Mail',
    requester: { id: '8200', name: 'Noor Aziz', email: 'noor@example.com', phone: '' },
    assignee_id: '7100',
    created_at: '2026-03-02T09:15Z',
    updated_at: '2026-03-04T16:00Z',
    satisfaction_rating: { score: 'Good', comment: 'Quick and kind.' },
  },
};
