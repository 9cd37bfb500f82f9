import { byHand } from '../harness/by-hand.ts';
import { eventOf } from '../harness/graph.ts';
import { costOf, type RecordedGraph } from '../harness/recorded-graph.ts';
import { repeater } from '../harness/repeater.ts';
import { RECORD_ORDER, regular, sale } from '../harness/shop.ts';
import type { Row } from '../harness/table.ts';
import { inTurns, median, ratio, timed } from '../harness/turns.ts';
import type { Workbench } from '../harness/workbench.ts';

const COUNTS = { warmUp: 150, rounds: 500 };

/** A sale to a customer, against the same reads and the same transaction made by hand for another customer. */
export async function orderRecording({ graph, table }: Workbench, recorded: RecordedGraph): Promise<Row> {
  await regular(graph, 'BY-GRAPH');
  await regular(graph, 'BY-HAND');
  const sample = await recorded.requests(RECORD_ORDER, (time) => ({ input: sale('BY-HAND', named(`SAMPLE${time}`)) }));
  const anew = repeater(sample, 'SAMPLE2', ['ord']);
  const ways = [
    timed((round) => {
      const event = eventOf(RECORD_ORDER, { input: sale('BY-GRAPH', named(`GRAPH${round}`)) });
      return () => graph.answer(event);
    }),
    timed((round) => byHand(table.client, anew(`HAND${round}`))),
  ];
  const [ours = [], theirs = []] = await inTurns(ways, COUNTS);
  return {
    what: 'recordOrder / its reads and transaction',
    ms: median(ours),
    peerMs: median(theirs),
    ratio: ratio(ours, theirs),
    aim: 1.3,
    cost: costOf(sample),
  };
}

/** One name for the receipt and the idempotency key; of letters and digits alone, so that keys hold it as it is. */
const named = (name: string) => ({ number: name, idempotencyKey: name });
