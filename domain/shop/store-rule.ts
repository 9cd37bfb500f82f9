import type { Caller } from '../kernel/caller.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Path, reject } from '../kernel/user-error.ts';

/** Says that the customer stands before the caller. Null and absent say nothing. */
export type PresenceInput = { readonly customerPresent?: boolean | null | undefined };

/**
 * The last change by a till or a clerk of another store, who said that the customer stood before them. It is stored with what
 * was changed, so that the other store can see why.
 */
export type CustomerPresence = { readonly store: string | null; readonly at: Instant };

/** What may be changed for a customer who is present. */
export type StoreBound = { readonly customerPresence?: CustomerPresence };

/** Whether the caller writes for a store. A caller without stores is bound to none; what has no store is open to all. */
const writesFor = ({ stores }: Caller, store: string | null): boolean =>
  stores.length === 0 || store === null || stores.includes(store);

/**
 * What to store with a change of something that belongs to a store: nothing if the caller writes for the store. Rejects the
 * change if the caller does not, unless the customer is present.
 * @param path names what belongs to the other store
 */
export function requireStoreOrPresence(
  caller: Caller,
  store: string | null,
  { customerPresent }: PresenceInput,
  at: Instant,
  path: Path,
): StoreBound {
  if (writesFor(caller, store)) return {};
  if (customerPresent === true) return { customerPresence: { store: caller.store ?? caller.stores[0] ?? null, at } };
  return reject(
    'NOT_ALLOWED',
    path,
    'This belongs to another store. Only with customerPresent: true, for a customer who stands before you, can you change it.',
  );
}
