import { toMinor } from '../../../domain/kernel/money.ts';
import { inputErrors, Rejection } from '../../../domain/kernel/user-error.ts';
import { toOrderLines } from '../../../domain/order/order-lines.ts';
import { toOrderTotals } from '../../../domain/order/order-totals.ts';
import { parseAmount } from '../../../domain/order/parse-amount.ts';
import { toTenders } from '../../../domain/order/tender.ts';
import type { SourceOrder } from '../../../domain/source-record/record/source-record.ts';

/** What the rules of an order make of a source record: the figures in minor units, or what is wrong with it. */
export function recordedFigures(order: SourceOrder) {
  const errors = inputErrors();
  const { currency } = order;
  try {
    const lines = toOrderLines(order.lines, 'ord_1', currency, errors, ['lines']);
    const totals = toOrderTotals(order, lines, currency, errors, []);
    const tip = parseAmount(order.tip ?? '0', currency, errors, ['tip']);
    const { tenders = [] } = toTenders(
      order.tenders,
      { minor: totals.total + tip, currency },
      'total and tip',
      errors,
      ['tenders'],
    );
    errors.throwIfAny();
    return { lines, ...totals, tip, tenders, stated: toMinor(order.total, currency) };
  } catch (error) {
    if (error instanceof Rejection) return { problems: error.userErrors };
    throw error;
  }
}
