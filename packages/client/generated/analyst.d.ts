// Generated from graphql/operations by `npm run codegen`. Do not edit.
import type { KnownOperation } from '../index.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The product that is offered: who bought it, or something of its category, a short time ago is left out. */
export type ExportAudienceInput = {
  readonly idempotencyKey: string;
  readonly segmentId: string;
  readonly channel: ContactChannel;
  readonly purpose?: ContactPurpose;
  readonly sku?: string | null | undefined;
  readonly category?: string | null | undefined;
};

/** occurredAt is not before the request of the audience. */
export type ConfirmAudienceSentInput = {
  readonly idempotencyKey: string;
  readonly audienceId: string;
  readonly occurredAt: string;
};

export type MoneyInput = {
  readonly amount: string;
  readonly currency: string;
};

export type UserErrorCode =
  | 'NOT_FOUND'
  | 'INVALID'
  /** The key leads to more than one customer. Ask which one, and send an id. */
  | 'AMBIGUOUS'
  | 'CONFLICT'
  | 'VERSION_CONFLICT'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'ALREADY_EXISTS'
  | 'NOT_ALLOWED'
  | 'LIMIT_EXCEEDED';

/** The kind of system that a record comes from. */
export type SourceSystem =
  | 'POS'
  | 'ECOMMERCE'
  | 'SUPPORT'
  | 'MARKETING'
  | 'IMPORT'
  | 'OTHER';

/** The channel where something happened. */
export type Channel =
  | 'STORE'
  | 'WEB'
  | 'APP'
  | 'PHONE'
  | 'EMAIL'
  | 'SMS'
  | 'WHATSAPP'
  | 'CHAT'
  | 'SOCIAL'
  | 'REVIEW_SITE'
  | 'SURVEY'
  | 'POST';

export type CustomerKey =
  {   readonly id: string; readonly email?: never; readonly phone?: never; readonly loyaltyNumber?: never; readonly externalId?: never; readonly receipt?: never; readonly serialNumber?: never; readonly handle?: never; }
  |  { readonly id?: never;   readonly email: string; readonly phone?: never; readonly loyaltyNumber?: never; readonly externalId?: never; readonly receipt?: never; readonly serialNumber?: never; readonly handle?: never; }
  |  { readonly id?: never; readonly email?: never;   readonly phone: string; readonly loyaltyNumber?: never; readonly externalId?: never; readonly receipt?: never; readonly serialNumber?: never; readonly handle?: never; }
  |  { readonly id?: never; readonly email?: never; readonly phone?: never;   readonly loyaltyNumber: string; readonly externalId?: never; readonly receipt?: never; readonly serialNumber?: never; readonly handle?: never; }
  |  { readonly id?: never; readonly email?: never; readonly phone?: never; readonly loyaltyNumber?: never;   readonly externalId: ExternalIdInput; readonly receipt?: never; readonly serialNumber?: never; readonly handle?: never; }
  |  { readonly id?: never; readonly email?: never; readonly phone?: never; readonly loyaltyNumber?: never; readonly externalId?: never;   /** The number printed on a receipt or an order confirmation. */
  readonly receipt: ReceiptInput; readonly serialNumber?: never; readonly handle?: never; }
  |  { readonly id?: never; readonly email?: never; readonly phone?: never; readonly loyaltyNumber?: never; readonly externalId?: never; readonly receipt?: never;   /** The serial number of an item that the customer owns. */
  readonly serialNumber: string; readonly handle?: never; }
  |  { readonly id?: never; readonly email?: never; readonly phone?: never; readonly loyaltyNumber?: never; readonly externalId?: never; readonly receipt?: never; readonly serialNumber?: never;   /** A handle on a social network or review site, or a web visitor's anonymous id: system such as x, instagram, trustpilot, web. */
  readonly handle: HandleInput; };

export type ExternalIdInput = {
  readonly system: string;
  readonly value: string;
};

/** Each store has its own number series. Without a store, the number must occur only once. */
export type ReceiptInput = {
  readonly number: string;
  readonly store?: string | null | undefined;
  readonly source?: SourceSystem | null | undefined;
};

export type ExportStatus =
  | 'RUNNING'
  | 'READY'
  | 'FAILED'
  | 'EXPIRED';

/** CSAT 1 to 5, CES 1 to 7 (1 = least effort), NPS 0 to 10, STARS 1 to 5. */
export type FeedbackMetric =
  | 'CSAT'
  | 'CES'
  | 'NPS'
  | 'STARS';

/** By recency, then by frequency and monetary value together. Recent customers range from NEW to CHAMPION. The others are the more urgent, the more value there is to lose. */
export type RfmSegment =
  | 'CHAMPION'
  | 'LOYAL'
  | 'PROMISING'
  | 'NEW'
  | 'NEEDS_ATTENTION'
  | 'AT_RISK'
  | 'CANNOT_LOSE'
  | 'HIBERNATING'
  | 'LOST';

