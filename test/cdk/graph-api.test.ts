import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { DEV } from '../../cdk/configuration.ts';
import { propertiesOf, STAGES, templateOf } from './templates.ts';

const ROUTE = 'AWS::ApiGatewayV2::Route';

describe.each(STAGES)('the API of $stage', ({ configuration, template }) => {
  const pool = template.findOutputs('UserPoolId')['UserPoolId']?.['Value'].Ref;
  const [authorizer, found] =
    Object.entries(template.findResources('AWS::ApiGatewayV2::Authorizer')).find(([, { Properties }]) =>
      JSON.stringify(Properties.JwtConfiguration.Issuer).includes(pool),
    ) ?? [];

  it('has an authorizer on every route but those of the public page and of webhooks', () => {
    // They are in feedback-page.test.ts.
    const routes = propertiesOf(template, ROUTE).filter(({ RouteKey }) => !/ \/(feedback|webhooks)\//.test(RouteKey));
    for (const route of routes) expect(route.AuthorizationType).toBe('JWT');
    // The routes of the staff are in staff-identities.test.ts.
    const others = routes.filter(({ RouteKey }) => !RouteKey.endsWith('/staff/graphql'));
    expect(others.map(({ RouteKey }) => RouteKey).sort()).toEqual(['GET /graphql', 'POST /graphql']);
    for (const route of others) expect(route.AuthorizerId).toEqual({ Ref: authorizer });
  });

  it('accepts tokens of the user pool for its clients, and no others', () => {
    const { JwtConfiguration } = found?.['Properties'] ?? {};
    expect(JwtConfiguration.Issuer).toEqual({
      'Fn::Join': ['', ['https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/', { Ref: pool }]],
    });
    const clients = Object.entries(template.findResources('AWS::Cognito::UserPoolClient')).flatMap(
      ([id, { Properties }]) => (Properties.UserPoolId.Ref === pool ? [id] : []),
    );
    expect(JwtConfiguration.Audience.map(({ Ref }: { Ref: string }) => Ref).sort()).toEqual(clients.sort());
  });

  it('allows calls of the configured pages, with a token and a body', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: {
        AllowOrigins: configuration.corsOrigins,
        AllowHeaders: Match.arrayWith(['authorization', 'content-type']),
        AllowMethods: ['GET', 'POST'],
        AllowCredentials: Match.absent(),
        ExposeHeaders: ['retry-after'],
      },
    });
  });

  it('is throttled, and logs no personal data', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: {
        ThrottlingRateLimit: configuration.requestsPerSecond,
        ThrottlingBurstLimit: configuration.burst,
      },
    });
    const [{ AccessLogSettings }] = propertiesOf(template, 'AWS::ApiGatewayV2::Stage');
    expect(JSON.parse(AccessLogSettings.Format)).toMatchObject({ status: '$context.status' });
    expect(AccessLogSettings.Format).not.toMatch(/identity|sourceIp|userAgent|claims\.(?!client_id)|path|query/i);
  });

  it('outputs what a client needs', () => {
    expect(Object.keys(template.findOutputs('*'))).toEqual(
      expect.arrayContaining([
        'ApiUrl',
        'TokenUrl',
        'AuthorizeUrl',
        'Issuer',
        'UserPoolId',
        'TableName',
        'CommerceClientId',
      ]),
    );
  });
});

it('without origins, no page of another site may call it', () => {
  templateOf({ ...DEV, corsOrigins: [] }).hasResourceProperties('AWS::ApiGatewayV2::Api', {
    CorsConfiguration: Match.absent(),
  });
});
