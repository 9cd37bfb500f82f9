import { byHand } from './by-hand.ts';
import { eventOf } from './graph.ts';
import { costOf, type RecordedGraph } from './recorded-graph.ts';
import type { Row } from './table.ts';
import { inTurns, median, ratio, timed } from './turns.ts';
import type { Workbench } from './workbench.ts';

const COUNTS = { warmUp: 300, rounds: 1_000 };

/** What a till shows of a customer. */
export const PROFILE = `query ($id: ID!) {
  customer(id: $id) {
    id status
    name { display given family preferred }
    emails { address primary verified }
    phones { number primary verified }
    addresses { lines locality postalCode country }
    loyalty { number tier points }
    warranties { nodes { id sku description serialNumber status startsOn endsOn nextInspectionDue plan { name } } }
    preferences {
      consents { channel purpose consent occurredAt }
      rules { preferredChannel timeZone }
      tastes { likes { topic value } dislikes { topic value } sizes { of value } }
    }
    nextActions { kind message dueAt }
  }
}`;

const ORDERS = `query ($id: ID!) {
  customer(id: $id) {
    id
    name { display }
    orders(first: 20) {
      nodes {
        id number placedAt status
        total { amount currency }
        lines { nodes { sku description quantity total { amount currency } } }
      }
    }
  }
}`;

/** What a till shows of a customer, against the one Query of it. */
export const tillProfile = (workbench: Workbench, recorded: RecordedGraph, id: string): Promise<Row> =>
  read(workbench, recorded, { what: "the till's profile / its Query", query: PROFILE, id, aim: 1.2 });

/** A customer with twenty orders and their lines, against the same Queries all side by side. */
export const customerWithOrders = (workbench: Workbench, recorded: RecordedGraph, id: string): Promise<Row> =>
  read(workbench, recorded, { what: '20 orders with lines / their Queries', query: ORDERS, id, aim: 1.3 });

async function read(
  { graph, table }: Workbench,
  recorded: RecordedGraph,
  { what, query, id, aim }: { what: string; query: string; id: string; aim: number },
): Promise<Row> {
  const waves = await recorded.requests(query, () => ({ id }));
  const bare = byHand(table.client, [waves.flat()]);
  const event = eventOf(query, { id });
  const [ours = [], theirs = []] = await inTurns([timed(() => () => graph.answer(event)), timed(() => bare)], COUNTS);
  return { what, ms: median(ours), peerMs: median(theirs), ratio: ratio(ours, theirs), aim, cost: costOf(waves) };
}
