import { feedbackSummary } from '../../domain/feedback/feedback-summary.ts';
import { submitFeedback } from '../../domain/feedback/submit-feedback.ts';
import { loadPersonPage } from '../../domain/person/person-page.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const feedbackResolvers: Resolvers = {
  Mutation: {
    submitFeedback: async (_, { input }, { commandContext }, info) =>
      toPayload(await submitFeedback(commandContext(info, input), input), (submission) => submission),
  },
  Customer: {
    async feedback(person, args, { repositories }) {
      const slice = sliceFrom(args);
      return connectionOf(
        await loadPersonPage(person, slice, 'descending', (id) => repositories().feedbackOf(id, slice)),
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
