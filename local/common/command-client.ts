import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { UNBOUNDED } from '../../domain/kernel/admission.ts';
import { systemCaller } from '../../domain/kernel/caller.ts';
import { ID_PREFIXES, type NewId } from '../../domain/kernel/id.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { DEFAULT_SETTINGS } from '../../domain/kernel/settings.ts';
import { playbookPolicy } from '../../domain/playbook/playbook-policy.ts';
import type { GraphCommandContext, Repositories } from '../../domain/repositories.ts';
import { offerRedemption } from '../../domain/service-case/redeem-offers.ts';
import { cacheRepositories } from '../../store/cached-repositories.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { createUnitOfWork } from '../../store/dynamo-unit-of-work.ts';
import { createRepositories } from '../../store/repositories.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';

/** Runs the domain's command handlers as the function does, but without the API. Importers and the sample shop use it. */
export type CommandClient = {
  /** With consistent reads. */
  readonly repositories: Repositories;
  /**
   * The context of one command. A second call with the same key and input changes nothing.
   * @param at the time at which the graph records the command; default: now
   */
  createContext(operation: string, idempotencyKey: string, input: object, at?: Instant): GraphCommandContext;
};

/** How long a command may retry while others write the same customer. No person waits for it, so it may be long. */
const MAX_WAIT_MS = 120_000;

export function openCommandClient(
  table: Table,
  client: string,
  newId: NewId = (nodeType) => `${ID_PREFIXES[nodeType]}_${v7()}`,
): CommandClient {
  const systemNow = () => new Date().toISOString();
  const cached = cacheRepositories(readerOf(table, true), systemNow);
  const repositories = createRepositories(table, { consistent: true, cached });
  const caller = systemCaller(client);
  const policy = playbookPolicy({ repositories, onFault: () => {} });
  const offers = offerRedemption(repositories);
  return {
    repositories,
    createContext: (operation, idempotencyKey, input, at) => ({
      command: {
        operation,
        client,
        subject: null,
        idempotencyKey,
        fingerprint: createHash('sha256')
          .update(JSON.stringify([operation, input]))
          .digest('base64url'),
      },
      caller,
      repositories,
      unitOfWork: createUnitOfWork(table, {
        now: systemNow,
        remaining: () => MAX_WAIT_MS,
        cached,
        expectsRepetition: true,
      }),
      settings: DEFAULT_SETTINGS,
      now: at === undefined ? systemNow : () => at,
      newId,
      admission: UNBOUNDED,
      policy,
      offers,
    }),
  };
}
