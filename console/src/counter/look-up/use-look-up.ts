import { ConsoleLookUpDocument, type ConsoleLookUpQuery } from 'customer-graph-client/console';
import { type Read, useRead } from '../../graph/use-read.ts';
import { useCounterStore } from '../shared/counter-store.ts';
import { readText } from './readings.ts';

/** Asks once for all that a text may be. An empty text asks nothing. */
export function useLookUp(typed: string): Read<ConsoleLookUpQuery> {
  const { store } = useCounterStore();
  const { text, isCode, hasTag, customerId } = readText(typed);
  return useRead(
    ConsoleLookUpDocument,
    { text, isCode, hasTag: hasTag && store !== '', tagStore: store },
    { pause: text === '' || customerId !== null },
  );
}
