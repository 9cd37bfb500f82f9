import { replayRequests } from '../harness/baseline.ts';
import { type Comparison, measureComparison } from '../harness/comparison.ts';
import { checkEqualAnswers } from '../harness/equal-answers.ts';
import { eventOf } from '../harness/graph.ts';
import { costOf, recordedItems } from '../harness/recorded-graph.ts';
import type { ConcurrentRequests } from '../harness/recorder.ts';
import type { Row } from '../harness/report-table.ts';

const COUNTS = { warmUp: 300, rounds: 1_000 };

/** The data of a customer that a till shows. */
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

const BEST_CUSTOMERS = `{
  bestCustomers(first: 20) {
    nodes { id name { display } insights { orderCount lifetimeValue { amount currency } tier rfm { segment } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const KPI = '{ value count target met }';
const KPIS = `{
  serviceKpis(from: "2026-01-01", to: "2026-12-31", by: MONTH) {
    from to csat ${KPI} nps ${KPI} ces ${KPI} firstContactResolutionRate ${KPI} reopenRate ${KPI} breachRate ${KPI}
    medianFirstResponseMinutes ${KPI} medianResolutionHours ${KPI} churnRate ${KPI} repeatPurchaseRate ${KPI}
    averageLifetimeValue { amount currency }
  }
}`;

/** The till's profile, compared with its one Query. */
export const tillProfile = (comparison: Comparison, id: string): Promise<Row> =>
  measureRead(comparison, {
    what: "the till's profile / its Query",
    query: PROFILE,
    variables: { id },
  });

/** A customer with 20 orders and their lines, compared with the same Queries all in parallel. */
export const customerWithOrders = (comparison: Comparison, id: string): Promise<Row> =>
  measureRead(
    comparison,
    { what: '20 orders with lines / their Queries', query: ORDERS, variables: { id } },
    (waves) => [waves.flat()],
  );

/** The 20 best customers with their value, compared with the Queries of the ranking and then the batches of its customers. */
export const twentyBest = (comparison: Comparison): Promise<Row> =>
  measureRead(comparison, {
    what: '20 best customers / their reads',
    query: BEST_CUSTOMERS,
    variables: {},
  });

/** A year's KPIs by month, compared with the Queries of their counters. */
export const yearOfKpis = (comparison: Comparison): Promise<Row> =>
  measureRead(comparison, { what: '12 months of KPIs / their Queries', query: KPIS, variables: {} }, (waves) => [
    waves.flat(),
  ]);

type ReadCase = { readonly what: string; readonly query: string; readonly variables: object };

/**
 * All variants read the same items: their answers are compared with those that the graph got.
 * @param asNeeded groups the requests by dependency, if the graph makes them in another order
 */
async function measureRead(
  { graph, recorded, http, sdk }: Comparison,
  { what, query, variables }: ReadCase,
  asNeeded: (waves: readonly ConcurrentRequests[]) => readonly ConcurrentRequests[] = (waves) => waves,
): Promise<Row> {
  const { waves } = await recorded.requests(query, () => variables);
  const needed = asNeeded(waves);
  const bare = replayRequests(http, needed);
  const bySdk = replayRequests(sdk, needed);
  checkEqualAnswers(what, [
    { variant: 'the graph', answers: recordedItems(needed) },
    { variant: 'bare HTTP', answers: (await bare()).map(http.itemsIn) },
    { variant: 'the SDK', answers: (await bySdk()).map(sdk.itemsIn) },
  ]);
  const event = eventOf(query, variables);
  return measureComparison(
    { what, cost: costOf(waves) },
    { graph: () => () => graph.answer(event), http: () => bare, sdk: () => bySdk },
    COUNTS,
  );
}
