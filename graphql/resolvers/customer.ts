import { type Customer, displayName } from '../../domain/customer/customer.ts';
import { isUnidentified } from '../../domain/customer/unidentified.ts';
import { inParallel, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { shownHandles } from '../../domain/person/cluster.ts';
import { findCustomerIds, lookupKey } from '../../domain/person/customer-key.ts';
import { registerCustomer } from '../../domain/person/register-customer.ts';
import { updateCustomer } from '../../domain/person/update-customer.ts';
import { nextActions } from '../../domain/profile/next-actions.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import type { Context } from '../context.ts';
import { loadCustomer } from '../customer-of.ts';
import { type EarlyInfo, loadWithFields } from '../early-field.ts';
import type { Resolvers, ResolversTypes } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';
import { personPayload } from '../person-payload.ts';
import { selects, selectsIdOnly } from '../selection.ts';
import { loadNode } from './node.ts';

export const customerResolvers: Resolvers = {
  Query: {
    customer: (_, { id }, context, info) => loadPerson(id, context, info),
    async customersBy(_, { key }, context, info) {
      const { load, repositories } = context;
      // Only phone numbers depend on the shop's region.
      const shop = key.phone == null ? UNSAVED_SHOP : await load().shop();
      const ids = await findCustomerIds(repositories(), lookupKey(key, shop, ['key']), ['key']);
      const found = await mapInParallel(ids, (id) => loadPerson(id, context, info));
      const people = found.filter((person) => person !== null).filter(({ status }) => status !== 'ERASED');
      return [...new Map(people.map((person) => [person.id, person])).values()];
    },
    me(_, __, context, info) {
      const { customerId } = context.caller;
      return customerId === null ? null : loadPerson(customerId, context, info);
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
    subject({ kind, subjectId }, _, context, info) {
      if (subjectId === null || (kind === 'REVIEW_DUPLICATE' && !mayReview(context))) return null;
      // The head names only what there is, so a till that asks for its id alone reads nothing.
      return selectsIdOnly(info) ? ({ id: subjectId } as ResolversTypes['Node']) : loadNode(subjectId, context);
    },
  },
  PersonName: { display: displayName },
};

/** The customer, with the head only if it is needed, and beside it the lists that are selected. */
function loadPerson(id: string, context: Context, info: EarlyInfo): Promise<Customer | null> {
  const { customerId } = context.caller;
  // Of somebody else, a customer's own token reads no profile: the head's loader asks for access before it reads.
  const mayReadProfile = customerId === null || customerId === id;
  if (mayReadProfile && !FIELDS_OF_HEAD.some((name) => selects(info, name))) return loadCustomer(id, context, info);
  return loadWithFields(
    'Customer',
    id,
    context,
    info,
    async () => (await context.load().loadHead(id))?.customer ?? null,
  );
}

/**
 * What needs more of a head than the profile. A head has up to 50 warranties, which take most of its time, and a person has up to ten
 * heads.
 */
const FIELDS_OF_HEAD = [
  'contactDecision',
  'identity.duplicates',
  'insights',
  'nextActions',
  'preferences',
  'warranties',
];

/** A till sees that there is a duplicate to review. Only callers who may review it see the match. */
const mayReview = ({ caller }: Context): boolean => caller.scopes.includes('identity:read');
