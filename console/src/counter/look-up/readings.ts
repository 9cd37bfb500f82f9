/** What a text from the counter may be, which decides what is asked. */
export type Reading = {
  readonly text: string;
  /** The id in a link to a person, such as one in a QR code: it needs no question. */
  readonly customerId: string | null;
  /** It may be printed: a receipt, a serial number, a loyalty number. */
  readonly isCode: boolean;
  /** It may be on the bag of an item. */
  readonly hasTag: boolean;
};

const CUSTOMER_ID = /cus_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const LONGEST = 200;
/** Longer texts are no tags. */
const LONGEST_TAG = 40;

export function readText(typed: string): Reading {
  const text = typed.trim().slice(0, LONGEST);
  const isEmail = text.includes('@');
  const isCode = !isEmail && /\d/.test(text);
  return {
    text,
    customerId: CUSTOMER_ID.exec(text)?.[0].toLowerCase() ?? null,
    isCode,
    // A tag may be a word, but a word with a space is a name.
    hasTag: !isEmail && text.length <= LONGEST_TAG && (isCode || !text.includes(' ')),
  };
}

export type NewCustomer = {
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly phone: string;
};

/** What was typed, as the fields of a new person. */
export function readNewCustomer(typed: string): NewCustomer {
  const text = typed.trim();
  const nobody = { given: '', family: '', email: '', phone: '' };
  if (text.includes('@')) return { ...nobody, email: text };
  if (/^[+\d][\d\s()./-]{5,}$/.test(text)) return { ...nobody, phone: text };
  if (/\d/.test(text)) return nobody;
  const [given = '', ...rest] = text.split(/\s+/);
  return { ...nobody, given, family: rest.join(' ') };
}
