import type { Instant } from '../kernel/instant.ts';
import type { ServiceCase } from './service-case.ts';

type Resolutions = Pick<ServiceCase, 'firstResolvedAt' | 'resolvedAt'>;

/**
 * When the case was resolved for the first time; null: never. Of a case that a former version reopened, it is the first
 * resolution since then.
 */
export const firstResolutionOf = ({ firstResolvedAt, resolvedAt }: Resolutions): Instant | null =>
  firstResolvedAt ?? resolvedAt;

/** The property, for a case that is about to lose its resolution. */
export function keptFirstResolution(serviceCase: Resolutions): Pick<ServiceCase, 'firstResolvedAt'> {
  const firstResolvedAt = firstResolutionOf(serviceCase);
  return firstResolvedAt === null ? {} : { firstResolvedAt };
}
