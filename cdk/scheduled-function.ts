import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule as RuleSchedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { SCHEDULES, type Schedule, type ScheduledName } from '../store/schedules.ts';
import { addScheduleAlarm, errorPeriodOf, IMPACT_OF_JOB } from './alarms/job-alarms.ts';
import { BundledFunction, commandEnvironment } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import { messageEnvironment } from './messages.ts';

type Props = {
  readonly configuration: Configuration;
  readonly key: IKey;
  readonly table: CustomerTable;
  /** The entry in `lambdas/`. `store/schedules.ts` has its schedule and timeout. */
  readonly name: ScheduledName;
  readonly environment?: Record<string, string>;
};

/**
 * A function that runs on a schedule. EventBridge invokes it asynchronously: Lambda retries a failed run twice, after one
 * minute and after two, and the next run does the work that is left.
 */
export class ScheduledFunction extends Construct {
  readonly role: IRole;

  constructor(scope: Construct, id: string, { configuration, key, table, name, environment }: Props) {
    super(scope, id);
    const schedule: Schedule = SCHEDULES[name];
    const { everyMinutes } = schedule.runs;
    const impact = IMPACT_OF_JOB[name];
    const bundle = new BundledFunction(this, 'Bundle', {
      configuration,
      entry: name,
      timeout: Duration.minutes(schedule.timeoutMinutes),
      memory: configuration.functionMemory,
      ...{ impact, errorPeriod: errorPeriodOf(everyMinutes) },
      environment: {
        TABLE_NAME: table.name,
        ...commandEnvironment(configuration),
        ...messageEnvironment(configuration),
        ...environment,
      },
      key,
    });
    this.role = bundle.role;
    table.grantItems(bundle.role);
    addScheduleAlarm(this, bundle.function, impact, everyMinutes);
    new Rule(this, 'Schedule', {
      schedule: ruleOf(schedule),
      targets: [new LambdaFunction(bundle.function, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
  }
}

function ruleOf({ runs }: Schedule): RuleSchedule {
  return RuleSchedule.rate(Duration.minutes(runs.everyMinutes));
}
