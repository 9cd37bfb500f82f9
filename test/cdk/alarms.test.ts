import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALARM_KINDS } from '../../cdk/alarms/alarm-kinds.ts';
import { DEV, PROD } from '../../cdk/configuration.ts';
import { kindOf, metricsOf, missingAlarms, type ResourceMap } from './alarm-coverage.ts';
import { EVERYTHING } from './everything.ts';
import { partTemplateOf, templateOf } from './templates.ts';

const RUNBOOK = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
const STAGES = [
  ...[DEV, PROD, EVERYTHING].map((configuration) => ({ configuration, template: templateOf(configuration) })),
  ...(['edge', 'replica', 'console'] as const).map((part) => ({
    configuration: EVERYTHING,
    template: partTemplateOf(EVERYTHING, part),
  })),
].map(({ configuration, template }) => {
  const all: ResourceMap = template.toJSON()['Resources'];
  const alarms = Object.entries(all).filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm');
  return { stage: configuration.stage, configuration, all, alarms };
});
const [, , FULL, EDGE, REPLICA, CONSOLE] = STAGES;

/** What GitHub makes of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z\d -]/g, '')
    .replaceAll(' ', '-');
const SECTIONS = RUNBOOK.split(/^## /m)
  .slice(1)
  .map((text) => ({ anchor: anchorOf(text.split('\n', 1)[0] ?? ''), text }));

/** Counts of what must happen: without data, it did not. */
const MUST_HAPPEN = ['Invocations', 'NumberOfBackupJobsCompleted'];

