import type { Instant } from '../../domain/kernel/instant.ts';
import type { Attributes, Key } from './item.ts';

/** One write to one item, as the table's stream tells it: at least once, in the order of each partition key's writes. */
export type ItemChange = {
  /** The same however often the change is delivered; no two changes of a table share one. */
  readonly eventId: string;
  readonly sequenceNumber: string;
  readonly key: Key;
  /** Null where the item is new. */
  readonly before: Attributes | null;
  /** Null where the item is deleted. */
  readonly after: Attributes | null;
  /** When it was written, to the second. */
  readonly at: Instant;
};
