import { searchFeedback } from '../../domain/feedback/feedback-search.ts';
import { feedbackSummary } from '../../domain/feedback/feedback-summary.ts';
import { submitFeedback } from '../../domain/feedback/submit-feedback.ts';
import { loadHistoryPage } from '../../domain/person/person-page.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

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
    async feedback(person, args, { repositories }) {
      const slice = sliceFrom(args);
      return connectionOf(
        await loadHistoryPage(person, slice, 'descending', (id, piece) => repositories().feedbackOf(id, piece)),
        slice,
      );
    },
  },
  Feedback: {
    summary: feedbackSummary,
    customer: ({ customerId }, _, { load }) => (customerId === null ? null : load().customer.load(customerId)),
    order: ({ orderId }, _, { load }) => (orderId === null ? null : load().order.load(orderId)),
    warranty: ({ warrantyId }, _, { load }) => (warrantyId === null ? null : load().warranty.load(warrantyId)),
    serviceCase: ({ caseId }, _, { load }) => (caseId === null ? null : load().serviceCase.load(caseId)),
  },
};
