import { parse } from 'csv-parse/sync';

/** The rows of an export by the names of its columns, as the importer gives them. */
export const rowsOf = (csv: string): Record<string, string>[] =>
  parse(csv.trim(), { columns: true, relax_column_count: true });

export const OPTIONS = { timeZone: 'Pacific/Auckland', currency: 'NZD', country: 'NZ' };
