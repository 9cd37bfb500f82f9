/** The parts of a stage that it may do without. Each has a decision of its own. */

import type { CustomerIssuer } from '../domain/kernel/customer-issuer.ts';

/** Where AWS has the rules, certificates and metrics of distributions. */
export const EDGE_REGION = 'us-east-1';

export type DomainSettings = {
  /** Such as `api.shop.com`: where tills, apps, links for feedback and webhooks lead. */
  readonly name: string;
  /** The public zone of Route 53 that has the domain, by its id and its name. */
  readonly hostedZoneId: string;
  readonly hostedZoneName: string;
  /** In the region of the stage, or with a distribution in us-east-1. Absent: the stack makes one. */
  readonly certificateArn?: string;
};

export type EdgeSettings = {
  /**
   * The names of the secrets that prove requests of the distribution, which sends the first one; the functions take all of them. To rotate,
   * put a new name first and deploy; then remove the former one and deploy again.
   */
  readonly originSecrets: readonly [string, ...string[]];
  /** False: the API answers direct calls too, as long as callers move to the domain. */
  readonly refusesDirectCalls: boolean;
  /** What one address may send in five minutes; beyond it WAF answers 429. A whole store has one address. */
  readonly requestsPerAddress: number;
  /** The same, of the public page for feedback alone. */
  readonly feedbackRequestsPerAddress: number;
  /** Networks without the first bound, such as `198.51.100.7/32` of the servers of the web shop. */
  readonly unlimitedAddresses: readonly string[];
};

/** 100 requests a second: 50 tills behind one address, each with two. */
export const EDGE: EdgeSettings = {
  originSecrets: ['First'],
  refusesDirectCalls: true,
  requestsPerAddress: 30_000,
  feedbackRequestsPerAddress: 1_000,
  unlimitedAddresses: [],
};

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

/** Views of analysts in Athena: docs/decisions/sql.md. */
export type AnalyticsSettings = {
  /** The hour of the day, UTC, at which the table is exported: 0 to 23. */
  readonly hour: number;
  /** For how many days views stay when no newer ones come. So long an erased person may still be in them. At least 2. */
  readonly viewDays: number;
  /** What one query of an analyst may scan; Athena cancels it beyond. */
  readonly gigabytesAQuery: number;
};

/** At night in Europe. A query that scans all of the bound costs half a dollar. */
export const NIGHTLY_ANALYTICS: AnalyticsSettings = { hour: 1, viewDays: 3, gigabytesAQuery: 100 };

/** The web console for staff: docs/decisions/console-hosting.md. */
export type ConsoleSettings = {
  /** Its address, such as `desk.shop.com`, with a certificate in us-east-1. Null: the name that CloudFront gives. With `edge` it needs one. */
  readonly domain: (DomainSettings & { readonly certificateArn: string }) | null;
  /** The folder of its built files, from the root of the repository. */
  readonly files: string;
};

/** Under the name that CloudFront gives. */
export const CONSOLE: ConsoleSettings = { domain: null, files: 'dist/console' };
