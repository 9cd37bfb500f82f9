import { isDeepStrictEqual } from 'node:util';
import type { Attributes } from '../../store/table/item.ts';
import { sizeOf } from '../../store/table/item-size.ts';
import { INDEXES } from '../../store/table/table-schema.ts';

/** The units that an index partition takes for one write of an item. */
export type IndexUnits = { readonly index: string; readonly pk: string; readonly units: number };

export type WriteUnits = { readonly table: number; readonly indexes: readonly IndexUnits[] };

const KILOBYTE = 1_024;
/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html */
const TRANSACTION_FACTOR = 2;

/**
 * The write units of an item that changes from one image to another; null: no item. The larger image counts, and an index entry
 * that moves is a deletion and a put. Entries of indexes are never written in a transaction.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations.Writes
 */
export function unitsOfWrite(
  before: Attributes | null,
  after: Attributes | null,
  isTransactional: boolean,
): WriteUnits {
  const table = Math.max(unitsOf(before), unitsOf(after), 1) * (isTransactional ? TRANSACTION_FACTOR : 1);
  const isSame = isDeepStrictEqual(before, after);
  const indexes = INDEXES.flatMap(({ name: index, partitionKey, sortKey }): readonly IndexUnits[] => {
    const [from, to] = [before, after].map((image) => entryOf(image, partitionKey, sortKey));
    if (from?.pk === to?.pk && from?.sk === to?.sk)
      return from == null || isSame ? [] : [{ index, pk: from.pk, units: Math.max(unitsOf(before), unitsOf(after)) }];
    return [
      ...(from == null ? [] : [{ index, pk: from.pk, units: unitsOf(before) }]),
      ...(to == null ? [] : [{ index, pk: to.pk, units: unitsOf(after) }]),
    ];
  });
  return { table, indexes };
}

const unitsOf = (image: Attributes | null): number => (image === null ? 0 : Math.ceil(sizeOf(image) / KILOBYTE));

function entryOf(image: Attributes | null, partitionKey: string, sortKey: string) {
  const [pk, sk] = [image?.[partitionKey]?.S, image?.[sortKey]?.S];
  return pk === undefined || sk === undefined ? null : { pk, sk };
}
