import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INDEXES } from '../../store/table-schema.ts';
import { propertiesOf, STAGES } from './templates.ts';

const FUNCTION = 'AWS::Lambda::Function';

describe.each(STAGES)('the functions of $stage', ({ configuration, template }) => {
  it('run on arm64 and Node 24, log in JSON, and end before API Gateway stops waiting', () => {
    const functions = propertiesOf(template, FUNCTION);
    expect(functions).toHaveLength(2);
    for (const properties of functions) {
      expect(properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x', Handler: 'index.handler' });
      expect(properties.LoggingConfig).toMatchObject({
        LogFormat: 'JSON',
        ApplicationLogLevel: configuration.logLevel,
      });
      expect(properties.Timeout).toBeLessThan(30);
    }
  });

  it('keep their logs as long as configured, and no longer', () => {
    const groups = propertiesOf(template, 'AWS::Logs::LogGroup');
    const written = propertiesOf(template, FUNCTION).map(({ LoggingConfig }) => LoggingConfig.LogGroup);
    expect(groups.map(({ RetentionInDays }) => RetentionInDays)).toEqual(
      groups.map(() => configuration.logRetentionDays),
    );
    expect(Object.keys(template.findResources('AWS::Logs::LogGroup'))).toEqual(
      expect.arrayContaining(written.map(({ Ref }) => Ref)),
    );
  });

  it('the graph is told its table and its settings, under the key of the stage', () => {
    const [table] = Object.keys(template.findResources('AWS::DynamoDB::Table'));
    const [key] = Object.keys(template.findResources('AWS::KMS::Key'));
    template.hasResourceProperties(FUNCTION, {
      Environment: {
        Variables: {
          TABLE_NAME: { Ref: table },
          LOG_LEVEL: configuration.logLevel,
          RECENT_PURCHASE_DAYS: String(configuration.recentPurchaseDays),
        },
      },
      KmsKeyArn: { 'Fn::GetAtt': [key, 'Arn'] },
    });
  });

  it('the secret is generated in Secrets Manager, and stands nowhere in the template', () => {
    template.hasResourceProperties('AWS::SecretsManager::Secret', { GenerateSecretString: { PasswordLength: 64 } });
    const [secret] = Object.keys(template.findResources('AWS::SecretsManager::Secret'));
    const values = propertiesOf(template, FUNCTION).flatMap(
      ({ Environment }) => Environment.Variables.IDEMPOTENCY_SECRET ?? [],
    );
    expect(values).toEqual([
      { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: secret }, ':SecretString:::}}']] },
    ]);
  });
});

describe.each(STAGES)('what the functions of $stage may do', ({ template }) => {
  const statements: Statement[] = propertiesOf(template, 'AWS::IAM::Policy').flatMap(({ PolicyDocument }) =>
    PolicyDocument.Statement.map(toStatement),
  );
  const on = (resource: unknown) =>
    statements.filter((statement) => JSON.stringify(statement.resource) === JSON.stringify(resource));
  const table = { 'Fn::GetAtt': [Object.keys(template.findResources('AWS::DynamoDB::Table'))[0], 'Arn'] };

  it('to the table is what store/ does to it, no more and no less', () => {
    expect(
      on(table)
        .flatMap(({ actions }) => actions)
        .sort(),
    ).toEqual(actionsOfStore());
  });

  it('to an index is to query it', () => {
    for (const { name } of INDEXES) {
      expect(on({ 'Fn::Join': ['', [table, `/index/${name}`]] }).map(({ actions }) => actions)).toEqual([
        ['dynamodb:Query'],
      ]);
    }
  });

  it('names each resource: nothing is allowed on all of them, and no policy of AWS brings more', () => {
    const named = [...on(table), ...INDEXES.flatMap(({ name }) => on({ 'Fn::Join': ['', [table, `/index/${name}`]] }))];
    const rest = statements.filter((statement) => !named.includes(statement));
    const services = new Set(rest.flatMap(({ actions }) => actions.map((action) => action.split(':')[0])));
    expect([...services].sort()).toEqual(['kms', 'logs']);
    expect(JSON.stringify(statements.map(({ resource }) => resource))).not.toContain('*');
    for (const role of propertiesOf(template, 'AWS::IAM::Role')) expect(role.ManagedPolicyArns).toBeUndefined();
  });
});

type Statement = { readonly actions: readonly string[]; readonly resource: unknown };

function toStatement({ Action, Resource }: { Action: string | string[]; Resource: unknown }): Statement {
  return { actions: [Action].flat(), resource: Resource };
}

/** The item actions that the code of `store/` asks for: its single requests, and the parts of its transactions. */
function actionsOfStore(): string[] {
  const folder = join(import.meta.dirname, '../../store');
  const source = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const single = [...source.matchAll(/new (\w+)Command\(/g)]
    .map(([, name]) => name)
    .filter((name) => name !== 'TransactWriteItems');
  const parts = [...source.matchAll(/\b(Put|Update|Delete|ConditionCheck): \{/g)].map(([, part]) => `${part}Item`);
  return [...new Set([...single, ...parts])].map((action) => `dynamodb:${action}`).sort();
}
