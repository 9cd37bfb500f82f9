import { type MetricsItem, type MetricsSlice, newMetricsItem } from '../customer/metrics.ts';
import type { Instant } from '../kernel/instant.ts';
import type { CaseNote } from './service-case.ts';

/** The cases of a customer, as the customer's overview shows them. */
export type CaseMetrics = MetricsItem & {
  readonly openCases: number;
  /** Notes of the cases that need an action, open ones first. Their number is bounded, so some may be missing. */
  readonly caseNotes: readonly CaseNote[];
  /** When the shop looked for the customer's records, by case. They hold cover open. Absent if there is none. */
  readonly lostRecords?: readonly LostRecordsCase[];
};

/** `to` null: the case is open. */
export type LostRecordsCase = { readonly caseId: string; readonly from: Instant; readonly to: Instant | null };

export const newCaseMetrics = (customerId: string): CaseMetrics => ({
  ...newMetricsItem(customerId),
  openCases: 0,
  caseNotes: [],
});

export const joinCaseMetrics = (
  one: MetricsSlice<CaseMetrics>,
  other: MetricsSlice<CaseMetrics>,
): MetricsSlice<CaseMetrics> => ({
  openCases: one.openCases + other.openCases,
  caseNotes: [...one.caseNotes, ...other.caseNotes],
  ...lostRecordsSlice([...(one.lostRecords ?? []), ...(other.lostRecords ?? [])]),
});

/** The property; none where the list is empty. */
export const lostRecordsSlice = (lostRecords: readonly LostRecordsCase[]): Pick<CaseMetrics, 'lostRecords'> =>
  lostRecords.length === 0 ? {} : { lostRecords };

const BEFORE_ALL_TIME: Instant = '0000-01-01T00:00:00.000Z';

/** All of them. Cases that were opened before metrics listed them have a note while they are open. */
export function lostRecordsIn({ caseNotes, lostRecords = [] }: CaseMetrics): readonly LostRecordsCase[] {
  const known = new Set(lostRecords.map(({ caseId }) => caseId));
  const unlisted = caseNotes.filter((note) => note.isOpen && note.caseReason === 'LOST_RECORDS' && !known.has(note.id));
  return [...lostRecords, ...unlisted.map(({ id }) => ({ caseId: id, from: BEFORE_ALL_TIME, to: null }))];
}
