import type { Connector, VendorRead } from '../../../connectors/connector.ts';
import type { SourceRecord } from '../../../domain/source-record/record/source-record.ts';

/**
 * The source records of a payload, after the reads that it asks for.
 * @param answerOf what the vendor's API answers; null where it gives no access
 * @throws Error if the payload has no records
 */
export function mappedRecords(
  connector: Connector,
  topic: string,
  payload: unknown,
  answerOf: (read: VendorRead) => unknown = () => null,
): readonly SourceRecord[] {
  let [current, state] = [topic, payload];
  for (let reads = 0; reads < 5; reads++) {
    const mapping = connector.map(state, { topic: current, externalId: 'e', group: 'g', occurredAt: null });
    if ('records' in mapping) return mapping.records;
    if (!('fetch' in mapping)) throw new Error(JSON.stringify(mapping));
    const { fetch } = mapping;
    const answer = answerOf(fetch);
    [current, state] = [fetch.topic, fetch.context === undefined ? answer : { context: fetch.context, answer }];
  }
  throw new Error('Too many reads.');
}
