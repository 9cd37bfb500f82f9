import { doubleMetaphone } from 'double-metaphone';
import { transliterate } from '../customer/transliteration.ts';
import type { AddressFeatures } from './match-address.ts';
import type { Features } from './match-features.ts';

/**
 * The blocking keys of a record. Two records of one person share at least one key even if other fields have typos. A key is
 * short enough for an item's key. It contains personal data, so do not log it. The text before the first `:` is its kind.
 */
export function blockingKeys(features: Features): readonly string[] {
  const { name, birthDate, emails, roleEmails, phones, addresses, attributes } = features;
  const names = [...name.given, name.family].filter((words) => words !== '');
  return distinct([
    ...[...emails, ...roleEmails].map((email) => `email:${email}`),
    ...emails.map((email) => `mailbox:${boxOf(email)}`),
    ...phones.map((phone) => `phone:${phone.slice(-LOCAL_DIGITS)}`),
    ...Object.entries(attributes)
      .filter(([, value]) => isIdentifying(value))
      .map(([attribute, value]) => `attribute:${attribute}#${value}`),
    ...pairs(names).flatMap(([first, second]) => [
      `name:${sound(first)}#${firstLetters(second)}`,
      `name:${sound(second)}#${firstLetters(first)}`,
    ]),
    ...(birthDate === null ? [] : [`birthDate:${birthDate}`]),
    ...(birthDate === null ? [] : names.map((words) => `birthYear:${birthDate.slice(0, 4)}#${sound(words)}`)),
    ...(birthDate === null ? [] : names.map((words) => `birthDay:${birthDate.slice(5)}#${sound(words)}`)),
    ...addresses.flatMap((address) => addressKeys(address, names)),
  ]).slice(0, MAX_KEYS);
}

/** Only people with many addresses have more keys. The keys of their last addresses are dropped. */
const MAX_KEYS = 60;
/** The last digits of a phone number. The country code and area code before them are often wrong or missing. */
const LOCAL_DIGITS = 8;

function addressKeys(address: AddressFeatures, names: readonly string[]): readonly string[] {
  const { numbers, lines, postcode, locality } = address;
  const place = locality === '' ? postcode : sound(locality);
  const sounds = names.map(sound);
  return [
    ...(postcode === '' ? [] : sounds.map((code) => `postcode:${postcode}#${code}`)),
    ...lines.flatMap((line) => numbers.map((number) => `address:${number}#${sound(line)}`)),
    ...(place === ''
      ? []
      : [
          ...pairs(names).flatMap(([first, second]) => [
            `place:${place}#${sound(first)}#${initial(second)}`,
            `place:${place}#${sound(second)}#${initial(first)}`,
          ]),
          ...lines.flatMap((line) => names.map((words) => `street:${place}#${sound(line)}#${initial(words)}`)),
        ]),
  ];
}

/** The address without most of its domain, because domains have as many typos as local parts. */
const boxOf = (email: string): string => email.slice(0, email.indexOf('@') + 3);

const MAX_SOUND_LENGTH = 6;

/** The phonetic code of a text in Latin letters. If there is none, the first letters of the text. */
function sound(words: string): string {
  const reading = transliterate(words.replaceAll(' ', ''));
  const [code] = doubleMetaphone(reading?.kind === 'letters' ? reading.text : words);
  return code === ''
    ? [...words.replaceAll(' ', '')].slice(0, MAX_SOUND_LENGTH).join('')
    : code.slice(0, MAX_SOUND_LENGTH);
}

const firstLetters = (words: string): string => [...words].slice(0, 2).join('');

const initial = (words: string): string => [...words][0] ?? '';

const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));

/** Whether a value has enough characters and digits to identify a person. Many people share `blue` or `XL`. */
const isIdentifying = (value: string): boolean => value.length >= 5 && value.replace(/\D/g, '').length >= 4;

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)];
