import { Duration } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import {
  Choice,
  Condition,
  DefinitionBody,
  DistributedMap,
  JsonPath,
  ProcessorMode,
  ProcessorType,
  S3JsonItemReader,
  StateMachine,
  StateMachineType,
  Succeed,
  TaskInput,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import { acceptMachineFindings } from './accept-machine-findings.ts';
import { addWorkflowAlarm } from './alarms/workflow-alarm.ts';
import { BundledFunction, commandEnvironment } from './bundled-function.ts';
import type { Configuration } from './configuration.ts';
import type { CustomerTable } from './customer-table.ts';
import type { ImportBucket } from './import-bucket.ts';
import { IMPORT_WORKERS, WRITE_UNITS_PER_WORKER } from './import-rate.ts';
import { messageEnvironment } from './messages.ts';

type Props = {
  readonly configuration: Configuration;
  readonly key: IKey;
  readonly table: CustomerTable;
  readonly imports: ImportBucket;
  readonly environment: Record<string, string>;
  /** The names of the functions that the workers follow. */
  readonly streamConsumers: readonly string[];
};

const IMPACT = 'Who imports a file waits: a part of it is not applied.';

/**
 * The workers of imports: a distributed map over the chunks of a file. A worker whose time ends saves how far it is, and its chunk goes
 * on in the next invocation. A chunk that fails after its retries ends the map, and `resumeImport`, or a redrive of the execution, goes on.
 * https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
 */
export class ImportWorkers extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { configuration, key, table, imports, environment, streamConsumers } = props;
    const worker = new BundledFunction(this, 'Worker', {
      configuration,
      entry: 'import-worker',
      timeout: Duration.minutes(15),
      memory: configuration.functionMemory,
      impact: IMPACT,
      environment: {
        TABLE_NAME: table.name,
        ...commandEnvironment(configuration),
        ...messageEnvironment(configuration),
        ...environment,
        IMPORT_WRITE_UNITS: String(WRITE_UNITS_PER_WORKER),
        STREAM_CONSUMER_FUNCTIONS: streamConsumers.join(','),
      },
      key,
    });
    table.grantItems(worker.role);
    imports.grantImport(worker.role);
    // CloudWatch has no resources for metrics.
    worker.role.addToPrincipalPolicy(new PolicyStatement({ actions: ['cloudwatch:GetMetricData'], resources: ['*'] }));
    acceptFinding(worker.role, {
      ...{ rule: 'IAM5', appliesTo: ['Resource::*'] },
      reason: 'CloudWatch has no resources for metrics. The action only reads them.',
    });

    const apply = new LambdaInvoke(this, 'ApplyChunk', {
      lambdaFunction: worker.function,
      payload: TaskInput.fromObject({
        step: 'chunk',
        jobId: JsonPath.stringAt('$.jobId'),
        chunk: JsonPath.numberAt('$.chunk'),
      }),
      resultSelector: { 'result.$': '$.Payload.result' },
      resultPath: '$.applied',
      retryOnServiceExceptions: false,
    });
    apply.addRetry({ interval: Duration.seconds(5), maxAttempts: 6, backoffRate: 2, maxDelay: Duration.minutes(2) });
    const again = new Wait(this, 'WaitForChunk', { time: WaitTime.duration(Duration.seconds(2)) });
    const isOpen = Condition.or(
      Condition.stringEquals('$.applied.result', 'MORE'),
      Condition.stringEquals('$.applied.result', 'LOST'),
    );
    const next = new Choice(this, 'IsChunkDone').when(isOpen, again).otherwise(new Succeed(this, 'ChunkDone'));
    apply.next(next);
    again.next(apply);

    const chunks = new DistributedMap(this, 'Chunks', {
      itemReader: new S3JsonItemReader({
        // The cast is safe: the types of the CDK leave out `undefined` in optional properties.
        bucket: imports.bucket as IBucket,
        key: JsonPath.stringAt('$.manifest'),
      }),
      maxConcurrency: IMPORT_WORKERS,
      // Else one chunk that fails for good would end all others; the job is whole only when all are done.
      toleratedFailurePercentage: 0,
      mapExecutionType: StateMachineType.STANDARD,
      resultPath: JsonPath.DISCARD,
    });
    chunks.itemProcessor(apply, { mode: ProcessorMode.DISTRIBUTED, executionType: ProcessorType.STANDARD });
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(chunks),
    });
    key.grantDecrypt(this.stateMachine.role);
    acceptMachineFindings(this.stateMachine);
    addWorkflowAlarm(this, this.stateMachine, IMPACT);
  }

  /** Grants to start an import, and to see how it ended. */
  grantStart(role: IRole): void {
    this.stateMachine.grantStartExecution(role);
    this.stateMachine.grantExecution(role, 'states:DescribeExecution');
    acceptFinding(role, {
      ...{ rule: 'IAM5', appliesTo: [{ regex: '/^Resource::arn:.*:states:.*:execution:.*\\*$/' }] },
      reason: 'The executions of this one state machine.',
    });
  }
}
