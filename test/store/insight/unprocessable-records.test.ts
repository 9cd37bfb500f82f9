import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyText } from '../../../domain/insight/key-text.ts';
import { kpiBoard } from '../../../domain/insight/kpi-counters.ts';
import { journeyProjector } from '../../../lambdas/journey-projector.ts';
import { kpiProjector } from '../../../lambdas/kpi-projector.ts';
import { type Consumer, streamFunction } from '../../../lambdas/stream-function.ts';
import { deliver, type FailedBatch, type StreamHandler } from '../../../local/stream/delivery.ts';
import type { EventRecord } from '../../../local/stream/stream-event.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { freshTable } from '../../support/table.ts';

/** Any text that a client can send: scripts of three and four bytes a character, separators, lone surrogates. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('鍵', '😀', '%', '#', '>', '/', 'ﷺ', 'İ'), maxLength: 200 }),
  fc.constant('\ud83d'.repeat(200)),
);

describe('a text as part of a key', () => {
  test('has a bound in bytes, contains no separator, and is unique for each text', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        for (const text of [one, other]) {
          expect(Buffer.byteLength(keyText(text))).toBeLessThanOrEqual(480);
          expect(keyText(text)).toMatch(/^[!-~]*$/);
          expect(keyText(text)).not.toMatch(/[#/>]/);
          expect(decodeURIComponent(keyText(text)).length).toBeGreaterThanOrEqual(text === '' ? 0 : 1);
        }
        if (one.toWellFormed() !== other.toWellFormed()) expect(keyText(one)).not.toBe(keyText(other));
        expect(Buffer.byteLength(`TALLY#${kpiBoard({ touchpoint: one, store: other })}#3`)).toBeLessThan(2_048);
      }),
    );
  });

  test('of up to 480 bytes is stored as in earlier versions', () => {
    expect(keyText('web shop/Köln')).toBe(encodeURIComponent('web shop/Köln'));
  });
});

test('a write whose key is longer than DynamoDB accepts is rejected before it is sent', async () => {
  const table = await freshTable();
  for (const [pk, sk] of [
    ['鍵'.repeat(683), 'a'],
    ['a', '鍵'.repeat(342)],
  ] as const)
    for (const write of [
      { put: { pk: { S: pk }, sk: { S: sk } } },
      { delete: { pk, sk } },
      { update: { pk, sk }, add: { n: 1 } },
    ])
      expect(await transact(table, [write])).toBe('tooLarge');
  expect(
    await transact(table, [
      { put: { pk: { S: 'a' }, sk: { S: 'b' }, queuePk: { S: 'q' }, queueSk: { S: '鍵'.repeat(342) } } },
    ]),
  ).toBe('tooLarge');
  expect(table.meter.operations).toEqual([]);
});

const feedbackRecord = (number: number, image: object): EventRecord => {
  const Keys = { pk: { S: `CUSTOMER#cus_${number}` }, sk: { S: `FEEDBACK#${number}` } };
  return {
    eventID: `event-${number}`,
    eventName: 'INSERT',
    eventSourceARN: 'arn:stream',
    dynamodb: {
      ...{ SequenceNumber: String(number), ApproximateCreationDateTime: 1_795_313_451 },
      ...{ Keys, NewImage: { ...Keys, ...image } },
    },
  } as EventRecord;
};

/** Feedback of CSAT 5 at a touchpoint, as the table stores it. */
const feedback = (number: number, touchpoint: string) =>
  feedbackRecord(number, {
    id: { S: `fbk_${number}` },
    version: { N: '1' },
    customerId: { S: `cus_${number}` },
    occurredAt: { S: '2026-03-02T12:00:00.000Z' },
    metric: { S: 'CSAT' },
    score: { N: '5' },
    via: { NULL: true },
    touchpoint: { S: touchpoint },
    store: { NULL: true },
    skus: { L: [] },
    comment: { NULL: true },
  });

/**
 * Delivers the records as Lambda does, by its documentation of partial responses and error handling, with the settings of
 * the stack. The lowest number in a response is the checkpoint, an error halves the batch, and there are five retries.
 * @returns the numbers of the records of each failed batch
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 * https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html
 */
async function deliverAll(consumers: readonly Consumer[], records: readonly EventRecord[]) {
  const failedBatches: FailedBatch[] = [];
  const streamHandler = streamFunction(consumers, () => {});
  const handler = ((event) => streamHandler(event as Parameters<typeof streamHandler>[0])) as StreamHandler;
  const delivery = {
    handler,
    saveFailedBatch: async (batch: FailedBatch) => void failedBatches.push(batch),
    initialBackoffMs: 1,
  };
  await deliver(delivery, 'shard', records, async () => {});
  return failedBatches.map(({ records: failed }) => failed.map(({ dynamodb }) => Number(dynamodb.SequenceNumber)));
}

describe("under Lambda's delivery", () => {
  test('only the records that cannot be processed fail, at any position in the batch', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
        async (count, poison) => {
          const done = new Map<number, number>();
          const consumer = (name: string, fails: 'names' | 'throws'): Consumer => ({
            name,
            consume: async (changes) => {
              const failed = changes.filter(({ sequenceNumber }) => poison.includes(Number(sequenceNumber)));
              if (fails === 'throws' && failed.length > 0) throw new Error('one of them');
              for (const { sequenceNumber } of changes)
                if (!poison.includes(Number(sequenceNumber))) done.set(Number(sequenceNumber), 1);
              return failed.map((change) => ({ change, error: new Error('this') }));
            },
          });
          const records = Array.from({ length: count }, (_, index) => feedback(index + 1, 'web'));
          const bad = poison.filter((number) => number <= count).toSorted((a, b) => a - b);
          for (const fails of ['names', 'throws'] as const) {
            done.clear();
            expect(
              (await deliverAll([consumer('one', fails)], records)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)),
            ).toEqual(bad.map((number) => [number]));
            expect(done.size).toBe(count - bad.length);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('touchpoints in any script are counted, and a record that cannot be read fails alone', async () => {
    const table = await freshTable();
    const repositories = createRepositories(table, { consistent: true });
    const now = () => '2026-03-02T13:00:00.000Z';
    const consumers = [kpiProjector(table, repositories, now), journeyProjector(table, repositories)];
    const [long, other] = ['鍵'.repeat(120), '店'.repeat(120)];
    const broken = feedbackRecord(4, {
      id: { S: 'fbk_4' },
      touchpoint: { S: 'web' },
      occurredAt: { S: 'never' },
      metric: { S: 'CSAT' },
      score: { N: '5' },
    });
    const batch = [feedback(1, 'web'), feedback(2, long), feedback(3, other), broken, feedback(5, 'web')];
    expect(await deliverAll(consumers, batch)).toEqual([[4]]);
    const days = { from: '2026-03-02', to: '2026-03-02' };
    const counters = createRepositories({ ...table }, { consistent: true });
    for (const [touchpoint, responses] of [
      ['web', 2],
      [long, 1],
      [other, 1],
    ] as const) {
      const [sum] = await counters.counterSums(kpiBoard({ touchpoint, store: null }), 'DAY', days);
      expect({ touchpoint, ...sum?.counts }).toMatchObject({ touchpoint, ...countsOfRatings(responses) });
    }
    expect(await readerOf(table, true).get({ pk: 'TRAIL#cus_2', sk: '#TRAIL' })).not.toBeNull();
  });
});

/** The counts of this many ratings of 5. */
const countsOfRatings = (times: number) => ({ csat: times });
