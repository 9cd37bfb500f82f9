import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { truncate } from '../kernel/text.ts';

/** A decision about which records are one person. It is in the history of each of these records. */
export type IdentityEvent = {
  readonly id: string;
  readonly occurredAt: Instant;
  readonly eventKind: 'MERGED' | 'UNMERGED' | 'REJECTED';
  /**
   * Merged: all records of the person, the survivor first. Unmerged: the one taken out, then those that stayed.
   * Rejected: the two records that are different people.
   */
  readonly records: readonly string[];
  /** The client that decided it. */
  readonly by: string;
  /** The member of staff who decided it; see `WrittenByStaff`. */
  readonly staffId?: string;
  readonly automatic: boolean;
  /** The probability that the records are one person, from 0 to 1; null if it was not calculated. */
  readonly matchScore: number | null;
  readonly reason: string | null;
};

/** The fields of an event that the caller provides. */
export type IdentityDecision = Pick<
  IdentityEvent,
  'id' | 'occurredAt' | 'by' | 'staffId' | 'automatic' | 'matchScore' | 'reason'
>;

export type IdentityEventRepository = {
  /** In the order of the ids; null for an unknown id. */
  identityEvents(ids: readonly string[]): Promise<readonly (IdentityEvent | null)[]>;
  /** The events of a record, newest first. */
  identityHistory(recordId: string, slice: Slice): Promise<Page<IdentityEvent>>;
};

/** One readable line. */
export function identitySummary({ eventKind, records, automatic, reason }: IdentityEvent): string {
  const summary = SUMMARIES[eventKind](records.length);
  const because = reason === null ? '' : `: ${truncate(reason, MAX_REASON_LENGTH)}`;
  return `${summary}${automatic ? ', automatically' : ''}${because}`;
}

/** A line has room for this many characters of a reason. */
const MAX_REASON_LENGTH = 100;

const SUMMARIES: Readonly<Record<IdentityEvent['eventKind'], (records: number) => string>> = {
  MERGED: (records) => `Merged: ${records} records are one person`,
  UNMERGED: (records) => `Taken apart: one record of ${records} is somebody else's`,
  REJECTED: () => 'Not merged: these records are different people',
};
