import { v7 } from 'uuid';
import { byHand } from './by-hand.ts';
import { eventOf } from './graph.ts';
import { costOf, type RecordedGraph } from './recorded-graph.ts';
import type { Wave } from './recorder.ts';
import { RECORD_ORDER, regular, sale } from './shop.ts';
import type { Row } from './table.ts';
import { inTurns, median, ratio, timed } from './turns.ts';
import type { Workbench } from './workbench.ts';

const COUNTS = { warmUp: 150, rounds: 500 };

/** A sale to a customer, against the same reads and the same transaction made by hand for another customer. */
export async function orderRecording({ graph, table }: Workbench, recorded: RecordedGraph): Promise<Row> {
  await regular(graph, 'BY-GRAPH');
  await regular(graph, 'BY-HAND');
  const sample = await recorded.requests(RECORD_ORDER, (time) => ({ input: sale('BY-HAND', named(`SAMPLE${time}`)) }));
  const anew = repeater(sample, 'SAMPLE2');
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

/** Makes the requests of a recorded sale into those of another one, which comes after all that were made before. */
function repeater(sample: readonly Wave[], name: string): (name: string) => readonly Wave[] {
  const text = JSON.stringify(sample);
  const [orderId = ''] = /ord_[\w-]+/.exec(text) ?? [];
  let version = 0;
  return (next) => {
    version++;
    const waves: readonly Wave[] = JSON.parse(text.replaceAll(name, next).replaceAll(orderId, `ord_${v7()}`));
    return waves.map((wave) => wave.map((sent) => ({ ...sent, input: withMetrics(sent.input, version) })));
  };
}

/** The transaction as it is so many versions of the customer's metrics later. */
function withMetrics(input: string, versions: number): string {
  const { ClientRequestToken: _, ...request } = JSON.parse(input);
  for (const { Put } of request.TransactItems ?? [])
    if (Put?.Item.sk.S === '#METRICS')
      for (const version of [Put.Item.version, Put.ExpressionAttributeValues[':version']])
        version.N = String(Number(version.N) + versions);
  return JSON.stringify(request);
}
