import type { Logger } from '@aws-lambda-powertools/logger';
import { v7 } from 'uuid';
import type { Caller } from '../domain/kernel/caller.ts';
import type { Writing } from '../domain/kernel/command.ts';
import { ID_PREFIXES } from '../domain/kernel/id.ts';
import type { Settings } from '../domain/kernel/settings.ts';
import type { Records } from '../domain/repositories.ts';
import { journalOf } from '../store/dynamo-journal.ts';
import type { Table } from '../store/table/dynamo-client.ts';

/** The shop's own clock, under the name of its job: who writes what a scheduled function writes. */
export const clockNamed = (job: string): Caller => ({
  clientId: job,
  system: job,
  role: 'admin',
  scopes: [],
  store: null,
  customerId: null,
});

type Means = {
  readonly table: Table;
  readonly records: Records;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly now: () => string;
};

/**
 * What a scheduled function writes with about one thing, under an idempotency key that every run repeats.
 * @param remaining milliseconds that the run still has
 */
export function clockWriting(
  clock: Caller,
  operation: string,
  { table, records, settings, logger, now }: Means,
  remaining: () => number,
): (idempotencyKey: string) => Writing {
  const journal = journalOf(table, now, remaining);
  const command = { operation, client: clock.system, subject: null, fingerprint: '' };
  return (idempotencyKey) => ({
    command: { ...command, idempotencyKey },
    caller: clock,
    records,
    journal,
    settings,
    now,
    onFault: (fault) => logger.error('a playbook failed', { fault }),
    newId: (noun) => `${ID_PREFIXES[noun]}_${v7()}`,
  });
}
