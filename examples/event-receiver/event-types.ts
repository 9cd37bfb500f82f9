/** The events that the receiver uses. The rule on AWS and the local follower send these alone. `events/` has their schemas. */
export const EVENT_TYPES = ['SegmentEntered', 'SegmentLeft', 'CustomerErased'] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** The header with the secret. EventBridge sends it with each event, as the connection says. */
export const SECRET_HEADER = 'x-receiver-secret';
