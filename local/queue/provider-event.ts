/** What a person may let the provider of a local message report. */
export const REPORTS = ['delivered', 'bounced', 'complained'] as const;
export type ReportName = (typeof REPORTS)[number];

const EVENTS: Readonly<
  Record<ReportName, { readonly eventType: string; readonly part: string; readonly details: object }>
> = {
  delivered: { eventType: 'Delivery', part: 'delivery', details: {} },
  bounced: { eventType: 'Bounce', part: 'bounce', details: { bounceType: 'Permanent', bounceSubType: 'General' } },
  complained: { eventType: 'Complaint', part: 'complaint', details: { complaintFeedbackType: 'abuse' } },
};

/** The event that SES would give to EventBridge, with what our function reads of it. */
export function sesEventOf(messageId: string, report: ReportName, at: Date): object {
  const { eventType, part, details } = EVENTS[report];
  const timestamp = at.toISOString();
  return {
    source: 'aws.ses',
    'detail-type': `Email ${eventType}`,
    time: timestamp,
    detail: {
      eventType,
      mail: { timestamp, tags: { messageId: [messageId] } },
      [part]: { ...details, timestamp },
    },
  };
}
