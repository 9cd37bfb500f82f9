import { eventOf } from '../harness/graph.ts';
import { median, ratio, runInterleaved, timedVariant } from '../harness/interleaved-timing.ts';
import { costOf, type RecordedGraph } from '../harness/recorded-graph.ts';
import type { Row } from '../harness/report-table.ts';
import { createRequestTemplate } from '../harness/request-template.ts';
import { replayRequests } from '../harness/sdk-baseline.ts';
import { orderInput, RECORD_ORDER, registerRegularCustomer } from '../harness/shop.ts';
import type { Workbench } from '../harness/workbench.ts';

const COUNTS = { warmUp: 150, rounds: 500 };

/** A sale to a customer, compared with the same reads and transaction by the bare SDK for another customer. */
export async function orderRecording({ graph, sdk }: Workbench, recorded: RecordedGraph): Promise<Row> {
  await registerRegularCustomer(graph, 'BY-GRAPH');
  await registerRegularCustomer(graph, 'BY-HAND');
  const sample = await recorded.requests(RECORD_ORDER, (time) => ({
    input: orderInput('BY-HAND', orderKeys(`SAMPLE${time}`)),
  }));
  const requestsFor = createRequestTemplate(sample, 'SAMPLE2', ['ord']);
  const variants = [
    timedVariant((round) => {
      const event = eventOf(RECORD_ORDER, { input: orderInput('BY-GRAPH', orderKeys(`GRAPH${round}`)) });
      return () => graph.answer(event);
    }),
    timedVariant((round) => replayRequests(sdk, requestsFor(`HAND${round}`))),
  ];
  const [ours = [], theirs = []] = await runInterleaved(variants, COUNTS);
  return {
    what: 'recordOrder / its reads and transaction',
    ms: median(ours),
    peerMs: median(theirs),
    ratio: ratio(ours, theirs),
    aim: 1.3,
    cost: costOf(sample),
  };
}

/** One name for receipt and idempotency key. It has only letters and digits, so that keys contain it unchanged. */
const orderKeys = (name: string) => ({ number: name, idempotencyKey: name });
