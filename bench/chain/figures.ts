import type { Graph } from '../harness/graph.ts';
import type { Days } from './questions.ts';

const FIGURES = `query ($from: Date!, $to: Date!) {
  serviceKpis(from: $from, to: $to, by: MONTH) {
    from nps { value count } csat { value count } firstContactResolutionRate { value count } reopenRate { value count }
    breachRate { value count } churnRate { value count } repeatPurchaseRate { value count } averageLifetimeValue { amount currency }
  }
  complaints: painPoints(from: $from, to: $to, by: REASON, first: 100) { key complaints lowScores returns customersLost share }
  products: painPoints(from: $from, to: $to, by: SKU, first: 100) { key complaints lowScores returns customersLost share }
  journey(from: $from, to: $to) { from to customers conversion repeatVisits carts abandonedCarts }
}`;
/** Numbers of entities; all others are rates, averages and names. */
const COUNTS = new Set([
  'count',
  'complaints',
  'lowScores',
  'returns',
  'customersLost',
  'customers',
  'carts',
  'abandonedCarts',
]);

/**
 * KPIs, pain points and journeys over all shops of a table, with each count divided by the number of shops. All shops of a chain are alike,
 * so the figures of a chain are those of one shop.
 * @throws Error if a count is no multiple of the number of shops
 */
export async function figuresPerShop(graph: Graph, shops: number, { yearAgo, today }: Days): Promise<string> {
  const data = await graph.run(FIGURES, { from: yearAgo, to: today });
  return JSON.stringify(
    data,
    (name, value: unknown) => {
      if (!COUNTS.has(name) || typeof value !== 'number') return value;
      if (value % shops !== 0) throw new Error(`${name} is ${value}, which is no multiple of ${shops}`);
      return value / shops;
    },
    1,
  );
}
