import { type PostalAddressInput, toAddress } from '../kernel/address.ts';
import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { invalidPhoneMessage, toE164 } from '../kernel/phone.ts';
import { checkText } from '../kernel/text.ts';
import { type InputErrors, inputErrors, reject } from '../kernel/user-error.ts';
import { checkVisitMinutes, MAX_CAPACITY } from './appointment-terms.ts';
import type { ShopChange, ShopCommandContext } from './context.ts';
import { toOpeningHours } from './opening-hours.ts';
import { checkTimeZone, type OpeningHours, type Shop, type Store } from './shop.ts';
import { type SpecialDayInput, type SpecialDays, toSpecialDays } from './special-days.ts';

export type SaveStoreInput = {
  readonly code: string;
  readonly name?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly address?: PostalAddressInput | null | undefined;
  readonly phone?: string | null | undefined;
  readonly openingHours?: readonly OpeningHours[] | null | undefined;
  readonly specialDays?: readonly SpecialDayInput[] | null | undefined;
  readonly appointmentMinutes?: number | null | undefined;
  readonly appointmentCapacity?: number | null | undefined;
};

/**
 * Opens a store, or changes one. A new store needs a name. Its time zone is that of the shop if the input leaves it
 * out.
 */
export function saveStore(context: ShopCommandContext, input: SaveStoreInput): Promise<Result<Shop>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const shop = await repositories.freshShop();
      return { shop, days: input.specialDays === undefined ? null : await repositories.freshSpecialDays(input.code) };
    },
    decide: ({ shop, days }) => decideSave(shop, days, input),
    replay: () => repositories.freshShop(),
  });
}

/** The shop returns all its stores in one list. */
const MAX_STORES = 1_000;

/** A code is part of a scope (`store:<code>`), of a key and of the name of a client. */
const CODE = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}[A-Za-z0-9])?$/;

/** @param days the store's present special days; null if the input does not change them */
function decideSave(shop: Shop, days: SpecialDays | null, input: SaveStoreInput): Decision<Shop, ShopChange> {
  if (shop.version === 0) reject('NOT_ALLOWED', ['input'], 'There is no shop yet. Save it with saveShop first.');
  const errors = inputErrors();
  const before = shop.stores.find((store) => store.code === input.code) ?? null;
  if (before === null) checkNew(errors, shop, input);
  const after = mergeStore(errors, shop, before, input);
  const special = days === null ? [] : replaceSpecialDays(errors, days, input);
  errors.throwIfAny();
  const stores = [...shop.stores.filter((store) => store !== before), after];
  return {
    changes: [{ entity: 'store', before, after }, ...special],
    replayRefs: {},
    result: { ...shop, stores: stores.toSorted((a, b) => (a.code < b.code ? -1 : 1)) },
  };
}

/** Replaces all special days of the store. */
function replaceSpecialDays(
  errors: InputErrors,
  before: SpecialDays,
  { specialDays }: SaveStoreInput,
): readonly ShopChange[] {
  const days = toSpecialDays(specialDays ?? [], errors, ['input', 'specialDays']);
  return [{ entity: 'specialDays', before, after: { ...before, version: before.version + 1, days } }];
}

function checkNew(errors: InputErrors, shop: Shop, { code, name }: SaveStoreInput): void {
  if (!CODE.test(code))
    errors.add('INVALID', ['input', 'code'], 'A code is 1 to 40 ASCII letters and digits, with - and _ between them.');
  if (name == null) errors.add('INVALID', ['input', 'name'], 'There is no such store yet. A new store needs a name.');
  if (shop.stores.length >= MAX_STORES)
    errors.add('LIMIT_EXCEEDED', ['input', 'code'], `A shop has at most ${MAX_STORES} stores.`);
}

function mergeStore(errors: InputErrors, shop: Shop, before: Store | null, input: SaveStoreInput): Store {
  const { code, name, timeZone, address, phone, openingHours } = input;
  if (name === null && before !== null) errors.add('INVALID', ['input', 'name'], 'A store needs a name. Give one.');
  if (name != null) checkText(errors, ['input', 'name'], name);
  if (timeZone != null) checkTimeZone(errors, ['input', 'timeZone'], timeZone);
  const number = phone == null ? null : toE164(phone, shop.defaultRegion);
  if (phone != null && number === null)
    errors.add('INVALID', ['input', 'phone'], invalidPhoneMessage(shop.defaultRegion));
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
    ...appointmentTerms(errors, before, input),
  };
}

/** The terms of visits after the change. Null removes a term, as if the store had never set it. */
function appointmentTerms(errors: InputErrors, before: Store | null, input: SaveStoreInput): Partial<Store> {
  const { appointmentMinutes: minutes, appointmentCapacity: capacity } = input;
  if (minutes != null) checkVisitMinutes(errors, ['input', 'appointmentMinutes'], minutes);
  if (capacity != null && !(capacity >= 0 && capacity <= MAX_CAPACITY))
    errors.add('INVALID', ['input', 'appointmentCapacity'], `Give 0 to ${MAX_CAPACITY}; 0 takes no bookings.`);
  const [minutesAfter, capacityAfter] = [
    minutes === undefined ? before?.appointmentMinutes : minutes,
    capacity === undefined ? before?.appointmentCapacity : capacity,
  ];
  return {
    ...(minutesAfter == null ? {} : { appointmentMinutes: minutesAfter }),
    ...(capacityAfter == null ? {} : { appointmentCapacity: capacityAfter }),
  };
}
