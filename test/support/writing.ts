import { v7 } from 'uuid';
import type { Caller } from '../../domain/kernel/caller.ts';
import type { Writing } from '../../domain/kernel/command.ts';
import { ID_PREFIXES } from '../../domain/kernel/id.ts';
import { ROLES } from '../../domain/kernel/roles.ts';
import { DEFAULT_SETTINGS } from '../../domain/kernel/settings.ts';
import { journalOf } from '../../store/dynamo-journal.ts';
import { recordsOf } from '../../store/records.ts';
import type { Table } from '../../store/table/dynamo-client.ts';

export const SUPPORT: Caller = {
  clientId: 'support',
  system: 'support',
  role: 'support',
  scopes: ROLES.support,
  store: null,
  customerId: null,
};

/** What a mutation works with, over a real table, for tests that look below the API. */
export function writingOn(
  table: Table,
  command: { readonly operation: string; readonly idempotencyKey: string; readonly fingerprint?: string },
  now: () => string = () => new Date().toISOString(),
): Writing {
  return {
    command: { client: 'support', subject: null, fingerprint: 'the same', ...command },
    caller: SUPPORT,
    records: recordsOf(table, { consistent: true }),
    journal: journalOf(table, now, () => 20_000),
    settings: DEFAULT_SETTINGS,
    now,
    onFault: () => {},
    newId: (noun) => `${ID_PREFIXES[noun]}_${v7()}`,
  };
}
