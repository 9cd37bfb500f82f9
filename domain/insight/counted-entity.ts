import { type CounterDelta, diffCounters, takeDeltas } from './counters.ts';

/** What one state of an entity counts. */
export type CountableState = {
  /** The same for every state of the entity. */
  readonly id: string;
  /** A later state has a higher one. */
  readonly version: number;
  readonly deltas: readonly CounterDelta[];
  /** What the state before it counted; null: unknown, or there was none. */
  readonly deltasBefore: readonly CounterDelta[] | null;
};

/** What the counters hold of an entity, so that a later state replaces exactly that. */
export type CountedEntity = {
  readonly id: string;
  /** Of this record. Each step increments it. */
  readonly version: number;
  /** The version of the counted state. */
  readonly stateVersion: number;
  /** What the state counts, with what is pending. */
  readonly counted: readonly CounterDelta[];
  /** The part that no transaction has added yet. */
  readonly pending: readonly CounterDelta[];
};

/** The next record of an entity, and what the same transaction adds to the counters. */
export type CountStep = { readonly entity: CountedEntity; readonly deltas: readonly CounterDelta[] };

/**
 * The next step towards counters that hold a state, or a later one that they hold already; null: they do. So states may come
 * in any order and again, and what counts at the end is the latest of them.
 * @param max of the deltas of one step
 */
export function nextCountStep(before: CountedEntity | null, state: CountableState, max: number): CountStep | null {
  const { id, version } = state;
  const isLater = before === null || version >= before.stateVersion;
  const counted = isLater ? state.deltas : before.counted;
  const change = isLater ? diffCounters(before?.counted ?? [], state.deltas) : [];
  const { deltas, pendingDeltas } = takeDeltas(before?.pending ?? [], change, max);
  const isSame = change.length === 0 && !(isLater && isStateMissing(before, state));
  if (deltas.length === 0 && isSame) return null;
  return {
    entity: {
      id,
      version: (before?.version ?? 0) + 1,
      stateVersion: Math.max(before?.stateVersion ?? 0, version),
      counted,
      pending: pendingDeltas,
    },
    deltas,
  };
}

/**
 * Whether the state before this one counted something else than the record holds. Then that one has not come yet, and must not
 * count when it comes.
 */
function isStateMissing(before: CountedEntity | null, { version, deltasBefore }: CountableState): boolean {
  if (deltasBefore === null || version === before?.stateVersion) return false;
  return diffCounters(before?.counted ?? [], deltasBefore).length > 0;
}
