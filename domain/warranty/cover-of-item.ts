import { reject } from '../kernel/user-error.ts';
import { itemsWithSerialNumber, type Serial } from '../serial/serial.ts';

/**
 * The id of the cover of the one item with this serial number, and with this sku if it is given. Null if no such item
 * has cover. Rejects a serial number that several covered items share.
 */
export function coverIdOfItem(found: readonly Serial[], serialNumber: string, sku: string | null): string | null {
  const ids = itemsWithSerialNumber(found, serialNumber, sku).flatMap(({ warrantyId }) => warrantyId ?? []);
  const [only = null, ...others] = new Set(ids);
  if (others.length > 0)
    reject(
      'AMBIGUOUS',
      ['serialNumber'],
      `${others.length + 1} items with cover have this serial number. Name the sku as well.`,
    );
  return only;
}
