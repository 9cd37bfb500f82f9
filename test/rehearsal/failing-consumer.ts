import { randomUUID } from 'node:crypto';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { deliver, type FailedBatch } from '../../local/stream/delivery.ts';
import { type EventRecord, recordFilter, toEventRecord } from '../../local/stream/stream-event.ts';
import { STREAM_CONSUMERS } from '../../store/stream-consumers.ts';
import { clientSettings } from './environment.ts';
import { readStream } from './table-stream.ts';

type Fields = {
  readonly endpoint: string;
  readonly lambda: LambdaClient;
  readonly source: { readonly id: string; readonly streamArn: string; readonly functionArn: string };
  /** The records before were delivered. */
  readonly delivered: number;
  readonly variables: Record<string, string>;
};

/**
 * The deployed function `changes` during a fault. The emulator neither gives up a record nor writes to the bucket, so this class does
 * what Lambda does with the settings of the stack: the event source of the stack waits meanwhile.
 */
export class FailingConsumer {
  private readonly fields: Fields;

  private constructor(fields: Fields) {
    this.fields = fields;
  }

  /** Stops its event source and lets it look for a table that does not exist. */
  static async begin(endpoint: string): Promise<FailingConsumer> {
    const lambda = new LambdaClient(clientSettings(endpoint));
    const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand());
    const mapping = EventSourceMappings.find(({ FunctionArn }) => FunctionArn?.includes('-ChangesBundleFunction'));
    const { UUID: id, EventSourceArn: streamArn, FunctionArn: functionArn } = mapping ?? {};
    if (id === undefined || streamArn === undefined || functionArn === undefined)
      throw new Error('the function changes has no event source');
    await lambda.send(new UpdateEventSourceMappingCommand({ UUID: id, Enabled: false }));
    const found = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: functionArn }));
    const variables = found.Environment?.Variables ?? {};
    const delivered = (await readStream(endpoint, streamArn)).length;
    const source = { id, streamArn, functionArn };
    const consumer = new FailingConsumer({ endpoint, lambda, source, delivered, variables });
    await consumer.setVariables({ ...variables, TABLE_NAME: 'no-such-table' });
    return consumer;
  }

  /** Delivers what was written since, and gives up as Lambda does. @returns the keys of the objects in the bucket */
  async deliverTo(bucket: string): Promise<readonly string[]> {
    const { streamArn } = this.fields.source;
    const matches = recordFilter(STREAM_CONSUMERS.changes.patterns);
    const records = (await readStream(this.fields.endpoint, streamArn))
      .slice(this.fields.delivered)
      .filter(matches)
      .map((record) => toEventRecord(record, streamArn));
    const keys: string[] = [];
    const saveFailedBatch = async (batch: FailedBatch) => {
      keys.push(await this.save(bucket, batch));
    };
    await deliver({ handler: (event) => this.invoke(event), saveFailedBatch }, 'shardId-0', records, async () => {});
    return keys;
  }

  /** Mends the function. Its event source stays stopped. */
  mend(): Promise<void> {
    return this.setVariables(this.fields.variables);
  }

  async resume(): Promise<void> {
    await this.fields.lambda.send(new UpdateEventSourceMappingCommand({ UUID: this.fields.source.id, Enabled: true }));
  }

  private async invoke(event: { readonly Records: readonly EventRecord[] }): Promise<unknown> {
    const Payload = Buffer.from(JSON.stringify(event));
    const answer = await this.fields.lambda.send(
      new InvokeCommand({ FunctionName: this.fields.source.functionArn, Payload }),
    );
    const text = Buffer.from(answer.Payload ?? []).toString();
    if (answer.FunctionError !== undefined) throw new Error(text);
    return JSON.parse(text);
  }

  private async save(bucket: string, { records, attempts }: FailedBatch): Promise<string> {
    const Key = `aws/lambda/changes/shardId-0/${new Date().toISOString().replaceAll(':', '.')}-${randomUUID()}`;
    const failure = {
      requestContext: {
        ...{ requestId: randomUUID(), functionArn: this.fields.source.functionArn },
        ...{ condition: 'RetryAttemptsExhausted', approximateInvokeCount: attempts },
      },
      version: '1.0',
      timestamp: new Date().toISOString(),
      DDBStreamBatchInfo: { shardId: 'shardId-0', batchSize: records.length, streamArn: this.fields.source.streamArn },
      payload: JSON.stringify({ Records: records }),
    };
    const s3 = new S3Client({ ...clientSettings(this.fields.endpoint), forcePathStyle: true });
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: JSON.stringify(failure) }));
    return Key;
  }

  private async setVariables(Variables: Record<string, string>): Promise<void> {
    const FunctionName = this.fields.source.functionArn;
    await this.fields.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  }
}
