import type { NextActionKind } from 'customer-graph-client/console';
import { defineTexts } from '../../language/language.ts';
import type { ActionKind } from '../person/actions.ts';

export const actionTexts = defineTexts(
  {
    receive: 'Receive an item',
    giveBack: 'Give back an item',
    inspect: 'Record an inspection',
    book: 'Book a visit',
    visit: 'Record a visit',
    openCase: 'Open a case',
    redeem: 'Redeem an offer',
    correct: 'Correct details',
    recordCall: 'Record the call',
    claim: 'Look at the claim',
    reinstate: 'Bring the cover back',
  } satisfies Record<ActionKind, string>,
  {
    receive: 'Stück annehmen',
    giveBack: 'Stück zurückgeben',
    inspect: 'Inspektion festhalten',
    book: 'Termin buchen',
    visit: 'Besuch festhalten',
    openCase: 'Fall eröffnen',
    redeem: 'Angebot einlösen',
    correct: 'Angaben berichtigen',
    recordCall: 'Anruf festhalten',
    claim: 'Garantiefall ansehen',
    reinstate: 'Garantie wieder gelten lassen',
  },
);

export const nextActionTexts = defineTexts(
  {
    OPEN_CASE: 'Look at the open case first',
    UPDATE_PROMISED: 'Give the promised update',
    CALL_BACK: 'A call back is promised',
    OFFER_TO_FULFIL: 'An accepted offer is owed',
    OFFER_PENDING: 'Ask for an answer to our offer',
    CLAIM_TO_DECIDE: 'A warranty claim waits for a decision',
    ESTIMATE_TO_APPROVE: 'Ask for an answer to the estimate',
    ITEM_READY: 'Give back the item',
    APPOINTMENT_TODAY: 'Expected today for an inspection',
    INSPECTION_OVERDUE: 'Inspect now: it is overdue',
    COVER_LAPSED: 'The cover has lapsed',
    BOOK_INSPECTION: 'Book the next inspection',
    CONFIRM_CONTACT_DETAILS: 'Confirm the phone or the email',
    REVIEW_DUPLICATE: 'This person may be recorded twice',
  } satisfies Record<NextActionKind, string>,
  {
    OPEN_CASE: 'Sehen Sie zuerst den offenen Fall an',
    UPDATE_PROMISED: 'Geben Sie die zugesagte Nachricht',
    CALL_BACK: 'Ein Rückruf ist zugesagt',
    OFFER_TO_FULFIL: 'Ein angenommenes Angebot ist offen',
    OFFER_PENDING: 'Fragen Sie nach der Antwort auf unser Angebot',
    CLAIM_TO_DECIDE: 'Ein Garantiefall wartet auf Entscheidung',
    ESTIMATE_TO_APPROVE: 'Fragen Sie nach dem Kostenvoranschlag',
    ITEM_READY: 'Geben Sie das Stück zurück',
    APPOINTMENT_TODAY: 'Heute zur Inspektion erwartet',
    INSPECTION_OVERDUE: 'Jetzt prüfen: Die Inspektion ist überfällig',
    COVER_LAPSED: 'Die Garantie ist verfallen',
    BOOK_INSPECTION: 'Buchen Sie die nächste Inspektion',
    CONFIRM_CONTACT_DETAILS: 'Lassen Sie Telefon oder E-Mail bestätigen',
    REVIEW_DUPLICATE: 'Diese Person ist vielleicht doppelt erfasst',
  },
);
