import { DatabaseSync } from 'node:sqlite';

/** The stream records in the file of the embedded engine, which never deletes them itself. */
export type StreamLog = {
  /**
   * Deletes a table's records up to this number. The last record always stays: the engine counts on from its number.
   * Does nothing once the log is closed: an event source may report its progress after the engine ended.
   */
  trim(tableName: string, upTo: string): void;
  /** How many records of a table follow this number, and how old the first of them is. */
  lagAfter(tableName: string, number: string): StreamLag;
  close(): void;
};

export type StreamLag = { readonly seconds: number; readonly records: number };

/** Records deleted in one transaction. Between two transactions the engine can write. */
const BATCH_SIZE = 1_000;

/** Serves two queries of the engine: the next number, at each item that it writes, and the records after a number. */
const INDEX = `CREATE INDEX IF NOT EXISTS stream_records_by_number
  ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`;

/**
 * Opens the file of a running engine and adds the index that the engine lacks: without it, each item that the engine
 * writes costs a scan of all records. See docs/decisions/local-stream.md.
 */
export function openStreamLog(file: string): StreamLog {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA busy_timeout = 5000');
  database.exec(INDEX);
  const bounds = database.prepare(
    `SELECT MIN(CAST(sequence_number AS INTEGER)) AS first, MAX(CAST(sequence_number AS INTEGER)) AS last
     FROM _stream_records WHERE table_name = ?`,
  );
  const remove = database.prepare(
    'DELETE FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) < ?',
  );
  const first = database.prepare(
    `SELECT created_at AS at FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) > ?
     ORDER BY CAST(sequence_number AS INTEGER) LIMIT 1`,
  );
  let isOpen = true;
  return {
    trim(tableName, upTo) {
      if (!isOpen) return;
      const { first, last } = bounds.get(tableName) ?? {};
      if (typeof first !== 'number' || typeof last !== 'number') return;
      const end = Math.min(Number(upTo) + 1, last);
      for (let next = first; next < end; next += BATCH_SIZE) remove.run(tableName, Math.min(next + BATCH_SIZE, end));
    },
    lagAfter(tableName, number) {
      const { last } = isOpen ? (bounds.get(tableName) ?? {}) : {};
      // The engine numbers the records of a table in order, and times them in seconds.
      const { at } = typeof last === 'number' ? (first.get(tableName, Number(number)) ?? {}) : {};
      if (typeof last !== 'number' || typeof at !== 'number') return { seconds: 0, records: 0 };
      return { seconds: Math.max(0, Math.round(Date.now() / 1_000 - at)), records: last - Number(number) };
    },
    close() {
      isOpen = false;
      database.close();
    },
  };
}
