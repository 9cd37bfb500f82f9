import type { OfferKind, PlaybookActionKind, PlaybookTrigger, Severity } from 'customer-graph-client/console';
import { defineTexts } from '../../language/language.ts';

export const SEVERITIES = defineTexts(
  { LOW: 'Low', NORMAL: 'Normal', HIGH: 'High', CRITICAL: 'Critical' } satisfies Record<Severity, string>,
  { LOW: 'Niedrig', NORMAL: 'Normal', HIGH: 'Hoch', CRITICAL: 'Kritisch' },
);

export const OFFERS = defineTexts(
  {
    REPLACEMENT: 'Replacement',
    REFUND: 'Refund',
    DISCOUNT: 'Discount',
    REPAIR: 'Repair',
    GIFT: 'Gift',
    APOLOGY: 'Apology',
  } satisfies Record<OfferKind, string>,
  {
    REPLACEMENT: 'Ersatz',
    REFUND: 'Erstattung',
    DISCOUNT: 'Nachlass',
    REPAIR: 'Reparatur',
    GIFT: 'Geschenk',
    APOLOGY: 'Entschuldigung',
  },
);

export const ACTION_KINDS = defineTexts(
  {
    OPEN_CASE: 'Open a case',
    RAISE_SEVERITY: 'Raise the severity',
    ADD_STEP: 'Add a step',
    OFFER: 'Make an offer',
    INFORM_CUSTOMER: 'Inform the customer',
    NOTIFY: 'Notify the team',
    ASK_FEEDBACK: 'Ask for feedback',
    SEND_MESSAGE: 'Send a message',
    ASSIGN: 'Assign the case',
  } satisfies Record<PlaybookActionKind, string>,
  {
    OPEN_CASE: 'Fall öffnen',
    RAISE_SEVERITY: 'Dringlichkeit erhöhen',
    ADD_STEP: 'Schritt hinzufügen',
    OFFER: 'Angebot machen',
    INFORM_CUSTOMER: 'Kunden informieren',
    NOTIFY: 'Team benachrichtigen',
    ASK_FEEDBACK: 'Um Meinung bitten',
    SEND_MESSAGE: 'Nachricht senden',
    ASSIGN: 'Fall zuweisen',
  },
);

export const TRIGGERS = defineTexts(
  {
    FEEDBACK_RECEIVED: 'Feedback arrives',
    INTERACTION_RECORDED: 'A contact is recorded',
    RETURN_RECORDED: 'Something is returned',
    ORDER_LATE: 'An order is late',
    ORDER_DELIVERED: 'An order is delivered',
    INSPECTION_OVERDUE: 'An inspection is overdue',
    INSPECTION_DUE_SOON: 'An inspection is due soon',
    APPOINTMENT_BOOKED: 'A visit is booked',
    APPOINTMENT_SOON: 'A visit begins soon',
    CASE_OPENED: 'A case is opened',
    CASE_REOPENED: 'A case is reopened',
    CASE_BREACHED: 'A promise of a case is not met',
    CASE_RESOLVED: 'A case is resolved',
    ITEM_READY: 'An item is ready',
    ITEM_RETURNED: 'An item is handed back',
    COMMITMENT_OVERDUE: 'Something owed is overdue',
    SEGMENT_ENTERED: 'A customer enters a segment',
  } satisfies Record<PlaybookTrigger, string>,
  {
    FEEDBACK_RECEIVED: 'Eine Meinung kommt an',
    INTERACTION_RECORDED: 'Ein Kontakt wird festgehalten',
    RETURN_RECORDED: 'Etwas wird zurückgegeben',
    ORDER_LATE: 'Eine Bestellung ist verspätet',
    ORDER_DELIVERED: 'Eine Bestellung ist geliefert',
    INSPECTION_OVERDUE: 'Eine Prüfung ist überfällig',
    INSPECTION_DUE_SOON: 'Eine Prüfung ist bald fällig',
    APPOINTMENT_BOOKED: 'Ein Besuch ist gebucht',
    APPOINTMENT_SOON: 'Ein Besuch beginnt bald',
    CASE_OPENED: 'Ein Fall wird geöffnet',
    CASE_REOPENED: 'Ein Fall wird wieder geöffnet',
    CASE_BREACHED: 'Eine Zusage eines Falls ist verletzt',
    CASE_RESOLVED: 'Ein Fall ist gelöst',
    ITEM_READY: 'Ein Stück ist fertig',
    ITEM_RETURNED: 'Ein Stück ist zurückgegeben',
    COMMITMENT_OVERDUE: 'Etwas Zugesagtes ist überfällig',
    SEGMENT_ENTERED: 'Ein Kunde tritt in ein Segment ein',
  },
);
