import type { ChangeOf } from '../../domain/changes.ts';
import { historySk } from '../table/history-keys.ts';
import { itemOf } from '../table/item.ts';
import { isNew, type WriteItem } from '../table/write-item.ts';
import { casePk } from './service-case-items.ts';

/** A contact has its own item in the partition of its case, because there may be many. It never changes. */
export function caseContactWrites({ after }: ChangeOf<'caseContact'>): readonly WriteItem[] {
  return [{ put: itemOf({ pk: casePk(after.caseId), sk: historySk('CONTACT', after) }, after), condition: isNew }];
}
