import { truncate } from '../kernel/text.ts';

/** What the engine found of a condition: of each comparison what was compared, and whether it held. */
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

/** The comparisons that made a condition hold, each in a line such as `event.score 2 <= 6`. */
export function reasonsIn(found: ConditionResult): readonly string[] {
  if ('all' in found) return found.all.flatMap(reasonsIn);
  if ('any' in found) return found.any.filter(({ result }) => result === true).flatMap(reasonsIn);
  if ('not' in found) return [`not (${comparisonText(found.not)})`];
  return [comparisonText(found)];
}

function comparisonText(found: ConditionResult): string {
  if ('all' in found) return found.all.map(comparisonText).join(' and ');
  if ('any' in found) return found.any.map(comparisonText).join(' or ');
  if ('not' in found) return `not (${comparisonText(found.not)})`;
  if ('condition' in found) return found.condition;
  const { fact, factResult, operator, valueResult } = found;
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

const LONGEST_SHOWN = 80;

function valueText(value: unknown): string {
  if (typeof value === 'string') return truncate(value, LONGEST_SHOWN);
  return truncate(JSON.stringify(value) ?? 'null', LONGEST_SHOWN);
}
