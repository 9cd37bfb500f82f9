import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Attributes } from './item.ts';

/** The size of an item in bytes, by the rules of DynamoDB's developer guide ("item sizes and formats"). */
export function sizeOf(item: Attributes): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value), 0);
}

const CONTAINER = 3;
const ELEMENT = 1;
const MAX_NUMBER_LENGTH = 21;

function sizeOfValue(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.min(MAX_NUMBER_LENGTH, Math.ceil(value.N.length / 2) + 2);
  if (value.L !== undefined) return value.L.reduce((sum, element) => sum + ELEMENT + sizeOfValue(element), CONTAINER);
  if (value.M !== undefined) return CONTAINER + Object.keys(value.M).length * ELEMENT + sizeOf(value.M);
  return 1;
}
