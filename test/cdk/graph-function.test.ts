import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { LOG_CONSUMER_NAMES } from '../../store/log-subscriptions.ts';
import { WEBHOOK_RECEIVER, WEBHOOK_WORKER } from '../../store/queues.ts';
import { SCHEDULED_NAMES, SCHEDULES } from '../../store/schedules.ts';
import { CONSUMER_NAMES } from '../../store/stream-consumers.ts';
import { INDEXES } from '../../store/table/table-schema.ts';
import { propertiesOf, STAGES, templateOf } from './templates.ts';

const FUNCTION = 'AWS::Lambda::Function';
const MESSAGE_FUNCTIONS = ['message-sender', 'message-reports'];

describe.each(STAGES)('the functions of $stage', ({ configuration, template }) => {
  it('run on arm64 and Node 24, log in JSON, and have the right timeouts', () => {
    const functions = propertiesOf(template, FUNCTION);
    const single = [
      'graphql',
      'token-claims',
      'staff-token-claims',
      'attachment-check',
      'feedback-page',
      'import-worker',
      'match-learning',
      'rebuild',
    ];
    const senders = configuration.messages === null ? [] : MESSAGE_FUNCTIONS;
    const webhooks = [WEBHOOK_RECEIVER, WEBHOOK_WORKER];
    const names = [...single, ...senders, ...webhooks, ...CONSUMER_NAMES, ...LOG_CONSUMER_NAMES, ...SCHEDULED_NAMES];
    expect(functions).toHaveLength(names.length);
    for (const properties of functions) {
      expect(properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x', Handler: 'index.handler' });
      expect(properties.LoggingConfig).toMatchObject({
        LogFormat: 'JSON',
        ApplicationLogLevel: configuration.logLevel === 'DEBUG' ? 'DEBUG' : 'INFO',
      });
    }
    const longer = SCHEDULED_NAMES.map((name) => 60 * SCHEDULES[name].timeoutMinutes).filter((seconds) => seconds > 60);
    const timeouts = functions.map(({ Timeout }) => Timeout).filter((seconds) => seconds > 60);
    // A worker of imports, the learning of the matcher, and a rebuild take as long as Lambda allows.
    expect(timeouts.toSorted()).toEqual([...longer, 900, 900, 900].toSorted());
  });

  it('keep their metrics at any log level', () => {
    const quiet = templateOf({ ...configuration, logLevel: 'ERROR' });
    for (const { LoggingConfig, Environment } of propertiesOf(quiet, FUNCTION)) {
      expect(LoggingConfig.ApplicationLogLevel).toBe('INFO');
      expect(Environment.Variables.LOG_LEVEL).toBe('ERROR');
    }
  });

  it('have a metric filter that counts failed playbooks', () => {
    const filters = propertiesOf(template, 'AWS::Logs::MetricFilter').filter(({ FilterPattern }) =>
      FilterPattern.includes('playbook'),
    );
    expect(filters).toHaveLength(propertiesOf(template, FUNCTION).length);
    for (const filter of filters)
      expect(filter).toMatchObject({
        FilterPattern: '{ $.message = "a playbook failed" }',
        MetricTransformations: [
          {
            MetricNamespace: `CustomerGraph/${configuration.stage}`,
            MetricName: 'PlaybookFaults',
            MetricValue: '1',
          },
        ],
      });
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

  it('the graph gets its table and its settings, encrypted with the key of the stage', () => {
    const [table] = Object.keys(template.findResources('AWS::DynamoDB::Table'));
    const [key] = Object.keys(template.findResources('AWS::KMS::Key'));
    template.hasResourceProperties(FUNCTION, {
      // Below the 30 s that API Gateway waits.
      Timeout: 29,
      Environment: {
        Variables: {
          TABLE_NAME: { Ref: table },
          LOG_LEVEL: configuration.logLevel,
          RECENT_PURCHASE_DAYS: String(configuration.recentPurchaseDays),
          CHURN_DAYS: String(configuration.churnDays),
          CART_DAYS: String(configuration.cartDays),
          REPEAT_CONTACT_DAYS: String(configuration.repeatContactDays),
          FEEDBACK_PAUSE_DAYS: String(configuration.feedbackPauseDays),
          CALL_RETRY_MINUTES: String(configuration.callRetryMinutes),
          BUDGETS: Match.stringLikeRegexp('^customer=600,pos=60000,'),
          KNOWN_OPERATIONS_ONLY: configuration.stage === 'prod' ? 'customer' : '',
          SCHEMA_HIDDEN_FROM: configuration.stage === 'prod' ? 'customer' : '',
        },
      },
      KmsKeyArn: { 'Fn::GetAtt': [key, 'Arn'] },
    });
  });

  it('every function that runs commands or writes the audit log knows how long to keep what it writes', () => {
    const retentions = propertiesOf(template, FUNCTION).flatMap(
      ({ Environment }) => Environment.Variables.RETENTION_DAYS ?? [],
    );
    const senders = configuration.messages === null ? [] : MESSAGE_FUNCTIONS;
    expect(retentions).toHaveLength(
      7 + senders.length + CONSUMER_NAMES.length + LOG_CONSUMER_NAMES.length + SCHEDULED_NAMES.length,
    );
    for (const retention of retentions) expect(retention).toContain('auditEntries=730,closedCases=forever');
  });

  // Nobody but the graph has the first; the worker of webhooks and the two functions of imports share the second.
  it.each([
    { variable: 'IDEMPOTENCY_SECRET', id: 'Idempotency', holders: 1 },
    { variable: 'SOURCE_LINK_SECRET', id: 'SourceLink', holders: 3 },
  ])('$variable is generated in Secrets Manager, and is not in the template', ({ variable, id, holders }) => {
    const found = Object.entries(template.findResources('AWS::SecretsManager::Secret')).filter(([name]) =>
      name.includes(id),
    );
    const [[secret, { Properties }] = ['', {}]] = found;
    expect(found).toHaveLength(1);
    expect(Properties.GenerateSecretString).toMatchObject({ PasswordLength: 64 });
    const values = propertiesOf(template, FUNCTION).flatMap(({ Environment }) => Environment.Variables[variable] ?? []);
    expect(values).toHaveLength(holders);
    for (const value of values)
      expect(value).toEqual({ 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: secret }, ':SecretString:::}}']] });
  });
});

