import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { isCovered } from '../domain/work-list/work-list-version.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { type ListMove, movesOf } from '../store/work-list/moves-of-change.ts';
import { noteMove } from '../store/work-list/note-move.ts';
import { workListsKey } from '../store/work-list/work-list-items.ts';
import type { Consumer } from './stream-function.ts';

/**
 * Notes when the lists of a desk move. A list of a store is written at most once in five seconds: the process remembers its last
 * write, and a condition holds between processes. A redelivered change only moves a list once more.
 */
export function workListProjector(table: Table, now: () => Instant): Consumer {
  const moved = new Map<string, Instant>();
  async function note(move: ListMove): Promise<void> {
    const at = now();
    if (isCovered(moved.get(nameOf(move)), at)) return;
    const last = await noteMove(table, move, at);
    if (last !== null) moved.set(nameOf(move), last);
  }
  return {
    name: 'workLists',
    seesExpiries: true,
    async consume(changes) {
      const moves = new Map(changes.flatMap(movesOf).map((move) => [nameOf(move), move]));
      await mapInParallel([...moves.values()], note);
      return [];
    },
  };
}

const nameOf = ({ list, store }: ListMove): string => `${list} ${workListsKey(store).pk}`;
