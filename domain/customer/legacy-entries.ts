import removeAccents from 'remove-accents';
import { codeKey } from '../kernel/code.ts';
import type { Customer, PersonName } from './customer.ts';
import { type LookupEntry, lookupEntryOf, nameEntry, phoneEndEntry } from './lookup-range.ts';

/**
 * The lookup entries of records from before records stored their entries. Never change these rules: older tables have
 * items that were made by them, and they find and delete those items until `npm run reindex` has rewritten them.
 */
export function legacyEntries({
  emails,
  phones,
  addresses,
  name,
  loyalty,
  externalIds,
}: Customer): readonly LookupEntry[] {
  const postcodes = addresses.map(({ postalCode }) => postcode(postalCode ?? '')).filter((key) => key !== '');
  const entries: readonly LookupEntry[] = [
    ...emails.map(({ address }) => lookupEntryOf('email', email(address))),
    ...phones.flatMap(({ number }) => [lookupEntryOf('phone', number), phoneEndEntry(number)]),
    ...postcodes.map((key) => lookupEntryOf('postcode', key)),
    ...namePairs(name).map(({ first, second }) => nameEntry(first, second)),
    ...(loyalty === null ? [] : [legacyLoyaltyEntry(loyalty.number)]),
    ...externalIds.map(({ system, value }) => legacyExternalIdEntry(system, value)),
  ];
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** The legacy rules compared numbers by their letters and digits. */
export const legacyLoyaltyEntry = (number: string): LookupEntry => ({ kind: 'loyalty', key: codeKey(number), at: '' });

/** The legacy rules compared ids as typed. */
export const legacyExternalIdEntry = (system: string, value: string): LookupEntry => ({
  kind: 'externalId',
  key: `${system.replaceAll('%', '%25').replaceAll('#', '%23')}#${value}`,
  at: '',
});

function email(address: string): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  return `${lower.slice(0, at).replace(/(?<=.)\+.*$/, '')}@${lower.slice(at + 1)}`;
}

const postcode = (code: string): string => code.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

type NamePair = { readonly first: string; readonly second: string };

function nameWords(text: string | null): readonly string[] {
  return removeAccents(
    (text ?? '')
      .replace(/[\p{Cf}'’‘`´ʼʻ.]/gu, '')
      .normalize('NFKD')
      .replace(
        /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}+/gu,
        '',
      )
      .toUpperCase()
      .toLowerCase(),
  )
    .replace(/ς/g, 'σ')
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

const MAX_WORDS = 3;
const MAX_WORD_LENGTH = 40;

function namePairs(name: PersonName | null): readonly NamePair[] {
  if (name === null) return [];
  const families = longest(nameWords(name.family));
  const preferred = longest(nameWords(name.preferred)).slice(0, 1);
  const givens = [...new Set([...preferred, ...longest(nameWords(name.given))])].slice(0, MAX_WORDS);
  const pairs = [
    ...givens.flatMap((given) => families.flatMap((family) => [pair(given, family), pair(family, given)])),
    ...inOrder(givens),
    ...inOrder(families),
    ...spacelessName(name),
  ];
  const firsts = new Set(pairs.map(({ first }) => first));
  return [...pairs, ...[...givens, ...families].filter((word) => !firsts.has(word)).map((word) => pair(word, ''))];
}

function longest(words: readonly string[]): readonly string[] {
  const cut = [...new Set(words.map((word) => [...word].slice(0, MAX_WORD_LENGTH).join('')))];
  const some = new Set(cut.toSorted((a, b) => b.length - a.length).slice(0, MAX_WORDS));
  return cut.filter((word) => some.has(word));
}

function spacelessName({ given, family }: PersonName): readonly NamePair[] {
  const name = nameWords(`${family ?? ''}${given ?? ''}`).join('');
  const isSpaceless = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u.test(name);
  return given !== null && family !== null && isSpaceless
    ? [pair([...name].slice(0, MAX_WORD_LENGTH).join(''), '')]
    : [];
}

const inOrder = (words: readonly string[]): readonly NamePair[] =>
  words.flatMap((first, index) => words.slice(index + 1).map((second) => pair(first, second)));

const pair = (first: string, second: string): NamePair => ({ first, second });
