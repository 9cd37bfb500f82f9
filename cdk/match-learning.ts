import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Choice,
  Condition,
  DefinitionBody,
  Fail,
  JsonPath,
  StateMachine,
  Succeed,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acceptMachineFindings } from './accept-machine-findings.ts';
import { addRuleAlarm } from './alarms/delivery-alarms.ts';
import { addWorkflowAlarm } from './alarms/workflow-alarm.ts';
import { BundledFunction, retentionEnvironment } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import { jobStep } from './job-step.ts';
import { matchingEnvironment } from './matcher.ts';

type Props = { readonly configuration: Configuration; readonly key: IKey; readonly table: CustomerTable };

/** The pairs of a sample are in memory while the weights are learned. */
const MEMORY = 3_008;

const IMPACT =
  'Staff see old suggestions of who is the same person: the matcher does not learn, or old records are not matched again.';

/**
 * Once a month the matcher learns from the table, and matches all records again by what it learned. A run whose time ends goes on
 * in the next invocation, and a failed one is tried again. An execution that finds nothing to do ends at once, so two of them do no harm.
 * An execution with the input `{"restore": 3}` puts the stored model 3 in use again instead of learning.
 */
export class MatchLearning extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { configuration, key, table }: Props) {
    super(scope, id);
    const job = new BundledFunction(this, 'Job', {
      configuration,
      entry: 'match-learning',
      timeout: Duration.minutes(15),
      memory: Math.max(MEMORY, configuration.functionMemory),
      impact: IMPACT,
      environment: {
        TABLE_NAME: table.name,
        ...retentionEnvironment(configuration),
        ...matchingEnvironment(configuration),
        REMATCHED_PER_SECOND: String(configuration.matching.rematchedPerSecond),
      },
      key,
    });
    table.grantItems(job.role);
    table.grantKeyScan(job.role);

    const step = (name: string, payload: Readonly<Record<string, unknown>>) =>
      jobStep(this, name, { job: job.function, payload, answer: ['result'] });
    const learn = step('Learn', { step: 'LEARN', input: JsonPath.objectAt('$$.Execution.Input') });
    const rematch = step('Rematch', { step: 'REMATCH' });
    const again = new Wait(this, 'WaitForRematch', { time: WaitTime.duration(Duration.seconds(2)) });
    const isDone = new Choice(this, 'IsRematchDone')
      .when(Condition.stringEquals('$.result', 'MORE'), again.next(rematch))
      .otherwise(new Succeed(this, 'RematchDone'));
    rematch.next(isDone);
    const isRefused = new Choice(this, 'IsRestoreRefused')
      .when(
        Condition.stringEquals('$.result', 'REFUSED'),
        new Fail(this, 'NotRestored', { cause: 'No such model is stored.', error: 'UnknownModel' }),
      )
      .otherwise(rematch);
    const machine = new StateMachine(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(learn.next(isRefused)),
    });
    const rule = new Rule(this, 'Schedule', {
      // On the first Sunday of a month, at night in Europe: few write then.
      schedule: Schedule.cron({ minute: '30', hour: '2', weekDay: 'SUN#1' }),
      targets: [new SfnStateMachine(machine)],
    });
    this.stateMachine = machine;
    acceptMachineFindings(machine);
    addWorkflowAlarm(this, machine, IMPACT);
    // No alarm looks back for a month, so this one is about the start itself.
    addRuleAlarm(this, rule, IMPACT);
  }
}
