import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord, AttributeValue as StreamValue } from 'aws-lambda';
import type { Attributes } from '../store/table/item.ts';
import { stringOf } from '../store/table/item.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { PARTITION_KEY, SORT_KEY } from '../store/table/table-schema.ts';

/**
 * The change in a record of the table's stream.
 * @throws Error if the record is not from a stream with old and new images
 */
export function itemChangeOf({ eventID, dynamodb }: DynamoDBRecord): ItemChange {
  const { Keys, OldImage, NewImage, SequenceNumber, ApproximateCreationDateTime: seconds } = dynamodb ?? {};
  if (eventID === undefined || SequenceNumber === undefined || seconds === undefined || Keys === undefined)
    throw new Error('this is not a record of the table stream');
  const keys = attributesOf(Keys);
  return {
    eventId: eventID,
    sequenceNumber: SequenceNumber,
    key: { pk: stringOf(keys, PARTITION_KEY), sk: stringOf(keys, SORT_KEY) },
    before: OldImage === undefined ? null : attributesOf(OldImage),
    after: NewImage === undefined ? null : attributesOf(NewImage),
    at: new Date(seconds * 1_000).toISOString(),
  };
}

type Image = Readonly<Record<string, StreamValue>>;

function attributesOf(image: Image): Attributes {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, attributeOf(value)]));
}

/** Lambda encodes binary values in base64. */
function attributeOf(value: StreamValue): AttributeValue {
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.M !== undefined) return { M: attributesOf(value.M) };
  if (value.L !== undefined) return { L: value.L.map(attributeOf) };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.SS !== undefined) return { SS: value.SS };
  if (value.NS !== undefined) return { NS: value.NS };
  if (value.B !== undefined) return { B: Buffer.from(value.B, 'base64') };
  if (value.BS !== undefined) return { BS: value.BS.map((bytes) => Buffer.from(bytes, 'base64')) };
  return { NULL: true };
}
