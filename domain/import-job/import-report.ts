import { CSV_LINE_END, toCsvCell } from '../kernel/csv.ts';

/** A row that was not applied. */
export type ReportRow = {
  /** The number of its first line in the file. */
  readonly line: number;
  readonly key: string;
  readonly code: string;
  readonly reason: string;
  /** It waits for another thing, and a further pass tries it again. */
  readonly waits?: true;
};

const HEADER = 'row,key,code,reason';
/** In characters. A longer key helps nobody to find the row. */
const MAX_KEY = 100;

/** The report as CSV, by the number of the row. It holds no personal data: keys that may name a person are left out. */
export const formatReport = (rows: readonly ReportRow[]): string =>
  [HEADER, ...rows.toSorted((one, other) => one.line - other.line).map(formatRow), ''].join(CSV_LINE_END);

const formatRow = ({ line, key, code, reason }: ReportRow): string =>
  [String(line), ...[reportableKey(key), code, reason].map(toCsvCell)].join(',');

/** An id or a number of a document may stand in a report. What looks like an address or a phone number may not. */
export function reportableKey(key: string): string {
  const isContact = key.includes('@') || /^\s*\+/.test(key) || /^0\d[\d\s()/-]{6,}$/.test(key);
  return isContact ? '' : key.slice(0, MAX_KEY);
}
