import { sumOf } from '../amounts.ts';
import type { CellReader, CsvRow } from './cells.ts';
import { amountOf, type FileLine } from './order-rows.ts';

/** All in minor units. */
export type FileTotals = {
  /** Without tips. */
  readonly lines: readonly FileLine[];
  readonly discount: number;
  readonly shipping: number;
  readonly tax: number;
  readonly taxIncluded: boolean;
  readonly total: number;
  readonly tip: number;
};

/**
 * The file does not say whether prices include tax, nor whether `Discount Amount` has the discounts of the lines too, which
 * stand in `Lineitem discount`. The reading that adds up to `Total` is the right one.
 */
export function readTotals(
  row: CsvRow,
  allLines: readonly FileLine[],
  currency: string,
  cells: CellReader,
): FileTotals {
  const amount = (column: string): number => amountOf(row, column, currency, cells);
  const lines = allLines.filter(({ isTip }) => !isTip);
  const tip = grossOf(allLines.filter(({ isTip }) => isTip));
  const total = amount('Total') - tip;
  const [tax, discount] = [amount('Taxes'), amount('Discount Amount')];
  const charges = amount('Shipping') + amount('Duties');
  const ofLines = sumOf(lines.map((line) => line.discount));
  const readings = [false, true].flatMap((taxIncluded) =>
    [discount, ofLines, discount + ofLines].map((all) => {
      const sum = grossOf(lines) - all + charges + (taxIncluded ? 0 : tax);
      return { taxIncluded, discount: all, missing: total - sum };
    }),
  );
  const [first = { taxIncluded: false, discount, missing: 0 }] = readings;
  // Lines and taxes may be rounded. More than that is an error in the file, and the graph refuses the order.
  const isNear = ({ missing }: typeof first): boolean => Math.abs(missing) <= lines.length + 2;
  const reading = readings.find(({ missing }) => missing === 0) ?? readings.find(isNear) ?? first;
  const rounded = isNear(reading) ? reading.missing : 0;
  const isSplit = reading.discount >= ofLines;
  return {
    lines: isSplit ? lines : lines.map((line) => ({ ...line, discount: 0 })),
    discount: reading.discount - (isSplit ? ofLines : 0) + Math.max(0, -rounded),
    shipping: charges + Math.max(0, rounded),
    tax,
    taxIncluded: reading.taxIncluded,
    total,
    tip,
  };
}

const grossOf = (lines: readonly FileLine[]): number => sumOf(lines.map(({ price, quantity }) => price * quantity));
