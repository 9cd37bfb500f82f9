import { Logger } from '@aws-lambda-powertools/logger';
import { UNBOUNDED } from '../domain/kernel/admission.ts';
import { type Caller, jobCaller } from '../domain/kernel/caller.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { JobName } from '../domain/kernel/jobs.ts';
import type { Retention } from '../domain/kernel/retention.ts';
import type { Settings } from '../domain/kernel/settings.ts';
import type { GraphCommandContext, Repositories } from '../domain/repositories.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { createUnitOfWork } from '../store/dynamo-unit-of-work.ts';
import { readRetention, readSettings } from './environment.ts';
import { newId } from './new-id.ts';
import { tableOf } from './table.ts';
import { readTableEnvironment } from './table-environment.ts';

/** What all commands of a scheduled job share. */
export type ScheduledJob = {
  /** Named after the job, since no person or client calls it. */
  readonly caller: Caller;
  readonly logger: Logger;
  readonly now: () => Instant;
  readonly settings: Settings;
  readonly retention: Retention;
  readonly table: Table;
};

/** @param name of the function; it also names the caller of the job's commands and the service in the log */
export function createScheduledJob(name: JobName): ScheduledJob {
  return {
    caller: jobCaller(name),
    logger: new Logger({ serviceName: `customer-graph-${name}` }),
    now: () => new Date().toISOString(),
    settings: readSettings(),
    retention: readRetention(),
    table: tableOf(readTableEnvironment()),
  };
}

/** A command that cannot commit for so long leaves the time to those behind it. The next run tries it again. */
const COMMAND_MS = 10_000;

/**
 * Builds the context of each command of a scheduled job. The idempotency key names what the command is about, so that a
 * repeated run repeats the command.
 * @param ports the policy that reacts to the job's events, and the other ports that its commands need
 * @param remaining milliseconds that the run still has
 */
export function scheduledContext<Ports extends Partial<GraphCommandContext>>(
  { caller, now, settings, retention, table }: ScheduledJob,
  operation: string,
  repositories: Repositories,
  ports: Ports,
  remaining: () => number,
) {
  const command = { operation, client: caller.system, subject: null, fingerprint: '' };
  const base: Omit<GraphCommandContext, 'command' | 'offers' | 'policy' | 'unitOfWork'> = {
    ...{ caller, repositories },
    ...{ settings, now, newId, admission: UNBOUNDED },
  };
  return (idempotencyKey: string) => {
    const end = performance.now() + COMMAND_MS;
    const options = { now, remaining: () => Math.min(remaining(), end - performance.now()), retention };
    const unitOfWork = createUnitOfWork(table, { ...options, expectsRepetition: true });
    return { ...base, ...ports, unitOfWork, command: { ...command, idempotencyKey } };
  };
}
