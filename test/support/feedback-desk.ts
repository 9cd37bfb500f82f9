import type { Answer, TestCaller } from './graph.ts';
import type { Jeweller } from './jeweller.ts';

type Data = Answer['data'];

/** Everything of a piece of feedback, with what it leads to. */
export const FEEDBACK = `... on Feedback {
  id occurredAt recordedAt summary metric score comment handle source via touchpoint store skus
  customer { id } order { id } warranty { id }
}`;

/** An NPS of 2 on the phone, unless said otherwise. */
export const feedbackInput = (more: object = {}) => ({
  metric: 'NPS',
  score: 2,
  via: 'PHONE',
  occurredAt: '2026-01-05T10:00:00Z',
  ...more,
});

/** What stories about feedback do over and over, at the support desk where nobody is named. */
export function createFeedbackDesk({ desk, mutate }: Jeweller) {
  return {
    submit: (input: object, by?: TestCaller): Promise<Data> =>
      mutate('submitFeedback', `feedback { ${FEEDBACK} }`, input, by),
    feedbackOf: async (id: string): Promise<Data> =>
      (await desk.run('query ($id: ID!) { customer(id: $id) { feedback(first: 100) { nodes { id } } } }', { id }))
        .customer.feedback,
  };
}
