/** What the programs of the shop send, as far as the rehearsal needs it. */

export const SAVE_SHOP = 'mutation ($input: SaveShopInput!) { saveShop(input: $input) { userErrors { message } } }';
export const SAVE_STORE = 'mutation ($input: SaveStoreInput!) { saveStore(input: $input) { userErrors { message } } }';
export const REGISTER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { customer { id } userErrors { message } }
}`;
export const SELL = `mutation ($input: RecordOrderInput!) {
  recordOrder(input: $input) { order { id number } userErrors { message } }
}`;
export const PROFILE = `query ($id: ID!) {
  customer(id: $id) { id name { display } insights { orderCount lifetimeValue { amount } tier } orders { nodes { number } } }
}`;
export const RECORDS = 'query ($id: ID!) { customer(id: $id) { id identity { records { id } } } }';
export const BEST = '{ bestCustomers { nodes { id } } }';
export const KPIS = `query ($day: Date!) {
  serviceKpis(from: $day, to: $day, by: DAY) { lifetimeValue { value count } }
}`;
export const VIEWER = '{ viewer { kind scopes } }';
export const STORE = 'query ($code: String!) { store(code: $code) { code } }';

/** A ring for 680 pounds, paid now. */
export const ringSale = (idempotencyKey: string, number: string, customer: string, store = 'york') => ({
  ...{ idempotencyKey, number, source: 'POS', store, customer: { id: customer } },
  ...{ placedAt: new Date().toISOString(), currency: 'GBP' },
  lines: [{ sku: 'RNG-BAND', description: 'Wedding band', quantity: 1, unitPrice: '680.00' }],
});
