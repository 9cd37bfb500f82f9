import { expect, test } from 'vitest';
import { entryLine } from '../../console/src/desk/timeline/entry-line.ts';
import { claimStatusTexts, entryTexts, returnReasonTexts } from '../../console/src/desk/timeline/entry-texts.ts';
import type { EntryTools } from '../../console/src/desk/timeline/use-entry-tools.ts';
import { caseStatusTexts } from '../../console/src/terms/case-terms.ts';
import * as contactTerms from '../../console/src/terms/contact-terms.ts';
import { metricTexts } from '../../console/src/terms/feedback-terms.ts';
import { interactionTypeTexts } from '../../console/src/terms/interaction-terms.ts';
import { conditionTexts, jobKindTexts, jobStatusTexts } from '../../console/src/terms/item-terms.ts';

/** What the timeline of the desk says, in both languages. */

type Entry = Parameters<typeof entryLine>[0];
type Fields = {
  readonly [Type in Entry['__typename']]: Omit<
    Extract<Entry, { __typename: Type }>,
    '__typename' | 'id' | 'occurredAt'
  >;
};

const GBP = { __typename: 'Money', currency: 'GBP' } as const;
const FIELDS = {
  Order: { status: 'PAID', number: 'B-1', store: 'bath', total: { ...GBP, amount: '79.00' } },
  OrderReturn: { returnReason: 'CHANGED_MIND', store: null, refund: { ...GBP, amount: '9.50' } },
  Inspection: { condition: 'GOOD', store: 'bath' },
  WarrantyClaim: { description: 'The stone fell out', claimStatus: 'APPROVED' },
  Interaction: {
    type: 'CALL',
    via: 'PHONE',
    direction: 'OUTBOUND',
    subject: 'The ring',
    body: 'Nobody answered',
    store: null,
  },
  ContactConsent: { channel: 'SMS', purpose: 'MARKETING', consent: 'DENIED' },
  Feedback: { metric: 'CSAT', score: 2, via: 'EMAIL', comment: 'Too slow', store: null },
  ServiceCase: { title: 'Scratched ring', caseStatus: 'WAITING_ON_CUSTOMER' },
  IdentityEvent: { eventKind: 'MERGED', records: ['a', 'b'], automatic: true, reason: 'same phone' },
  ServiceJob: { jobKind: 'REPAIR', jobStatus: 'READY', description: 'Gold ring', store: 'bath', tag: '17' },
  Message: { sentVia: 'EMAIL', messageStatus: 'DELIVERED', subject: 'Your ring', body: 'It is ready.' },
} satisfies Fields;

const LINES = {
  Order: ['Bought for 79.00 GBP · Bath · number B-1', 'Gekauft für 79.00 GBP · Bath · Nummer B-1'],
  OrderReturn: ['Goods returned for 9.50 GBP: changed their mind', 'Ware zurückgegeben für 9.50 GBP: anders überlegt'],
  Inspection: ['Condition: Good · Bath', 'Zustand: Gut · Bath'],
  WarrantyClaim: ['The stone fell out [Approved]', 'The stone fell out [Anerkannt]'],
  Interaction: [
    'Call to the customer · The ring – Nobody answered',
    'Anruf an den Kunden · The ring – Nobody answered',
  ],
  ContactConsent: ['Refused: Advertising (SMS)', 'Abgelehnt: Werbung (SMS)'],
  Feedback: ['Content (1 to 5): 2 · Email – Too slow', 'Zufrieden (1 bis 5): 2 · E-Mail – Too slow'],
  ServiceCase: ['Scratched ring [Waits for the customer]', 'Scratched ring [Wartet auf den Kunden]'],
  IdentityEvent: [
    '2 records are one person · by the matcher – same phone',
    '2 Datensätze sind eine Person · durch den Abgleich – same phone',
  ],
  ServiceJob: [
    'Repair · Gold ring · Bath · tag 17 [Now: Ready to collect]',
    'Reparatur · Gold ring · Bath · Marke 17 [Jetzt: Abholbereit]',
  ],
  Message: ['Email · Your ring [Delivered]', 'E-Mail · Your ring [Zugestellt]'],
} satisfies Record<Entry['__typename'], readonly [string, string]>;

test.each(Object.entries(LINES))('%s', (type, [english, german]) => {
  const fields = FIELDS[type as Entry['__typename']];
  expect([written(type, fields, 'en'), written(type, fields, 'de')]).toEqual([english, german]);
});

test('what is not known is left out', () => {
  expect([
    written('Order', { ...FIELDS.Order, store: null }, 'en'),
    written('OrderReturn', { ...FIELDS.OrderReturn, returnReason: 'GOODWILL' }, 'en'),
    written('Interaction', { ...FIELDS.Interaction, type: 'COMPLAINT', via: 'CHAT', subject: null }, 'en'),
    written('Interaction', { ...FIELDS.Interaction, direction: 'INBOUND', via: null, subject: null, body: null }, 'en'),
    written('Feedback', { ...FIELDS.Feedback, metric: null, score: null, via: null }, 'en'),
    written('Feedback', { ...FIELDS.Feedback, metric: 'NPS', score: 0, comment: null }, 'en'),
    written('IdentityEvent', { ...FIELDS.IdentityEvent, eventKind: 'REJECTED', automatic: false, reason: null }, 'en'),
    written('Message', { ...FIELDS.Message, sentVia: null, messageStatus: 'SUPPRESSED', subject: null }, 'en'),
  ]).toEqual([
    'Bought for 79.00 GBP · number B-1',
    'Refunded 9.50 GBP without goods',
    'Complaint · Chat – Nobody answered',
    'Call',
    'Comment – Too slow',
    'Would recommend us (0 to 10): 0 · Email',
    'These records are different people',
    'Message [Not sent] – It is ready.',
  ]);
});

function written(type: string, fields: object, language: 'en' | 'de'): string {
  const entry = { __typename: type, id: '1', occurredAt: '2026-03-01T10:00:00Z', ...fields } as Entry;
  const { title, status, words } = entryLine(entry, toolsIn(language));
  return `${title}${status === null ? '' : ` [${status}]`}${words === null ? '' : ` – ${words}`}`;
}

const toolsIn = (language: 'en' | 'de'): EntryTools => ({
  money: ({ amount, currency }) => `${amount} ${currency}`,
  number: String,
  storeName: (code) => ({ bath: 'Bath' })[code] ?? code,
  texts: entryTexts[language],
  returnReasons: returnReasonTexts[language],
  conditions: conditionTexts[language],
  claimStatuses: claimStatusTexts[language],
  interactionTypes: interactionTypeTexts[language],
  channels: contactTerms.channelTexts[language],
  consents: contactTerms.consentTexts[language],
  purposes: contactTerms.purposeTexts[language],
  contactChannels: contactTerms.contactChannelTexts[language],
  metrics: metricTexts[language],
  caseStatuses: caseStatusTexts[language],
  jobKinds: jobKindTexts[language],
  jobStatuses: jobStatusTexts[language],
  messageStatuses: contactTerms.messageStatusTexts[language],
});
