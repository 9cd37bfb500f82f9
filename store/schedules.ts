/**
 * The scheduled functions, for the stack and for the local server. The name is the entry point of the function in
 * `lambdas/`. The file imports nothing.
 */
export type Schedule = {
  readonly runs: { readonly everyMinutes: number };
  /** Lambda allows at most 15. */
  readonly timeoutMinutes: number;
};

export const SCHEDULES = {
  'case-promises': { runs: { everyMinutes: 1 }, timeoutMinutes: 1 },
  commitments: { runs: { everyMinutes: 1 }, timeoutMinutes: 1 },
  // It lets messages leave whose time has come.
  messages: { runs: { everyMinutes: 1 }, timeoutMinutes: 1 },
  // It does what playbooks planned for later.
  'playbook-follow-ups': { runs: { everyMinutes: 1 }, timeoutMinutes: 1 },
  // It gives webhooks to the queue again whose message was lost, or that wait for something.
  webhooks: { runs: { everyMinutes: 1 }, timeoutMinutes: 1 },
  // It works off a backlog for up to 11 minutes. An ordinary run takes seconds.
  overdue: { runs: { everyMinutes: 15 }, timeoutMinutes: 14 },
  erasures: { runs: { everyMinutes: 15 }, timeoutMinutes: 14 },
  // It makes the files of audiences, and records what was sent.
  audiences: { runs: { everyMinutes: 1 }, timeoutMinutes: 14 },
  exports: { runs: { everyMinutes: 1 }, timeoutMinutes: 14 },
  // It evaluates whose time has come, and lets playbooks react to who entered a segment.
  segments: { runs: { everyMinutes: 1 }, timeoutMinutes: 1 },
  // It builds segments after a change. A run takes what those that began before it have left: a large shop has several at a time.
  'segment-builds': { runs: { everyMinutes: 1 }, timeoutMinutes: 14 },
  imports: { runs: { everyMinutes: 1 }, timeoutMinutes: 14 },
  // It counts the orders of days that are over.
  'order-days': { runs: { everyMinutes: 15 }, timeoutMinutes: 14 },
  'order-values': { runs: { everyMinutes: 1 }, timeoutMinutes: 1 },
  // It computes all customers once a day, in several runs.
  'value-predictions': { runs: { everyMinutes: 15 }, timeoutMinutes: 14 },
} as const satisfies Record<string, Schedule>;

export type ScheduledName = keyof typeof SCHEDULES;

/** The time that a job over all customers or orders reserves for one page or day: it begins none with less left. */
export const PAGE_MS = {
  'order-days': 180_000,
  'order-values': 20_000,
  'segment-builds': 60_000,
  'value-predictions': 60_000,
} as const satisfies Partial<Record<ScheduledName, number>>;

export const SCHEDULED_NAMES: readonly ScheduledName[] = [
  'case-promises',
  'commitments',
  'messages',
  'playbook-follow-ups',
  'overdue',
  'erasures',
  'audiences',
  'exports',
  'segments',
  'segment-builds',
  'imports',
  'order-days',
  'order-values',
  'value-predictions',
  'webhooks',
];
