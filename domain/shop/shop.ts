import type { PostalAddress } from '../kernel/address.ts';
import type { Caller } from '../kernel/caller.ts';
import { type Day, dayOf, type Instant, isTimeZone, type TimeZone } from '../kernel/instant.ts';
import { type InputErrors, type Path, reject } from '../kernel/user-error.ts';
import type { DayHours, SpecialDay } from './day-hours.ts';

/**
 * What the whole business shares. Before the shop is saved for the first time, `version` is 0 and nothing is chosen.
 */
export type Shop = {
  readonly version: number;
  readonly name: string;
  /** Sums across currencies use this one. Null until it is chosen, and never changed afterwards. */
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
  /** Minutes of a visit. Absent if the store never set it; so is the capacity. */
  readonly appointmentMinutes?: number;
  /** How many visits there may be at the same time. 0: the store takes no bookings. */
  readonly appointmentCapacity?: number;
  /** Present if they were read with the shop: they are stored apart from the store. */
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
  /** The shop with its stores, in order of their codes. Up to half a minute old. */
  shop(): Promise<Shop>;
  /** The present shop. */
  freshShop(): Promise<Shop>;
};

/** The shop for a rule that needs these stores. Reads it again if a store is missing, because it may be new. */
export async function loadShop(
  repositories: ShopRepository,
  codes: readonly (string | null | undefined)[],
): Promise<Shop> {
  const shop = await repositories.shop();
  const known = new Set(shop.stores.map((store) => store.code));
  return codes.every((code) => code == null || known.has(code)) ? shop : repositories.freshShop();
}

/**
 * The time zone of what belongs to a store. It is the shop's if there is no store (null) or none with this code is
 * saved.
 */
export function zoneOf({ stores, timeZone }: Shop, store: string | null): TimeZone {
  return stores.find(({ code }) => code === store)?.timeZone ?? timeZone;
}

/** The day of a moment at a store, or in the shop if there is no store. */
export const dayAt = (shop: Shop, store: string | null, moment: Instant): Day => dayOf(moment, zoneOf(shop, store));

/** The store with this code. Rejects an unknown code. */
export function requireStore(shop: Shop, code: string, path: Path): Store {
  const store = shop.stores.find((candidate) => candidate.code === code);
  return store ?? reject('INVALID', path, 'There is no such store. Save it with saveStore, or name another.');
}

/**
 * The store of a record: the till's own, or the store that a caller without a till names. That store must exist. A person
 * names one of her stores; she who has one only may leave it out.
 */
export function resolveRecordStore(
  caller: Caller,
  shop: Shop,
  named: string | null | undefined,
  path: Path,
): string | null {
  if (caller.store !== null) {
    if (named != null && named !== caller.store)
      reject('NOT_ALLOWED', path, `This till records only for store ${caller.store}. Leave the store out.`);
    return caller.store;
  }
  const [only, ...others] = caller.stores;
  if (named == null) return others.length === 0 ? (only ?? null) : null;
  if (only !== undefined && !caller.stores.includes(named))
    reject('NOT_ALLOWED', path, `You record only for these stores: ${caller.stores.join(', ')}.`);
  return requireStore(shop, named, path).code;
}

const NO_TIME_ZONE = 'This is not a time zone of the IANA database. Give a name such as Europe/London.';

export function checkTimeZone(errors: InputErrors, path: Path, timeZone: string): void {
  if (!isTimeZone(timeZone)) errors.add('INVALID', path, NO_TIME_ZONE);
}
