import type { OperationFile } from '../../graphql/operation-files.ts';

/** Things of one shop, by which its pages are asked for. Each list has at least one. */
export type Things = {
  readonly customers: readonly string[];
  readonly emails: readonly string[];
  readonly loyaltyNumbers: readonly string[];
  readonly orders: readonly {
    readonly id: string;
    readonly number: string;
    readonly source: string;
    readonly store: string | null;
  }[];
  readonly sales: readonly { readonly store: string; readonly day: string }[];
  readonly serialNumbers: readonly string[];
  readonly warranties: readonly string[];
  readonly cases: readonly string[];
  readonly jobs: readonly { readonly id: string; readonly store: string; readonly tag: string }[];
};

/** The days of a call. */
export type Days = { readonly yearAgo: string; readonly today: string; readonly nextMonth: string };

export type Question = {
  readonly name: string;
  readonly text: string;
  /** The customer whose token asks; null: an admin's. */
  as(round: number): string | null;
  variables(round: number): object;
};

/**
 * The queries of the clients in `graphql/operations`, each with what a client would ask for. Left out are those that need an id of what
 * this shop does not have; each of them reads one entity by its id. So is the preview of a segment, which scans random parts of the table:
 * the local engine walks the whole table for each part, unlike DynamoDB.
 */
export function questionsFor(
  operations: readonly OperationFile[],
  things: Things,
  days: Days,
): { readonly questions: readonly Question[]; readonly without: readonly string[] } {
  const queries = operations.filter(({ operation }) => operation.operation === 'query');
  const asked = variablesBy(things, days);
  const questions = queries.flatMap(({ client, name, text, operation }): Question[] => {
    const variables =
      asked[`${name.charAt(0).toLowerCase()}${name.slice(1)}`] ??
      (operation.variableDefinitions?.some(({ type }) => type.kind === 'NonNullType') === true ? null : () => ({}));
    if (variables === null) return [];
    return [{ name, text, variables, as: (round) => (client === 'account' ? pick(things.customers, round) : null) }];
  });
  const without = queries
    .map(({ name }) => name)
    .filter((name) => !questions.some((question) => question.name === name));
  return { questions, without };
}

/** The distance between the things of two successive rounds. */
const STRIDE = 7;
const pick = <T>(list: readonly T[], round: number): T => {
  const one = list[(round * STRIDE) % list.length];
  if (one === undefined) throw new Error('the shop has nothing of this kind');
  return one;
};

type Variables = (round: number) => object;

/** By the name of the query, with a small first letter. */
function variablesBy(things: Things, { yearAgo, today, nextMonth }: Days): Readonly<Record<string, Variables>> {
  const customer: Variables = (round) => ({ id: pick(things.customers, round) });
  const order: Variables = (round) => ({ id: pick(things.orders, round).id });
  const warranty: Variables = (round) => ({ id: pick(things.warranties, round) });
  const serviceCase: Variables = (round) => ({ id: pick(things.cases, round) });
  const job: Variables = (round) => ({ id: pick(things.jobs, round).id });
  const serial: Variables = (round) => ({ serialNumber: pick(things.serialNumbers, round) });
  const receipt: Variables = (round) => {
    const { number, source, store } = pick(things.orders, round);
    return { receipt: { number, source, store } };
  };
  const byEmail: Variables = (round) => ({ key: { email: pick(things.emails, round) } });
  const byCard: Variables = (round) => ({ key: { loyaltyNumber: pick(things.loyaltyNumbers, round) } });
  const store: Variables = () => ({ store: 'york' });
  const year = { from: yearAgo, to: today };
  const month = { from: today, to: nextMonth };
  const decision: Variables = (round) => ({ ...customer(round), channel: 'EMAIL', purpose: 'MARKETING' });
  const preview: Variables = (round) => ({
    input: { trigger: 'RETURN_RECORDED', customer: { id: pick(things.customers, round) }, event: { reason: 'DEFECT' } },
  });
  return {
    accountCase: (round) => serviceCase(round),
    accountOrder: order,
    accountServiceJob: job,
    accountWarranty: warranty,
    accountVisitTimes: () => ({ ...store(0), ...month }),
    analystCustomerValue: customer,
    analystServiceKpis: () => year,
    analystPainPoints: () => ({ ...year, by: 'REASON' }),
    analystPainPointsWhere: () => ({ ...year, by: 'REASON', where: { by: 'STORE', key: 'york' } }),
    analystJourney: () => year,
    analystPlaybookPreview: preview,
    analystPlaybookExplanations: preview,
    consoleAuditLog: (round) => ({ customerId: pick(things.customers, round) }),
    consoleStore: () => ({ code: 'york', ...month }),
    deskCasesInCommon: () => ({ filter: { openedFrom: yearAgo, openedTo: today, reason: ['DAMAGED_ITEM'] } }),
    deskCase: serviceCase,
    deskCommitmentsOfCustomer: customer,
    deskSearchCustomers: (round) => ({ text: pick(['smith', 'ana jones', 'wood', 'hugo hill'], round) }),
    deskCustomersBy: byEmail,
    deskCustomer: customer,
    deskTimeline: customer,
    deskInteractions: customer,
    deskContactDecision: decision,
    deskMatchExplanation: (round) => ({
      left: pick(things.customers, round),
      right: pick(things.customers, round + 1),
    }),
    deskMergePreview: (round) => ({
      survivor: pick(things.customers, round),
      others: [pick(things.customers, round + 1)],
    }),
    deskIdentity: customer,
    deskOrder: order,
    deskOrdersByReceipt: receipt,
    deskPlaybookFollowUps: customer,
    deskCustomerSegments: customer,
    deskWarranty: warranty,
    deskInspectionsDue: () => month,
    deskVisitTimes: () => ({ ...store(0), ...month }),
    tillCustomersBy: byCard,
    tillSearchCustomers: (round) => ({ text: pick(['carter', 'noah davies', 'king'], round) }),
    tillCustomer: customer,
    tillSale: order,
    tillSalesByReceipt: receipt,
    tillSalesBySerialNumber: serial,
    tillSalesByContact: (round) => ({ contact: { email: pick(things.emails, round) } }),
    tillSalesOn: (round) => pick(things.sales, round),
    tillFindSales: (round) => {
      const { store: code, day } = pick(things.sales, round);
      return { input: { from: day, to: day, stores: [code], text: 'ring' } };
    },
    tillServiceJob: job,
    tillServiceJobByTag: (round) => {
      const { store: code, tag } = pick(things.jobs, round);
      return { store: code, tag };
    },
    tillServiceJobsBySerialNumber: serial,
    tillServiceJobs: () => ({ filter: store(0) }),
    consoleCounterItems: () => ({ filter: store(0) }),
    tillCase: serviceCase,
    tillStart: store,
    tillVisits: () => ({ ...store(0), ...month }),
    tillVisitTimes: () => ({ ...store(0), ...month }),
    tillWarranty: warranty,
    tillWarrantyBySerialNumber: serial,
    tillInspectionsDue: () => ({ ...month, ...store(0) }),
    webShopCustomersBy: byEmail,
    webShopContactDecision: (round) => ({
      customerId: pick(things.customers, round),
      channel: 'EMAIL',
      purpose: 'MARKETING',
    }),
    webShopContactDecisions: (round) => ({
      customerIds: [0, 1, 2, 3, 4].map((next) => pick(things.customers, round + next)),
      ...{ channel: 'EMAIL', purpose: 'MARKETING' },
    }),
    webShopOrder: order,
    webShopOrdersByReceipt: receipt,
  };
}