export type ValueTier =
  | 'PLATINUM'
  | 'GOLD'
  | 'SILVER'
  | 'BRONZE'
  | 'NONE';

/** LIFETIME_VALUE and PREDICTED_VALUE are in the shop's currency. PREDICTED_VALUE is for one year ahead, computed last night. Only customers who bought something are ranked. */
export type ValueMeasure =
  | 'LIFETIME_VALUE'
  | 'PREDICTED_VALUE'
  | 'ORDER_COUNT';

export type MessageKind =
  | 'CASE_UPDATE'
  | 'CASE_RESOLVED'
  | 'OFFER'
  | 'APPOINTMENT_CONFIRMED'
  | 'APPOINTMENT_REMINDER'
  | 'INSPECTION_DUE'
  | 'ITEM_READY'
  | 'ESTIMATE'
  | 'ORDER_LATE'
  | 'FEEDBACK_REQUEST'
  | 'CUSTOM'
  | 'ITEM_RECEIVED'
  | 'ITEM_PROMISE_CHANGED'
  | 'INSPECTION_OVERDUE'
  | 'CASE_OPENED';

/** One key of a dimension, such as the root cause PACKAGING. Upper and lower case mean the same in skus and touchpoints. */
export type PainKeyInput = {
  readonly by: PainDimension;
  readonly key: string;
};

export type PainDimension =
  | 'TOUCHPOINT'
  | 'REASON'
  | 'SKU'
  | 'STORE'
  | 'CHANNEL'
  | 'ROOT_CAUSE';

export type PlaybookTrigger =
  | 'FEEDBACK_RECEIVED'
  | 'INTERACTION_RECORDED'
  | 'RETURN_RECORDED'
  | 'ORDER_LATE'
  | 'INSPECTION_OVERDUE'
  | 'CASE_REOPENED'
  | 'CASE_BREACHED'
  /** Its status becomes DELIVERED. */
  | 'ORDER_DELIVERED'
  | 'CASE_RESOLVED'
  | 'ITEM_READY'
  /** The customer has it back, finished or not. */
  | 'ITEM_RETURNED'
  /** A person or a customer opened it. A case that a playbook opens does not cause this. */
  | 'CASE_OPENED'
  /** Booked, or booked for another time or place. */
  | 'APPOINTMENT_BOOKED'
  /** It begins within 24 hours, and was booked earlier than that. */
  | 'APPOINTMENT_SOON'
  /** Due within 30 days, and no visit is booked. */
  | 'INSPECTION_DUE_SOON'
  /** What is owed of a commitment is not done in time, noticed within two minutes. Not for a first response, a resolution or a delivery: they have CASE_BREACHED and ORDER_LATE. */
  | 'COMMITMENT_OVERDUE'
  /** The customer became a member of a segment, but not by a build, a merge or its undoing. The event has segmentId and segment, its name. */
  | 'SEGMENT_ENTERED';

export type PlaybookActionKind =
  | 'OPEN_CASE'
  | 'RAISE_SEVERITY'
  | 'ADD_STEP'
  | 'OFFER'
  | 'INFORM_CUSTOMER'
  | 'NOTIFY'
  | 'ASK_FEEDBACK'
  | 'SEND_MESSAGE'
  | 'ASSIGN';

export type PlaybookPreviewInput = {
  readonly draft?: PlaybookDraftInput | null | undefined;
  readonly trigger: PlaybookTrigger;
  readonly customer: CustomerKey;
  readonly event: unknown;
};

export type PlaybookDraftInput = {
  readonly name: string;
  readonly trigger: PlaybookTrigger;
  readonly condition: unknown;
  readonly actions: ReadonlyArray<PlaybookActionInput>;
};

/** A new playbook needs a draft. An existing playbook keeps the values of absent fields. */
export type SavePlaybookInput = {
  readonly idempotencyKey: string;
  readonly id?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly enabled?: boolean | null | undefined;
  readonly draft?: PlaybookDraftInput | null | undefined;
};

export type PlaybookActionInput = {
  readonly kind: PlaybookActionKind;
  readonly severity?: Severity | null | undefined;
  readonly reason?: CaseReason | null | undefined;
  readonly title?: string | null | undefined;
  readonly dueInMinutes?: number | null | undefined;
  readonly offer?: OfferKind | null | undefined;
  readonly value?: MoneyInput | null | undefined;
  readonly percent?: number | null | undefined;
  readonly message?: string | null | undefined;
  readonly via?: Channel | null | undefined;
  readonly topic?: string | null | undefined;
  readonly metric?: FeedbackMetric | null | undefined;
  readonly messageKind?: MessageKind | null | undefined;
  /** Of a SEND_MESSAGE with a message of its own. MARKETING, which needs a consent, unless said otherwise; SERVICE and TRANSACTIONAL need cases:write. */
  readonly purpose?: ContactPurpose | null | undefined;
  /** The id of a member of staff, or free text. */
  readonly assignee?: string | null | undefined;
  readonly delayMinutes?: number | null | undefined;
};

