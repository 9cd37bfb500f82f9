import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

export const IMPORT_FORMATS = [
  'MUTATIONS_NDJSON',
  'SHOPIFY_CUSTOMERS_CSV',
  'SHOPIFY_ORDERS_CSV',
  'SQUARE_CUSTOMERS_CSV',
  'SQUARE_ITEMS_CSV',
  'WOOCOMMERCE_ORDERS_CSV',
  'ZENDESK_TICKETS_NDJSON',
  'CUSTOMERS_CSV',
  'ORDERS_CSV',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** SKIP: a row that the graph refuses is left out. STOP: the job stops at it. */
export type OnError = 'SKIP' | 'STOP';

/** STOPPED: by `onError`. FAILED: the file is not as its format says, or the work came to an end that a retry did not help. */
export type ImportStatus = 'RUNNING' | 'DONE' | 'STOPPED' | 'CANCELLED' | 'FAILED';

/** The import of one file. It holds no data of the file: these are in the work files of the job, until it ends. */
export type ImportJob = {
  readonly id: string;
  readonly version: number;
  readonly format: ImportFormat;
  /** The key of the file in the bucket; locally its path. */
  readonly object: string;
  /** The code of the integration whose data the file holds; null for the graph's own formats. */
  readonly integration: string | null;
  readonly dryRun: boolean;
  readonly onError: OnError;
  /** Only the first things of the file; null: all. */
  readonly limit: number | null;
  readonly importStatus: ImportStatus;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** The number of times that it began: 1, and one more for each resumption. */
  readonly run: number;
  readonly plan: ImportPlan;
  /** The pass over the rows that wait for others; absent: the first, over all rows. */
  readonly pass?: ImportPass;
  /** Whether a report can be downloaded. */
  readonly hasReport: boolean;
  /** When the scheduled function works on it next; null: no more, or a command of this machine does the work. */
  readonly dueAt: Instant | null;
};

/** A further pass over the chunks that have waiting rows. */
export type ImportPass = {
  /** From 2. */
  readonly number: number;
  /** The chunks that are done in all passes when this one is. */
  readonly chunksDue: number;
  /** The rows that waited when it began. */
  readonly waitingBefore: number;
};

/** How far the file is cut into chunks. */
export type ImportPlan = {
  /** The next byte to read. */
  readonly offset: number;
  /** The number of the line that begins there. */
  readonly line: number;
  /** Names of the columns; null for a format without them, and before the first row is read. */
  readonly header: readonly string[] | null;
  /** The chunks that things are spread over. Some may stay empty. 0 before the file is opened. */
  readonly chunks: number;
  /** Written so far. */
  readonly segments: number;
  readonly things: number;
  readonly rows: number;
  /** The chunks that hold something; null until everything is cut. */
  readonly filledChunks: number | null;
};

export const NO_PLAN: ImportPlan = {
  ...{ offset: 0, line: 1, header: null, chunks: 0 },
  ...{ segments: 0, things: 0, rows: 0, filledChunks: null },
};

/** In rows of the file. Each row that is done is one of applied, skipped and failed. */
export type ImportCounts = {
  /** Done so far. */
  readonly rows: number;
  /** The graph holds what they say, since this import or since an earlier one. */
  readonly applied: number;
  /** They say nothing that the graph stores, or wait for a thing that has not arrived. */
  readonly skipped: number;
  /** The graph refuses them. */
  readonly failed: number;
  /** Those of the skipped that wait for a thing that has not arrived. */
  readonly waiting: number;
};

export const NO_COUNTS: ImportCounts = { rows: 0, applied: 0, skipped: 0, failed: 0, waiting: 0 };

export const addCounts = (one: ImportCounts, other: ImportCounts): ImportCounts => ({
  rows: one.rows + other.rows,
  applied: one.applied + other.applied,
  skipped: one.skipped + other.skipped,
  failed: one.failed + other.failed,
  waiting: one.waiting + other.waiting,
});

/** The counts of a job, and how many of its chunks are done, in all passes. */
export type ImportProgress = ImportCounts & {
  readonly chunksDone: number;
  /** How far the consumers of the stream were behind when a worker saved its progress last; absent: unknown. */
  readonly lagSeconds?: number;
};

export type ImportJobRepository = {
  /** In the order of the ids; null for an unknown id. */
  importJobs(ids: readonly string[]): Promise<readonly (ImportJob | null)[]>;
  /** In the order of the ids. */
  importProgress(ids: readonly string[]): Promise<readonly ImportProgress[]>;
  /** All jobs, the newest first. */
  importJobPage(slice: Slice): Promise<Page<ImportJob>>;
  /** Those that the scheduled function has to work on, the longest due first. */
  importsDue(before: Instant, slice: Slice): Promise<Page<ImportJob>>;
};

/** The work files are deleted when a job ends as DONE, and after these days in any case: they hold the rows of the file. */
export const WORK_FILE_DAYS = 7;

export const workPrefix = (jobId: string): string => `work/${jobId}/`;
export const reportKey = (jobId: string): string => `reports/${jobId}.csv`;
