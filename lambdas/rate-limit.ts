import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { budgetExtensions } from '../graphql/limits/limit-error.ts';
import type { RequestLimits } from '../graphql/limits/request-limits.ts';
import { unknownCost } from '../graphql/limits/stated-cost.ts';
import { type HttpEvent, sizeOf, toRefusal } from './http-event.ts';

/**
 * The response to a request that nobody has read, because its client has spent its budget.
 * @param retryAfter whole seconds
 */
export function toRateLimited(limits: RequestLimits, retryAfter: number): APIGatewayProxyStructuredResultV2 {
  const message = `Your budget is used up. Try again in ${retryAfter} s.`;
  const refusal = toRefusal(429, message, budgetExtensions(retryAfter), { ...unknownCost(limits), remaining: 0 });
  return { ...refusal, headers: { ...refusal.headers, 'retry-after': String(retryAfter) } };
}

/** Whether the request was refused before its cost was known. Reading it took time nevertheless. */
export const isUnusable = ({ statusCode = 200 }: APIGatewayProxyStructuredResultV2): boolean =>
  statusCode >= 400 && statusCode < 500 && statusCode !== 429;

/** The cost of a request that was read in vain: parsing and validating a kilobyte takes about a millisecond. */
export const readingCost = (event: HttpEvent): number => 1 + Math.ceil(sizeOf(event) / 1_000);
