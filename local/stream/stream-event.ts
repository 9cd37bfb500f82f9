import { filterPattern, type KeyPattern } from '../../store/stream-consumers.ts';
import type { StreamRecord } from './table-stream.ts';

/** The event of a Lambda function that consumes a stream. */
export type StreamEvent = { readonly Records: readonly EventRecord[] };

/** A stream record as Lambda passes it to a function: plain JSON, with the time in whole seconds. */
export type EventRecord = Omit<StreamRecord, 'dynamodb'> & {
  readonly eventSourceARN: string;
  readonly dynamodb: { readonly SequenceNumber: string; readonly ApproximateCreationDateTime: number } & Omit<
    NonNullable<StreamRecord['dynamodb']>,
    'SequenceNumber' | 'ApproximateCreationDateTime'
  >;
};

export function toEventRecord(record: StreamRecord, arn: string): EventRecord {
  const { SequenceNumber = '', ApproximateCreationDateTime = 0, ...images } = record.dynamodb ?? {};
  return {
    ...record,
    eventSourceARN: arn,
    dynamodb: { ...images, SequenceNumber, ApproximateCreationDateTime: Math.floor(ApproximateCreationDateTime) },
  };
}

/** @returns whether a record matches at least one of these */
export function recordFilter(patterns: readonly KeyPattern[]): (record: StreamRecord | EventRecord) => boolean {
  const filters = patterns.map(filterPattern).map(({ eventName, dynamodb }) => ({
    eventName,
    keys: Object.entries(dynamodb.Keys).map(([name, { S: prefixes }]) => ({ name, prefixes })),
  }));
  return ({ eventName, dynamodb }) =>
    filters.some(
      (filter) =>
        (filter.eventName === undefined || filter.eventName.some((name) => name === eventName)) &&
        filter.keys.every(({ name, prefixes }) =>
          prefixes.some(({ prefix }) => dynamodb?.Keys?.[name]?.S?.startsWith(prefix) === true),
        ),
    );
}
