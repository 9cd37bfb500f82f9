import type { Graph } from './graph.ts';

const SHOP = `mutation ($shop: SaveShopInput!, $store: SaveStoreInput!, $plan: SaveWarrantyPlanInput!) {
  saveShop(input: $shop) { userErrors { message } }
  saveStore(input: $store) { userErrors { message } }
  saveWarrantyPlan(input: $plan) { userErrors { message } }
}`;
export const REGISTER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { customer { id } userErrors { message } }
}`;
const CONSENTS = `mutation ($input: SetContactConsentsInput!) { setContactConsents(input: $input) { userErrors { message } } }`;
const TASTES = `mutation ($input: SetTastesInput!) { setTastes(input: $input) { userErrors { message } } }`;
export const RECORD_ORDER = `mutation ($input: RecordOrderInput!) {
  recordOrder(input: $input) { order { id number total { amount currency } } userErrors { message path } }
}`;

const PLACED_AT = '2026-03-02T12:00:00Z';

let keys = 0;
const freshKey = () => ({ idempotencyKey: `bench-${keys++}` });

/** Saves a jeweller's shop with one store and a warranty plan with inspections. */
export async function openShop(graph: Graph): Promise<void> {
  await graph.run(SHOP, {
    shop: { ...freshKey(), name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' },
    store: { ...freshKey(), code: 'york', name: 'York' },
    plan: { ...freshKey(), code: 'CARE', name: 'Care', durationMonths: 60, inspectionEveryMonths: 6, graceDays: 30 },
  });
}

/** Registers a customer with all data that a till shows, by the calls of tills and a web page. Returns the id. */
export async function registerRegularCustomer(graph: Graph, loyaltyNumber: string): Promise<string> {
  const { registerCustomer } = await graph.run(REGISTER, {
    input: {
      ...freshKey(),
      name: { given: 'Ana', family: 'Garcia', preferred: 'Anita' },
      emails: [{ address: `${loyaltyNumber}@example.com`, primary: true }, { address: `${loyaltyNumber}@example.org` }],
      phones: [{ number: '+442079460018', primary: true }],
      addresses: [{ lines: ['1 Stonegate'], locality: 'York', postalCode: 'YO1 8AW', country: 'GB' }],
      loyalty: { number: loyaltyNumber, tier: 'GOLD', points: 1200 },
      locale: 'en-GB',
    },
  });
  const { customer }: { customer: { id: string } } = JSON.parse(JSON.stringify(registerCustomer));
  const answers = [
    { channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED', evidence: 'asked at the counter' },
    { channel: 'SMS', purpose: 'MARKETING', consent: 'DENIED', evidence: 'asked at the counter' },
  ];
  const by = { ...freshKey(), customer: { id: customer.id } };
  await graph.run(CONSENTS, { input: { ...by, occurredAt: PLACED_AT, answers } });
  const likes = [
    { topic: 'metal', value: 'rose gold' },
    { topic: 'stone', value: 'pearl' },
  ];
  await graph.run(TASTES, { input: { ...by, ...freshKey(), likes, sizes: [{ of: 'ring', value: 'L' }] } });
  const lines = ['ring', 'band', 'pendant'].map((item) => ({ ...orderLine(item), warrantyPlan: 'CARE' }));
  await graph.run(RECORD_ORDER, { input: orderInput(loyaltyNumber, { number: `bridal ${loyaltyNumber}`, lines }) });
  return customer.id;
}

/** A sale of three lines at the counter to the customer with the loyalty number. */
export function orderInput(loyaltyNumber: string, more: object): object {
  return {
    ...freshKey(),
    source: 'POS',
    store: 'york',
    customer: { loyaltyNumber },
    placedAt: PLACED_AT,
    currency: 'GBP',
    lines: ['earrings', 'chain', 'case'].map(orderLine),
    ...more,
  };
}

const orderLine = (item: string) => ({
  sku: `SKU-${item}`,
  description: `A fine ${item}, in its box`,
  category: 'jewellery',
  quantity: 1,
  unitPrice: '120.50',
});
