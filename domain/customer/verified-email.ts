/**
 * An email address under which customers are registered as verified. Couples share one, so it is nobody's alone; its
 * version rises with each registration, so that of two at once the second sees whom the first one made.
 */
export type VerifiedEmail = {
  /** The address by its `emailKey`. */
  readonly email: string;
  /** 0 where nobody was registered yet. */
  readonly version: number;
};

export type VerifiedEmailRepository = {
  /** In the order of the addresses, by their keys. */
  verifiedEmails(emails: readonly string[]): Promise<readonly VerifiedEmail[]>;
};
