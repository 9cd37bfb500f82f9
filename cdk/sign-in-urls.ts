import { Aws, Stack } from 'aws-cdk-lib';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';

export type SignInUrls = {
  readonly issuer: string;
  readonly tokenUrl: string;
  /** The URL that an app opens to let its user sign in. */
  readonly authorizeUrl: string;
};

/**
 * Gives a user pool its domain.
 * @param prefix - unique within an account. The domain must be unique in the region, across all accounts: so the account id is added.
 */
export function addSignInUrls(pool: UserPool, prefix: string): SignInUrls {
  const domain = pool.addDomain('Domain', { cognitoDomain: { domainPrefix: `${prefix}-${Aws.ACCOUNT_ID}` } });
  return {
    issuer: `https://cognito-idp.${Stack.of(pool).region}.amazonaws.com/${pool.userPoolId}`,
    tokenUrl: `${domain.baseUrl()}/oauth2/token`,
    authorizeUrl: `${domain.baseUrl()}/oauth2/authorize`,
  };
}
