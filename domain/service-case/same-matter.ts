import { uniqueKey } from '../kernel/code.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { ServiceCase } from './service-case.ts';

/** The matter of a case, of feedback or of another event: what it is about, when and where it happened. */
export type Matter = {
  readonly occurredAt: Instant;
  readonly touchpoint: string | null;
  readonly skus: readonly string[];
  readonly orderId: string | null;
  readonly warrantyId: string | null;
};

/** Whether both name the same order, the same cover or a common product, and do not name different orders or covers. */
export function isSameMatter(one: Matter, other: Matter): boolean {
  if (differ(one.orderId, other.orderId) || differ(one.warrantyId, other.warrantyId)) return false;
  if (agree(one.orderId, other.orderId) || agree(one.warrantyId, other.warrantyId)) return true;
  const skus = new Set(one.skus.map(uniqueKey));
  return other.skus.some((sku) => skus.has(uniqueKey(sku)));
}

/**
 * Whether a case is about the matter of an event. Where neither of them names an order, a cover or a product, the event is
 * a second report of a case that a playbook opened, if at most a day lies between them. It never joins such a case that a
 * person opened.
 */
export function isCaseAbout(serviceCase: ServiceCase, event: Matter & { readonly caseId: string | null }): boolean {
  if (event.caseId !== null) return serviceCase.id === event.caseId;
  if (isSameMatter(serviceCase, event)) return true;
  const { openedBy, occurredAt, touchpoint } = serviceCase;
  const isSecondReport = openedBy.startsWith(OPENED_BY_PLAYBOOK) && isWithinDay(occurredAt, event.occurredAt);
  return isSecondReport && hasNoSubject(serviceCase) && hasNoSubject(event) && !differ(touchpoint, event.touchpoint);
}

/** The prefix of `openedBy` of a case that a playbook opened. */
export const OPENED_BY_PLAYBOOK = 'playbook:';

const hasNoSubject = ({ orderId, warrantyId, skus }: Matter): boolean =>
  orderId === null && warrantyId === null && skus.length === 0;

const isWithinDay = (one: Instant, other: Instant): boolean =>
  one <= addMilliseconds(other, DAY_MS) && other <= addMilliseconds(one, DAY_MS);

const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;
const agree = (one: string | null, other: string | null): boolean => one !== null && one === other;
