import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { countReads } from '../../domain/kernel/read-budget.ts';
import { readBudget } from './time-left.ts';

/** The answer of a read up to this size is paid by the request for it. */
const UNIT_BYTES = 8_192;

/** An answer as HTTP has it, before it is parsed. */
type RawResponse = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { resume?(): unknown };
};

/**
 * Counts the answers to reads against the reads of the invocation, by the size that their headers state: before they are parsed,
 * for parsing takes most of the time and memory of a read.
 */
export function countAnswers(client: DynamoDBClient, reads: ReadonlySet<string>): void {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const result = await next(args);
        if (reads.has(commandName)) countAnswer(result.response as RawResponse);
        return result;
      },
    { step: 'deserialize', priority: 'low', name: 'countAnswers' },
  );
}

function countAnswer({ headers = {}, body }: RawResponse): void {
  const units = Math.floor(Number(headers['content-length'] ?? 0) / UNIT_BYTES);
  if (units === 0) return;
  try {
    countReads(readBudget(), units);
  } catch (error) {
    // Nobody reads this answer: without this, its connection would wait for a reader.
    body?.resume?.();
    throw error;
  }
}
