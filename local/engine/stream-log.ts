import { DatabaseSync } from 'node:sqlite';

/** The stream records that the embedded engine keeps, which it never deletes itself; worked on beside it, in its file. */
export type StreamLog = {
  /** Deletes a table's records up to this number. The last one of all stays, for the engine counts on from it. */
  trim(tableName: string, upTo: string): void;
  close(): void;
};

/** So many records a transaction, between which the engine writes. */
const BATCH_SIZE = 1_000;

/** Of the engine's own queries: for the next number, which it asks at each item it writes, and for the records after one. */
const INDEX = `CREATE INDEX IF NOT EXISTS stream_records_by_number
  ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`;

/**
 * Opens the records in the file of an engine that runs, and gives them the index that the engine lacks: without it, each
 * item that is written costs a look at all records that there are. See docs/decisions/local-stream.md.
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
  return {
    trim(tableName, upTo) {
      const { first, last } = bounds.get(tableName) ?? {};
      if (typeof first !== 'number' || typeof last !== 'number') return;
      const end = Math.min(Number(upTo) + 1, last);
      for (let next = first; next < end; next += BATCH_SIZE) remove.run(tableName, Math.min(next + BATCH_SIZE, end));
    },
    close: () => database.close(),
  };
}
