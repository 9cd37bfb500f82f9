import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { FactCatalog, FactType } from './fact-catalog.ts';
import { isWord } from './mentions.ts';
import { type Condition, isFact, type Leaf } from './playbook-condition.ts';

/**
 * Adds an error for each comparison that can never hold, or that always holds: a text with a number, and `mentions` of
 * nothing. It does not check stored conditions: the rest of such a condition still works.
 */
export function checkComparisons(condition: Condition, catalog: FactCatalog, errors: InputErrors, path: Path): void {
  if ('all' in condition) checkParts(condition.all, catalog, errors, [...path, 'all']);
  else if ('any' in condition) checkParts(condition.any, catalog, errors, [...path, 'any']);
  else if ('not' in condition) checkComparisons(condition.not, catalog, errors, [...path, 'not']);
  else if (condition.operator.split(':').at(-1) === 'mentions')
    checkMentions(condition, catalog, errors, [...path, 'value']);
  else checkTypes(condition, catalog, errors, [...path, 'value']);
}

const checkParts = (parts: readonly Condition[], catalog: FactCatalog, errors: InputErrors, path: Path): void =>
  parts.forEach((part, index) => {
    checkComparisons(part, catalog, errors, [...path, index]);
  });

function checkTypes({ fact, operator, value }: Leaf, { typeOf }: FactCatalog, errors: InputErrors, path: Path): void {
  const type = typeOf(fact);
  if (value === null && /^(less|greater)Than/.test(operator.split(':').at(-1) ?? ''))
    errors.add('INVALID', path, 'Nothing is less or greater than null.');
  const others = isFact(value) ? [typeOf(value.fact)] : typesOf(value);
  if (others.some((other) => other !== type))
    errors.add('INVALID', path, `This fact is a ${type}. Compare it with a ${type} or with null.`);
}

function checkMentions({ fact, value }: Leaf, { typeOf }: FactCatalog, errors: InputErrors, path: Path): void {
  if (typeOf(fact) !== 'text') errors.add('INVALID', path, 'Only a text can mention words.');
  if (isFact(value)) return;
  const words: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (words.length === 0) errors.add('INVALID', path, 'Give at least one word.');
  words.forEach((word, index) => {
    if (typeof word !== 'string' || !isWord(word))
      errors.add('INVALID', [...path, index], 'Give a word or phrase that is not empty.');
  });
}

const TYPES: Readonly<Record<string, FactType>> = { number: 'number', string: 'text', boolean: 'boolean' };

/** The types of all values that are not null. */
const typesOf = (value: unknown): readonly FactType[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => TYPES[typeof one] ?? []);
