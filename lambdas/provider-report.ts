import { nodeTypeOf } from '../domain/kernel/id.ts';
import { toInstant } from '../domain/kernel/instant.ts';
import type { ProviderReport } from '../domain/message/apply-report.ts';
import { MESSAGE_ID_TAG } from './message-tag.ts';

/** What we read of an event that SES or AWS End User Messaging gives to EventBridge. */
export type ProviderEvent = {
  readonly source?: unknown;
  readonly time?: unknown;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** An event of SNS. AWS End User Messaging publishes its reports to a topic: without one, they lack the context. */
export type TopicEvent = {
  readonly Records: readonly { readonly Sns: { readonly Message: string; readonly Timestamp: string } }[];
};

/** The reports of AWS End User Messaging in an event of SNS. A message that is no JSON is not from there. */
export const providerEventsOf = ({ Records: records }: TopicEvent): readonly ProviderEvent[] =>
  records.flatMap(({ Sns: { Message, Timestamp } }) => {
    const detail = parseObject(Message);
    return detail === null ? [] : [{ source: SMS_SOURCE, time: Timestamp, detail }];
  });

function parseObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
  } catch {
    return null;
  }
}

/** What a report of AWS End User Messaging has as its source. */
const SMS_SOURCE = 'aws.sms-voice';

/**
 * The report in an event of a provider; null where it says nothing new, or is about a message of somebody else.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/configuration-sets-event-types.html
 */
export function reportOf({ source, time, detail = {} }: ProviderEvent): ProviderReport | null {
  const found = source === 'aws.ses' ? emailReport(detail) : source === SMS_SOURCE ? smsReport(detail) : null;
  const at = toInstant(found?.at ?? String(time));
  if (found === null || found.messageId === null || at === null) return null;
  const { messageId } = found;
  return nodeTypeOf(messageId) === 'message' ? { ...found, messageId, at } : null;
}

type FoundReport = Omit<ProviderReport, 'messageId' | 'at'> & {
  readonly messageId: string | null;
  readonly at: string | null;
};

function emailReport(detail: Readonly<Record<string, unknown>>): FoundReport | null {
  const [messageId = null] = listIn(recordIn(recordIn(detail, 'mail'), 'tags'), MESSAGE_ID_TAG);
  const report = (status: ProviderReport['status'], part: string, note: string | null = null, isPermanent = false) => ({
    ...{ messageId, status, note, isPermanent },
    at: textIn(recordIn(detail, part), 'timestamp') ?? textIn(recordIn(detail, 'mail'), 'timestamp'),
  });
  switch (detail['eventType']) {
    case 'Send':
      return report('SENT', 'send');
    case 'Delivery':
      return report('DELIVERED', 'delivery');
    case 'Bounce': {
      const bounce = recordIn(detail, 'bounce');
      const type = textIn(bounce, 'bounceType');
      const note = [type, textIn(bounce, 'bounceSubType')].filter((text) => text !== null).join(', ');
      return report('BOUNCED', 'bounce', note, type === 'Permanent');
    }
    case 'Complaint':
      return report('COMPLAINED', 'complaint', textIn(recordIn(detail, 'complaint'), 'complaintFeedbackType'));
    case 'Reject':
      return report('FAILED', 'reject', textIn(recordIn(detail, 'reject'), 'reason'));
    case 'Rendering Failure':
      return report('FAILED', 'failure', 'rendering failure');
    default:
      return null;
  }
}

/** By the end of the event's type, without its prefix `TEXT_`. */
const SMS_STATUSES: Readonly<Record<string, ProviderReport['status']>> = {
  SENT: 'SENT',
  QUEUED: 'SENT',
  PENDING: 'SENT',
  SUCCESSFUL: 'DELIVERED',
  DELIVERED: 'DELIVERED',
  INVALID: 'BOUNCED',
  UNREACHABLE: 'BOUNCED',
  CARRIER_UNREACHABLE: 'BOUNCED',
  BLOCKED: 'BOUNCED',
  CARRIER_BLOCKED: 'BOUNCED',
  TTL_EXPIRED: 'BOUNCED',
  SPAM: 'FAILED',
  INVALID_MESSAGE: 'FAILED',
  PROTECT_BLOCKED: 'FAILED',
  UNKNOWN: 'FAILED',
};

function smsReport(detail: Readonly<Record<string, unknown>>): FoundReport | null {
  const type = textIn(detail, 'eventType') ?? '';
  const status = type.startsWith('TEXT_') ? SMS_STATUSES[type.slice('TEXT_'.length)] : undefined;
  if (status === undefined) return null;
  const timestamp = detail['eventTimestamp'];
  return {
    ...{ messageId: textIn(recordIn(detail, 'context'), MESSAGE_ID_TAG), status, isPermanent: false },
    note: status === 'SENT' || status === 'DELIVERED' ? null : type,
    at: typeof timestamp === 'number' ? new Date(timestamp).toISOString() : null,
  };
}

type Json = Readonly<Record<string, unknown>>;

function recordIn(parent: Json, name: string): Json {
  const value = parent[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

const textIn = (parent: Json, name: string): string | null => {
  const value = parent[name];
  return typeof value === 'string' ? value : null;
};

function listIn(parent: Json, name: string): readonly string[] {
  const value = parent[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
