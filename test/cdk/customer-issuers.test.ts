import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it, vi } from 'vitest';
import { DEV } from '../../cdk/configuration.ts';
import type { CustomerIssuerSettings } from '../../cdk/optional-parts.ts';
import { placeholdersIn } from '../../cdk/placeholders.ts';
import { readCustomerIssuers } from '../../lambdas/customer-issuers.ts';
import { propertiesOf, templateOf } from './templates.ts';

const SHOP: CustomerIssuerSettings = {
  ...{
    name: 'shop-id',
    issuer: 'https://id.vantage.co.uk/',
    audience: ['customer-graph', 'https://api.vantage.co.uk'],
  },
  ...{ scope: 'customer-graph/self', customerIdClaim: 'https://vantage.co.uk/customer_id' },
};
const CLUB: CustomerIssuerSettings = {
  ...{ name: 'club', issuer: 'https://club.vantage.co.uk/realms/club', audience: ['graph'], scope: null },
  customerIdClaim: 'customer_id',
};

const withIssuers = (...customerIssuers: readonly CustomerIssuerSettings[]) => ({ ...DEV, customerIssuers });

describe('two issuers, and no customers in the pool', () => {
  const template = templateOf({ ...withIssuers(SHOP, CLUB), customerApp: null });
  const authorizers = template.findResources('AWS::ApiGatewayV2::Authorizer');
  const routesOf = (name: string) =>
    propertiesOf(template, 'AWS::ApiGatewayV2::Route').filter(({ RouteKey }) => RouteKey.includes(`/issuers/${name}/`));

  it.each([
    [SHOP, ['customer-graph/self']],
    [CLUB, undefined],
  ])('have a route each, for the tokens of this issuer alone', ({ name, issuer, audience }, scopes) => {
    const routes = routesOf(name);
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual([
      `GET /issuers/${name}/graphql`,
      `POST /issuers/${name}/graphql`,
    ]);
    for (const route of routes) {
      expect(route).toMatchObject({ AuthorizationType: 'JWT' });
      expect(route.AuthorizationScopes).toEqual(scopes);
      expect(authorizers[route.AuthorizerId.Ref]?.['Properties']).toMatchObject({
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: issuer, Audience: audience },
      });
    }
  });

  it('are known to the function that reads their claims', () => {
    const [text] = propertiesOf(template, 'AWS::Lambda::Function').flatMap(
      ({ Environment }) => Environment?.Variables.CUSTOMER_ISSUERS ?? [],
    );
    vi.stubEnv('CUSTOMER_ISSUERS', text);
    const known = [SHOP, CLUB].map(({ name, issuer, customerIdClaim }) => ({ name, issuer, customerIdClaim }));
    expect(readCustomerIssuers()).toEqual(known);
    vi.unstubAllEnvs();
  });

  it('have an address, and the pool has no app of customers', () => {
    const outputs = Object.keys(template.findOutputs('*'));
    expect(outputs).toEqual(expect.arrayContaining(['IssuerShopIdApiUrl', 'IssuerClubApiUrl']));
    expect(outputs).not.toContain('CustomerClientId');
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', { AllowedOAuthScopes: Match.anyValue() });
    expect(JSON.stringify(template.findResources('AWS::Cognito::UserPoolClient'))).not.toContain('/self');
  });
});

it('without issuers there are no such routes', () => {
  expect(JSON.stringify(templateOf(DEV).toJSON())).not.toMatch(/CUSTOMER_ISSUERS|\/issuers\//);
});

it.each([
  'http://id.vantage.co.uk',
  'https://id.vantage.co.uk?tenant=1',
  'https://id.vantage.co.uk#a',
  'https://user:password@id.vantage.co.uk',
  'https://id.vantage.co.uk/.well-known/openid-configuration',
  'https://10.0.0.1',
  'https://[::1]',
  'https://localhost',
  'id.vantage.co.uk',
])('%s is no issuer', (issuer) => {
  expect(() => templateOf(withIssuers({ ...SHOP, issuer }))).toThrow('is no https URL');
});

it.each<[string, readonly CustomerIssuerSettings[], string]>([
  ['without an audience', [{ ...SHOP, audience: [] }], 'audiences'],
  ['with more audiences than an authorizer takes', [{ ...SHOP, audience: Array(51).fill('a') }], 'audiences'],
  ['without a claim', [{ ...SHOP, customerIdClaim: '' }], 'claim'],
  ['twice', [SHOP, { ...SHOP, name: 'other' }], 'another one has the same URL'],
  ['with the name of a system', [{ ...SHOP, name: DEV.systems.admin }], 'unique name'],
  ['with a name that is no part of a path', [{ ...SHOP, name: 'Shop/id' }], 'unique name'],
  [
    'more than there are authorizers for',
    Array.from({ length: 9 }, (_, n) => ({ ...SHOP, name: `shop-${n}`, issuer: `https://id${n}.vantage.co.uk` })),
    'authorizers for 8',
  ],
])('an issuer %s does not synthesise', (_, issuers, reason) => {
  expect(() => templateOf(withIssuers(...issuers))).toThrow(reason);
});

it('an issuer of the examples is a placeholder', () => {
  const issuer = 'https://id.shop.example.com';
  expect(placeholdersIn(withIssuers({ ...SHOP, issuer })).join()).toContain(`${issuer} in customerIssuers.issuer`);
  expect(placeholdersIn(withIssuers(SHOP)).join()).not.toContain('customerIssuers');
});
