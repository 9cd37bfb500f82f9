import { Temporal } from 'temporal-polyfill';
import { type Answer, openGraph, type TestCaller, type TestGraph } from './graph.ts';

type Data = Answer['data'];

const OPEN = `mutation ($shop: SaveShopInput!, $york: SaveStoreInput!, $leeds: SaveStoreInput!, $care: SaveWarrantyPlanInput!) {
  saveShop(input: $shop) { userErrors { message } }
  york: saveStore(input: $york) { userErrors { message } }
  leeds: saveStore(input: $leeds) { userErrors { message } }
  saveWarrantyPlan(input: $care) { userErrors { message } }
}`;
const PLAN = `mutation ($input: SaveWarrantyPlanInput!) { saveWarrantyPlan(input: $input) { userErrors { message } } }`;
const CUSTOMER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { customer { id } userErrors { message } }
}`;
export const COVER = `id version status sku description serialNumber startsOn endsOn nextInspectionDue voidedBecause
  receipt { number store } customer { id } plan { code name durationMonths inspectionEveryMonths }`;

const ZONE = 'Europe/London';

let keys = 0;
/** An idempotency key that is new in this process. */
export const freshKey = () => ({ idempotencyKey: `fresh-${keys++}` });

/** A day relative to today in the jeweller's time zone; negative numbers go back. */
export function dayFromNow({ months = 0, days = 0 }: { months?: number; days?: number } = {}): string {
  return Temporal.Now.plainDateISO(ZONE).add({ months }).add({ days }).toString();
}

/**
 * Opens a jeweller with stores in York and Leeds, and the plan CARE: 60 months, an inspection every 6 months, 30 days of
 * grace, transferable. The default caller is the support desk.
 */
export async function openJeweller(pendingGraph: Promise<TestGraph> = openGraph()) {
  const graph = await pendingGraph;
  const shop = { name: 'Vantage', currency: 'GBP', timeZone: ZONE, defaultRegion: 'GB' };
  const care = { code: 'CARE', name: 'Care plan', durationMonths: 60, inspectionEveryMonths: 6, graceDays: 30 };
  await graph.as('admin').run(OPEN, {
    shop: { ...freshKey(), ...shop },
    york: { ...freshKey(), code: 'york', name: 'York' },
    leeds: { ...freshKey(), code: 'leeds', name: 'Leeds' },
    care: { ...freshKey(), ...care, transferable: true },
  });
  const desk = graph.as('support');

  async function mutate(name: string, fields: string, input: object, by: TestCaller = desk): Promise<Data> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code message path } } }`;
    return (await by.run(query, { input: { ...freshKey(), ...input } }))[name];
  }

  return {
    graph,
    desk,
    york: graph.as('pos', { store: 'york' }),
    leeds: graph.as('pos', { store: 'leeds' }),
    /** A caller with the customer's own token. */
    asCustomer: (customerId: string) => graph.as('customer', { customer: customerId, client: 'app' }),
    mutate,
    /** Registers a customer and returns the id. A customer without lookup fields gets an external id. */
    async customer(details: object = {}): Promise<string> {
      const key = freshKey();
      const hasLookupField = LOOKUP_FIELDS.some((field) => field in details);
      const lookup = hasLookupField ? {} : { externalIds: [{ system: `of ${key.idempotencyKey}`, value: '7' }] };
      const { registerCustomer } = await desk.run(CUSTOMER, { input: { ...key, ...lookup, ...details } });
      return registerCustomer.customer.id;
    },
    plan: (input: object) => graph.as('admin').run(PLAN, { input: { ...freshKey(), ...input } }),
    /** Registers a warranty of the plan CARE for a ring, with overrides. */
    register: (input: object, by?: TestCaller) =>
      mutate('registerWarranty', `warranty { ${COVER} }`, { ...RING, startsOn: dayFromNow(), ...input }, by),
    voidCover: (input: object, by?: TestCaller) => mutate('voidWarranty', `warranty { ${COVER} }`, input, by),
    transfer: (input: object, by?: TestCaller) => mutate('transferWarranty', `warranty { ${COVER} }`, input, by),
    async cover(id: string, by: TestCaller = desk): Promise<Data> {
      return (await by.run(`query ($id: ID!) { node(id: $id) { ... on Warranty { ${COVER} } } }`, { id })).node;
    },
    async bySerialNumber(serialNumber: string): Promise<Data> {
      const query = `query ($serialNumber: String!) { warrantyBySerialNumber(serialNumber: $serialNumber) { ${COVER} } }`;
      return (await desk.run(query, { serialNumber })).warrantyBySerialNumber;
    },
    async coverOf(customerId: string, args = '', by: TestCaller = desk): Promise<Data> {
      const page = `warranties${args} { nodes { ${COVER} } pageInfo { hasNextPage endCursor } }`;
      return (await by.run(`query ($id: ID!) { node(id: $id) { ... on Customer { ${page} } } }`, { id: customerId }))
        .node.warranties;
    },
  };
}

const LOOKUP_FIELDS = ['name', 'emails', 'phones', 'addresses', 'loyalty', 'externalIds'];

const RING = { plan: 'CARE', sku: 'RING-1', description: 'Halo ring' };

export type Jeweller = Awaited<ReturnType<typeof openJeweller>>;
