import { doubleMetaphone } from 'double-metaphone';
import { transliterate } from '../../customer/transliteration.ts';
import type { Day } from '../../kernel/instant.ts';
import { isIdentifying } from '../fields/attribute-kind.ts';
import { foldHan } from '../fields/han-names.ts';
import type { AddressFeatures } from '../fields/match-address.ts';
import type { Features } from '../fields/match-features.ts';
import { nicknameGroup } from '../fields/nicknames.ts';
import { guessedNames } from './guessed-names.ts';

/**
 * The blocking keys of a record. Two records of one person share at least one key even if other fields have typos. A key is
 * short enough for an item's key. It contains personal data, so do not log it. The text before the first `:` is its kind.
 * Each key costs two write units once and one read unit per run of the matcher.
 */
export function blockingKeys(features: Features): readonly string[] {
  const { birthDate, emails, roleEmails, phones, addresses, attributes } = features;
  const names = namesIn(features);
  return distinct([
    ...[...emails, ...roleEmails].map((email) => `email:${email}`),
    ...emails.map((email) => `mailbox:${localPartKey(email)}`),
    ...phones.map((phone) => `phone:${phone.slice(-LOCAL_DIGITS)}`),
    ...Object.entries(attributes)
      .filter(([, value]) => isIdentifying(value))
      .map(([attribute, value]) => `attribute:${attribute}#${value}`),
    ...nameKeys(names),
    ...guessedNames(features).flatMap((name) => guessedNameKeys(namesIn({ name }), addresses)),
    ...(birthDate === null ? [] : birthDateKeys(birthDate, names)),
    ...addresses.flatMap((address) => addressKeys(address, names)),
  ]).slice(0, MAX_KEYS);
}

/** Only people with many addresses have more keys. The keys of their last addresses are dropped. */
const MAX_KEYS = 60;
/** The last digits of a phone number. The country code and area code before them are often wrong or missing. */
const LOCAL_DIGITS = 8;

/** The words of a name by which a record is found. */
type BlockingNames = {
  /** The first words of the given names, as they stand. */
  readonly plain: readonly string[];
  /** The same, each replaced by the name that stands for its nicknames. */
  readonly given: readonly string[];
  /** The family name; of several family names the first and the last one, because forms ask for one or both. */
  readonly family: readonly string[];
};

function namesIn({ name }: Pick<Features, 'name'>): BlockingNames {
  const words = name.family.split(' ').filter((word) => word !== '');
  const plain = distinct(name.given.map((given) => given.split(' ')[0] ?? given));
  return {
    plain,
    given: distinct(plain.map(nicknameGroup)),
    family: words.length < 2 ? words : distinct([words[0] ?? '', words.at(-1) ?? '']),
  };
}

function nameKeys(names: BlockingNames): readonly string[] {
  const { plain, given, family } = names;
  return [
    ...given.flatMap((one) => family.map((other) => `name:${sound(one)}#${firstLetters(other)}`)),
    // With the given name as it stands, because a record with swapped names has it as family name.
    ...plain.flatMap((one) => family.map((other) => `name:${sound(other)}#${firstLetters(one)}`)),
    ...familyKeys(names),
  ];
}

/** One record has only the initial, or the given name has another form. */
const familyKeys = ({ given, family }: BlockingNames): readonly string[] =>
  given.slice(0, 1).flatMap((first) => family.map((word) => `family:${sound(word)}#${initial(first)}`));

/** A record without a name meets the named records of its neighbourhood, and in a shop of any size those of a rare name. */
const guessedNameKeys = (names: BlockingNames, addresses: readonly AddressFeatures[]): readonly string[] => [
  ...familyKeys(names),
  ...addresses.flatMap(({ postcode }) => (postcode === '' ? [] : postcodeKeys(postcode, names.family))),
];

const postcodeKeys = (postcode: string, words: readonly string[]): readonly string[] =>
  words.map((word) => `postcode:${postcodeArea(postcode)}#${sound(word)}`);

function birthDateKeys(birthDate: Day, names: BlockingNames): readonly string[] {
  const all = [...names.given, ...names.family];
  const [first = names.family[0]] = names.given;
  const month = birthDate.slice(0, 7);
  return [
    `birthDate:${birthDate}`,
    ...all.map((word) => `birthYear:${birthDate.slice(0, 4)}#${sound(word)}`),
    ...(first === undefined ? [] : [`birthDay:${birthDate.slice(5)}#${sound(first)}`]),
    // In any order. One initial is no better than the date alone.
    ...names.given
      .slice(0, 1)
      .flatMap((given) => names.family.map((family) => [initial(given), initial(family)].toSorted().join('')))
      .map((initials) => `birthMonth:${month}#${initials}`),
  ];
}

function addressKeys(address: AddressFeatures, { given, family }: BlockingNames): readonly string[] {
  const { numbers, lines, postcode, locality } = address;
  const names = [...given, ...family];
  const place = locality === '' ? postcode : sound(locality);
  return [
    ...(postcode === '' ? [] : postcodeKeys(postcode, names)),
    ...lines.flatMap((line) => numbers.map((number) => `address:${number}#${sound(line)}`)),
    ...(locality === ''
      ? []
      : [
          // A large town has too many people of one name, so it needs the initial as well.
          ...names.map((word) => `town:${place}#${sound(word)}`),
          ...given
            .slice(0, 1)
            .flatMap((first) => family.map((word) => `place:${place}#${sound(word)}#${initial(first)}`)),
        ]),
    ...(place === '' ? [] : lines.map((line) => `street:${place}#${sound(line)}`)),
  ];
}

/** A code of letters and digits (GB, NL) without its last two: the streets around. Other codes stay: they cover a town. */
const postcodeArea = (postcode: string): string => (isStreetCode(postcode) ? postcode.slice(0, -2) : postcode);

const isStreetCode = (postcode: string): boolean =>
  postcode.length >= 5 && /\d/.test(postcode) && /\p{L}/u.test(postcode);

/** The letters and digits before the @. A short text gets the first letter of the domain, which has as many typos. */
function localPartKey(email: string): string {
  const [local = '', domain = ''] = email.split('@');
  const box = local.replace(/[^\p{L}\p{N}]+/gu, '');
  return [...box].length >= LONG_MAILBOX ? box : `${box}@${initial(domain)}`;
}
const LONG_MAILBOX = 6;

const MAX_SOUND_LENGTH = 6;

/**
 * The phonetic code of a text, of its romanisation in other scripts. It ignores vowels, which Arabic and Hebrew omit. If there
 * is none, as for Chinese characters, the first letters of the text.
 */
function sound(words: string): string {
  const [code] = doubleMetaphone(latinLetters(words));
  return code === ''
    ? [...foldHan(words.replaceAll(' ', ''))].slice(0, MAX_SOUND_LENGTH).join('')
    : code.slice(0, MAX_SOUND_LENGTH);
}

const firstLetters = (words: string): string => [...latinLetters(words)].slice(0, 2).join('');

const initial = (words: string): string => [...latinLetters(words)][0] ?? '';

/** The romanisation, or the text itself if it has none, with Chinese characters in one form. */
const latinLetters = (words: string): string => transliterate(words.replaceAll(' ', ''))?.text ?? foldHan(words);

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
