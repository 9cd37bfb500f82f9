import type { ChangeOf } from '../domain/changes.ts';
import { historySk } from './history-keys.ts';
import { itemOf } from './item.ts';
import { casePk } from './service-case-items.ts';
import { isNew, type WriteItem } from './write-item.ts';

/** A contact stands with its case, apart from it: there may be many. It never changes. */
export function caseContactWrites({ after }: ChangeOf<'caseContact'>): readonly WriteItem[] {
  return [{ put: itemOf({ pk: casePk(after.caseId), sk: historySk('CONTACT', after) }, after), condition: isNew }];
}
