import { inParallel } from '../../domain/kernel/in-parallel.ts';
import { EMPTY_PAGE } from '../../domain/kernel/page.ts';
import { claimContactKeysOf, isClaimable } from '../../domain/order/guest-contact.ts';
import { lookupKey } from '../../domain/person/customer-key.ts';
import { itemsWithSerialNumber, salesOf, sortLatestFirst } from '../../domain/serial/serial.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

/** Bounds the orders of a placeholder that is used as a serial number, such as `1`. */
const MAX_SALES = 100;

/** The maximum number of claimable orders of a registration. `claimableOrders` returns all. */
const MAX_OFFERED = 20;

export const guestOrderResolvers: Resolvers = {
  Query: {
    async ordersBySerialNumber(_, { serialNumber, sku }, { repositories }) {
      const items = itemsWithSerialNumber(
        await repositories().serialsByNumber(serialNumber),
        serialNumber,
        sku ?? null,
      );
      const sales = sortLatestFirst(items.flatMap(salesOf));
      const ids = [...new Set(sales.map(({ orderId }) => orderId))].slice(0, MAX_SALES);
      const orders = ids.length === 0 ? [] : await repositories().orders(ids);
      return orders.filter((order) => order !== null);
    },
    async ordersByContact(_, { contact, ...args }, { load, repositories }) {
      const slice = sliceFrom(args);
      // Only phone numbers depend on the shop's region.
      const shop = contact.phone == null ? UNSAVED_SHOP : await load().shop();
      const key = lookupKey(contact, shop, ['contact']);
      const keys =
        key.kind === 'email'
          ? [{ kind: key.kind, key: key.email } as const]
          : key.kind === 'phone'
            ? [{ kind: key.kind, key: key.phone } as const]
            : [];
      return connectionOf(await repositories().guestOrders(keys, slice, null), slice);
    },
  },
  Customer: {
    async claimableOrders(person, args, { repositories }) {
      const slice = sliceFrom(args);
      const keys = person.status === 'ACTIVE' ? claimContactKeysOf(person) : [];
      return connectionOf(
        keys.length === 0 ? EMPTY_PAGE : await repositories().guestOrders(keys, slice, isClaimable),
        slice,
      );
    },
  },
  RegisterCustomerPayload: {
    async claimable({ customer }, _, { repositories }) {
      const [person] = await inParallel(() => customer);
      const keys = person?.status === 'ACTIVE' ? claimContactKeysOf(person) : [];
      if (keys.length === 0) return [];
      const { entries } = await repositories().guestOrders(keys, { first: MAX_OFFERED, after: null }, isClaimable);
      return entries.map(({ item }) => item);
    },
  },
};
