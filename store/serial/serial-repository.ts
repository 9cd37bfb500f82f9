import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import {
  isSimilarSerialNumber,
  itemKey,
  type Serial,
  type SerialKey,
  type SerialRepository,
} from '../../domain/serial/serial.ts';
import type { Warranty } from '../../domain/warranty/warranty.ts';
import { orderLocationAt } from '../order/order-items.ts';
import { readAllLines } from '../order/read-order-lines.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { readByPointers } from '../table/history.ts';
import { pointerKey, pointerTarget } from '../table/history-keys.ts';
import { type Attributes, entityOf } from '../table/item.ts';
import { formerSerialKey, serialKey, serialPk } from './serial-items.ts';

const MAX_ITEMS = 100;

export function serialRepository(reader: Reader): SerialRepository {
  /** Finds the product of an item from before the product was part of the key: from its cover, else from its sale. */
  async function withSku(serial: Serial): Promise<Serial> {
    const { warrantyId, orderId, serialNumber } = serial;
    const former = { ...serial, sku: null, isUnderFormerKey: true as const };
    const [cover] = warrantyId === null ? [] : await readByPointers(reader, 'WARRANTY', [warrantyId]);
    if (cover != null) return { ...former, sku: entityOf<Warranty>(cover).sku };
    const pointer = orderId === null ? null : await reader.get(pointerKey('ORDER', orderId));
    if (pointer === null) return former;
    const lines = await readAllLines(reader, orderLocationAt(pointerTarget(pointer)));
    const line = lines.find((one) => one.serialNumbers.some((number) => isSimilarSerialNumber(number, serialNumber)));
    return { ...former, sku: line?.sku ?? null };
  }

  /** Parses an item, and finds its product if it was stored without. */
  async function parseSerial(item: Attributes): Promise<Serial> {
    const serial = entityOf<Serial>(item);
    return serial.sku === undefined ? withSku(serial) : serial;
  }

  async function parseFormerSerial(item: Attributes | null, key: SerialKey): Promise<Serial | null> {
    if (item === null) return null;
    const serial = await parseSerial(item);
    const isOfProduct = serial.sku === null || itemKey({ ...key, sku: serial.sku }) === itemKey(key);
    return isOfProduct ? { ...serial, sku: serial.sku ?? key.sku } : null;
  }

  return {
    async serials(keys) {
      const items = await reader.getMany([
        ...keys.map(serialKey),
        ...keys.map(({ serialNumber }) => formerSerialKey(serialNumber)),
      ]);
      return mapInParallel(keys, (key, index) => {
        const item = items[index] ?? null;
        return item === null ? parseFormerSerial(items[keys.length + index] ?? null, key) : parseSerial(item);
      });
    },
    async serialsByNumber(serialNumber) {
      const items = await reader.query({ ...prefixRange(serialPk(serialNumber), ''), limit: MAX_ITEMS });
      return mapInParallel(items, parseSerial);
    },
  };
}
