import { describe, expect, it } from 'vitest';
import { selectOf } from '../../analytics/athena.ts';
import { VIEWS } from '../../analytics/views.ts';
import { DEV } from '../../cdk/configuration.ts';
import { NIGHTLY_ANALYTICS } from '../../cdk/optional-parts.ts';
import { propertiesOf, templateOf } from './templates.ts';

const template = templateOf({ ...DEV, analytics: { ...NIGHTLY_ANALYTICS, hour: 4, viewDays: 5, gigabytesAQuery: 7 } });
const resources = template.toJSON()['Resources'] as Readonly<Record<string, { Type: string; Properties: Properties }>>;
// biome-ignore lint/suspicious/noExplicitAny: the properties of any resource
type Properties = any;

/** Of a text that a template may give as a join: names of resources stand in braces. */
function textOf(value: Properties): string {
  if (typeof value === 'string') return value;
  if (value.Ref !== undefined) return `<${value.Ref}>`;
  if (value['Fn::GetAtt'] !== undefined) return `<${value['Fn::GetAtt'].join('.')}>`;
  return value['Fn::Join'][1].map(textOf).join('');
}

const [bucketId = ''] = Object.keys(resources).filter((id) => id.startsWith('AnalyticsFilesBucket'));
const BUCKET = `<${bucketId}>`;
const [machine] = propertiesOf(template, 'AWS::StepFunctions::StateMachine').filter(({ DefinitionString }) =>
  JSON.stringify(DefinitionString).includes('exportTableToPointInTime'),
);
const { StartAt, States } = JSON.parse(textOf(machine?.DefinitionString));
const statementsOf = (policy: Properties) => policy.PolicyDocument.Statement as readonly Properties[];

it('a stage without analytics has nothing of it', () => {
  const without = templateOf(DEV);
  for (const type of ['AWS::Glue::Database', 'AWS::Glue::Table', 'AWS::Athena::WorkGroup', 'AWS::IAM::ManagedPolicy'])
    expect(propertiesOf(without, type)).toEqual([]);
});

it('exports, views and results go after some days, and are encrypted with the key of the stage', () => {
  const { LifecycleConfiguration: lifecycle, BucketEncryption: encryption } = resources[bucketId]?.Properties ?? {};
  const days = lifecycle.Rules.filter(({ Prefix }: Properties) => Prefix !== undefined).map((rule: Properties) => [
    ...[rule.Prefix, rule.ExpirationInDays, rule.Status],
  ]);
  expect(days).toEqual([
    ['exports/', 1, 'Enabled'],
    ['views/', 5, 'Enabled'],
    ['results/', 5, 'Enabled'],
    ['refresh/', 1, 'Enabled'],
  ]);
  expect(JSON.stringify(encryption)).toContain('"SSEAlgorithm":"aws:kms"');
});

describe('the refresh', () => {
  /** The names of the states in the order in which an execution enters them, with the choices that it takes. */
  function pathOf(statuses: readonly string[]): readonly string[] {
    const path: string[] = [];
    const left = [...statuses];
    for (let name: string | undefined = StartAt; name !== undefined; ) {
      path.push(name);
      const state: Properties = States[name];
      const status = state.Type === 'Choice' ? left.shift() : undefined;
      const rule = state.Choices?.find((one: Properties) => one.StringEquals === status);
      name = state.Type === 'Choice' ? (rule?.Next ?? state.Default) : state.Next;
    }
    return path;
  }
  const waiting = ['WaitForExport', 'DescribeExport', 'IsExported'];

  it('moves the views only after a complete export, and after the rows of all of them are written', () => {
    expect(pathOf(['IN_PROGRESS', 'COMPLETED'])).toEqual([
      ...['Export', ...waiting, ...waiting, 'NameExport', 'ReadExport', 'WriteViews', 'MoveViews'],
    ]);
    expect(pathOf(['FAILED'])).toEqual(['Export', ...waiting, 'NotExported']);
    // Nothing catches a failure: it ends the execution, which has an alarm.
    expect(JSON.stringify(States)).not.toContain('"Catch"');
  });

  it('exports this table to its bucket, once for each execution', () => {
    expect(States.Export.Parameters).toMatchObject({
      TableArn: expect.stringMatching(/^<Table\w+\.Arn>$/),
      ...{ S3Bucket: BUCKET, S3Prefix: 'exports', S3SseAlgorithm: 'KMS', ExportFormat: 'DYNAMODB_JSON' },
      'ClientToken.$': '$$.Execution.Name',
    });
  });

  it('writes the rows of each view, and moves it to them', () => {
    const { views } = States.NameExport.Parameters;
    expect(views.map(({ name, select }: Properties) => [name, select])).toEqual(
      VIEWS.map((view) => [view.name, selectOf(view)]),
    );
    // Step Functions passes at most 256 KiB from state to state.
    expect(JSON.stringify(States.NameExport.Parameters).length).toBeLessThan(200_000);
    const write = States.WriteViews.ItemProcessor.States.WriteView.Parameters;
    expect(write['QueryString.$']).toBe(
      `States.Format('UNLOAD ({}) TO \\'s3://${BUCKET}/views/{}/{}/\\' WITH (format = \\'PARQUET\\')', $.view.select, $$.Execution.Name, $.view.name)`,
    );
    expect(write).toMatchObject({ QueryExecutionContext: { Database: 'customer_graph_dev_lines' } });
    const { DatabaseName, TableInput } = States.MoveViews.ItemProcessor.States.MoveView.Parameters;
    expect(DatabaseName).toBe('customer_graph_dev');
    expect(TableInput.StorageDescriptor['Location.$']).toBe(
      `States.Format('s3://${BUCKET}/views/{}/{}/', $$.Execution.Name, $.view.name)`,
    );
    expect(States.ReadExport.Parameters.TableInput.StorageDescriptor['Location.$']).toBe(
      `States.Format('s3://${BUCKET}/exports/AWSDynamoDB/{}/data/', $.export)`,
    );
  });

  it('runs once a day, and may move tables and write rows, but not read the table itself', () => {
    const rules = propertiesOf(template, 'AWS::Events::Rule').map(({ ScheduleExpression }) => ScheduleExpression);
    expect(rules).toContain('cron(15 4 * * ? *)');
    const statements = propertiesOf(template, 'AWS::IAM::Policy')
      .filter(({ PolicyName }) => PolicyName.startsWith('AnalyticsRefreshRole'))
      .flatMap(statementsOf);
    const actions = statements
      .flatMap(({ Action }) => Action)
      .filter((action: string) => action.startsWith('dynamodb:'));
    expect(actions).toEqual(['dynamodb:ExportTableToPointInTime', 'dynamodb:DescribeExport']);
  });
});

