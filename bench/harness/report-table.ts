/** One measured case. */
export type Row = {
  readonly what: string;
  /** Median milliseconds of the case and of its peer. */
  readonly ms: number;
  readonly peerMs: number;
  readonly ratio: number;
  /** The highest ratio to aim for. Null if the ratio is only reported. */
  readonly aim: number | null;
  /** Requests and units as text. */
  readonly cost: string;
};

/** Formats the rows as a table. `ms` and `peerMs` are the column headings. */
export function formatTable(
  rows: readonly Row[],
  { ms, peerMs }: { readonly ms: string; readonly peerMs: string },
): string {
  const head = ['', ms, peerMs, 'ratio', 'aim', 'what it costs'];
  const cells = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const align = (text: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 0 || column === head.length - 1 ? text.padEnd(width) : text.padStart(width);
  };
  return cells.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}

function cellsOf({ what, ms, peerMs, ratio, aim, cost }: Row): readonly string[] {
  return [what, ms.toFixed(2), peerMs.toFixed(2), ratio.toFixed(2), aim === null ? '-' : `<= ${aim.toFixed(2)}`, cost];
}
