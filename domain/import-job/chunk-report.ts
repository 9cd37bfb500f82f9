import type { ReportRow } from './import-report.ts';
import type { ImportThing, ThingOutcome } from './import-thing.ts';

/** The rows of a chunk that were not applied, by their things. */
export type ChunkReport = {
  /** Replaces what is said of the thing. @returns whether that changes the report */
  set(at: number, thing: ImportThing, outcome: ThingOutcome): boolean;
  rows(): readonly ReportRow[];
  /** What is stored says something else, although nothing was set. */
  readonly isStale: boolean;
};

/**
 * The report of a chunk as it was stored. A crash may come between the report and the progress, which is the truth: what the
 * report says of other things is left out.
 * @param isReported whether the thing was tried, and still waits if the row says so
 */
export function openChunkReport(
  things: readonly ImportThing[],
  stored: readonly ReportRow[],
  isReported: (at: number, waits: boolean) => boolean,
): ChunkReport {
  const byThing = new Map<number, readonly ReportRow[]>();
  if (stored.length > 0) {
    const thingOf = new Map(things.flatMap(({ lines }, at) => lines.map((line) => [line, at] as const)));
    for (const row of stored) {
      const at = thingOf.get(row.line);
      if (at === undefined || !isReported(at, row.waits === true)) continue;
      byThing.set(at, [...(byThing.get(at) ?? []), row]);
    }
  }
  const isStale = [...byThing.values()].flat().length < stored.length;
  return {
    set(at, thing, outcome) {
      const rows = rowsOf(thing, outcome);
      const hadRows = byThing.delete(at);
      if (rows.length > 0) byThing.set(at, rows);
      return hadRows || rows.length > 0;
    },
    rows: () => [...byThing.values()].flat(),
    isStale,
  };
}

function rowsOf({ lines, key }: ImportThing, outcome: ThingOutcome): readonly ReportRow[] {
  if (outcome.outcome === 'applied') return [];
  const [first] = outcome.problems;
  if (first === undefined) return [];
  const where = first.path === null ? '' : `${first.path}: `;
  const more = outcome.problems.length > 1 ? ` (and ${outcome.problems.length - 1} more)` : '';
  const waits = outcome.outcome === 'skipped' && outcome.waits === true ? { waits: true as const } : {};
  return lines.map((line) => ({ line, key, code: first.code, reason: `${where}${first.message}${more}`, ...waits }));
}
