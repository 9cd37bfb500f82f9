import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault, type IBackupVault } from 'aws-cdk-lib/aws-backup';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, ResourcePolicy } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import { addFailedBackupAlarm, addMissingBackupAlarm } from './alarms/backup-alarms.ts';
import { addRuleAlarm } from './alarms/delivery-alarms.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import type { BackupSettings } from './optional-parts.ts';
import { dataRemovalPolicy } from './removal-policy.ts';

type Props = {
  readonly configuration: Configuration;
  readonly settings: BackupSettings;
  readonly key: IKey;
  readonly table: CustomerTable;
};

/** UTC. Shops are closed, and the jobs of the night have ended. */
const TIME = { hour: '4', minute: '0' };
/** What AWS Backup calls the ends of a job without a backup. */
const FAILED_STATES = ['FAILED', 'ABORTED', 'EXPIRED'];
const IMPACT =
  'The shop may lose data for good: the table has no backup of today, or no copy of it in the other account.';

/**
 * A backup of the table each day and each month in a vault, from which no role can delete one before its time, and on request a copy in
 * another account. Events of jobs that failed go to a log, which says why.
 */
export class Backups extends Construct {
  readonly name: string;

  constructor(scope: Construct, id: string, { configuration, settings, key, table }: Props) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', {
      encryptionKey: key,
      blockRecoveryPointDeletion: true,
      removalPolicy: dataRemovalPolicy(configuration),
    });
    this.name = vault.backupVaultName;
    const plan = new BackupPlan(this, 'Plan', {
      backupPlanName: `customer-graph-${configuration.stage}`,
      backupVault: vault,
      backupPlanRules: this.rulesOf(settings),
    });
    const selection = plan.addSelection('Table', { resources: [BackupResource.fromArn(table.table.tableArn)] });
    acceptFinding(selection, {
      rule: 'IAM4',
      reason: 'The policy that AWS maintains for its Backup service. It follows what backups of DynamoDB need.',
    });
    this.watchJobs(configuration, vault);
  }

  private rulesOf({ dailyDays, monthlyDays, copyToVaultArn }: BackupSettings): BackupPlanRule[] {
    const rules = [
      { ruleName: 'daily', days: dailyDays, schedule: Schedule.cron(TIME) },
      { ruleName: 'monthly', days: monthlyDays, schedule: Schedule.cron({ ...TIME, day: '1' }) },
    ];
    const destination =
      copyToVaultArn === null ? null : BackupVault.fromBackupVaultArn(this, 'OtherVault', copyToVaultArn);
    return rules.map(
      ({ ruleName, days, schedule }) =>
        new BackupPlanRule({
          ...{ ruleName, deleteAfter: Duration.days(days), scheduleExpression: schedule },
          ...(destination && {
            copyActions: [{ destinationBackupVault: destination, deleteAfter: Duration.days(days) }],
          }),
        }),
    );
  }

  private watchJobs(configuration: Configuration, { backupVaultArn, backupVaultName }: IBackupVault): void {
    const log = this.createLog(configuration);
    const patterns = {
      Backup: { detailType: ['Backup Job State Change'], detail: { backupVaultName: [backupVaultName] } },
      Copy: { detailType: ['Copy Job State Change'], detail: { sourceBackupVaultArn: [backupVaultArn] } },
    };
    for (const [job, { detailType, detail }] of Object.entries(patterns)) {
      const jobs = new Construct(this, job);
      const rule = new Rule(jobs, 'Rule', {
        description: `Customer graph, ${configuration.stage}: ${job} jobs that failed`,
        eventPattern: { source: ['aws.backup'], detailType, detail: { ...detail, state: FAILED_STATES } },
        targets: [{ bind: () => ({ arn: log }) }],
      });
      addFailedBackupAlarm(jobs, rule, IMPACT);
      addRuleAlarm(jobs, rule, IMPACT);
    }
    addMissingBackupAlarm(this, backupVaultName, IMPACT);
  }

  /** EventBridge writes to it as the service, with no role. @returns its ARN as EventBridge wants it */
  private createLog({ stage, logRetentionDays }: Configuration): string {
    // Outside of this prefix, EventBridge may not write.
    const logGroupName = `/aws/events/customer-graph-${stage}-backups`;
    const log = new LogGroup(this, 'FailedJobs', {
      ...{ logGroupName, retention: logRetentionDays, removalPolicy: RemovalPolicy.DESTROY },
    });
    const writers = ['events.amazonaws.com', 'delivery.logs.amazonaws.com'];
    const statement = new PolicyStatement({
      principals: writers.map((name) => new ServicePrincipal(name)),
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [log.logGroupArn],
    });
    new ResourcePolicy(this, 'Delivery', { policyStatements: [statement] });
    return Stack.of(this).formatArn({
      ...{ service: 'logs', resource: 'log-group', resourceName: log.logGroupName },
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}
