import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { loadShop } from '../shop/shop.ts';
import { endCover } from '../warranty/end-cover.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { OrderChange, OrderCommandContext } from './context.ts';
import { loadMetricsWithOthers, type MetricsWithOthers } from './metrics-with-others.ts';
import { type Order, type OrderLine, type OrderStatus, orderLinesOf, type Sale } from './order.ts';
import { draftOrder, type RecordOrderInput } from './order-draft.ts';
import { boughtItemsOf } from './order-lines.ts';
import { newOrderMetrics, withOrder, withoutOrder } from './order-metrics.ts';
import type { OrderReturn } from './order-return.ts';
import { tenderWithoutPerson } from './order-without-person.ts';
import { isCounted } from './order-worth.ts';
import { type ReturnedUnits, withReturnedUnits } from './returned-units.ts';
import { findSimilarLines, lineNumberIn } from './stated-lines.ts';

export type ReviseOrderInput = RecordOrderInput & {
  readonly orderId: string;
  /** For each line, a short hash of its id in its own system. */
  readonly statedLines: readonly string[];
  /** The earlier status to which its own system goes back; undefined: it does not. */
  readonly statedStatus: OrderStatus | undefined;
  /**
   * The hashes of the lines as they were recorded: they count until the order is revised. Undefined: nobody knows. Then the lines
   * are found again by what they sold.
   */
  readonly recordedLines: readonly string[] | undefined;
};

/**
 * Replaces lines, amounts, status and times of an order by what its own system states now. The order keeps its id, number, time, customer, returns and
 * promises. A line keeps its serial numbers and its cover; the cover of a removed line ends. The metrics of the
 * customer change by the difference.
 */
export function reviseOrder(context: OrderCommandContext, input: ReviseOrderInput): Promise<Result<Order>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const sale =
        (await repositories.sale(input.orderId)) ?? reject('NOT_FOUND', ['input', 'orderId'], 'No order has this id.');
      const { order, lines } = sale;
      const warrantyIds = lines.flatMap((line) => line.warrantyIds);
      const [shop, returns, covers, metrics] = await inParallel(
        () => loadShop(repositories, [order.store]),
        () => (Object.keys(order.returned).length === 0 ? [] : repositories.returnsOf(order.id)),
        () => (warrantyIds.length === 0 ? [] : repositories.warranties(warrantyIds)),
        () => (order.customerId === null ? null : loadMetricsWithOthers(repositories, order.customerId, order.id)),
      );
      return { sale, shop, returns, covers: covers.flatMap((cover) => cover ?? []), metrics };
    },
    decide({ sale, shop, returns, covers, metrics }) {
      const { order: before, lines } = sale;
      const draft = draftOrder({ ...input, store: before.store }, shop, context);
      const revised = reviseLines(before, lines, draft, formerNumbersIn(sale, draft, input));
      const after = {
        ...reviseSale(before, draft.order, revised, lines),
        statedLines: input.statedLines,
        ...(input.statedStatus === undefined ? {} : { statedStatus: input.statedStatus }),
      };
      const numbers = new Map(revised.map(({ former, line }) => [former?.id, line.id]));
      const changes: readonly OrderChange[] = [
        { entity: 'order', before, after },
        {
          entity: 'orderLines',
          before: orderLinesOf({ order: before, lines }),
          after: orderLinesOf({ order: after, lines: revised.map(({ line }) => line) }),
        },
        ...returns.flatMap((one) => withLineIds(one, numbers)),
        ...covers.flatMap((cover) => coverChanges(cover, numbers)),
        ...metricsChanges(metrics, before, after),
      ];
      return { changes, replayRefs: { orderId: before.id }, result: after };
    },
    replay: async ({ orderId = '' }) =>
      (await repositories.orders([orderId]))[0] ?? reject('NOT_FOUND', ['input'], 'That order no longer exists.'),
  });
}

function metricsChanges(known: MetricsWithOthers | null, before: Order, after: Order): readonly OrderChange[] {
  if (known === null || after.customerId === null) return [];
  const { metrics, otherOrders } = known;
  const base = metrics ?? newOrderMetrics(after.customerId);
  const without = isCounted(before) ? withoutOrder(base, before, otherOrders) : base;
  const next = withOrder(without, after);
  if (next === base) return [];
  return [{ entity: 'metrics', before: metrics, after: { ...next, version: base.version + 1 } }];
}

/** For each line, the number of the recorded line that it was; null for a new line. */
function formerNumbersIn({ order, lines }: Sale, draft: Sale, input: ReviseOrderInput): readonly (number | null)[] {
  const recorded = order.statedLines ?? input.recordedLines;
  if (recorded === undefined) return findSimilarLines(draft.lines, lines);
  return input.statedLines.map((line) => lineNumberIn(recorded, line));
}

