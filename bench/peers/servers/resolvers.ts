import { rowsOf } from './database.ts';
import type { Context } from './loaders.ts';
import { type RecordOrderInput, recordOrder } from './record-order.ts';
import type { CustomerRow, InteractionRow, LineRow, OrderRow, PreferencesRow, WarrantyRow } from './rows.ts';

/** Resolvers as a team writes them over node-postgres: loaders for relations, one statement for each page of a list. */

type Page = { readonly first: number };

const WARRANTIES = {
  name: 'warranties',
  text: 'SELECT w.*, warranty_status(w) AS status FROM warranty w WHERE customer_id = $1 ORDER BY ends_on DESC, id LIMIT $2',
};
const ORDERS = {
  name: 'orders',
  text: 'SELECT * FROM customer_order WHERE customer_id = $1 ORDER BY placed_at DESC, id DESC LIMIT $2',
};
const INTERACTIONS = {
  name: 'interactions',
  text: 'SELECT * FROM interaction WHERE customer_id = $1 ORDER BY occurred_at DESC, id DESC LIMIT $2',
};

const moneyOf = ({ total, currency }: OrderRow | LineRow) => ({ amount: total, currency });

export const resolvers = {
  Query: {
    customer: (_: unknown, { id }: { id: string }, { customers }: Context) => customers.load(id),
  },
  Mutation: {
    recordOrder: async (_: unknown, { input }: { input: RecordOrderInput }, { pool }: Context) => ({
      order: await recordOrder(pool, input),
      userErrors: [],
    }),
  },
  Customer: {
    name: ({ given, family, preferred, display }: CustomerRow) => ({ given, family, preferred, display }),
    loyalty: ({ loyalty_number: number, loyalty_tier: tier, loyalty_points: points }: CustomerRow) =>
      number === null ? null : { number, tier, points },
    warranties: async ({ id }: CustomerRow, { first }: Page, { pool }: Context) => ({
      nodes: await rowsOf<WarrantyRow>(pool, WARRANTIES, [id, first]),
    }),
    preferences: ({ id }: CustomerRow, _: unknown, { preferences }: Context) => preferences.load(id),
    insights: async ({ id }: CustomerRow, _: unknown, { counters }: Context) => {
      const row = await counters.load(id);
      if (row === null) return null;
      return { orderCount: row.order_count, lifetimeValue: { amount: row.lifetime_value, currency: 'GBP' } };
    },
    orders: async ({ id }: CustomerRow, { first }: Page, { pool }: Context) => ({
      nodes: await rowsOf<OrderRow>(pool, ORDERS, [id, first]),
    }),
    interactions: async ({ id }: CustomerRow, { first }: Page, { pool }: Context) => ({
      nodes: await rowsOf<InteractionRow>(pool, INTERACTIONS, [id, first]),
    }),
  },
  Warranty: {
    serialNumber: (row: WarrantyRow) => row.serial_number,
    startsOn: (row: WarrantyRow) => row.starts_on,
    endsOn: (row: WarrantyRow) => row.ends_on,
    nextInspectionDue: (row: WarrantyRow) => row.next_inspection_due,
    plan: (row: WarrantyRow) => ({ name: row.plan_name }),
  },
  Preferences: {
    consents: async ({ customer_id }: PreferencesRow, _: unknown, { consents }: Context) =>
      (await consents.load(customer_id)).map((row) => ({ ...row, occurredAt: row.occurred_at.toISOString() })),
    rules: (row: PreferencesRow) => ({ preferredChannel: row.preferred_channel, timeZone: row.zone }),
    tastes: ({ likes, dislikes, sizes }: PreferencesRow) => ({ likes, dislikes, sizes }),
  },
  Order: {
    placedAt: (row: OrderRow) => row.placed_at.toISOString(),
    total: moneyOf,
    lines: async ({ id }: OrderRow, _: unknown, { lines }: Context) => ({ nodes: await lines.load(id) }),
  },
  OrderLine: { total: moneyOf },
  Interaction: { occurredAt: (row: InteractionRow) => row.occurred_at.toISOString() },
};
