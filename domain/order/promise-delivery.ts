import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { isInPast } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { type PresenceInput, requireStoreOrPresence } from '../shop/store-rule.ts';
import type { OrderCommandContext } from './context.ts';
import { type DeliveryPromise, type Order, promisesOf } from './order.ts';

export type PromiseDeliveryInput = PresenceInput & {
  readonly orderId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly promisedBy: Instant;
  readonly because?: string | null | undefined;
};

/** An order stores all of them. */
const MAX_PROMISES = 50;

/** Promises a new delivery time. The newest promise decides whether the order is late; earlier ones stay in its history. */
export function promiseDelivery(context: OrderCommandContext, input: PromiseDeliveryInput): Promise<Result<Order>> {
  const { repositories } = context;
  const find = async (id: string): Promise<Order> =>
    (await repositories.orders([id]))[0] ?? reject('NOT_FOUND', ['input', 'orderId'], 'No order has this id.');
  return execute(context, {
    load: () => find(input.orderId),
    decide(order) {
      const now = context.now();
      const presence = requireStoreOrPresence(context.caller, order.store, input, now, ['input', 'orderId']);
      expectVersion(input.expectedVersion, order.version);
      const promised = withPromise(order, input, now);
      const after = promised === order ? order : { ...promised, ...presence };
      const changes = after === order ? [] : [{ entity: 'order', before: order, after } as const];
      return { changes, replayRefs: { orderId: order.id }, result: after };
    },
    replay: ({ orderId = '' }) => find(orderId),
  });
}

/** Adds the promise. Returns the same order object if it already has this promised time. */
export function withPromise(order: Order, { promisedBy, because }: PromiseDeliveryInput, now: Instant): Order {
  if (order.status === 'DELIVERED' || order.status === 'CANCELLED')
    reject('NOT_ALLOWED', ['input', 'orderId'], `The order is ${order.status}: there is nothing left to deliver.`);
  const errors = inputErrors();
  checkLength(errors, ['input', 'because'], because, MAX_TEXT_LENGTH);
  if (isInPast(promisedBy, order.occurredAt))
    errors.add('INVALID', ['input', 'promisedBy'], 'This is before the order was placed.');
  errors.throwIfAny();
  if (promisedBy === order.promisedBy) return order;
  const earlier = promisesOf(order);
  if (earlier.length >= MAX_PROMISES)
    reject('LIMIT_EXCEEDED', ['input', 'promisedBy'], `An order has at most ${MAX_PROMISES} promises.`);
  const last = earlier.length - 1;
  const promises: readonly DeliveryPromise[] = [
    ...earlier.map((promise, index) => (index === last ? { ...promise, because: trimToNull(because) } : promise)),
    { promisedBy, setAt: now, because: earlier.length === 0 ? trimToNull(because) : null },
  ];
  return { ...order, version: order.version + 1, promisedBy, promises };
}
