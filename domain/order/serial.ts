import type { Instant } from '../instant.ts';

/** Who has the thing of this serial number now, how it came there, and what covers it. */
export type Serial = {
  /** As printed; things are compared by its `codeKey`. */
  readonly serialNumber: string;
  readonly version: number;
  /** Null where nobody known has it: sold to a guest, returned, or its sale cancelled. */
  readonly customerId: string | null;
  /** The sale it came with; null where it came otherwise. */
  readonly orderId: string | null;
  /** The cover of it that was written last. */
  readonly warrantyId: string | null;
  /** When this came about. What happened earlier, and is told later by a till that was offline, changes nothing here. */
  readonly since: Instant;
};

export type SerialRecords = {
  /** However the number is written. */
  serial(serialNumber: string): Promise<Serial | null>;
  /** In the order of the numbers. */
  serials(serialNumbers: readonly string[]): Promise<readonly (Serial | null)[]>;
};

/**
 * The thing in the hands of whom it went to, with the cover that its owner had of it before. Null, for no change,
 * where something later is known already: a till that was offline may tell of a sale after the next one.
 * @param own the ids of all records that are the new owner
 */
export function handedOver(before: Serial | null, to: Omit<Serial, 'version'>, own: readonly string[]): Serial | null {
  if (before !== null && before.since > to.since) return null;
  const isSameOwner = before !== null && before.customerId !== null && own.includes(before.customerId);
  const warrantyId = to.warrantyId ?? (isSameOwner ? before.warrantyId : null);
  return { ...to, warrantyId, version: (before?.version ?? 0) + 1 };
}

/** The thing back with the shop from the sale that it came with; null, for no change, where it went on since. */
export function takenBack(before: Serial, orderId: string, at: Instant): Serial | null {
  if (before.orderId !== orderId) return null;
  return { ...before, customerId: null, orderId: null, warrantyId: null, since: at, version: before.version + 1 };
}

/**
 * The thing back with the shop, from whomever it was with; the cover that ended with it still is found by its number. A
 * return that is told late does not turn back the time of what is known.
 */
export const broughtBack = (before: Serial, at: Instant): Serial => ({
  ...before,
  customerId: null,
  orderId: null,
  since: before.since > at ? before.since : at,
  version: before.version + 1,
});

/** Whether the thing was back with the shop by a moment: neither a sale nor an owner leads to it. */
export const isBackBy = ({ customerId, orderId, since }: Serial, at: Instant): boolean =>
  customerId === null && orderId === null && since <= at;
