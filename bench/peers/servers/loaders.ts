import DataLoader from 'dataloader';
import type pg from 'pg';
import { rowsOf, type Statement } from './database.ts';
import type { ConsentRow, CountersRow, CustomerRow, LineRow, PreferencesRow } from './rows.ts';

/** What one request reads in batches. */
export type Context = ReturnType<typeof createContext>;

const CUSTOMERS = {
  name: 'customers',
  text: 'SELECT c.*, customer_display(c) AS display FROM customer c WHERE c.id = ANY($1)',
};
const COUNTERS = { name: 'counters', text: 'SELECT * FROM customer_counters WHERE customer_id = ANY($1)' };
const PREFERENCES = {
  name: 'preferences',
  text: 'SELECT p.*, preferences_zone(p) AS zone FROM preferences p WHERE customer_id = ANY($1)',
};
const CONSENTS = {
  name: 'consents',
  text: 'SELECT * FROM consent WHERE customer_id = ANY($1) ORDER BY customer_id, position',
};
const LINES = { name: 'lines', text: 'SELECT * FROM order_line WHERE order_id = ANY($1) ORDER BY order_id, position' };

export function createContext(pool: pg.Pool) {
  const one = <Row extends object>(statement: Statement, keyOf: (row: Row) => string) =>
    new DataLoader<string, Row | null>(async (keys) => {
      const byKey = new Map((await rowsOf<Row>(pool, statement, [keys])).map((row) => [keyOf(row), row]));
      return keys.map((key) => byKey.get(key) ?? null);
    });
  const many = <Row extends object>(statement: Statement, keyOf: (row: Row) => string) =>
    new DataLoader<string, readonly Row[]>(async (keys) => {
      const byKey = Map.groupBy(await rowsOf<Row>(pool, statement, [keys]), keyOf);
      return keys.map((key) => byKey.get(key) ?? []);
    });
  return {
    pool,
    customers: one<CustomerRow>(CUSTOMERS, ({ id }) => id),
    counters: one<CountersRow>(COUNTERS, ({ customer_id }) => customer_id),
    preferences: one<PreferencesRow>(PREFERENCES, ({ customer_id }) => customer_id),
    consents: many<ConsentRow>(CONSENTS, ({ customer_id }) => customer_id),
    lines: many<LineRow>(LINES, ({ order_id }) => order_id),
  };
}
