import type { ChangeOf } from '../domain/change.ts';
import { codeKey } from '../domain/code.ts';
import { itemOf, type Key } from './item.ts';
import { isUnchanged, type WriteItem } from './write-item.ts';

/** One item a thing, replaced under its version: things are returned, resold and given away. */
export const serialKey = (serialNumber: string): Key => ({ pk: `SERIAL#${codeKey(serialNumber)}`, sk: '#OWNER' });

export function serialWrites({ before, after }: ChangeOf<'serial'>): readonly WriteItem[] {
  return [{ put: itemOf(serialKey(after.serialNumber), after), condition: isUnchanged(before) }];
}
