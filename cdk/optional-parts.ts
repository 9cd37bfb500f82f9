/** The parts of a stage that it may do without. Each has a decision of its own. */

import type { CustomerIssuer } from '../domain/kernel/customer-issuer.ts';

export type BackupSettings = {
  /** For how many days the backup of a day is available. */
  readonly dailyDays: number;
  /** The same of the first day of a month. */
  readonly monthlyDays: number;
  /** The ARN of a vault in another account, or region, which gets a copy of each backup. Null: no copies. */
  readonly copyToVaultArn: string | null;
};

/** 35 days, as point-in-time recovery has, and a year by months. People who were erased are in them until they expire. */
export const SCHEDULED_BACKUPS: BackupSettings = { dailyDays: 35, monthlyDays: 365, copyToVaultArn: null };

/** An OIDC issuer of the shop, in which customers sign in. */
export type CustomerIssuerSettings = CustomerIssuer & {
  /** What the `aud` of an access token may be (without it, its `client_id`), and no ID token has: 1 to 50. */
  readonly audience: readonly string[];
  /** A scope that access tokens must have, such as `customer-graph/self`; null: any access token for the audience. */
  readonly scope: string | null;
};
