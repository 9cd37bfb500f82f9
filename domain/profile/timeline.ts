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
  'SERVICE_JOB',
  'MESSAGE',
] as const;
/** The kinds of entries in a customer's timeline. A new feature adds its kind. */
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export type TimelineRepository = {
  /** The entries of these kinds, newest first. The id of an entry tells its kind. */
  timeline(
    customerId: string,
    kinds: readonly TimelineKind[],
    slice: Slice,
    period: Period,
  ): Promise<Page<HistoryEntry>>;
};

/** A caller sees a kind with its scope, or as the customer (`forSelf`) with an own token. */
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
  SERVICE_JOB: { scope: 'service:read', forSelf: true },
  MESSAGE: { scope: 'interactions:read', forSelf: true },
};

/** The requested kinds (null: all) that the caller may see. A kind that the graph does not have is left out. */
export function visibleKinds({ scopes }: Caller, requested: readonly string[] | null): readonly TimelineKind[] {
  const isOwn = scopes.includes('self');
  return TIMELINE_KINDS.filter((kind) => {
    const { scope, forSelf } = GUARDS[kind];
    return (scopes.includes(scope) || (isOwn && forSelf)) && (requested === null || requested.includes(kind));
  });
}

/** The kinds that an unidentified record may have: what was said on both sides, and whose it is. Others would be read for nothing. */
export const kindsOfUnidentified = (kinds: readonly TimelineKind[]): readonly TimelineKind[] =>
  kinds.filter((kind) => ['INTERACTION', 'FEEDBACK', 'CASE', 'IDENTITY', 'MESSAGE'].includes(kind));

/** The first page of several histories. Each is newest first, and has one entry more than the page, or all its entries. */
export function mergeHistories<T extends HistoryEntry>(histories: readonly (readonly T[])[], first: number): Page<T> {
  const entries = histories.flat().map((item) => ({ item, position: positionOf(item) }));
  return pageOf(
    entries.toSorted((one, other) => (one.position < other.position ? 1 : -1)),
    first,
  );
}
