import type { CommitOutcome } from '../kernel/command.ts';
import type { Instant } from '../kernel/instant.ts';
import { postponeWaiting, TableInUse } from './apply-tombstone.ts';
import type { PrivacyChange } from './context.ts';
import type { GuestErasureJob } from './erase-guests.ts';
import type { GuestErasure } from './guest-erasure.ts';

/** By it, a table that is restored from a time before the erasure erases the guest again, and a sale that it lacks comes back without the guest. */
export type GuestTombstone = Omit<GuestErasure, 'version' | 'stage' | 'dueAt'>;

type Repositories = GuestErasureJob['repositories'];
type Commit = (changes: readonly PrivacyChange[]) => Promise<CommitOutcome>;

/**
 * Begins the erasure of a guest again, in a table that was restored.
 * @returns whether the sale is there, with somebody to erase. It may be repeated
 */
export async function applyGuestTombstone(
  repositories: Repositories,
  commit: Commit,
  tombstone: GuestTombstone,
  now: Instant,
): Promise<boolean> {
  const [[order = null], [before = null]] = [
    await repositories.orders([tombstone.id]),
    await repositories.guestErasures([tombstone.id]),
  ];
  // Somebody claimed the sale after the guest was erased.
  if (order !== null && order.customerId !== null) return false;
  const after: GuestErasure = { ...tombstone, version: (before?.version ?? 0) + 1, stage: 'ERASING', dueAt: now };
  if ((await commit([{ entity: 'guestErasure', before, after }])) !== 'committed') throw new TableInUse();
  return order !== null && order.personErased !== true;
}

/**
 * Gives every waiting request whose time has come ten more days: the shop may have taken it back after the backup.
 * @returns how many
 */
export const postponeGuestRequests = (repositories: Repositories, commit: Commit, now: Instant): Promise<number> =>
  postponeWaiting(
    (slice) => repositories.guestErasuresDue(now, slice),
    async (before, erasesAt) => {
      const after = { ...before, version: before.version + 1, erasesAt, dueAt: erasesAt };
      if ((await commit([{ entity: 'guestErasure', before, after }])) !== 'committed') throw new TableInUse();
    },
    now,
  );
