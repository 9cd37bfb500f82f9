import { codeKey, uniqueKey } from '../../domain/kernel/code.ts';
import type { Key } from './item.ts';

/** The number of a paper document, such as a receipt: unique within its source and store. */
export type DocumentNumber = { readonly number: string; readonly source: string; readonly store: string | null };

/** All numbers with the same letters and digits are in one collection: one Query finds them with or without a store. */
export const documentNumberPk = (prefix: string, number: string): string => `${prefix}#${codeKey(number)}`;

/**
 * The prefix of the sort key for a source and store. The number follows and makes the key unique. Older items have the
 * prefix alone, because the partition key was unique then.
 */
export const documentNumberSk = ({ source, store }: Omit<DocumentNumber, 'number'>): string =>
  `${source}#${store ?? ''}`;

export const documentNumberKey = (prefix: string, document: DocumentNumber): Key => ({
  pk: documentNumberPk(prefix, document.number),
  sk: `${documentNumberSk(document)}#${uniqueKey(document.number)}`,
});
