import type { HttpApi, HttpRouteIntegration } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { issuerPath } from '../domain/kernel/customer-issuer.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerIssuerSettings } from './optional-parts.ts';

/** API Gateway has 10 authorizers for an API; two are those of the user pools. */
const MAX_ISSUERS = 8;
/** The same for an authorizer. */
const MAX_AUDIENCES = 50;

/**
 * Adds a route for each issuer, whose authorizer takes the tokens of this issuer only.
 * @returns the path of each, by its name
 * @throws if an issuer is not configured well
 */
export function addIssuerRoutes(
  api: HttpApi,
  integration: HttpRouteIntegration,
  { customerIssuers = [] }: Configuration,
): ReadonlyMap<string, string> {
  checkIssuers(customerIssuers);
  for (const { name, issuer, audience, scope } of customerIssuers)
    api.addRoutes({
      path: issuerPath(name),
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration,
      authorizer: new HttpJwtAuthorizer(`Issuer-${name}`, issuer, { jwtAudience: [...audience] }),
      ...(scope !== null && { authorizationScopes: [scope] }),
    });
  return new Map(customerIssuers.map(({ name }) => [name, issuerPath(name)]));
}

/** For the function of the graph: how it reads the claims of each issuer. */
export function issuersEnvironment({ customerIssuers = [] }: Configuration): Record<string, string> {
  if (customerIssuers.length === 0) return {};
  const issuers = customerIssuers.map(({ name, issuer, customerIdClaim }) => ({ name, issuer, customerIdClaim }));
  return { CUSTOMER_ISSUERS: JSON.stringify(issuers) };
}

/** `clients.ts` checks the names: they are names of systems. */
function checkIssuers(issuers: readonly CustomerIssuerSettings[]): void {
  if (issuers.length > MAX_ISSUERS)
    throw new Error(`${issuers.length} customer issuers: API Gateway has authorizers for ${MAX_ISSUERS}`);
  const repeated = issuers.find(({ issuer }, index) => issuers.findIndex((one) => one.issuer === issuer) !== index);
  if (repeated !== undefined) throw new Error(`Customer issuer ${repeated.name}: another one has the same URL`);
  for (const { name, issuer, audience, customerIdClaim } of issuers) {
    const fail = (problem: string) => new Error(`Customer issuer ${name}: ${problem}`);
    if (!isIssuerUrl(issuer)) throw fail(`${issuer} is no https URL without query, fragment, port and password`);
    if (audience.length === 0 || audience.length > MAX_AUDIENCES || audience.includes(''))
      throw fail(`it needs 1 to ${MAX_AUDIENCES} audiences`);
    if (customerIdClaim === '') throw fail('it needs the claim with the id of the customer');
  }
}

/** OpenID Connect Discovery 1.0, section 3: a URL of the scheme https with host, and no query or fragment. */
function isIssuerUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url?.protocol === 'https:' &&
    !/[?#\s]/.test(text) &&
    url.port === '' &&
    url.username + url.password === '' &&
    !url.pathname.includes('/.well-known/') &&
    url.hostname.includes('.') &&
    !/^[\d.]+$/.test(url.hostname)
  );
}
