import { customerIdIn, PROFILE_SK } from '../../store/customer/customer-keys.ts';
import type { Answer, TestCaller, TestGraph } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';

type Data = Answer['data'];

const CUSTOMER = `query ($id: ID!) { customer(id: $id) { id status identified
  insights { orderCount returnCount firstOrderAt lastOrderAt lifetimeValue { amount currency } openCases }
  orders(first: 50) { pageInfo { hasNextPage } nodes { id number store status placedAt currency: total { currency }
    total { amount } netTotal { amount } tip { amount } tax { amount } shipping { amount } discount { amount } lineCount
    lines(first: 100) { nodes { id sku category quantity returnedQuantity unitPrice { amount } total { amount } } }
    returns { id returnReason refund { amount currency } } } }
  cases(first: 50) { nodes { id } } feedback(first: 50) { nodes { id } } interactions(first: 100) { nodes { id } } } }`;

/** What the graph says of every person, asked by the ids of all records. */
export async function askPeople(graph: TestGraph): Promise<readonly Data[]> {
  const people = new Map<string, Data>();
  const desk = graph.as('support');
  for (const { pk, sk } of await scanItems(graph.table)) {
    const id = sk === PROFILE_SK ? customerIdIn(String(pk)) : null;
    const { customer } = id === null ? { customer: null } : await desk.run(CUSTOMER, { id });
    if (customer !== null) people.set(customer.id, customer);
  }
  return [...people.values()];
}

const SALES = `query ($store: String!, $day: Date!, $after: String) {
  salesOn(store: $store, day: $day, first: 100, after: $after) {
    nodes { id status total { amount currency } netTotal { amount } customer { id } } pageInfo { hasNextPage endCursor } } }`;

/** The sales of a store on one day. */
export const askSales = (by: TestCaller, store: string, day: string): Promise<readonly Data[]> =>
  allPages(async (after) => (await by.run(SALES, { store, day, after })).salesOn);

const CASES = `query ($from: Date!, $to: Date!, $after: String) {
  cases(filter: { openedFrom: $from, openedTo: $to }, first: 100, after: $after) { nodes { id occurredAt caseStatus severity
    caseReason store breached firstContactResolution reopenCount resolvedAt customer { id } rootCause { category } }
    pageInfo { hasNextPage endCursor } } }`;

export const askCases = (by: TestCaller, from: string, to: string): Promise<readonly Data[]> =>
  allPages(async (after) => (await by.run(CASES, { from, to, after })).cases);

const FEEDBACK = `query ($from: Date!, $to: Date!, $after: String, $lowOnly: Boolean) {
  feedback(filter: { from: $from, to: $to, lowOnly: $lowOnly }, first: 100, after: $after) {
    nodes { id occurredAt metric score comment store via customer { id } serviceCase { id } order { id } }
    pageInfo { hasNextPage endCursor } } }`;

export const askFeedback = (by: TestCaller, from: string, to: string, lowOnly = false): Promise<readonly Data[]> =>
  allPages(async (after) => (await by.run(FEEDBACK, { from, to, after, lowOnly })).feedback);

const KPI = '{ value count }';
const KPIS = `query ($from: Date!, $to: Date!, $store: String) { serviceKpis(from: $from, to: $to, by: MONTH, store: $store) {
  from csat ${KPI} nps ${KPI} ces ${KPI} stars ${KPI} firstContactResolutionRate ${KPI} reopenRate ${KPI} breachRate ${KPI}
  medianFirstResponseMinutes ${KPI} medianResolutionHours ${KPI} repeatPurchaseRate ${KPI} lifetimeValue ${KPI} } }`;

/** One row for each month. */
export const askKpis = async (by: TestCaller, from: string, to: string, store?: string): Promise<readonly Data[]> =>
  (await by.run(KPIS, { from, to, store })).serviceKpis;

const REASONS = `query ($from: Date!, $to: Date!) {
  painPoints(from: $from, to: $to, by: REASON, first: 100) { key complaints } }`;

export const askReasons = async (by: TestCaller, from: string, to: string): Promise<readonly Data[]> =>
  (await by.run(REASONS, { from, to })).painPoints;

async function allPages(ask: (after: string | null) => Promise<Data>): Promise<readonly Data[]> {
  const nodes: Data[] = [];
  for (let after: string | null = null; ; ) {
    const page: Data = await ask(after);
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}
