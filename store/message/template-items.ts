import type { ChangeOf } from '../../domain/changes.ts';
import { templateKey } from '../../domain/message/template.ts';
import { itemOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** All texts are in one partition, so that one Query reads them. The item of the list comes first. */
export const TEMPLATE_PK = 'MESSAGE_TEMPLATE';
export const TEMPLATE_LIST_SK = '#LIST';

export function messageTemplateWrites({ before, after }: ChangeOf<'messageTemplate'>): readonly WriteItem[] {
  const key = { pk: TEMPLATE_PK, sk: `TEMPLATE#${templateKey(after)}` };
  return [{ put: itemOf(key, after), condition: isUnchanged(before) }];
}

export function messageTemplateListWrites({ before, after }: ChangeOf<'messageTemplateList'>): readonly WriteItem[] {
  return [{ put: itemOf({ pk: TEMPLATE_PK, sk: TEMPLATE_LIST_SK }, after), condition: isUnchanged(before) }];
}