/** The channels on which the shop can contact a person. The person can refuse each of them. */
export type ContactChannel =
  | 'EMAIL'
  | 'SMS'
  | 'PHONE'
  | 'POST'
  | 'PUSH'
  | 'WHATSAPP'
  | 'IN_PERSON';

export type ContactPurpose =
  | 'MARKETING'
  | 'SERVICE'
  | 'TRANSACTIONAL'
  | 'RESEARCH';

export type ContactObjectionCode =
  | 'NO_CONSENT'
  | 'DENIED'
  | 'QUIET_HOURS'
  | 'WEEKLY_CAP'
  | 'PAUSED'
  | 'RECENTLY_PURCHASED'
  | 'OPEN_CASE'
  | 'NO_ADDRESS'
  | 'ERASED';

export type PreventionStatus =
  | 'PLANNED'
  | 'DONE'
  | 'DROPPED';

/**
 * A new action needs a title, an owner, dueOn and pain; `status` is PLANNED by default. To change one, give its id; absent fields
 * keep their values. The owner is the id of an enabled member of staff, or free text. At most 100 cases.
 */
export type SavePreventionActionInput = {
  readonly idempotencyKey: string;
  readonly id?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly title?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly dueOn?: string | null | undefined;
  readonly status?: PreventionStatus | null | undefined;
  readonly pain?: PainKeyInput | null | undefined;
  readonly caseIds?: ReadonlyArray<string> | null | undefined;
};

/** BUILDING until everybody has been looked at once after a change. */
export type SegmentStatus =
  | 'BUILDING'
  | 'READY'
  | 'DISABLED';

/** A new segment needs a name and a condition. An existing one keeps the values of absent fields. */
export type SaveSegmentInput = {
  readonly idempotencyKey: string;
  readonly id?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly condition?: unknown;
  readonly enabled?: boolean | null | undefined;
};

export type Severity =
  | 'LOW'
  | 'NORMAL'
  | 'HIGH'
  | 'CRITICAL';

export type CaseReason =
  | 'DAMAGED_ITEM'
  | 'WRONG_ITEM'
  | 'LATE_DELIVERY'
  | 'PRODUCT_QUALITY'
  | 'BILLING'
  | 'WARRANTY'
  | 'STAFF'
  | 'UNWANTED_CONTACT'
  | 'WEBSITE'
  | 'LOST_RECORDS'
  | 'OTHER';

export type RootCauseCategory =
  | 'SUPPLIER'
  | 'PRODUCT'
  | 'PACKAGING'
  | 'CARRIER'
  | 'STOCK'
  | 'PRICING'
  | 'SYSTEM'
  | 'TRAINING'
  | 'PROCESS'
  | 'POLICY'
  | 'COMMUNICATION'
  | 'CUSTOMER'
  | 'OTHER';

export type OfferKind =
  | 'REPLACEMENT'
  | 'REFUND'
  | 'DISCOUNT'
  | 'REPAIR'
  | 'GIFT'
  | 'APOLOGY';

export type Period =
  | 'DAY'
  | 'WEEK'
  | 'MONTH';

export type KpiName =
  | 'CSAT'
  | 'NPS'
  | 'CES'
  | 'STARS'
  | 'FIRST_CONTACT_RESOLUTION'
  | 'REOPEN'
  | 'BREACH'
  | 'FIRST_RESPONSE_MINUTES'
  | 'RESOLUTION_HOURS'
  | 'CHURN'
  | 'REPEAT_PURCHASE'
  | 'LIFETIME_VALUE'
  | 'REPEAT_CONTACT'
  | 'RECOVERED_REPURCHASE';

/** The agent and the owner are ids of enabled members of staff, or free text. CHURN, REPEAT_PURCHASE and LIFETIME_VALUE have no store and no agent. */
export type SetKpiTargetInput = {
  readonly idempotencyKey: string;
  readonly kpi: KpiName;
  readonly value: number;
  readonly by: string;
  readonly store?: string | null | undefined;
  readonly agent?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly startValue?: number | null | undefined;
};

export type HandleInput = {
  readonly system: string;
  readonly value: string;
};

export type AnalystAudienceFieldsFragment = { readonly __typename: 'Audience', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly members: number | null, readonly expiresAt: string | null, readonly sentAt: string | null, readonly excluded: ReadonlyArray<{ readonly __typename: 'AudienceExclusion', readonly code: ContactObjectionCode, readonly count: number }> | null };

