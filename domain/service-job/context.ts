import type { CustomerWithMetrics, WithMetrics } from '../customer/metrics.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Order, OrderRepository } from '../order/order.ts';
import type { PolicySubject } from '../person/context.ts';
import type { WarrantyChange, WarrantyRepositories } from '../warranty/context.ts';
import type { JobMetrics } from './job-metrics.ts';
import type { ServiceJob, ServiceJobRepository } from './service-job.ts';

export type ServiceJobChange =
  | WarrantyChange
  | EntityChange<'metrics', JobMetrics>
  | EntityChange<'serviceJob', ServiceJob>;

export type ServiceJobRepositories = WithMetrics<WarrantyRepositories, JobMetrics> &
  Pick<OrderRepository, 'orders'> &
  ServiceJobRepository;

/** What the shop may tell the customer about. `serviceJob` is its state after the command. */
export type ServiceJobEvent = {
  readonly type:
    | 'ITEM_RECEIVED'
    /** `promises` holds the new time, and the reason with the one before it. */
    | 'ITEM_PROMISE_CHANGED'
    | 'ITEM_READY'
    /** The sum waits for the customer's answer. */
    | 'ESTIMATE_SET'
    | 'ITEM_RETURNED';
  readonly serviceJob: ServiceJob;
  readonly at: Instant;
};

export type ServiceJobCommandContext = CommandContext<
  ServiceJobRepositories,
  ServiceJobChange,
  ServiceJobEvent,
  PolicySubject,
  CustomerWithMetrics<JobMetrics>
>;

/** The sale that an input names. */
export type SaleOfItem = Pick<Order, 'id' | 'customerId'>;
