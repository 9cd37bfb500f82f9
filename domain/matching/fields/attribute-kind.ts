/**
 * What an attribute of customers holds. ID_NUMBER: a number that one person has, such as a passport number. CATEGORY: a
 * value that many people share, such as an occupation.
 */
export type AttributeKind = 'ID_NUMBER' | 'CATEGORY';

/** The kind of an attribute by its name. A number whose name does not say that it identifies a person is a category. */
export function attributeKind(name: string): AttributeKind {
  const words = name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.some((word) => ID_WORDS.has(word)) && !words.some((word) => SHARED_WORDS.has(word))
    ? 'ID_NUMBER'
    : 'CATEGORY';
}

/** Words in the names of identity documents, tax numbers and membership numbers: English, then other languages. */
const ID_WORDS = new Set(
  [
    'id ssn sin tin nin nino passport license licence vat ssid tax taxpayer social national identity identifier',
    'member membership loyalty card patient student npi medicare iban',
    'ausweis ausweisnummer steuernummer steuerid sozialversicherungsnummer mitgliedsnummer bsn pesel cpf cnpj rg nif nie dni',
    'curp rfc rut cuit siret insee codice fiscale passeport pasaporte passaporte paspoort personnummer cpr',
  ].flatMap((line) => line.split(' ')),
);

/** Words that turn the name into one that many people share: the id of a store, the type of a card. */
const SHARED_WORDS = new Set(
  'type kind class level tier status group category store shop branch region country campaign segment source channel rate expiry date'.split(
    ' ',
  ),
);

/** Whether a value has enough characters and digits to identify a person. Many people share `blue` or `XL`. */
export const isIdentifying = (value: string): boolean => value.length >= 5 && value.replace(/\D/g, '').length >= 4;
