import type { Logger } from '@aws-lambda-powertools/logger';

/**
 * Fails the run of a job in which something failed, so that an alarm reports it. The next run tries again.
 * @param problem what is said of the failed ones, such as `breaches could not be recorded`
 */
export function failForErrors(logger: Logger, errors: readonly string[], problem: string): void {
  logFailures(logger, errors, problem);
  if (errors.length > 0) throw new Error(`${errors.length} ${problem}`);
}

/** Logs the failures of a job that goes on. */
export function logFailures(logger: Logger, errors: readonly string[], problem: string): void {
  if (errors.length > 0) logger.error(problem, { errors: countByName(errors) });
}

/** A backlog may have many thousand failures, and a line of the log is cut. */
function countByName(errors: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const error of errors) counts.set(error, (counts.get(error) ?? 0) + 1);
  return Object.fromEntries(counts);
}
