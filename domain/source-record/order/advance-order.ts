import type { Instant } from '../../kernel/instant.ts';
import type { Order } from '../../order/order.ts';
import { updateOrderStatus } from '../../order/update-order-status.ts';
import type { SourceProblem } from '../record/apply-outcome.ts';
import { toProblems } from '../record/problems.ts';
import type { SourceFulfilment, SourceOrder } from '../record/source-record.ts';
import type { ApplyRun, CommandStep } from '../run/apply-run.ts';
import type { StepStatus } from '../run/source-link.ts';
import { isBefore, type OrderTarget } from './order-target.ts';

export type AdvancedOrder = { readonly order: Order; readonly problems: readonly SourceProblem[] };

/** Brings the order to a later status with its times, by the commands that also start cover and tell playbooks. */
export async function advanceOrder(
  run: ApplyRun,
  record: SourceOrder | SourceFulfilment,
  before: Order,
  target: OrderTarget,
): Promise<AdvancedOrder> {
  let order = before;
  for (const [status, at] of stepsTo(order, target)) {
    const isCorrection = !isBefore(order.status, status);
    const step: CommandStep = {
      operation: 'updateOrderStatus',
      thing: record,
      step: [record.version, status, at ?? '', String(order.version)],
      occurredAt: at ?? order.occurredAt,
      isQuiet: isCorrection,
    };
    const result = await updateOrderStatus(run.command(step), {
      orderId: order.id,
      status,
      occurredAt: at ?? order.occurredAt,
      isFromSource: true,
      ...(at === null ? { isTimeUnknown: true } : {}),
    });
    if ('userErrors' in result)
      return { order, problems: toProblems(result.userErrors, record.path, { orderId: '', occurredAt: '' }) };
    order = result.value;
  }
  return { order, problems: [] };
}

/** The changes of status, and the corrections of times, in order. The time is null where it is unknown. */
function stepsTo(
  order: Order,
  { status, fulfilledAt, deliveredAt }: OrderTarget,
): readonly [StepStatus, Instant | null][] {
  if (status === 'CANCELLED') return order.status === 'CANCELLED' ? [] : [['CANCELLED', null]];
  // Staff cancelled it. Only a new state of its content opens it again.
  if (order.status === 'CANCELLED') return [];
  const isReached = (step: StepStatus) => !isBefore(order.status, step);
  const steps: [StepStatus, Instant | null][] = [];
  if (status === 'PAID' && !isReached('PAID')) steps.push(['PAID', null]);
  const isFulfilled = status === 'FULFILLED' && !isReached('FULFILLED');
  if (isFulfilled || (fulfilledAt !== null && fulfilledAt !== order.fulfilledAt))
    steps.push(['FULFILLED', fulfilledAt]);
  const isDelivered = status === 'DELIVERED' && !isReached('DELIVERED');
  if (isDelivered || (deliveredAt !== null && deliveredAt !== order.deliveredAt))
    steps.push(['DELIVERED', deliveredAt]);
  return steps;
}
