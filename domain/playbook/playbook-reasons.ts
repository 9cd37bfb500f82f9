import { truncate } from '../kernel/text.ts';

/** The result of the engine for a condition: for each comparison the compared values, and whether it holds. */
type ConditionResult = { readonly result?: boolean } & (
  | { readonly all: readonly ConditionResult[] }
  | { readonly any: readonly ConditionResult[] }
  | { readonly not: ConditionResult }
  | Comparison
  | { readonly condition: string }
);
type Comparison = {
  readonly fact: string;
  readonly factResult?: unknown;
  readonly operator: string;
  readonly valueResult?: unknown;
};

/** The comparisons that make a condition hold, one line each, such as `event.score 2 <= 6`. */
export function reasonsIn(condition: ConditionResult): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(reasonsIn);
  if ('any' in condition) return condition.any.filter(({ result }) => result === true).flatMap(reasonsIn);
  if ('not' in condition) return [`not (${comparisonText(condition.not)})`];
  return [comparisonText(condition)];
}

/** The comparisons that keep a condition from holding, one line each. */
export function missingIn(condition: ConditionResult): readonly string[] {
  if ('all' in condition) return condition.all.filter(({ result }) => result !== true).flatMap(missingIn);
  if ('any' in condition) return condition.any.flatMap(missingIn);
  if ('not' in condition) return [`not (${comparisonText(condition.not)})`];
  return [comparisonText(condition)];
}

function comparisonText(condition: ConditionResult): string {
  if ('all' in condition) return condition.all.map(comparisonText).join(' and ');
  if ('any' in condition) return condition.any.map(comparisonText).join(' or ');
  if ('not' in condition) return `not (${comparisonText(condition.not)})`;
  if ('condition' in condition) return condition.condition;
  const { fact, factResult, operator, valueResult } = condition;
  const [name = '', ...decorators] = operator.split(':').toReversed();
  const sign = [...decorators.toReversed(), SIGNS[name] ?? name].join(' ');
  return `${fact} ${valueText(factResult)} ${sign} ${valueText(valueResult)}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  notIn: 'not in',
  doesNotContain: 'does not contain',
};

const MAX_SHOWN_LENGTH = 80;

function valueText(value: unknown): string {
  if (typeof value === 'string') return truncate(value, MAX_SHOWN_LENGTH);
  return truncate(JSON.stringify(value) ?? 'null', MAX_SHOWN_LENGTH);
}
