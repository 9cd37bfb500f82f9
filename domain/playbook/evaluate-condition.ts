import type { RuleProperties } from 'json-rules-engine';
import { inputErrors } from '../kernel/user-error.ts';
import { type FactRef, valueAt } from './fact-ref.ts';
import { mentions } from './mentions.ts';
import type { Json, PlaybookTrigger } from './playbook.ts';
import { type Condition, isFact, readCondition } from './playbook-condition.ts';
import { missingIn, reasonsIn } from './playbook-reasons.ts';

/** An event and its customer, as a condition sees them. */
export type Facts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Evaluates a condition on these facts. It returns the reasons why the condition holds, such as `event.score 2 <= 6`, or
 * null where it does not hold. The engine is asynchronous, but awaits nothing external: the same facts always give the same
 * result.
 * @throws where the condition is not valid for the trigger, or where the engine cannot evaluate it
 */
export async function evaluateCondition(
  condition: Json,
  trigger: PlaybookTrigger,
  facts: Facts,
): Promise<readonly string[] | null> {
  const { holds, reasons } = await explainCondition(condition, trigger, facts);
  return holds ? reasons : null;
}

/** Whether the condition holds, with the comparisons that make it hold, or with those that do not hold. */
export async function explainCondition(
  condition: Json,
  trigger: PlaybookTrigger,
  facts: Facts,
): Promise<{ readonly holds: boolean; readonly reasons: readonly string[] }> {
  const read = parseOnce(condition, trigger);
  // Loaded with the first condition, so that queries do not wait for it.
  const { Engine } = await import('json-rules-engine');
  const engine = new Engine([{ conditions: toConditions(read), event: EVENT }]);
  engine.addOperator('mentions', mentions);
  const { results, failureResults } = await engine.run(
    Object.fromEntries(factRefsIn(read).map((ref) => [ref, valueAt(facts, ref)])),
  );
  const [result] = results;
  if (result !== undefined) return { holds: true, reasons: reasonsIn(result.conditions) };
  const [failure] = failureResults;
  return { holds: false, reasons: failure === undefined ? [] : missingIn(failure.conditions) };
}

/** The process caches playbooks for a while, so each condition is parsed once for its trigger. */
const PARSED = new WeakMap<object, { readonly trigger: PlaybookTrigger; readonly read: Condition }>();

function parseOnce(json: Json, trigger: PlaybookTrigger): Condition {
  const cached = typeof json === 'object' && json !== null ? PARSED.get(json) : undefined;
  if (cached?.trigger === trigger) return cached.read;
  const errors = inputErrors();
  const read = readCondition(json, trigger, errors, ['condition']);
  errors.throwIfAny();
  if (read === null) throw new Error('a condition without errors was not read');
  if (typeof json === 'object' && json !== null) PARSED.set(json, { trigger, read });
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
function factRefsIn(condition: Condition): readonly FactRef[] {
  if ('all' in condition) return condition.all.flatMap(factRefsIn);
  if ('any' in condition) return condition.any.flatMap(factRefsIn);
  if ('not' in condition) return factRefsIn(condition.not);
  return isFact(condition.value) ? [condition.fact, condition.value.fact] : [condition.fact];
}
