import { uniqueKey } from '../kernel/code.ts';
import { reject } from '../kernel/user-error.ts';
import { isSerialNumber } from '../serial/serial.ts';
import type { OrderRepositories } from './context.ts';
import { hasReturns, type Sale } from './order.ts';
import type { OrderReturn } from './order-return.ts';
import type { ReturnLineInput } from './returned-units.ts';

/**
 * Rejects a return without a number that is already recorded and arrives again under a new idempotency key: a till that
 * lost its queue reports the same lines of the same sale at the same time. Returns at different times are different
 * returns, whatever their lines. If the sale is unknown, see `duplicateReturnId`.
 */
export async function rejectDuplicateReturn(
  repositories: OrderRepositories,
  draft: OrderReturn,
  sale: Sale | null,
  lines: readonly ReturnLineInput[],
): Promise<void> {
  if (draft.returnNumber !== null) return;
  const id =
    sale === null
      ? await repositories.duplicateReturnId(draft)
      : await findDuplicateOfSale(repositories, draft, sale, lines);
  if (id === null) return;
  const message = `Return ${id} has the same lines and time. If this is another one, give it a number.`;
  reject('ALREADY_EXISTS', ['input', 'occurredAt'], message);
}

async function findDuplicateOfSale(
  repositories: OrderRepositories,
  draft: OrderReturn,
  { order }: Sale,
  lines: readonly ReturnLineInput[],
): Promise<string | null> {
  if (!hasReturns(order)) return null;
  const returns = await repositories.returnsOf(order.id);
  return returns.find((recorded) => isDuplicate(recorded, draft, lines))?.id ?? null;
}

/** Whether a recorded return has this time and these lines. The draft may leave out serial numbers. */
function isDuplicate(
  recorded: OrderReturn,
  draft: Pick<OrderReturn, 'occurredAt' | 'refund' | 'returnReason'>,
  lines: readonly ReturnLineInput[],
): boolean {
  if (recorded.returnNumber !== null || recorded.occurredAt !== draft.occurredAt) return false;
  if (recorded.returnReason === 'GOODWILL' || draft.returnReason === 'GOODWILL')
    return recorded.returnReason === draft.returnReason && recorded.refund.minor === draft.refund.minor;
  const isByLine = lines.every(({ orderLineId }) => orderLineId != null);
  const quantities = (all: readonly ReturnLineInput[]) =>
    quantitiesBy(all, isByLine ? ({ orderLineId }) => orderLineId ?? '' : ({ sku }) => uniqueKey(sku));
  const returned = new Set(recorded.returnedLines.flatMap(({ serialNumbers }) => serialNumbers.map(uniqueKey)));
  return (
    quantities(lines) === quantities(recorded.returnedLines) &&
    lines.every(({ serialNumbers }) =>
      (serialNumbers ?? []).filter(isSerialNumber).every((number) => returned.has(uniqueKey(number))),
    )
  );
}

function quantitiesBy(lines: readonly ReturnLineInput[], keyOf: (line: ReturnLineInput) => string): string {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + line.quantity);
  return JSON.stringify([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
