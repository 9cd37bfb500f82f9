import type { MetricsRepository } from '../customer/metrics.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { Instant } from '../kernel/instant.ts';
import type { PolicySubject } from '../person/context.ts';
import type { WarrantyChange, WarrantyRepositories } from '../warranty/context.ts';
import type { Order, OrderLines, OrderRepository } from './order.ts';
import type { DeliveryReportRepository } from './order-lateness.ts';
import type { OrderMetrics } from './order-metrics.ts';
import type { OrderReturn, OrderReturnRepository } from './order-return.ts';
import type { ReceiptRepository } from './receipt.ts';
import type { RecentPurchaseRepository } from './recent-purchases.ts';

export type OrderChange =
  | WarrantyChange
  | EntityChange<'metrics', OrderMetrics>
  | EntityChange<'order', Order>
  | EntityChange<'orderLines', OrderLines>
  | EntityChange<'orderReturn', OrderReturn>;

export type OrderRepositories = WarrantyRepositories &
  DeliveryReportRepository &
  MetricsRepository<OrderMetrics> &
  OrderRepository &
  OrderReturnRepository &
  ReceiptRepository &
  RecentPurchaseRepository;

export type OrderEvent =
  | { readonly type: 'RETURN_RECORDED'; readonly orderReturn: OrderReturn }
  | { readonly type: 'ORDER_DELIVERED'; readonly order: Order; readonly at: Instant }
  | {
      readonly type: 'ORDER_LATE';
      readonly order: Order;
      /** When the delivery was due. */
      readonly due: Instant;
      /** When the lateness was detected. */
      readonly at: Instant;
    };

export type OrderCommandContext = CommandContext<OrderRepositories, OrderChange, OrderEvent, PolicySubject>;
