import { broughtBy, checkSource, type SourceSystem, writtenBy } from '../kernel/caller.ts';
import { checkCode } from '../kernel/code.ts';
import { commandKey } from '../kernel/command.ts';
import { isInFuture } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { isCurrency, type Money, toMinor } from '../kernel/money.ts';
import { checkLength, checkText, MAX_LINE_LENGTH, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { type InputErrors, inputErrors } from '../kernel/user-error.ts';
import type { CustomerKeyInput, ReceiptInput } from '../person/customer-key.ts';
import { isSerialNumber, itemKey } from '../serial/serial.ts';
import { resolveRecordStore, type Shop } from '../shop/shop.ts';
import type { OrderCommandContext } from './context.ts';
import { MAX_LINES } from './order-lines.ts';
import type { OrderReturn, ReturnReason } from './order-return.ts';
import { toReturnRate, toRounding } from './refund.ts';
import type { ReturnLineInput } from './returned-units.ts';
import { type TenderInput, toTenders } from './tender.ts';

export type RecordReturnInput = {
  readonly number?: string | null | undefined;
  readonly source: SourceSystem;
  readonly store?: string | null | undefined;
  readonly associate?: string | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly receipt?: ReceiptInput | null | undefined;
  readonly customer?: CustomerKeyInput | null | undefined;
  readonly occurredAt: Instant;
  readonly reason: ReturnReason;
  readonly note?: string | null | undefined;
  readonly lines: readonly ReturnLineInput[];
  readonly refund: { readonly amount: string; readonly currency: string };
  readonly rounding?: string | undefined;
  readonly exchangeRate?: string | null | undefined;
  readonly tenders?: readonly TenderInput[] | null | undefined;
  /** The code of the integration whose system issued the number. No client states it. */
  readonly integration?: string | undefined;
  /** Short hashes of the ids that the lines of the order had in its own system when it was recorded: they count until it is revised. */
  readonly recordedLines?: readonly string[] | undefined;
  /** Another system states it: its sale may be cancelled by now, and then the return changes no sums. */
  readonly isFromSource?: true | undefined;
};

/** Validates the input and creates the return from it, before it is checked against a sale. */
export function draftReturn(input: RecordReturnInput, shop: Shop, context: OrderCommandContext): OrderReturn {
  const { caller, now, newId, command } = context;
  const errors = inputErrors();
  const recordedAt = now();
  checkSource(errors, caller, input.source, ['input', 'source']);
  if (input.orderId != null && input.receipt != null)
    errors.add('INVALID', ['input', 'receipt'], 'Give the order by its id or by its receipt, not both.');
  if (isInFuture(input.occurredAt, recordedAt))
    errors.add('INVALID', ['input', 'occurredAt'], 'This time is in the future. Check the clock of the till.');
  if (input.number != null) checkCode(errors, ['input', 'number'], input.number);
  checkLength(errors, ['input', 'associate'], input.associate, MAX_LINE_LENGTH);
  checkLength(errors, ['input', 'note'], input.note, MAX_TEXT_LENGTH);
  checkLines(input, errors);
  const refund = toRefund(input, errors);
  const paidBack = {
    refund,
    ...toRounding(input.rounding ?? '0', refund.currency, errors, ['input', 'rounding']),
    ...toTenders(input.tenders, refund, 'the refund', errors, ['input', 'tenders']),
    ...toReturnRate(input.exchangeRate, { refund }, shop, errors, ['input', 'exchangeRate']),
  };
  errors.throwIfAny();
  return {
    id: newId('orderReturn'),
    returnNumber: trimToNull(input.number),
    source: input.source,
    store: resolveRecordStore(caller, shop, input.store, ['input', 'store']),
    ...(input.integration === undefined ? {} : { integration: input.integration }),
    associate: trimToNull(input.associate),
    ...writtenBy(caller),
    ...broughtBy(caller),
    orderId: null,
    customerId: null,
    occurredAt: input.occurredAt,
    recordedAt,
    returnReason: input.reason,
    note: trimToNull(input.note),
    returnedLines: input.lines.map(({ sku, quantity, serialNumbers }) => ({
      sku: sku.trim(),
      quantity,
      orderLineId: null,
      serialNumbers: (serialNumbers ?? []).map((number) => number.trim()).filter(isSerialNumber),
    })),
    ...paidBack,
    recordedUnder: commandKey(command),
  };
}

function checkLines({ reason, lines }: RecordReturnInput, errors: InputErrors): void {
  if (reason === 'GOODWILL') {
    if (lines.length > 0)
      errors.add('INVALID', ['input', 'lines'], 'GOODWILL is a refund without goods. Leave the lines empty.');
  } else if (lines.length === 0) errors.add('INVALID', ['input', 'lines'], 'Give at least one line.');
  if (lines.length > MAX_LINES) errors.add('LIMIT_EXCEEDED', ['input', 'lines'], `At most ${MAX_LINES} lines.`);
  const seen = new Set<string>();
  lines.forEach(({ sku, quantity, serialNumbers }, index) => {
    const path = ['input', 'lines', index];
    checkText(errors, [...path, 'sku'], sku);
    if (quantity < 1) errors.add('INVALID', [...path, 'quantity'], 'Give a quantity of 1 or more.');
    if ((serialNumbers?.length ?? 0) > quantity)
      errors.add('INVALID', [...path, 'serialNumbers'], 'There are more serial numbers than units.');
    serialNumbers?.forEach((number, place) => {
      if (!isSerialNumber(number)) return;
      checkCode(errors, [...path, 'serialNumbers', place], number);
      const key = itemKey({ sku, serialNumber: number });
      if (seen.has(key)) errors.add('INVALID', [...path, 'serialNumbers', place], 'This serial number is given twice.');
      seen.add(key);
    });
  });
}

function toRefund({ reason, refund: { amount, currency } }: RecordReturnInput, errors: InputErrors): Money {
  if (!isCurrency(currency))
    errors.add('INVALID', ['input', 'refund', 'currency'], 'Give an ISO 4217 currency code, such as GBP.');
  const minor = toMinor(amount, currency);
  if (minor === null || minor < 0)
    errors.add('INVALID', ['input', 'refund', 'amount'], 'Give an amount in this currency that is not negative.');
  else if (minor === 0 && reason === 'GOODWILL')
    errors.add('INVALID', ['input', 'refund', 'amount'], 'A refund without goods must be more than 0.');
  return { minor: minor ?? 0, currency };
}
