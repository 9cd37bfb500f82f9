import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** The event of a Lambda function that subscribes to a log group. */
export type LogEvent = { readonly awslogs: { readonly data: string } };

/** The lines in the form in which CloudWatch Logs delivers them: JSON, gzip, base64. */
export function logEventOf(lines: readonly string[], now: Date): LogEvent {
  const data = {
    messageType: 'DATA_MESSAGE',
    owner: '000000000000',
    logGroup: '/aws/lambda/customer-graph',
    logStream: 'local',
    subscriptionFilters: ['local'],
    logEvents: lines.map((message) => ({ id: randomUUID(), timestamp: now.getTime(), message })),
  };
  return { awslogs: { data: gzipSync(JSON.stringify(data)).toString('base64') } };
}
