import { describe, expect, it } from 'vitest';
import { RESOURCE_SERVER, ROLES, SCOPES, storeScope } from '../../domain/kernel/roles.ts';
import { propertiesOf, STAGES } from './templates.ts';

describe.each(STAGES)('the identities of $stage', ({ configuration, template }) => {
  const poolId = template.findOutputs('UserPoolId')['UserPoolId']?.['Value'].Ref;
  const pool = template.toJSON()['Resources'][poolId].Properties;

  it('have all scopes: those of the roles, and one per store', () => {
    const servers = propertiesOf(template, 'AWS::Cognito::UserPoolResourceServer');
    const server = servers.find(({ UserPoolId }) => UserPoolId.Ref === poolId);
    expect(server.Identifier).toBe(RESOURCE_SERVER);
    const names = server.Scopes.map(({ ScopeName }: { ScopeName: string }) => ScopeName);
    expect(names.sort()).toEqual(
      [...SCOPES, ...ROLES.customer, ...configuration.stores.map(({ code }) => storeScope(code))].sort(),
    );
  });

  it('are created by the shop, and identified by email', () => {
    expect(pool).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameAttributes: ['email'],
      DeletionProtection: configuration.protectData ? 'ACTIVE' : 'INACTIVE',
    });
  });

  it("add the customer's id and the system's name to the access token, with a function that may only log and read the names", () => {
    expect(pool.Schema).toContainEqual(expect.objectContaining({ Name: 'customer_id', AttributeDataType: 'String' }));
    expect(pool.UserPoolTier).toBe('ESSENTIALS');
    const { LambdaArn, LambdaVersion } = pool.LambdaConfig.PreTokenGenerationConfig;
    expect(LambdaVersion).toBe('V3_0');
    const trigger = template.findResources('AWS::Lambda::Function')[LambdaArn['Fn::GetAtt'][0]];
    const role = trigger?.['Properties'].Role['Fn::GetAtt'][0];
    const actions = propertiesOf(template, 'AWS::IAM::Policy')
      .filter(({ Roles }) => Roles.some(({ Ref }: { Ref: string }) => Ref === role))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement.flatMap(({ Action }: { Action: string }) => Action));
    expect(actions).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents', 'ssm:GetParameter']);
  });
});
