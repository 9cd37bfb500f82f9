/**
 * The kinds of alarms, and what to do first. Each is the anchor of a section of docs/runbook.md, which says the rest.
 */
export const ALARM_KINDS = {
  'api-errors': 'Find the route and the first error in the logs; if they began with a deployment, roll it back.',
  'api-slow': 'Compare the latency of the function, of the table and of cold starts, and find the slow operation.',
  'function-errors': 'Read the first error in the log of the function; if it began with a deployment, roll it back.',
  'canary-errors': 'If a deployment runs, CodeDeploy takes it back by itself; else read the first error in the log.',
  'function-throttled': 'Find what uses the concurrency of the account, and bound it or ask AWS for more.',
  'function-slow': 'Find what the function waits for before it is ended: the table, a provider, or too much work.',
  'stream-late': 'Look whether one record fails again and again, the table throttles, or more is written than read.',
  'stream-stopped': 'Enable the event source, or give its role back what it needs, before records are a day old.',
  'failed-records': 'Fix the cause that the log names, and replay the records within 30 days.',
  'records-lost': 'Give the role of the function its access to the bucket back, and rebuild what was lost.',
  'job-did-not-run':
    'Look whether the rule is enabled, may invoke the function, and whether the function is throttled.',
  'event-not-delivered': 'Give the source of the event its permission back, and send what was lost again.',
  'queue-late': 'Look whether the function of the queue fails, is throttled, or gets more than it can work off.',
  'dead-letters': 'Fix the cause that the log names, and send the messages again.',
  'workflow-failed': 'Read which state failed, fix the cause, and redrive the execution.',
  'table-throttled': 'Find the busy partition, stop the import or job that writes too much, and wait.',
  'table-errors': 'Look at the health of AWS in the region; requests are retried, so nothing has to be repaired.',
  'backup-failed': 'Read why AWS Backup gave up, correct it, and start a backup by hand.',
  'edge-errors': 'Compare the errors of the API with those of CloudFront, and look at the health of AWS.',
  'console-errors': 'Look whether the API fails too, whether CloudFront may read the bucket, and at the health of AWS.',
  'edge-refusals': 'Find the rule that refuses, and whether it refuses an attack or a store.',
  'certificate-expires': 'Put the record of the certificate back into the zone, or import a new certificate.',
  'replica-late': 'Look at the health of AWS in both regions, and do not fail over before it is over.',
  'playbook-faults': 'Read which playbook fails and why, and correct or disable it.',
  'email-reputation': 'Stop the campaign that causes it before SES stops all emails of the account.',
} as const satisfies Record<string, string>;

export type AlarmKind = keyof typeof ALARM_KINDS;
