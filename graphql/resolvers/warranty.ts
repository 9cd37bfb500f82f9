import { dayOf } from '../../domain/instant.ts';
import { firstPageOf, statusOn, type Warranty } from '../../domain/warranty.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const warrantyResolvers: Resolvers = {
  Query: {
    warranty: (_, { id }, { load }) => load().warranty.load(id),
  },
  Customer: {
    async warranties({ id }, { status, ...args }, { load, now, records }) {
      const slice = sliceFrom(args);
      const today = dayOf(now, (await load().shop()).timeZone);
      const keep = status == null ? null : (warranty: Warranty) => status.includes(statusOn(warranty, today));
      const head = slice.after === null ? await load().head.load(id) : null;
      const atHand = head === null ? null : firstPageOf(head, slice.first, keep);
      return connectionOf(atHand ?? (await records().warrantiesOf(id, slice, keep)), slice);
    },
  },
  Warranty: {
    status: async (warranty, _, { load, now }) => statusOn(warranty, dayOf(now, (await load().shop()).timeZone)),
    customer: ({ customerId }, _, { load }) => load().customer.load(customerId),
  },
};
