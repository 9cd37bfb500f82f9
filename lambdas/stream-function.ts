import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { mapByWorkers, mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { itemChangeOf } from './stream-event.ts';

/**
 * A consumer of the table's changes. It gets each change at least once, in the order of writes to a partition key, so it
 * must be idempotent.
 */
export type Consumer = {
  readonly name: string;
  /** Whether it also gets the deletions of what has run out. By default it does not, for these change nothing that counts. */
  readonly seesExpiries?: boolean;
  /** @returns the changes to deliver again; if it throws, all of them are */
  consume(changes: readonly ItemChange[]): Promise<readonly Failure[]>;
};

export type Failure = { readonly change: ItemChange; readonly error: unknown };

/** Called for each failure. It gets no error message and no key, since both may contain personal data. */
export type ReportFailure = (failure: {
  readonly consumer: string;
  readonly sequenceNumber: string;
  readonly error: string;
  readonly stack: readonly string[];
}) => void;

export type StreamFunction = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/** The first record of a batch failed. Lambda should deliver the others without it. */
class FirstRecordFailed extends Error {
  override name = 'FirstRecordFailed';
}

/**
 * The handler of a function that reads the table's stream. It gives each batch to all its consumers, and reports the first
 * record that one of them failed on. Lambda redelivers from that record on; earlier records are finished.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 * @throws FirstRecordFailed if that is the first of several records: if the response named it, Lambda would redeliver the
 *   whole batch and finally drop it. After an error Lambda halves the batch, until the record is alone
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

/** Reads the changes one by one, so that a change that cannot be read fails alone. */
export function readEach<T>(
  changes: readonly ItemChange[],
  read: (change: ItemChange) => T,
): { readonly results: readonly { readonly change: ItemChange; readonly result: T }[]; readonly failures: Failure[] } {
  const results: { readonly change: ItemChange; readonly result: T }[] = [];
  const failures: Failure[] = [];
  for (const change of changes)
    try {
      results.push({ change, result: read(change) });
    } catch (error) {
      failures.push({ change, error });
    }
  return { results, failures };
}

/** The number of partition keys that are processed in parallel. */
const CONCURRENCY = 8;

/**
 * Consumes changes one by one: in order within a partition key, several partition keys in parallel. A failure stops the
 * later changes of its partition key.
 */
export function consumeInKeyOrder(work: (change: ItemChange) => Promise<void>): Consumer['consume'] {
  return async (changes) => {
    const groups = [...Map.groupBy(changes, ({ key }) => key.pk).values()];
    const failures = await mapByWorkers(groups, CONCURRENCY, (group) => consumeUntilFailure(group, work));
    return failures.filter((failure) => failure !== null);
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

/**
 * Whether DynamoDB deleted the item because it ran out. That is no change: what the item counted stays counted.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html
 */
function isExpiry({ eventName, userIdentity }: DynamoDBRecord): boolean {
  const identity: unknown = userIdentity;
  if (eventName !== 'REMOVE' || typeof identity !== 'object' || identity === null) return false;
  // Lambda writes the names in lower case, and the API of streams with a capital.
  const { type, principalId, Type = type, PrincipalId = principalId } = identity as Readonly<Record<string, unknown>>;
  return Type === 'Service' && PrincipalId === 'dynamodb.amazonaws.com';
}

/** The changes of the records, up to the first record that cannot be read. */
function decodeRecords(records: readonly DynamoDBRecord[]) {
  const changes: ItemChange[] = [];
  for (const record of records) {
    try {
      changes.push(isExpiry(record) ? { ...itemChangeOf(record), isExpiry: true } : itemChangeOf(record));
    } catch (error) {
      return { changes, unreadable: { sequenceNumber: sequenceNumberOf(record), error } };
    }
  }
  return { changes, unreadable: null };
}

async function attempt(
  { consume, seesExpiries = false }: Consumer,
  all: readonly ItemChange[],
): Promise<readonly Failure[]> {
  const changes = seesExpiries ? all : all.filter((change) => change.isExpiry !== true);
  try {
    return await consume(changes);
  } catch (error) {
    return changes.slice(0, 1).map((change) => ({ change, error }));
  }
}

const sequenceNumberOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? '';

function describe(consumer: string, sequenceNumber: string, error: unknown): Parameters<ReportFailure>[0] {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { consumer, sequenceNumber, error: name, stack: frames };
}
