import type { OrderLine } from './order.ts';

/**
 * The number of the line with that id.
 * @param lines short hashes of the ids that another system gave the lines, in order
 * @returns null if no line has it
 */
export function lineNumberIn(lines: readonly string[], line: string): number | null {
  const place = lines.indexOf(line);
  return place < 0 ? null : place + 1;
}

/** What two states of one line have in common, the surest first. */
const SIMILARITIES: readonly ((line: OrderLine) => unknown)[] = [
  ({ sku, description, unitPrice, quantity }) => JSON.stringify([sku, description, unitPrice, quantity]),
  ({ sku, description }) => JSON.stringify([sku, description]),
  ({ sku }) => sku,
  ({ number }) => number,
];

/**
 * Finds the lines of a recorded sale again in another state of it, where nobody knows their ids: each line once.
 * @returns for each stated line, the number of the recorded one; null for a new line
 */
export function findSimilarLines(
  stated: readonly OrderLine[],
  recorded: readonly OrderLine[],
): readonly (number | null)[] {
  const found = new Map<OrderLine, number>();
  const left = new Set(recorded);
  for (const commonOf of SIMILARITIES)
    for (const line of stated) {
      if (found.has(line)) continue;
      const similar = [...left].filter((one) => commonOf(one) === commonOf(line));
      const former = similar.find(({ number }) => number === line.number) ?? similar[0];
      if (former === undefined) continue;
      left.delete(former);
      found.set(line, former.number);
    }
  return stated.map((line) => found.get(line) ?? null);
}
