import type { ChangeOf } from '../../domain/changes.ts';
import type { Match } from '../../domain/matching/match.ts';
import { itemOf, type Key, type QueueKey } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const matchKey = (id: string): Key => ({ pk: `MATCH#${id}`, sk: '#MATCH' });

/** Writes the match, and its queue key if it is suggested. */
export function matchWrites({ before, after }: ChangeOf<'match'>): readonly WriteItem[] {
  const [key, condition] = [matchKey(after.id), isUnchanged(before)];
  if (after.status === 'FORGOTTEN') return [{ delete: key, condition }];
  return [{ put: itemOf(key, after, queueKeyOf(after)), condition }];
}

export const MATCHES_QUEUE = 'MATCHES';

const queueKeyOf = ({ id, score, status }: Match): QueueKey | null =>
  status === 'SUGGESTED' ? queueKey(MATCHES_QUEUE, id, descendingScoreKey(score)) : null;

/** A text that sorts before the texts of lower scores. */
export const descendingScoreKey = (score: number): string => (1 - score).toFixed(DIGITS);

const DIGITS = 9;
