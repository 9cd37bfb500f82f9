import { execute, type Result } from '../kernel/command.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { checkText, LONGEST_TEXT } from '../kernel/text.ts';
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

/** Approves or declines a claim, once: what was told to a customer stands. */
export function decideWarrantyClaim(
  writing: WarrantyCommandContext,
  input: DecideWarrantyClaimInput,
): Promise<Result<ClaimWithCover>> {
  const { repositories: records } = writing;
  return execute(writing, {
    async load() {
      const { claimId } = input;
      const [claim] = await records.warrantyClaims([claimId]);
      if (claim == null) return reject('NOT_FOUND', ['input', 'claimId'], 'There is no claim with this id.');
      const [[warranty], customer] = await inParallel(
        () => records.warranties([claim.warrantyId]),
        () => records.customer(claim.customerId),
      );
      requireActive(customer, ['input', 'claimId']);
      return { claim, warranty: warranty ?? null };
    },
    decide({ claim, warranty }) {
      const after = decideClaim(writing, input, claim);
      return {
        changes: [
          { noun: 'warrantyClaim', before: claim, after },
          { noun: 'standing', customerId: claim.customerId },
        ],
        replayRefs: { claimId: claim.id },
        result: { claim: after, warranty },
      };
    },
    replay: ({ claimId = '' }) => replayClaim(writing, claimId),
  });
}

function decideClaim(
  { now }: WarrantyCommandContext,
  input: DecideWarrantyClaimInput,
  claim: WarrantyClaim,
): WarrantyClaim {
  const errors = inputErrors();
  checkText(errors, ['input', 'decision'], input.decision, LONGEST_TEXT);
  errors.throwIfAny();
  if (claim.claimStatus !== 'FILED')
    reject('NOT_ALLOWED', ['input', 'claimId'], `This claim is ${claim.claimStatus}, and a claim is decided once.`);
  return {
    ...claim,
    version: claim.version + 1,
    claimStatus: input.approve ? 'APPROVED' : 'DECLINED',
    decidedAt: now(),
    decision: input.decision.trim(),
  };
}
