import { describe, expect, test } from 'vitest';
import { deliver, type FailedBatch, type StreamHandler } from '../../../local/stream/delivery.ts';
import type { EventRecord } from '../../../local/stream/stream-event.ts';

const record = (number: number): EventRecord => ({
  eventID: `event-${number}`,
  eventSourceARN: 'arn:stream',
  dynamodb: { SequenceNumber: String(number), ApproximateCreationDateTime: 1_795_313_451 },
});

/** Delivers records 1 to `count` to a function that processes them in order until one fails. */
async function deliverRecords(
  count: number,
  isFailing: (number: number, attempt: number) => boolean,
  respond: (number: number, size: number, first: number) => unknown = failAlone,
) {
  const done: number[] = [];
  const failed: FailedBatch[] = [];
  const checkpoints: string[] = [];
  const attempts = new Map<number, number>();
  const sizes: number[] = [];
  const handler: StreamHandler = async ({ Records }) => {
    sizes.push(Records.length);
    for (const { dynamodb } of Records) {
      const number = Number(dynamodb.SequenceNumber);
      attempts.set(number, (attempts.get(number) ?? 0) + 1);
      if (isFailing(number, attempts.get(number) ?? 0))
        return respond(number, Records.length, Number(Records[0]?.dynamodb.SequenceNumber));
      done.push(number);
    }
    return { batchItemFailures: [] };
  };
  const delivery = {
    handler,
    saveFailedBatch: async (batch: FailedBatch) => void failed.push(batch),
    initialBackoffMs: 1,
  };
  const records = Array.from({ length: count }, (_, index) => record(index + 1));
  await deliver(delivery, 'shard', records, async (last) => void checkpoints.push(last));
  return { done, failed, checkpoints, attempts, sizes };
}

const failFrom = (number: number): unknown => ({ batchItemFailures: [{ itemIdentifier: String(number) }] });

/** Responds as our functions do: they throw if the first of several records fails. */
const failAlone = (number: number, size: number, first: number): unknown => {
  if (number === first && size > 1) throw new TypeError('no');
  return failFrom(number);
};

describe('a batch', () => {
  test('that succeeds is delivered once, with a checkpoint at its last record', async () => {
    expect(await deliverRecords(5, () => false)).toMatchObject({
      sizes: [5],
      done: [1, 2, 3, 4, 5],
      checkpoints: ['5'],
      failed: [],
    });
  });

  test('is delivered again from the record that failed, without the records before it', async () => {
    const { done, failed, checkpoints } = await deliverRecords(5, (number, attempt) => number === 3 && attempt < 3);
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(checkpoints[0]).toBe('2');
    expect(checkpoints.at(-1)).toBe('5');
    expect(failed).toEqual([]);
  });

  test('with one failing record is split down to that record, and the rest succeeds', async () => {
    const { done, failed, attempts } = await deliverRecords(9, (number) => number === 4);
    expect(new Set(done)).toEqual(new Set([1, 2, 3, 5, 6, 7, 8, 9]));
    expect(failed).toMatchObject([{ shardId: 'shard', functionError: null, records: [{ eventID: 'event-4' }] }]);
    // A single record is retried five times.
    expect(failed[0]?.attempts).toBe(6);
    expect(attempts.get(4)).toBeGreaterThanOrEqual(6);
    expect([...done].sort((a, b) => a - b)).toEqual([1, 2, 3, 5, 6, 7, 8, 9]);
  });

  test('whose first record is reported as failed is retried and given up as a whole, as Lambda does', async () => {
    const { done, failed, sizes } = await deliverRecords(4, (number) => number === 1, failFrom);
    expect(sizes).toEqual([4, 4, 4, 4, 4, 4]);
    expect(done).toEqual([]);
    expect(failed.map(({ records }) => records.map(({ eventID }) => eventID))).toEqual([
      ['event-1', 'event-2', 'event-3', 'event-4'],
    ]);
  });

  test('is split in half when the function throws, until the failing record is alone', async () => {
    const { failed, sizes } = await deliverRecords(
      8,
      (number) => number === 7,
      () => {
        throw new TypeError('no');
      },
    );
    expect(failed).toMatchObject([{ functionError: 'TypeError', records: [{ eventID: 'event-7' }] }]);
    expect(sizes.slice(0, 3)).toEqual([8, 4, 4]);
  });

  test('is delivered again as a whole when the function reports a record that is not in it', async () => {
    const { done } = await deliverRecords(
      2,
      (number, attempt) => number === 2 && attempt === 1,
      () => failFrom(99),
    );
    expect(done.filter((number) => number === 1).length).toBe(2);
    expect(done).toContain(2);
  });
});
