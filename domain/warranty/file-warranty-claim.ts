import {
  attachChanges,
  attachmentIdsOf,
  checkAttachments,
  type LoadedAttachments,
  loadAttachments,
} from '../attachment/attach.ts';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { isInFuture } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkText, MAX_TEXT_LENGTH } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { requireActive } from '../person/customer-key.ts';
import { loadAccessible } from '../person/own-record-ids.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import type { WarrantyCommandContext } from './context.ts';
import type { CoverHold } from './cover-hold.ts';
import { requireInForce } from './cover-in-force.ts';
import { findWarranty } from './find-warranty.ts';
import { loadOwnerHolds } from './owner-holds.ts';
import type { Warranty } from './warranty.ts';
import type { WarrantyClaim } from './warranty-claim.ts';

export type FileWarrantyClaimInput = {
  readonly warrantyId: string;
  readonly occurredAt: Instant;
  readonly description: string;
  readonly attachments?: readonly string[] | null | undefined;
};

/** A claim with its cover. The cover is null if the caller may not see it, as after a transfer to another owner. */
export type ClaimWithCover = { readonly claim: WarrantyClaim; readonly warranty: Warranty | null };

/**
 * Files a claim on cover that was in force when the damage occurred. The cover may have lapsed or ended since. Void
 * cover accepts no claims for any time.
 */
export function fileWarrantyClaim(
  context: WarrantyCommandContext,
  input: FileWarrantyClaimInput,
): Promise<Result<ClaimWithCover>> {
  const { repositories, caller } = context;
  return execute(context, {
    async load() {
      const [shop, warranty, attachments] = await inParallel(
        () => repositories.shop(),
        () => findWarranty(repositories, caller, input.warrantyId, ['input', 'warrantyId']),
        () => loadAttachments(context, input.attachments),
      );
      const [owner, ownerHolds] = await inParallel(
        () => repositories.customer(warranty.customerId),
        () => loadOwnerHolds(repositories, warranty, shop, input.occurredAt),
      );
      requireActive(owner, ['input', 'warrantyId']);
      return { shop, warranty, attachments, ownerHolds };
    },
    decide(state) {
      const { warranty, attachments } = state;
      const claim = draftClaim(context, input, state);
      return {
        changes: [
          { entity: 'warrantyClaim', before: null, after: claim },
          ...attachChanges(attachments, { ...claim, kind: 'WARRANTY_CLAIM' }),
          { entity: 'activeCustomer', customerId: claim.customerId },
          { entity: 'unchangedCover', warranty },
        ],
        replayRefs: { claimId: claim.id },
        result: { claim, warranty },
      };
    },
    replay: ({ claimId = '' }) => replayClaim(context, claimId),
  });
}

/** The present state of a claim that an earlier call filed or decided. */
export async function replayClaim(
  { repositories, caller }: WarrantyCommandContext,
  claimId: string,
): Promise<ClaimWithCover> {
  const [claim] = await repositories.warrantyClaims([claimId]);
  if (claim == null) return reject('NOT_FOUND', ['input'], 'The claim of that call no longer exists.');
  return { claim, warranty: await loadAccessible(caller, repositories, repositories.warranties, claim.warrantyId) };
}

type State = {
  readonly shop: Shop;
  readonly warranty: Warranty;
  readonly attachments: LoadedAttachments;
  readonly ownerHolds: readonly CoverHold[];
};

function draftClaim(
  { caller, now: clock, newId }: WarrantyCommandContext,
  { occurredAt, description }: FileWarrantyClaimInput,
  { shop, warranty, attachments, ownerHolds }: State,
): WarrantyClaim {
  const now = clock();
  const errors = inputErrors();
  if (isInFuture(occurredAt, now))
    errors.add('INVALID', ['input', 'occurredAt'], 'This time is in the future. Give the time at which it happened.');
  checkText(errors, ['input', 'description'], description, MAX_TEXT_LENGTH);
  checkAttachments(errors, attachments, now);
  errors.throwIfAny();
  const day = dayAt(shop, warranty.store, occurredAt);
  if (day < warranty.startsOn)
    reject('NOT_ALLOWED', ['input', 'occurredAt'], `The cover starts after this time, on ${warranty.startsOn}.`);
  requireInForce(warranty, day, ['input', 'warrantyId'], ownerHolds);
  return {
    id: newId('warrantyClaim'),
    version: 1,
    warrantyId: warranty.id,
    customerId: warranty.customerId,
    ...(warranty.store === null ? {} : { store: warranty.store }),
    occurredAt,
    filedAt: now,
    description: description.trim(),
    ...(caller.staffId === null ? {} : { filedByStaffId: caller.staffId }),
    ...attachmentIdsOf(attachments),
    claimStatus: 'FILED',
    decidedAt: null,
    decision: null,
  };
}
