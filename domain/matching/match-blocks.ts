import { doubleMetaphone } from 'double-metaphone';
import { transliterate } from '../customer/transliteration.ts';
import type { AddressFeatures } from './match-address.ts';
import type { Features } from './match-features.ts';

/**
 * Keys of which two records of one person share at least one, whatever was typed wrong in the rest. Each is short and can
 * stand in an item's key; it tells of a person, so it belongs in no log. The kind stands before the first `:`.
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
      `name:${sound(first)}#${begin(second)}`,
      `name:${sound(second)}#${begin(first)}`,
    ]),
    ...(birthDate === null ? [] : [`birthDate:${birthDate}`]),
    ...(birthDate === null ? [] : names.map((words) => `birthYear:${birthDate.slice(0, 4)}#${sound(words)}`)),
    ...(birthDate === null ? [] : names.map((words) => `birthDay:${birthDate.slice(5)}#${sound(words)}`)),
    ...addresses.flatMap((address) => addressKeys(address, names)),
  ]).slice(0, MOST_KEYS);
}

/** More would only be those of people with many addresses, and of their last ones. */
const MOST_KEYS = 60;
/** Without the country and most of an area, which are often typed wrong or not at all. */
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

/** The mailbox without most of its domain, in which as much is typed wrong as in the part before it. */
const boxOf = (email: string): string => email.slice(0, email.indexOf('@') + 3);

const LONGEST_SOUND = 6;

/** How a text sounds as it is read in Latin letters; where it cannot be read so, its begin. */
function sound(words: string): string {
  const reading = transliterate(words.replaceAll(' ', ''));
  const [code] = doubleMetaphone(reading?.kind === 'letters' ? reading.text : words);
  return code === '' ? [...words.replaceAll(' ', '')].slice(0, LONGEST_SOUND).join('') : code.slice(0, LONGEST_SOUND);
}

const begin = (words: string): string => [...words].slice(0, 2).join('');

const initial = (words: string): string => [...words][0] ?? '';

const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));

/** Long enough, and of digits enough, to be a number of somebody; `blue` and `XL` are shared by many. */
const isIdentifying = (value: string): boolean => value.length >= 5 && value.replace(/\D/g, '').length >= 4;

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)];
