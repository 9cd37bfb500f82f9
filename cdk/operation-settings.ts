export type OperationSettings = {
  /** Who gets the alarms: email addresses, which must confirm, and https URLs, such as of an on-call service. */
  readonly alarmAddresses: readonly string[];
  /** What the account may cost in a month: the addresses hear of it from 80 % on. */
  readonly monthlyBudgetUsd: number;
  /** True: a new version of the functions behind the API gets a tenth of the requests for five minutes first. */
  readonly canaryDeployments: boolean;
  /**
   * How many instances of a function may run at a time, by its entry in `lambdas/`. Null: AWS's limit of the account alone. A new account has a
   * limit of 10 and cannot reserve any; set {@link RESERVED_CONCURRENCY} when it has 1,000 (docs/deploy.md).
   */
  readonly reservedConcurrency: Readonly<Record<string, number>> | null;
};

/**
 * Bounds of what others can multiply, so that the API has the rest of 1,000. Stream consumers are bounded by the shards of the stream, the workers of queues
 * and imports by their sources, and a scheduled function runs once at a time, but for builds of segments, of which at most 8 have work.
 */
export const RESERVED_CONCURRENCY: OperationSettings['reservedConcurrency'] = {
  // A flood of webhooks, of which each may take 10 s. Vendors send again.
  'webhook-receiver': 100,
  // Anybody with a link.
  'feedback-page': 50,
  // Asynchronous: what is over the bound waits for up to six hours.
  ...{ 'audit-reads': 50, 'attachment-check': 20, 'message-reports': 20 },
};
