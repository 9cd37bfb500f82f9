import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';

/**
 * Cognito asks before it issues a customer's token. The customer's id, which only the shop may write to the account,
 * joins the access token as the claim `customer_id`; an account without one gets a token that reaches nobody.
 */
export async function handler(event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> {
  const customerId = event.request.userAttributes['custom:customer_id'];
  if (customerId) {
    event.response.claimsAndScopeOverrideDetails = {
      accessTokenGeneration: { claimsToAddOrOverride: { customer_id: customerId } },
    };
  }
  return event;
}
