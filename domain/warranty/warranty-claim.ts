import type { LoadOwned } from '../kernel/access.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { truncate } from '../kernel/text.ts';

/** An owner's request for what the cover promises. It is decided once. */
export type WarrantyClaim = {
  readonly id: string;
  readonly version: number;
  readonly warrantyId: string;
  /** The owner of the item when the claim was filed. */
  readonly customerId: string;
  /** The store of the cover; absent if it has none, and in claims that were filed before they stored it. */
  readonly store?: string;
  /** When the damage occurred. */
  readonly occurredAt: Instant;
  /** When it was recorded; absent in claims that were filed before they stored it. */
  readonly filedAt?: Instant;
  readonly description: string;
  /** Absent where there are none. */
  readonly attachmentIds?: readonly string[];
  readonly claimStatus: ClaimStatus;
  readonly decidedAt: Instant | null;
  readonly decision: string | null;
  /** The members of staff who filed and decided it; absent as in `WrittenByStaff`. */
  readonly filedByStaffId?: string;
  readonly decidedByStaffId?: string;
};

export type ClaimStatus = 'FILED' | 'APPROVED' | 'DECLINED';

export type WarrantyClaimRepository = {
  readonly warrantyClaims: LoadOwned<WarrantyClaim>;
  /** The claims on a cover, newest first. Only those of these customer records; null means all. */
  warrantyClaimsOf(
    warrantyId: string,
    slice: Slice,
    customerIds: readonly string[] | null,
  ): Promise<Page<WarrantyClaim>>;
};

const STATUS_WORDS: Readonly<Record<ClaimStatus, string>> = {
  FILED: 'filed',
  APPROVED: 'approved',
  DECLINED: 'declined',
};

const MAX_TOPIC_LENGTH = 120;

/** One line of text for a person. */
export function claimSummary({ claimStatus, description }: WarrantyClaim): string {
  return `Warranty claim ${STATUS_WORDS[claimStatus]}: ${truncate(description, MAX_TOPIC_LENGTH)}`;
}
