import type { PostalAddress } from '../kernel/address.ts';
import type { Caller } from '../kernel/caller.ts';
import { type Day, dayOf, type Instant, isTimeZone, type TimeZone } from '../kernel/instant.ts';
import { type InputErrors, type Path, reject } from '../kernel/user-error.ts';
import type { DayHours, SpecialDay } from './day-hours.ts';

/** What the whole business shares. Until it is saved for the first time, `version` is 0 and its choices are open. */
export type Shop = {
  readonly version: number;
  readonly name: string;
  /** Sums across currencies are in this one; null until chosen, and never changed after. */
  readonly currency: string | null;
  readonly timeZone: TimeZone;
  readonly defaultRegion: string | null;
  readonly stores: readonly Store[];
};

export type Store = {
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly timeZone: TimeZone;
  readonly address: PostalAddress | null;
  readonly phone: string | null;
  readonly openingHours: readonly OpeningHours[];
  /** How long a visit takes, in minutes; absent where the store never said, as the capacity is. */
  readonly appointmentMinutes?: number;
  /** How many visits there may be at the same time; 0: the store takes no bookings. */
  readonly appointmentCapacity?: number;
  /** Present where they were read with the shop: they are kept beside the store. */
  readonly specialDays?: readonly SpecialDay[];
};

export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export type OpeningHours = DayHours & { readonly day: Weekday };

export const UNSAVED_SHOP: Shop = {
  version: 0,
  name: '',
  currency: null,
  timeZone: 'UTC',
  defaultRegion: null,
  stores: [],
};

export type ShopRepository = {
  /** The shop with its stores, in order of their codes; as it was up to half a minute ago. */
  shop(): Promise<Shop>;
  /** The shop as it is. */
  freshShop(): Promise<Shop>;
};

/** The shop for a rule that asks for these stores: read anew where it lacks one, which may have been opened just now. */
export async function loadShop(
  repositories: ShopRepository,
  codes: readonly (string | null | undefined)[],
): Promise<Shop> {
  const shop = await repositories.shop();
  const known = new Set(shop.stores.map((store) => store.code));
  return codes.every((code) => code == null || known.has(code)) ? shop : repositories.freshShop();
}

/**
 * Whose days and clock hold for what belongs to a store: its own; the shop's where there is no store (null), or none of
 * this code is saved yet.
 */
export function zoneOf({ stores, timeZone }: Shop, store: string | null): TimeZone {
  return stores.find(({ code }) => code === store)?.timeZone ?? timeZone;
}

/** The day that a moment is of, at a store, or in the shop without one. */
export const dayAt = (shop: Shop, store: string | null, moment: Instant): Day => dayOf(moment, zoneOf(shop, store));

/** The store of this code, or a rejection that says so. */
export function requireStore(shop: Shop, code: string, path: Path): Store {
  const store = shop.stores.find((candidate) => candidate.code === code);
  return store ?? reject('INVALID', path, 'There is no such store. Save it with saveStore, or name another.');
}

/** The store that a record carries: the till's own, or the one named by a caller without a store, which must exist. */
export function resolveRecordStore(
  caller: Caller,
  shop: Shop,
  named: string | null | undefined,
  path: Path,
): string | null {
  if (caller.store !== null) {
    if (named != null && named !== caller.store)
      reject('NOT_ALLOWED', path, `This till records for store ${caller.store} only. Leave the store out.`);
    return caller.store;
  }
  if (named == null) return null;
  return requireStore(shop, named, path).code;
}

/** Of a name by which no day and no time can be computed. */
const NO_TIME_ZONE = 'This is no time zone of the IANA database. Give a name such as Europe/London.';

export function checkTimeZone(errors: InputErrors, path: Path, timeZone: string): void {
  if (!isTimeZone(timeZone)) errors.add('INVALID', path, NO_TIME_ZONE);
}
