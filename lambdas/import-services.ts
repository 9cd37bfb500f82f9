import { UNBOUNDED } from '../domain/kernel/admission.ts';
import { withMessages } from '../domain/message/message-policy.ts';
import { playbookPolicy } from '../domain/playbook/playbook-policy.ts';
import { offerRedemption } from '../domain/service-case/redeem-offers.ts';
import type { Backend } from '../graphql/context.ts';
import { UNLIMITED_BUDGET } from '../graphql/limits/request-budget.ts';
import { DEFAULT_LIMITS } from '../graphql/limits/request-limits.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import { createUnitOfWork } from '../store/dynamo-unit-of-work.ts';
import { createRepositories } from '../store/repositories.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { joinRequests } from '../store/table/join-requests.ts';
import { limitWrites } from '../store/table/limit-writes.ts';
import { newId } from './new-id.ts';
import type { ScheduledJob } from './scheduled-context.ts';

/** The name of the system that imports. Its idempotency keys are apart from those of clients. */
export const IMPORT_SYSTEM = 'import';

const noLinks = (): Promise<never> => Promise.reject(new Error('an import has no links'));

/**
 * The services with which the rows of imports are applied. They join the requests of commands that run at the same time. Nothing
 * bounds an import but the rate of its writes.
 * @param writeUnits of this process in a second; null: no bound
 */
export function createImportServices({ table, now, settings, retention }: ScheduledJob, writeUnits: number | null) {
  const joined =
    writeUnits === null ? joinRequests(table, { puts: true }) : joinRequests(limitWrites(table, writeUnits));
  const cached = cacheRepositories(readerOf(joined, true), now);
  const repositories = createRepositories(joined, { consistent: true, cached });
  const backend: Backend = {
    ...{ repositories, consistentRepositories: repositories, settings, now, newId },
    matchRules: () => Promise.reject(new Error('an import explains no matches')),
    idempotencySecret: IMPORT_SYSTEM,
    admission: UNBOUNDED,
    policy: withMessages(playbookPolicy({ repositories, onFault: () => {} }), { repositories, settings }),
    offers: offerRedemption(repositories),
    webhooks: {
      urlOf: () => '',
      queue: () => ({ send: () => Promise.reject(new Error('an import replays nothing')) }),
      onQueueFault: () => {},
      bodies: () => ({ read: () => Promise.reject(new Error('an import reads no delivery')) }),
    },
    feedbackLinks: null,
    limits: DEFAULT_LIMITS,
    budget: UNLIMITED_BUDGET,
    ...{ exportSigner: { signDownload: noLinks }, importSigner: { signDownload: noLinks } },
    files: { signDownload: noLinks, signUpload: noLinks },
    unitOfWork: (remaining) => createUnitOfWork(joined, { now, remaining, cached, retention, expectsRepetition: true }),
  };
  return { table: joined, repositories, backend };
}

export type ImportServices = ReturnType<typeof createImportServices>;
