import { type Key, keyIn } from '../table/item.ts';
import type { WriteItem } from '../table/write-item.ts';

type Update = Extract<WriteItem, { readonly update: Key }>;

/**
 * Joins what the clock writes to commitments with the other writes of its transaction, which may write an item only once: a
 * playbook that reacts may settle the commitment, or give it another due time. What the entity owes then wins.
 */
export function joinNotices(notices: readonly WriteItem[], others: readonly WriteItem[]): readonly WriteItem[] {
  if (notices.length === 0) return others;
  const byKey = new Map(notices.filter(isUpdate).map((notice) => [textOf(notice.update), notice]));
  const joined = others.map((write) => {
    const key = textOf(keyOfWrite(write));
    const notice = byKey.get(key);
    byKey.delete(key);
    return notice !== undefined && isUpdate(write) ? { ...notice, set: { ...notice.set, ...write.set } } : write;
  });
  return [...joined, ...byKey.values()];
}

const isUpdate = (write: WriteItem): write is Update => 'update' in write;

const textOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

function keyOfWrite(write: WriteItem): Key {
  if ('put' in write) return keyIn(write.put);
  if ('update' in write) return write.update;
  return 'delete' in write ? write.delete : write.check;
}
