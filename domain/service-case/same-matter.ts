import { uniqueKey } from '../kernel/code.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { ServiceCase } from './service-case.ts';

/** What a case, a piece of feedback or another event is about. */
export type Matter = {
  readonly occurredAt: Instant;
  readonly touchpoint: string | null;
  readonly skus: readonly string[];
  readonly orderId: string | null;
  readonly warrantyId: string | null;
};

/** Whether both name the same order, the same cover, or a product in common, and nothing that differs. */
export function isSameMatter(one: Matter, other: Matter): boolean {
  if (differ(one.orderId, other.orderId) || differ(one.warrantyId, other.warrantyId)) return false;
  if (agree(one.orderId, other.orderId) || agree(one.warrantyId, other.warrantyId)) return true;
  const skus = new Set(one.skus.map(uniqueKey));
  return other.skus.some((sku) => skus.has(uniqueKey(sku)));
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Whether a case is about what an event is about. An event that names nothing reports a second time what a playbook opened
 * a case for within a day, if that names nothing either; a case that a person opened is about something of its own.
 */
export function isCaseAbout(one: ServiceCase, event: Matter & { readonly caseId: string | null }): boolean {
  if (event.caseId !== null) return one.id === event.caseId;
  if (isSameMatter(one, event)) return true;
  const isRepeated = one.openedBy.startsWith(OPENED_BY_PLAYBOOK) && isNear(one.occurredAt, event.occurredAt);
  return isRepeated && hasNoSubject(one) && hasNoSubject(event) && !differ(one.touchpoint, event.touchpoint);
}

/** How `openedBy` of a case begins that a playbook opened. */
export const OPENED_BY_PLAYBOOK = 'playbook:';

const hasNoSubject = ({ orderId, warrantyId, skus }: Matter): boolean =>
  orderId === null && warrantyId === null && skus.length === 0;

const isNear = (one: Instant, other: Instant): boolean =>
  one <= addMilliseconds(other, DAY_MS) && other <= addMilliseconds(one, DAY_MS);

const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;
const agree = (one: string | null, other: string | null): boolean => one !== null && one === other;
