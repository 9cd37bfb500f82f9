import { eventOf, type Graph } from '../harness/graph.ts';
import { median, ratio, runInterleaved, timedVariant } from '../harness/interleaved-timing.ts';
import { costOf, type RecordedGraph } from '../harness/recorded-graph.ts';
import type { Row } from '../harness/report-table.ts';
import { createRequestTemplate } from '../harness/request-template.ts';
import { replayRequests } from '../harness/sdk-baseline.ts';
import { registerRegularCustomer } from '../harness/shop.ts';
import type { Workbench } from '../harness/workbench.ts';

const COUNTS = { warmUp: 150, rounds: 500 };
const PLAYBOOKS = 20;

const SAVE = `mutation ($input: SavePlaybookInput!) { savePlaybook(input: $input) { userErrors { message path } } }`;
const SUBMIT = `mutation ($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) { feedback { id score } openedCases { id } userErrors { message path } }
}`;

/**
 * Feedback that 20 playbooks check and one acts on. Compared with the same reads and the same transaction by the bare SDK for
 * another customer.
 */
export async function feedbackSubmission({ graph, sdk }: Workbench, recorded: RecordedGraph): Promise<Row> {
  await registerRegularCustomer(graph, 'SAID-BY-GRAPH');
  await registerRegularCustomer(graph, 'SAID-BY-HAND');
  for (let number = 0; number < PLAYBOOKS; number++) await savePlaybook(graph, number);
  const sample = await recorded.requests(SUBMIT, (time) => ({ input: feedbackInput('SAID-BY-HAND', `SAID${time}`) }));
  const requestsFor = createRequestTemplate(sample, 'SAID2', ['fbk', 'ntc']);
  const variants = [
    timedVariant((round) => {
      const event = eventOf(SUBMIT, { input: feedbackInput('SAID-BY-GRAPH', `SAIDGRAPH${round}`) });
      return () => graph.answer(event);
    }),
    timedVariant((round) => replayRequests(sdk, requestsFor(`SAIDHAND${round}`))),
  ];
  const [ours = [], theirs = []] = await runInterleaved(variants, COUNTS);
  return {
    what: 'submitFeedback with 20 playbooks / its reads and transaction',
    ms: median(ours),
    peerMs: median(theirs),
    ratio: ratio(ours, theirs),
    aim: 1.3,
    cost: costOf(sample),
  };
}

const feedbackInput = (loyaltyNumber: string, name: string): object => ({
  idempotencyKey: name,
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
