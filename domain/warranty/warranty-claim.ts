import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { truncate } from '../kernel/text.ts';

/** What an owner asks of the cover. Filed when it occurred, decided once. */
export type WarrantyClaim = {
  readonly id: string;
  readonly version: number;
  readonly warrantyId: string;
  /** Whose the item was when the claim was filed. */
  readonly customerId: string;
  readonly occurredAt: Instant;
  readonly description: string;
  readonly claimStatus: ClaimStatus;
  readonly decidedAt: Instant | null;
  readonly decision: string | null;
};

export type ClaimStatus = 'FILED' | 'APPROVED' | 'DECLINED';

export type WarrantyClaimRepository = {
  /** In the order of the ids; null where there is none. */
  warrantyClaims(ids: readonly string[]): Promise<readonly (WarrantyClaim | null)[]>;
  /** A cover's claims, newest first; those of an owner's records, or of all (null). */
  warrantyClaimsOf(
    warrantyId: string,
    slice: Slice,
    customerIds: readonly string[] | null,
  ): Promise<Page<WarrantyClaim>>;
};

const STATES: Readonly<Record<ClaimStatus, string>> = { FILED: 'filed', APPROVED: 'approved', DECLINED: 'declined' };

const LONGEST_TOPIC = 120;

/** One line that a person can read. */
export function claimSummary({ claimStatus, description }: WarrantyClaim): string {
  return `Warranty claim ${STATES[claimStatus]}: ${truncate(description, LONGEST_TOPIC)}`;
}
