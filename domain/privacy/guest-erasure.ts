import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import type { ErasureStage } from './erasure.ts';

/**
 * The erasure of the person in the sale of a guest: nobody has a record, so the sale itself is named. It holds ids, a keyed hash
 * and times only, and stays as a tombstone.
 */
export type GuestErasure = {
  /** The id of the order. */
  readonly id: string;
  readonly version: number;
  /** The code of the integration whose system asked for it. */
  readonly integration: string;
  /** The key of the link that leads from the order of this system to the sale. */
  readonly linkKey: string;
  readonly requestedAt: Instant;
  readonly erasesAt: Instant;
  /** As of an erasure of a person; only the sale is never hidden. */
  readonly stage: ErasureStage;
  /** When the job works on it next; null: no more. */
  readonly dueAt: Instant | null;
};

/** Its item is deleted. */
export type CancelledGuestErasure = Omit<GuestErasure, 'stage'> & { readonly stage: 'CANCELLED' };

export type GuestErasureRepository = {
  /** By the ids of orders, in their order; null where nobody asked. */
  guestErasures(orderIds: readonly string[]): Promise<readonly (GuestErasure | null)[]>;
  /** The ones whose next stage is due, the longest due first. */
  guestErasuresDue(before: Instant, slice: Slice): Promise<Page<GuestErasure>>;
};
