/** Names to the left, numbers to the right. The first row has the headings. */
export function formatColumns(rows: readonly (readonly string[])[], namesAt: readonly number[] = [0]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const align = (text: string, column: number) =>
    namesAt.includes(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}
