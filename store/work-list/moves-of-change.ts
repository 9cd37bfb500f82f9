import { NO_STORE, type WorkList } from '../../domain/work-list/work-list-version.ts';
import { FEEDBACK } from '../feedback/feedback-items.ts';
import { CASE } from '../service-case/service-case-items.ts';
import { SERVICE_JOB } from '../service-job/service-job-items.ts';
import { type Attributes, entityOf, type Key } from '../table/item.ts';
import type { ItemChange } from '../table/item-change.ts';

/** A list in which something moved. The store is null for the list of the whole shop. */
export type ListMove = { readonly list: WorkList; readonly store: string | null };

/** The lists in which a change of an item moves something: in that of the whole shop, and in those of its stores. */
export function movesOf({ key, before, after }: ItemChange): readonly ListMove[] {
  const list = listOf(key);
  if (list === null) return [];
  if (list === 'MATCHES') return [{ list, store: null }];
  const stores = [before, after].filter((image) => image !== null).map(storeOf);
  return [null, ...new Set(stores)].map((store) => ({ list, store }));
}

/** By the keys of the items. A pointer moves nothing. */
function listOf({ pk, sk }: Key): WorkList | null {
  if (sk === '#POINTER') return null;
  if (sk.startsWith(`${CASE}#`)) return 'CASES';
  if (sk.startsWith(`${FEEDBACK}#`)) return 'FEEDBACK';
  if (sk.startsWith(`${SERVICE_JOB}#`)) return 'SERVICE_JOBS';
  if (pk.startsWith('MATCH#')) return 'MATCHES';
  // What is owed, and the lists of what each entity owes, which hold its assignee.
  return pk.startsWith('OWED#') || pk.startsWith('OWED_BY#') || /^(#~)?OWED#/.test(sk) ? 'COMMITMENTS' : null;
}

const storeOf = (image: Attributes): string => entityOf<{ readonly store?: string | null }>(image).store ?? NO_STORE;
