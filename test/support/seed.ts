import { randomUUID } from 'node:crypto';
import type { Change } from '../../domain/changes.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { createUnitOfWork } from '../../store/dynamo-unit-of-work.ts';

/** Commits changes as a mutation does, for tests that need existing data. */
export async function seed(table: Table, changes: readonly Change[]): Promise<void> {
  const now = () => new Date().toISOString();
  const command = { operation: 'seed', client: 'test', subject: null, idempotencyKey: randomUUID(), fingerprint: '' };
  const outcome = await createUnitOfWork(table, { now, remaining: () => 20_000 }).commit(changes, command, {
    fingerprint: '',
    refs: {},
  });
  if (outcome !== 'committed') throw new Error(`nothing was seeded: ${outcome}`);
}
