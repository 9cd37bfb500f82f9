import type { CanAccess } from '../../domain/kernel/access.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { readByPointers } from '../table/history.ts';
import { pointerOwner, pointerTarget } from '../table/history-keys.ts';
import { type Attributes, entityOf } from '../table/item.ts';
import { parseStandIn } from '../table/stand-in.ts';
import { customerIdIn } from './customer-keys.ts';

/** Reads things of customers by their ids of one kind (`LoadOwned`). */
export async function readOwned<T>(
  reader: Reader,
  kind: string,
  ids: readonly string[],
  canAccess: CanAccess | null = null,
): Promise<readonly (T | null)[]> {
  const mayRead = canAccess === null ? null : mayReadTarget(canAccess);
  const items = await readByPointers(reader, kind, ids, mayRead);
  return items.map((item) => (item === null ? null : entityOf<T>(item)));
}

/** An absent pointer is asked about as one of nobody, for the same work. */
const mayReadTarget =
  (canAccess: CanAccess) =>
  async (pointer: Attributes | null): Promise<boolean> => {
    if (pointer === null) parseStandIn('pointer');
    const owner = pointer === null ? null : ownerAt(pointer);
    return owner === undefined || canAccess(owner);
  };

/**
 * The customer record that the target of a pointer belongs to, null if to none; undefined where only the target says so: a
 * return, of which the order may have got its customer later, and what is under a cover and was stored without its owner.
 */
function ownerAt(pointer: Attributes): string | null | undefined {
  const owner = pointerOwner(pointer) ?? customerIdIn(pointerTarget(pointer).pk);
  if (owner !== null) return owner;
  return pointerTarget(pointer).pk === pointer['pk']?.S ? null : undefined;
}
