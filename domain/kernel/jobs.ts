/**
 * The jobs whose commands no person calls, by the name under which the audit log shows them. GRAPH: what it does follows from what
 * the graph already has. OTHERS: it brings in what somebody else gave, such as a file. A job without a line does not compile.
 */
export const JOBS = {
  audiences: 'GRAPH',
  'case-promises': 'GRAPH',
  commitments: 'GRAPH',
  erasures: 'GRAPH',
  exports: 'GRAPH',
  'import-worker': 'OTHERS',
  imports: 'OTHERS',
  matcher: 'GRAPH',
  'message-reports': 'GRAPH',
  'message-sender': 'GRAPH',
  messages: 'GRAPH',
  'order-values': 'GRAPH',
  overdue: 'GRAPH',
  'playbook-follow-ups': 'GRAPH',
  playbooks: 'GRAPH',
  segments: 'GRAPH',
  // Their commands are called in the name of an integration.
  'webhook-worker': 'OTHERS',
  webhooks: 'OTHERS',
} as const satisfies Readonly<Record<string, 'GRAPH' | 'OTHERS'>>;

export type JobName = keyof typeof JOBS;

/** Whether the name is that of a job which adds nothing of its own. */
export const isGraphJob = (name: string): boolean => Object.hasOwn(JOBS, name) && JOBS[name as JobName] === 'GRAPH';
