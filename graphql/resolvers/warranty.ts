import type { Customer } from '../../domain/customer/customer.ts';
import { daySpan } from '../../domain/kernel/day-span.ts';
import { dayOf } from '../../domain/kernel/instant.ts';
import { type BegunPage, loadPersonPage } from '../../domain/person/person-page.ts';
import { lostRecordsIn } from '../../domain/service-case/case-metrics.ts';
import { loadShop, zoneOf } from '../../domain/shop/shop.ts';
import { heldOpenBecause, toOwnerHolds } from '../../domain/warranty/cover-hold.ts';
import { coverIdOfItem } from '../../domain/warranty/cover-of-item.ts';
import { callList, callListPredicate } from '../../domain/warranty/inspections-due.ts';
import { registerWarranty } from '../../domain/warranty/register-warranty.ts';
import { reinstateWarranty } from '../../domain/warranty/reinstate-warranty.ts';
import { transferWarranty } from '../../domain/warranty/transfer-warranty.ts';
import { voidWarranty } from '../../domain/warranty/void-warranty.ts';
import { firstPageOf, isInForceOn, statusOn, type Warranty } from '../../domain/warranty/warranty.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Context } from '../context.ts';
import { customerOf } from '../customer-of.ts';
import { type EarlyInfo, earlyField, loadWithFields } from '../early-field.ts';
import type { CustomerWarrantiesArgs, Resolvers } from '../generated/resolver-types.ts';
import { loadOwnerHolds } from '../owner-holds.ts';
import { toPayload } from '../payload.ts';

const loadWarranty = (id: string, context: Context, info: EarlyInfo): Promise<Warranty | null> =>
  loadWithFields('Warranty', id, context, info, () => context.load().warranty.load(id));

export const warrantyResolvers: Resolvers = {
  Query: {
    warranty: (_, { id }, context, info) => loadWarranty(id, context, info),
    async inspectionsDue(_, { from, to, store, booked, ...args }, { caller, now, repositories }) {
      const slice = sliceFrom(args);
      const shop = await loadShop(repositories(), [store]);
      const list = callList(shop, caller, daySpan(from, to), store ?? null);
      return connectionOf(
        await repositories().inspectionsDue(list, slice, callListPredicate(shop, now, booked ?? null)),
        slice,
      );
    },
    async warrantyBySerialNumber(_, { serialNumber, sku }, context, info) {
      const serials = await context.repositories().serialsByNumber(serialNumber);
      const id = coverIdOfItem(serials, serialNumber, sku ?? null);
      return id === null ? null : loadWarranty(id, context, info);
    },
  },
  Mutation: {
    registerWarranty: async (_, { input }, { commandContext }, info) =>
      toPayload(await registerWarranty(commandContext(info, input), input), (warranty) => ({ warranty })),
    transferWarranty: async (_, { input }, { commandContext }, info) =>
      toPayload(await transferWarranty(commandContext(info, input), input), (warranty) => ({ warranty })),
    reinstateWarranty: async (_, { input }, { commandContext }, info) =>
      toPayload(await reinstateWarranty(commandContext(info, input), input), (warranty) => ({ warranty })),
    voidWarranty: async (_, { input }, { commandContext }, info) =>
      toPayload(await voidWarranty(commandContext(info, input), input), (warranty) => ({ warranty })),
  },
  Customer: {
    warranties: earlyField({
      // The first page is in the head. Which pages a status selects depends on what the person has lost.
      begin(id, { status, ...args }: CustomerWarrantiesArgs, { repositories }) {
        const slice = sliceFrom(args);
        return slice.after === null || status != null ? null : repositories().warrantiesOf(id, slice, null);
      },
      async resolve(
        person: Customer,
        { status, ...args }: CustomerWarrantiesArgs,
        { load, now, repositories },
        begun: BegunPage<Warranty>,
      ) {
        const slice = sliceFrom(args);
        const shop = await load().shop();
        const head = slice.after === null ? await load().head.load(person.id) : null;
        const metrics = status == null ? null : await load().metrics.load(person.id);
        const searches = metrics === null ? [] : lostRecordsIn(metrics);
        const statusOf = (warranty: Warranty) => {
          const zone = zoneOf(shop, warranty.store);
          return statusOn(warranty, dayOf(now, zone), toOwnerHolds(searches, zone));
        };
        const predicate = status == null ? null : (warranty: Warranty) => status.includes(statusOf(warranty));
        const firstPage = head === null ? null : firstPageOf(head, slice.first, predicate);
        const read = () =>
          loadPersonPage(
            person,
            slice,
            'ascending',
            (id, piece) => repositories().warrantiesOf(id, piece, predicate),
            begun,
          );
        return connectionOf(firstPage ?? (await read()), slice);
      },
    }),
  },
  Warranty: {
    async status(warranty, _, context) {
      const today = await context.load().today(warranty.store);
      return statusOn(warranty, today, await loadOwnerHolds(warranty, context));
    },
    async heldOpenBecause(warranty, _, context) {
      const today = await context.load().today(warranty.store);
      if (!isInForceOn(warranty, today, await loadOwnerHolds(warranty, context))) return null;
      return heldOpenBecause(warranty, today, await loadOwnerHolds(warranty, context));
    },
    reinstatedBecause: ({ reinstated }) => reinstated?.because ?? null,
    order: ({ orderId }, _, { load }) => (orderId === null ? null : load().order.load(orderId)),
    customer: customerOf,
  },
};
