import type { MetricsRecords } from '../customer/metrics.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { Instant } from '../kernel/instant.ts';
import type { PolicySubject } from '../person/context.ts';
import type { WarrantyChange, WarrantyRepositories } from '../warranty/context.ts';
import type { Order, OrderLines, OrderRecords } from './order.ts';
import type { DeliveryReportRecords } from './order-lateness.ts';
import type { OrderMetrics } from './order-metrics.ts';
import type { OrderReturn, OrderReturnRecords } from './order-return.ts';
import type { ReceiptRecords } from './receipt.ts';
import type { RecentPurchaseRecords } from './recent-purchases.ts';

export type OrderChange =
  | WarrantyChange
  | EntityChange<'metrics', OrderMetrics>
  | EntityChange<'order', Order>
  | EntityChange<'orderLines', OrderLines>
  | EntityChange<'orderReturn', OrderReturn>;

export type OrderRepositories = WarrantyRepositories &
  DeliveryReportRecords &
  MetricsRecords<OrderMetrics> &
  OrderRecords &
  OrderReturnRecords &
  ReceiptRecords &
  RecentPurchaseRecords;

export type OrderEvent =
  | { readonly type: 'RETURN_RECORDED'; readonly orderReturn: OrderReturn }
  /** `due`: by when it was to be delivered. */
  | { readonly type: 'ORDER_LATE'; readonly order: Order; readonly due: Instant; readonly at: Instant };

export type OrderCommandContext = CommandContext<OrderRepositories, OrderChange, OrderEvent, PolicySubject>;
