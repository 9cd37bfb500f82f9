import { defineTexts } from '../../language/language.ts';

export const timelineKindTexts = defineTexts(
  {
    ORDER: 'Purchases',
    RETURN: 'Returns',
    INSPECTION: 'Inspections',
    WARRANTY_CLAIM: 'Warranty claims',
    INTERACTION: 'Visits, calls and notes',
    CONSENT: 'Consents',
    FEEDBACK: 'Feedback',
    CASE: 'Cases',
    IDENTITY: 'Merges',
    SERVICE_JOB: 'Items left with us',
    MESSAGE: 'Messages',
  },
  {
    ORDER: 'Käufe',
    RETURN: 'Rückgaben',
    INSPECTION: 'Prüfungen',
    WARRANTY_CLAIM: 'Garantiefälle',
    INTERACTION: 'Besuche, Anrufe und Notizen',
    CONSENT: 'Einwilligungen',
    FEEDBACK: 'Rückmeldungen',
    CASE: 'Fälle',
    IDENTITY: 'Zusammenführungen',
    SERVICE_JOB: 'Abgegebene Stücke',
    MESSAGE: 'Nachrichten',
  },
);

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
    Inspection: 'Prüfung',
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
