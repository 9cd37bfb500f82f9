import { interactionPredicate } from '../../domain/interaction/interaction.ts';
import { interactionSummary } from '../../domain/interaction/interaction-summary.ts';
import { recordInteraction } from '../../domain/interaction/record-interaction.ts';
import { loadHistoryPage } from '../../domain/person/person-page.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';
import { runBatch } from '../run-batch.ts';

export const interactionResolvers: Resolvers = {
  Mutation: {
    recordInteraction: async (_, { input }, { commandContext }, info) =>
      toPayload(await recordInteraction(commandContext(info, input), input), (interaction) => ({ interaction })),
    async recordInteractions(_, { inputs }, { batchCommandContext }, info) {
      const record = (input: (typeof inputs)[number], index: number) =>
        recordInteraction(batchCommandContext(info, input, index), input);
      // Marketing contacts of one customer change the same counter: in parallel, they would conflict and retry.
      const results = await runBatch(inputs, record, ({ customer, idempotencyKey }) => [
        `customer ${JSON.stringify(customer)}`,
        `key ${idempotencyKey}`,
      ]);
      return results.map((result) => toPayload(result, (interaction) => ({ interaction })));
    },
  },
  Customer: {
    async interactions(person, { filter, ...args }, { repositories }) {
      const slice = sliceFrom(args);
      const period = { from: filter?.from ?? null, to: filter?.to ?? null };
      const predicate = interactionPredicate({
        types: filter?.types ?? null,
        via: filter?.via ?? null,
        touchpoint: filter?.touchpoint ?? null,
        sentiment: filter?.sentiment ?? null,
      });
      const page = await loadHistoryPage(person, slice, 'descending', (id, piece) =>
        repositories().interactionsOf(id, piece, period, predicate),
      );
      return connectionOf(page, slice);
    },
  },
  Interaction: {
    summary: interactionSummary,
    customer: ({ customerId }, _, { load }) => load().customer.load(customerId),
    order: ({ orderId }, _, { load }) => (orderId === null ? null : load().order.load(orderId)),
    warranty: ({ warrantyId }, _, { load }) => (warrantyId === null ? null : load().warranty.load(warrantyId)),
  },
};
