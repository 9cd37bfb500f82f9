import { isDeepStrictEqual } from 'node:util';
import type { Customer } from './customer.ts';
import { isOneTypo } from './one-typo.ts';
import { nameWords } from './person-name.ts';

/** People ask for themselves by a former name. Few people have had more than these. */
const MAX_FORMER_NAMES = 5;

/**
 * The record after a change, with its previous family name in `formerNames` if the change gave it another one. A
 * corrected typo, another spelling of the same words and an additional word do not count as another name. A removed
 * name is not remembered.
 */
export function withFormerName(before: Customer, after: Customer): Customer {
  const [old, name] = [before.name?.family ?? null, after.name?.family ?? null];
  if (old === null || name === null || !isOtherName(old, name)) return after;
  const others = (before.formerNames ?? []).filter((one) => isOtherName(one, name) && isOtherName(one, old));
  return { ...after, formerNames: [old, ...others].slice(0, MAX_FORMER_NAMES) };
}

function isOtherName(one: string, other: string): boolean {
  const [left, right] = [nameWords(one), nameWords(other)];
  if (left.every((word) => right.includes(word)) || isDeepStrictEqual(left.toSorted(), right.toSorted())) return false;
  return !isOneTypo(left.join(''), right.join(''));
}
