import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { itemChangeOf } from './stream-event.ts';

/**
 * Something that follows from changes of the table. It is told of each change at least once, in the order in which a
 * partition key's were made, and so must come to the same where it hears of one again.
 */
export type Consumer = {
  readonly name: string;
  /** @returns the changes that it has to be told of again; where it throws, all of them */
  consume(changes: readonly ItemChange[]): Promise<readonly Failure[]>;
};

export type Failure = { readonly change: ItemChange; readonly error: unknown };

/** Told of what has to be done again. Gets no message and no key: both may hold what a person typed. */
export type ReportFailure = (failure: {
  readonly consumer: string;
  readonly sequenceNumber: string;
  readonly error: string;
  readonly stack: readonly string[];
}) => void;

export type StreamFunction = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/** The first record of a batch failed: the others are to be delivered without it. */
class FirstRecordFailed extends Error {
  override name = 'FirstRecordFailed';
}

/**
 * The handler of a function behind the table's stream: gives each batch to all its consumers, and names the first record
 * that one of them could not do. Lambda delivers again from that record on, so what came before it is done.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 * @throws FirstRecordFailed where that is the first of several: a response that names it would have all of them delivered
 *   again together, and given up together in the end; an error has Lambda halve the batch, until the record is alone
 */
export function streamFunction(consumers: readonly Consumer[], report: ReportFailure): StreamFunction {
  return async ({ Records: records }) => {
    const { changes, unreadable } = decodeRecords(records);
    const failed = await mapInParallel(consumers, async (consumer) => {
      const failures = await attempt(consumer, changes);
      for (const { change, error } of failures) report(describe(consumer.name, change.sequenceNumber, error));
      return failures.map(({ change }) => change.sequenceNumber);
    });
    if (unreadable !== null) report(describe('decoder', unreadable.sequenceNumber, unreadable.error));
    const again = new Set([...failed.flat(), ...(unreadable === null ? [] : [unreadable.sequenceNumber])]);
    const first = records.map(sequenceNumberOf).find((sequenceNumber) => again.has(sequenceNumber));
    const [begin] = records.map(sequenceNumberOf);
    if (first !== undefined && first === begin && records.length > 1)
      throw new FirstRecordFailed('the first record of several failed');
    return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: first }] };
  };
}

/** What the changes tell, one by one: a change that cannot be read fails alone. */
export function readEach<T>(
  changes: readonly ItemChange[],
  read: (change: ItemChange) => T,
): { readonly found: readonly { readonly change: ItemChange; readonly told: T }[]; readonly failures: Failure[] } {
  const found: { readonly change: ItemChange; readonly told: T }[] = [];
  const failures: Failure[] = [];
  for (const change of changes)
    try {
      found.push({ change, told: read(change) });
    } catch (error) {
      failures.push({ change, error });
    }
  return { found, failures };
}

/** So many partition keys are worked on at the same time. */
const CONCURRENCY = 8;

/**
 * Consumes changes one by one: in order within a partition key, several of them side by side. After one that failed,
 * its partition key's others wait for it.
 */
export function consumeInKeyOrder(work: (change: ItemChange) => Promise<void>): Consumer['consume'] {
  return async (changes) => {
    const waiting = [...Map.groupBy(changes, ({ key }) => key.pk).values()];
    const failures: Failure[] = [];
    async function lane(): Promise<void> {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const failure = await consumeUntilFailure(next, work);
        if (failure !== null) failures.push(failure);
      }
    }
    await mapInParallel(Array.from({ length: CONCURRENCY }), lane);
    return failures;
  };
}

async function consumeUntilFailure(
  changes: readonly ItemChange[],
  work: (change: ItemChange) => Promise<void>,
): Promise<Failure | null> {
  for (const change of changes) {
    try {
      await work(change);
    } catch (error) {
      return { change, error };
    }
  }
  return null;
}

/** The changes of the records, up to one that cannot be read. */
function decodeRecords(records: readonly DynamoDBRecord[]) {
  const changes: ItemChange[] = [];
  for (const record of records) {
    try {
      changes.push(itemChangeOf(record));
    } catch (error) {
      return { changes, unreadable: { sequenceNumber: sequenceNumberOf(record), error } };
    }
  }
  return { changes, unreadable: null };
}

async function attempt({ consume }: Consumer, changes: readonly ItemChange[]): Promise<readonly Failure[]> {
  try {
    return await consume(changes);
  } catch (error) {
    return changes.slice(0, 1).map((change) => ({ change, error }));
  }
}

const sequenceNumberOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? '';

function describe(consumer: string, sequenceNumber: string, error: unknown): Parameters<ReportFailure>[0] {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const calls = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { consumer, sequenceNumber, error: name, stack: calls };
}