describe.each(STAGES)('the alarms of $stage', ({ configuration, all, alarms }) => {
  it('cover every function, event source, queue, state machine, table, API and rule', () => {
    expect(missingAlarms(all)).toEqual([]);
  });

  it('reach the topic, and so does their end', () => {
    const [topic] = Object.keys(all).filter(
      (id) => id.startsWith('AlarmsTopic') && all[id]?.['Type'] === 'AWS::SNS::Topic',
    );
    for (const [id, { Properties }] of alarms)
      expect([id, Properties.AlarmActions, Properties.OKActions]).toEqual([id, [{ Ref: topic }], [{ Ref: topic }]]);
  });

  it('say who is affected and what to do, in at most the 1,024 characters of CloudWatch', () => {
    for (const [id, { Properties }] of alarms) {
      expect([id, Properties.AlarmDescription]).toEqual([
        id,
        expect.stringMatching(/^[A-Z].+\. [A-Z].+\. docs\/runbook\.md#/),
      ]);
      expect(Properties.AlarmDescription.length).toBeLessThan(1_024);
    }
  });

  it('say what it means that there is no data', () => {
    for (const [id, { Properties }] of alarms) {
      const isCount = metricsOf({ Type: '', Properties }).some(({ MetricName }) => MUST_HAPPEN.includes(MetricName));
      const isState = metricsOf({ Type: '', Properties }).some(
        ({ MetricName }) => MetricName.startsWith('Reputation.') || MetricName === 'DaysToExpiry',
      );
      expect([id, Properties.TreatMissingData]).toEqual([
        id,
        isCount ? 'breaching' : isState ? 'ignore' : 'notBreaching',
      ]);
    }
  });

  it('look back no longer than CloudWatch allows', () => {
    for (const [, { Properties }] of alarms) {
      const periods = [Properties.Period ?? [], Properties.Metrics ?? []]
        .flat()
        .flatMap((one) => (typeof one === 'number' ? [one] : [one.MetricStat?.Period ?? []].flat()));
      const period = Math.max(...periods);
      const longest = period < 3_600 ? 86_400 : 7 * 86_400;
      expect(period * Properties.EvaluationPeriods).toBeLessThanOrEqual(longest);
    }
  });

  it('and the budget go to the configured addresses', () => {
    const subscriptions = Object.values(all).filter(
      ({ Type, Properties }) => Type === 'AWS::SNS::Subscription' && Properties.Protocol !== 'lambda',
    );
    expect(subscriptions.map(({ Properties }) => Properties.Endpoint)).toEqual(configuration.operations.alarmAddresses);
    const budgets = Object.values(all).filter(({ Type }) => Type === 'AWS::Budgets::Budget');
    expect(budgets).toMatchObject(
      [EDGE, REPLICA, CONSOLE].some((side) => side?.all === all)
        ? []
        : [
            {
              Properties: {
                Budget: {
                  BudgetLimit: { Amount: configuration.operations.monthlyBudgetUsd, Unit: 'USD' },
                  TimeUnit: 'MONTHLY',
                },
                NotificationsWithSubscribers: [
                  { Notification: { NotificationType: 'ACTUAL', Threshold: 80 } },
                  { Notification: { NotificationType: 'FORECASTED', Threshold: 100 } },
                ],
              },
            },
          ],
    );
  });

  it('may be published by CloudWatch and Budgets of this account, encrypted', () => {
    const statements = Object.entries(all)
      .filter(
        ([id, { Type }]) => id.startsWith('Alarms') && (Type === 'AWS::SNS::TopicPolicy' || Type === 'AWS::KMS::Key'),
      )
      .flatMap(([, { Properties }]) => (Properties.PolicyDocument ?? Properties.KeyPolicy).Statement);
    for (const Service of ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com']) {
      const own = statements.filter(({ Principal }) => Principal.Service === Service);
      expect(own.flatMap(({ Action }) => Action)).toEqual(
        expect.arrayContaining(['sns:Publish', 'kms:Decrypt', 'kms:GenerateDataKey*']),
      );
      for (const { Condition } of own)
        expect(Condition).toEqual({
          StringEquals: { 'aws:SourceAccount': configuration.environment?.account ?? { Ref: 'AWS::AccountId' } },
        });
    }
  });
});

describe.each([FULL, EDGE])('the check of coverage', (stage) => {
  const { all = {}, alarms = [] } = stage ?? {};
  /** They watch what is in no template: lines of logs, and what a replica lacks. */
  const ofLogs = alarms.filter(([, alarm]) =>
    metricsOf(alarm).every(({ Namespace }) => Namespace.startsWith('CustomerGraph/')),
  );

  it('misses every alarm that is taken away', () => {
    const silent = alarms.filter(([removed]) => {
      const rest = Object.fromEntries(Object.entries(all).filter(([id]) => id !== removed));
      return missingAlarms(rest).length === 0;
    });
    const ofReplica = alarms.filter(([, alarm]) => kindOf(alarm) === 'replica-late');
    expect(silent.map(([id]) => id).toSorted()).toEqual([...ofLogs, ...ofReplica].map(([id]) => id).toSorted());
  });

  it('has an alarm for each metric that is made of the log', () => {
    const counted = new Set(
      Object.values(all).flatMap(({ Type, Properties }) =>
        Type === 'AWS::Logs::MetricFilter'
          ? Properties.MetricTransformations.map(({ MetricName }: { MetricName: string }) => MetricName)
          : [],
      ),
    );
    expect(
      ofLogs
        .flatMap(([, alarm]) => metricsOf(alarm))
        .map(({ MetricName }) => MetricName)
        .toSorted(),
    ).toEqual([...counted].toSorted());
  });
});

describe('the runbook', () => {
  const kinds = Object.keys(ALARM_KINDS);

  it('has a section for each kind of alarm, and each kind has an alarm', () => {
    const used = new Set(
      [FULL, EDGE, CONSOLE].flatMap((stage) => stage?.alarms ?? []).map(([, alarm]) => kindOf(alarm)),
    );
    expect([...used].toSorted()).toEqual(kinds.toSorted());
    expect(SECTIONS.map(({ anchor }) => anchor)).toEqual(expect.arrayContaining(kinds));
  });

  it('says in each section of an alarm who is affected, how to look, what to do and how to know that it is over', () => {
    for (const { anchor, text } of SECTIONS.filter(({ anchor }) => kinds.includes(anchor) || anchor === 'cost'))
      expect([anchor, text.match(/^\*\*(Who is affected|Look|Do|Over)\.\*\*/gm)]).toEqual([
        anchor,
        ['**Who is affected.**', '**Look.**', '**Do.**', '**Over.**'],
      ]);
  });

  it('has no section of an alarm that does not exist', () => {
    const others = SECTIONS.map(({ anchor }) => anchor).filter((anchor) => !kinds.includes(anchor));
    expect(others).toEqual(['before-you-look', 'cost', 'rollback', 'rotate-secrets', 'restore', 'regional-outage']);
  });
});
