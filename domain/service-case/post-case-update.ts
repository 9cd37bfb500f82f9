import type { Channel } from '../interaction/interaction.ts';
import { writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { checkUpcoming } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkText, MAX_TEXT_LENGTH } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { withUpdate } from './case-parts.ts';
import { applyCaseAction } from './case-transitions.ts';
import { changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import type { ServiceCase } from './service-case.ts';

export type PostCaseUpdateInput = {
  readonly caseId: string;
  readonly message: string;
  readonly via?: Channel | null | undefined;
  readonly nextUpdateDueAt?: Instant | null | undefined;
};

/** Records an update to the customer, and the time of the next promised one. It fulfils the promise of the last update. */
export function postCaseUpdate(
  context: ServiceCaseCommandContext,
  input: PostCaseUpdateInput,
): Promise<Result<ServiceCase>> {
  return changeCase(
    context,
    input.caseId,
    (serviceCase, { now, workingHours }) => {
      const { message, via = null, nextUpdateDueAt = null } = input;
      const errors = inputErrors();
      checkText(errors, ['input', 'message'], message, MAX_TEXT_LENGTH);
      if (nextUpdateDueAt !== null) checkUpcoming(errors, ['input', 'nextUpdateDueAt'], nextUpdateDueAt, now);
      errors.throwIfAny();
      const update = {
        id: context.newId('caseUpdate'),
        at: now,
        message: message.trim(),
        via,
        ...writtenBy(context.caller),
      };
      return {
        after: withUpdate(applyCaseAction(serviceCase, 'POST_UPDATE', now, workingHours), update, nextUpdateDueAt),
      };
    },
    { announces: 'CASE_UPDATED' },
  );
}
