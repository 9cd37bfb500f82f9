import { Duration, Stack } from 'aws-cdk-lib';
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { type IRole, ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import { acceptMachineFindings } from './accept-machine-findings.ts';
import { addRuleAlarm } from './alarms/delivery-alarms.ts';
import { addWorkflowAlarm } from './alarms/workflow-alarm.ts';
import { AnalyticsCatalog } from './analytics-catalog.ts';
import { AnalyticsFiles } from './analytics-files.ts';
import { refreshDefinition } from './analytics-refresh.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import type { AnalyticsSettings } from './optional-parts.ts';

type Props = {
  readonly configuration: Configuration;
  readonly settings: AnalyticsSettings;
  readonly key: IKey;
  readonly table: CustomerTable;
};

const IMPACT = 'Analysts see views of an older night, and after some days none: the views were not refreshed.';

const GIGABYTE = 1_000_000_000;

/** What Step Functions does to run one query and wait for it, and an analyst. */
const QUERY = ['StartQueryExecution', 'GetQueryExecution', 'StopQueryExecution', 'GetWorkGroup'];
const RESULTS = ['GetQueryResults', 'GetQueryResultsStream', 'ListQueryExecutions', 'BatchGetQueryExecution'];
const CATALOG = ['GetDataCatalog', 'GetDatabase', 'GetTableMetadata', 'ListDatabases', 'ListTableMetadata'];
const READ_GLUE = ['glue:GetDatabase', 'glue:GetTable', 'glue:GetTables', 'glue:GetPartitions'];

/**
 * The views of analysts: once a day the table is exported, and Athena writes the rows of each view from the export. Analysts read these
 * rows, with the rights of `analystPolicy`, and never the export.
 */
export class Analytics extends Construct {
  readonly stateMachine: StateMachine;
  readonly analystPolicy: ManagedPolicy;
  readonly files: AnalyticsFiles;
  /** The name of the workgroup in which analysts query. */
  readonly workgroup: string;
  private readonly catalog: AnalyticsCatalog;

  constructor(scope: Construct, id: string, { configuration, settings, key, table }: Props) {
    super(scope, id);
    const { stage } = configuration;
    this.files = new AnalyticsFiles(this, 'Files', { configuration, settings, key });
    this.catalog = new AnalyticsCatalog(this, 'Catalog', { stage, files: this.files });
    this.workgroup = this.addWorkgroup(`customer-graph-${stage}-analysts`, 'results', key, settings.gigabytesAQuery);
    const refresh = this.addWorkgroup(`customer-graph-${stage}-refresh`, 'refresh', key, null);
    this.stateMachine = this.createMachine(table, key, refresh);
    this.startDaily(settings.hour);
    this.analystPolicy = this.createAnalystPolicy(stage);
  }

  /** @param gigabytes what one query may scan; null: no bound */
  private addWorkgroup(name: string, folder: string, key: IKey, gigabytes: number | null): string {
    new CfnWorkGroup(this, folder, {
      name,
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        // Else a query may choose another place for its results, and no bound.
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: this.files.urlOf(folder),
          encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: key.keyArn },
        },
        ...(gigabytes !== null && { bytesScannedCutoffPerQuery: gigabytes * GIGABYTE }),
      },
    });
    return name;
  }

  private createMachine(table: CustomerTable, key: IKey, workgroup: string): StateMachine {
    const definition = refreshDefinition({
      ...{ tableArn: table.table.tableArn, bucket: this.files.bucket.bucketName, keyArn: key.keyArn, workgroup },
      databases: { views: this.catalog.views, lines: this.catalog.lines },
    });
    const machine = new StateMachine(this, 'Refresh', {
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(definition)),
      timeout: Duration.hours(12),
    });
    this.grantRefresh(machine.role, table.table.tableArn, workgroup);
    acceptMachineFindings(machine);
    addWorkflowAlarm(this, machine, IMPACT);
    return machine;
  }

  private grantRefresh(role: IRole, tableArn: string, workgroup: string): void {
    const grant = (actions: string[], resources: string[]) =>
      role.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
    grant(['dynamodb:ExportTableToPointInTime'], [tableArn]);
    grant(['dynamodb:DescribeExport'], [`${tableArn}/export/*`]);
    grant(athena(QUERY), [this.workgroupArn(workgroup)]);
    grant(athena(['GetDataCatalog']), [this.dataCatalogArn()]);
    grant(READ_GLUE, this.catalog.arnsOf(this.catalog.lines));
    grant(
      ['glue:UpdateTable'],
      [...this.catalog.arnsOf(this.catalog.lines), ...this.catalog.arnsOf(this.catalog.views)],
    );
    this.files.grantRefresh(role);
    acceptFinding(role, {
      ...{ rule: 'IAM5', appliesTo: [{ regex: '/^Resource::<\\w+\\.Arn>\\/export\\/\\*$/' }, TABLES] },
      reason: 'The exports of this one table, and the tables of two databases of the stack.',
    });
  }

  private startDaily(hour: number): void {
    const rule = new Rule(this, 'Daily', {
      schedule: Schedule.cron({ minute: '15', hour: String(hour) }),
      targets: [new SfnStateMachine(this.stateMachine)],
    });
    addRuleAlarm(this, rule, IMPACT);
  }

  /** For the roles of people who are analysts: to query the views, and nothing else. */
  private createAnalystPolicy(stage: string): ManagedPolicy {
    const policy = new ManagedPolicy(this, 'AnalystPolicy', {
      managedPolicyName: `customer-graph-${stage}-analyst`,
      description: `Customer graph, ${stage}: queries the views of analysts`,
      statements: [
        new PolicyStatement({
          actions: athena([...QUERY, ...RESULTS]),
          resources: [this.workgroupArn(this.workgroup)],
        }),
        new PolicyStatement({ actions: athena(CATALOG), resources: [this.dataCatalogArn()] }),
        new PolicyStatement({ actions: READ_GLUE, resources: this.catalog.arnsOf(this.catalog.views) }),
        ...this.files.analystStatements(),
      ],
    });
    acceptFinding(policy, {
      ...{ rule: 'IAM5', appliesTo: [{ regex: '/^Resource::<\\w+\\.Arn>\\/(views|results)\\/\\*$/' }, TABLES] },
      reason: 'All files of the views and of results of queries, and all views.',
    });
    return policy;
  }

  private workgroupArn(name: string): string {
    return Stack.of(this).formatArn({ service: 'athena', resource: 'workgroup', resourceName: name });
  }

  private dataCatalogArn(): string {
    return Stack.of(this).formatArn({ service: 'athena', resource: 'datacatalog', resourceName: 'AwsDataCatalog' });
  }
}

/** The tables of a database of the stack. */
const TABLES = { regex: '/^Resource::arn:.*:glue:.*:table\\/customer_graph_\\w+\\/\\*$/' };

const athena = (actions: readonly string[]): string[] => actions.map((action) => `athena:${action}`);
