import { Logger } from '@aws-lambda-powertools/logger';
import type { BasePreTokenGenerationV3TriggerEvent, Context } from 'aws-lambda';
import { readTokenClaimsEnvironment } from './environment.ts';
import { withErrorLogging } from './error-logging.ts';
import { systemsIn } from './system-lookup.ts';

/** The trigger runs for tokens of people and of machines; the types of the library know only those of machines. */
type TokenEvent = BasePreTokenGenerationV3TriggerEvent<string>;

const systemOf = systemsIn(readTokenClaimsEnvironment().systemsParameter);

/**
 * Cognito calls this before it issues a token to a customer or a machine (event version 3). The access token gets the claim
 * `system`: the permanent name of the calling system, which outlives its client. A customer's token also gets
 * `customer_id`, which only the shop may write to the account. Without it the token reaches no data.
 * @throws if the systems cannot be read: without the claim, a retry would count as the call of another system
 */
async function addClaims(event: TokenEvent): Promise<TokenEvent> {
  const system = await systemOf(event.callerContext.clientId);
  // A machine has no attributes.
  const customerId = event.request.userAttributes?.['custom:customer_id'];
  const claims = {
    ...(system === undefined ? {} : { system }),
    ...(customerId ? { customer_id: customerId } : {}),
  };
  if (Object.keys(claims).length > 0)
    event.response.claimsAndScopeOverrideDetails = { accessTokenGeneration: { claimsToAddOrOverride: claims } };
  return event;
}

export const handler = withErrorLogging(
  new Logger({ serviceName: 'customer-graph-token-claims' }),
  // Cognito passes the invocation's context as well.
  (event: TokenEvent, _lambda?: Pick<Context, 'awsRequestId'>) => addClaims(event),
);
