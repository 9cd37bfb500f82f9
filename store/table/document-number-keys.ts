import { codeKey, uniqueKey } from '../../domain/kernel/code.ts';
import type { Key } from './item.ts';

/** What a shop writes on paper: the number is unique within its source and store. */
export type DocumentNumber = { readonly number: string; readonly source: string; readonly store: string | null };

/** All numbers of the same letters and digits in one collection: one Query finds them with or without a store. */
export const documentNumberPk = (prefix: string, number: string): string => `${prefix}#${codeKey(number)}`;

/**
 * What numbers of one source and store begin with in a collection: then follows the number, by which they are unique.
 * Where it does not follow, the item was written when the collection's key was the unique one.
 */
export const documentNumberSk = ({ source, store }: Omit<DocumentNumber, 'number'>): string =>
  `${source}#${store ?? ''}`;

export const documentNumberKey = (prefix: string, numbered: DocumentNumber): Key => ({
  pk: documentNumberPk(prefix, numbered.number),
  sk: `${documentNumberSk(numbered)}#${uniqueKey(numbered.number)}`,
});
