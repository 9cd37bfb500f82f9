import { toDecimal } from '../../../../domain/kernel/money.ts';
import { inputErrors } from '../../../../domain/kernel/user-error.ts';
import { toOrderLines } from '../../../../domain/order/order-lines.ts';
import { toOrderTotals } from '../../../../domain/order/order-totals.ts';
import type { SourceOrder } from '../../../../domain/source-record/record/source-record.ts';

/** The total of the order by the rules of the graph, which refuse an order whose parts do not add up to it. */
export function graphTotalOf(order: SourceOrder): string {
  const { currency } = order;
  const errors = inputErrors();
  const lines = toOrderLines(order.lines, 'ord_1', currency, errors, ['lines']);
  const { total } = toOrderTotals(order, lines, currency, errors, []);
  errors.throwIfAny();
  return toDecimal({ minor: total, currency });
}
