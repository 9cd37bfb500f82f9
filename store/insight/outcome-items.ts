import { type CaseOutcome, followedFrom } from '../../domain/insight/case-outcome.ts';
import type { CaseLocation } from '../../domain/insight/update-outcome.ts';
import { DAY_MS } from '../../domain/kernel/duration.ts';
import { addMilliseconds, type Instant } from '../../domain/kernel/instant.ts';
import { customerIdIn, customerPk } from '../customer/customer-keys.ts';
import { CASE, casePk } from '../service-case/service-case-items.ts';
import type { Range } from '../table/dynamo-read.ts';
import { expiryAttribute } from '../table/expiry.ts';
import { historySk } from '../table/history-keys.ts';
import { type Attributes, itemOf, type Key, stringOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** The outcomes of a record's cases. */
export const CASE_OUTCOME = 'CASE_OUTCOME#';
/** The same by the starts of their windows, so that a later change finds those that it concerns. */
const OUTCOME_SINCE = 'OUTCOME_SINCE#';

/** Longer than any delivery of a change of the case: the stream holds it for 1 day, the bucket of failed records for 30. */
const OUTLIVES_DAYS = 45;

/** Both lie in the partition of the case. */
const pkOf = ({ customerId, caseId }: Omit<CaseLocation, 'raisedAt'>): string =>
  customerId === null ? casePk(caseId) : customerPk(customerId);

export const outcomeKey = (location: CaseLocation): Key => ({
  pk: pkOf(location),
  sk: `${CASE_OUTCOME}${location.caseId}`,
});

export const followedCaseKey = (location: CaseLocation): Key => ({
  pk: pkOf(location),
  sk: historySk(CASE, { id: location.caseId, occurredAt: location.raisedAt }),
});

/** The location that an item of an outcome, or of the start of its window, names. */
export const locationIn = (item: Attributes): CaseLocation => ({
  customerId: customerIdIn(stringOf(item, 'pk')),
  caseId: stringOf(item, 'caseId'),
  raisedAt: stringOf(item, 'raisedAt'),
});

/** The starts of windows that may contain a moment, of the cases in a record. */
export const followingRange = (recordId: string, at: Instant, windowDays: number): Range => ({
  pk: customerPk(recordId),
  // A window ends with a day of the shop: up to a day later, and another hour when clocks change.
  from: `${OUTCOME_SINCE}${addMilliseconds(at, -(windowDays + 2) * DAY_MS)}`,
  to: `${OUTCOME_SINCE}${at}`,
});

/** The outcome, under its version, and the starts of its windows. */
export function outcomeWrites(
  customerId: string | null,
  before: CaseOutcome | null,
  after: CaseOutcome,
): readonly WriteItem[] {
  const { caseId, raisedAt, runsOutAt } = after;
  const location = { customerId, caseId, raisedAt };
  const expiry = runsOutAt === null ? {} : expiryAttribute(addMilliseconds(runsOutAt, OUTLIVES_DAYS * DAY_MS));
  const keyOfStart = (from: Instant): Key => ({ pk: pkOf(location), sk: `${OUTCOME_SINCE}${from}#${caseId}` });
  const starts = followedFrom(after);
  const removed = before === null ? [] : followedFrom(before).filter((from) => !starts.includes(from));
  return [
    { put: { ...itemOf(outcomeKey(location), after), ...expiry }, condition: isUnchanged(before) },
    ...starts.map((from) => ({ put: { ...itemOf(keyOfStart(from), { caseId, raisedAt }), ...expiry } })),
    ...removed.map((from) => ({ delete: keyOfStart(from) })),
  ];
}
