import type { Instant } from '../../domain/kernel/instant.ts';
import type { Attributes, Key } from './item.ts';

/** One write to one item, from the table's stream: delivered at least once, in the order of writes to a partition key. */
export type ItemChange = {
  /** Unique for each change; a redelivery has the same id. */
  readonly eventId: string;
  readonly sequenceNumber: string;
  readonly key: Key;
  /** Null: the item is new. */
  readonly before: Attributes | null;
  /** Null: the item is deleted. */
  readonly after: Attributes | null;
  /** DynamoDB deleted the item because it ran out; absent otherwise. */
  readonly isExpiry?: true;
  /** A rebuild delivers the item as it is now: `before` is null because nobody knows what was counted. Absent otherwise. */
  readonly isRebuild?: true;
  /** The time of the write, to the second. */
  readonly at: Instant;
};
