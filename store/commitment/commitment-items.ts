import type { ChangeOf } from '../../domain/changes.ts';
import {
  type Commitment,
  commitmentPosition,
  commitmentsIn,
  type DerivedCommitment,
  type Obligations,
} from '../../domain/commitment/commitment.ts';
import { type CalendarKey, itemOf, type Key, type QueueKey } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { owedListWrites } from './owed-list-items.ts';

export const commitmentKey = (id: string): Key => ({ pk: `OWED#${id}`, sk: '#OWED' });

/** What a store owes, in the calendar index; without a store: what the web shop and the telephone owe. */
export const owedPk = (store: string | null): string => `OWED#${store ?? NO_STORE}`;
const NO_STORE = 'ONLINE';

/** Commitments whose due time has not been noticed to have passed. The clock reads this queue. */
export const PENDING_QUEUE = 'OWED_PENDING';
/** Commitments that are noticed as overdue. */
export const OVERDUE_QUEUE = 'OWED_OVERDUE';

/**
 * What an entity owes: an item for each commitment, and one list. Only what differs from the entity's former state is
 * written. The caller writes the entity under its version in the same transaction, so these writes need no condition.
 * @param before null where the entity is new
 */
export function obligationWrites(before: Obligations | null, after: Obligations): readonly WriteItem[] {
  const [former, current] = [before === null ? [] : commitmentsIn(before), commitmentsIn(after)];
  if (former.length === 0 && current.length === 0) return [];
  const [formerById, currentIds] = [byId(former), new Set(current.map(({ id }) => id))];
  return [
    ...former.filter(({ id }) => !currentIds.has(id)).map(({ id }) => ({ delete: commitmentKey(id) })),
    ...current.flatMap((commitment) => writesOf(formerById.get(commitment.id) ?? null, commitment)),
    ...owedListWrites(before, after),
  ];
}

function writesOf(before: DerivedCommitment | null, after: DerivedCommitment): readonly WriteItem[] {
  if (before === null) return [newCommitment(after)];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  // A commitment with another due time is noticed again; with the same one it keeps its place.
  const { calendarPk, calendarSk, queuePk, queueSk } = indexKeysOf(after);
  const moved = before.dueAt === after.dueAt ? {} : { queuePk, queueSk };
  const { pk: _pk, sk: _sk, ...set } = itemOf(commitmentKey(after.id), { ...after, calendarPk, calendarSk, ...moved });
  return [{ update: commitmentKey(after.id), add: { version: 1 }, set }];
}

const newCommitment = (commitment: DerivedCommitment): WriteItem => commitmentPut({ ...commitment, version: 1 });

export const commitmentPut = (commitment: Commitment): Extract<WriteItem, { readonly put: object }> => ({
  put: itemOf(commitmentKey(commitment.id), commitment, indexKeysOf(commitment)),
});

/** What the clock noticed. Everything else of the commitment stays as its entity left it. */
export function commitmentWrites({ before, after }: ChangeOf<'commitment'>): readonly WriteItem[] {
  const { queuePk, queueSk } = indexKeysOf(after);
  const { noticedDueAt } = after;
  const { pk: _pk, sk: _sk, ...set } = itemOf(commitmentKey(after.id), { noticedDueAt, queuePk, queueSk });
  return [{ update: commitmentKey(after.id), add: { version: 1 }, set, condition: isUnchanged(before) }];
}

function indexKeysOf(commitment: DerivedCommitment & Pick<Commitment, 'noticedDueAt'>): CalendarKey & QueueKey {
  const { id, store, dueAt, noticedDueAt } = commitment;
  return {
    calendarPk: owedPk(store),
    calendarSk: commitmentPosition(commitment),
    ...queueKey(noticedDueAt === dueAt ? OVERDUE_QUEUE : PENDING_QUEUE, id, dueAt),
  };
}

const byId = (commitments: readonly DerivedCommitment[]): ReadonlyMap<string, DerivedCommitment> =>
  new Map(commitments.map((commitment) => [commitment.id, commitment]));
