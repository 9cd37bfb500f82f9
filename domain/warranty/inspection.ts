import type { LoadOwned } from '../kernel/access.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import type { Store } from '../shop/shop.ts';
import type { Condition, Finding, PartState } from './condition.ts';

/** The condition of an item at a visit. The history belongs to the item, and stays with it when its owner changes. */
export type Inspection = {
  readonly id: string;
  readonly version: number;
  readonly warrantyId: string;
  /** The owner of the item when the visit was recorded. */
  readonly customerId: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly store: string | null;
  readonly associate: string | null;
  /** The member of staff who recorded it; see `WrittenByStaff`. */
  readonly staffId?: string;
  readonly condition: Condition;
  readonly findings: readonly Finding[];
  readonly note: string | null;
  readonly photos: readonly string[];
  /** Absent where there are none. */
  readonly attachmentIds?: readonly string[];
  /** The visit that `changes` compares with. Null for the first visit. */
  readonly visitBefore: Visit | null;
  readonly changes: readonly ConditionChange[];
};

export type Visit = { readonly id: string; readonly customerId: string };

/** A part that is better or worse than at the visit before. `from` is null if that visit did not look at the part. */
export type ConditionChange = { readonly part: string; readonly from: Condition | null; readonly to: Condition };

export type InspectionRepository = {
  readonly inspections: LoadOwned<Inspection>;
  /** The visits of an item, newest first. Only those of these customer records; null means all. */
  inspectionsOf(warrantyId: string, slice: Slice, customerIds: readonly string[] | null): Promise<Page<Inspection>>;
  /** The last visit up to a moment, and all later ones in order of time. */
  inspectionsAround(warrantyId: string, moment: Instant): Promise<InspectionsAround>;
};
export type InspectionsAround = { readonly before: Inspection | null; readonly after: readonly Inspection[] };

/**
 * What is better, worse or new since the visit before. Nothing for a first visit. Leaves out parts that this visit did
 * not look at.
 */
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

/** The inspection, compared with another visit before it. */
export function compareWith(inspection: Inspection, before: Inspection): Inspection {
  return {
    ...inspection,
    version: inspection.version + 1,
    visitBefore: { id: before.id, customerId: before.customerId },
    changes: changesSince(before.findings, inspection.findings),
  };
}

/** Spellings of one part have the same key: `Clasp` and ` clasp`. */
export const partKey = (part: string): string => part.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** One line of text for a person. */
export function inspectionSummary({ condition, store }: Inspection, stores: readonly Store[]): string {
  const place = stores.find(({ code }) => code === store)?.name ?? store;
  return place === null ? `Inspected: ${condition}` : `Inspected at ${place}: ${condition}`;
}
