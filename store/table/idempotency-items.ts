import type { AuditRecord } from '../../domain/kernel/audit-record.ts';
import { type Command, commandKey, type IdempotencyRecord } from '../../domain/kernel/command.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { expiryAfter, isAbsent } from './expiry.ts';
import { type Attributes, itemOf, type Key } from './item.ts';
import { sizeOf } from './item-size.ts';
import type { WriteItem } from './write-item.ts';

/** Tills may be offline for weeks before they retry. */
const RETENTION_DAYS = 30;

const SORT_KEY = '#CLAIM';

const idempotencyRecordKey = (command: Command): Key => ({ pk: `IDEMPOTENCY#${commandKey(command)}`, sk: SORT_KEY });

export const isIdempotencyRecord = ({ pk, sk }: Key): boolean => sk === SORT_KEY && pk.startsWith('IDEMPOTENCY#');

/** `audit` is absent from older records, and from those of commands that are not audited. */
export type StoredIdempotencyRecord = IdempotencyRecord & { readonly audit?: AuditRecord };

/** The possible keys of a call's record: by the name of its system, or by its client as in older records. */
export const idempotencyRecordKeys = ({ formerClient, ...command }: Command): readonly [Key, ...Key[]] => [
  idempotencyRecordKey(command),
  ...(formerClient === undefined ? [] : [idempotencyRecordKey({ ...command, client: formerClient })]),
];

export function idempotencyRecordWrite(
  command: Command,
  record: IdempotencyRecord,
  audit: AuditRecord | null,
  now: Instant,
): WriteItem {
  const toItem = (stored: StoredIdempotencyRecord) => ({
    ...itemOf(idempotencyRecordKey(command), stored),
    ...expiryAfter(now, RETENTION_DAYS),
  });
  return {
    put: audit === null ? toItem(record) : toItem({ ...record, audit: withFittingFields(audit, record, toItem) }),
    condition: isAbsent(now),
  };
}

/** DynamoDB charges a write by the started kilobyte. */
const WRITE_UNIT_BYTES = 1_024;
/** In case DynamoDB counts some bytes more. */
const MARGIN_BYTES = 24;
/** The last name in a list that was cut. */
const MORE_FIELDS = '...';
const bytesOf = (field: string): number => Buffer.byteLength(field) + 1;

/**
 * The names of changed fields fill what is left of the kilobyte, so that the audit costs the command no further unit. Who
 * it was, and the ids of the customers, always stay, even where they need another unit: many ids, or long warnings.
 */
function withFittingFields(
  audit: AuditRecord,
  record: IdempotencyRecord,
  toItem: (stored: StoredIdempotencyRecord) => Attributes,
): AuditRecord {
  const size = sizeOf(toItem({ ...record, audit: { ...audit, fields: [] } })) + MARGIN_BYTES;
  let left = Math.ceil(size / WRITE_UNIT_BYTES) * WRITE_UNIT_BYTES - size;
  if (audit.fields.reduce((sum, field) => sum + bytesOf(field), 0) <= left) return audit;
  left -= bytesOf(MORE_FIELDS);
  const fields: string[] = [];
  for (const field of audit.fields) {
    left -= bytesOf(field);
    if (left < 0) break;
    fields.push(field);
  }
  return { ...audit, fields: [...fields, MORE_FIELDS] };
}
