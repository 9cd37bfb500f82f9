import { formatColumns } from '../harness/columns.ts';
import type { BillLine } from './bill.ts';

/** The bill as a table: the lines of each service, its sum, and the total. */
export function formatBill(lines: readonly BillLine[]): string {
  const services = [...Map.groupBy(lines, ({ service }) => service)];
  return formatColumns(
    [
      ['service', 'kind', 'quantity', 'of', 'price', '$ a month'],
      ...services.flatMap(([service, ofService]) => [
        ...ofService.map((one) => [
          ...['', one.kind, amount(one.quantity), one.unit, price(one.price), amount(one.dollars)],
        ]),
        [service, '', '', '', '', amount(totalOf(ofService))],
      ]),
      ['all', '', '', '', '', amount(totalOf(lines))],
    ],
    [0, 1, 3],
  );
}

export const totalOf = (lines: readonly BillLine[]): number => lines.reduce((sum, { dollars }) => sum + dollars, 0);

const amount = (number: number): string =>
  number.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** In full: the smallest prices have many decimals. */
const price = (number: number): string => number.toLocaleString('en', { maximumFractionDigits: 12 });
