import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { checkText, MAX_TEXT_LENGTH } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { requireActive } from '../person/customer-key.ts';
import type { WarrantyCommandContext } from './context.ts';
import { type ClaimWithCover, replayClaim } from './file-warranty-claim.ts';
import type { WarrantyClaim } from './warranty-claim.ts';

export type DecideWarrantyClaimInput = {
  readonly claimId: string;
  readonly approve: boolean;
  readonly decision: string;
};

/** Approves or declines a claim. A claim is decided only once, because the customer may already know the answer. */
export function decideWarrantyClaim(
  context: WarrantyCommandContext,
  input: DecideWarrantyClaimInput,
): Promise<Result<ClaimWithCover>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const { claimId } = input;
      const [claim] = await repositories.warrantyClaims([claimId]);
      if (claim == null) return reject('NOT_FOUND', ['input', 'claimId'], 'There is no claim with this id.');
      const [[warranty], customer] = await inParallel(
        () => repositories.warranties([claim.warrantyId]),
        () => repositories.customer(claim.customerId),
      );
      requireActive(customer, ['input', 'claimId']);
      return { claim, warranty: warranty ?? null };
    },
    decide({ claim, warranty }) {
      const after = decideClaim(context, input, claim);
      return {
        changes: [
          { entity: 'warrantyClaim', before: claim, after },
          { entity: 'activeCustomer', customerId: claim.customerId },
        ],
        replayRefs: { claimId: claim.id },
        result: { claim: after, warranty },
      };
    },
    replay: ({ claimId = '' }) => replayClaim(context, claimId),
  });
}

function decideClaim(
  { caller: { staffId }, now }: WarrantyCommandContext,
  input: DecideWarrantyClaimInput,
  claim: WarrantyClaim,
): WarrantyClaim {
  const errors = inputErrors();
  checkText(errors, ['input', 'decision'], input.decision, MAX_TEXT_LENGTH);
  errors.throwIfAny();
  if (claim.claimStatus !== 'FILED')
    reject(
      'NOT_ALLOWED',
      ['input', 'claimId'],
      `This claim is ${claim.claimStatus}. A claim can be decided only once.`,
    );
  return {
    ...claim,
    version: claim.version + 1,
    claimStatus: input.approve ? 'APPROVED' : 'DECLINED',
    decidedAt: now(),
    decision: input.decision.trim(),
    ...(staffId === null ? {} : { decidedByStaffId: staffId }),
  };
}
