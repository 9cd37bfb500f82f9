import type { InputErrors, Path } from '../kernel/user-error.ts';
import { checkComparisons } from '../playbook/check-comparisons.ts';
import { type Condition, isFact, type Leaf, readCondition, rootPath } from '../playbook/playbook-condition.ts';
import { isPurchaseFact, MAX_PURCHASE_DAYS, SEGMENT_FACTS } from './segment-facts.ts';

/** The only values of facts that have a list of them. Another value would never match, and its author would not know. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'insights.tier': ['PLATINUM', 'GOLD', 'SILVER', 'BRONZE', 'NONE'],
  'insights.rfmSegment': [
    ...['CHAMPION', 'LOYAL', 'PROMISING', 'NEW', 'NEEDS_ATTENTION', 'AT_RISK', 'CANNOT_LOSE', 'HIBERNATING', 'LOST'],
  ],
};

/**
 * Reads the condition of a segment. Where it is none over the facts of segments, it returns null and adds an error for each
 * wrong place; it also adds one for each comparison that can never hold.
 */
export function readSegmentCondition(json: unknown, errors: InputErrors, path: Path): Condition | null {
  const read = readCondition(json, SEGMENT_FACTS, errors, path);
  if (read === null) return null;
  const root = rootPath(json, path);
  checkComparisons(read, SEGMENT_FACTS, errors, root);
  checkValues(read, errors, root);
  return read;
}

function checkValues(condition: Condition, errors: InputErrors, path: Path): void {
  if ('all' in condition) checkParts(condition.all, errors, [...path, 'all']);
  else if ('any' in condition) checkParts(condition.any, errors, [...path, 'any']);
  else if ('not' in condition) checkValues(condition.not, errors, [...path, 'not']);
  else checkLeaf(condition, errors, [...path, 'value']);
}

const checkParts = (parts: readonly Condition[], errors: InputErrors, path: Path): void =>
  parts.forEach((part, index) => {
    checkValues(part, errors, [...path, index]);
  });

function checkLeaf({ fact, value }: Leaf, errors: InputErrors, path: Path): void {
  if (isFact(value)) return;
  const given = (Array.isArray(value) ? value : [value]).filter((one) => one !== null);
  const known = VALUES[fact];
  if (known !== undefined && given.some((one) => typeof one === 'string' && !known.includes(one)))
    errors.add('INVALID', path, `This fact is one of ${known.join(', ')}.`);
  if (isPurchaseFact(fact) && given.some((one) => typeof one === 'number' && (one < 0 || one > MAX_PURCHASE_DAYS)))
    errors.add('INVALID', path, `Purchases count for 0 to ${MAX_PURCHASE_DAYS} days.`);
}
