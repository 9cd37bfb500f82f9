import type { Agreement } from 'customer-graph-client/console';
import { defineTexts } from '../../language/language.ts';

/** By the name that the matcher gives the field. */
export const evidenceFieldTexts = defineTexts(
  {
    givenName: 'First name',
    familyName: 'Last name',
    birthDate: 'Date of birth',
    email: 'Email',
    phone: 'Phone',
    address: 'Street',
    locality: 'Town or postcode',
    nameOrder: 'Order of the names',
    household: 'People who live together',
    generation: 'Junior or senior',
    thirdRecord: 'A third record',
  },
  {
    givenName: 'Vorname',
    familyName: 'Nachname',
    birthDate: 'Geburtsdatum',
    email: 'E-Mail',
    phone: 'Telefon',
    address: 'Straße',
    locality: 'Ort oder Postleitzahl',
    nameOrder: 'Reihenfolge der Namen',
    household: 'Wohnen zusammen',
    generation: 'Junior oder Senior',
    thirdRecord: 'Ein dritter Datensatz',
  },
);

export const agreementTexts = defineTexts(
  { EXACT: 'the same', CLOSE: 'alike', DIFFERENT: 'different', MISSING: 'missing' } satisfies Record<Agreement, string>,
  { EXACT: 'gleich', CLOSE: 'ähnlich', DIFFERENT: 'verschieden', MISSING: 'fehlt' },
);

/** The sentence of the graph says more, and is in English: in other languages it stands below a line of their own. */
export const evidenceLineTexts = defineTexts(
  { line: (_field: string, _agreement: string, sentence: string): string => sentence },
  { line: (field, agreement) => `${field}: ${agreement}` },
);
