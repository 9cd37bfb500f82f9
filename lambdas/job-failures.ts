import type { Logger } from '@aws-lambda-powertools/logger';

/**
 * Fails the run of a job in which something failed, so that an alarm reports it. The next run tries again.
 * @param problem what is said of the failed ones, such as `breaches could not be recorded`
 */
export function failForErrors(logger: Logger, errors: readonly string[], problem: string): void {
  if (errors.length === 0) return;
  logger.error(problem, { errors });
  throw new Error(`${errors.length} ${problem}`);
}
