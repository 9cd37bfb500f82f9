import type { SourceSystem } from '../kernel/caller.ts';
import { uniqueKey } from '../kernel/code.ts';
import type { Instant } from '../kernel/instant.ts';
import { compareDecimal } from '../kernel/money.ts';
import type { Order, OrderFilter, OrderStatus, SaleFilter } from './order.ts';

type Maybe<T> = T | null | undefined;

export type OrderFilterInput = {
  readonly status?: Maybe<readonly OrderStatus[]>;
  readonly source?: Maybe<readonly SourceSystem[]>;
  readonly placedFrom?: Maybe<Instant>;
  readonly placedTo?: Maybe<Instant>;
  readonly sku?: Maybe<string>;
};

export type SaleFilterInput = {
  readonly sku?: Maybe<string>;
  readonly totalFrom?: Maybe<string>;
  readonly totalTo?: Maybe<string>;
  readonly paymentLast4?: Maybe<string>;
};

export const orderFilterOf = (input: Maybe<OrderFilterInput>): OrderFilter => ({
  status: input?.status ?? null,
  source: input?.source ?? null,
  period: { from: input?.placedFrom ?? null, to: input?.placedTo ?? null },
  sku: input?.sku ?? null,
});

export const saleFilterOf = (input: Maybe<SaleFilterInput>): SaleFilter => ({
  sku: input?.sku ?? null,
  totalFrom: input?.totalFrom ?? null,
  totalTo: input?.totalTo ?? null,
  paymentLast4: input?.paymentLast4 ?? null,
});

/** The part of a filter that keys cannot express; null if there is none: then one read fills a page. */
export function orderPredicate({ status, source, sku }: OrderFilter): ((order: Order) => boolean) | null {
  if (status === null && source === null && sku === null) return null;
  const hasSku = sku === null ? null : skuPredicate(sku);
  return (order) =>
    (status === null || status.includes(order.status)) &&
    (source === null || source.includes(order.source)) &&
    (hasSku === null || hasSku(order));
}

/** The same for a sale whose receipt is lost. Totals are compared in the sale's own currency. */
export function salePredicate({
  sku,
  totalFrom,
  totalTo,
  paymentLast4,
}: SaleFilter): ((order: Order) => boolean) | null {
  if (sku === null && totalFrom === null && totalTo === null && paymentLast4 === null) return null;
  const hasSku = sku === null ? null : skuPredicate(sku);
  return (order) => {
    const total = { minor: order.total, currency: order.currency };
    return (
      (hasSku === null || hasSku(order)) &&
      (totalFrom === null || compareDecimal(total, totalFrom) >= 0) &&
      (totalTo === null || compareDecimal(total, totalTo) <= 0) &&
      (paymentLast4 === null || isPaidByCard(order, paymentLast4))
    );
  };
}

const isPaidByCard = (order: Order, last4: string): boolean =>
  order.paymentLast4 === last4 || (order.tenders ?? []).some((tender) => tender.last4 === last4);

/** Whether an order contains this sku, whatever its capitalisation. */
function skuPredicate(sku: string): (order: Order) => boolean {
  const wanted = uniqueKey(sku);
  return ({ bought }) => bought.some((item) => uniqueKey(item.sku) === wanted);
}
