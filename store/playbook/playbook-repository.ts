import type { PlaybookList, PlaybookRepository, Playbooks } from '../../domain/playbook/playbook.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf, stringOf } from '../table/item.ts';
import { PLAYBOOK_LIST_SK, PLAYBOOK_PK, playbookFrom } from './playbook-items.ts';

export function playbookRepository(reader: Reader): PlaybookRepository {
  /** In the order of their ids, which is the order of creation. */
  async function playbooks(): Promise<Playbooks> {
    const items = await reader.query({ pk: PLAYBOOK_PK, from: '#', to: '~' });
    const [list] = items.filter((item) => stringOf(item, 'sk') === PLAYBOOK_LIST_SK);
    const all = items.filter((item) => item !== list).map((item) => playbookFrom(item));
    return { version: list === undefined ? 0 : entityOf<PlaybookList>(list).version, all };
  }
  return { playbooks, freshPlaybooks: playbooks };
}
