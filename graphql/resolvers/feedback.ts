import { searchFeedback } from '../../domain/feedback/feedback-search.ts';
import { feedbackSummary } from '../../domain/feedback/feedback-summary.ts';
import { submitFeedback } from '../../domain/feedback/submit-feedback.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import { customerOf } from '../customer-of.ts';
import type { CustomerFeedbackArgs, Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';
import { historyList } from '../person-list.ts';

export const feedbackResolvers: Resolvers = {
  Query: {
    async feedback(_, { filter, ...args }, { repositories, load, now }) {
      const slice = sliceFrom(args);
      const { timeZone } = await load().shop();
      const search = {
        ...{ from: filter?.from ?? null, to: filter?.to ?? null, metric: filter?.metric ?? null },
        ...{ lowOnly: filter?.lowOnly === true, withoutCase: filter?.withoutCase === true },
        ...{ touchpoint: filter?.touchpoint ?? null, store: filter?.store ?? null, sku: filter?.sku ?? null },
      };
      return connectionOf(await searchFeedback(repositories(), search, timeZone, now, slice), slice);
    },
  },
  Mutation: {
    submitFeedback: async (_, { input }, { commandContext }, info) =>
      toPayload(await submitFeedback(commandContext(info, input), input), (submission) => submission),
  },
  Customer: {
    feedback: historyList((args: CustomerFeedbackArgs, { repositories }) => ({
      slice: sliceFrom(args),
      read: (id, piece) => repositories().feedbackOf(id, piece),
    })),
  },
  Feedback: {
    summary: feedbackSummary,
    customer: customerOf,
    order: ({ orderId }, _, { load }) => (orderId === null ? null : load().order.load(orderId)),
    warranty: ({ warrantyId }, _, { load }) => (warrantyId === null ? null : load().warranty.load(warrantyId)),
    serviceCase: ({ caseId }, _, { load }) => (caseId === null ? null : load().serviceCase.load(caseId)),
  },
};
