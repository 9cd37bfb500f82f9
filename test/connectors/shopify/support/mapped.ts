import { shopify } from '../../../../connectors/shopify/shopify.ts';
import type { SourceOrder, SourceRecord } from '../../../../domain/source-record/record/source-record.ts';
import { envelope } from '../fixtures/common.ts';

/** The records of a payload that is as documented. */
export function mapToRecords(topic: string, payload: unknown, occurredAt?: string | null): readonly SourceRecord[] {
  const mapping = shopify.map(payload, envelope(topic, occurredAt));
  if ('records' in mapping) return mapping.records;
  throw new Error(`${topic} gave no records: ${JSON.stringify(mapping)}`);
}

export function orderOf(payload: unknown, topic = 'orders/updated'): SourceOrder {
  const [record] = mapToRecords(topic, payload);
  if (record?.kind !== 'order') throw new Error('No order.');
  return record;
}
