import { type Documents, FAULTS, type Fault, NOTES, SKIPS, type Skip, type SkippedRow } from './documents.ts';
import type { ImportResult, Progress } from './import-documents.ts';

/** How many faulty rows the screen shows; the report file has all. */
const MAX_LISTED = 20;

/** Text for the screen: what the graph stores, what was skipped and why, and that both add up to the file. */
export function formatReport(documents: Documents, imported: ImportResult, isWhole: boolean): string {
  const { orders, guestOrders, returns, guestReturns, customers, alreadyThere, value } = imported;
  const skipped = allSkippedRows(documents, imported);
  const total = value + skipped.reduce((sum, row) => sum + row.value, 0);
  return [
    isWhole ? 'Imported' : 'Stopped; run it again to bring the rest. Imported so far',
    `  ${orders} orders, ${guestOrders} of them of guests`,
    `  ${returns} returns, ${guestReturns} of them of nobody known`,
    `  ${customers} customers`,
    `  ${formatPounds(value)} net of returns, as the graph holds them`,
    `  (${alreadyThere} of these orders and returns had been there before)`,
    'Skipped',
    ...entries(SKIPS).map(([skip, reason]) => `  ${formatSkipped(skipped, skip)}: ${reason}`),
    'To put right',
    ...entries(FAULTS).map(([fault, reason]) => `  ${formatSkipped(skipped, fault)}: ${reason}`),
    ...listFaults(skipped),
    'Decided',
    ...entries(NOTES).map(([note, decision]) => `  ${documents.notes[note]} ${decision}`),
    `The file: ${documents.rows} rows worth ${formatPounds(documents.value)}`,
    ...(isWhole ? [`Imported and skipped: ${formatPounds(total)}`] : []),
    ...(isWhole && total !== documents.value
      ? [`They differ by ${formatPounds(documents.value - total)}: the graph holds other sums than the file.`]
      : []),
    '',
  ].join('\n');
}

/** CSV of all rows that were not imported, ordered by their number in the file. */
export function formatReportFile(documents: Documents, imported: ImportResult): string {
  const rows = allSkippedRows(documents, imported).toSorted((one, other) => one.row - other.row);
  return [
    'row,invoice,kind,reason',
    ...rows.map((row) =>
      [
        row.row,
        row.invoice,
        isFault(row.skip) ? 'fault' : 'skipped',
        `"${reasonOf(row).replaceAll('"', '""')}"`,
      ].join(),
    ),
    '',
  ].join('\n');
}

/** Whether skipped rows may be sales, so that the file or the graph needs a correction. */
export const hasFaults = (documents: Documents, imported: ImportResult): boolean =>
  allSkippedRows(documents, imported).some(({ skip }) => isFault(skip));

/** One line with the count, the rate and the remaining time. */
export function formatProgress({ done, total }: Progress, seconds: number): string {
  const rate = done / Math.max(seconds, 0.001);
  const left = Math.ceil((total - done) / Math.max(rate, 0.001));
  return `${done} of ${total} invoices, ${rate.toFixed(0)} a second, ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')} left`;
}

const allSkippedRows = (documents: Documents, imported: ImportResult): readonly SkippedRow[] => [
  ...documents.skipped,
  ...imported.skipped,
];

const isFault = (skip: Skip): skip is Fault => skip in FAULTS;

function listFaults(skipped: readonly SkippedRow[]): readonly string[] {
  const faults = skipped.filter(({ skip }) => isFault(skip)).toSorted((one, other) => one.row - other.row);
  const lines = faults
    .slice(0, MAX_LISTED)
    .map((row) => `    row ${row.row}${row.invoice === '' ? '' : `, invoice ${row.invoice}`}: ${reasonOf(row)}`);
  const more = faults.length - MAX_LISTED;
  return more > 0 ? [...lines, `    and ${more} more: --report FILE lists all`] : lines;
}

function reasonOf({ skip, detail }: SkippedRow): string {
  const reason = isFault(skip) ? FAULTS[skip] : SKIPS[skip];
  return detail === null ? reason : `${reason}: ${detail}`;
}

function formatSkipped(skipped: readonly SkippedRow[], skip: Skip): string {
  const rows = skipped.filter((row) => row.skip === skip);
  return `${rows.length} rows worth ${formatPounds(rows.reduce((sum, { value }) => sum + value, 0))}`;
}

const formatPounds = (tenths: number): string => `GBP ${(tenths / 1_000).toFixed(3)}`;

const entries = <K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] => Object.entries(record) as [K, V][];
