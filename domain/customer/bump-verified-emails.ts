import type { EntityChange } from '../kernel/change.ts';
import type { Instant } from '../kernel/instant.ts';
import type { VerifiedEmail } from './verified-email.ts';

/**
 * Raises the versions. A command that read an older version and writes later conflicts, retries, and then sees this
 * write.
 */
export const bumpVersions = (
  verifiedEmails: readonly VerifiedEmail[],
  now: Instant,
): readonly EntityChange<'verifiedEmail', VerifiedEmail>[] =>
  verifiedEmails.map((before) => ({
    entity: 'verifiedEmail',
    before,
    after: { ...before, version: before.version + 1, raisedAt: now },
  }));
