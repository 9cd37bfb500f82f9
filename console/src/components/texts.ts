import { defineTexts } from '../language/language.ts';

export const texts = defineTexts(
  {
    loading: 'Loading',
    more: 'Show more',
    tryAgain: 'Try again',
    noConnection: 'No connection. What you see may be old.',
    notAllowed: 'Your role does not allow this.',
    readFailed: 'This could not be read.',
    incomplete: 'A part of this could not be read.',
    waiting: 'No connection. This is sent as soon as there is one; nothing you typed is lost.',
    unknownOutcome: 'The answer did not arrive. Send it again: it is done once.',
    refused: 'This was refused.',
    nothing: 'Nothing here.',
    cancel: 'Cancel',
    overdue: 'Overdue',
  },
  {
    loading: 'Wird geladen',
    more: 'Mehr anzeigen',
    tryAgain: 'Noch einmal',
    noConnection: 'Keine Verbindung. Was Sie sehen, ist vielleicht alt.',
    notAllowed: 'Ihre Rolle erlaubt das nicht.',
    readFailed: 'Das konnte nicht gelesen werden.',
    incomplete: 'Ein Teil davon konnte nicht gelesen werden.',
    waiting: 'Keine Verbindung. Es wird gesendet, sobald sie wieder da ist; nichts geht verloren.',
    unknownOutcome: 'Es kam keine Antwort. Senden Sie es noch einmal: Es geschieht nur einmal.',
    refused: 'Das wurde abgelehnt.',
    nothing: 'Nichts da.',
    cancel: 'Abbrechen',
    overdue: 'Überfällig',
  },
);
