import { DatabaseSync } from 'node:sqlite';

/**
 * Adds to each table in a file of the embedded engine the index that the engine's scans lack: without it, each page of a scan sorts
 * the whole table. The engine may run and write meanwhile. See docs/decisions/local-stream.md.
 */
export function addScanIndexes(file: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA busy_timeout = 5000');
    for (const { name } of database.prepare(SCANNED_TABLES).all())
      database.exec(`CREATE INDEX IF NOT EXISTS "${name}::in_the_order_of_scans" ON "${name}" (hash_prefix, pk, sk)`);
  } finally {
    database.close();
  }
}

/** The engine's lists of its secondary indexes have no such column. */
const SCANNED_TABLES = `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'hash_prefix'
  WHERE m.type = 'table'`;
