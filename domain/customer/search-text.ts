import { codeKey } from '../code.ts';
import type { Shop } from '../shop/shop.ts';
import { LONGEST_LINE } from '../text.ts';
import { reject } from '../user-error.ts';
import { postalCodeKey } from './address.ts';
import type { LookupKey } from './customer.ts';
import { emailKey } from './email.ts';
import { nameWords } from './person-name.ts';
import { toE164 } from './phone.ts';
import { NAME_PREFIX, nameTrail, phoneEndTrail, type Trail, trailOf } from './trail.ts';

/** What of a customer a search found. */
export type MatchedOn = 'loyaltyNumber' | 'serialNumber' | 'receipt' | 'email' | 'phone' | 'postcode' | 'name';

/** All that a text may mean, likeliest first: keys that lead to few, then trails on which any number may stand. */
export type Search = {
  readonly keys: readonly { readonly key: LookupKey; readonly matchedOn: MatchedOn }[];
  readonly trails: readonly { readonly trail: Trail; readonly matchedOn: MatchedOn }[];
  /** Words that all must be in the name of whom a trail of names leads to. */
  readonly words: readonly string[];
};

const MOST_WORDS = 6;

/** What a clerk's text may mean. Rejects what is empty or longer than anything that one would look for. */
export function searchOf(text: string, shop: Shop): Search {
  const typed = text.trim();
  if (typed === '') reject('INVALID', ['text'], 'Type something to search for: a name, a number, a postcode.');
  if (typed.length > LONGEST_LINE) reject('INVALID', ['text'], `Search for at most ${LONGEST_LINE} characters.`);
  if (typed.includes('@'))
    return { keys: [], trails: [{ trail: trailOf('email', emailKey(typed)), matchedOn: 'email' }], words: [] };
  if (!/\p{N}/u.test(typed)) return namesOf(nameWords(typed).slice(0, MOST_WORDS));
  return { keys: isPhoneEnd(typed) ? [] : codesOf(typed), trails: numbersOf(typed, shop), words: [] };
}

/** A printed code: of two letters or digits, everything would be one. */
const SHORTEST_CODE = 3;

function codesOf(typed: string): Search['keys'] {
  const code = codeKey(typed);
  if (code.length < SHORTEST_CODE) return [];
  return [
    { key: { kind: 'loyalty', number: code }, matchedOn: 'loyaltyNumber' },
    { key: { kind: 'serialNumber', serialNumber: typed }, matchedOn: 'serialNumber' },
    { key: { kind: 'receipt', number: code, source: null, store: null }, matchedOn: 'receipt' },
  ];
}

/** `…4821`, `...4821`, `**4821`, `x4821`: nothing but the end of a phone. */
const isPhoneEnd = (typed: string): boolean => /^(?:…|\.{2,}|[*•]+|[xX]+(?=\s*\d+$))/.test(typed);

function numbersOf(typed: string, shop: Shop): Search['trails'] {
  const phone = isPhoneEnd(typed) ? null : toE164(typed, shop.defaultRegion);
  const end = phoneEndOf(typed);
  const postcode = isPhoneEnd(typed) ? '' : postalCodeKey(typed);
  return [
    ...(phone === null ? [] : [{ trail: trailOf('phone', phone), matchedOn: 'phone' } as const]),
    ...(end === null ? [] : [{ trail: phoneEndTrail(end), matchedOn: 'phone' } as const]),
    ...(isPostcode(postcode) ? [{ trail: trailOf('postcode', postcode), matchedOn: 'postcode' } as const] : []),
  ];
}

const isPostcode = (key: string): boolean => key.length >= 3 && key.length <= 10;

/** The digits of a whole phone number as it is dialled, or of its end. */
function phoneEndOf(typed: string): string | null {
  if (!/^[\d\s().+/…•*xX-]+$/.test(typed)) return null;
  const digits = typed.replace(/\D/g, '');
  if (digits.length < 4 || digits.length > 15) return null;
  // Dialled within a country, a number begins with zeros that it does not have in E.164.
  return digits.length < 7 ? digits : digits.replace(/^0+(?=\d{4})/, '');
}

/** Of several words, the two longest lead there, either of them whole; exact names come before those that go on. */
function namesOf(words: readonly string[]): Search {
  const [first, second = null] = longestTwo(words);
  if (first === undefined) return { keys: [], trails: [], words };
  const trails = [true, false]
    .filter((whole) => whole || second !== null || [...first].length >= NAME_PREFIX)
    .flatMap((whole) => [
      nameTrail(first, second, whole),
      ...(second === null ? [] : [nameTrail(second, first, whole)]),
    ]);
  return { keys: [], trails: trails.map((trail) => ({ trail, matchedOn: 'name' })), words };
}

/** In their order; few share long words. */
function longestTwo(words: readonly string[]): readonly string[] {
  const distinct = [...new Set(words)];
  const longest = new Set(distinct.toSorted((a, b) => b.length - a.length).slice(0, 2));
  return distinct.filter((word) => longest.has(word));
}
