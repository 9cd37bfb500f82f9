import { type Documents, NOTES, SKIPS } from './documents.ts';
import type { Imported, Progress } from './import.ts';

/** What was imported, what was skipped and why, and that both together are the file: for a person to read. */
export function report(documents: Documents, imported: Imported, isWhole: boolean): string {
  const { orders, guestOrders, returns, guestReturns, customers, alreadyThere, value } = imported;
  const skippedValue = Object.values(documents.skipped).reduce((sum, skip) => sum + skip.value, 0);
  return [
    isWhole ? 'Imported' : 'Stopped; run it again to bring the rest. Imported so far',
    `  ${orders} orders, ${guestOrders} of them of guests`,
    `  ${returns} returns, ${guestReturns} of them of nobody known`,
    `  ${customers} customers`,
    `  ${pounds(value)} in lines, net of returns`,
    `  (${alreadyThere} of these orders and returns had been there before)`,
    'Skipped',
    ...entries(SKIPS).map(([skip, reason]) => {
      const { rows, value: lost } = documents.skipped[skip];
      return `  ${rows} rows worth ${pounds(lost)}: ${reason}`;
    }),
    'Decided',
    ...entries(NOTES).map(([note, decision]) => `  ${documents.notes[note]} ${decision}`),
    `The file: ${documents.rows} rows worth ${pounds(documents.value)}`,
    ...(isWhole ? [`Imported and skipped: ${pounds(value + skippedValue)}`] : []),
    '',
  ].join('\n');
}

/** One line: how far, how fast, how long still. */
export function progressLine({ done, of }: Progress, seconds: number): string {
  const rate = done / Math.max(seconds, 0.001);
  const left = Math.ceil((of - done) / Math.max(rate, 0.001));
  return `${done} of ${of} invoices, ${rate.toFixed(0)} a second, ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')} left`;
}

const pounds = (tenths: number): string => `GBP ${(tenths / 1_000).toFixed(3)}`;

const entries = <K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] => Object.entries(record) as [K, V][];
