import type { Appointment } from '../../domain/warranty/appointment.ts';
import type { Inspection } from '../../domain/warranty/inspection.ts';
import type { Warranty } from '../../domain/warranty/warranty.ts';
import type { WarrantyClaim } from '../../domain/warranty/warranty-claim.ts';
import { prefixRange } from '../table/dynamo-read.ts';
import { readByPointers } from '../table/history.ts';
import { pointerKey } from '../table/history-keys.ts';
import { type Attributes, entityOf, type Key } from '../table/item.ts';
import { isUnchanged } from '../table/write-item.ts';
import { warrantyPk, warrantyWrites } from '../warranty/warranty-items.ts';
import { attachmentKeysIn } from './erase-attachments.ts';
import { removeOwners } from './erase-sales.ts';
import { deleteItems, type Eraser, type Erasing, isErased, keyIn, settle } from './erasing.ts';

type OfCover = { readonly id: string; readonly customerId: string | null };

/**
 * Cover ends with its owner: it goes with the visits, claims and appointments of the person. What former owners of the item
 * did stays in their histories.
 */
export const eraseWarranty: Eraser = async (item, erasing) => {
  const { reader, table } = erasing;
  const warranty = entityOf<Warranty>(item);
  const parts = await reader.query(prefixRange(warrantyPk(warranty.id), ''));
  await deleteItems(
    table,
    parts.filter((part) => isErased(erasing, entityOf<OfCover>(part).customerId)).flatMap(withPointer),
  );
  const { sku, serialNumber } = warranty;
  if (serialNumber !== null) await removeOwners([{ sku, serialNumber }], erasing);
  await settle(table, [
    { delete: keyIn(item), condition: isUnchanged(warranty) },
    { delete: pointerKey('WARRANTY', warranty.id) },
  ]);
};

/** The visit beside its cover, and this copy in the history of the person. */
export const eraseInspection: Eraser = async (item, erasing) => {
  const { warrantyId } = entityOf<Inspection>(item);
  await removeLastInspection(warrantyId, erasing);
  await eraseCopy(warrantyId, item, erasing);
};

export const eraseWarrantyClaim: Eraser = (item, erasing) =>
  eraseCopy(entityOf<WarrantyClaim>(item).warrantyId, item, erasing);

/** A visit that is no inspection. Its page of the store's book holds its id and its time only. */
export const eraseAppointment: Eraser = (item, { table }) =>
  deleteItems(table, [keyIn(item), pointerKey('APPOINTMENT', entityOf<Appointment>(item).id)]);

const eraseCopy = (warrantyId: string, copy: Attributes, { table }: Erasing): Promise<void> =>
  deleteItems(table, [{ ...keyIn(copy), pk: warrantyPk(warrantyId) }, ...withPointer(copy).toReversed()]);

/** The item after its attachments, and the pointer that leads to it. The kind is the beginning of the sort key. */
function withPointer(item: Attributes): readonly Key[] {
  const { pk, sk } = keyIn(item);
  return [...attachmentKeysIn(item), { pk, sk }, pointerKey(sk.slice(0, sk.indexOf('#')), entityOf<OfCover>(item).id)];
}

/** Cover that has another owner by now shows the last visit of the item. */
async function removeLastInspection(warrantyId: string, erasing: Erasing): Promise<void> {
  const [item = null] = await readByPointers(erasing.reader, 'WARRANTY', [warrantyId]);
  if (item === null) return;
  const before = entityOf<Warranty>(item);
  if (isErased(erasing, before.customerId) || !isErased(erasing, before.lastInspection?.customerId)) return;
  const after = { ...before, version: before.version + 1, lastInspection: null };
  await settle(erasing.table, warrantyWrites({ entity: 'warranty', before, after }));
}
