import * as oauth from 'oauth4webapi';
import type { SignInSettings } from './configuration.ts';

/** What the page must remember while the person is at the page for sign-in. */
export type Attempt = { readonly verifier: string; readonly state: string; readonly nonce: string };

export type Tokens = {
  readonly accessToken: string;
  /** Until when the access token is good, in milliseconds since 1970. */
  readonly until: number;
  /** Null: the former one stays. */
  readonly refreshToken: string | null;
  /** Who signed in; null if the answer does not say so. */
  readonly subject: string | null;
};

/** Hosts without TLS: servers of tests, on this machine. */
const LOOPBACK = ['127.0.0.1', 'localhost'];
/** The standard has no default. Cognito always says it. */
const LIFETIME_SECONDS = 3_600;

export const newAttempt = (): Attempt => ({
  verifier: oauth.generateRandomCodeVerifier(),
  state: oauth.generateRandomState(),
  nonce: oauth.generateRandomNonce(),
});

/** The URL of the page for sign-in. */
export async function authorizationUrl(
  { authorizeUrl, clientId, scopes }: SignInSettings,
  { verifier, state, nonce }: Attempt,
): Promise<string> {
  const url = new URL(authorizeUrl);
  const parameters = {
    ...{ response_type: 'code', client_id: clientId, redirect_uri: redirectUri(), scope: scopes.join(' ') },
    ...{
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    },
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/**
 * Takes the answer of the page for sign-in.
 * @param url of the page that it led to
 * @throws Error if the answer is not to this attempt, is an error, or its code or ID token is not accepted
 */
export async function exchangeCode(settings: SignInSettings, attempt: Attempt, url: URL): Promise<Tokens> {
  const { server, client, options } = partiesOf(settings);
  const parameters = oauth.validateAuthResponse(server, client, url, attempt.state);
  const response = await oauth.authorizationCodeGrantRequest(
    ...([server, client, oauth.None(), parameters, redirectUri(), attempt.verifier, options] as const),
  );
  return tokensOf(
    await oauth.processAuthorizationCodeResponse(server, client, response, {
      ...{ expectedNonce: attempt.nonce, requireIdToken: true },
    }),
  );
}

/** @throws Error if it cannot be refreshed; `isRefused` says whether it never can */
export async function refresh(settings: SignInSettings, refreshToken: string): Promise<Tokens> {
  const { server, client, options } = partiesOf(settings);
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options);
  return tokensOf(await oauth.processRefreshTokenResponse(server, client, response));
}

/** Whether the server refused, in place of not being reached. */
export const isRefused = (error: unknown): boolean =>
  error instanceof oauth.ResponseBodyError && error.error === 'invalid_grant';

/** The URL that ends the session of the page for sign-in, as Cognito has it. */
export function logoutUrl({ logoutUrl: address, clientId }: SignInSettings): string {
  const url = new URL(address);
  url.searchParams.set('client_id', clientId);
  url.searchParams.set('logout_uri', `${location.origin}/`);
  return url.href;
}

const redirectUri = (): string => `${location.origin}/signed-in`;

function partiesOf({ issuer, authorizeUrl, tokenUrl, clientId }: SignInSettings) {
  const insecure = LOOPBACK.includes(new URL(tokenUrl).hostname);
  return {
    server: { issuer, authorization_endpoint: authorizeUrl, token_endpoint: tokenUrl },
    client: { client_id: clientId },
    options: { [oauth.allowInsecureRequests]: insecure },
  };
}

function tokensOf(response: oauth.TokenEndpointResponse): Tokens {
  const { access_token: accessToken, expires_in: seconds = LIFETIME_SECONDS, refresh_token: refreshToken } = response;
  return {
    accessToken,
    until: Date.now() + seconds * 1_000,
    refreshToken: refreshToken ?? null,
    subject: oauth.getValidatedIdTokenClaims(response)?.sub ?? null,
  };
}
