/**
 * Who is woken by which changes of the table: for the stack's event sources and the local ones alike. A consumer's own
 * writes must not be among what wakes it. The name is the consumer's entry in `lambdas/`. Imports nothing.
 */

/** Items whose partition key begins with one of these and whose sort key with one of those. */
export type KeyPattern = { readonly pk: readonly string[]; readonly sk: readonly string[] };

export type StreamConsumer = {
  /** At most 5, which is what an event source takes; they hold for what is put as for what is deleted. */
  readonly patterns: readonly KeyPattern[];
};

export const STREAM_CONSUMERS = {
  changes: {
    patterns: [
      {
        pk: ['CUSTOMER#'],
        sk: [
          ...['#METRICS', '#PROFILE', '#WARRANTY#'],
          ...['CASE#', 'FEEDBACK#', 'IDENTITY#', 'INTERACTION#', 'ORDER#', 'RETURN#'],
        ],
      },
      // What is nobody's stands in a collection of its own.
      {
        pk: ['CASE#', 'FEEDBACK#', 'NOTICE#', 'ORDER#', 'RETURN#'],
        sk: ['CASE#', 'FEEDBACK#', 'NOTICE#', 'ORDER#', 'RETURN#'],
      },
    ],
  },
  // Its mergers are written to profiles too: what they change for others' suggestions is looked at as any change is.
  matcher: { patterns: [{ pk: ['CUSTOMER#'], sk: ['#PROFILE'] }] },
} as const satisfies Record<string, StreamConsumer>;

export type ConsumerName = keyof typeof STREAM_CONSUMERS;

export const CONSUMER_NAMES: readonly ConsumerName[] = ['changes', 'matcher'];

/** As Lambda's event filtering takes it. */
export const filterPattern = ({ pk, sk }: KeyPattern) => ({
  dynamodb: { Keys: { pk: { S: pk.map((prefix) => ({ prefix })) }, sk: { S: sk.map((prefix) => ({ prefix })) } } },
});
