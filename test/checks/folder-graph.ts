import type { Import } from './imports.ts';

/** The folders that each folder imports, with the imports behind each edge. */
export type FolderGraph = ReadonlyMap<string, ReadonlyMap<string, readonly Import[]>>;

/** @param folderOf the folder of a file; null for files that do not count */
export function folderGraph(imports: readonly Import[], folderOf: (path: string) => string | null): FolderGraph {
  const graph = new Map<string, Map<string, Import[]>>();
  for (const one of imports) {
    const [from, to] = [folderOf(one.from), folderOf(one.to)];
    if (from === null || to === null || from === to) continue;
    const edges = graph.get(from) ?? new Map<string, Import[]>();
    graph.set(from, edges.set(to, [...(edges.get(to) ?? []), one]));
  }
  return graph;
}

/** The pairs that import each other. `fewer` holds the imports of the direction with fewer imports: remove these. */
export function mutualPairs(graph: FolderGraph): { names: [string, string]; fewer: readonly Import[]; more: number }[] {
  return [...graph].flatMap(([from, edges]) =>
    [...edges].flatMap(([to, imports]) => {
      const back = graph.get(to)?.get(from);
      if (from > to || back === undefined) return [];
      const [fewer, more] = imports.length <= back.length ? [imports, back] : [back, imports];
      return [{ names: [from, to] as [string, string], fewer, more: more.length }];
    }),
  );
}

/** Cycles of three or more folders: the shortest cycle through each edge, each cycle once. */
export function longCycles(graph: FolderGraph): readonly string[][] {
  const cycles = new Map<string, string[]>();
  for (const [from, edges] of graph) {
    for (const to of edges.keys()) {
      const cycle = shortestPath(graph, to, from);
      if (cycle !== null) cycles.set([...cycle].sort().join(' '), cycle);
    }
  }
  return [...cycles.values()];
}

/** The folders from `start` to `goal`, through at least one other. */
function shortestPath(graph: FolderGraph, start: string, goal: string): string[] | null {
  const paths = [[start]];
  const visited = new Set([start]);
  for (const path of paths) {
    const folder = path.at(-1) ?? start;
    for (const next of graph.get(folder)?.keys() ?? []) {
      if (next === goal && folder !== start) return [...path, goal];
      if (next === goal || visited.has(next)) continue;
      visited.add(next);
      paths.push([...path, next]);
    }
  }
  return null;
}
