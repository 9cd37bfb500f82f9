import type { CountedEntity } from '../../domain/insight/counted-entity.ts';
import type { CounterDelta, Counts } from '../../domain/insight/counters.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import { type Attributes, entityOf, itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** The record of what the counters hold of an entity. It outlives the entity, whose figures stay. */
export const countedEntityKey = (id: string): Key => ({ pk: `COUNTED#${id}`, sk: '#ENTITY' });

/** The deltas as one short text: most of them have the same day and the same counts. */
type Stored = Omit<CountedEntity, 'counted' | 'pending'> & { readonly counted: string; readonly pending: string };

export const countedEntityWrite = (before: CountedEntity | null, after: CountedEntity): WriteItem => ({
  put: itemOf(countedEntityKey(after.id), {
    ...after,
    counted: textOf(after.counted),
    pending: textOf(after.pending),
  } satisfies Stored),
  condition: isUnchanged(before === null || before.version === 0 ? null : before),
});

export function countedEntityFrom(item: Attributes): CountedEntity {
  const { counted, pending, ...rest } = entityOf<Stored>(item);
  return { ...rest, counted: deltasIn(counted), pending: deltasIn(pending) };
}

type Group = readonly [day: Day, counts: Counts, places: readonly (readonly [board: string, key: string])[]];

function textOf(deltas: readonly CounterDelta[]): string {
  const groups = Map.groupBy(deltas, ({ day, counts }) => JSON.stringify([day, counts]));
  return JSON.stringify(
    [...groups.values()].flatMap((group): Group[] => {
      const [first] = group;
      return first === undefined ? [] : [[first.day, first.counts, group.map(({ board, key }) => [board, key])]];
    }),
  );
}

const deltasIn = (text: string): readonly CounterDelta[] =>
  (JSON.parse(text) as readonly Group[]).flatMap(([day, counts, places]) =>
    places.map(([board, key]) => ({ board, key, day, counts })),
  );
