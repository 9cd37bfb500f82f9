/** One measured case. */
export type Row = {
  readonly what: string;
  /** Median milliseconds of the case and of its peer. */
  readonly ms: number;
  readonly peerMs: number;
  readonly ratio: number;
  /** The highest ratio to aim for. Null if the ratio is only reported. */
  readonly aim: number | null;
  /** Of another peer, which is only reported: its median milliseconds, and the ratio to it. */
  readonly second?: { readonly ms: number; readonly ratio: number };
  /** Requests and units as text. */
  readonly cost: string;
};

/** The headings of the columns with milliseconds. Without `secondMs` the table has no second peer. */
type Headings = { readonly ms: string; readonly peerMs: string; readonly secondMs?: string };

/** Formats the rows as a table. */
export function formatTable(rows: readonly Row[], { ms, peerMs, secondMs }: Headings): string {
  const hasSecond = secondMs !== undefined;
  const head = ['', ms, peerMs, 'ratio', 'aim', ...(hasSecond ? [secondMs, 'ratio'] : []), 'what it costs'];
  const cells = [head, ...rows.map((row) => cellsOf(row, hasSecond))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const align = (text: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 0 || column === head.length - 1 ? text.padEnd(width) : text.padStart(width);
  };
  return cells.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}

function cellsOf({ what, ms, peerMs, ratio, aim, second, cost }: Row, hasSecond: boolean): readonly string[] {
  const secondCells = second === undefined ? ['-', '-'] : [second.ms.toFixed(2), second.ratio.toFixed(2)];
  return [
    ...[what, ms.toFixed(2), peerMs.toFixed(2), ratio.toFixed(2), aim === null ? '-' : `<= ${aim.toFixed(2)}`],
    ...(hasSecond ? secondCells : []),
    cost,
  ];
}
