import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { utcDayOf } from '../../domain/kernel/instant.ts';
import type { FailedBatch } from './delivery.ts';

/**
 * Stores failed batches in a folder, with the names and the form of the objects that Lambda writes to the bucket of an
 * event source: the details of the failure, and the whole event as text in `payload`.
 */
export function createFailedBatchWriter(folder: string, consumer: string): (batch: FailedBatch) => Promise<void> {
  return async ({ shardId, records, attempts, functionError }) => {
    const now = new Date().toISOString();
    const [first, last] = [records[0], records.at(-1)];
    if (first === undefined || last === undefined) return;
    const failure = {
      requestContext: {
        requestId: randomUUID(),
        functionArn: `arn:aws:lambda:eu-west-1:000000000000:function:customer-graph-${consumer}`,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: attempts,
      },
      responseContext: {
        statusCode: 200,
        executedVersion: '$LATEST',
        ...(functionError === null ? {} : { functionError }),
      },
      version: '1.0',
      timestamp: now,
      DDBStreamBatchInfo: {
        shardId,
        startSequenceNumber: first.dynamodb.SequenceNumber,
        endSequenceNumber: last.dynamodb.SequenceNumber,
        approximateArrivalOfFirstRecord: toIsoTime(first.dynamodb.ApproximateCreationDateTime),
        approximateArrivalOfLastRecord: toIsoTime(last.dynamodb.ApproximateCreationDateTime),
        batchSize: records.length,
        streamArn: first.eventSourceARN,
      },
      payload: JSON.stringify({ Records: records }),
    };
    const day = utcDayOf(now);
    const name = `${now.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length).replaceAll(':', '.')}-${randomUUID()}`;
    const file = join(folder, 'aws/lambda', consumer, shardId, ...day.split('-'), name);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, JSON.stringify(failure), { mode: 0o600 });
  };
}

const toIsoTime = (seconds: number): string => new Date(seconds * 1_000).toISOString();
