import { glueTableOf, LINES_TABLE, selectOf } from '../analytics/athena.ts';
import { VIEWS } from '../analytics/views.ts';
import { tableInputOf } from './analytics-catalog.ts';

/** What the refresh works with. Texts may be tokens of the CDK. */
export type RefreshTarget = {
  readonly tableArn: string;
  readonly bucket: string;
  readonly keyArn: string;
  readonly databases: { readonly views: string; readonly lines: string };
  /** The workgroup of Athena in which it queries. */
  readonly workgroup: string;
};

/** What AWS refuses for a moment is tried again within a quarter of an hour. */
const RETRY = [
  { ErrorEquals: ['States.ALL'], IntervalSeconds: 10, MaxAttempts: 6, BackoffRate: 2, MaxDelaySeconds: 300 },
];
const AT_ONCE = 3;

/**
 * The definition of the refresh, in the Amazon States Language: exports the table, waits until the export is complete, points the table of lines to it, writes
 * the rows of each view to a folder of this execution, and only then moves all views there. So what analysts read is always of a complete export.
 * An execution that fails moves nothing.
 */
export function refreshDefinition({ tableArn, bucket, keyArn, databases, workgroup }: RefreshTarget): object {
  const views = VIEWS.map((view) => ({
    name: view.name,
    select: selectOf(view),
    table: tableInputOf(view.name, glueTableOf(view)),
  }));
  return {
    StartAt: 'Export',
    States: {
      Export: {
        ...task('aws-sdk:dynamodb:exportTableToPointInTime', {
          TableArn: tableArn,
          ...{ S3Bucket: bucket, S3Prefix: 'exports', S3SseAlgorithm: 'KMS', S3SseKmsKeyId: keyArn },
          ...{ ExportFormat: 'DYNAMODB_JSON', 'ClientToken.$': '$$.Execution.Name' },
        }),
        ResultSelector: { 'arn.$': '$.ExportDescription.ExportArn' },
        Next: 'WaitForExport',
      },
      WaitForExport: { Type: 'Wait', Seconds: 60, Next: 'DescribeExport' },
      DescribeExport: {
        ...task('aws-sdk:dynamodb:describeExport', { 'ExportArn.$': '$.arn' }),
        ResultSelector: { 'arn.$': '$.ExportDescription.ExportArn', 'status.$': '$.ExportDescription.ExportStatus' },
        Next: 'IsExported',
      },
      IsExported: {
        Type: 'Choice',
        Choices: [
          { Variable: '$.status', StringEquals: 'IN_PROGRESS', Next: 'WaitForExport' },
          { Variable: '$.status', StringEquals: 'COMPLETED', Next: 'NameExport' },
        ],
        Default: 'NotExported',
      },
      NotExported: { Type: 'Fail', Error: 'NotExported', Cause: 'DynamoDB could not export the table.' },
      // arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/export/ID
      NameExport: {
        Type: 'Pass',
        Parameters: { 'export.$': "States.ArrayGetItem(States.StringSplit($.arn, '/'), 3)", views },
        Next: 'ReadExport',
      },
      ReadExport: {
        ...task('aws-sdk:glue:updateTable', {
          DatabaseName: databases.lines,
          TableInput: locatedInput(
            tableInputOf(LINES_TABLE.name, LINES_TABLE),
            `States.Format('s3://${bucket}/exports/AWSDynamoDB/{}/data/', $.export)`,
          ),
        }),
        ResultPath: null,
        Next: 'WriteViews',
      },
      WriteViews: {
        ...mapOverViews,
        ItemProcessor: {
          StartAt: 'WriteView',
          States: {
            WriteView: {
              ...task('athena:startQueryExecution.sync', {
                'QueryString.$': `States.Format('UNLOAD ({}) TO \\'s3://${bucket}/views/{}/{}/\\' WITH (format = \\'PARQUET\\')', $.view.select, $$.Execution.Name, $.view.name)`,
                QueryExecutionContext: { Database: databases.lines },
                WorkGroup: workgroup,
              }),
              End: true,
            },
          },
        },
        Next: 'MoveViews',
      },
      MoveViews: {
        ...mapOverViews,
        ItemProcessor: {
          StartAt: 'MoveView',
          States: {
            MoveView: {
              ...task('aws-sdk:glue:updateTable', {
                DatabaseName: databases.views,
                TableInput: {
                  ...{ 'Name.$': '$.view.table.Name', 'TableType.$': '$.view.table.TableType' },
                  'Parameters.$': '$.view.table.Parameters',
                  StorageDescriptor: {
                    'Columns.$': '$.view.table.StorageDescriptor.Columns',
                    'InputFormat.$': '$.view.table.StorageDescriptor.InputFormat',
                    'OutputFormat.$': '$.view.table.StorageDescriptor.OutputFormat',
                    'SerdeInfo.$': '$.view.table.StorageDescriptor.SerdeInfo',
                    'Location.$': `States.Format('s3://${bucket}/views/{}/{}/', $$.Execution.Name, $.view.name)`,
                  },
                },
              }),
              End: true,
            },
          },
        },
        End: true,
      },
    },
  };
}

const mapOverViews = {
  Type: 'Map',
  ItemsPath: '$.views',
  ItemSelector: { 'view.$': '$$.Map.Item.Value' },
  MaxConcurrency: AT_ONCE,
  ResultPath: null,
} as const;

const task = (resource: string, parameters: object) => ({
  ...{ Type: 'Task', Resource: `arn:aws:states:::${resource}`, Parameters: parameters, Retry: RETRY },
});

const locatedInput = (input: ReturnType<typeof tableInputOf>, location: string) => ({
  ...input,
  StorageDescriptor: { ...input.StorageDescriptor, 'Location.$': location },
});
