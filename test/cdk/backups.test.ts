import { describe, expect, it } from 'vitest';
import { PROD } from '../../cdk/configuration.ts';
import { SCHEDULED_BACKUPS } from '../../cdk/optional-parts.ts';
import { propertiesOf, STAGES, templateOf } from './templates.ts';

const PLAN = 'AWS::Backup::BackupPlan';
const VAULT = 'AWS::Backup::BackupVault';
const copyToVaultArn = 'arn:aws:backup:eu-west-2:444455556666:backup-vault:copies';

it.each(STAGES)('$stage has no vault: they are an option', ({ template }) => {
  for (const type of [PLAN, VAULT, 'AWS::Backup::BackupSelection']) template.resourceCountIs(type, 0);
});

describe('scheduled backups', () => {
  const template = templateOf({ ...PROD, backups: { ...SCHEDULED_BACKUPS, copyToVaultArn } });
  const rules = propertiesOf(template, PLAN).flatMap(({ BackupPlan }) => BackupPlan.BackupPlanRule);

  it('are made each day and each month, and expire after their days, as their copies do', () => {
    expect(rules).toMatchObject(
      [
        { RuleName: 'daily', ScheduleExpression: 'cron(0 4 * * ? *)', days: SCHEDULED_BACKUPS.dailyDays },
        { RuleName: 'monthly', ScheduleExpression: 'cron(0 4 1 * ? *)', days: SCHEDULED_BACKUPS.monthlyDays },
      ].map(({ days, ...rule }) => ({
        ...rule,
        Lifecycle: { DeleteAfterDays: days },
        CopyActions: [{ DestinationBackupVaultArn: copyToVaultArn, Lifecycle: { DeleteAfterDays: days } }],
      })),
    );
  });

  it('are copied nowhere unless another vault is configured', () => {
    const alone = templateOf({ ...PROD, backups: SCHEDULED_BACKUPS });
    for (const { BackupPlan } of propertiesOf(alone, PLAN))
      for (const rule of BackupPlan.BackupPlanRule) expect(rule).not.toHaveProperty('CopyActions');
  });

  it('are of the table, in a vault that outlives the stack, from which no role deletes one', () => {
    const [table] = Object.keys(template.findResources('AWS::DynamoDB::Table'));
    const [selection] = propertiesOf(template, 'AWS::Backup::BackupSelection');
    expect(selection.BackupSelection.Resources).toEqual([{ 'Fn::GetAtt': [table, 'Arn'] }]);
    const [vault] = Object.values(template.findResources(VAULT));
    expect(vault).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
    expect(vault?.['Properties'].AccessPolicy.Statement).toEqual([
      {
        Effect: 'Deny',
        Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
        Principal: { AWS: '*' },
        Resource: '*',
      },
    ]);
  });

  it('leave the reason in a log when one fails, of a backup and of a copy', () => {
    const patterns = propertiesOf(template, 'AWS::Events::Rule')
      .map(({ EventPattern }) => EventPattern)
      .filter((pattern) => pattern?.source?.includes('aws.backup'));
    expect(patterns.map((pattern) => pattern['detail-type']).toSorted()).toEqual([
      ['Backup Job State Change'],
      ['Copy Job State Change'],
    ]);
    for (const { detail } of patterns) expect(detail.state).toContain('FAILED');
    const [policy] = propertiesOf(template, 'AWS::Logs::ResourcePolicy');
    expect(JSON.stringify(policy.PolicyDocument)).toContain('events.amazonaws.com');
  });

  it('leave the table itself as it is without them', () => {
    const type = 'AWS::DynamoDB::Table';
    expect(template.findResources(type)).toEqual(templateOf(PROD).findResources(type));
  });
});
