import { displayName } from '../../domain/customer/customer.ts';
import { isUnidentified } from '../../domain/customer/unidentified.ts';
import { inParallel } from '../../domain/kernel/in-parallel.ts';
import { shownHandles } from '../../domain/person/cluster.ts';
import { findCustomerIds, lookupKey } from '../../domain/person/customer-key.ts';
import { registerCustomer } from '../../domain/person/register-customer.ts';
import { updateCustomer } from '../../domain/person/update-customer.ts';
import { nextActions } from '../../domain/profile/next-actions.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';
import { personPayload } from '../person-payload.ts';
import { selects } from '../selection.ts';
import { loadNode } from './node.ts';

export const customerResolvers: Resolvers = {
  Query: {
    customer: async (_, { id }, { load }) => (await load().head.load(id))?.customer ?? null,
    async customersBy(_, { key }, { load, repositories }) {
      // Only phone numbers depend on the shop's region.
      const shop = key.phone == null ? UNSAVED_SHOP : await load().shop();
      const ids = await findCustomerIds(repositories(), lookupKey(key, shop, ['key']), ['key']);
      const heads = await load().head.loadMany(ids);
      const people = heads.flatMap((head) => {
        if (head instanceof Error) throw head;
        return head === null || head.customer.status === 'ERASED' ? [] : [head.customer];
      });
      return [...new Map(people.map((person) => [person.id, person])).values()];
    },
    async me(_, __, { caller: { customerId }, load }, info) {
      if (customerId === null) return null;
      const needsHead = FIELDS_OF_HEAD.some((name) => selects(info, name));
      return needsHead ? ((await load().head.load(customerId))?.customer ?? null) : load().customer.load(customerId);
    },
  },
  Mutation: {
    registerCustomer: async (_, { input }, context, info) =>
      toPayload(await registerCustomer(context.commandContext(info, input), input), (registration) => registration),
    updateCustomer: async (_, { input }, context, info) =>
      toPayload(await updateCustomer(context.commandContext(info, input), input), (customer) => ({ customer })),
  },
  RegisterCustomerPayload: { customer: personPayload },
  CustomerPayload: { customer: personPayload },
  Customer: {
    identified: (customer) => !isUnidentified(customer),
    handles: shownHandles,
    async nextActions({ id }, _, { load, now }) {
      const [head, shop] = await inParallel(
        () => load().head.load(id),
        () => load().shop(),
      );
      return head === null ? [] : nextActions(head, shop, now);
    },
  },
  NextAction: {
    subject: ({ kind, subjectId }, _, context) =>
      subjectId === null || (kind === 'REVIEW_DUPLICATE' && !mayReview(context)) ? null : loadNode(subjectId, context),
  },
  PersonName: { display: displayName },
};

/**
 * What the head of a customer holds beside the profile. A head has up to 50 warranties, which take most of its time, and a person
 * has up to ten heads.
 */
const FIELDS_OF_HEAD = ['duplicates', 'insights', 'nextActions', 'preferences', 'warranties'];

/** A till sees that there is a duplicate to review. Only callers who may review it see the match. */
const mayReview = ({ caller }: Context): boolean => caller.scopes.includes('identity:read');
