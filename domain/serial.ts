import type { Instant } from './instant.ts';

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
