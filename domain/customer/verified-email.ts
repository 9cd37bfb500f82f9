import type { Instant } from '../kernel/instant.ts';

/**
 * An email address with which customers are registered as verified. It is not unique, because couples share one. Each
 * registration raises its version, so that of two concurrent ones the second conflicts and sees the customer of the
 * first.
 */
export type VerifiedEmail = {
  /** The `emailKey` of the address. */
  readonly email: string;
  /** 0 before the first registration, and some days after the latest one. */
  readonly version: number;
  /** Of the latest registration; absent from older items. */
  readonly raisedAt?: Instant;
};

export type VerifiedEmailRepository = {
  /** In the order of the given email keys. */
  verifiedEmails(emails: readonly string[]): Promise<readonly VerifiedEmail[]>;
};
