import { localDay } from '../../language/zoned-time.ts';

const DUE_GROUPS = ['OVERDUE', 'TODAY', 'LATER'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

type Due = { readonly dueAt: string; readonly store?: string | null };

/**
 * Splits what is owed by when it is due. Today is that of the store that owes it.
 * @param zoneOf the zone of a store; of the shop where there is none
 * @returns the groups that have something, in the order of time
 */
export function byDue<Item extends Due>(
  items: readonly Item[],
  now: Date,
  zoneOf: (store: string | null) => string,
): readonly (readonly [DueGroup, readonly Item[]])[] {
  const groups = Map.groupBy(items, ({ dueAt, store }) => groupOf(dueAt, now, zoneOf(store ?? null)));
  return DUE_GROUPS.flatMap((group) => {
    const ofGroup = groups.get(group);
    return ofGroup === undefined ? [] : [[group, ofGroup] as const];
  });
}

const DAY_MS = 86_400_000;

/**
 * Whether a group may have more than is here, where more follow. Items come in the order of time, and today ends in each store within a day from
 * now, in some before others.
 */
export function mayHaveMore(group: DueGroup, items: readonly Due[], now: Date): boolean {
  const last = items.at(-1);
  if (last === undefined || group === 'LATER') return true;
  const dueAt = new Date(last.dueAt).getTime();
  return group === 'OVERDUE' ? dueAt < now.getTime() : dueAt < now.getTime() + DAY_MS;
}

function groupOf(dueAt: string, now: Date, zone: string): DueGroup {
  if (new Date(dueAt) < now) return 'OVERDUE';
  return localDay(dueAt, zone) === localDay(now, zone) ? 'TODAY' : 'LATER';
}
