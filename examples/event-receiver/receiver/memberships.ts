import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { GraphEvent } from './event.ts';

export type Membership = { readonly customerId: string; readonly isMember: boolean; readonly occurredAt: string };

/** Who entered and left which segment, as the events said. They arrive in any order, and the latest one counts. */
export type Memberships = {
  /** Within the transaction of the event. */
  set(segmentId: string, customerId: string, isMember: boolean, event: GraphEvent): void;
  /** Removes all about a customer for good: what arrives later changes nothing. */
  forget(customerId: string, at: number): void;
  /** The last changes of a segment, the newest first, at most this many. */
  list(segmentId: string, limit: number): readonly Membership[];
};

const TABLES = `
  CREATE TABLE IF NOT EXISTS memberships (
    segment_id TEXT NOT NULL, customer_id TEXT NOT NULL, is_member INTEGER NOT NULL,
    occurred_at TEXT NOT NULL, event_id TEXT NOT NULL, PRIMARY KEY (segment_id, customer_id)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS memberships_by_time ON memberships (segment_id, occurred_at DESC);
  CREATE INDEX IF NOT EXISTS memberships_by_customer ON memberships (customer_id);
  CREATE TABLE IF NOT EXISTS erased (customer TEXT PRIMARY KEY, erased_at INTEGER NOT NULL) WITHOUT ROWID;`;

export function openMemberships(database: DatabaseSync): Memberships {
  database.exec(TABLES);
  const findErased = database.prepare('SELECT 1 FROM erased WHERE customer = ?');
  // Two events of one moment are ordered by their ids, so that their order of arrival does not matter.
  const put = database.prepare(`
    INSERT INTO memberships (segment_id, customer_id, is_member, occurred_at, event_id) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (segment_id, customer_id) DO UPDATE SET
      is_member = excluded.is_member, occurred_at = excluded.occurred_at, event_id = excluded.event_id
    WHERE (excluded.occurred_at, excluded.event_id) > (memberships.occurred_at, memberships.event_id)`);
  const putErased = database.prepare('INSERT OR IGNORE INTO erased (customer, erased_at) VALUES (?, ?)');
  const removeAll = database.prepare('DELETE FROM memberships WHERE customer_id = ?');
  const select = database.prepare(`
    SELECT customer_id, is_member, occurred_at FROM memberships
    WHERE segment_id = ? ORDER BY occurred_at DESC, customer_id LIMIT ?`);
  return {
    set(segmentId, customerId, isMember, { id, occurredAt }) {
      if (findErased.get(digestOf(customerId)) !== undefined) return;
      put.run(segmentId, customerId, Number(isMember), occurredAt, id);
    },
    forget(customerId, at) {
      putErased.run(digestOf(customerId), at);
      removeAll.run(customerId);
    },
    list: (segmentId, limit) =>
      select.all(segmentId, limit).map((row) => ({
        customerId: String(row['customer_id']),
        isMember: row['is_member'] === 1,
        occurredAt: String(row['occurred_at']),
      })),
  };
}

/** Recognises an id without holding it. */
export const digestOf = (id: string): string => createHash('sha256').update(id).digest('base64url');
