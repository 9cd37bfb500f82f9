import { checkCode } from '../kernel/code.ts';
import { checkLength, checkText, MAX_LINE_LENGTH, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { type InputErrors, type Path, reject } from '../kernel/user-error.ts';
import { isSerialNumber, itemKey } from '../serial/serial.ts';
import { type LinePriceInput, toLinePrice } from './line-price.ts';
import { type BoughtItem, type OrderLine, orderLineId } from './order.ts';

export type OrderLineInput = LinePriceInput & {
  readonly sku: string;
  readonly description: string;
  readonly category?: string | null | undefined;
  readonly serialNumbers?: readonly string[] | null | undefined;
  readonly warrantyPlan?: string | null | undefined;
};

export const MAX_LINES = 2_000;
/** Each is an item in the one transaction of the sale, which holds a hundred. */
const MAX_TRACKED_UNITS = 100;

/** The lines of a new order, without cover. */
export function toOrderLines(
  inputs: readonly OrderLineInput[],
  orderId: string,
  currency: string,
  errors: InputErrors,
  path: Path,
): readonly OrderLine[] {
  checkCounts(inputs, path);
  const lines = inputs.map((input, index) =>
    toOrderLine(input, orderId, index + 1, currency, errors, [...path, index]),
  );
  checkSerialNumbers(lines, errors, path);
  return lines;
}

/** Sums the lines by sku and category. */
export function boughtItemsOf(lines: readonly OrderLine[]): readonly BoughtItem[] {
  const bought = new Map<string, BoughtItem>();
  for (const { sku, category, quantity } of lines) {
    const key = `${sku}\n${category}`;
    bought.set(key, { sku, category, quantity: (bought.get(key)?.quantity ?? 0) + quantity, returned: 0 });
  }
  return [...bought.values()];
}

/** Rejects oversized input at once: to validate each line of it would cost too much. */
function checkCounts(inputs: readonly OrderLineInput[], path: Path): void {
  if (inputs.length === 0) reject('INVALID', path, 'Give at least one line.');
  if (inputs.length > MAX_LINES)
    reject('LIMIT_EXCEEDED', path, `An order has at most ${MAX_LINES} lines. Split it into several orders.`);
  const tracked = inputs.reduce(
    (sum, { quantity, serialNumbers, warrantyPlan }) =>
      sum + (warrantyPlan == null ? (serialNumbers?.length ?? 0) : Math.max(quantity, 0)),
    0,
  );
  if (tracked > MAX_TRACKED_UNITS)
    reject(
      'LIMIT_EXCEEDED',
      path,
      `At most ${MAX_TRACKED_UNITS} units of an order have a serial number or a warranty plan. Split it into several orders.`,
    );
}

function toOrderLine(
  input: OrderLineInput,
  orderId: string,
  number: number,
  currency: string,
  errors: InputErrors,
  path: Path,
): OrderLine {
  const { quantity } = input;
  checkText(errors, [...path, 'sku'], input.sku);
  checkText(errors, [...path, 'description'], input.description, MAX_TEXT_LENGTH);
  checkLength(errors, [...path, 'category'], input.category, MAX_LINE_LENGTH);
  const price = toLinePrice(input, currency, errors, path);
  const serialNumbers = (input.serialNumbers ?? []).map((serialNumber) => serialNumber.trim()).filter(Boolean);
  if (quantity >= 1 && serialNumbers.length > quantity)
    errors.add('INVALID', [...path, 'serialNumbers'], 'There are more serial numbers than units.');
  return {
    id: orderLineId(orderId, number),
    number,
    sku: input.sku.trim(),
    description: input.description.trim(),
    category: trimToNull(input.category),
    quantity,
    ...price,
    serialNumbers,
    warrantyPlan: trimToNull(input.warrantyPlan),
    warrantyIds: [],
  };
}

function checkSerialNumbers(lines: readonly OrderLine[], errors: InputErrors, path: Path): void {
  const known = new Set<string>();
  for (const [index, { sku, serialNumbers }] of lines.entries())
    for (const [position, serialNumber] of serialNumbers.entries()) {
      const serialPath = [...path, index, 'serialNumbers', position];
      const key = itemKey({ sku, serialNumber });
      if (!isSerialNumber(serialNumber)) {
        checkLength(errors, serialPath, serialNumber, MAX_LINE_LENGTH);
        continue;
      }
      checkCode(errors, serialPath, serialNumber);
      if (known.has(key))
        errors.add('INVALID', serialPath, 'The order already has this serial number of this product.');
      known.add(key);
    }
}
