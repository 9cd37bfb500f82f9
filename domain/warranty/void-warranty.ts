import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { checkText } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import type { WarrantyChange, WarrantyCommandContext } from './context.ts';
import { endCover } from './end-cover.ts';
import { findWarranty } from './find-warranty.ts';
import { voidCover, type Warranty } from './warranty.ts';

export type VoidWarrantyInput = { readonly warrantyId: string; readonly because: string };

/** Characters: a sentence for the counter. The cover holds it. */
const MAX_REASON_LENGTH = 1_000;

/** Ends cover by decision. Cancels its open appointments. */
export function voidWarranty(context: WarrantyCommandContext, input: VoidWarrantyInput): Promise<Result<Warranty>> {
  const { repositories, caller } = context;
  const path = ['input', 'warrantyId'];
  return execute(context, {
    load: () => findWarranty(repositories, caller, input.warrantyId, path),
    decide(warranty): Decision<Warranty, WarrantyChange> {
      const errors = inputErrors();
      checkText(errors, ['input', 'because'], input.because, MAX_REASON_LENGTH);
      errors.throwIfAny();
      if (warranty.voidedBecause !== null) reject('NOT_ALLOWED', path, 'The cover is already void.');
      const because = input.because.trim();
      const replayRefs = { warrantyId: warranty.id };
      return {
        changes: endCover(warranty, because, caller.staffId),
        replayRefs,
        result: voidCover(warranty, because, caller.staffId),
      };
    },
    replay: ({ warrantyId = '' }) => findWarranty(repositories, caller, warrantyId, path),
  });
}
