import type { LookupKey, UnidentifiedKey } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import { type HandleInput, handleKey } from '../customer/handle.ts';
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
import { MAX_LINE_LENGTH } from '../kernel/text.ts';
import { reject } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';

/** The part of a customer that matched the search. `formerName`: the person is no longer shown by this name. */
export type MatchedOn =
  | 'loyaltyNumber'
  | 'serialNumber'
  | 'receipt'
  | 'email'
  | 'handle'
  | 'phone'
  | 'postcode'
  | 'name'
  | 'formerName';

/**
 * All interpretations of a text, the likeliest first: keys, which find few customers, then ranges, which may find many.
 */
export type Search = {
  readonly keys: readonly { readonly key: LookupKey; readonly matchedOn: MatchedOn }[];
  /** Keys that an unidentified record may have; it is found only if the caller asks for such records. */
  readonly unidentifiedKeys: readonly { readonly key: UnidentifiedKey; readonly matchedOn: MatchedOn }[];
  readonly ranges: readonly SearchRange[];
  /** Names with one typo, for when nothing else is found. */
  readonly typos: readonly TypoRange[];
};

export type SearchRange = {
  readonly range: LookupRange;
  readonly matchedOn: MatchedOn;
  /** The query that a record's name must match; null for a range that is not about names. */
  readonly name: NameQuery | null;
};

export type TypoRange = SearchRange & {
  /**
   * The word with the typo. `accepts` compares it with one word of the found name; it need not match any other word.
   */
  readonly word: string;
  accepts(at: string): boolean;
};

const NOTHING: Search = { keys: [], unidentifiedKeys: [], ranges: [], typos: [] };

/** Interprets a clerk's text. Rejects an empty one, and one of more than `MAX_LINE_LENGTH` characters. */
export function parseSearch(text: string, shop: Shop): Search {
  const typed = text.trim();
  if (typed === '') reject('INVALID', ['text'], 'Type something to search for: a name, a number, a postcode.');
  if (typed.length > MAX_LINE_LENGTH) reject('INVALID', ['text'], `Search for at most ${MAX_LINE_LENGTH} characters.`);
  const handle = handleIn(typed);
  if (handle !== null) {
    const key = { kind: 'handle', handle: handleKey(handle) } as const;
    return { ...NOTHING, keys: [{ key, matchedOn: 'handle' }], unidentifiedKeys: [{ key, matchedOn: 'handle' }] };
  }
  if (typed.includes('@')) {
    const email = emailKey(typed);
    return {
      ...NOTHING,
      unidentifiedKeys: [{ key: { kind: 'email', email }, matchedOn: 'email' }],
      ranges: [plainRange(lookupRangeOf('email', email), 'email')],
    };
  }
  if (!/\p{N}/u.test(typed)) return nameSearch(typed);
  const plain = normalizePhoneText(typed);
  if (isPhoneEnd(plain)) return { ...NOTHING, ranges: phoneEndRanges(plain) };
  const names = mayBeName(plain) ? nameSearch(typed) : NOTHING;
  const phone = toE164(plain, shop.defaultRegion);
  return {
    keys: printedCodeKeys(typed),
    unidentifiedKeys: phone === null ? [] : [{ key: { kind: 'phone', phone }, matchedOn: 'phone' }],
    ranges: [...numberRanges(plain, shop), ...names.ranges],
    typos: names.typos,
  };
}

/** `x:@nellw`: the system, then the handle. Null for any other text. */
function handleIn(typed: string): HandleInput | null {
  const [, system = '', value = ''] = /^([\p{L}\p{N}._-]+):\s*(@?\S+)$/u.exec(typed) ?? [];
  return value === '' || NO_SYSTEMS.has(system.toLowerCase()) ? null : { system, value };
}

/** What people copy with a colon that is no handle. */
const NO_SYSTEMS: ReadonlySet<string> = new Set(['email', 'http', 'https', 'mailto', 'phone', 'tel']);

/** A shorter text would count as a printed code too often. */
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

/** `...4821`, `**4821`, `x4821`: only the end of a phone number. */
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

