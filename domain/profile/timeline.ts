import type { Caller } from '../kernel/caller.ts';
import { type HistoryEntry, type Period, positionOf } from '../kernel/history.ts';
import { type Page, pageOf, type Slice } from '../kernel/page.ts';

export const TIMELINE_KINDS = [
  'ORDER',
  'RETURN',
  'INSPECTION',
  'WARRANTY_CLAIM',
  'INTERACTION',
  'CONSENT',
  'FEEDBACK',
  'CASE',
  'IDENTITY',
] as const;
/** What happens with a customer, by kind. A kind joins with the feature that brings it. */
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export type TimelineRepository = {
  /** What happened with a customer, of these kinds, newest first. Of which kind each is, its id tells. */
  timeline(
    customerId: string,
    kinds: readonly TimelineKind[],
    slice: Slice,
    period: Period,
  ): Promise<Page<HistoryEntry>>;
};

/** Who sees a kind: those who hold the scope, and the customer where it is told so. */
const GUARDS: Readonly<Record<TimelineKind, { readonly scope: string; readonly forSelf: boolean }>> = {
  ORDER: { scope: 'orders:read', forSelf: true },
  RETURN: { scope: 'orders:read', forSelf: true },
  INSPECTION: { scope: 'warranties:read', forSelf: true },
  WARRANTY_CLAIM: { scope: 'warranties:read', forSelf: true },
  INTERACTION: { scope: 'interactions:read', forSelf: false },
  CONSENT: { scope: 'preferences:read', forSelf: true },
  FEEDBACK: { scope: 'cases:read', forSelf: true },
  CASE: { scope: 'cases:read', forSelf: true },
  IDENTITY: { scope: 'identity:read', forSelf: false },
};

/** The kinds that the caller sees, of those asked for (null: all). Kinds that the graph does not have yet give nothing. */
export function visibleKinds({ scopes }: Caller, asked: readonly string[] | null): readonly TimelineKind[] {
  const isOwn = scopes.includes('self');
  return TIMELINE_KINDS.filter((kind) => {
    const { scope, forSelf } = GUARDS[kind];
    return (scopes.includes(scope) || (isOwn && forSelf)) && (asked === null || asked.includes(kind));
  });
}

/** The first of what several histories hold, each of them newest first and one longer than the page, or at its end. */
export function mergeHistories<T extends HistoryEntry>(histories: readonly (readonly T[])[], first: number): Page<T> {
  const entries = histories.flat().map((item) => ({ item, position: positionOf(item) }));
  return pageOf(
    entries.toSorted((one, other) => (one.position < other.position ? 1 : -1)),
    first,
  );
}
