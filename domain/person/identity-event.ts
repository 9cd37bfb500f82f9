import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { truncate } from '../kernel/text.ts';

/** What was found about whose records are one person's, told in the history of every record that it is about. */
export type IdentityEvent = {
  readonly id: string;
  readonly occurredAt: Instant;
  readonly eventKind: 'MERGED' | 'UNMERGED' | 'REJECTED';
  /**
   * Merged: all records of the person, the survivor first. Unmerged: the one taken out, then those that stayed.
   * Rejected: the two that are different people.
   */
  readonly records: readonly string[];
  /** The client that decided it. */
  readonly by: string;
  readonly automatic: boolean;
  /** How likely it was that the records are one person, from 0 to 1; null where nobody asked. */
  readonly matchScore: number | null;
  readonly reason: string | null;
};

/** Of an event, what its cause brings along. */
export type IdentityDecision = Pick<IdentityEvent, 'id' | 'occurredAt' | 'by' | 'automatic' | 'matchScore' | 'reason'>;

export type IdentityEventRepository = {
  /** In the order of the ids; null where there is none. */
  identityEvents(ids: readonly string[]): Promise<readonly (IdentityEvent | null)[]>;
  /** What was found about a record, newest first. */
  identityHistory(recordId: string, slice: Slice): Promise<Page<IdentityEvent>>;
};

/** One line that a person can read. */
export function identitySummary({ eventKind, records, automatic, reason }: IdentityEvent): string {
  const told = SUMMARIES[eventKind](records.length);
  const because = reason === null ? '' : `: ${truncate(reason, LONGEST_REASON)}`;
  return `${told}${automatic ? ', automatically' : ''}${because}`;
}

/** As much of a reason as a line has room for. */
const LONGEST_REASON = 100;

const SUMMARIES: Readonly<Record<IdentityEvent['eventKind'], (records: number) => string>> = {
  MERGED: (records) => `Merged: ${records} records are one person`,
  UNMERGED: (records) => `Taken apart: one record of ${records} is somebody else's`,
  REJECTED: () => 'Not merged: these records are different people',
};
