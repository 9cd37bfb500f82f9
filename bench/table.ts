/** One thing that was measured. */
export type Row = {
  readonly what: string;
  /** Median milliseconds of the graph, and of what it is compared with. */
  readonly graph: number;
  readonly peer: number;
  readonly ratio: number;
  /** At most this; null where the ratio is only told. */
  readonly aim: number | null;
  /** Requests and units, in words. */
  readonly cost: string;
};

const HEAD = ['', 'graph ms', 'peer ms', 'ratio', 'aim', 'what it costs'];

/** The rows as lines of text, in columns. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const align = (text: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 0 || column === HEAD.length - 1 ? text.padEnd(width) : text.padStart(width);
  };
  return cells.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}

function cellsOf({ what, graph, peer, ratio, aim, cost }: Row): readonly string[] {
  return [what, graph.toFixed(2), peer.toFixed(2), ratio.toFixed(2), aim === null ? '-' : `<= ${aim.toFixed(2)}`, cost];
}
