import type { Day, Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

/** A copy of everything held about a person, as one file outside the table. It holds no data of the person itself. */
export type DataExport = {
  readonly id: string;
  readonly version: number;
  /** The person's first record when it was requested. */
  readonly customerId: string;
  readonly requestedAt: Instant;
  /** The UTC day of the request and its number on this day, which bounds the requests of a day. */
  readonly slot: { readonly day: Day; readonly number: number };
  readonly stage: 'RUNNING' | 'READY' | 'FAILED' | 'EXPIRED';
  readonly progress: ExportProgress;
  /** Until when the file can be downloaded; null until it is ready. */
  readonly availableUntil: Instant | null;
  /** When the job works on it next; null: no more. */
  readonly dueAt: Instant | null;
};

/** How far the job has come. Everything before the position is in the parts of the upload. */
export type ExportProgress = {
  readonly parts: number;
  /** Absent until the text is larger than one part, and in exports that a former version began. */
  readonly upload?: ExportUpload;
  /** Of all parts together, in bytes. */
  readonly bytes: number;
  /** Null: everything is written. */
  readonly position: ExportPosition | null;
};

/** The multipart upload of the file, and the tags of its parts in their order. */
export type ExportUpload = { readonly id: string; readonly tags: readonly string[] };

/** The next page: of this section, of the person's record with this number, after this sort key. */
export type ExportPosition = {
  readonly section: number;
  readonly record: number;
  readonly after: string | null;
  /** Whether the section has an entry already, so that a comma separates the next one. */
  readonly isContinued: boolean;
};

const EXPORT_START: ExportPosition = { section: 0, record: 0, after: null, isContinued: false };

export const NO_PROGRESS: ExportProgress = { parts: 0, bytes: 0, position: EXPORT_START };

export type DataExportRepository = {
  /** In the order of the ids; null for an unknown id. */
  dataExports(ids: readonly string[]): Promise<readonly (DataExport | null)[]>;
  /** The latest exports that were requested for a record, newest first. */
  recentExports(customerId: string): Promise<readonly DataExport[]>;
  /** The exports that the job has to work on, the longest due first. */
  exportsDue(before: Instant, slice: Slice): Promise<Page<DataExport>>;
};

export const exportStatusAt = ({ stage, availableUntil }: DataExport, now: Instant): DataExport['stage'] =>
  stage === 'READY' && availableUntil !== null && availableUntil <= now ? 'EXPIRED' : stage;

export const exportPrefix = (id: string): string => `exports/${id}/`;
/** The key of the file that the person downloads. */
export const exportKey = (id: string): string => `${exportPrefix(id)}export.json`;
