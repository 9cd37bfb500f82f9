import { writtenBy } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { reject } from '../kernel/user-error.ts';
import { applyCaseAction } from './case-transitions.ts';
import { changeCase } from './change-case.ts';
import type { ServiceCaseCommandContext } from './context.ts';
import type { ServiceCase } from './service-case.ts';

export type CompleteCaseStepInput = { readonly caseId: string; readonly stepId: string };

/** Marks a step of a case as done by the calling client, once. */
export function completeCaseStep(
  context: ServiceCaseCommandContext,
  input: CompleteCaseStepInput,
): Promise<Result<ServiceCase>> {
  return changeCase(context, input.caseId, (serviceCase, { now, workingHours }) => {
    const path = ['input', 'stepId'];
    const step = serviceCase.steps.find(({ id }) => id === input.stepId);
    if (step === undefined) return reject('NOT_FOUND', path, 'The case has no step with this id.');
    const next = applyCaseAction(serviceCase, 'COMPLETE_STEP', now, workingHours);
    if (step.doneAt !== null) return reject('NOT_ALLOWED', path, 'This step is done already.');
    const done = { ...step, doneAt: now, doneBy: context.caller.clientId, ...writtenBy(context.caller) };
    return { after: { ...next, steps: serviceCase.steps.map((other) => (other === step ? done : other)) } };
  });
}
