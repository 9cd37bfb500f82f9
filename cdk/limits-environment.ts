import type { Configuration } from './configuration.ts';

/** The variables of the GraphQL function that bound what callers may do. `npm start -- --limits prod` sets them too. */
export function limitsEnvironment(configuration: Configuration): Record<string, string> {
  return {
    BUDGETS: toText(configuration.budgets),
    DAILY_LIMITS: toText(configuration.dailyLimits),
    KNOWN_OPERATIONS_ONLY: configuration.knownOperationsOnly.join(),
    SCHEMA_HIDDEN_FROM: configuration.schemaHiddenFrom.join(),
  };
}

/** Such as `feedback=30,cases=10`. */
const toText = (numbers: Readonly<Record<string, number>>): string =>
  Object.entries(numbers)
    .map(([name, number]) => `${name}=${number}`)
    .join();
