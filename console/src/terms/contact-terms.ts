import type {
  Channel,
  ConsentStatus,
  ContactChannel,
  ContactObjectionCode,
  ContactPurpose,
  MessageStatus,
  SourceSystem,
} from 'customer-graph-client/console';
import { defineTexts } from '../language/language.ts';

/** Where something happened. */
export const channelTexts = defineTexts(
  {
    PHONE: 'Phone',
    EMAIL: 'Email',
    STORE: 'Store',
    CHAT: 'Chat',
    SMS: 'SMS',
    WHATSAPP: 'WhatsApp',
    WEB: 'Web',
    APP: 'App',
    SOCIAL: 'Social network',
    REVIEW_SITE: 'Review site',
    SURVEY: 'Survey',
    POST: 'Letter',
  } satisfies Record<Channel, string>,
  {
    PHONE: 'Telefon',
    EMAIL: 'E-Mail',
    STORE: 'Laden',
    CHAT: 'Chat',
    SMS: 'SMS',
    WHATSAPP: 'WhatsApp',
    WEB: 'Web',
    APP: 'App',
    SOCIAL: 'Soziales Netz',
    REVIEW_SITE: 'Bewertungsseite',
    SURVEY: 'Umfrage',
    POST: 'Brief',
  },
);

/** How the shop can contact a person. */
export const contactChannelTexts = defineTexts(
  {
    EMAIL: 'Email',
    SMS: 'SMS',
    PHONE: 'Phone',
    POST: 'Letter',
    PUSH: 'Push message',
    WHATSAPP: 'WhatsApp',
    IN_PERSON: 'In person',
  } satisfies Record<ContactChannel, string>,
  {
    EMAIL: 'E-Mail',
    SMS: 'SMS',
    PHONE: 'Telefon',
    POST: 'Brief',
    PUSH: 'Push-Nachricht',
    WHATSAPP: 'WhatsApp',
    IN_PERSON: 'Persönlich',
  },
);

export const purposeTexts = defineTexts(
  { MARKETING: 'Advertising', SERVICE: 'Service', TRANSACTIONAL: 'A purchase', RESEARCH: 'Surveys' } satisfies Record<
    ContactPurpose,
    string
  >,
  { MARKETING: 'Werbung', SERVICE: 'Service', TRANSACTIONAL: 'Ein Kauf', RESEARCH: 'Umfragen' },
);

export const consentTexts = defineTexts(
  { GRANTED: 'Allowed', DENIED: 'Refused', UNKNOWN: 'Not known' } satisfies Record<ConsentStatus, string>,
  { GRANTED: 'Erlaubt', DENIED: 'Abgelehnt', UNKNOWN: 'Nicht bekannt' },
);

export const sourceTexts = defineTexts(
  {
    POS: 'Till',
    ECOMMERCE: 'Web shop',
    SUPPORT: 'Service desk',
    MARKETING: 'Marketing',
    IMPORT: 'Import',
    OTHER: 'Another system',
  } satisfies Record<SourceSystem, string>,
  {
    POS: 'Kasse',
    ECOMMERCE: 'Webshop',
    SUPPORT: 'Betreuung',
    MARKETING: 'Marketing',
    IMPORT: 'Import',
    OTHER: 'Anderes System',
  },
);

export const objectionTexts = defineTexts(
  {
    NO_CONSENT: 'There is no consent',
    DENIED: 'The person refused it',
    QUIET_HOURS: 'Quiet hours',
    WEEKLY_CAP: 'Enough for this week',
    PAUSED: 'The person wants a pause',
    RECENTLY_PURCHASED: 'Bought recently',
    OPEN_CASE: 'A case is open',
    NO_ADDRESS: 'There is no address for this way',
    ERASED: 'The person is erased',
  } satisfies Record<ContactObjectionCode, string>,
  {
    NO_CONSENT: 'Es gibt keine Einwilligung',
    DENIED: 'Die Person hat es abgelehnt',
    QUIET_HOURS: 'Ruhezeit',
    WEEKLY_CAP: 'Genug für diese Woche',
    PAUSED: 'Die Person wünscht eine Pause',
    RECENTLY_PURCHASED: 'Kürzlich gekauft',
    OPEN_CASE: 'Ein Fall ist offen',
    NO_ADDRESS: 'Für diesen Weg gibt es keine Adresse',
    ERASED: 'Die Person ist gelöscht',
  },
);

export const messageStatusTexts = defineTexts(
  {
    QUEUED: 'About to leave',
    WAITING: 'Waits for its time',
    SENT: 'Sent',
    DELIVERED: 'Delivered',
    BOUNCED: 'Came back',
    COMPLAINED: 'Marked as unwanted',
    SUPPRESSED: 'Not sent',
    FAILED: 'Failed',
    CANCELLED: 'Stopped',
    UNCERTAIN: 'Nobody knows whether it left',
  } satisfies Record<MessageStatus, string>,
  {
    QUEUED: 'Geht gleich hinaus',
    WAITING: 'Wartet auf ihre Zeit',
    SENT: 'Gesendet',
    DELIVERED: 'Zugestellt',
    BOUNCED: 'Kam zurück',
    COMPLAINED: 'Als unerwünscht gemeldet',
    SUPPRESSED: 'Nicht gesendet',
    FAILED: 'Fehlgeschlagen',
    CANCELLED: 'Angehalten',
    UNCERTAIN: 'Niemand weiß, ob sie hinausging',
  },
);
