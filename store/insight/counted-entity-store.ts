import {
  type CountableState,
  type CountedEntity,
  type CountStep,
  nextCountStep,
} from '../../domain/insight/counted-entity.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { Unavailable } from '../../domain/kernel/unavailable.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { TRANSACTION_LIMITS, transact } from '../table/dynamo-transaction.ts';
import { type Key, nameOf } from '../table/item.ts';
import type { WriteItem } from '../table/write-item.ts';
import { countedEntityFrom, countedEntityKey, countedEntityWrite } from './counted-entity-items.ts';
import { counterAdditions } from './counter-items.ts';
import { counterWrites } from './counter-writes.ts';

/** A state to count, and what tells whether a former version has counted it. */
export type StateToCount = CountableState & {
  /** When the entity was recorded. */
  readonly recordedAt: Instant;
  /** The marker by which a former version marked the change as counted; null: the change is unknown. */
  readonly formerMarker: Key | null;
};

/** Of one entity in a transaction, so that the step of every entity fits into one: at most three items for each. */
const MAX_DELTAS = 20;
/** Entities of one transaction, so that the update of one counter does not exceed the size limit of an expression. */
const MAX_ENTITIES = 40;
const MAX_ATTEMPTS = 8;

/**
 * Brings the counters to these states: a transaction replaces what they hold of some entities, and the records of that. It adds
 * what is common to them once. States may come in any order and again.
 * @param since from when on every counted entity has a record; what a former version counted before has none
 * @throws Unavailable if no attempt can commit; entities that are committed by then stay counted
 */
export async function countStates(table: Table, states: readonly StateToCount[], since: Instant): Promise<void> {
  const reader = readerOf(table, true);
  let pending = latestOfEach(states);
  for (let attempt = 0; pending.length > 0; attempt++) {
    if (attempt === MAX_ATTEMPTS) throw new Unavailable('no attempt could commit a transaction of counters');
    if (attempt > 0) await backoff(attempt);
    const known = await readCounted(reader, pending, since);
    const left: StateToCount[] = [];
    let waiting = pending.map((state, index): Counting => ({ state, before: known[index] ?? null }));
    while (waiting.length > 0) {
      const { together, rest } = takeFitting(waiting);
      waiting = rest;
      if (together.length === 0) continue;
      const outcome = await transact(table, together.flatMap(({ write }) => write).concat(sumsOf(together)));
      if (outcome === 'tooLarge') throw new Error('a transaction of counters is too large');
      if (outcome === 'conflict') left.push(...together.map(({ state }) => state));
      // An entity with more deltas than one step takes goes on from what was committed.
      else waiting.unshift(...together.map(({ state, step }) => ({ state, before: step.entity })));
    }
    pending = left;
  }
}

/** Of several states of an entity, the last with what was before the first. */
function latestOfEach(states: readonly StateToCount[]): readonly StateToCount[] {
  const latest = new Map<string, StateToCount>();
  for (const state of states) {
    const known = latest.get(state.id);
    if (known === undefined || known.version <= state.version)
      latest.set(state.id, known === undefined ? state : { ...state, deltasBefore: known.deltasBefore });
  }
  return [...latest.values()];
}

type Counting = { readonly state: StateToCount; readonly before: CountedEntity | null };
type PlannedCount = Counting & { readonly step: CountStep; readonly write: WriteItem };

/** The next steps of as many entities as fit into one transaction, without those that are counted already. */
function takeFitting(waiting: readonly Counting[]): {
  readonly together: readonly PlannedCount[];
  readonly rest: Counting[];
} {
  const items = new Set<string>();
  const together: PlannedCount[] = [];
  for (const [index, { state, before }] of waiting.entries()) {
    const step = nextCountStep(before, state, MAX_DELTAS);
    if (step === null) continue;
    const names = step.deltas.flatMap((delta) => counterAdditions(delta, 0)).map(({ key }) => nameOf(key));
    const size = together.length + 1 + new Set([...items, ...names]).size;
    if (together.length === MAX_ENTITIES || (together.length > 0 && size > TRANSACTION_LIMITS.items))
      return { together, rest: waiting.slice(index) };
    for (const name of names) items.add(name);
    together.push({ state, before, step, write: countedEntityWrite(before, step.entity) });
  }
  return { together, rest: [] };
}

const sumsOf = (steps: readonly PlannedCount[]): readonly WriteItem[] =>
  counterWrites(steps.flatMap(({ step }) => step.deltas));

/** One batch of reads: the records, and of entities from before them the markers of a former version. */
async function readCounted(
  reader: Reader,
  states: readonly StateToCount[],
  since: Instant,
): Promise<readonly (CountedEntity | null)[]> {
  const markers = states.flatMap(({ recordedAt, formerMarker }) =>
    formerMarker !== null && recordedAt < since ? [formerMarker] : [],
  );
  const items = await reader.getMany([...states.map(({ id }) => countedEntityKey(id)), ...markers]);
  const marked = new Set(
    markers.filter((_, index) => (items[states.length + index] ?? null) !== null).map((marker) => nameOf(marker)),
  );
  return states.map((state, index) => {
    const item = items[index] ?? null;
    if (item !== null) return countedEntityFrom(item);
    if (state.recordedAt >= since) return null;
    return countedBefore(state, state.formerMarker === null || marked.has(nameOf(state.formerMarker)));
  });
}

/**
 * What a former version counted of an entity: it had no records, and followed the changes. Null: nothing.
 * @param isCounted whether it counted the state itself
 */
function countedBefore({ id, version, deltas, deltasBefore }: StateToCount, isCounted: boolean): CountedEntity | null {
  const recordOf = (counted: CountedEntity['counted'], stateVersion: number): CountedEntity => ({
    ...{ id, version: 0, stateVersion, counted, pending: [] },
  });
  if (isCounted) return recordOf(deltas, version);
  if (deltasBefore !== null) return recordOf(deltasBefore, version - 1);
  // A claimed order moved to its customer: the item is new, and the order is not.
  return version > 1 ? recordOf(deltas, version) : null;
}
