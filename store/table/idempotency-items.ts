import { type Command, commandKey, type IdempotencyRecord } from '../../domain/kernel/command.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { type Attributes, itemOf, type Key } from './item.ts';
import { TTL_ATTRIBUTE } from './table-schema.ts';
import type { WriteItem } from './write-item.ts';

/** Tills may be offline for weeks before they retry. */
const RETENTION_DAYS = 30;

const idempotencyRecordKey = (command: Command): Key => ({ pk: `IDEMPOTENCY#${commandKey(command)}`, sk: '#CLAIM' });

/** The possible keys of a call's record: by the name of its system, or by its client as in older records. */
export const idempotencyRecordKeys = ({ formerClient, ...command }: Command): readonly [Key, ...Key[]] => [
  idempotencyRecordKey(command),
  ...(formerClient === undefined ? [] : [idempotencyRecordKey({ ...command, client: formerClient })]),
];

export function idempotencyRecordWrite(command: Command, record: IdempotencyRecord, now: Instant): WriteItem {
  const seconds = Math.floor(Date.parse(now) / 1000);
  return {
    put: {
      ...itemOf(idempotencyRecordKey(command), record),
      [TTL_ATTRIBUTE]: { N: String(seconds + RETENTION_DAYS * 24 * 60 * 60) },
    },
    condition: {
      expression: 'attribute_not_exists(#pk) OR #expiresAt <= :now',
      names: { '#pk': 'pk', '#expiresAt': TTL_ATTRIBUTE },
      values: { ':now': { N: String(seconds) } },
    },
  };
}

/** Whether a record has expired; DynamoDB deletes it some days later. */
export function isExpired(item: Attributes, now: Instant): boolean {
  return Number(item[TTL_ATTRIBUTE]?.N ?? 0) <= Math.floor(Date.parse(now) / 1000);
}
