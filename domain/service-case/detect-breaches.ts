import type { Caller } from '../kernel/caller.ts';
import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import { nextBreachAt } from './case-promises.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import { detectBreach } from './detect-breach.ts';
import type { ServiceCase } from './service-case.ts';

/** Who notices: the shop's own clock. */
export const CLOCK_CALLER: Caller = {
  clientId: 'case-promises',
  system: 'case-promises',
  role: 'admin',
  scopes: [],
  store: null,
  customerId: null,
};

/**
 * Notes with each case of which a promise broke that it did, once: whoever follows the cases hears of it as it happens,
 * and not when somebody looks.
 * @param writingOf what to write with about one case, under this idempotency key
 * @param isTimeLeft whether there is time for another page
 */
export function detectBreaches(
  contextOf: (idempotencyKey: string) => ServiceCaseCommandContext,
  isTimeLeft: () => boolean,
): Promise<DrainResult> {
  const { repositories, now } = contextOf('');
  return drainQueue(
    (slice) => repositories.casesPastDue(now(), slice),
    (serviceCase) => detectBreach(contextOf(idempotencyKeyOf(serviceCase)), serviceCase.id, CLOCK_CALLER),
    isTimeLeft,
  );
}

/** Two runs at once, and one that is repeated, notice the same breach of the same case. */
const idempotencyKeyOf = (serviceCase: ServiceCase): string =>
  `${serviceCase.id} ${serviceCase.version} ${nextBreachAt(serviceCase)}`;
