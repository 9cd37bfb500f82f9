import { codeKey, uniqueKey } from '../../domain/kernel/code.ts';
import type { Key } from './item.ts';

/**
 * The number of a paper document, such as a receipt: unique within its source, its store, and the integration whose system
 * issued it; absent: a client of the API did.
 */
export type DocumentNumber = {
  readonly number: string;
  readonly source: string;
  readonly store: string | null;
  readonly integration?: string | undefined;
};

/** All numbers with the same letters and digits are in one collection: one Query finds them with or without a store. */
export const documentNumberPk = (prefix: string, number: string): string => `${prefix}#${codeKey(number)}`;

/**
 * The prefix of the sort key for a source and store. The number follows, and the integration, and make the key unique. Older
 * items have the prefix alone, because the partition key was unique then.
 */
export const documentNumberSk = ({ source, store }: Pick<DocumentNumber, 'source' | 'store'>): string =>
  `${source}#${store ?? ''}`;

export function documentNumberKey(prefix: string, document: DocumentNumber): Key {
  const { number, integration } = document;
  const sk = `${documentNumberSk(document)}#${uniqueKey(number)}`;
  // No other number ends like this: the partition has one sequence of letters and digits, and a code has some.
  return { pk: documentNumberPk(prefix, number), sk: integration === undefined ? sk : `${sk}##${integration}` };
}
