import type { ClaimStatus, ReturnReason } from 'customer-graph-client/console';
import { defineTexts } from '../../language/language.ts';

/** By the type of the entry in the graph. */
export const entryTypeTexts = defineTexts(
  {
    Order: 'Purchase',
    OrderReturn: 'Return',
    Inspection: 'Inspection',
    WarrantyClaim: 'Warranty claim',
    Interaction: 'Contact',
    ContactConsent: 'Consent',
    Feedback: 'Feedback',
    ServiceCase: 'Case',
    IdentityEvent: 'Merge',
    ServiceJob: 'Item',
    Message: 'Message',
  },
  {
    Order: 'Kauf',
    OrderReturn: 'Rückgabe',
    Inspection: 'Inspektion',
    WarrantyClaim: 'Garantiefall',
    Interaction: 'Kontakt',
    ContactConsent: 'Einwilligung',
    Feedback: 'Rückmeldung',
    ServiceCase: 'Fall',
    IdentityEvent: 'Zusammenführung',
    ServiceJob: 'Stück',
    Message: 'Nachricht',
  },
);

/** The sentences of the entries. */
export const entryTexts = defineTexts(
  {
    PLACED: (total: string) => `Ordered for ${total}`,
    PAID: (total: string) => `Bought for ${total}`,
    FULFILLED: (total: string) => `Bought for ${total}`,
    DELIVERED: (total: string) => `Bought for ${total}, and delivered`,
    CANCELLED: (total: string) => `Cancelled an order for ${total}`,
    receipt: (number: string) => `number ${number}`,
    returned: (refund: string, reason: string) => `Goods returned for ${refund}: ${reason}`,
    refunded: (refund: string) => `Refunded ${refund} without goods`,
    inspected: (condition: string) => `Condition: ${condition}`,
    outbound: (what: string) => `${what} to the customer`,
    consent: (answer: string, purpose: string, channel: string) => `${answer}: ${purpose} (${channel})`,
    score: (metric: string, score: string) => `${metric}: ${score}`,
    comment: 'Comment',
    MERGED: (records: string) => `${records} records are one person`,
    UNMERGED: (records: string) => `One of ${records} records is somebody else's`,
    REJECTED: () => 'These records are different people',
    byItself: 'by the matcher',
    tag: (tag: string) => `tag ${tag}`,
    now: (status: string) => `Now: ${status}`,
    message: 'Message',
  },
  {
    PLACED: (total: string) => `Bestellt für ${total}`,
    PAID: (total: string) => `Gekauft für ${total}`,
    FULFILLED: (total: string) => `Gekauft für ${total}`,
    DELIVERED: (total: string) => `Gekauft für ${total} und geliefert`,
    CANCELLED: (total: string) => `Bestellung für ${total} storniert`,
    receipt: (number: string) => `Nummer ${number}`,
    returned: (refund: string, reason: string) => `Ware zurückgegeben für ${refund}: ${reason}`,
    refunded: (refund: string) => `${refund} ohne Ware erstattet`,
    inspected: (condition: string) => `Zustand: ${condition}`,
    outbound: (what: string) => `${what} an den Kunden`,
    consent: (answer: string, purpose: string, channel: string) => `${answer}: ${purpose} (${channel})`,
    score: (metric: string, score: string) => `${metric}: ${score}`,
    comment: 'Kommentar',
    MERGED: (records: string) => `${records} Datensätze sind eine Person`,
    UNMERGED: (records: string) => `Einer von ${records} Datensätzen gehört jemand anderem`,
    REJECTED: () => 'Diese Datensätze sind verschiedene Personen',
    byItself: 'durch den Abgleich',
    tag: (tag: string) => `Marke ${tag}`,
    now: (status: string) => `Jetzt: ${status}`,
    message: 'Nachricht',
  },
);

export const returnReasonTexts = defineTexts(
  {
    DAMAGED: 'it was damaged',
    WRONG_ITEM: 'the wrong item',
    NOT_AS_DESCRIBED: 'not as described',
    LATE: 'it came late',
    CHANGED_MIND: 'changed their mind',
    WARRANTY: 'under the warranty',
    OTHER: 'another reason',
    GOODWILL: 'as goodwill',
  } satisfies Record<ReturnReason, string>,
  {
    DAMAGED: 'war beschädigt',
    WRONG_ITEM: 'falscher Artikel',
    NOT_AS_DESCRIBED: 'nicht wie beschrieben',
    LATE: 'kam zu spät',
    CHANGED_MIND: 'anders überlegt',
    WARRANTY: 'auf Garantie',
    OTHER: 'anderer Grund',
    GOODWILL: 'aus Kulanz',
  },
);

export const claimStatusTexts = defineTexts(
  { FILED: 'Filed', APPROVED: 'Approved', DECLINED: 'Declined' } satisfies Record<ClaimStatus, string>,
  { FILED: 'Eingereicht', APPROVED: 'Anerkannt', DECLINED: 'Abgelehnt' },
);
