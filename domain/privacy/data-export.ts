import type { BackgroundFile, FileProgress } from '../file-job/file-job.ts';
import type { LoadOwned } from '../kernel/access.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

/** A copy of everything held about a person, as one file outside the table. It holds no data of the person itself. */
export type DataExport = BackgroundFile<ExportPosition> & {
  /** The person's first record when it was requested. */
  readonly customerId: string;
  /** The UTC day of the request and its number on this day, which bounds the requests of a day. */
  readonly slot: { readonly day: Day; readonly number: number };
};

/** The next page: of this section, of the person's record with this number, after this sort key. */
export type ExportPosition = {
  readonly section: number;
  readonly record: number;
  readonly after: string | null;
  /** Whether the section has an entry already, so that a comma separates the next one. */
  readonly isContinued: boolean;
};

const EXPORT_START: ExportPosition = { section: 0, record: 0, after: null, isContinued: false };

export const NO_PROGRESS: FileProgress<ExportPosition> = { parts: 0, bytes: 0, position: EXPORT_START };

export type DataExportRepository = {
  readonly dataExports: LoadOwned<DataExport>;
  /** The latest exports that were requested for a record, newest first. */
  recentExports(customerId: string): Promise<readonly DataExport[]>;
  /** The exports that the job has to work on, the longest due first. */
  exportsDue(before: Instant, slice: Slice): Promise<Page<DataExport>>;
};

export const exportPrefix = (id: string): string => `exports/${id}/`;
/** The key of the file that the person downloads. */
export const exportKey = (id: string): string => `${exportPrefix(id)}export.json`;