export type AnalystInsightsFragment = { readonly __typename: 'CustomerInsights', readonly tier: ValueTier, readonly orderCount: number, readonly returnCount: number, readonly firstOrderAt: string | null, readonly lastOrderAt: string | null, readonly latestCsat: number | null, readonly latestCes: number | null, readonly latestNps: number | null, readonly openCases: number, readonly rfm: { readonly __typename: 'Rfm', readonly recency: number, readonly frequency: number, readonly monetary: number, readonly segment: RfmSegment } | null, readonly lifetimeValue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly averageOrderValue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null };

export type AnalystKpiFragment = { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null };

export type AnalystPlaybookFragment = { readonly __typename: 'Playbook', readonly id: string, readonly version: number, readonly name: string, readonly enabled: boolean, readonly trigger: PlaybookTrigger, readonly condition: unknown, readonly actions: ReadonlyArray<{ readonly __typename: 'PlaybookAction', readonly kind: PlaybookActionKind, readonly severity: Severity | null, readonly reason: CaseReason | null, readonly title: string | null, readonly dueInMinutes: number | null, readonly offer: OfferKind | null, readonly percent: number | null, readonly message: string | null, readonly via: Channel | null, readonly topic: string | null, readonly metric: FeedbackMetric | null, readonly messageKind: MessageKind | null, readonly purpose: ContactPurpose | null, readonly assignee: string | null, readonly delayMinutes: number | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> };

export type AnalystPlaybookActionFragment = { readonly __typename: 'PlaybookAction', readonly kind: PlaybookActionKind, readonly severity: Severity | null, readonly reason: CaseReason | null, readonly title: string | null, readonly dueInMinutes: number | null, readonly offer: OfferKind | null, readonly percent: number | null, readonly message: string | null, readonly via: Channel | null, readonly topic: string | null, readonly metric: FeedbackMetric | null, readonly messageKind: MessageKind | null, readonly purpose: ContactPurpose | null, readonly assignee: string | null, readonly delayMinutes: number | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null };

export type AnalystPreventionActionFragment = { readonly __typename: 'PreventionAction', readonly id: string, readonly version: number, readonly title: string, readonly owner: string, readonly dueOn: string, readonly preventionStatus: PreventionStatus, readonly doneOn: string | null, readonly pain: { readonly __typename: 'PainKey', readonly by: PainDimension, readonly key: string } };

export type AnalystSegmentFragment = { readonly __typename: 'Segment', readonly id: string, readonly version: number, readonly name: string, readonly description: string | null, readonly enabled: boolean, readonly condition: unknown, readonly segmentStatus: SegmentStatus };

export type MoneyFieldsFragment = { readonly __typename: 'Money', readonly amount: string, readonly currency: string };

export type NextPageFragment = { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type UserErrorFieldsFragment = { readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> };

export type AnalystAudienceQueryVariables = Exact<{
  id: string;
}>;


export type AnalystAudienceQuery = { readonly node:
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'Feedback' }
    | { readonly __typename: 'ServiceCase' }
    | { readonly __typename: 'ServiceJob' }
    | { readonly __typename: 'Inspection' }
    | { readonly __typename: 'WarrantyClaim' }
    | { readonly __typename: 'Audience', readonly url: string | null, readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly members: number | null, readonly expiresAt: string | null, readonly sentAt: string | null, readonly excluded: ReadonlyArray<{ readonly __typename: 'AudienceExclusion', readonly code: ContactObjectionCode, readonly count: number }> | null }
    | { readonly __typename: 'Call' }
    | { readonly __typename: 'Customer' }
    | { readonly __typename: 'Commitment' }
    | { readonly __typename: 'DataExport' }
    | { readonly __typename: 'Order' }
    | { readonly __typename: 'IdentityEvent' }
    | { readonly __typename: 'ImportJob' }
    | { readonly __typename: 'Integration' }
    | { readonly __typename: 'WebhookDelivery' }
    | { readonly __typename: 'Interaction' }
    | { readonly __typename: 'Match' }
    | { readonly __typename: 'Message' }
    | { readonly __typename: 'OrderReturn' }
    | { readonly __typename: 'Playbook' }
    | { readonly __typename: 'ContactConsent' }
    | { readonly __typename: 'PreventionAction' }
    | { readonly __typename: 'Segment' }
    | { readonly __typename: 'StaffMember' }
    | { readonly __typename: 'Warranty' }
    | { readonly __typename: 'Appointment' }
   | null };

export type AnalystAudiencesQueryVariables = Exact<{
  segmentId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AnalystAudiencesQuery = { readonly audiences: { readonly __typename: 'AudienceConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Audience', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly members: number | null, readonly expiresAt: string | null, readonly sentAt: string | null, readonly excluded: ReadonlyArray<{ readonly __typename: 'AudienceExclusion', readonly code: ContactObjectionCode, readonly count: number }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type AnalystBestCustomersQueryVariables = Exact<{
  by?: ValueMeasure | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AnalystBestCustomersQuery = { readonly bestCustomers: { readonly __typename: 'CustomerConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly insights: { readonly __typename: 'CustomerInsights', readonly tier: ValueTier, readonly orderCount: number, readonly returnCount: number, readonly firstOrderAt: string | null, readonly lastOrderAt: string | null, readonly latestCsat: number | null, readonly latestCes: number | null, readonly latestNps: number | null, readonly openCases: number, readonly rfm: { readonly __typename: 'Rfm', readonly recency: number, readonly frequency: number, readonly monetary: number, readonly segment: RfmSegment } | null, readonly lifetimeValue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly averageOrderValue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type AnalystConfirmAudienceSentMutationVariables = Exact<{
  input: ConfirmAudienceSentInput;
}>;


export type AnalystConfirmAudienceSentMutation = { readonly confirmAudienceSent: { readonly __typename: 'AudiencePayload', readonly audience: { readonly __typename: 'Audience', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly members: number | null, readonly expiresAt: string | null, readonly sentAt: string | null, readonly excluded: ReadonlyArray<{ readonly __typename: 'AudienceExclusion', readonly code: ContactObjectionCode, readonly count: number }> | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AnalystCustomerValueQueryVariables = Exact<{
  id: string;
  days?: number | null | undefined;
}>;


export type AnalystCustomerValueQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly insights: { readonly __typename: 'CustomerInsights', readonly aliveProbability: number | null, readonly expectedOrders: number | null, readonly tier: ValueTier, readonly orderCount: number, readonly returnCount: number, readonly firstOrderAt: string | null, readonly lastOrderAt: string | null, readonly latestCsat: number | null, readonly latestCes: number | null, readonly latestNps: number | null, readonly openCases: number, readonly predictedValue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly rfm: { readonly __typename: 'Rfm', readonly recency: number, readonly frequency: number, readonly monetary: number, readonly segment: RfmSegment } | null, readonly lifetimeValue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly averageOrderValue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null } | null } | null };

export type AnalystExportAudienceMutationVariables = Exact<{
  input: ExportAudienceInput;
}>;


export type AnalystExportAudienceMutation = { readonly exportAudience: { readonly __typename: 'AudiencePayload', readonly audience: { readonly __typename: 'Audience', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly members: number | null, readonly expiresAt: string | null, readonly sentAt: string | null, readonly excluded: ReadonlyArray<{ readonly __typename: 'AudienceExclusion', readonly code: ContactObjectionCode, readonly count: number }> | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AnalystJourneyQueryVariables = Exact<{
  from: string;
  to: string;
  store?: string | null | undefined;
  via?: Channel | null | undefined;
}>;


export type AnalystJourneyQuery = { readonly journey: ReadonlyArray<{ readonly __typename: 'JourneyStep', readonly from: string, readonly to: string | null, readonly customers: number, readonly medianHours: number | null, readonly conversion: number | null, readonly repeatVisits: number | null, readonly carts: number, readonly abandonedCarts: number }> | null };

export type AnalystPainPointsQueryVariables = Exact<{
  from: string;
  to: string;
  by: PainDimension;
  first?: number | null | undefined;
}>;


export type AnalystPainPointsQuery = { readonly painPoints: ReadonlyArray<{ readonly __typename: 'PainPoint', readonly key: string, readonly complaints: number, readonly lowScores: number, readonly returns: number, readonly customersLost: number, readonly share: number, readonly trend: number | null }> | null };

export type AnalystPainPointsWhereQueryVariables = Exact<{
  from: string;
  to: string;
  by: PainDimension;
  where?: PainKeyInput | null | undefined;
  first?: number | null | undefined;
}>;


export type AnalystPainPointsWhereQuery = { readonly painPoints: ReadonlyArray<{ readonly __typename: 'PainPoint', readonly key: string, readonly complaints: number, readonly lowScores: number, readonly returns: number, readonly customersLost: number, readonly share: number, readonly trend: number | null, readonly latestCases: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly title: string, readonly openedAt: string, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null }> | null, readonly latestFeedback: ReadonlyArray<{ readonly __typename: 'Feedback', readonly id: string, readonly occurredAt: string, readonly metric: FeedbackMetric | null, readonly score: number | null }> | null }> | null };

export type AnalystPlaybookExplanationsQueryVariables = Exact<{
  input: PlaybookPreviewInput;
}>;


export type AnalystPlaybookExplanationsQuery = { readonly playbookExplanations: ReadonlyArray<{ readonly __typename: 'PlaybookExplanation', readonly playbook: string, readonly enabled: boolean, readonly acts: boolean, readonly because: ReadonlyArray<string>, readonly becauseNot: ReadonlyArray<string>, readonly actions: ReadonlyArray<{ readonly __typename: 'ExplainedAction', readonly acts: boolean, readonly notBefore: string | null, readonly becauseNot: ReadonlyArray<string>, readonly objections: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }>, readonly action: { readonly __typename: 'PlaybookAction', readonly kind: PlaybookActionKind, readonly severity: Severity | null, readonly reason: CaseReason | null, readonly title: string | null, readonly dueInMinutes: number | null, readonly offer: OfferKind | null, readonly percent: number | null, readonly message: string | null, readonly via: Channel | null, readonly topic: string | null, readonly metric: FeedbackMetric | null, readonly messageKind: MessageKind | null, readonly purpose: ContactPurpose | null, readonly assignee: string | null, readonly delayMinutes: number | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null } }> }> | null };

export type AnalystPlaybookPreviewQueryVariables = Exact<{
  input: PlaybookPreviewInput;
}>;


export type AnalystPlaybookPreviewQuery = { readonly playbookPreview: ReadonlyArray<{ readonly __typename: 'PlannedAction', readonly playbook: string, readonly because: ReadonlyArray<string>, readonly action: { readonly __typename: 'PlaybookAction', readonly kind: PlaybookActionKind, readonly severity: Severity | null, readonly reason: CaseReason | null, readonly title: string | null, readonly dueInMinutes: number | null, readonly offer: OfferKind | null, readonly percent: number | null, readonly message: string | null, readonly via: Channel | null, readonly topic: string | null, readonly metric: FeedbackMetric | null, readonly messageKind: MessageKind | null, readonly purpose: ContactPurpose | null, readonly assignee: string | null, readonly delayMinutes: number | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null } }> | null };

export type AnalystPlaybooksQueryVariables = Exact<{ [key: string]: never; }>;


export type AnalystPlaybooksQuery = { readonly playbooks: ReadonlyArray<{ readonly __typename: 'Playbook', readonly id: string, readonly version: number, readonly name: string, readonly enabled: boolean, readonly trigger: PlaybookTrigger, readonly condition: unknown, readonly actions: ReadonlyArray<{ readonly __typename: 'PlaybookAction', readonly kind: PlaybookActionKind, readonly severity: Severity | null, readonly reason: CaseReason | null, readonly title: string | null, readonly dueInMinutes: number | null, readonly offer: OfferKind | null, readonly percent: number | null, readonly message: string | null, readonly via: Channel | null, readonly topic: string | null, readonly metric: FeedbackMetric | null, readonly messageKind: MessageKind | null, readonly purpose: ContactPurpose | null, readonly assignee: string | null, readonly delayMinutes: number | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> }> | null };

export type AnalystPreventionActionsQueryVariables = Exact<{
  status?: ReadonlyArray<PreventionStatus> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AnalystPreventionActionsQuery = { readonly preventionActions: { readonly __typename: 'PreventionActionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'PreventionAction', readonly id: string, readonly version: number, readonly title: string, readonly owner: string, readonly dueOn: string, readonly preventionStatus: PreventionStatus, readonly doneOn: string | null, readonly linkedCases: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly title: string }> | null, readonly effect: { readonly __typename: 'PreventionEffect', readonly days: number, readonly before: number, readonly after: number, readonly pValue: number | null } | null, readonly pain: { readonly __typename: 'PainKey', readonly by: PainDimension, readonly key: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type AnalystSavePlaybookMutationVariables = Exact<{
  input: SavePlaybookInput;
}>;


export type AnalystSavePlaybookMutation = { readonly savePlaybook: { readonly __typename: 'PlaybookPayload', readonly playbook: { readonly __typename: 'Playbook', readonly id: string, readonly version: number, readonly name: string, readonly enabled: boolean, readonly trigger: PlaybookTrigger, readonly condition: unknown, readonly actions: ReadonlyArray<{ readonly __typename: 'PlaybookAction', readonly kind: PlaybookActionKind, readonly severity: Severity | null, readonly reason: CaseReason | null, readonly title: string | null, readonly dueInMinutes: number | null, readonly offer: OfferKind | null, readonly percent: number | null, readonly message: string | null, readonly via: Channel | null, readonly topic: string | null, readonly metric: FeedbackMetric | null, readonly messageKind: MessageKind | null, readonly purpose: ContactPurpose | null, readonly assignee: string | null, readonly delayMinutes: number | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AnalystSavePreventionActionMutationVariables = Exact<{
  input: SavePreventionActionInput;
}>;


export type AnalystSavePreventionActionMutation = { readonly savePreventionAction: { readonly __typename: 'PreventionActionPayload', readonly action: { readonly __typename: 'PreventionAction', readonly id: string, readonly version: number, readonly title: string, readonly owner: string, readonly dueOn: string, readonly preventionStatus: PreventionStatus, readonly doneOn: string | null, readonly pain: { readonly __typename: 'PainKey', readonly by: PainDimension, readonly key: string } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AnalystSaveSegmentMutationVariables = Exact<{
  input: SaveSegmentInput;
}>;


export type AnalystSaveSegmentMutation = { readonly saveSegment: { readonly __typename: 'SegmentPayload', readonly segment: { readonly __typename: 'Segment', readonly id: string, readonly version: number, readonly name: string, readonly description: string | null, readonly enabled: boolean, readonly condition: unknown, readonly segmentStatus: SegmentStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AnalystSegmentMembersQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AnalystSegmentMembersQuery = { readonly node:
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'Feedback' }
    | { readonly __typename: 'ServiceCase' }
    | { readonly __typename: 'ServiceJob' }
    | { readonly __typename: 'Inspection' }
    | { readonly __typename: 'WarrantyClaim' }
    | { readonly __typename: 'Audience' }
    | { readonly __typename: 'Call' }
    | { readonly __typename: 'Customer' }
    | { readonly __typename: 'Commitment' }
    | { readonly __typename: 'DataExport' }
    | { readonly __typename: 'Order' }
    | { readonly __typename: 'IdentityEvent' }
    | { readonly __typename: 'ImportJob' }
    | { readonly __typename: 'Integration' }
    | { readonly __typename: 'WebhookDelivery' }
    | { readonly __typename: 'Interaction' }
    | { readonly __typename: 'Match' }
    | { readonly __typename: 'Message' }
    | { readonly __typename: 'OrderReturn' }
    | { readonly __typename: 'Playbook' }
    | { readonly __typename: 'ContactConsent' }
    | { readonly __typename: 'PreventionAction' }
    | { readonly __typename: 'Segment', readonly id: string, readonly version: number, readonly name: string, readonly description: string | null, readonly enabled: boolean, readonly condition: unknown, readonly segmentStatus: SegmentStatus, readonly members: { readonly __typename: 'CustomerConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | { readonly __typename: 'StaffMember' }
    | { readonly __typename: 'Warranty' }
    | { readonly __typename: 'Appointment' }
   | null };

export type AnalystSegmentPreviewQueryVariables = Exact<{
  condition: unknown;
}>;


export type AnalystSegmentPreviewQuery = { readonly segmentPreview: { readonly __typename: 'SegmentPreview', readonly estimate: number, readonly low: number, readonly high: number, readonly sample: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null }> | null } | null };

export type AnalystSegmentSizesQueryVariables = Exact<{
  id: string;
  from: string;
  to: string;
}>;


export type AnalystSegmentSizesQuery = { readonly node:
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'Feedback' }
    | { readonly __typename: 'ServiceCase' }
    | { readonly __typename: 'ServiceJob' }
    | { readonly __typename: 'Inspection' }
    | { readonly __typename: 'WarrantyClaim' }
    | { readonly __typename: 'Audience' }
    | { readonly __typename: 'Call' }
    | { readonly __typename: 'Customer' }
    | { readonly __typename: 'Commitment' }
    | { readonly __typename: 'DataExport' }
    | { readonly __typename: 'Order' }
    | { readonly __typename: 'IdentityEvent' }
    | { readonly __typename: 'ImportJob' }
    | { readonly __typename: 'Integration' }
    | { readonly __typename: 'WebhookDelivery' }
    | { readonly __typename: 'Interaction' }
    | { readonly __typename: 'Match' }
    | { readonly __typename: 'Message' }
    | { readonly __typename: 'OrderReturn' }
    | { readonly __typename: 'Playbook' }
    | { readonly __typename: 'ContactConsent' }
    | { readonly __typename: 'PreventionAction' }
    | { readonly __typename: 'Segment', readonly id: string, readonly name: string, readonly memberCount: number, readonly sizes: ReadonlyArray<{ readonly __typename: 'SegmentSize', readonly day: string, readonly members: number, readonly entered: number, readonly left: number }> | null }
    | { readonly __typename: 'StaffMember' }
    | { readonly __typename: 'Warranty' }
    | { readonly __typename: 'Appointment' }
   | null };

export type AnalystSegmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type AnalystSegmentsQuery = { readonly segments: ReadonlyArray<{ readonly __typename: 'Segment', readonly memberCount: number, readonly id: string, readonly version: number, readonly name: string, readonly description: string | null, readonly enabled: boolean, readonly condition: unknown, readonly segmentStatus: SegmentStatus }> | null };

export type AnalystServiceKpisQueryVariables = Exact<{
  from: string;
  to: string;
  by?: Period | null | undefined;
  touchpoint?: string | null | undefined;
  store?: string | null | undefined;
  agent?: string | null | undefined;
}>;


export type AnalystServiceKpisQuery = { readonly serviceKpis: ReadonlyArray<{ readonly __typename: 'ServiceKpis', readonly from: string, readonly to: string, readonly csat: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly nps: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly ces: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly stars: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly firstContactResolutionRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly reopenRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly breachRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly medianFirstResponseMinutes: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly medianResolutionHours: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly repeatContactRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly recoveredRepurchase: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly unrecoveredRepurchase: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly churnRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly repeatPurchaseRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly lifetimeValue: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly startValue: number | null, readonly targetBy: string | null, readonly owner: string | null }, readonly averageLifetimeValue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> | null };

export type AnalystSetKpiTargetMutationVariables = Exact<{
  input: SetKpiTargetInput;
}>;


export type AnalystSetKpiTargetMutation = { readonly setKpiTarget: { readonly __typename: 'KpiTargetPayload', readonly kpi: KpiName | null, readonly value: number | null, readonly by: string | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

/** Until it is READY. The link is good for minutes. */
export declare const AnalystAudienceDocument: KnownOperation<AnalystAudienceQuery, AnalystAudienceQueryVariables>;
export declare const AnalystAudiencesDocument: KnownOperation<AnalystAudiencesQuery, AnalystAudiencesQueryVariables>;
export declare const AnalystBestCustomersDocument: KnownOperation<AnalystBestCustomersQuery, AnalystBestCustomersQueryVariables>;
export declare const AnalystConfirmAudienceSentDocument: KnownOperation<AnalystConfirmAudienceSentMutation, AnalystConfirmAudienceSentMutationVariables>;
export declare const AnalystCustomerValueDocument: KnownOperation<AnalystCustomerValueQuery, AnalystCustomerValueQueryVariables>;
export declare const AnalystExportAudienceDocument: KnownOperation<AnalystExportAudienceMutation, AnalystExportAudienceMutationVariables>;
export declare const AnalystJourneyDocument: KnownOperation<AnalystJourneyQuery, AnalystJourneyQueryVariables>;
export declare const AnalystPainPointsDocument: KnownOperation<AnalystPainPointsQuery, AnalystPainPointsQueryVariables>;
/** What goes wrong where something else is given, such as the products of one root cause, with the latest of each. */
export declare const AnalystPainPointsWhereDocument: KnownOperation<AnalystPainPointsWhereQuery, AnalystPainPointsWhereQueryVariables>;
/** What each playbook would do for an event, or why it would do nothing. Nothing changes. */
export declare const AnalystPlaybookExplanationsDocument: KnownOperation<AnalystPlaybookExplanationsQuery, AnalystPlaybookExplanationsQueryVariables>;
/** What the saved playbooks, or a draft, would do for an event. Nothing changes. */
export declare const AnalystPlaybookPreviewDocument: KnownOperation<AnalystPlaybookPreviewQuery, AnalystPlaybookPreviewQueryVariables>;
export declare const AnalystPlaybooksDocument: KnownOperation<AnalystPlaybooksQuery, AnalystPlaybooksQueryVariables>;
export declare const AnalystPreventionActionsDocument: KnownOperation<AnalystPreventionActionsQuery, AnalystPreventionActionsQueryVariables>;
export declare const AnalystSavePlaybookDocument: KnownOperation<AnalystSavePlaybookMutation, AnalystSavePlaybookMutationVariables>;
export declare const AnalystSavePreventionActionDocument: KnownOperation<AnalystSavePreventionActionMutation, AnalystSavePreventionActionMutationVariables>;
export declare const AnalystSaveSegmentDocument: KnownOperation<AnalystSaveSegmentMutation, AnalystSaveSegmentMutationVariables>;
export declare const AnalystSegmentMembersDocument: KnownOperation<AnalystSegmentMembersQuery, AnalystSegmentMembersQueryVariables>;
export declare const AnalystSegmentPreviewDocument: KnownOperation<AnalystSegmentPreviewQuery, AnalystSegmentPreviewQueryVariables>;
/** At most 366 days. */
export declare const AnalystSegmentSizesDocument: KnownOperation<AnalystSegmentSizesQuery, AnalystSegmentSizesQueryVariables>;
export declare const AnalystSegmentsDocument: KnownOperation<AnalystSegmentsQuery, AnalystSegmentsQueryVariables>;
export declare const AnalystServiceKpisDocument: KnownOperation<AnalystServiceKpisQuery, AnalystServiceKpisQueryVariables>;
export declare const AnalystSetKpiTargetDocument: KnownOperation<AnalystSetKpiTargetMutation, AnalystSetKpiTargetMutationVariables>;
