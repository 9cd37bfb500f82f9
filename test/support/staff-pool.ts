import { createServer } from 'node:http';
import type { BasePreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { inject, vi } from 'vitest';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';

export type TokenEvent = BasePreTokenGenerationV2TriggerEvent<string>;

const POOL_ID = 'eu-west-1_staff';
export const ISSUER = `https://cognito-idp.${LOCAL_REGION}.amazonaws.com/${POOL_ID}`;
const SYSTEMS = { 'staff-app-client': 'staff-app', 'device-client': '*' };

export type SignIn = {
  readonly userName: string;
  readonly client?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly metadata?: Readonly<Record<string, string>>;
  /** Default: those of a sign-in page. A sign-in without one has the scope of the account. */
  readonly scopes?: readonly string[];
};

/** The user pool of the staff around the trigger under test: its clients, its keys, and the tokens that follow. */
export type StaffPool = {
  /** The trigger's answer. @throws the error that Cognito would show */
  trigger(signIn: SignIn): Promise<NonNullable<TokenEvent['response']['claimsAndScopeOverrideDetails']>>;
  /** The claims of the access token that Cognito would issue. */
  claimsOf(signIn: SignIn): Promise<Record<string, string>>;
  /** An access token with these claims, signed by the pool. */
  sign(
    claims: Readonly<Record<string, unknown>>,
    options?: { readonly issuer?: string; readonly expiresIn?: string | null },
  ): Promise<string>;
  /** How often the keys of the pool were fetched. */
  readonly keyRequests: () => number;
  close(): Promise<void>;
};

/** @param load imports the trigger, which reads its environment then */
export async function openStaffPool(
  table: Table,
  load: () => Promise<{ readonly handler: (event: TokenEvent) => Promise<TokenEvent> }>,
): Promise<StaffPool> {
  /** A fake Parameter Store for the real client. */
  const parameters = createServer((_, response) => {
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify({ Parameter: { Name: '/staff-systems', Value: JSON.stringify(SYSTEMS) } }));
  });
  await new Promise<void>((resolve) => parameters.listen(0, '127.0.0.1', resolve));
  const address = parameters.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const environment = {
    SYSTEMS_PARAMETER: '/staff-systems',
    TABLE_NAME: table.name,
    DYNAMODB_ENDPOINT: inject('endpoint'),
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    LOG_LEVEL: 'SILENT',
    AWS_ENDPOINT_URL_SSM: `http://127.0.0.1:${address.port}`,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] };
  let keyRequests = 0;
  vi.stubGlobal('fetch', async (input: string | URL) => {
    if (String(input) !== `${ISSUER}/.well-known/jwks.json`) throw new Error('the trigger fetches only the keys');
    keyRequests++;
    return Response.json(keys);
  });
  const { handler } = await load();

  async function trigger({
    userName,
    client = 'staff-app-client',
    attributes = {},
    metadata,
    scopes = ['openid'],
  }: SignIn) {
    const { response } = await handler({
      version: '2',
      triggerSource: metadata === undefined ? 'TokenGeneration_HostedAuth' : 'TokenGeneration_RefreshTokens',
      region: LOCAL_REGION,
      userPoolId: POOL_ID,
      userName,
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: client },
      request: {
        userAttributes: { sub: 'b2c3', 'cognito:user_status': 'CONFIRMED', ...attributes },
        groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [] },
        scopes: [...scopes],
        ...(metadata === undefined ? {} : { clientMetadata: { ...metadata } }),
      },
      response: { claimsAndScopeOverrideDetails: {} },
    });
    return response.claimsAndScopeOverrideDetails;
  }

  return {
    trigger,
    async claimsOf(signIn) {
      const { accessTokenGeneration: { claimsToAddOrOverride = {}, scopesToAdd = [], scopesToSuppress = [] } = {} } =
        await trigger(signIn);
      return {
        ...{ sub: 'b2c3', username: signIn.userName, token_use: 'access', iss: ISSUER },
        client_id: signIn.client ?? 'staff-app-client',
        scope: [...(signIn.scopes ?? ['openid']), ...scopesToAdd]
          .filter((scope) => !scopesToSuppress.includes(scope))
          .join(' '),
        ...claimsToAddOrOverride,
      };
    },
    async sign(claims, { issuer = ISSUER, expiresIn = '10m' } = {}) {
      const token = new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'one' }).setIssuer(issuer);
      return (expiresIn === null ? token : token.setIssuedAt().setExpirationTime(expiresIn)).sign(privateKey);
    },
    keyRequests: () => keyRequests,
    close: async () => {
      vi.unstubAllGlobals();
      await new Promise((resolve) => parameters.close(resolve));
    },
  };
}
