import { uniqueKey } from '../kernel/code.ts';
import { reject } from '../kernel/user-error.ts';
import { isSerialNumber } from '../serial/serial.ts';
import type { OrderRepositories } from './context.ts';
import { hasReturns, type Sale } from './order.ts';
import type { OrderReturn } from './order-return.ts';
import type { ReturnLineInput } from './returned-units.ts';

/**
 * Rejects a return without a number that is recorded already, and comes again under a new key: a till that lost its queue
 * tells of the same lines of the same sale at the same time. Two returns at different times are two, whatever their lines.
 * Of one whose sale is not known, see `sameReturn`.
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
  return returns.find((one) => isDuplicate(one, draft, lines))?.id ?? null;
}

/** Whether a recorded return is of this time and of these lines, of which serial numbers may have been left out. */
function isDuplicate(
  recorded: OrderReturn,
  draft: Pick<OrderReturn, 'occurredAt' | 'refund' | 'returnReason'>,
  lines: readonly ReturnLineInput[],
): boolean {
  if (recorded.returnNumber !== null || recorded.occurredAt !== draft.occurredAt) return false;
  if (recorded.returnReason === 'GOODWILL' || draft.returnReason === 'GOODWILL')
    return recorded.returnReason === draft.returnReason && recorded.refund.minor === draft.refund.minor;
  const isByLine = lines.every(({ orderLineId }) => orderLineId != null);
  const counted = (all: readonly ReturnLineInput[]) =>
    quantitiesBy(all, isByLine ? ({ orderLineId }) => orderLineId ?? '' : ({ sku }) => uniqueKey(sku));
  const back = new Set(recorded.returnedLines.flatMap(({ serialNumbers }) => serialNumbers.map(uniqueKey)));
  return (
    counted(lines) === counted(recorded.returnedLines) &&
    lines.every(({ serialNumbers }) =>
      (serialNumbers ?? []).filter(isSerialNumber).every((number) => back.has(uniqueKey(number))),
    )
  );
}

function quantitiesBy(lines: readonly ReturnLineInput[], keyOf: (line: ReturnLineInput) => string): string {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + line.quantity);
  return JSON.stringify([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
