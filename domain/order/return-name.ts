import { uniqueKey } from '../kernel/code.ts';
import type { OrderReturn } from './order-return.ts';

/** The names by which a sale can refer to this return. */
export const namesOfReturn = ({ id, recordedUnder, returnNumber, source, store }: OrderReturn): readonly string[] => [
  nameOfId(id),
  ...(recordedUnder === undefined ? [] : [nameOfKey(recordedUnder)]),
  ...(returnNumber === null ? [] : [nameOfNumber(returnNumber, source, store)]),
];

export const nameOfId = (id: string): string => `ID#${id}`;
/** @param key of the command that recorded the return, by `commandKey` */
export const nameOfKey = (key: string): string => `KEY#${key}`;
export const isNameOfKey = (name: string): boolean => name.startsWith('KEY#');
export const nameOfNumber = (number: string, source: string, store: string | null): string =>
  `NUMBER#${source}#${store ?? ''}#${uniqueKey(number)}`;
