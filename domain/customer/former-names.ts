import { isDeepStrictEqual } from 'node:util';
import type { Customer } from './customer.ts';
import { isOneTypo } from './one-typo.ts';
import { nameWords } from './person-name.ts';

/** People ask for themselves by a name that they had; nobody had many. */
const MOST_FORMER_NAMES = 5;

/**
 * The record with the family name that it had before a change, where it took another. A corrected slip, another way to
 * write the same words and one word more are no other name; a name that is taken out leaves nothing behind.
 */
export function withFormerName(before: Customer, after: Customer): Customer {
  const [old, name] = [before.name?.family ?? null, after.name?.family ?? null];
  if (old === null || name === null || !isOtherName(old, name)) return after;
  const others = (before.formerNames ?? []).filter((one) => isOtherName(one, name) && isOtherName(one, old));
  return { ...after, formerNames: [old, ...others].slice(0, MOST_FORMER_NAMES) };
}

function isOtherName(one: string, other: string): boolean {
  const [left, right] = [nameWords(one), nameWords(other)];
  if (left.every((word) => right.includes(word)) || isDeepStrictEqual(left.toSorted(), right.toSorted())) return false;
  return !isOneTypo(left.join(''), right.join(''));
}
