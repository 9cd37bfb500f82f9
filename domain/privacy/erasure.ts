import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

/**
 * The erasure of a person. It holds ids and times only, and stays when the person is gone: as a tombstone, by which
 * a restored table erases the person again.
 */
export type Erasure = {
  /** The id of the person's first record. */
  readonly id: string;
  readonly version: number;
  /** The ids of all records of the person. */
  readonly records: readonly string[];
  readonly requestedAt: Instant;
  readonly erasesAt: Instant;
  readonly stage: ErasureStage;
  /** When the job works on it next; null: no more. */
  readonly dueAt: Instant | null;
};

/**
 * WAITING: it can be cancelled. ERASING: nobody sees the person any more, and the job removes the data. SWEEPING: all is
 * removed, and the job looks once more for what late consumers of the stream wrote. ERASED: finished.
 */
export type ErasureStage = 'WAITING' | 'ERASING' | 'SWEEPING' | 'ERASED';

/** Its item is deleted. */
export type CancelledErasure = Omit<Erasure, 'stage'> & { readonly stage: 'CANCELLED' };

export type ErasureRepository = {
  /** The erasure under the id of a person's first record. */
  erasure(id: string): Promise<Erasure | null>;
  /** The erasures whose next stage is due, the longest due first. */
  erasuresDue(before: Instant, slice: Slice): Promise<Page<Erasure>>;
};