describe.each(STAGES)('the rights of the functions of $stage', ({ configuration, template }) => {
  const grants: Grant[] = propertiesOf(template, 'AWS::IAM::Policy').flatMap(({ PolicyDocument }) =>
    PolicyDocument.Statement.flatMap(toGrants),
  );
  const isOn = (resource: unknown) => (grant: Grant) => JSON.stringify(grant.resource) === JSON.stringify(resource);
  const actionsOn = (resource: unknown) =>
    [...new Set(grants.filter(isOn(resource)).flatMap(({ actions }) => actions))].sort();
  const [tableId] = Object.keys(template.findResources('AWS::DynamoDB::Table'));
  const table = { 'Fn::GetAtt': [tableId, 'Arn'] };
  const stream = { 'Fn::GetAtt': [tableId, 'StreamArn'] };
  const indexes = INDEXES.map(({ name }) => ({ 'Fn::Join': ['', [table, `/index/${name}`]] }));

  it('on the table are exactly what store/ needs', () => {
    expect(actionsOn(table)).toEqual(actionsOfStore());
  });

  it('to scan are those of the graph, of the builds of segments, of learning, of rebuilds and of erasures, for the keys of items only', () => {
    const scans = propertiesOf(template, 'AWS::IAM::Policy').flatMap(({ PolicyDocument }) =>
      PolicyDocument.Statement.filter(({ Action }: { Action: unknown }) => JSON.stringify(Action).includes(':Scan')),
    );
    expect(scans).toHaveLength(5);
    for (const { Condition } of scans)
      expect(Condition).toEqual({
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk'] },
        StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      });
  });

  it('on an index are to query it', () => {
    for (const index of indexes) expect(actionsOn(index)).toEqual(['dynamodb:Query']);
  });

  it('on the stream are to read it', () => {
    expect(actionsOn(stream)).toEqual(
      ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((action) => `dynamodb:${action}`),
    );
  });

  it('are to add failed records, to remove people from them, and to publish on the bus', () => {
    const [bucket] = Object.keys(template.findResources('AWS::S3::Bucket'));
    const [bus] = Object.keys(template.findResources('AWS::Events::EventBus'));
    const bucketArn = { 'Fn::GetAtt': [bucket, 'Arn'] };
    expect(actionsOn({ 'Fn::Join': ['', [bucketArn, '/aws/lambda/*']] })).toEqual([
      ...['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
    ]);
    expect(actionsOn(bucketArn)).toEqual(['s3:ListBucket']);
    expect(actionsOn({ 'Fn::GetAtt': [bus, 'Arn'] })).toEqual(['events:PutEvents']);
  });

  it('name each resource: there are no wildcards, and no managed policies', () => {
    const named = [table, stream, ...indexes];
    const rest = grants.filter((grant) => !named.some((resource) => isOn(resource)(grant)));
    const services = new Set(rest.flatMap(({ actions }) => actions.map((action) => action.split(':')[0])));
    const senders = configuration.messages === null ? [] : ['ses'];
    const all = [
      'cloudwatch',
      'cognito-idp',
      'events',
      'kms',
      'lambda',
      'logs',
      's3',
      'secretsmanager',
      ...senders,
      'sqs',
      'ssm',
      'states',
    ];
    expect([...services].sort()).toEqual(all);
    // The state machine may invoke each version of its worker, and see its own executions.
    const resources = JSON.stringify(
      grants.filter((grant) => !isItemReader(grant) && !isMetricReader(grant)).map(({ resource }) => resource),
    ).replaceAll(/"(\/\*)?:\*"/g, '""');
    expect(
      resources.replaceAll(
        /\/(aws\/lambda|incoming|checked|exports|audiences|audience-members|tombstones|files|webhooks|work|reports)\/\*/g,
        '',
      ),
    ).not.toContain('*');
    // CodeDeploy's role has the policy that AWS made for it.
    const ofFunctions = propertiesOf(template, 'AWS::IAM::Role').filter(
      ({ AssumeRolePolicyDocument }) => !JSON.stringify(AssumeRolePolicyDocument).includes('codedeploy'),
    );
    for (const role of ofFunctions) expect(role.ManagedPolicyArns).toBeUndefined();
  });
});

/** The CDK lets a state machine read all of the bucket that has the list of its items. */
const isItemReader = ({ actions, resource }: Grant): boolean =>
  actions.join() === 's3:GetObject' && JSON.stringify(resource).includes('":s3:::"');

/** CloudWatch has no resources for metrics. */
const isMetricReader = ({ actions, resource }: Grant): boolean =>
  actions.join() === 'cloudwatch:GetMetricData' && resource === '*';

type Grant = { readonly actions: readonly string[]; readonly resource: unknown };

function toGrants({ Action, Resource }: { Action: string | string[]; Resource: unknown }): Grant[] {
  return [Resource].flat().map((resource) => ({ actions: [Action].flat(), resource }));
}

/**
 * The item actions in the code of `store/`: its single requests, and the parts of its transactions. `store/reindex/` is
 * left out: a local command runs it with the rights of its user.
 */
function actionsOfStore(): string[] {
  const folder = join(import.meta.dirname, '../../store');
  const source = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && relative(folder, entry.parentPath) !== 'reindex')
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n');
  const single = [...source.matchAll(/\.call\('(\w+)'/g)]
    .map(([, name]) => name)
    .filter((name) => name !== 'TransactWriteItems');
  const parts = [...source.matchAll(/\b(Put|Update|Delete|ConditionCheck): \{/g)].map(([, part]) => `${part}Item`);
  return [...new Set([...single, ...parts])].map((action) => `dynamodb:${action}`).sort();
}
