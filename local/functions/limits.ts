import { PROD } from '../../cdk/configuration.ts';
import { limitsEnvironment } from '../../cdk/limits-environment.ts';
import { UsageError } from '../common/command-line.ts';

/** `local`: no budgets, any operation. `prod`: what the configuration of prod says. */
export type Limits = 'local' | 'prod';

/** The variables of the GraphQL function that bound what callers may do. */
export const limitsVariables = (limits: Limits): Record<string, string> =>
  limits === 'prod' ? limitsEnvironment(PROD) : {};

/** @throws UsageError */
export function parseLimits(text: string): Limits {
  if (text !== 'local' && text !== 'prod') throw new UsageError(`--limits takes local or prod, not "${text}".`);
  return text;
}
