import type { Import } from './imports.ts';

/** Which folders import which, with the imports that make each edge. */
export type FolderGraph = ReadonlyMap<string, ReadonlyMap<string, readonly Import[]>>;

/** @param folderOf the folder that a file counts for; null for files that count for none */
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

/** The pairs that import each other: first the imports of the direction that has fewer, which are those to remove. */
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

/** Cycles of three folders or more: for each edge the shortest one through it, each cycle once. */
export function longCycles(graph: FolderGraph): readonly string[][] {
  const cycles = new Map<string, string[]>();
  for (const [from, edges] of graph) {
    for (const to of edges.keys()) {
      const way = shortestWay(graph, to, from);
      if (way !== null) cycles.set([...way].sort().join(' '), way);
    }
  }
  return [...cycles.values()];
}

/** The folders from `start` to `goal`, over at least one other. */
function shortestWay(graph: FolderGraph, start: string, goal: string): string[] | null {
  const ways = [[start]];
  const seen = new Set([start]);
  for (const way of ways) {
    const folder = way.at(-1) ?? start;
    for (const next of graph.get(folder)?.keys() ?? []) {
      if (next === goal && folder !== start) return [...way, goal];
      if (next === goal || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
