import type { SourceSystem } from '../../kernel/caller.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { OrderStatus } from '../../order/order.ts';
import type { SourceOrder } from '../record/source-record.ts';
import type { OrderState, StepStatus } from '../run/source-link.ts';

/** The status and times that an order should have: by its latest state, and by all steps that arrived without it. */
export type OrderTarget = {
  readonly status: OrderStatus;
  readonly fulfilledAt: Instant | null;
  readonly deliveredAt: Instant | null;
};

/** What the states of an order say about its status, as the link remembers it: the latest one, and the latest with times. */
export type StatedStatus = Pick<OrderState, 'status' | 'fulfilledAt' | 'deliveredAt' | 'timesIn'> & {
  readonly placedAt: Instant;
  readonly source: SourceSystem;
};

const RANKS: Readonly<Record<OrderStatus, number>> = { PLACED: 0, PAID: 1, FULFILLED: 2, DELIVERED: 3, CANCELLED: 4 };

export const isBefore = (one: OrderStatus, other: OrderStatus): boolean => RANKS[one] < RANKS[other];

export const laterOf = (one: OrderStatus, other: OrderStatus): OrderStatus => (isBefore(one, other) ? other : one);

/** A later status counts, from wherever it is known. The result depends on what arrived, not on the order of arrival. */
export function targetOf(stated: StatedStatus, steps: OrderState['steps']): OrderTarget {
  const status = stepsIn(steps).reduce(laterOf, stated.status);
  // A buyer at a till takes the goods along.
  const unknownAt = stated.source === 'POS' ? stated.placedAt : null;
  const fulfilled = stated.fulfilledAt ?? steps.FULFILLED ?? unknownAt;
  // Clocks differ: a step is never before the one that it follows.
  const fulfilledAt = fulfilled === null ? null : latest(fulfilled, stated.placedAt);
  const delivered = stated.deliveredAt ?? steps.DELIVERED ?? unknownAt;
  const deliveredAt = delivered === null ? null : latest(delivered, fulfilledAt ?? stated.placedAt);
  if (isBefore(status, 'FULFILLED')) return { status, fulfilledAt: null, deliveredAt: null };
  return { status, fulfilledAt, deliveredAt: isBefore(status, 'DELIVERED') ? null : deliveredAt };
}

/**
 * What is stated once this record has arrived too.
 * @param known what was stated before; undefined: nothing
 * @param isOlder a later state was applied: only its times may be the latest ones
 */
export function statedStatus(record: SourceOrder, known: OrderState | undefined, isOlder: boolean): StatedStatus {
  const { status, source, placedAt, version, fulfilledAt = null, deliveredAt = null } = record;
  const hasTimes = (fulfilledAt !== null || deliveredAt !== null) && version > (known?.timesIn ?? '');
  const { timesIn } = known ?? {};
  return {
    ...{ status: isOlder && known !== undefined ? known.status : status, source, placedAt },
    ...(hasTimes
      ? { fulfilledAt, deliveredAt, timesIn: version }
      : {
          ...{ fulfilledAt: known?.fulfilledAt ?? null, deliveredAt: known?.deliveredAt ?? null },
          ...(timesIn === undefined ? {} : { timesIn }),
        }),
  };
}

/** The steps with the earliest time of each. */
export function withStep(steps: OrderState['steps'], status: StepStatus, at: Instant): OrderState['steps'] {
  const known = steps[status];
  return known !== undefined && known <= at ? steps : { ...steps, [status]: at };
}

const stepsIn = (steps: OrderState['steps']): readonly StepStatus[] => Object.keys(steps) as StepStatus[];

const latest = (one: Instant, other: Instant): Instant => (one < other ? other : one);
