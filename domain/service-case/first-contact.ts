import { addMilliseconds } from '../kernel/instant.ts';
import type { CaseMetrics } from './case-metrics.ts';
import { isSameMatter, type Matter } from './same-matter.ts';
import type { ServiceCase, ServiceCaseRepository } from './service-case.ts';

/** If the customer raises the same matter again within this time, the first contact did not resolve it. */
const WATCH_PERIOD_MS = 30 * 24 * 60 * 60 * 1_000;

/** A later event, with the case that it names (null: none). */
export type LaterEvent = Matter & { readonly caseId: string | null };

/** Whether a resolved case took one contact, was never reopened, and the customer did not raise the matter again. */
export const isFirstContactResolution = ({ reopenCount, contactCount, raisedAgainAt }: ServiceCase): boolean =>
  reopenCount === 0 && contactCount === 1 && raisedAgainAt === undefined;

/** Withdraws the first contact resolution where one of these events raises the matter again. Else it returns the same case. */
export function withdrawFirstContact(serviceCase: ServiceCase, later: readonly LaterEvent[]): ServiceCase {
  const event = later.find((other) => raisesAgain(serviceCase, other));
  return event === undefined
    ? serviceCase
    : { ...serviceCase, firstContactResolution: false, raisedAgainAt: event.occurredAt };
}

function raisesAgain(serviceCase: ServiceCase, event: LaterEvent): boolean {
  const { resolvedAt, firstContactResolution } = serviceCase;
  if (resolvedAt === null || firstContactResolution !== true) return false;
  if (event.occurredAt <= resolvedAt || event.occurredAt > addMilliseconds(resolvedAt, WATCH_PERIOD_MS)) return false;
  return serviceCase.id === event.caseId || isSameMatter(serviceCase, event);
}

/** The cases that were resolved in the first contact, by the notes in the metrics of a person's records. */
export async function loadFirstContactCases(
  repositories: Pick<ServiceCaseRepository, 'serviceCases'>,
  metrics: readonly (CaseMetrics | null)[],
): Promise<readonly ServiceCase[]> {
  const notes = metrics.flatMap((serviceCase) => serviceCase?.caseNotes ?? []);
  const ids = notes.filter(({ firstContactAt }) => firstContactAt !== undefined).map(({ id }) => id);
  const cases = ids.length === 0 ? [] : await repositories.serviceCases(ids);
  return cases.filter((serviceCase) => serviceCase !== null);
}
