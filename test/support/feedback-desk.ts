import type { Answer, TestCaller } from './graph.ts';
import type { Jeweller } from './jeweller.ts';

type Data = Answer['data'];

/** All fields of feedback, with the entities that it refers to. */
export const FEEDBACK = `... on Feedback {
  id occurredAt recordedAt summary metric score comment handle source via touchpoint store skus
  customer { id } order { id } warranty { id }
}`;

/** An NPS of 2 on the phone, with overrides. */
export const feedbackInput = (more: object = {}) => ({
  metric: 'NPS',
  score: 2,
  via: 'PHONE',
  occurredAt: '2026-01-05T10:00:00Z',
  ...more,
});

/** Helpers for stories about feedback. The default caller is the support desk. */
export function createFeedbackDesk({ desk, mutate }: Jeweller) {
  return {
    submit: (input: object, by?: TestCaller): Promise<Data> =>
      mutate('submitFeedback', `feedback { ${FEEDBACK} }`, input, by),
    feedbackOf: async (id: string): Promise<Data> =>
      (await desk.run('query ($id: ID!) { customer(id: $id) { feedback(first: 100) { nodes { id } } } }', { id }))
        .customer.feedback,
  };
}
