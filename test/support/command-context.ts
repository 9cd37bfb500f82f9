import { v7 } from 'uuid';
import type { Caller } from '../../domain/kernel/caller.ts';
import { ID_PREFIXES, type NewId } from '../../domain/kernel/id.ts';
import { ROLES } from '../../domain/kernel/roles.ts';
import { DEFAULT_SETTINGS } from '../../domain/kernel/settings.ts';
import { DEFAULT_DAILY_LIMITS, dailyLimits } from '../../domain/person/daily-limits.ts';
import type { PlaybookFault } from '../../domain/playbook/match-playbooks.ts';
import { playbookPolicy } from '../../domain/playbook/playbook-policy.ts';
import type { GraphCommandContext } from '../../domain/repositories.ts';
import { offerRedemption } from '../../domain/service-case/redeem-offers.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { createUnitOfWork } from '../../store/dynamo-unit-of-work.ts';
import { createRepositories } from '../../store/repositories.ts';

export const SUPPORT: Caller = {
  clientId: 'support',
  system: 'support',
  role: 'support',
  scopes: ROLES.support,
  store: null,
  staffId: null,
  stores: [],
  customerId: null,
};

const newId: NewId = (nodeType) => `${ID_PREFIXES[nodeType]}_${v7()}`;

/** The context of a command on a real table, for tests below the API. */
export function commandContextOn(
  table: Table,
  command: { readonly operation: string; readonly idempotencyKey: string; readonly fingerprint?: string },
  now: () => string = () => new Date().toISOString(),
): GraphCommandContext {
  const repositories = createRepositories(table, { consistent: true });
  return {
    command: { client: 'support', subject: null, fingerprint: 'the same', ...command },
    caller: SUPPORT,
    repositories,
    unitOfWork: createUnitOfWork(table, { now, remaining: () => 20_000 }),
    settings: DEFAULT_SETTINGS,
    now,
    newId,
    admission: dailyLimits(repositories, DEFAULT_DAILY_LIMITS),
    policy: playbookPolicy({ repositories, onFault: () => {} }),
    offers: offerRedemption(repositories),
  };
}

/** The same context, but with a callback for faults of playbooks. */
export const withFaults = (
  context: GraphCommandContext,
  onFault: (fault: PlaybookFault) => void,
): GraphCommandContext => ({ ...context, policy: playbookPolicy({ repositories: context.repositories, onFault }) });
