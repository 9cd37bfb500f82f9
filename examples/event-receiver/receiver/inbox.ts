import { DatabaseSync } from 'node:sqlite';
import type { GraphEvent } from './event.ts';
import { digestOf, type Memberships, openMemberships } from './memberships.ts';
import { REACTIONS } from './reactions.ts';

/** Stores events once. */
export type Inbox = {
  /**
   * Stores an event and its effect in one transaction, which is on the disk when this returns.
   * @returns false if the event had arrived before
   * @throws BadEvent if it is not as its schema says
   */
  add(event: GraphEvent): boolean;
  readonly memberships: Pick<Memberships, 'list'>;
  close(): void;
};

const DAY_MS = 24 * 60 * 60 * 1_000;
/** EventBridge gives up after a day at most. */
const REMEMBERED_MS = 30 * DAY_MS;

/** @param file of SQLite; it is created where there is none */
export function openInbox(file: string, now: () => number = Date.now): Inbox {
  const database = new DatabaseSync(file);
  // FULL: a commit waits until the disk has it.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000;');
  // What is removed is overwritten, too.
  database.exec('PRAGMA secure_delete = ON;');
  database.exec(`
    CREATE TABLE IF NOT EXISTS received (event TEXT PRIMARY KEY, received_at INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS received_by_time ON received (received_at);`);
  const memberships = openMemberships(database);
  const insert = database.prepare('INSERT OR IGNORE INTO received (event, received_at) VALUES (?, ?)');
  const expired = ['DELETE FROM received WHERE received_at < ?', 'DELETE FROM erased WHERE erased_at < ?'].map((sql) =>
    database.prepare(sql),
  );
  let cleanedAt = Number.NEGATIVE_INFINITY;

  function addInTransaction(event: GraphEvent, at: number): boolean {
    if (at - cleanedAt > DAY_MS) {
      for (const remove of expired) remove.run(at - REMEMBERED_MS);
      cleanedAt = at;
    }
    // A digest: some ids of events hold the id of a customer, who may be erased.
    if (insert.run(digestOf(event.id), at).changes === 0) return false;
    reactionTo(event.type)?.(memberships, event, at);
    return true;
  }

  return {
    add(event) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const isNew = addInTransaction(event, now());
        database.exec('COMMIT');
        // The log still has what the database had.
        if (event.type === 'CustomerErased') database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        return isNew;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    memberships,
    close: () => database.close(),
  };
}

/** Other events are stored, and have no effect. */
const reactionTo = (type: string) => Object.entries(REACTIONS).find(([name]) => name === type)?.[1];
