/**
 * An email address under which customers are registered as verified. Couples share one, so it is nobody's alone; its
 * version rises with each registration, so that of two at once the second sees whom the first one made.
 */
export type Mailbox = {
  /** The address by its `emailKey`. */
  readonly email: string;
  /** 0 where nobody was registered yet. */
  readonly version: number;
};

export type MailboxRecords = {
  /** In the order of the addresses, by their keys. */
  mailboxes(emails: readonly string[]): Promise<readonly Mailbox[]>;
};