const plainRange = (range: LookupRange, matchedOn: MatchedOn): SearchRange => ({ range, matchedOn, name: null });

const isPostcode = (key: string): boolean => key.length >= 3 && key.length <= 10;

/** The text may be the end of a phone number, or a whole one as dialled within its country. */
function phoneEndRanges(typed: string): readonly SearchRange[] {
  if (!/^[\d\s().+/•*xX-]+$/.test(typed)) return [];
  const digits = typed.replace(/\D/g, '');
  if (digits.length < 4 || digits.length > 15) return [];
  // A number as dialled within a country begins with zeros that E.164 does not have.
  const end = digits.length < 7 ? digits : digits.replace(/^0+(?=\d{4})/, '');
  return [plainRange(phoneEndRange(end), 'phone')];
}

/** Whether a text with digits may be a name, such as `8K Studio` or `3M`, rather than a printed code or a postcode. */
function mayBeName(typed: string): boolean {
  const words = nameWords(typed);
  const isOneWord = words.length === 1 && /\p{L}/u.test(typed);
  return !POSTCODE.test(typed) && (isOneWord || words.some((word) => /^\p{L}{2,}$/u.test(word)));
}

/** British, Canadian, Dutch and Irish postcodes, which have letters. */
const POSTCODE =
  /^([a-z]{1,2}\d[a-z\d]?[\s-]*\d[a-z]{2}|[a-z]\d[a-z][\s-]*\d[a-z]\d|\d{4}\s*[a-z]{2}|[a-z]\d[\dw]\s*[a-z\d]{4})$/i;

function nameSearch(typed: string): Search {
  const queries = nameQueries(typed);
  const ranges = [true, false].flatMap((isExact) => queries.flatMap((query) => nameRanges(query, isExact)));
  return { ...NOTHING, ranges, typos: queries.slice(0, 1).flatMap(typoRanges) };
}

/**
 * The ranges for the two anchors in both orders, with the first one as a whole word. The caller puts exact names before
 * names that continue.
 */
function nameRanges(name: NameQuery, isExact: boolean): readonly SearchRange[] {
  const [first = '', second = null] = name.anchors;
  if (!isExact && second === null && [...first].length < NAME_PREFIX) return [];
  const ranges = [nameRange(first, second, isExact), ...(second === null ? [] : [nameRange(second, first, isExact)])];
  return ranges.map((range) => ({ range, matchedOn: 'name', name }));
}

/**
 * The ranges of names that are one typo away from a typed word. A typo leaves either the beginning or the end of the
 * word intact, so both are searched. If there is another word, its pairs are searched instead.
 */
function typoRanges(name: NameQuery): readonly TypoRange[] {
  const [first = '', second = null] = name.anchors;
  if (second !== null) return [...pairTypoRanges(name, first, second), ...pairTypoRanges(name, second, first)];
  if ([...first].length < SHORTEST_WITH_TYPO) return [];
  const letters = [...first];
  const intact = Math.max(NAME_PREFIX, Math.floor((letters.length - 1) / 2));
  const common = { matchedOn: 'name', name, word: first } as const;
  return [
    {
      ...common,
      range: nameRange(letters.slice(0, intact).join(''), null, false),
      accepts: (at) => isOneTypo(at.slice(0, at.indexOf('#')), first),
    },
    {
      ...common,
      range: nameEndRange(letters.slice(-intact).join('')),
      accepts: (at) => isOneTypo(reverseText(at), first),
    },
  ];
}

/**
 * The ranges of names with the word `exact` and a word that is one typo away from `word`. Many names may share `exact`,
 * so those whose other word begins with the same letter come first.
 */
function pairTypoRanges(name: NameQuery, exact: string, word: string): readonly TypoRange[] {
  if ([...word].length < SHORTEST_WITH_TYPO) return [];
  const accepts = (at: string) => isOneTypo(at.slice(at.indexOf('#') + 1), word);
  const ranges = [nameRange(exact, [...word][0] ?? '', false), nameRange(exact, null, true)];
  return ranges.map((range) => ({ range, matchedOn: 'name', name, word, accepts }));
}
