import type { Answer, TestCaller, TestGraph } from './graph.ts';

type Data = Answer['data'];

export const ORDER_FIELDS = `id version number source store customer { id } contact { name email phone } status
  placedAt recordedAt promisedBy fulfilledAt deliveredAt lineCount taxIncluded paymentLast4 associate
  subtotal { amount currency } discount { amount } shipping { amount } tax { amount } rounding { amount }
  total { amount currency } netTotal { amount } shipTo { lines postalCode country } summary`;
export const LINE_FIELDS = `id sku description category quantity unitPrice { amount } discount { amount }
  total { amount currency } serialNumbers returnedQuantity warranties { id serialNumber }`;

/** The whole payload of a mutation of orders. */
export const PAYLOAD_OF_ORDER = `order { ${ORDER_FIELDS} lines { nodes { ${LINE_FIELDS} } pageInfo { hasNextPage endCursor } } }
  userErrors { code message path }`;
const RECORD_ORDER = `mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { ${PAYLOAD_OF_ORDER} } }`;
const RECORD_MANY = `mutation ($inputs: [RecordOrderInput!]!) { recordOrders(inputs: $inputs) { ${PAYLOAD_OF_ORDER} } }`;
const UPDATE_STATUS = `mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { ${PAYLOAD_OF_ORDER} } }`;
const CLAIM = `mutation ($input: ClaimOrderInput!) { claimOrder(input: $input) { ${PAYLOAD_OF_ORDER} } }`;
const RETURN_FIELDS = `id returnNumber source store occurredAt returnReason note summary refund { amount currency }
  returnedLines { sku quantity orderLineId serialNumbers } order { id netTotal { amount } } customer { id }`;
const RETURN = `mutation ($input: RecordReturnInput!) {
  recordReturn(input: $input) { orderReturn { ${RETURN_FIELDS} } userErrors { code message path } } }`;
const REGISTER = `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } } }`;
const SAVE_PLAN = `mutation ($input: SaveWarrantyPlanInput!) { saveWarrantyPlan(input: $input) { userErrors { path } } }`;
const SAVE_SHOP = `mutation ($shop: SaveShopInput!, $york: SaveStoreInput!, $leeds: SaveStoreInput!) {
  saveShop(input: $shop) { userErrors { path } }
  york: saveStore(input: $york) { userErrors { path } }
  leeds: saveStore(input: $leeds) { userErrors { path } }
}`;

let keys = 0;
/** A key or number that is new in this process. */
export const fresh = (of = 'key'): string => `${of}-${++keys}`;

let moments = 0;
/** A new time for a return: returns without a number are distinguished by their time. */
export const uniqueTime = (): string => new Date(Date.UTC(2026, 2, 9, 12, 0, ++moments)).toISOString();

/** A line of 12.50 pounds. */
export const line = (more: object = {}) => ({
  sku: 'EAR-1',
  description: 'Pearl earrings',
  quantity: 1,
  unitPrice: '12.50',
  ...more,
});

/** A sale of one line, with overrides. */
export const sale = (more: object = {}) => ({
  idempotencyKey: fresh(),
  number: fresh('R'),
  source: 'POS',
  placedAt: '2026-03-02T12:00:00Z',
  currency: 'GBP',
  lines: [line()],
  ...more,
});

/** A return of one pair of earrings for 12.50 pounds, with overrides. */
export const returnInput = (more: object = {}) => ({
  idempotencyKey: fresh(),
  source: 'POS',
  occurredAt: '2026-03-09T12:00:00Z',
  reason: 'CHANGED_MIND',
  lines: [{ sku: 'EAR-1', quantity: 1 }],
  refund: { amount: '12.50', currency: 'GBP' },
  ...more,
});

/** Helpers for stories about orders. The default caller is the till in York. */
export function createOrderDesk(graph: TestGraph) {
  const till = graph.as('pos', { store: 'york' });
  return {
    till,
    async openShop(): Promise<void> {
      const shop = { name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
      await graph.as('admin').run(SAVE_SHOP, {
        shop: { idempotencyKey: fresh(), ...shop },
        york: { idempotencyKey: fresh(), code: 'york', name: 'York' },
        leeds: { idempotencyKey: fresh(), code: 'leeds', name: 'Leeds' },
      });
    },
    /** Registers a customer with an external id by default, and returns the id. */
    async register(input: object = {}): Promise<string> {
      const idempotencyKey = fresh();
      const all = { idempotencyKey, externalIds: [{ system: `of ${idempotencyKey}`, value: '7' }], ...input };
      return (await till.run(REGISTER, { input: all })).registerCustomer.customer.id;
    },
    async savePlan(input: object): Promise<void> {
      await graph.as('admin').run(SAVE_PLAN, { input: { idempotencyKey: fresh(), ...input } });
    },
    record: async (input: object, by: TestCaller = till): Promise<Data> =>
      (await by.run(RECORD_ORDER, { input })).recordOrder,
    recordMany: async (inputs: readonly object[], by: TestCaller = till): Promise<Data> =>
      (await by.run(RECORD_MANY, { inputs })).recordOrders,
    recordReturn: async (input: object, by: TestCaller = till): Promise<Data> =>
      (await by.run(RETURN, { input: returnInput(input) })).recordReturn,
    updateStatus: async (input: object, by: TestCaller = till): Promise<Data> =>
      (await by.run(UPDATE_STATUS, { input: { idempotencyKey: fresh(), ...input } })).updateOrderStatus,
    claim: async (input: object, by: TestCaller = till): Promise<Data> =>
      (await by.run(CLAIM, { input: { idempotencyKey: fresh(), ...input } })).claimOrder,
  };
}
