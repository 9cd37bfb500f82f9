import { setTimeout as wait } from 'node:timers/promises';
import { type EventRecord, type StreamEvent, toPayload } from './stream-event.ts';

/** As a bundle of a function behind the stream exports it. */
export type StreamHandler = (event: StreamEvent, context: StreamContext) => Promise<unknown>;

/** As much of Lambda's context as such functions use. */
export type StreamContext = { readonly getRemainingTimeInMillis: () => number };

export type DeliveryOptions = {
  readonly handler: StreamHandler;
  /** Keeps a batch that was given up. */
  readonly keepFailed: (failed: FailedBatch) => Promise<void>;
  /** Milliseconds before the first retry, twice as long before each further one. */
  readonly firstPause?: number;
};

export type FailedBatch = {
  readonly shardId: string;
  readonly records: readonly EventRecord[];
  readonly attempts: number;
  /** The name of the error that the function ended with; null where it named the record. */
  readonly functionError: string | null;
};

/** As the stack sets it. */
const MAX_RETRIES = 5;
const TIMEOUT_MS = 60_000;
const INITIAL_BACKOFF_MS = 100;

/**
 * Brings a batch to the function until all of it is done or given up, as Lambda does with the stack's settings. Of a
 * response that names records, the lowest number is the checkpoint: what comes before it is done, and the rest is
 * delivered again. Where that is the first record, it is the same batch again, which is given up as a whole after the last
 * retry. An error of the function has the batch halved, whatever it reports; a record alone is tried again a few times.
 * What is given up is kept for a replay, and does not hold up what comes after.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 * @param passed told of the last record up to which all is done
 */
export async function deliver(
  delivery: DeliveryOptions,
  shardId: string,
  records: readonly EventRecord[],
  passed: (sequenceNumber: string) => Promise<void>,
): Promise<void> {
  const { handler, keepFailed, firstPause = INITIAL_BACKOFF_MS } = delivery;
  let rest = records;
  for (let attempts = 1; rest.length > 0; attempts++) {
    const { done, functionError } = await invoke(handler, rest);
    const last = rest[done - 1];
    if (last !== undefined) {
      await passed(last.dynamodb.SequenceNumber);
      rest = rest.slice(done);
      attempts = 0;
    } else if (functionError !== null && rest.length > 1) {
      const half = Math.ceil(rest.length / 2);
      await deliver(delivery, shardId, rest.slice(0, half), passed);
      rest = rest.slice(half);
      attempts = 0;
    } else if (attempts > MAX_RETRIES) {
      await keepFailed({ shardId, records: rest, attempts, functionError });
      return;
    } else await wait(firstPause * 2 ** (attempts - 1));
  }
}

type InvocationResult = { readonly done: number; readonly functionError: string | null };

/** How many records, from the first on, the function has done. */
async function invoke(handler: StreamHandler, records: readonly EventRecord[]): Promise<InvocationResult> {
  const deadline = Date.now() + TIMEOUT_MS;
  // As over the wire: what a function does to its event is its own.
  const event: StreamEvent = JSON.parse(toPayload({ Records: records }));
  try {
    const answer = await withTimeout(handler(event, { getRemainingTimeInMillis: () => deadline - Date.now() }));
    const failed = failedSequenceNumbers(answer);
    if (failed.length === 0) return { done: records.length, functionError: null };
    const first = records.findIndex(({ dynamodb }) => failed.includes(dynamodb.SequenceNumber));
    // A number that is none of the batch's, or no number, fails all of it.
    return { done: Math.max(0, first), functionError: null };
  } catch (error) {
    return { done: 0, functionError: error instanceof Error ? error.name : 'Error' };
  }
}

function failedSequenceNumbers(answer: unknown): readonly unknown[] {
  if (typeof answer !== 'object' || answer === null || !('batchItemFailures' in answer)) return [];
  const { batchItemFailures: failures } = answer;
  if (!Array.isArray(failures)) throw new Error('batchItemFailures is no list');
  return failures.map((failure) => failure?.itemIdentifier);
}

async function withTimeout<T>(call: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const tooLong = wait(TIMEOUT_MS, null, { signal: timer.signal }).then(() => {
    throw new Error(`the function took longer than ${TIMEOUT_MS / 1_000} s`);
  });
  tooLong.catch(() => {});
  return Promise.race([call, tooLong]).finally(() => timer.abort());
}
