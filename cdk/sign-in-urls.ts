import { Aws, Stack } from 'aws-cdk-lib';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';

export type SignInUrls = {
  readonly issuer: string;
  /** Of the pages and of the endpoint for tokens. */
  readonly origin: string;
  readonly tokenUrl: string;
  /** The URL that an app opens to let its user sign in. */
  readonly authorizeUrl: string;
  /** The URL that ends the session of the page, with `client_id` and `logout_uri`. */
  readonly logoutUrl: string;
};

/**
 * Gives a user pool its domain.
 * @param prefix - unique within an account. The domain must be unique in the region, across all accounts: so the account id is added.
 */
export function addSignInUrls(pool: UserPool, prefix: string): SignInUrls {
  const domain = pool.addDomain('Domain', { cognitoDomain: { domainPrefix: `${prefix}-${Aws.ACCOUNT_ID}` } });
  return {
    issuer: `https://cognito-idp.${Stack.of(pool).region}.amazonaws.com/${pool.userPoolId}`,
    origin: domain.baseUrl(),
    tokenUrl: `${domain.baseUrl()}/oauth2/token`,
    authorizeUrl: `${domain.baseUrl()}/oauth2/authorize`,
    logoutUrl: `${domain.baseUrl()}/logout`,
  };
}
