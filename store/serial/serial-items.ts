import { createHash } from 'node:crypto';
import type { ChangeOf } from '../../domain/changes.ts';
import { codeKey, uniqueKey } from '../../domain/kernel/code.ts';
import type { Serial, SerialKey } from '../../domain/serial/serial.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isNew, isUnchanged, type WriteItem } from '../table/write-item.ts';

/** The partition of one serial number in any form, so that one Query finds its items without their product. */
export const serialPk = (serialNumber: string): string => `SERIAL#${codeKey(serialNumber)}`;

/** The key of the one record of an item. Its writes depend on its version: items are returned, resold and given away. */
export const serialKey = ({ sku, serialNumber }: SerialKey): Key => ({
  pk: serialPk(serialNumber),
  sk: `ITEM#${keyPart(sku)}#${keyPart(serialNumber)}`,
});

/** The key of an item from before the product was part of the key. */
export const formerSerialKey = (serialNumber: string): Key => ({ pk: serialPk(serialNumber), sk: '#OWNER' });

/** A record with the former key moves when it changes, because its product is known then. */
export function serialWrites({ before, after }: ChangeOf<'serial'>): readonly WriteItem[] {
  const key = keyOfSerial(after);
  const former = before === null ? null : keyOfSerial(before);
  if (before === null || former === null || former.sk === key.sk)
    return [{ put: itemOf(key, after), condition: isUnchanged(before) }];
  return [
    { delete: former, condition: isUnchanged(before) },
    { put: itemOf(key, after), condition: isNew },
  ];
}

const keyOfSerial = (serial: Serial): Key =>
  serial.sku === null || serial.isUnderFormerKey === true
    ? formerSerialKey(serial.serialNumber)
    : serialKey({ sku: serial.sku, serialNumber: serial.serialNumber });

/** A sort key has at most 1,024 bytes, and two texts of 200 characters may have more. */
const MAX_PART_BYTES = 400;

function keyPart(text: string): string {
  const part = uniqueKey(text).replaceAll('%', '%25').replaceAll('#', '%23');
  return Buffer.byteLength(part) <= MAX_PART_BYTES ? part : `#${createHash('sha256').update(part).digest('base64url')}`;
}
