import { defineTexts } from '../../language/language.ts';

export const texts = defineTexts(
  {
    atStore: 'At the store',
    condition: 'Condition',
    findings: 'Findings',
    part: 'Part',
    note: 'Note',
    addFinding: 'Add a finding',
    removeFinding: (part: string) => (part === '' ? 'Remove this finding' : `Remove: ${part}`),
    customerIsHere: (store: string) => `The customer is here. It belongs to ${store}.`,
    noStore: 'Online',
    shortcuts: 'Shortcuts of one key',
    key: (name: string) => `Key ${name}`,
    staffNote: 'For staff only',
    intakePhoto: (number: number, count: number) => `Photo ${number} of ${count} of the intake`,
  },
  {
    atStore: 'Im Laden',
    condition: 'Zustand',
    findings: 'Befunde',
    part: 'Teil',
    note: 'Notiz',
    addFinding: 'Befund hinzufügen',
    removeFinding: (part: string) => (part === '' ? 'Diesen Befund entfernen' : `Entfernen: ${part}`),
    customerIsHere: (store: string) => `Die Person ist hier. Es gehört zu ${store}.`,
    noStore: 'Online',
    shortcuts: 'Kürzel mit einer Taste',
    key: (name: string) => `Taste ${name}`,
    staffNote: 'Nur für Mitarbeitende',
    intakePhoto: (number: number, count: number) => `Foto ${number} von ${count} der Annahme`,
  },
);
