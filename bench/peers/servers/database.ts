import pg from 'pg';

// Days stay text; instants become dates.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** As many connections as there are callers at most, so that no request waits for one. */
export const MAX_CONNECTIONS = 16;

export const openPool = (connectionString: string): pg.Pool =>
  new pg.Pool({ connectionString, max: MAX_CONNECTIONS, idleTimeoutMillis: 0 });

/** A statement that each connection prepares once. */
export type Statement = { readonly name: string; readonly text: string };

/** Prepares the statement where it is new to the connection, and returns its rows. */
export async function rowsOf<Row extends object>(
  client: pg.Pool | pg.PoolClient,
  { name, text }: Statement,
  values: unknown[],
): Promise<Row[]> {
  const { rows } = await client.query<Row>({ name, text, values });
  return rows;
}
