import { toMinor } from '../../kernel/money.ts';
import type { UserError } from '../../kernel/user-error.ts';
import type { Order } from '../../order/order.ts';
import type { RecordOrderInput } from '../../order/order-draft.ts';
import { recordOrder } from '../../order/record-order.ts';
import { isSameSale } from '../../order/same-number.ts';
import type { FoundBuyer } from '../customer/find-buyer.ts';
import type { SourceProblem } from '../record/apply-outcome.ts';
import { toProblems } from '../record/problems.ts';
import type { SourceOrder } from '../record/source-record.ts';
import type { ApplyRun } from '../run/apply-run.ts';
import { changeOrder } from './change-order.ts';
import { heldContentOf, issuerOf, orderInput } from './order-input.ts';
import type { OrderResult } from './order-result.ts';
import { type StatedStatus, targetOf } from './order-target.ts';

/** Records the sale in the status that it has by now. */
export async function recordSourceOrder(
  run: ApplyRun,
  record: SourceOrder,
  store: string | null,
  buyer: FoundBuyer,
  stated: StatedStatus,
): Promise<OrderResult> {
  const target = targetOf(stated, {});
  const warnings: SourceProblem[] = [];
  let input = orderInput(run, record, store, buyer, target);
  for (let attempt = 0; ; attempt++) {
    const context = run.command({
      operation: 'recordOrder',
      thing: record,
      // The whole sale is one command, whichever version of it is recorded first.
      step: ['record', record.version, String(attempt)],
      occurredAt: record.placedAt,
      isImport: record.source === 'IMPORT',
    });
    const result = await recordOrder(context, input);
    if ('value' in result) {
      const { id, customerId, statedLines } = result.value.order;
      // An earlier try recorded it and was killed, and then another state revised it.
      if (statedLines !== undefined)
        return changeOrder(run, record, id, undefined, { store, buyer, stated, isOlder: false });
      const more = toProblems(result.warnings, record.path);
      const held = heldContentOf(run, record);
      return { orderId: id, wrote: [id], warnings: [...warnings, ...more], buyer: customerId, held };
    }
    const { userErrors } = result;
    const known = userErrors.some(isNumberTaken) ? await findRecorded(run, record, store) : null;
    if (known !== null) return changeOrder(run, record, known.id, undefined, { store, buyer, stated, isOlder: false });
    const smaller = withoutRefused(input, userErrors);
    if (smaller === null) return { problems: [...warnings, ...toProblems(userErrors, record.path)] };
    warnings.push(...toProblems(userErrors, record.path));
    input = smaller;
  }
}

const isNumberTaken = ({ code, path }: UserError): boolean => code === 'ALREADY_EXISTS' && path[1] === 'number';

/** What the sale can be recorded without. */
const OPTIONAL: ReadonlySet<string> = new Set(['associate', 'customer', 'exchangeRate', 'shipTo', 'tenders']);

/**
 * The input without the fields that the errors name; null if one of them is needed. A customer who is erased, or about to be, makes
 * the sale a guest's, without contact data.
 */
function withoutRefused(input: RecordOrderInput, errors: readonly UserError[]): RecordOrderInput | null {
  const named = new Set(errors.map(({ path }) => path[1] ?? ''));
  if (named.size === 0 || [...named].some((field) => !OPTIONAL.has(field))) return null;
  const removed = named.has('customer') ? new Set([...named, 'contact', 'shipTo']) : named;
  // The cast is safe: only fields that may be absent are left out.
  return Object.fromEntries(Object.entries(input).filter(([field]) => !removed.has(field))) as RecordOrderInput;
}

/** The order that an earlier try recorded before it was killed, or a client of the API. Null if it is another sale. */
async function findRecorded(
  run: ApplyRun,
  { number, source, placedAt: occurredAt, currency, total }: SourceOrder,
  store: string | null,
): Promise<Order | null> {
  const { repositories } = run.context;
  const issuer = issuerOf(run);
  const issuers: readonly (string | undefined)[] = [issuer, undefined];
  const receipts = (await repositories.receiptsOf({ number, source, store })).filter(({ integration }) =>
    issuers.includes(integration),
  );
  const orders = receipts.length === 0 ? [] : await repositories.orders(receipts.map(({ orderId }) => orderId));
  const stated = { occurredAt, currency, total: toMinor(total, currency) ?? Number.NaN };
  const isSame = (order: Order | null) =>
    order !== null &&
    (order.integration === issuer
      ? order.occurredAt === occurredAt && order.currency === currency
      : isSameSale(order, stated));
  return orders.find(isSame) ?? null;
}
