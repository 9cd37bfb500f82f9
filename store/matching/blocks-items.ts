import type { ChangeOf } from '../../domain/changes.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** The key of a record's list of blocks. A profile query does not read it. */
export const blocksKey = (customerId: string): Key => ({ pk: customerPk(customerId), sk: 'BLOCKS' });

export const BLOCK_PREFIX = 'BLOCK#';

export const blockPk = (key: string): string => `${BLOCK_PREFIX}${key}`;

/** Writes the list of the record's blocks, and adds or removes the record's item in each changed block. */
export function blocksWrites({ before, after }: ChangeOf<'blocks'>): readonly WriteItem[] {
  const { customerId } = after;
  const stored = before?.version === 0 ? null : before;
  const [old, now] = [new Set(before?.keys), new Set(after.keys)];
  return [
    { put: itemOf(blocksKey(customerId), after), condition: isUnchanged(stored) },
    ...[...old.difference(now)].map((key) => ({ delete: { pk: blockPk(key), sk: customerId } })),
    ...[...now.difference(old)].map((key) => ({ put: itemOf({ pk: blockPk(key), sk: customerId }, {}) })),
  ];
}
