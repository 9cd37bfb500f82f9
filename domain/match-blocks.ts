import { doubleMetaphone } from 'double-metaphone';
import type { Features } from './match-features.ts';

/**
 * Keys of which two records of one person share at least one, whatever was typed wrong in the rest. Each is short and can
 * stand in an item's key; it tells of a person, so it belongs in no log. The kind stands before the first `:`.
 */
export function blockingKeys(features: Features): readonly string[] {
  const { name, birthDate, emails, phones, addresses, attributes } = features;
  const givens = name.given.map((words) => sound(words));
  const families = name.family === '' ? [] : [sound(name.family)];
  const names = [...new Set([...givens, ...families])].filter((code) => code !== '');
  const postcodes = [...new Set(addresses.map(({ postcode }) => postcode))].filter((code) => code !== '');
  return [
    ...new Set([
      ...emails.map((email) => `email:${email}`),
      ...phones.map((phone) => `phone:${phone.slice(-8)}`),
      ...pairs(names).map((pair) => `names:${pair}`),
      ...(birthDate === null ? [] : names.map((code) => `birthYear:${code}#${birthDate.slice(0, 4)}`)),
      ...(birthDate === null ? [] : [`birthDate:${birthDate}`]),
      ...postcodes.flatMap((postcode) => names.map((code) => `postcode:${postcode}#${code}`)),
      ...addresses.flatMap(({ numbers, lines }) =>
        lines.flatMap((line) => numbers.map((number) => `address:${number}#${sound(line)}`)),
      ),
      ...Object.entries(attributes)
        .filter(([, value]) => isIdentifying(value))
        .map(([attribute, value]) => `attribute:${attribute}#${value}`),
    ]),
  ];
}

const LONGEST_SOUND = 6;

/** How a text sounds; where it has no sound in Latin letters, its begin. */
function sound(words: string): string {
  const [code] = doubleMetaphone(words);
  return code === '' ? [...words.replaceAll(' ', '')].slice(0, LONGEST_SOUND).join('') : code.slice(0, LONGEST_SOUND);
}

/** Each two of them in one order, so that it does not matter which is which. */
const pairs = (codes: readonly string[]): readonly string[] =>
  codes.flatMap((first, index) => codes.slice(index + 1).map((second) => [first, second].toSorted().join('#')));

/** Long enough, and of digits enough, to be a number of somebody; `blue` and `XL` are shared by many. */
const isIdentifying = (value: string): boolean => value.length >= 5 && value.replace(/\D/g, '').length >= 4;
