import type { ContactChannel, ContactObjectionCode, ContactPurpose } from 'customer-graph-client/console';
import { defineTexts } from '../../language/language.ts';

export const CONTACT_CHANNELS = defineTexts(
  {
    EMAIL: 'Email',
    SMS: 'SMS',
    PHONE: 'Phone',
    POST: 'Post',
    PUSH: 'Push',
    WHATSAPP: 'WhatsApp',
    IN_PERSON: 'In person',
  } satisfies Record<ContactChannel, string>,
  {
    EMAIL: 'E-Mail',
    SMS: 'SMS',
    PHONE: 'Telefon',
    POST: 'Post',
    PUSH: 'Push',
    WHATSAPP: 'WhatsApp',
    IN_PERSON: 'Persönlich',
  },
);

export const PURPOSES = defineTexts(
  {
    MARKETING: 'Marketing',
    SERVICE: 'Service',
    TRANSACTIONAL: 'About a purchase',
    RESEARCH: 'Research',
  } satisfies Record<ContactPurpose, string>,
  { MARKETING: 'Werbung', SERVICE: 'Service', TRANSACTIONAL: 'Zu einem Kauf', RESEARCH: 'Umfragen' },
);

export const OBJECTIONS = defineTexts(
  {
    NO_CONSENT: 'Did not agree',
    DENIED: 'Refused',
    QUIET_HOURS: 'Quiet hours',
    WEEKLY_CAP: 'Had enough messages this week',
    PAUSED: 'Asked for a pause',
    RECENTLY_PURCHASED: 'Bought it a short time ago',
    OPEN_CASE: 'Has an open case',
    NO_ADDRESS: 'No address',
    ERASED: 'Erased',
  } satisfies Record<ContactObjectionCode, string>,
  {
    NO_CONSENT: 'Stimmte nicht zu',
    DENIED: 'Lehnte ab',
    QUIET_HOURS: 'Ruhezeit',
    WEEKLY_CAP: 'Bekam diese Woche genug',
    PAUSED: 'Bat um eine Pause',
    RECENTLY_PURCHASED: 'Kaufte es vor Kurzem',
    OPEN_CASE: 'Hat einen offenen Fall',
    NO_ADDRESS: 'Ohne Adresse',
    ERASED: 'Gelöscht',
  },
);
