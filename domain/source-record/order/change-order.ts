import { claimOrder } from '../../order/claim-order.ts';
import type { Order } from '../../order/order.ts';
import { promiseDelivery } from '../../order/promise-delivery.ts';
import { reviseOrder } from '../../order/revise-order.ts';
import type { FoundBuyer } from '../customer/find-buyer.ts';
import type { SourceProblem } from '../record/apply-outcome.ts';
import { problem, toProblems } from '../record/problems.ts';
import type { SourceOrder } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import type { OrderState } from '../run/source-link.ts';
import { advanceOrder } from './advance-order.ts';
import { contentOf, heldContentOf, issuerOf, lineHashesOf, orderInput } from './order-input.ts';
import type { HeldContent, OrderResult } from './order-result.ts';
import { isBefore, laterOf, type OrderTarget, type StatedStatus, targetOf } from './order-target.ts';

type Change = {
  readonly store: string | null;
  readonly buyer: FoundBuyer;
  readonly stated: StatedStatus;
  /** A later state was applied: only the customer and the times may be new. */
  readonly isOlder: boolean;
};

/**
 * Brings a recorded order to the state of the record.
 * @param known what was applied of it; undefined: an earlier try recorded it, and was killed before it wrote the link
 */
export async function changeOrder(
  run: ApplyRun,
  record: SourceOrder,
  orderId: string,
  known: OrderState | undefined,
  { store, buyer, stated, isOlder }: Change,
): Promise<OrderResult> {
  const isClaimed = buyer.customerId !== null && (known?.buyer ?? null) === null;
  const held = known ?? heldContentOf(run, record);
  const unchanged = { orderId, wrote: [], warnings: [], buyer: known?.buyer ?? null, held: contentIn(held) };
  if (isOlder && !isClaimed && stated.timesIn === known?.timesIn) return unchanged;
  const [before = null] = await run.context.repositories.orders([orderId]);
  if (before === null)
    return run.context.isDryRun === true
      ? unchanged
      : { problems: [problem('NOT_FOUND', record.path, 'The order no longer exists.')] };
  const warnings: SourceProblem[] = [];
  const owned = isClaimed ? await claim(run, record, before, buyer.customerId ?? '') : before;
  if (isOlder) {
    const { order, problems } = await advanceOrder(run, record, owned, targetOf(stated, known?.steps ?? {}));
    if (problems.length > 0) return { problems };
    return {
      ...unchanged,
      wrote: written(before, order),
      buyer: owned.customerId,
      held: contentIn({ ...held, lines: owned.statedLines ?? held.lines }),
    };
  }
  const changed = await reviseAndAdvance(run, record, owned, known, stated, store);
  if ('problems' in changed) return changed;
  if (hasOtherCustomer(known?.buyer ?? null, buyer)) warnings.push(otherCustomer(record));
  return {
    orderId,
    wrote: written(before, changed.order),
    warnings: [...warnings, ...changed.warnings],
    buyer: owned.customerId,
    held: changed.isCurrent
      ? heldContentOf(run, record)
      : contentIn({ ...held, lines: owned.statedLines ?? held.lines }),
  };
}

const contentIn = ({ content, lines }: HeldContent): HeldContent => ({ content, lines });

const written = (before: Order, after: Order): readonly string[] =>
  before.version === after.version ? [] : [after.id];

const hasOtherCustomer = (known: string | null, { customerId }: FoundBuyer): boolean =>
  known !== null && customerId !== null && known !== customerId;

const otherCustomer = ({ path }: SourceOrder): SourceProblem =>
  problem(
    'CONFLICT',
    [...path, 'customer'],
    'The order belongs to another customer now. It stays with the first one: if both are one person, merge them.',
  );

/** Gives a guest order its customer. It stays a guest order where the graph refuses that: the person was erased. */
async function claim(run: ApplyRun, record: SourceOrder, order: Order, customerId: string): Promise<Order> {
  if (order.customerId !== null || order.personErased === true) return order;
  const step = { operation: 'claimOrder', thing: record, step: ['claim', customerId] };
  const result = await claimOrder(run.command(step), { orderId: order.id, customer: { id: customerId } });
  return 'value' in result ? result.value.order : order;
}

