/**
 * The consumers of the table's stream, for the stack and for the local server. The patterns of a consumer must not match its
 * own writes. The name is the entry point of the consumer in `lambdas/`. The file imports nothing.
 */

/** Prefixes of keys: it matches an item whose partition key and sort key each begin with one of them. */
export type KeyPattern = {
  readonly pk: readonly string[];
  readonly sk: readonly string[];
  /** Absent: it also matches deletions. */
  readonly events?: readonly ('INSERT' | 'MODIFY')[];
};

export type StreamConsumer = {
  /** At most 5, the limit of an event source. */
  readonly patterns: readonly KeyPattern[];
};

export const STREAM_CONSUMERS = {
  changes: {
    patterns: [
      {
        pk: ['CUSTOMER#'],
        sk: [
          ...['#METRICS', '#PREFERENCES', '#PROFILE', '#WARRANTY#'],
          ...[
            'CALL#',
            'CASE#',
            'FEEDBACK#',
            'IDENTITY#',
            'INTERACTION#',
            'MESSAGE#',
            'ORDER#',
            'RETURN#',
            'SCORE#',
            'SERVICE_JOB#',
          ],
          // What is owed to the customer, for the versions of the work lists.
          ...['#~OWED#', 'OWED#'],
        ],
      },
      // The records of commands, for the audit log. An old record that runs out is no command.
      { pk: ['IDEMPOTENCY#'], sk: ['#CLAIM'], events: ['INSERT', 'MODIFY'] },
      // The accounts of staff follow their members. Commitments and matches move the work lists.
      { pk: ['MATCH#', 'OWED#', 'OWED_BY#', 'STAFF#'], sk: ['#MATCH', '#MEMBER', '#OWED'] },
      // Things without a customer have their own partition.
      {
        pk: ['CASE#', 'FEEDBACK#', 'NOTICE#', 'ORDER#', 'RETURN#', 'SERVICE_JOB#'],
        sk: ['CASE#', 'FEEDBACK#', 'NOTICE#', 'ORDER#', 'OVERDUE#', 'RETURN#', 'SEGMENT_MOVE#', 'SERVICE_JOB#'],
      },
      // Their files are deleted after them.
      { pk: ['ATTACHMENT#'], sk: ['#ATTACHMENT'] },
    ],
  },
  // The merges of the matcher write profiles too. That is intended: a merge may change the suggestions of other records.
  matcher: { patterns: [{ pk: ['CUSTOMER#'], sk: ['#PROFILE'] }] },
} as const satisfies Record<string, StreamConsumer>;

/** How Lambda reads the stream for a consumer, in the stack, in local runs and in simulations. */
export const EVENT_SOURCE = {
  /** Records of one invocation. */
  batchSize: 100,
  /** How long records of a shard are collected for one invocation. */
  batchingWindowSeconds: 1,
  /** Invocations of one shard at the same time. */
  parallelizationFactor: 1,
  retryAttempts: 5,
} as const;

export type ConsumerName = keyof typeof STREAM_CONSUMERS;

export const CONSUMER_NAMES: readonly ConsumerName[] = ['changes', 'matcher'];

/** In the format of Lambda event filtering. */
export const filterPattern = ({ pk, sk, events }: KeyPattern) => ({
  ...(events === undefined ? {} : { eventName: events }),
  dynamodb: { Keys: { pk: { S: pk.map((prefix) => ({ prefix })) }, sk: { S: sk.map((prefix) => ({ prefix })) } } },
});
