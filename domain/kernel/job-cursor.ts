/** How far a scheduled job has come in its queue. */
export type JobCursor = {
  readonly job: string;
  /** 0 before its first run. */
  readonly version: number;
  /** The next run continues after this position; null: at the beginning. */
  readonly position: string | null;
  /** Ids of earlier items that failed. The next runs try them first. */
  readonly failed: readonly string[];
  /**
   * More items failed than fit: when the job has reached the end, it continues after this position, where the first of them is.
   * Absent in cursors of former versions.
   */
  readonly goBackTo?: { readonly position: string | null } | null;
};

export type JobCursorMove = Pick<JobCursor, 'position' | 'failed' | 'goBackTo'>;

export type JobCursors = {
  jobCursor(job: string): Promise<JobCursor>;
  /** False where another run moved the cursor meanwhile. So of two runs at once only one continues. */
  moveJobCursor(before: JobCursor, to: JobCursorMove): Promise<boolean>;
};
