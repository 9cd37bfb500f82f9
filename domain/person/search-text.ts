import type { LookupKey } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import {
  type LookupRange,
  lookupRangeOf,
  NAME_PREFIX,
  nameEndRange,
  nameRange,
  phoneEndRange,
  reverseText,
} from '../customer/lookup-range.ts';
import { SHORTEST_WITH_TYPO } from '../customer/name-index.ts';
import { type NameQuery, nameQueries } from '../customer/name-query.ts';
import { isOneTypo } from '../customer/one-typo.ts';
import { nameWords } from '../customer/person-name.ts';
import { postalCodeKey } from '../kernel/address.ts';
import { codeKey } from '../kernel/code.ts';
import { normalizePhoneText, toE164 } from '../kernel/phone.ts';
import { LONGEST_LINE } from '../kernel/text.ts';
import { reject } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';

/** What of a customer a search found. A former name is one that the person is not shown by. */
export type MatchedOn =
  | 'loyaltyNumber'
  | 'serialNumber'
  | 'receipt'
  | 'email'
  | 'phone'
  | 'postcode'
  | 'name'
  | 'formerName';

/** All that a text may mean, likeliest first: keys that lead to few, then trails on which any number may stand. */
export type Search = {
  readonly keys: readonly { readonly key: LookupKey; readonly matchedOn: MatchedOn }[];
  readonly ranges: readonly SearchRange[];
  /** Names with one slip in them, for when nothing else is found. */
  readonly typos: readonly TypoRange[];
};

export type SearchRange = {
  readonly range: LookupRange;
  readonly matchedOn: MatchedOn;
  /** What the names there have to be like; null for what is no name. */
  readonly name: NameQuery | null;
};

/** @param word in which the slip is: it has to be like a word at the place, and like no other of the name */
export type TypoRange = SearchRange & { readonly word: string; accepts(at: string): boolean };

const NOTHING: Search = { keys: [], ranges: [], typos: [] };

/** What a clerk's text may mean. Rejects what is empty or longer than anything that one would look for. */
export function parseSearch(text: string, shop: Shop): Search {
  const typed = text.trim();
  if (typed === '') reject('INVALID', ['text'], 'Type something to search for: a name, a number, a postcode.');
  if (typed.length > LONGEST_LINE) reject('INVALID', ['text'], `Search for at most ${LONGEST_LINE} characters.`);
  if (typed.includes('@'))
    return { ...NOTHING, ranges: [plainRange(lookupRangeOf('email', emailKey(typed)), 'email')] };
  if (!/\p{N}/u.test(typed)) return nameSearch(typed);
  const plain = normalizePhoneText(typed);
  if (isPhoneEnd(plain)) return { ...NOTHING, ranges: phoneEndRanges(plain) };
  const names = mayBeName(plain) ? nameSearch(typed) : NOTHING;
  return { keys: printedCodeKeys(typed), ranges: [...numberRanges(plain, shop), ...names.ranges], typos: names.typos };
}

/** A printed code: of two letters or digits, everything would be one. */
const SHORTEST_CODE = 3;

function printedCodeKeys(typed: string): Search['keys'] {
  const code = codeKey(typed);
  if (code.length < SHORTEST_CODE) return [];
  return [
    { key: { kind: 'loyalty', number: typed }, matchedOn: 'loyaltyNumber' },
    { key: { kind: 'serialNumber', serialNumber: typed }, matchedOn: 'serialNumber' },
    { key: { kind: 'receipt', number: code, source: null, store: null }, matchedOn: 'receipt' },
  ];
}

/** `...4821`, `**4821`, `x4821`: nothing but the end of a phone. */
const isPhoneEnd = (typed: string): boolean => /^(?:\.{2,}|[*•]+|[xX]+(?=\s*\d+$))/.test(typed);

function numberRanges(typed: string, shop: Shop): readonly SearchRange[] {
  const phone = toE164(typed, shop.defaultRegion);
  const postcode = postalCodeKey(typed);
  return [
    ...(phone === null ? [] : [plainRange(lookupRangeOf('phone', phone), 'phone')]),
    ...phoneEndRanges(typed),
    ...(isPostcode(postcode) ? [plainRange(lookupRangeOf('postcode', postcode), 'postcode')] : []),
  ];
}

