import type { Profiler } from 'node:inspector';
import type { Place } from './bundle-sources.ts';

/** What a request's processor time goes to. */
export const PARTS = [
  'client of DynamoDB',
  'sockets of the client',
  'decoding of items',
  'graphql',
  'Apollo',
  'own code',
  'other libraries',
  'garbage collection',
  'Node.js',
] as const;
export type Part = (typeof PARTS)[number];

export type Shares = { readonly busyMs: number; readonly percent: Readonly<Record<Part, number>> };

/**
 * The shares of a profile. A sample counts for the innermost part of its stack that is not Node.js itself: what Node.js does for a
 * caller is the caller's. What has no caller, such as the events of sockets, stands apart.
 * @param sourceOf gives the file of a place, relative to the project where it is of the project
 */
export function sharesOf(profile: Profiler.Profile, sourceOf: (place: Place) => string): Shares {
  const parts = partsOfNodes(profile, sourceOf);
  const micros = new Map<Part, number>();
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const part = parts.get(id) ?? null;
    if (part !== null) micros.set(part, (micros.get(part) ?? 0) + (profile.timeDeltas?.[index] ?? 0));
  }
  const busy = [...micros.values()].reduce((sum, one) => sum + one, 0);
  const percentOf = (part: Part) => (100 * (micros.get(part) ?? 0)) / Math.max(1, busy);
  return {
    busyMs: busy / 1_000,
    percent: Object.fromEntries(PARTS.map((part) => [part, percentOf(part)])) as Record<Part, number>,
  };
}

/** Null: idle, or the profiler itself. */
function partsOfNodes(
  { nodes }: Profiler.Profile,
  sourceOf: (place: Place) => string,
): ReadonlyMap<number, Part | null> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parts = new Map<number, Part | null>();
  const [root] = nodes;
  // A caller stands before what it calls, and its part is that of a callee without one.
  const visit = (id: number, caller: Part | null, isProfiler: boolean): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const { functionName, url } = node.callFrame;
    const source = sourceOf(node.callFrame);
    const own = partOf(functionName, source) ?? caller;
    const isOfProfiler = isProfiler || url === 'node:inspector';
    const isIdle = functionName === '(idle)' || functionName === '(root)';
    parts.set(id, isIdle || isOfProfiler ? null : (own ?? partWithoutCaller(url)));
    const next = own ?? (isSocket(url) ? 'sockets of the client' : null);
    for (const child of node.children ?? []) visit(child, next, isOfProfiler);
  };
  if (root !== undefined) visit(root.id, null, false);
  return parts;
}

const isSocket = (url: string): boolean => /^node:(_http|net|_tls|internal\/(streams|stream_base|http))/.test(url);

const partWithoutCaller = (url: string): Part => (isSocket(url) ? 'sockets of the client' : 'Node.js');

/** Null: Node.js itself, and what only wraps its callers. */
function partOf(functionName: string, source: string): Part | null {
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (source.startsWith('node_modules/graphql/')) return 'graphql';
  if (source.startsWith('node_modules/@apollo/')) return 'Apollo';
  if (source.startsWith('node_modules/')) return 'other libraries';
  if (source.startsWith('store/dynamo/')) return 'client of DynamoDB';
  if (source === 'store/table/item.ts') return 'decoding of items';
  return /^(domain|graphql|lambdas|store)\//.test(source) ? 'own code' : null;
}
