import { describe, expect, test } from 'vitest';
import { deliver, type FailedBatch, type StreamHandler } from '../../../local/stream/delivery.ts';
import type { EventRecord } from '../../../local/stream/stream-event.ts';

const record = (number: number): EventRecord => ({
  eventID: `event-${number}`,
  eventSourceARN: 'arn:stream',
  dynamodb: { SequenceNumber: String(number), ApproximateCreationDateTime: 1_795_313_451 },
});

/** Delivers records 1 to `count` to a function that does each in turn, until it meets one that it cannot do. */
async function delivered(
  count: number,
  cannot: (number: number, attempt: number) => boolean,
  answer: (number: number, size: number, first: number) => unknown = failAlone,
) {
  const done: number[] = [];
  const kept: FailedBatch[] = [];
  const passed: string[] = [];
  const attempts = new Map<number, number>();
  const sizes: number[] = [];
  const handler: StreamHandler = async ({ Records }) => {
    sizes.push(Records.length);
    for (const { dynamodb } of Records) {
      const number = Number(dynamodb.SequenceNumber);
      attempts.set(number, (attempts.get(number) ?? 0) + 1);
      if (cannot(number, attempts.get(number) ?? 0))
        return answer(number, Records.length, Number(Records[0]?.dynamodb.SequenceNumber));
      done.push(number);
    }
    return { batchItemFailures: [] };
  };
  const delivery = { handler, keepFailed: async (batch: FailedBatch) => void kept.push(batch), firstPause: 1 };
  const records = Array.from({ length: count }, (_, index) => record(index + 1));
  await deliver(delivery, 'shard', records, async (last) => void passed.push(last));
  return { done, kept, passed, attempts, sizes };
}

const failFrom = (number: number): unknown => ({ batchItemFailures: [{ itemIdentifier: String(number) }] });

/** As our functions answer: they throw where the first of several is at fault. */
const failAlone = (number: number, size: number, first: number): unknown => {
  if (number === first && size > 1) throw new TypeError('no');
  return failFrom(number);
};

describe('a batch', () => {
  test('that is done goes once, and is passed at its last record', async () => {
    expect(await delivered(5, () => false)).toMatchObject({
      sizes: [5],
      done: [1, 2, 3, 4, 5],
      passed: ['5'],
      kept: [],
    });
  });

  test('is given again from the record that failed, and what came before is not', async () => {
    const { done, kept, passed } = await delivered(5, (number, attempt) => number === 3 && attempt < 3);
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(passed[0]).toBe('2');
    expect(passed.at(-1)).toBe('5');
    expect(kept).toEqual([]);
  });

  test('with a record that cannot be done is cut down to it, and the rest goes on', async () => {
    const { done, kept, attempts } = await delivered(9, (number) => number === 4);
    expect(new Set(done)).toEqual(new Set([1, 2, 3, 5, 6, 7, 8, 9]));
    expect(kept).toMatchObject([{ shardId: 'shard', functionError: null, records: [{ eventID: 'event-4' }] }]);
    // Alone it is tried five times more.
    expect(kept[0]?.attempts).toBe(6);
    expect(attempts.get(4)).toBeGreaterThanOrEqual(6);
    expect([...done].sort((a, b) => a - b)).toEqual([1, 2, 3, 5, 6, 7, 8, 9]);
  });

  test('of which a response names the first record is retried and given up as a whole, as Lambda does', async () => {
    const { done, kept, sizes } = await delivered(4, (number) => number === 1, failFrom);
    expect(sizes).toEqual([4, 4, 4, 4, 4, 4]);
    expect(done).toEqual([]);
    expect(kept.map(({ records }) => records.map(({ eventID }) => eventID))).toEqual([
      ['event-1', 'event-2', 'event-3', 'event-4'],
    ]);
  });

  test('at which the function throws is halved until what is at fault is alone', async () => {
    const { kept, sizes } = await delivered(
      8,
      (number) => number === 7,
      () => {
        throw new TypeError('no');
      },
    );
    expect(kept).toMatchObject([{ functionError: 'TypeError', records: [{ eventID: 'event-7' }] }]);
    expect(sizes.slice(0, 3)).toEqual([8, 4, 4]);
  });

  test('of which the function names a record that is not in it is done again as a whole', async () => {
    const { done } = await delivered(
      2,
      (number, attempt) => number === 2 && attempt === 1,
      () => failFrom(99),
    );
    expect(done.filter((number) => number === 1).length).toBe(2);
    expect(done).toContain(2);
  });
});
