import { describe, expect, it } from 'vitest';
import { DEV } from '../../cdk/configuration.ts';
import { RESOURCE_SERVER, ROLES, SCOPES, SYSTEM_OF_DEVICE } from '../../domain/kernel/roles.ts';
import { STAFF_PREFIX } from '../../store/table/table-schema.ts';
import { propertiesOf, STAGES, templateOf } from './templates.ts';

type Template = (typeof STAGES)[number]['template'];
type Statement = {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
};

/** The logical id of the resource that an output names. */
const idIn = (template: Template, output: string): string => template.findOutputs(output)[output]?.['Value'].Ref;
const propertiesAt = (template: Template, id: string) => template.toJSON()['Resources'][id].Properties;

/** What the role of a function may do. */
function statementsOf(template: Template, functionId: string): readonly Statement[] {
  const role = propertiesAt(template, functionId).Role['Fn::GetAtt'][0];
  return propertiesOf(template, 'AWS::IAM::Policy')
    .filter(({ Roles }) => Roles.some(({ Ref }: { Ref: string }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

describe.each(STAGES)('the staff of $stage', ({ configuration, template }) => {
  const pool = propertiesAt(template, idIn(template, 'StaffUserPoolId'));
  const app = propertiesAt(template, idIn(template, 'StaffAppClientId'));
  const device = propertiesAt(template, idIn(template, 'DeviceClientId'));

  it('are invited, and sign in by email under a user name that never changes', () => {
    expect(pool).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      AliasAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      UserPoolTier: 'ESSENTIALS',
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: configuration.protectData ? 'ACTIVE' : 'INACTIVE',
    });
    expect(pool.UsernameAttributes).toBeUndefined();
  });

  it('sign in on the page of the pool, with a code and no secret, and may ask for no scope of the graph', () => {
    expect(app).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'aws.cognito.signin.user.admin'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      CallbackURLs: expect.arrayContaining([...(configuration.staffApp?.callbackUrls ?? [])]),
      AccessTokenValidity: 60,
    });
  });

  it('have devices, which sign in without a page, with a token that does not live long', () => {
    expect(device).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlowsUserPoolClient: false,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AccessTokenValidity: 10,
    });
    expect(device.AllowedOAuthFlows).toBeUndefined();
  });

  it('have attributes for the store and the system of a device, which no client may write', () => {
    const names = pool.Schema.map(({ Name }: { Name: string }) => Name);
    expect(names).toEqual(expect.arrayContaining(['store', 'system']));
    const clients = propertiesOf(template, 'AWS::Cognito::UserPoolClient');
    for (const { WriteAttributes } of clients)
      expect(WriteAttributes.filter((name: string) => name.startsWith('custom:'))).toEqual([]);
    expect([app.WriteAttributes, device.WriteAttributes]).toEqual([['locale'], ['locale']]);
  });

  it('have all scopes but those of stores and customers', () => {
    const servers = propertiesOf(template, 'AWS::Cognito::UserPoolResourceServer');
    const server = servers.find(({ UserPoolId }) => UserPoolId.Ref === idIn(template, 'StaffUserPoolId'));
    expect(server.Identifier).toBe(RESOURCE_SERVER);
    const names = server.Scopes.map(({ ScopeName }: { ScopeName: string }) => ScopeName);
    expect(names).toEqual(SCOPES);
    for (const role of ['pos', 'clerk', 'support', 'analyst', 'marketing', 'admin'] as const)
      expect(ROLES[role].filter((scope) => !names.includes(scope))).toEqual([]);
  });

  it('get their tokens through a function that may only log, and read members of staff and the names of systems', () => {
    const { LambdaArn, LambdaVersion } = pool.LambdaConfig.PreTokenGenerationConfig;
    expect(LambdaVersion).toBe('V2_0');
    const [id] = LambdaArn['Fn::GetAtt'];
    expect(propertiesAt(template, id).Timeout).toBe(5);
    const statements = statementsOf(template, id);
    expect(statements.flatMap(({ Action }) => Action).toSorted()).toEqual([
      'dynamodb:GetItem',
      'kms:Decrypt',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'ssm:GetParameter',
    ]);
    expect(statements.find(({ Action }) => Action === 'dynamodb:GetItem')?.Condition).toEqual({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${STAFF_PREFIX}*`] },
    });
  });

  it('have accounts that one function may change, in this pool only', () => {
    const functions = Object.keys(template.findResources('AWS::Lambda::Function'));
    const able = functions.filter((id) =>
      statementsOf(template, id).some(({ Action }) => [Action].flat().some((one) => one.startsWith('cognito-idp:'))),
    );
    expect(able).toHaveLength(1);
    const [id = ''] = able;
    expect(propertiesAt(template, id).Environment.Variables.STAFF_USER_POOL_ID).toEqual({
      Ref: idIn(template, 'StaffUserPoolId'),
    });
    const [statement] = statementsOf(template, id).filter(({ Action }) =>
      [Action].flat().join().includes('cognito-idp'),
    );
    expect(statement?.Action).toEqual(
      ['CreateUser', 'UpdateUserAttributes', 'EnableUser', 'DisableUser'].map((action) => `cognito-idp:Admin${action}`),
    );
    expect(statement?.Resource).toEqual({ 'Fn::GetAtt': [idIn(template, 'StaffUserPoolId'), 'Arn'] });
  });

  it('reach the graph by a route of their own, with an authorizer for the tokens of this pool', () => {
    const all = propertiesOf(template, 'AWS::ApiGatewayV2::Route');
    // Public routes are in feedback-page.test.ts.
    const routes = all.filter(({ RouteKey }) => !/ \/(feedback|webhooks)\//.test(RouteKey));
    expect(routes.map(({ RouteKey }) => RouteKey).toSorted()).toEqual([
      ...['GET /graphql', 'GET /staff/graphql', 'POST /graphql', 'POST /staff/graphql'],
    ]);
    for (const route of routes) expect(route.AuthorizationType).toBe('JWT');
    const ids = new Set(
      routes.filter(({ RouteKey }) => RouteKey.endsWith('/staff/graphql')).map((one) => one.AuthorizerId.Ref),
    );
    expect(ids.size).toBe(1);
    const { JwtConfiguration } = propertiesAt(template, [...ids][0]);
    expect(JwtConfiguration.Audience).toEqual(
      ['StaffAppClientId', 'DeviceClientId'].map((output) => ({ Ref: idIn(template, output) })),
    );
    expect(JSON.stringify(JwtConfiguration.Issuer)).toContain(idIn(template, 'StaffUserPoolId'));
  });

  it('have a parameter that names the system of the app, and leaves those of devices to their accounts', () => {
    const parameter = propertiesOf(template, 'AWS::SSM::Parameter').find(({ Name }) => Name.endsWith('/staff-systems'));
    const text: string = parameter.Value['Fn::Join'][1]
      .map((part: unknown) => (typeof part === 'string' ? part : 'ID'))
      .join('');
    expect(text).toBe(`{"ID":"${configuration.staffApp?.system}","ID":"${SYSTEM_OF_DEVICE}"}`);
  });
});

it('a configuration without an app for staff, as in former versions, has no pool for them', () => {
  const { staffApp: _, console: __, ...former } = DEV;
  for (const template of [templateOf(former), templateOf({ ...DEV, staffApp: null, console: null })]) {
    template.resourceCountIs('AWS::Cognito::UserPool', 1);
    expect(propertiesOf(template, 'AWS::ApiGatewayV2::Route').map(({ RouteKey }) => RouteKey)).not.toContain(
      'POST /staff/graphql',
    );
    expect(JSON.stringify(template.toJSON())).not.toContain('STAFF_USER_POOL_ID');
  }
});
