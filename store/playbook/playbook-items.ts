import type { ChangeOf } from '../../domain/changes.ts';
import type { Playbook } from '../../domain/playbook/playbook.ts';
import { type Attributes, entityOf, itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** All playbooks are in one partition, so that one Query reads them. The item of the list comes first. */
export const PLAYBOOK_PK = 'PLAYBOOK';
export const PLAYBOOK_LIST_SK = '#LIST';
export const PLAYBOOK_LIST_KEY: Key = { pk: PLAYBOOK_PK, sk: PLAYBOOK_LIST_SK };

export function playbookWrites({ before, after }: ChangeOf<'playbook'>): readonly WriteItem[] {
  const key = { pk: PLAYBOOK_PK, sk: `PLAYBOOK#${after.id}` };
  // Stored as text, because a map of the table does not keep the order of its keys.
  const stored: StoredPlaybook = { ...after, condition: JSON.stringify(after.condition) };
  return [{ put: itemOf(key, stored), condition: isUnchanged(before) }];
}

export function playbookFrom(item: Attributes): Playbook {
  const stored = entityOf<StoredPlaybook>(item);
  return { ...stored, condition: JSON.parse(stored.condition) };
}

type StoredPlaybook = Omit<Playbook, 'condition'> & { readonly condition: string };

export function playbookListWrites({ before, after }: ChangeOf<'playbookList'>): readonly WriteItem[] {
  return [{ put: itemOf(PLAYBOOK_LIST_KEY, after), condition: isUnchanged(before) }];
}
