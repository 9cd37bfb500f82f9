import { withCase } from './case-note.ts';
import { withBreaches } from './case-promises.ts';
import type { Change } from './change.ts';
import type { Customer } from './customer.ts';
import { active } from './customer-key.ts';
import { findCase } from './find-case.ts';
import type { Instant } from './instant.ts';
import { type Metrics, newMetrics } from './metrics.ts';
import { mutate, type Result, type Writing } from './mutation.ts';
import type { Order } from './order.ts';
import type { ServiceCase } from './service-case.ts';
import { type WorkingHours, workingHoursOf } from './working-time.ts';

/** What a change of a case rests on. */
export type CaseAtHand = {
  readonly now: Instant;
  /** In which the case's promises are kept. */
  readonly working: WorkingHours;
  /** The order that the change is about, where it is about one and that is there. */
  readonly order: Order | null;
  /** Whose case it is; null where nobody knows. */
  readonly customer: Customer | null;
};

/** What becomes of a case, and what is written beside it. */
export type CaseChanged = { readonly after: ServiceCase; readonly beside?: readonly Change[] };

/**
 * Runs a use case that changes one case: finds it, for a customer who can still be served, and writes what `change`
 * makes of it, with what the customer's head says of it and with the promises noted that broke by now.
 * @param change pure; may reject
 * @param orderId of the order that the change is about
 */
export function changeCase(
  writing: Writing,
  caseId: string,
  change: (one: ServiceCase, atHand: CaseAtHand) => CaseChanged,
  orderId: string | null = null,
): Promise<Result<ServiceCase>> {
  const { records, caller } = writing;
  return mutate(writing, {
    async read() {
      const [one, shop, [order = null]] = await Promise.all([
        findCase(records, caller, caseId),
        records.shop(),
        orderId === null ? [] : records.orders([orderId]),
      ]);
      return { one, order, ...(await whoseCase(writing, one)), working: workingHoursOf(shop, one.store) };
    },
    decide({ one, metrics, ...state }) {
      const now = writing.now();
      const { after, beside = [] } = change(one, { now, ...state });
      const next = withBreaches(after, now);
      const refs = { caseId: one.id };
      if (next === one) return { changes: beside, refs, done: one };
      const done = { ...next, version: one.version + 1 };
      return { changes: [...caseChanges(one, done, metrics), ...beside], refs, done };
    },
    recall: ({ caseId: id = '' }) => findCase(records, caller, id),
  });
}

/** What is written where a case changes, or is new (null before). The customer, if it has one, must still be there. */
export function caseChanges(
  before: ServiceCase | null,
  after: ServiceCase,
  metrics: Metrics | null,
): readonly Change[] {
  const { customerId } = after;
  const change: Change = { noun: 'serviceCase', before, after };
  if (customerId === null) return [change];
  const known = metrics ?? newMetrics(customerId);
  const counted = withCase(known, before, after);
  return [
    change,
    { noun: 'standing', customerId },
    ...(counted === known ? [] : [{ noun: 'metrics', before: metrics, after: counted } as const]),
  ];
}

type Whose = { readonly customer: Customer | null; readonly metrics: Metrics | null };

async function whoseCase({ records }: Writing, { customerId }: ServiceCase): Promise<Whose> {
  if (customerId === null) return { customer: null, metrics: null };
  const [customer, metrics] = await Promise.all([records.customer(customerId), records.metrics(customerId)]);
  return { customer: active(customer, ['input', 'caseId']), metrics };
}