describe('what Athena knows', () => {
  it('each view has the columns that its document states, and the export is in a database of its own', () => {
    const tables = new Map(propertiesOf(template, 'AWS::Glue::Table').map((one) => [one.TableInput.Name, one]));
    expect([...tables.keys()].toSorted()).toEqual([...VIEWS.map(({ name }) => name), 'export_lines'].toSorted());
    for (const { name, columns } of VIEWS)
      expect(tables.get(name)?.TableInput.StorageDescriptor.Columns).toEqual(
        columns.map((column) => ({ Name: column.name, Type: column.type, Comment: column.about })),
      );
    const databases = new Set(
      [...tables].map(([name, { DatabaseName }]) => [name === 'export_lines', DatabaseName.Ref].join()),
    );
    expect(databases.size).toBe(2);
  });

  it('a query of an analyst is bounded, and its results are in their place', () => {
    const workgroups = propertiesOf(template, 'AWS::Athena::WorkGroup');
    const [analysts] = workgroups.filter(({ Name }) => Name === 'customer-graph-dev-analysts');
    expect(analysts?.WorkGroupConfiguration).toMatchObject({
      ...{ EnforceWorkGroupConfiguration: true, BytesScannedCutoffPerQuery: 7_000_000_000 },
      ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_KMS' } },
    });
    expect(textOf(analysts?.WorkGroupConfiguration.ResultConfiguration.OutputLocation)).toBe(`s3://${BUCKET}/results/`);
  });
});

it('an analyst reads views and results, and no export: neither its files, nor its table, nor the table itself', () => {
  const [policy] = propertiesOf(template, 'AWS::IAM::ManagedPolicy');
  expect(policy?.ManagedPolicyName).toBe('customer-graph-dev-analyst');
  const statements = statementsOf(policy);
  const allowed = statements.flatMap(({ Action, Resource }) =>
    [Resource].flat().map((resource: Properties) => ({ actions: [Action].flat(), resource: textOf(resource) })),
  );
  const files = allowed.filter(({ actions }) =>
    actions.some((action) => action.startsWith('s3:') && /Object|Parts/.test(action)),
  );
  expect(new Set(files.map(({ resource }) => resource.replace(/^.*>/, '')))).toEqual(
    new Set(['/views/*', '/results/*']),
  );
  expect(
    files.filter(({ actions, resource }) => actions.includes('s3:PutObject') && !resource.endsWith('/results/*')),
  ).toEqual([]);
  expect(JSON.stringify(allowed)).not.toMatch(/_lines|exports|dynamodb:|refresh/);
  const keys = statements.filter(({ Action }) => JSON.stringify(Action).includes('kms:'));
  expect(keys.map(({ Condition }) => Object.keys(Condition.StringLike))).toEqual([
    ['kms:ViaService', 'kms:EncryptionContext:aws:s3:arn'],
  ]);
});
