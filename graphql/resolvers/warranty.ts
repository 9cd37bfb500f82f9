import { daySpan } from '../../domain/kernel/day-span.ts';
import { loadPersonPage } from '../../domain/person/person-page.ts';
import { dayAt, loadShop } from '../../domain/shop/shop.ts';
import { coverIdOfItem } from '../../domain/warranty/cover-of-item.ts';
import { callList, callListPredicate } from '../../domain/warranty/inspections-due.ts';
import { registerWarranty } from '../../domain/warranty/register-warranty.ts';
import { transferWarranty } from '../../domain/warranty/transfer-warranty.ts';
import { voidWarranty } from '../../domain/warranty/void-warranty.ts';
import { firstPageOf, statusOn, type Warranty } from '../../domain/warranty/warranty.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const warrantyResolvers: Resolvers = {
  Query: {
    warranty: (_, { id }, { load }) => load().warranty.load(id),
    async inspectionsDue(_, { from, to, store, booked, ...args }, { caller, now, repositories }) {
      const slice = sliceFrom(args);
      const shop = await loadShop(repositories(), [store]);
      const list = callList(shop, caller, daySpan(from, to), store ?? null);
      return connectionOf(
        await repositories().inspectionsDue(list, slice, callListPredicate(shop, now, booked ?? null)),
        slice,
      );
    },
    async warrantyBySerialNumber(_, { serialNumber, sku }, { load, repositories }) {
      const id = coverIdOfItem(await repositories().serialsByNumber(serialNumber), serialNumber, sku ?? null);
      return id === null ? null : load().warranty.load(id);
    },
  },
  Mutation: {
    registerWarranty: async (_, { input }, { commandContext }, info) =>
      toPayload(await registerWarranty(commandContext(info, input), input), (warranty) => ({ warranty })),
    transferWarranty: async (_, { input }, { commandContext }, info) =>
      toPayload(await transferWarranty(commandContext(info, input), input), (warranty) => ({ warranty })),
    voidWarranty: async (_, { input }, { commandContext }, info) =>
      toPayload(await voidWarranty(commandContext(info, input), input), (warranty) => ({ warranty })),
  },
  Customer: {
    async warranties(person, { status, ...args }, { load, now, repositories }) {
      const slice = sliceFrom(args);
      const shop = await load().shop();
      const statusOf = (warranty: Warranty) => statusOn(warranty, dayAt(shop, warranty.store, now));
      const predicate = status == null ? null : (warranty: Warranty) => status.includes(statusOf(warranty));
      const head = slice.after === null ? await load().head.load(person.id) : null;
      const firstPage = head === null ? null : firstPageOf(head, slice.first, predicate);
      const read = () =>
        loadPersonPage(person, slice, 'ascending', (id) => repositories().warrantiesOf(id, slice, predicate));
      return connectionOf(firstPage ?? (await read()), slice);
    },
  },
  Warranty: {
    status: async (warranty, _, { load }) => statusOn(warranty, await load().today(warranty.store)),
    order: ({ orderId }, _, { load }) => (orderId === null ? null : load().order.load(orderId)),
    customer: ({ customerId }, _, { load }) => load().customer.load(customerId),
  },
};
