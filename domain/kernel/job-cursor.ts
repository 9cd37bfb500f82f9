/** How far a scheduled job has come in its queue. */
export type JobCursor = {
  readonly job: string;
  /** 0 before its first run. */
  readonly version: number;
  /** The next run continues after this position; null: at the beginning. */
  readonly position: string | null;
  /** Ids of earlier items that failed. The next run tries them first. */
  readonly failed: readonly string[];
};

export type JobCursors = {
  jobCursor(job: string): Promise<JobCursor>;
  /** False where another run moved the cursor meanwhile. So of two runs at once only one continues. */
  moveJobCursor(before: JobCursor, to: Pick<JobCursor, 'position' | 'failed'>): Promise<boolean>;
};
