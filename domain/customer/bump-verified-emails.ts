import type { EntityChange } from '../kernel/change.ts';
import type { VerifiedEmail } from './verified-email.ts';

/** One version on: whoever read these mailboxes before, and writes behind this, begins anew and sees what was written. */
export const bumpVersions = (
  verifiedEmails: readonly VerifiedEmail[],
): readonly EntityChange<'verifiedEmail', VerifiedEmail>[] =>
  verifiedEmails.map((before) => ({
    entity: 'verifiedEmail',
    before,
    after: { ...before, version: before.version + 1 },
  }));
