import type { Instant } from '../kernel/instant.ts';

/** The lists in which a desk works. */
export const WORK_LISTS = ['CASES', 'COMMITMENTS', 'FEEDBACK', 'SERVICE_JOBS', 'MATCHES'] as const;
export type WorkList = (typeof WORK_LISTS)[number];

/** When something moved in a list. One move covers everything that moves in the `WINDOW_MS` after it. Absent: never. */
export type WorkListMoves = Readonly<Partial<Record<WorkList, Instant>>>;

export type WorkListRepository = {
  /** The moves in the lists of a store (`ONLINE`: of no store), or of the whole shop (null). */
  workListMoves(store: string | null): Promise<WorkListMoves>;
};

/** The store of what no store owes. */
export const NO_STORE = 'ONLINE';

/** A list of a store is written at most once in this time, however much moves in it. */
export const WINDOW_MS = 5_000;
/** How much later the indexes may show a change, and how far clocks may differ. */
const SETTLE_MS = 2_000;

/** Whether a move at this moment needs a write, or is covered by the last one. */
export const isCovered = (movedAt: Instant | undefined, now: Instant): boolean =>
  movedAt !== undefined && Date.parse(now) < Date.parse(movedAt) + WINDOW_MS;

/**
 * The version of a list. While a move may cover later changes, the version changes with every second, so that the last one of a
 * window is not missed; afterwards it stays until the next move.
 */
export function workListVersion(movedAt: Instant | undefined, now: Instant): string {
  if (movedAt === undefined) return NEVER_MOVED;
  const [moved, age] = [Date.parse(movedAt), Date.parse(now) - Date.parse(movedAt)];
  const settled = moved.toString(36);
  return age < WINDOW_MS + SETTLE_MS ? `${settled}-${Math.floor(age / 1_000)}` : settled;
}

const NEVER_MOVED = '0';
