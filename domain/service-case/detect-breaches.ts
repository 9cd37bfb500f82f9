import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { nextBreachAt } from './case-promises.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import { detectBreach } from './detect-breach.ts';
import type { ServiceCase } from './service-case.ts';

/**
 * Notes each broken promise with its case, once. So the event of a breach is published when it happens, and not when somebody
 * opens the case.
 * @param contextOf the context of a command with this idempotency key
 * @param isTimeLeft whether there is time for another case
 */
export function detectBreaches(
  contextOf: (idempotencyKey: string) => ServiceCaseCommandContext,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
): Promise<DrainResult> {
  const { repositories, now } = contextOf('');
  return drainQueue<ServiceCase>({
    cursor: { job: 'case-promises', cursors },
    pageFrom: repositories.casesPastDue,
    detect: (serviceCase) => detectBreach(contextOf(idempotencyKeyOf(serviceCase)), serviceCase.id),
    ...{ now, isTimeLeft },
  });
}

/** Equal in two runs that detect the same breach of the same case. */
const idempotencyKeyOf = (serviceCase: ServiceCase): string =>
  `${serviceCase.id} ${serviceCase.version} ${nextBreachAt(serviceCase)}`;
