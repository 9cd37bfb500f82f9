import type { RuleProperties } from 'json-rules-engine';
import { inputErrors } from '../kernel/user-error.ts';
import { type FactRef, valueAt } from './fact-ref.ts';
import { mentions } from './mentions.ts';
import type { Json, PlaybookTrigger } from './playbook.ts';
import { type Condition, isFact, readCondition } from './playbook-condition.ts';
import { reasonsIn } from './playbook-reasons.ts';

/** What an event, and the customer whom it happened with, look like to a condition. */
export type Facts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Whether a condition holds on these facts: the facts because of which it does, such as `event.score 2 <= 6`, or null.
 * The engine is asynchronous, but waits for nothing outside of it: the same facts always give the same answer.
 * @throws where the condition is none of this trigger, or cannot be decided
 */
export async function evaluateCondition(
  condition: Json,
  trigger: PlaybookTrigger,
  facts: Facts,
): Promise<readonly string[] | null> {
  const read = parseOnce(condition, trigger);
  // Loaded where a playbook is to be decided first: whoever only asks the graph does not wait for it.
  const { Engine } = await import('json-rules-engine');
  const engine = new Engine([{ conditions: toConditions(read), event: EVENT }]);
  engine.addOperator('mentions', mentions);
  const { results } = await engine.run(Object.fromEntries(factRefsIn(read).map((ref) => [ref, valueAt(facts, ref)])));
  const [result] = results;
  return result === undefined ? null : reasonsIn(result.conditions);
}

/** Playbooks are kept for a while, and decide again and again: each condition is read once for its trigger. */
const PARSED = new WeakMap<object, { readonly trigger: PlaybookTrigger; readonly read: Condition }>();

function parseOnce(json: Json, trigger: PlaybookTrigger): Condition {
  const known = typeof json === 'object' && json !== null ? PARSED.get(json) : undefined;
  if (known?.trigger === trigger) return known.read;
  const errors = inputErrors();
  const read = readCondition(json, trigger, errors, ['condition']);
  errors.throwIfAny();
  if (read === null) throw new Error('a condition without a fault was not read');
  if (typeof json === 'object' && json !== null) PARSED.set(json, { trigger, read });
  return read;
}

/** What the engine says of a rule that holds; only that it does matters here. */
const EVENT = { type: 'holds' };

type Conditions = RuleProperties['conditions'];

/** The engine wants a group at the top. */
const toConditions = (condition: Condition): Conditions =>
  'fact' in condition ? { all: [toNested(condition)] } : toGroup(condition);

function toGroup(condition: Exclude<Condition, { fact: FactRef }>): Conditions {
  if ('all' in condition) return { all: condition.all.map(toNested) };
  if ('any' in condition) return { any: condition.any.map(toNested) };
  return { not: toNested(condition.not) };
}

const toNested = (condition: Condition) => ('fact' in condition ? { ...condition } : toGroup(condition));

/** Every value that a condition asks for. */
function factRefsIn(condition: Condition): readonly FactRef[] {
  if ('all' in condition) return condition.all.flatMap(factRefsIn);
  if ('any' in condition) return condition.any.flatMap(factRefsIn);
  if ('not' in condition) return factRefsIn(condition.not);
  return isFact(condition.value) ? [condition.fact, condition.value.fact] : [condition.fact];
}
