import type { DayRange } from '../../domain/insight/rollup.ts';
import { type Day, dayOf, daysBetween, type Instant } from '../../domain/kernel/instant.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import type { CaseHistory } from './case-histories.ts';

/** Which cases count. */
export type CaseFilter = { readonly store: string | null; readonly agent: string | null };

type Question = CaseFilter & {
  readonly days: DayRange;
  readonly today: Day;
  readonly repeatDays: number;
  readonly zone: string;
};

/** The figures by a direct reckoning over the whole history, independent of the rules and counters under test. */
export function expectedOutcomes(history: CaseHistory, { store, agent, days, today, repeatDays, zone }: Question) {
  const cases = history.cases.filter(
    (one) => (store === null || one.store === store) && (agent === null || one.kpiAgent === agent),
  );
  const on = (at: Instant): Day => dayOf(at, zone);
  const isOver = (at: Instant, length: number) => {
    const day = on(at);
    return day >= days.from && day <= days.to && daysBetween(day, today) > length;
  };
  const isSoonAfter = (at: Instant, start: Instant, length: number) =>
    at > start && daysBetween(on(start), on(at)) <= length;

  const resolved = cases.flatMap((one) => {
    const first = one.firstResolvedAt ?? null;
    return first === null || !isOver(first, repeatDays) ? [] : [{ one, first }];
  });
  const repeated = resolved.filter(({ one, first }) =>
    contactTimes(history, one).some((at) => isSoonAfter(at, first, repeatDays)),
  );
  const boughtAgain = (one: ServiceCase) => {
    const start = one.resolvedAt ?? one.occurredAt;
    return purchaseTimes(history, one).some((at) => isSoonAfter(at, start, 90));
  };
  const recovered = cases.filter(({ resolvedAt }) => resolvedAt !== null && isOver(resolvedAt, 90));
  const unrecovered = cases.filter(({ resolvedAt, occurredAt }) => resolvedAt === null && isOver(occurredAt, 90));
  return {
    repeatContactRate: share(repeated.length, resolved.length),
    recoveredRepurchase: share(recovered.filter(boughtAgain).length, recovered.length),
    unrecoveredRepurchase: share(unrecovered.filter(boughtAgain).length, unrecovered.length),
  };
}

const share = (part: number, count: number) => ({ value: count === 0 ? null : (part / count) * 100, count });

const idsOfPerson = ({ people }: CaseHistory, { customerId }: ServiceCase): readonly string[] =>
  people.find((records) => customerId !== null && records.includes(customerId)) ?? [];

const normalizedSkus = ({ skus }: { readonly skus: readonly string[] }) => skus.map((sku) => sku.toUpperCase());

/** Every time at which the person spoke about the matter of the case, or came back to it. */
function contactTimes(history: CaseHistory, one: ServiceCase): readonly Instant[] {
  const records = idsOfPerson(history, one);
  const isOwn = ({ customerId }: { readonly customerId: string | null }) => records.includes(customerId ?? '');
  const isSame = (other: { readonly skus: readonly string[] }) =>
    normalizedSkus(other).some((sku) => normalizedSkus(one).includes(sku));
  const { contacts, interactions, feedback, cases } = history;
  const isBadOrUnasked = (via: string | null, score: number | null) => via !== 'SURVEY' || (score ?? 0) < 3;
  return [
    ...contacts.filter(({ caseId, direction }) => caseId === one.id && direction === 'INBOUND'),
    ...interactions.filter((said) => isOwn(said) && said.type !== 'PRODUCT_VIEWED' && isSame(said)),
    ...feedback.filter(
      (given) => isOwn(given) && isBadOrUnasked(given.via, given.score) && (given.caseId === one.id || isSame(given)),
    ),
    ...cases.filter((other) => other !== one && isOwn(other) && isSame(other)),
    ...one.reopenings.map(({ at }) => ({ occurredAt: at })),
  ].map(({ occurredAt }) => occurredAt);
}

const purchaseTimes = (history: CaseHistory, one: ServiceCase): readonly Instant[] => {
  const records = idsOfPerson(history, one);
  return history.orders
    .filter(({ customerId }) => records.includes(customerId ?? ''))
    .filter(({ status, isUnpaid, refunded }) => status === 'PAID' && isUnpaid !== true && refunded === 0)
    .map(({ occurredAt }) => occurredAt);
};
