import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import type { Store } from '../shop/shop.ts';
import type { Condition, Finding, PartState } from './condition.ts';

/** What was seen of an item on a visit. Its history is the item's and goes with it from owner to owner. */
export type Inspection = {
  readonly id: string;
  readonly version: number;
  readonly warrantyId: string;
  /** Whose the item was when the visit was recorded. */
  readonly customerId: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly store: string | null;
  readonly associate: string | null;
  readonly condition: Condition;
  readonly findings: readonly Finding[];
  readonly note: string | null;
  readonly photos: readonly string[];
  /** The visit that `changes` compare with; null for the first one. */
  readonly visitBefore: Visit | null;
  readonly changes: readonly ConditionChange[];
};

export type Visit = { readonly id: string; readonly customerId: string };

/** A part that is better or worse than on the visit before; `from` is null for one that was not looked at then. */
export type ConditionChange = { readonly part: string; readonly from: Condition | null; readonly to: Condition };

export type InspectionRepository = {
  /** In the order of the ids; null where there is none. */
  inspections(ids: readonly string[]): Promise<readonly (Inspection | null)[]>;
  /** An item's visits, newest first; those of an owner's records, or of all (null). */
  inspectionsOf(warrantyId: string, slice: Slice, customerIds: readonly string[] | null): Promise<Page<Inspection>>;
  /** The last visit up to a moment, and every one after it in order of time. */
  inspectionsAround(warrantyId: string, moment: Instant): Promise<InspectionsAround>;
};
export type InspectionsAround = { readonly before: Inspection | null; readonly after: readonly Inspection[] };

/** What is better, worse or new since the visit before: nothing where there was none. Parts not looked at now are not told. */
export function changesSince(
  before: readonly PartState[] | null,
  findings: readonly PartState[],
): readonly ConditionChange[] {
  if (before === null) return [];
  const known = new Map(before.map(({ part, condition }) => [partKey(part), condition]));
  return findings
    .map(({ part, condition }) => ({ part, from: known.get(partKey(part)) ?? null, to: condition }))
    .filter(({ from, to }) => from !== to);
}

/** The same inspection, compared with another visit before it. */
export function compareWith(inspection: Inspection, before: Inspection): Inspection {
  return {
    ...inspection,
    version: inspection.version + 1,
    visitBefore: { id: before.id, customerId: before.customerId },
    changes: changesSince(before.findings, inspection.findings),
  };
}

/** What two ways to write the name of a part have in common: `Clasp` and ` clasp` are one. */
export const partKey = (part: string): string => part.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** One line that a person can read. */
export function inspectionSummary({ condition, store }: Inspection, stores: readonly Store[]): string {
  const place = stores.find(({ code }) => code === store)?.name ?? store;
  return place === null ? `Inspected: ${condition}` : `Inspected at ${place}: ${condition}`;
}
