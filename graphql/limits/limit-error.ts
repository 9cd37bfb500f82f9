import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { LimitName } from './request-limits.ts';

/** How a limit is named to the client: `at most 12 levels of fields`. */
const UNITS: Readonly<Record<LimitName, string>> = {
  bytes: 'bytes of request',
  tokens: 'tokens',
  depth: 'levels of fields',
  rootFields: 'root fields',
  aliases: 'aliases',
  directives: 'directives',
  fragments: 'fragment spreads and inline fragments',
  repeats: 'repeated fields',
  cost: 'cost',
  readUnits: 'read units',
};

/** A request that is larger than its caller's limits allow. */
export type LimitExcess = { readonly limit: LimitName; readonly allowed: number; readonly measured: number };

export const limitMessage = ({ limit, allowed, measured }: LimitExcess): string =>
  `The request is too large: ${measured} ${UNITS[limit]}; your token allows ${allowed}. Ask for less, or in several requests.`;

export const limitExtensions = (excess: LimitExcess) => ({ code: 'REQUEST_LIMIT_EXCEEDED', ...excess });

export const limitError = (excess: LimitExcess): GraphQLError =>
  new GraphQLError(limitMessage(excess), { extensions: { ...limitExtensions(excess), http: { status: 400 } } });

/** @param retryAfter whole seconds */
export const budgetExtensions = (retryAfter: number) => ({ code: 'RATE_LIMITED', retryable: true, retryAfter });

/** @param retryAfter whole seconds */
export const budgetError = (cost: number, retryAfter: number): GraphQLError =>
  new GraphQLError(`This request costs ${cost}, and your budget is used up. Try again in ${retryAfter} s.`, {
    extensions: {
      ...budgetExtensions(retryAfter),
      http: { status: 429, headers: new HeaderMap([['retry-after', String(retryAfter)]]) },
    },
  });
