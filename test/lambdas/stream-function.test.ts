import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type Consumer, consumeInKeyOrder, type ReportFailure, streamFunction } from '../../lambdas/stream-function.ts';
import type { ItemChange } from '../../store/table/item-change.ts';

const record = (number: number, pk = `CUSTOMER#${number}`): DynamoDBRecord => ({
  eventID: `event-${number}`,
  eventName: 'MODIFY',
  dynamodb: {
    ApproximateCreationDateTime: 1_795_313_451,
    Keys: { pk: { S: pk }, sk: { S: '#PROFILE' } },
    OldImage: { pk: { S: pk }, sk: { S: '#PROFILE' }, version: { N: String(number) } },
    NewImage: { pk: { S: pk }, sk: { S: '#PROFILE' }, tags: { L: [{ M: { yes: { BOOL: true } } }, { NULL: true }] } },
    SequenceNumber: String(number),
  },
});

const change = (number: number, pk: string): ItemChange => ({
  eventId: `event-${number}`,
  sequenceNumber: String(number),
  key: { pk, sk: '#PROFILE' },
  before: null,
  after: {},
  at: '2026-11-22T02:10:51.000Z',
});

const failingAt = (name: string, ...numbers: number[]): Consumer => ({
  name,
  consume: async (changes) =>
    changes
      .filter(({ sequenceNumber }) => numbers.includes(Number(sequenceNumber)))
      .map((failed) => ({ change: failed, error: new TypeError('of ana@example.com') })),
});

async function run(consumers: readonly Consumer[], records: readonly DynamoDBRecord[]) {
  const reports: Parameters<ReportFailure>[0][] = [];
  const { batchItemFailures } = await streamFunction(consumers, (report) => reports.push(report))({
    Records: [...records],
  });
  return { failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), reports };
}

describe('a function that reads the stream', () => {
  it('gives every change to every consumer, with the old and the new item', async () => {
    const seen: ItemChange[][] = [];
    const consumer: Consumer = {
      name: 'one',
      consume: async (changes) => {
        seen.push([...changes]);
        return [];
      },
    };
    expect(await run([consumer, { ...consumer, name: 'other' }], [record(7), record(8)])).toEqual({
      failed: [],
      reports: [],
    });
    expect(seen.map((changes) => changes.map(({ eventId }) => eventId))).toEqual([
      ['event-7', 'event-8'],
      ['event-7', 'event-8'],
    ]);
    expect(seen[0]?.[0]).toEqual({
      eventId: 'event-7',
      sequenceNumber: '7',
      key: { pk: 'CUSTOMER#7', sk: '#PROFILE' },
      before: { pk: { S: 'CUSTOMER#7' }, sk: { S: '#PROFILE' }, version: { N: '7' } },
      after: {
        pk: { S: 'CUSTOMER#7' },
        sk: { S: '#PROFILE' },
        tags: { L: [{ M: { yes: { BOOL: true } } }, { NULL: true }] },
      },
      at: '2026-11-22T02:10:51.000Z',
    });
  });

  it('reports the first record of the batch that any consumer failed on', async () => {
    const { failed, reports } = await run(
      [failingAt('one', 4), failingAt('other', 3, 5)],
      [1, 2, 3, 4, 5].map((number) => record(number)),
    );
    expect(failed).toEqual(['3']);
    expect(reports.map(({ consumer, sequenceNumber }) => [consumer, sequenceNumber])).toEqual([
      ['one', '4'],
      ['other', '3'],
      ['other', '5'],
    ]);
  });

  it('throws if a consumer throws, so that Lambda halves the batch down to one record', async () => {
    const throwing: Consumer = { name: 'one', consume: () => Promise.reject(new Error('down')) };
    await expect(run([throwing], [record(1), record(2)])).rejects.toThrow('the first record of several failed');
    expect((await run([throwing], [record(1)])).failed).toEqual(['1']);
  });

  it('throws if the first of several records failed, since Lambda would redeliver them all together', async () => {
    await expect(run([failingAt('one', 1)], [record(1), record(2)])).rejects.toThrow('the first record of several');
    expect((await run([failingAt('one', 1)], [record(1)])).failed).toEqual(['1']);
  });

  it('processes the records before one that cannot be read, and reports that one', async () => {
    const { failed, reports } = await run(
      [failingAt('one')],
      [record(1), { dynamodb: { SequenceNumber: '2' } }, record(3)],
    );
    expect(failed).toEqual(['2']);
    expect(reports).toMatchObject([{ consumer: 'decoder', sequenceNumber: '2' }]);
  });

  it('reports failures without any content of the record', async () => {
    const { reports } = await run([failingAt('one', 1)], [record(1)]);
    expect(reports).toEqual([
      {
        consumer: 'one',
        sequenceNumber: '1',
        error: 'TypeError',
        stack: expect.arrayContaining([expect.stringContaining('at ')]),
      },
    ]);
    expect(JSON.stringify(reports)).not.toContain('ana@example.com');
  });
});

describe('consuming in key order', () => {
  it('keeps the order within a partition key, and stops only that key at its first failure', async () => {
    const done: string[] = [];
    const consume = consumeInKeyOrder(async ({ sequenceNumber }) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
      if (sequenceNumber === '3') throw new Error('no');
      done.push(sequenceNumber);
    });
    const changes = Array.from({ length: 20 }, (_, number) => change(number, number % 2 === 0 ? 'even' : 'odd'));
    expect((await consume(changes)).map(({ change: { sequenceNumber } }) => sequenceNumber)).toEqual(['3']);
    expect(done.filter((number) => Number(number) % 2 === 1)).toEqual(['1']);
    expect(done.filter((number) => Number(number) % 2 === 0).map(Number)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  });
});

describe('an item that DynamoDB deleted because it ran out', () => {
  const { dynamodb, ...others } = record(1, 'CUSTOMER#1');
  const { NewImage: _, ...images } = dynamodb ?? {};
  const removed = (userIdentity?: object): DynamoDBRecord => ({
    ...others,
    ...{ eventName: 'REMOVE', dynamodb: images },
    ...(userIdentity === undefined ? {} : { userIdentity }),
  });

  async function changesOf(records: readonly DynamoDBRecord[]): Promise<readonly string[]> {
    const seen: string[] = [];
    const consume: Consumer['consume'] = async (changes) => {
      seen.push(...changes.map(({ eventId }) => eventId));
      return [];
    };
    await run([{ name: 'one', consume }], records);
    return seen;
  }

  it('is no change for any consumer, in the form that Lambda documents, and in that of the API', async () => {
    const documented = removed({ type: 'Service', principalId: 'dynamodb.amazonaws.com' });
    const fromApi = removed({ Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' });
    expect(await changesOf([documented, record(2), fromApi])).toEqual(['event-2']);
  });

  it('is given to a consumer that asks for it, with its reason', async () => {
    const seen: unknown[] = [];
    const consume: Consumer['consume'] = async (changes) => {
      seen.push(...changes.map(({ eventId, isExpiry }) => [eventId, isExpiry]));
      return [];
    };
    const ranOut = removed({ type: 'Service', principalId: 'dynamodb.amazonaws.com' });
    await run([{ name: 'one', consume, seesExpiries: true }], [ranOut, record(2)]);
    expect(seen).toEqual([
      ['event-1', true],
      ['event-2', undefined],
    ]);
  });

  it('differs from what somebody deleted', async () => {
    expect(await changesOf([removed()])).toEqual(['event-1']);
    expect(await changesOf([removed({ type: 'Service', principalId: 'other.amazonaws.com' })])).toEqual(['event-1']);
  });
});
