import { mapInParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { explainCondition, type Facts, factRefsIn, parseOnce } from '../playbook/evaluate-condition.ts';
import type { Json } from '../playbook/playbook.ts';
import { timesOfChange } from './next-change.ts';
import { type FactContext, personFacts, purchaseRefsIn, type SegmentPerson } from './person-facts.ts';
import { generationText } from './segment.ts';
import { SEGMENT_FACTS } from './segment-facts.ts';
import type { SegmentDefinition } from './segment-generations.ts';

/** Of which generations a person is a member, and when that may change although nothing happens; null: never. */
export type Evaluation = { readonly memberOf: readonly string[]; readonly dueAt: Instant | null };

export const NO_MEMBERSHIP: Evaluation = { memberOf: [], dueAt: null };

/** A condition with thousands of thresholds is evaluated at this many moments, and again when the last one has come. */
const MAX_TIMES = 20;

/** Evaluates all conditions on a person at a moment. The same person always gives the same result. */
export async function evaluatePerson(
  definitions: readonly SegmentDefinition[],
  person: SegmentPerson,
  context: FactContext,
  now: Instant,
): Promise<Evaluation> {
  const facts = personFacts(person, context, now);
  // Most conditions may change at the same moments: at the starts of the next days.
  const known = new Map([[now, facts]]);
  const factsAt = (time: Instant): Facts => {
    const found = known.get(time) ?? personFacts(person, context, time);
    known.set(time, found);
    return found;
  };
  const results = await mapInParallel(definitions, async (definition) => {
    const { condition } = definition;
    const holds = await isHolding(condition, facts);
    const times = timesOfChange(parseOnce(condition, SEGMENT_FACTS), person, context, now, facts);
    return { definition, holds, dueAt: await firstChange(condition, holds, times, factsAt) };
  });
  return {
    memberOf: results.filter(({ holds }) => holds).map(({ definition }) => generationText(definition)),
    dueAt: earliest(results.map(({ dueAt }) => dueAt)),
  };
}

async function firstChange(
  condition: Json,
  holds: boolean,
  times: readonly Instant[],
  factsAt: (time: Instant) => Facts,
): Promise<Instant | null> {
  for (const time of times.slice(0, MAX_TIMES)) if ((await isHolding(condition, factsAt(time))) !== holds) return time;
  return times[MAX_TIMES] ?? null;
}

const isHolding = async (condition: Json, facts: Facts): Promise<boolean> =>
  (await explainCondition(condition, SEGMENT_FACTS, facts)).holds;

const earliest = (times: readonly (Instant | null)[]): Instant | null =>
  times.filter((time) => time !== null).toSorted()[0] ?? null;

/** Every fact that some of these conditions use. */
const refsIn = (definitions: readonly Pick<SegmentDefinition, 'condition'>[]): readonly string[] =>
  definitions.flatMap(({ condition }) => factRefsIn(parseOnce(condition, SEGMENT_FACTS)));

/** The purchases that these conditions ask for. */
export const purchasesIn = (definitions: readonly Pick<SegmentDefinition, 'condition'>[]): readonly string[] =>
  purchaseRefsIn(refsIn(definitions));

/** The facts that these conditions use, such as `metrics`. */
export const factsUsedBy = (definitions: readonly Pick<SegmentDefinition, 'condition'>[]): ReadonlySet<string> =>
  new Set(refsIn(definitions).map((ref) => ref.split('.')[0] ?? ''));
