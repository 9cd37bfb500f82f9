import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Choice,
  Condition,
  DefinitionBody,
  Fail,
  JsonPath,
  Map as MapState,
  StateMachine,
  Succeed,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acceptMachineFindings } from './accept-machine-findings.ts';
import { addWorkflowAlarm } from './alarms/workflow-alarm.ts';
import { BundledFunction, retentionEnvironment } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import { jobStep } from './job-step.ts';
import { matchingEnvironment } from './matcher.ts';

type Props = { readonly configuration: Configuration; readonly key: IKey; readonly table: CustomerTable };

/** MB. A function works on thousands of items in 15 minutes. */
const MEMORY = 1_024;

const IMPACT = 'Managers and marketing see figures that lack what the stream lost: a rebuild of a read model stopped.';

/**
 * Brings a read model in line with the table. A person starts it with an input such as `{"model": "kpis"}`, after changes were lost. The
 * table is read in parts, and each part goes on in further invocations. An execution that failed goes on where it was if it is started
 * again. Items that could not be brought in line fail the execution at the end, after all others.
 */
export class Rebuild extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { configuration, key, table }: Props) {
    super(scope, id);
    const job = new BundledFunction(this, 'Job', {
      configuration,
      entry: 'rebuild',
      timeout: Duration.minutes(15),
      memory: Math.max(MEMORY, configuration.functionMemory),
      impact: IMPACT,
      environment: {
        TABLE_NAME: table.name,
        ...retentionEnvironment(configuration),
        ...matchingEnvironment(configuration),
      },
      key,
    });
    table.grantItems(job.role);
    table.grantKeyScan(job.role);

    const model = JsonPath.stringAt('$$.Execution.Input.model');
    const step = (name: string, payload: Readonly<Record<string, unknown>>, answer: readonly string[]) =>
      jobStep(this, name, { job: job.function, payload: { ...payload, model }, answer });
    const begin = step('BeginRebuild', { step: 'BEGIN' }, ['run', 'parts']);
    const work = step(
      'RebuildPart',
      {
        ...{ step: 'PART', run: JsonPath.stringAt('$.run'), part: JsonPath.numberAt('$.part') },
        ...{ items: JsonPath.numberAt('$.items'), failed: JsonPath.numberAt('$.failed') },
      },
      ['result', 'run', 'part', 'items', 'failed'],
    );
    const again = new Wait(this, 'WaitForRebuild', { time: WaitTime.duration(Duration.seconds(2)) });
    const isDone = new Choice(this, 'IsPartDone')
      .when(Condition.stringEquals('$.result', 'MORE'), again.next(work))
      .otherwise(new Succeed(this, 'PartDone'));
    const parts = new MapState(this, 'RebuildParts', {
      itemsPath: '$.parts',
      itemSelector: {
        'run.$': '$.run',
        'part.$': '$$.Map.Item.Value',
        ...{ items: 0, failed: 0 },
      },
      maxConcurrency: configuration.rebuildPartsAtOnce,
    });
    parts.itemProcessor(work.next(isDone));
    const end = step('EndRebuild', { step: 'END', parts: JsonPath.listAt('$') }, ['result']);
    const hasFailures = new Choice(this, 'HasFailures')
      .when(
        Condition.stringEquals('$.result', 'FAILED'),
        new Fail(this, 'SomeFailed', {
          error: 'SomeItemsFailed',
          cause: 'Some items could not be brought in line: see the logs.',
        }),
      )
      .otherwise(new Succeed(this, 'RebuildDone'));
    const machine = new StateMachine(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(begin.next(parts).next(end).next(hasFailures)),
    });
    this.stateMachine = machine;
    acceptMachineFindings(machine);
    addWorkflowAlarm(this, machine, IMPACT);
  }
}
