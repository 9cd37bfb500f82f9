import { filterPattern, type KeyPattern } from '../../store/stream-consumers.ts';
import type { StreamRecord } from './table-stream.ts';

/** The event of a Lambda function that consumes a stream. */
export type StreamEvent = { readonly Records: readonly EventRecord[] };

/** A stream record as Lambda passes it to a function: plain JSON, with the time in seconds. */
export type EventRecord = Omit<StreamRecord, 'dynamodb'> & {
  readonly eventSourceARN: string;
  readonly dynamodb: { readonly SequenceNumber: string; readonly ApproximateCreationDateTime: number } & Omit<
    NonNullable<StreamRecord['dynamodb']>,
    'SequenceNumber' | 'ApproximateCreationDateTime'
  >;
};

export function toEventRecord(record: StreamRecord, arn: string): EventRecord {
  const { SequenceNumber = '', ApproximateCreationDateTime, ...images } = record.dynamodb ?? {};
  return {
    ...record,
    eventSourceARN: arn,
    dynamodb: {
      ...images,
      SequenceNumber,
      ApproximateCreationDateTime: Math.floor((ApproximateCreationDateTime?.getTime() ?? 0) / 1_000),
    },
  };
}

/** The event as JSON text, bytes in base64, as Lambda encodes it. */
export const toPayload = (event: StreamEvent): string =>
  JSON.stringify(event, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );

/** Whether the record matches at least one filter. */
export function matchesFilters(patterns: readonly KeyPattern[], record: EventRecord): boolean {
  const { Keys = {} } = record.dynamodb;
  return patterns
    .map(filterPattern)
    .some(
      ({ dynamodb, eventName }) =>
        (eventName === undefined || eventName.some((name) => name === record.eventName)) &&
        Object.entries(dynamodb.Keys).every(([name, { S: prefixes }]) =>
          prefixes.some(({ prefix }) => Keys[name]?.S?.startsWith(prefix) === true),
        ),
    );
}
