import { setTimeout as wait } from 'node:timers/promises';
import { EVENT_SOURCE } from '../../store/stream-consumers.ts';
import type { EventRecord, StreamEvent } from './stream-event.ts';

/** The handler that the bundle of a stream consumer exports. */
export type StreamHandler = (event: StreamEvent, context: StreamContext) => Promise<unknown>;

/** The part of Lambda's context that stream consumers use. */
export type StreamContext = { readonly getRemainingTimeInMillis: () => number };

export type DeliveryOptions = {
  readonly handler: StreamHandler;
  /** Stores a batch that was given up. */
  readonly saveFailedBatch: (failed: FailedBatch) => Promise<void>;
  /** Wait before the first retry; it doubles before each further retry. */
  readonly initialBackoffMs?: number;
};

export type FailedBatch = {
  readonly shardId: string;
  readonly records: readonly EventRecord[];
  readonly attempts: number;
  /** The name of the error that the function threw; null if the function reported the failed record itself. */
  readonly functionError: string | null;
};

const TIMEOUT_MS = 60_000;
const INITIAL_BACKOFF_MS = 100;

/**
 * Delivers a batch to the function until all of it is processed or given up, as Lambda does with the stack's settings.
 * If the function reports failed records, the lowest reported number is the checkpoint: the records before it are done,
 * and the rest is delivered again. If the lowest is the first record, the same batch is delivered again, and given up as
 * a whole after the last retry. If the function throws, the batch is split in half; a single record is retried a few
 * times. A batch that is given up is stored for a replay and does not block later records.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 * @param saveCheckpoint gets the number of the last record up to which all are done
 */
export async function deliver(
  delivery: DeliveryOptions,
  shardId: string,
  records: readonly EventRecord[],
  saveCheckpoint: (sequenceNumber: string) => Promise<void>,
): Promise<void> {
  const { handler, saveFailedBatch, initialBackoffMs = INITIAL_BACKOFF_MS } = delivery;
  let rest = records;
  for (let attempts = 1; rest.length > 0; attempts++) {
    const { done, functionError } = await invoke(handler, rest);
    const last = rest[done - 1];
    if (last !== undefined) {
      await saveCheckpoint(last.dynamodb.SequenceNumber);
      rest = rest.slice(done);
      attempts = 0;
    } else if (functionError !== null && rest.length > 1) {
      const half = Math.ceil(rest.length / 2);
      await deliver(delivery, shardId, rest.slice(0, half), saveCheckpoint);
      rest = rest.slice(half);
      attempts = 0;
    } else if (attempts > EVENT_SOURCE.retryAttempts) {
      await saveFailedBatch({ shardId, records: rest, attempts, functionError });
      return;
    } else await wait(initialBackoffMs * 2 ** (attempts - 1));
  }
}

type InvocationResult = { readonly done: number; readonly functionError: string | null };

/** Calls the function; `done` counts the processed records from the first on. */
async function invoke(handler: StreamHandler, records: readonly EventRecord[]): Promise<InvocationResult> {
  const deadline = Date.now() + TIMEOUT_MS;
  // A copy, as over the network: the function may change its event.
  const event: StreamEvent = JSON.parse(JSON.stringify({ Records: records }));
  try {
    const response = await withTimeout(handler(event, { getRemainingTimeInMillis: () => deadline - Date.now() }));
    const failed = failedSequenceNumbers(response);
    if (failed.length === 0) return { done: records.length, functionError: null };
    const first = records.findIndex(({ dynamodb }) => failed.includes(dynamodb.SequenceNumber));
    // If the first reported number is not in the batch, the whole batch counts as failed.
    return { done: Math.max(0, first), functionError: null };
  } catch (error) {
    return { done: 0, functionError: error instanceof Error ? error.name : 'Error' };
  }
}

function failedSequenceNumbers(response: unknown): readonly unknown[] {
  if (typeof response !== 'object' || response === null || !('batchItemFailures' in response)) return [];
  const { batchItemFailures: failures } = response;
  if (!Array.isArray(failures)) throw new Error('batchItemFailures is not a list');
  return failures.map((failure) => failure?.itemIdentifier);
}

async function withTimeout<T>(call: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const timeout = wait(TIMEOUT_MS, null, { signal: timer.signal }).then(() => {
    throw new Error(`the function took longer than ${TIMEOUT_MS / 1_000} s`);
  });
  timeout.catch(() => {});
  return Promise.race([call, timeout]).finally(() => timer.abort());
}
