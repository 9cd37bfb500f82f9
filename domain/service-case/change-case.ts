import type { Change } from '../changes.ts';
import type { Customer } from '../customer/customer.ts';
import type { Metrics } from '../customer/metrics.ts';
import { type Decision, mutate, type Result, type Writing } from '../kernel/command.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Order } from '../order/order.ts';
import { active } from '../person/customer-key.ts';
import { aftermathOfAll, withAftermath } from '../playbook/aftermath.ts';
import { aftermathChanges, type Counted, counted, written } from '../playbook/aftermath-changes.ts';
import type { PlaybookTrigger } from '../playbook/playbook.ts';
import { breachedEvents, reopenedEvent } from '../playbook/playbook-event.ts';
import { groundOf, waitingFor } from '../playbook/playbook-ground.ts';
import { withSpecialDays } from '../shop/special-days.ts';
import { hoursOf, type StoreHours } from '../shop/store-hours.ts';
import { mayBreak, withBreaches } from './case-promises.ts';
import { findCase } from './find-case.ts';
import type { ServiceCase } from './service-case.ts';

/** What a change of a case rests on. */
export type CaseAtHand = {
  readonly now: Instant;
  /** In which the case's promises are kept. */
  readonly working: StoreHours;
  /** The order that the change is about, where it is about one and that is there. */
  readonly order: Order | null;
  /** Whose case it is; null where nobody knows. */
  readonly customer: Customer | null;
};

/** What becomes of a case, and what is written beside it. */
export type CaseChanged = { readonly after: ServiceCase; readonly beside?: readonly Change[] };

/** What a change is about besides its case. */
type Expected = {
  readonly orderId?: string | null;
  /** Whether the change may reopen the case. */
  readonly mayReopen?: boolean;
};

/**
 * Runs a use case that changes one case: finds it, for a customer who can still be served, and writes what `change`
 * makes of it, with what the customer's head says of it and with the promises noted that broke by now. Playbooks follow
 * at once where the change reopens the case, and where a breach is noted that nobody had noticed.
 * @param change pure; may reject
 */
export function changeCase(
  writing: Writing,
  caseId: string,
  change: (one: ServiceCase, atHand: CaseAtHand) => CaseChanged,
  { orderId = null, mayReopen = false }: Expected = {},
): Promise<Result<ServiceCase>> {
  const { records, caller, journal } = writing;
  return mutate(writing, {
    async read() {
      const now = writing.now();
      const [one, shop, [order = null]] = await inParallel(
        () => findCase(records, caller, caseId),
        () => records.shop(),
        () => (orderId === null ? [] : records.orders([orderId])),
      );
      const triggers: readonly PlaybookTrigger[] = [
        ...(mayReopen ? (['CASE_REOPENED'] as const) : []),
        ...(mayBreak(one, now) ? (['CASE_BREACHED'] as const) : []),
      ];
      const all = triggers.length === 0 ? [] : (await records.playbooks()).all;
      const playbooks = triggers.flatMap((trigger) => waitingFor(all, trigger));
      const [whose, ground, withDays] = await inParallel(
        () => whoseCase(writing, one),
        () => groundOf(records, playbooks, shop, one.customerId, one.store),
        () => withSpecialDays(records, shop, [one.store]),
      );
      return { now, one, order, ...whose, ground, working: hoursOf(withDays, one.store) };
    },
    async decide({ one, metrics, ground, ...state }) {
      const { now } = state;
      const { after, beside = [] } = change(one, state);
      const next = withBreaches(after, now);
      const refs = { caseId: one.id };
      if (next === one) return { changes: beside, refs, done: one };
      const own = { before: one, after: next };
      const reopened = next.reopenCount > one.reopenCount ? [reopenedEvent(next, now)] : [];
      const aftermath = await aftermathOfAll([...breachedEvents(own, now), ...reopened], ground, own, writing);
      return withAftermath(journal, aftermath, own, (what): Decision<ServiceCase> => {
        const done = what.cases.find(({ before }) => before === one) ?? own;
        return {
          changes: [...aftermathChanges(what, ground.metrics, ownerOf(one, metrics)), ...beside],
          refs,
          done: written(done),
        };
      });
    },
    recall: ({ caseId: id = '' }) => findCase(records, caller, id),
  });
}

const ownerOf = ({ customerId }: ServiceCase, metrics: Metrics | null): Counted | null =>
  customerId === null ? null : counted(customerId, metrics);

type Whose = { readonly customer: Customer | null; readonly metrics: Metrics | null };

async function whoseCase({ records }: Writing, { customerId }: ServiceCase): Promise<Whose> {
  if (customerId === null) return { customer: null, metrics: null };
  const [customer, metrics] = await inParallel(
    () => records.customer(customerId),
    () => records.metrics(customerId),
  );
  return { customer: active(customer, ['input', 'caseId']), metrics };
}
