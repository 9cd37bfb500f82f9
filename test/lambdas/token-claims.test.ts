import { createServer } from 'node:http';
import type { BasePreTokenGenerationV3TriggerEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSystemLookup } from '../../lambdas/system-lookup.ts';

type Event = BasePreTokenGenerationV3TriggerEvent<string>;

const eventFor = (clientId: string, userAttributes?: Record<string, string>): Event => ({
  version: '3',
  triggerSource: userAttributes === undefined ? 'TokenGeneration_ClientCredentials' : 'TokenGeneration_HostedAuth',
  region: 'eu-west-2',
  userPoolId: 'eu-west-2_example',
  userName: 'b2c3',
  callerContext: { awsSdkVersion: '3', clientId },
  request: { userAttributes: userAttributes ?? {}, groupConfiguration: {}, scopes: ['openid', 'customer-graph/self'] },
  response: { claimsAndScopeOverrideDetails: {} },
});

describe('the token trigger', () => {
  const systems = JSON.stringify({ app: 'customer-app', machine: 'till-york' });
  /** A fake Parameter Store for the real client. */
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify({ Parameter: { Name: '/systems', Value: systems } }));
  });
  let handler: (event: Event) => Promise<Event>;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    const environment = {
      SYSTEMS_PARAMETER: '/systems',
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_SSM: `http://127.0.0.1:${address.port}`,
    };
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    ({ handler } = await import('../../lambdas/token-claims.ts'));
  });
  afterAll(() => server.close());

  const claimsOf = async (event: Event) =>
    (await handler(event)).response.claimsAndScopeOverrideDetails.accessTokenGeneration;

  it("adds the account's customer id and the app's name to the access token, and changes no scope", async () => {
    expect(await claimsOf(eventFor('app', { sub: 'b2c3', 'custom:customer_id': 'cus_1' }))).toEqual({
      claimsToAddOrOverride: { system: 'customer-app', customer_id: 'cus_1' },
    });
  });

  it("adds the name of a machine's system", async () => {
    expect(await claimsOf(eventFor('machine'))).toEqual({ claimsToAddOrOverride: { system: 'till-york' } });
  });

  it('does not change the token of an account without a customer, from a client outside the stack', async () => {
    expect(await claimsOf(eventFor('stranger', { sub: 'b2c3' }))).toBeUndefined();
  });
});

describe('the names of systems', () => {
  it('are cached for five minutes, and for ten seconds if the client is unknown', async () => {
    let time = 0;
    let reads = 0;
    const systemOf = createSystemLookup(
      async () => JSON.stringify({ old: 'till-york', ...(reads++ > 0 ? { new: 'till-york' } : {}) }),
      () => time,
    );
    expect(await systemOf('old')).toBe('till-york');
    expect(await systemOf('new')).toBeUndefined();
    expect(reads).toBe(1);
    time = 10_000;
    expect(await systemOf('new')).toBe('till-york');
    time = 10_000 + 5 * 60_000 - 1;
    await systemOf('old');
    expect(reads).toBe(2);
    time += 1;
    await systemOf('old');
    expect(reads).toBe(3);
  });

  it('reject the token if they cannot be read, and do not include inherited properties', async () => {
    const failing = createSystemLookup(
      () => Promise.reject(new Error('throttled')),
      () => 0,
    );
    await expect(failing('old')).rejects.toThrow();
    expect(
      await createSystemLookup(
        async () => '{}',
        () => 0,
      )('toString'),
    ).toBeUndefined();
  });
});
