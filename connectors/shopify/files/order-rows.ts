import { toMinor } from '../../../domain/kernel/money.ts';
import { MAX_TEXT_LENGTH } from '../../../domain/kernel/text.ts';
import { nameOf, skuOf } from '../item.ts';
import type { CellReader, CsvRow } from './cells.ts';

/** A line in minor units. */
export type FileLine = {
  readonly externalId: string;
  readonly sku: string;
  readonly description: string;
  readonly quantity: number;
  readonly price: number;
  readonly discount: number;
  readonly isTip: boolean;
};

/** The file has no ids of lines: their place in the order names them. */
export function readLines(rows: readonly CsvRow[], currency: string, cells: CellReader): readonly FileLine[] {
  const lines = rows.flatMap((row, index) => {
    const [name, quantityText] = [cells.text(row, 'Lineitem name'), cells.text(row, 'Lineitem quantity')];
    // Further payments of an order have rows of their own.
    if (name === null && quantityText === null) return [];
    const quantity = Number(quantityText ?? 'none');
    if (!Number.isSafeInteger(quantity) || quantity < 0) {
      cells.fail('Lineitem quantity', 'This is no number of units.');
      return [];
    }
    const price = amountOf(row, 'Lineitem price', currency, cells);
    const sku = cells.text(row, 'Lineitem sku');
    if (quantity === 0) return [];
    return [
      {
        externalId: `row-${index + 1}`,
        sku: skuOf({ sku, name }),
        description: nameOf({ name }).slice(0, MAX_TEXT_LENGTH),
        quantity,
        price,
        discount: Math.min(amountOf(row, 'Lineitem discount', currency, cells), price * quantity),
        isTip: sku === null && name?.toLowerCase() === 'tip',
      },
    ];
  });
  if (lines.length === 0) cells.fail('Lineitem name', 'The order has no lines.');
  return lines;
}

export function amountOf(row: CsvRow, column: string, currency: string, cells: CellReader): number {
  const amount = cells.amount(row, column);
  const minor = amount === null ? 0 : toMinor(amount, currency);
  if (minor === null || minor < 0) cells.fail(column, `This is no amount in ${currency}.`);
  return Math.max(0, minor ?? 0);
}