const plainRange = (range: LookupRange, matchedOn: MatchedOn): SearchRange => ({ range: range, matchedOn, name: null });

const isPostcode = (key: string): boolean => key.length >= 3 && key.length <= 10;

/** The digits of a whole phone number as it is dialled, or of its end. */
function phoneEndRanges(typed: string): readonly SearchRange[] {
  if (!/^[\d\s().+/•*xX-]+$/.test(typed)) return [];
  const digits = typed.replace(/\D/g, '');
  if (digits.length < 4 || digits.length > 15) return [];
  // Dialled within a country, a number begins with zeros that it does not have in E.164.
  const end = digits.length < 7 ? digits : digits.replace(/^0+(?=\d{4})/, '');
  return [plainRange(phoneEndRange(end), 'phone')];
}

/** Whether a text with digits may be a name, such as `8K Records` or `3M`: not a printed code, nor a postcode. */
function mayBeName(typed: string): boolean {
  const words = nameWords(typed);
  const isOneWord = words.length === 1 && /\p{L}/u.test(typed);
  return !POSTCODE.test(typed) && (isOneWord || words.some((word) => /^\p{L}{2,}$/u.test(word)));
}

/** Postcodes with letters: British, Canadian, Dutch and Irish ones. */
const POSTCODE =
  /^([a-z]{1,2}\d[a-z\d]?[\s-]*\d[a-z]{2}|[a-z]\d[a-z][\s-]*\d[a-z]\d|\d{4}\s*[a-z]{2}|[a-z]\d[\dw]\s*[a-z\d]{4})$/i;

function nameSearch(typed: string): Search {
  const queries = nameQueries(typed);
  const ranges = [true, false].flatMap((whole) => queries.flatMap((query) => nameRanges(query, whole)));
  return { ...NOTHING, ranges, typos: queries.slice(0, 1).flatMap(typoRanges) };
}

/** Of several words, the two longest lead there, either of them whole; exact names come before those that go on. */
function nameRanges(name: NameQuery, whole: boolean): readonly SearchRange[] {
  const [first = '', second = null] = name.anchors;
  if (!whole && second === null && [...first].length < NAME_PREFIX) return [];
  const ranges = [nameRange(first, second, whole), ...(second === null ? [] : [nameRange(second, first, whole)])];
  return ranges.map((range) => ({ range, matchedOn: 'name', name }));
}

/**
 * Where a name stands that is one slip from a typed word: by its begin or by its end, of which a slip leaves one alone; or
 * beside the other word, where there is one.
 */
function typoRanges(name: NameQuery): readonly TypoRange[] {
  const [first = '', second = null] = name.anchors;
  if (second !== null) return [...pairTypoRanges(name, first, second), ...pairTypoRanges(name, second, first)];
  if ([...first].length < SHORTEST_WITH_TYPO) return [];
  const letters = [...first];
  const left = Math.max(NAME_PREFIX, Math.floor((letters.length - 1) / 2));
  const found = { matchedOn: 'name', name, word: first } as const;
  return [
    {
      ...found,
      range: nameRange(letters.slice(0, left).join(''), null, false),
      accepts: (at) => isOneTypo(at.slice(0, at.indexOf('#')), first),
    },
    {
      ...found,
      range: nameEndRange(letters.slice(-left).join('')),
      accepts: (at) => isOneTypo(reverseText(at), first),
    },
  ];
}

/** @param word in which the slip may be; many share the other one, so its first letter is tried before others */
function pairTypoRanges(name: NameQuery, whole: string, word: string): readonly TypoRange[] {
  if ([...word].length < SHORTEST_WITH_TYPO) return [];
  const accepts = (at: string) => isOneTypo(at.slice(at.indexOf('#') + 1), word);
  const ranges = [nameRange(whole, [...word][0] ?? '', false), nameRange(whole, null, true)];
  return ranges.map((range) => ({ range, matchedOn: 'name', name, word, accepts }));
}
