import { v7 } from 'uuid';
import type { Caller } from '../domain/kernel/caller.ts';
import { ID_PREFIXES, type NewId } from '../domain/kernel/id.ts';
import type { Settings } from '../domain/kernel/settings.ts';
import type { GraphCommandContext, Repositories } from '../domain/repositories.ts';
import { createUnitOfWork } from '../store/dynamo-unit-of-work.ts';
import type { Table } from '../store/table/dynamo-client.ts';

/** The caller of a scheduled job's commands, named after the job. */
export const scheduledCaller = (job: string): Caller => ({
  clientId: job,
  system: job,
  role: 'admin',
  scopes: [],
  store: null,
  customerId: null,
});

type ScheduledDependencies<Ports> = {
  readonly table: Table;
  readonly repositories: Repositories;
  readonly settings: Settings;
  readonly now: () => string;
  /** The policy that reacts to the job's events, and the other ports that its commands need. */
  readonly ports: Ports;
};

const newId: NewId = (nodeType) => `${ID_PREFIXES[nodeType]}_${v7()}`;

/**
 * Builds the context of each command of a scheduled job. The idempotency key names what the command is about, so that a
 * repeated run repeats the command.
 * @param remaining milliseconds that the run still has
 */
export function scheduledContext<Ports extends Partial<GraphCommandContext>>(
  clock: Caller,
  operation: string,
  { table, repositories, settings, now, ports }: ScheduledDependencies<Ports>,
  remaining: () => number,
) {
  const unitOfWork = createUnitOfWork(table, now, remaining);
  const command = { operation, client: clock.system, subject: null, fingerprint: '' };
  const base: Omit<GraphCommandContext, 'command' | 'offers' | 'policy'> = {
    caller: clock,
    repositories: repositories,
    unitOfWork: unitOfWork,
    settings,
    now,
    newId,
  };
  return (idempotencyKey: string) => ({ ...base, ...ports, command: { ...command, idempotencyKey } });
}
