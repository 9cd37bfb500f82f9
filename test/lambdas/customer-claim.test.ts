import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { handler } from '../../lambdas/customer-claim.ts';

const eventFor = (userAttributes: Record<string, string>): PreTokenGenerationV2TriggerEvent => ({
  version: '2',
  triggerSource: 'TokenGeneration_HostedAuth',
  region: 'eu-west-2',
  userPoolId: 'eu-west-2_example',
  userName: 'b2c3',
  callerContext: { awsSdkVersion: '3', clientId: 'client' },
  request: { userAttributes, groupConfiguration: {}, scopes: ['openid', 'customer-graph/self'] },
  response: { claimsAndScopeOverrideDetails: {} },
});

it("puts the account's customer id into the access token, and changes no scope", async () => {
  const { response } = await handler(eventFor({ sub: 'b2c3', 'custom:customer_id': 'cus_1' }));
  expect(response.claimsAndScopeOverrideDetails).toEqual({
    accessTokenGeneration: { claimsToAddOrOverride: { customer_id: 'cus_1' } },
  });
});

it('leaves the token of an account without a customer as it is', async () => {
  const { response } = await handler(eventFor({ sub: 'b2c3' }));
  expect(response.claimsAndScopeOverrideDetails).toEqual({});
});
