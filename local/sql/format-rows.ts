import type { Answer } from '../../analytics/duckdb/open-views.ts';

/** The rows as columns of the same width, with a head. */
export function formatRows({ columns, rows }: Answer): string {
  const table = [columns, ...rows.map((row) => columns.map((column) => textOf(row[column])))];
  const widths = columns.map((_, index) => Math.max(...table.map((cells) => cells[index]?.length ?? 0)));
  const lines = table.map((cells) => cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  '));
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [...lines.toSpliced(1, 0, rule).map((line) => line.trimEnd()), rowCount(rows.length)].join('\n');
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const rowCount = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
