import { type PostalAddressInput, toAddress } from '../customer/address.ts';
import { noPhoneNumber } from '../customer/customer-key.ts';
import { toE164 } from '../customer/phone.ts';
import { type Decision, mutate, type Result, type Writing } from '../mutation.ts';
import { checkText } from '../text.ts';
import { type Complaints, complaints, reject } from '../user-error.ts';
import { toOpeningHours } from './opening-hours.ts';
import { checkTimeZone, type OpeningHours, type Shop, type Store } from './shop.ts';

export type SaveStoreInput = {
  readonly code: string;
  readonly name?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly address?: PostalAddressInput | null | undefined;
  readonly phone?: string | null | undefined;
  readonly openingHours?: readonly OpeningHours[] | null | undefined;
};

/** Opens a store, or changes one. A new code needs a name; a time zone left out is the shop's. */
export function saveStore(writing: Writing, input: SaveStoreInput): Promise<Result<Shop>> {
  const { records } = writing;
  return mutate(writing, {
    read: () => records.freshShop(),
    decide: (shop) => saved(shop, input),
    recall: () => records.freshShop(),
  });
}

/** All stores are shown with the shop, in one list. */
const MOST_STORES = 1_000;

/** As it may stand in a scope (`store:<code>`), in a key and in the name of a client. */
const CODE = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}[A-Za-z0-9])?$/;

function saved(shop: Shop, input: SaveStoreInput): Decision<Shop> {
  if (shop.version === 0) reject('NOT_ALLOWED', ['input'], 'There is no shop yet. Save it first, with saveShop.');
  const errors = complaints();
  const before = shop.stores.find((store) => store.code === input.code) ?? null;
  if (before === null) checkNew(errors, shop, input);
  const after = changed(errors, shop, before, input);
  errors.settle();
  const stores = [...shop.stores.filter((store) => store !== before), after];
  return {
    changes: [{ noun: 'store', before, after }],
    refs: {},
    done: { ...shop, stores: stores.toSorted((a, b) => (a.code < b.code ? -1 : 1)) },
  };
}

function checkNew(errors: Complaints, shop: Shop, { code, name }: SaveStoreInput): void {
  if (!CODE.test(code))
    errors.add('INVALID', ['input', 'code'], 'A code is 1 to 40 letters and digits of ASCII, with - and _ between.');
  if (name == null) errors.add('INVALID', ['input', 'name'], `There is no store ${code} yet: a new one needs a name.`);
  if (shop.stores.length >= MOST_STORES)
    errors.add('LIMIT_EXCEEDED', ['input', 'code'], `A shop has at most ${MOST_STORES} stores.`);
}

function changed(errors: Complaints, shop: Shop, before: Store | null, input: SaveStoreInput): Store {
  const { code, name, timeZone, address, phone, openingHours } = input;
  if (name === null && before !== null) errors.add('INVALID', ['input', 'name'], 'A store has a name: give one.');
  if (name != null) checkText(errors, ['input', 'name'], name);
  if (timeZone != null) checkTimeZone(errors, ['input', 'timeZone'], timeZone);
  const number = phone == null ? null : toE164(phone, shop.defaultRegion);
  if (phone != null && number === null) errors.add('INVALID', ['input', 'phone'], noPhoneNumber(shop));
  return {
    code,
    version: (before?.version ?? 0) + 1,
    name: name?.trim() ?? before?.name ?? '',
    timeZone: timeZone === undefined ? (before?.timeZone ?? shop.timeZone) : (timeZone ?? shop.timeZone),
    address:
      address === undefined ? (before?.address ?? null) : address && toAddress(address, errors, ['input', 'address']),
    phone: phone === undefined ? (before?.phone ?? null) : number,
    openingHours:
      openingHours === undefined
        ? (before?.openingHours ?? [])
        : toOpeningHours(openingHours ?? [], errors, ['input', 'openingHours']),
  };
}
