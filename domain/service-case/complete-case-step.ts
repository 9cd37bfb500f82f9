import { writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { checkText } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { MAX_REASON_LENGTH } from './apply-reopening.ts';
import { applyCaseAction } from './case-transitions.ts';
import { changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import { isUndone, type ServiceCase } from './service-case.ts';

export type CompleteCaseStepInput = {
  readonly caseId: string;
  readonly stepId: string;
  /** Why nobody has to do the step any more. Null: it is done. */
  readonly droppedBecause?: string | null | undefined;
};

/** Marks a step of a case as done by the calling client, or as dropped with a reason, once. */
export function completeCaseStep(
  context: ServiceCaseCommandContext,
  input: CompleteCaseStepInput,
): Promise<Result<ServiceCase>> {
  return changeCase(context, input.caseId, (serviceCase, { now, workingHours }) => {
    const path = ['input', 'stepId'];
    const because = reasonFrom(input);
    const step = serviceCase.steps.find(({ id }) => id === input.stepId);
    if (step === undefined) return reject('NOT_FOUND', path, 'The case has no step with this id.');
    const next = applyCaseAction(serviceCase, 'COMPLETE_STEP', now, workingHours);
    if (!isUndone(step)) return reject('NOT_ALLOWED', path, 'This step is done or dropped already.');
    const { caller } = context;
    const end =
      because === null
        ? { doneAt: now, doneBy: caller.clientId }
        : { dropped: { at: now, because, by: caller.clientId } };
    const after = { ...step, ...end, ...writtenBy(caller) };
    return { after: { ...next, steps: serviceCase.steps.map((other) => (other === step ? after : other)) } };
  });
}

function reasonFrom({ droppedBecause }: CompleteCaseStepInput): string | null {
  if (droppedBecause == null) return null;
  const errors = inputErrors();
  checkText(errors, ['input', 'droppedBecause'], droppedBecause, MAX_REASON_LENGTH);
  errors.throwIfAny();
  return droppedBecause.trim();
}
