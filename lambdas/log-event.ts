import { gunzipSync } from 'node:zlib';
import type { CloudWatchLogsDecodedData, CloudWatchLogsEvent } from 'aws-lambda';

/**
 * The lines in an event of a log subscription, oldest first. A message that only tests the subscription has none.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 */
export function linesOfLogEvent({ awslogs }: CloudWatchLogsEvent): readonly string[] {
  const data: CloudWatchLogsDecodedData = JSON.parse(gunzipSync(Buffer.from(awslogs.data, 'base64')).toString());
  return data.messageType === 'DATA_MESSAGE' ? data.logEvents.map(({ message }) => message) : [];
}
