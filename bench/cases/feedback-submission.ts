import type { Comparison } from '../harness/comparison.ts';
import type { Graph } from '../harness/graph.ts';
import { measureMutation } from '../harness/mutation-comparison.ts';
import type { Row } from '../harness/report-table.ts';

const PLAYBOOKS = 20;

const SAVE = `mutation ($input: SavePlaybookInput!) { savePlaybook(input: $input) { userErrors { message path } } }`;
const SUBMIT = `mutation ($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) { feedback { id score } openedCases { id } userErrors { message path } }
}`;

/** Feedback that 20 playbooks check and one acts on, compared with the same reads and transaction for another customer. */
export async function feedbackSubmission(comparison: Comparison): Promise<Row> {
  for (let number = 0; number < PLAYBOOKS; number++) await savePlaybook(comparison.graph, number);
  return measureMutation(comparison, {
    what: 'submitFeedback with 20 playbooks / its reads and transaction',
    mutation: SUBMIT,
    name: 'SAID',
    prefixes: ['fbk', 'ntc'],
    inputFor: feedbackInput,
  });
}

const feedbackInput = (loyaltyNumber: string, idempotencyKey: string): object => ({
  idempotencyKey,
  customer: { loyaltyNumber },
  ...{ metric: 'NPS', score: 2, comment: 'The clasp came broken.', via: 'PHONE', touchpoint: 'delivery' },
  occurredAt: '2026-03-09T12:00:00Z',
});

/** Saves a playbook. The condition of the first one is true. The others compare the same facts and are false. */
async function savePlaybook(graph: Graph, number: number): Promise<void> {
  const condition = {
    all: [
      { fact: 'event', path: '$.metric', operator: 'equal', value: 'NPS' },
      { fact: 'event', path: '$.score', operator: 'lessThanInclusive', value: 6 },
      { fact: 'metrics', path: '$.orderCount', operator: 'greaterThanInclusive', value: number === 0 ? 1 : 1_000 },
    ],
  };
  const actions = [{ kind: 'NOTIFY', topic: 'desk' }];
  const draft = { name: `Playbook ${number}`, trigger: 'FEEDBACK_RECEIVED', condition, actions };
  await graph.run(SAVE, { input: { idempotencyKey: `playbook-${number}`, draft } });
}
