import type { ConsoleDeskCaseSummaryFragment } from 'customer-graph-client/console';

/** When the shop must do something next for a case; null while its clocks stand still. */
export function nextDueAt(serviceCase: ConsoleDeskCaseSummaryFragment): string | null {
  const { caseStatus, firstResponseDueAt, firstRespondedAt, resolutionDueAt, nextUpdateDueAt } = serviceCase;
  if (!isRunning(caseStatus)) return null;
  const due = [...(firstRespondedAt == null ? [firstResponseDueAt] : []), resolutionDueAt, nextUpdateDueAt];
  return due.filter((at) => at != null).sort()[0] ?? null;
}

/** Whether the clocks of a case run. */
export const isRunning = (status: ConsoleDeskCaseSummaryFragment['caseStatus']): boolean =>
  status === 'OPEN' || status === 'IN_PROGRESS';
