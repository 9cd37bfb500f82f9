import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { rowsOf } from './database.ts';
import type { OrderRow } from './rows.ts';

export type RecordOrderInput = {
  readonly idempotencyKey: string;
  readonly number: string;
  readonly source: string;
  readonly store: string;
  readonly customer: { readonly loyaltyNumber: string };
  readonly placedAt: string;
  readonly currency: string;
  readonly lines: readonly {
    readonly sku: string;
    readonly description: string;
    readonly category: string | null;
    readonly quantity: number;
    readonly unitPrice: string;
  }[];
};

const INSERT_RECORD = {
  name: 'insert-record',
  text: 'INSERT INTO idempotency_record VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key',
};
const KNOWN_ORDER = {
  name: 'known-order',
  text: 'SELECT r.fingerprint, o.* FROM idempotency_record r JOIN customer_order o ON o.id = r.order_id WHERE r.key = $1',
};
const FIND_CUSTOMER = { name: 'find-customer', text: 'SELECT id FROM customer WHERE loyalty_number = $1' };
const INSERT_ORDER = {
  name: 'insert-order',
  text: `INSERT INTO customer_order VALUES ($1, $2, $3, $4, $5, 'PAID', $6, $7, $8) RETURNING *`,
};
const INSERT_LINES = {
  name: 'insert-lines',
  text: `INSERT INTO order_line
    SELECT $1, l.position, l.sku, l.description, l.category, l.quantity, l.unit_price, l.quantity * l.unit_price, $2
    FROM unnest($3::text[], $4::text[], $5::text[], $6::integer[], $7::numeric[])
      WITH ORDINALITY l (sku, description, category, quantity, unit_price, position)`,
};
const COUNT_ORDER = {
  name: 'count-order',
  text: `UPDATE customer_counters SET
      order_count = order_count + 1,
      lifetime_value = lifetime_value + $2,
      first_order_at = least(first_order_at, $3),
      last_order_at = greatest(last_order_at, $3)
    WHERE customer_id = $1`,
};

/** Records a sale once for each idempotency key, in one transaction. @throws Error if the key has another input, or nobody has the loyalty number */
export async function recordOrder(pool: pg.Pool, input: RecordOrderInput): Promise<OrderRow> {
  const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const id = `ord_${randomUUID()}`;
    const inserted = await rowsOf(client, INSERT_RECORD, [input.idempotencyKey, fingerprint, id]);
    const order = await (inserted.length === 0
      ? findKnownOrder(client, input.idempotencyKey, fingerprint)
      : insertOrder(client, id, input));
    await client.query('COMMIT');
    return order;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function findKnownOrder(client: pg.PoolClient, key: string, fingerprint: string): Promise<OrderRow> {
  const [known] = await rowsOf<OrderRow & { readonly fingerprint: string }>(client, KNOWN_ORDER, [key]);
  if (known?.fingerprint !== fingerprint) throw new Error('This idempotency key has another input.');
  return known;
}

async function insertOrder(client: pg.PoolClient, id: string, input: RecordOrderInput): Promise<OrderRow> {
  const { number, source, store, customer, placedAt, currency, lines } = input;
  const [buyer] = await rowsOf<{ readonly id: string }>(client, FIND_CUSTOMER, [customer.loyaltyNumber]);
  if (buyer === undefined) throw new Error('No customer has this loyalty number.');
  const minor = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * Math.round(Number(unitPrice) * 100), 0);
  const total = (minor / 100).toFixed(2);
  const values = [id, buyer.id, number, source, store, placedAt, total, currency];
  const [order] = await rowsOf<OrderRow>(client, INSERT_ORDER, values);
  if (order === undefined) throw new Error('The order was not inserted.');
  await rowsOf(client, INSERT_LINES, [
    id,
    currency,
    lines.map(({ sku }) => sku),
    lines.map(({ description }) => description),
    lines.map(({ category }) => category),
    lines.map(({ quantity }) => quantity),
    lines.map(({ unitPrice }) => unitPrice),
  ]);
  await rowsOf(client, COUNT_ORDER, [buyer.id, total, placedAt]);
  return order;
}
