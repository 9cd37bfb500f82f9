/** How far a job of the clock has come through what waits. */
export type JobCursor = {
  readonly job: string;
  /** 0 before its first run. */
  readonly version: number;
  /** Behind which position the next run goes on; null: at the beginning. */
  readonly position: string | null;
  /** Ids of what lies before it, and failed for now: tried again first. */
  readonly failed: readonly string[];
};

export type JobCursors = {
  jobCursor(job: string): Promise<JobCursor>;
  /** Whether the cursor was still as it was read. Of two runs at once one goes on, and the other ends. */
  moveJobCursor(before: JobCursor, to: Pick<JobCursor, 'position' | 'failed'>): Promise<boolean>;
};
