import type { RuleProperties } from 'json-rules-engine';
import { inputErrors } from '../kernel/user-error.ts';
import { addOperators } from './condition-operators.ts';
import type { FactCatalog } from './fact-catalog.ts';
import { type FactRef, valueAt } from './fact-ref.ts';
import type { Json } from './playbook.ts';
import { type Condition, isFact, readCondition } from './playbook-condition.ts';
import { missingIn, reasonsIn } from './playbook-reasons.ts';

/** What a condition sees, such as an event and its customer. */
export type Facts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Evaluates a condition on these facts. It returns the reasons why the condition holds, such as `event.score 2 <= 6`, or
 * null where it does not hold. The engine is asynchronous, but awaits nothing external: the same facts always give the same
 * result.
 * @throws where the condition is not valid for these facts, or where the engine cannot evaluate it
 */
export async function evaluateCondition(
  condition: Json,
  catalog: FactCatalog,
  facts: Facts,
): Promise<readonly string[] | null> {
  const { holds, reasons } = await explainCondition(condition, catalog, facts);
  return holds ? reasons : null;
}

/** Whether the condition holds, with the comparisons that make it hold, or with those that do not hold. */
export async function explainCondition(
  condition: Json,
  catalog: FactCatalog,
  facts: Facts,
): Promise<{ readonly holds: boolean; readonly reasons: readonly string[] }> {
  const read = parseOnce(condition, catalog);
  // Loaded with the first condition, so that queries do not wait for it.
  const { Engine } = await import('./rules-engine.ts');
  const engine = new Engine([{ conditions: toConditions(read), event: EVENT }]);
  addOperators(engine);
  const { results, failureResults } = await engine.run(
    Object.fromEntries(factRefsIn(read).map((ref) => [ref, valueAt(facts, ref)])),
  );
  const [result] = results;
  if (result !== undefined) return { holds: true, reasons: reasonsIn(result.conditions) };
  const [failure] = failureResults;
  return { holds: false, reasons: failure === undefined ? [] : missingIn(failure.conditions) };
}

/** The process caches conditions for a while, so each is parsed once. */
const PARSED = new WeakMap<object, { readonly catalog: FactCatalog; readonly read: Condition }>();

export function parseOnce(json: Json, catalog: FactCatalog): Condition {
  const cached = typeof json === 'object' && json !== null ? PARSED.get(json) : undefined;
  if (cached?.catalog === catalog) return cached.read;
  const errors = inputErrors();
  const read = readCondition(json, catalog, errors, ['condition']);
  errors.throwIfAny();
  if (read === null) throw new Error('a condition without errors was not read');
  if (typeof json === 'object' && json !== null) PARSED.set(json, { catalog, read });
  return read;
}

/** The engine needs an event for a rule that holds. Nothing uses it. */
const EVENT = { type: 'holds' };

type Conditions = RuleProperties['conditions'];

/** The engine needs a group at the top. */
const toConditions = (condition: Condition): Conditions =>
  'fact' in condition ? { all: [toNested(condition)] } : toGroup(condition);

function toGroup(condition: Exclude<Condition, { fact: FactRef }>): Conditions {
  if ('all' in condition) return { all: condition.all.map(toNested) };
  if ('any' in condition) return { any: condition.any.map(toNested) };
  return { not: toNested(condition.not) };
}

const toNested = (condition: Condition) => ('fact' in condition ? { ...condition } : toGroup(condition));

/** Every fact that a condition uses. */
export function factRefsIn(condition: Condition): readonly FactRef[] {
  if ('all' in condition) return condition.all.flatMap(factRefsIn);
  if ('any' in condition) return condition.any.flatMap(factRefsIn);
  if ('not' in condition) return factRefsIn(condition.not);
  return isFact(condition.value) ? [condition.fact, condition.value.fact] : [condition.fact];
}
