import { defineTexts } from '../language/language.ts';

export const callOutcomeTexts = defineTexts(
  {
    REACHED: 'Reached',
    NO_ANSWER: 'No answer',
    LEFT_MESSAGE: 'Left a message',
    WRONG_NUMBER: 'Wrong number',
  },
  {
    REACHED: 'Erreicht',
    NO_ANSWER: 'Keine Antwort',
    LEFT_MESSAGE: 'Nachricht hinterlassen',
    WRONG_NUMBER: 'Falsche Nummer',
  },
);

export const texts = defineTexts(
  {
    outcome: 'What became of it',
    chooseOutcome: 'Say what became of it.',
    note: 'Note',
    callAgain: 'If nobody was reached, the next time is set by opening hours and quiet hours.',
    attempts: 'Earlier tries',
    save: 'Save',
    noClaim: 'There is no such claim.',
    filedOn: (day: string) => `Filed on ${day}`,
    FILED: 'Waits for a decision',
    APPROVED: 'Approved',
    DECLINED: 'Declined',
    deskDecides: 'The desk decides it.',
    decision: 'Decision',
    approve: 'Approve',
    decline: 'Decline',
    because: 'Why',
    becauseHint: 'The customer may read it.',
    decide: 'Decide',
  },
  {
    outcome: 'Was daraus wurde',
    chooseOutcome: 'Sagen Sie, was daraus wurde.',
    note: 'Notiz',
    callAgain: 'Wurde niemand erreicht, folgt der nächste Termin aus Öffnungszeiten und Ruhezeiten.',
    attempts: 'Frühere Versuche',
    save: 'Speichern',
    noClaim: 'Diesen Garantiefall gibt es nicht.',
    filedOn: (day: string) => `Gemeldet am ${day}`,
    FILED: 'Wartet auf Entscheidung',
    APPROVED: 'Anerkannt',
    DECLINED: 'Abgelehnt',
    deskDecides: 'Der Kundendienst entscheidet darüber.',
    decision: 'Entscheidung',
    approve: 'Anerkennen',
    decline: 'Ablehnen',
    because: 'Warum',
    becauseHint: 'Der Kunde kann es lesen.',
    decide: 'Entscheiden',
  },
);
