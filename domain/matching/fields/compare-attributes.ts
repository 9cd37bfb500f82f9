import { attributeKind, isIdentifying } from './attribute-kind.ts';
import { differenceOf } from './difference.ts';
import { type Comparison, DIFFERENT, MISSING, NEARLY } from './match-comparison.ts';
import { editDistance } from './text-similarity.ts';

export function compareAttribute(left: string | undefined, right: string | undefined): Comparison {
  if (left === undefined || right === undefined) return MISSING;
  if (left === right) return { level: 'exact', value: left };
  if (left.length < 5 || editDistance(left, right) !== 1) return DIFFERENT;
  const detail = differenceOf(left, right);
  return isNumber(left) && isNumber(right) ? { ...NEARLY, detail } : { level: 'close', basis: 'typo', detail };
}

const isNumber = (value: string): boolean => /\d/.test(value);

/**
 * Compares values of an attribute that has no learned weights. Nobody knows how many people share its values, so it supports
 * suggestions, but never a merge.
 */
export function compareUnlearnedAttribute(
  name: string,
  left: string | undefined,
  right: string | undefined,
): Comparison {
  const isNoNumber = (value: string | undefined) => value !== undefined && !isIdentifying(value);
  if (attributeKind(name) === 'ID_NUMBER' && [left, right].some(isNoNumber)) return MISSING;
  return { ...compareAttribute(left, right), weak: true };
}
