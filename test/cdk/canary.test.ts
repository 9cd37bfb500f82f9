import { describe, expect, it } from 'vitest';
import { PROD } from '../../cdk/configuration.ts';
import { RESERVED_CONCURRENCY } from '../../cdk/operation-settings.ts';
import { propertiesOf, STAGES, templateOf } from './templates.ts';

describe.each(STAGES)('new versions of the functions behind the API of $stage', ({ configuration, template }) => {
  const aliases = Object.keys(template.findResources('AWS::Lambda::Alias'));
  const integrations = propertiesOf(template, 'AWS::ApiGatewayV2::Integration').map(({ IntegrationUri }) =>
    JSON.stringify(IntegrationUri),
  );

  it('get requests by an alias, which API Gateway may invoke', () => {
    expect(aliases).toHaveLength(2);
    for (const alias of aliases) {
      expect(integrations.some((uri) => uri.includes(`"${alias}"`))).toBe(true);
      const permissions = propertiesOf(template, 'AWS::Lambda::Permission').filter(
        ({ FunctionName, Principal }) => FunctionName.Ref === alias && Principal === 'apigateway.amazonaws.com',
      );
      expect(permissions.length).toBeGreaterThan(0);
    }
    // Only the page for feedback is invoked without one.
    expect(integrations.filter((uri) => !aliases.some((alias) => uri.includes(`"${alias}"`)))).toHaveLength(1);
  });

  it('stay, so that the alias can be pointed back', () => {
    for (const version of Object.values(template.findResources('AWS::Lambda::Version')))
      expect(version['DeletionPolicy']).toBe('Retain');
  });

  it('come bit by bit where real customers are, and go back on an alarm', () => {
    const groups = propertiesOf(template, 'AWS::CodeDeploy::DeploymentGroup');
    expect(groups).toHaveLength(configuration.operations.canaryDeployments ? 2 : 0);
    for (const group of groups) {
      expect(group).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AutoRollbackConfiguration: {
          Enabled: true,
          Events: expect.arrayContaining(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']),
        },
      });
      expect(group.AlarmConfiguration).toMatchObject({ Enabled: true, Alarms: [{}, {}] });
    }
    const updates = Object.values(template.findResources('AWS::Lambda::Alias')).map(({ UpdatePolicy }) => UpdatePolicy);
    for (const update of updates)
      if (configuration.operations.canaryDeployments) expect(update.CodeDeployLambdaAliasUpdate).toBeDefined();
      else expect(update).toBeUndefined();
  });
});

it('a new account, which may reserve no concurrency, gets no reservation', () => {
  for (const { template } of STAGES)
    for (const properties of propertiesOf(template, 'AWS::Lambda::Function'))
      expect(properties).not.toHaveProperty('ReservedConcurrentExecutions');
});

it('what others can multiply is bounded, and leaves most of 1,000 to the API', () => {
  const operations = { ...PROD.operations, reservedConcurrency: RESERVED_CONCURRENCY };
  const reserved = propertiesOf(templateOf({ ...PROD, operations }), 'AWS::Lambda::Function').flatMap(
    ({ ReservedConcurrentExecutions }) => ReservedConcurrentExecutions ?? [],
  );
  expect(reserved.toSorted()).toEqual(Object.values(RESERVED_CONCURRENCY ?? {}).toSorted());
  expect(reserved.reduce((sum, one) => sum + one, 0)).toBeLessThan(500);
});