type Promised = { readonly order: Order; readonly warnings: readonly SourceProblem[] };
type Revised = Promised & {
  /** Whether the order has the lines and amounts of the record. */
  readonly isCurrent: boolean;
};

async function reviseAndAdvance(
  run: ApplyRun,
  record: SourceOrder,
  before: Order,
  known: OrderState | undefined,
  stated: StatedStatus,
  store: string | null,
): Promise<Revised | { readonly problems: readonly SourceProblem[] }> {
  const steps = known?.steps ?? {};
  const target = targetOf(stated, steps);
  const former =
    known === undefined
      ? recordedTarget(run, before)
      : targetOf({ ...known, placedAt: record.placedAt, source: record.source }, steps);
  // A try that was killed may have changed the order to a status that the link does not know.
  const formerStatus = laterOf(former?.status ?? target.status, before.statedStatus ?? target.status);
  const isBack = isBefore(target.status, formerStatus);
  const isEdited = target.status !== 'CANCELLED' && (known?.content !== contentOf(run, record) || isBack);
  let order = before;
  const mayRevise = before.status !== 'CANCELLED' || formerStatus === 'CANCELLED';
  // Staff cancelled it: only the source itself opens again what it cancelled.
  if (isEdited && mayRevise) {
    const result = await revise(run, record, before, known, store, { target, isBack });
    if ('userErrors' in result) return { problems: toProblems(result.userErrors, record.path, { orderId: '' }) };
    order = result.value;
  }
  const promised = await promise(run, record, order, known?.promisedBy ?? null);
  const advanced = await advanceOrder(run, record, promised.order, target);
  if (advanced.problems.length > 0) return { problems: advanced.problems };
  return { order: advanced.order, warnings: promised.warnings, isCurrent: target.status !== 'CANCELLED' && mayRevise };
}

/**
 * What the try stated that recorded the order and was killed; null if a client of the API recorded it, or somebody has changed it since.
 */
const recordedTarget = (run: ApplyRun, order: Order): OrderTarget | null =>
  order.version === 1 && order.integration === issuerOf(run) ? order : null;

/** A later status comes by the command that also starts cover. */
const keepStatus = ({ status, fulfilledAt, deliveredAt, isUnpaid }: Order, target: OrderTarget): OrderTarget => ({
  // Old orders are PLACED and count as paid. A revised one is stored as it counts.
  status: status === 'PLACED' && isUnpaid !== true ? 'PAID' : status,
  fulfilledAt: isBefore(status, 'FULFILLED') ? null : (target.fulfilledAt ?? fulfilledAt),
  deliveredAt: isBefore(status, 'DELIVERED') ? null : (target.deliveredAt ?? deliveredAt),
});

function revise(
  run: ApplyRun,
  record: SourceOrder,
  before: Order,
  known: OrderState | undefined,
  store: string | null,
  { target, isBack }: { readonly target: OrderTarget; readonly isBack: boolean },
) {
  const context = run.command({
    operation: 'reviseOrder',
    thing: record,
    step: ['revise', record.version, String(before.version)],
    isImport: record.source === 'IMPORT',
  });
  const revised = isBack ? target : keepStatus(before, target);
  const input = orderInput(run, record, store, { customerId: null, isErased: true }, revised);
  const lines = { statedLines: lineHashesOf(run, record), recordedLines: known?.lines };
  const statedStatus = isBack ? target.status : undefined;
  return reviseOrder(context, { ...input, orderId: before.id, ...lines, statedStatus });
}

/** A new time of delivery. It is left out with a warning where nothing is to be delivered any more. */
async function promise(run: ApplyRun, record: SourceOrder, order: Order, known: string | null): Promise<Promised> {
  const { promisedBy } = record;
  if (promisedBy == null || promisedBy === known || promisedBy === order.promisedBy) return { order, warnings: [] };
  if (order.status === 'DELIVERED' || order.status === 'CANCELLED') return { order, warnings: [] };
  const step = { operation: 'promiseDelivery', thing: record, step: ['promise', record.version, promisedBy] };
  const result = await promiseDelivery(run.command(step), { orderId: order.id, promisedBy });
  if ('value' in result) return { order: result.value, warnings: [] };
  return { order, warnings: toProblems(result.userErrors, record.path, { orderId: '' }) };
}
