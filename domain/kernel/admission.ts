import type { PortChange } from './change.ts';
import type { Instant } from './instant.ts';

/** What a bound depends on: the mutation, and the customer of a customer's own token (null for any other token). */
export type AdmittedCommand = { readonly operation: string; readonly subject: string | null };

/** Bounds what a customer's own token may add to the table. The composition root binds it, so no handler can forget it. */
export type Admission = {
  /**
   * Rejects a command above a bound.
   * @returns the changes that count the command, for its own transaction. So a command counts once, also if it is retried
   */
  admit(command: AdmittedCommand, now: Instant): Promise<readonly PortChange[]>;
};

/** For commands that no customer's own token can send: importers and scheduled jobs. */
export const UNBOUNDED: Admission = { admit: async () => [] };
