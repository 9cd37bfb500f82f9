import { interactionPredicate } from '../../domain/interaction/interaction.ts';
import { interactionSummary } from '../../domain/interaction/interaction-summary.ts';
import { recordInteraction } from '../../domain/interaction/record-interaction.ts';
import { sliceFrom } from '../connection.ts';
import { customerOf } from '../customer-of.ts';
import type { CustomerInteractionsArgs, Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';
import { historyList } from '../person-list.ts';
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
    interactions: historyList(({ filter, ...args }: CustomerInteractionsArgs, { repositories }) => {
      const period = { from: filter?.from ?? null, to: filter?.to ?? null };
      const predicate = interactionPredicate({
        types: filter?.types ?? null,
        via: filter?.via ?? null,
        touchpoint: filter?.touchpoint ?? null,
        sentiment: filter?.sentiment ?? null,
      });
      return {
        slice: sliceFrom(args),
        read: (id, piece) => repositories().interactionsOf(id, piece, period, predicate),
      };
    }),
  },
  Interaction: {
    summary: interactionSummary,
    customer: customerOf,
    order: ({ orderId }, _, { load }) => (orderId === null ? null : load().order.load(orderId)),
    warranty: ({ warrantyId }, _, { load }) => (warrantyId === null ? null : load().warranty.load(warrantyId)),
  },
};
