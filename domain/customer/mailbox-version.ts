import type { EntityChange } from '../kernel/change.ts';
import type { Mailbox } from './mailbox.ts';

/** One version on: whoever read these mailboxes before, and writes behind this, begins anew and sees what was written. */
export const movedOn = (mailboxes: readonly Mailbox[]): readonly EntityChange<'mailbox', Mailbox>[] =>
  mailboxes.map((before) => ({ noun: 'mailbox', before, after: { ...before, version: before.version + 1 } }));
