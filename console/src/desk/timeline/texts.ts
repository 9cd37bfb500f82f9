import type { TimelineKind } from 'customer-graph-client/console';
import { defineTexts } from '../../language/language.ts';

export const texts = defineTexts(
  {
    title: 'What happened',
    none: 'Nothing happened yet.',
    show: 'Show',
    everything: 'Everything',
    from: 'From',
    to: 'To',
  },
  {
    title: 'Verlauf',
    none: 'Noch ist nichts geschehen.',
    show: 'Zeigen',
    everything: 'Alles',
    from: 'Von',
    to: 'Bis',
  },
);

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
  } satisfies Record<TimelineKind, string>,
  {
    ORDER: 'Käufe',
    RETURN: 'Rückgaben',
    INSPECTION: 'Inspektionen',
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
