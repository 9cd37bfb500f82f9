import { byHand } from '../harness/by-hand.ts';
import { eventOf, type Graph } from '../harness/graph.ts';
import { costOf, type RecordedGraph } from '../harness/recorded-graph.ts';
import { repeater } from '../harness/repeater.ts';
import { regular } from '../harness/shop.ts';
import type { Row } from '../harness/table.ts';
import { inTurns, median, ratio, timed } from '../harness/turns.ts';
import type { Workbench } from '../harness/workbench.ts';

const COUNTS = { warmUp: 150, rounds: 500 };
const PLAYBOOKS = 20;

const SAVE = `mutation ($input: SavePlaybookInput!) { savePlaybook(input: $input) { userErrors { message path } } }`;
const SUBMIT = `mutation ($input: SubmitFeedbackInput!) {
  submitFeedback(input: $input) { feedback { id score } openedCases { id } userErrors { message path } }
}`;

/**
 * Feedback that twenty playbooks look at, of which one has something to do, against the same reads and the same
 * transaction made by hand for another customer.
 */
export async function feedbackSubmission({ graph, table }: Workbench, recorded: RecordedGraph): Promise<Row> {
  await regular(graph, 'SAID-BY-GRAPH');
  await regular(graph, 'SAID-BY-HAND');
  for (let number = 0; number < PLAYBOOKS; number++) await savePlaybook(graph, number);
  const sample = await recorded.requests(SUBMIT, (time) => ({ input: said('SAID-BY-HAND', `SAID${time}`) }));
  const anew = repeater(sample, 'SAID2', ['fbk', 'ntc']);
  const ways = [
    timed((round) => {
      const event = eventOf(SUBMIT, { input: said('SAID-BY-GRAPH', `SAIDGRAPH${round}`) });
      return () => graph.answer(event);
    }),
    timed((round) => byHand(table.client, anew(`SAIDHAND${round}`))),
  ];
  const [ours = [], theirs = []] = await inTurns(ways, COUNTS);
  return {
    what: 'submitFeedback with 20 playbooks / its reads and transaction',
    ms: median(ours),
    peerMs: median(theirs),
    ratio: ratio(ours, theirs),
    aim: 1.3,
    cost: costOf(sample),
  };
}

const said = (loyaltyNumber: string, name: string): object => ({
  idempotencyKey: name,
  customer: { loyaltyNumber },
  ...{ metric: 'NPS', score: 2, comment: 'The clasp came broken.', via: 'PHONE', touchpoint: 'delivery' },
  occurredAt: '2026-03-09T12:00:00Z',
});

/** The first one holds; the others compare as much, and do not. */
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