/** A line of the revised order, and the recorded line that it was. */
type RevisedLine = { readonly line: OrderLine; readonly former: OrderLine | null };

function reviseLines(
  before: Order,
  lines: readonly OrderLine[],
  draft: Sale,
  formerNumbers: readonly (number | null)[],
): readonly RevisedLine[] {
  return draft.lines.map((line, index) => {
    const path: Path = ['input', 'lines', index];
    const former = lines.find(({ number }) => number === formerNumbers[index]) ?? null;
    const id = line.id.replace(draft.order.id.replace('ord_', ''), before.id.replace('ord_', ''));
    if (former === null) {
      // Their owner and cover would begin at a time that nobody knows.
      if (line.serialNumbers.length > 0 || line.warrantyPlan !== null)
        reject(
          'NOT_ALLOWED',
          path,
          'A line with serial numbers or a warranty plan cannot be added to a recorded sale.',
        );
      return { line: { ...line, id }, former };
    }
    const { serialNumbers, warrantyPlan, warrantyIds } = former;
    if (line.quantity < Math.max(serialNumbers.length, warrantyIds.length))
      reject('NOT_ALLOWED', [...path, 'quantity'], 'The recorded line has more units with serial numbers or cover.');
    return { line: { ...line, id, serialNumbers, warrantyPlan, warrantyIds }, former };
  });
}

/** The revised order with the returns of the recorded one. Rejects one that sold less than was returned. */
function reviseSale(before: Order, draft: Order, revised: readonly RevisedLine[], lines: readonly OrderLine[]): Order {
  const { isUnpaid: _, ...kept } = before;
  const { status, isUnpaid, currency, exchangeRate, valuedIn, tenders, tip = 0, fulfilledAt, deliveredAt } = draft;
  const { tenders: __, tip: ___, ...base } = kept;
  const sold: Order = {
    ...base,
    ...{ status, ...(isUnpaid === undefined ? {} : { isUnpaid }), fulfilledAt, deliveredAt },
    ...{ currency, exchangeRate, valuedIn },
    ...totalsOf(draft),
    ...(tenders === undefined ? {} : { tenders: before.personErased ? tenders.map(tenderWithoutPerson) : tenders }),
    ...(tip === 0 ? {} : { tip }),
    lineCount: revised.length,
    bought: boughtItemsOf(revised.map(({ line }) => line)),
    returned: {},
  };
  if (before.refunded - (before.refundRounding ?? 0) > sold.total + tip)
    reject('NOT_ALLOWED', ['input', 'total'], 'More was refunded than the order amounts to now.');
  if (before.refunded > 0 && before.currency !== currency)
    reject('NOT_ALLOWED', ['input', 'currency'], 'The order has refunds in another currency.');
  const units = lines.flatMap((former): readonly ReturnedUnits[] => {
    const returned = before.returned[former.number];
    if (returned === undefined) return [];
    const index = revised.findIndex((one) => one.former === former);
    const line = revised[index]?.line;
    if (line === undefined || line.quantity < returned.quantity)
      return reject(
        'NOT_ALLOWED',
        ['input', 'lines', ...(line === undefined ? [] : [index, 'quantity'])],
        'More units of this line were returned than the order has now.',
      );
    return [{ line, ...returned }];
  });
  return { ...withReturnedUnits(sold, units), version: before.version + 1 };
}

const totalsOf = ({ taxIncluded, subtotal, discount, shipping, tax, rounding, total }: Order) => ({
  ...{ taxIncluded, subtotal, discount, shipping, tax, rounding, total },
});

type LineIds = ReadonlyMap<string | undefined, string>;

/** The return with the ids that its lines have now. */
function withLineIds(before: OrderReturn, ids: LineIds): readonly OrderChange[] {
  const returnedLines = before.returnedLines.map((line) => ({
    ...line,
    orderLineId: ids.get(line.orderLineId ?? undefined) ?? line.orderLineId,
  }));
  const isSame = returnedLines.every(
    ({ orderLineId }, index) => orderLineId === before.returnedLines[index]?.orderLineId,
  );
  return isSame ? [] : [{ entity: 'orderReturn', before, after: { ...before, returnedLines } }];
}

function coverChanges(cover: Warranty, ids: LineIds): readonly OrderChange[] {
  const orderLineId = ids.get(cover.orderLineId ?? undefined);
  if (orderLineId === undefined) return endCover(cover, 'The line was taken out of the order.');
  if (orderLineId === cover.orderLineId) return [];
  return [{ entity: 'warranty', before: cover, after: { ...cover, version: cover.version + 1, orderLineId } }];
}
