import type { Customer } from '../../domain/customer/customer.ts';
import { inParallel, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { trimToNull } from '../../domain/kernel/text.ts';
import { recentPeriod } from '../../domain/order/recent-purchases.ts';
import { historyIdsOf } from '../../domain/person/cluster.ts';
import { type ContactDecision, decideContact, MAX_PEOPLE_ASKED } from '../../domain/preferences/contact-decision.ts';
import { badInput } from '../connection.ts';
import type { Context } from '../context.ts';
import { earlyField } from '../early-field.ts';
import type { CustomerContactDecisionArgs, Resolvers } from '../generated/resolver-types.ts';

export const contactDecisionResolvers: Resolvers = {
  Query: {
    contactDecisions(_, { customerIds, ...question }, context) {
      if (customerIds.length > MAX_PEOPLE_ASKED) throw badInput(`Ask about at most ${MAX_PEOPLE_ASKED} people.`);
      return mapInParallel(customerIds, (id) => loadContactDecision(id, question, context));
    },
  },
  Customer: {
    contactDecision: earlyField({
      // Beside the head, which a customer's own token may have to wait for.
      begin: (id, question: CustomerContactDecisionArgs, context) =>
        context.caller.customerId === null ? loadContactDecision(id, question, context) : null,
      async resolve(person: Customer, question: CustomerContactDecisionArgs, context, begun) {
        const begunBy = await mapInParallel(historyIdsOf(person), begun);
        return begunBy.find((decision) => decision !== null) ?? loadContactDecision(person.id, question, context);
      },
    }),
  },
};

/** Null if there is no such customer. */
async function loadContactDecision(
  customerId: string,
  { channel, purpose, sku, category, at: requestedAt }: CustomerContactDecisionArgs,
  { load, now, settings: { recentPurchaseDays } }: Context,
): Promise<ContactDecision | null> {
  const at = requestedAt ?? now;
  const period = recentPeriod(at, recentPurchaseDays);
  const [customer, preferences, metrics, purchases, shop] = await inParallel(
    () => load().customer.load(customerId),
    () => load().contactPreferences.load({ customerId, at: at < now ? at : null }),
    // Only marketing decisions depend on the metrics.
    () => (purpose === 'MARKETING' ? load().metrics.load(customerId) : null),
    () => load().recentPurchases.load({ customerId, period }),
    () => load().shop(),
  );
  if (customer === null || preferences === null) return null;
  const openCases = metrics?.openCases ?? 0;
  const facts = { customer, preferences, purchases, openCases, recentPurchaseDays, shopTimeZone: shop.timeZone };
  return decideContact(facts, { channel, purpose, sku: trimToNull(sku), category: trimToNull(category), at });
}
