// Generated from graphql/operations by `npm run codegen`. Do not edit.
import type { KnownOperation } from '../index.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** `byteSize` is the exact size of the file, and `contentType` its type: a file that differs is refused. */
export type RequestUploadInput = {
  readonly idempotencyKey: string;
  readonly contentType: string;
  readonly byteSize: number;
  readonly fileName?: string | null | undefined;
};

/** AWAITED: no file is there yet; it runs out after a day. CHECKING: the file is there. READY: its content is what it claims to be. REFUSED: it is not. What hangs on nothing runs out after 7 days. */
export type AttachmentStatus =
  | 'AWAITED'
  | 'CHECKING'
  | 'READY'
  | 'REFUSED';

/** A score needs its metric. Without a score and a metric, the comment is required. */
export type SubmitFeedbackInput = {
  /** At most 10 uploads of the same caller (of staff, with a token of staff) that hang on nothing yet. So everywhere. */
  readonly attachments?: ReadonlyArray<string> | null | undefined;
  readonly idempotencyKey: string;
  readonly customer?: CustomerKey | null | undefined;
  readonly handle?: string | null | undefined;
  readonly metric?: FeedbackMetric | null | undefined;
  readonly score?: number | null | undefined;
  readonly comment?: string | null | undefined;
  readonly occurredAt: string;
  readonly via?: Channel | null | undefined;
  readonly touchpoint?: string | null | undefined;
  readonly store?: string | null | undefined;
  readonly skus?: ReadonlyArray<string> | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly warrantyId?: string | null | undefined;
  readonly caseId?: string | null | undefined;
  readonly ifUnidentified?: IfUnidentified;
};

export type OpenCaseInput = {
  readonly attachments?: ReadonlyArray<string> | null | undefined;
  readonly details?: string | null | undefined;
  readonly idempotencyKey: string;
  readonly customer?: CustomerKey | null | undefined;
  readonly title: string;
  readonly reason: CaseReason;
  readonly severity?: Severity | null | undefined;
  readonly via?: Channel | null | undefined;
  readonly touchpoint?: string | null | undefined;
  readonly store?: string | null | undefined;
  readonly skus?: ReadonlyArray<string> | null | undefined;
  readonly occurredAt: string;
  readonly orderId?: string | null | undefined;
  readonly warrantyId?: string | null | undefined;
  readonly ifUnidentified?: IfUnidentified;
  /** The same as details. Give one of the two. */
  readonly description?: string | null | undefined;
};

export type FileWarrantyClaimInput = {
  readonly attachments?: ReadonlyArray<string> | null | undefined;
  readonly idempotencyKey: string;
  readonly warrantyId: string;
  readonly occurredAt: string;
  readonly description: string;
};

export type AddCaseContactInput = {
  /** They hang on the case, and its customer sees them. */
  readonly attachments?: ReadonlyArray<string> | null | undefined;
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly occurredAt: string;
  readonly via: Channel;
  readonly direction: Direction;
  readonly note?: string | null | undefined;
  readonly agent?: string | null | undefined;
  readonly waitForCustomer?: boolean;
};

/** New kinds may be added. */
export type NextActionKind =
  | 'ITEM_READY'
  | 'ESTIMATE_TO_APPROVE'
  /** Cover that lapsed, until the day on which it would have ended: `reinstateWarranty` brings it back. */
  | 'COVER_LAPSED'
  | 'CLAIM_TO_DECIDE'
  /** An offer that the customer accepted and that nobody has fulfilled. OFFER_PENDING waits for the answer. */
  | 'OFFER_TO_FULFIL'
  | 'OPEN_CASE'
  | 'OFFER_PENDING'
  | 'UPDATE_PROMISED'
  | 'REVIEW_DUPLICATE'
  | 'INSPECTION_OVERDUE'
  | 'BOOK_INSPECTION'
  | 'APPOINTMENT_TODAY'
  | 'CONFIRM_CONTACT_DETAILS'
  /** A promised call, until it is made. */
  | 'CALL_BACK';

/** WRONG_NUMBER: the customer still waits. Ask for another number, and cancel the call only with a reason. */
export type CallOutcome =
  | 'REACHED'
  | 'NO_ANSWER'
  | 'LEFT_MESSAGE'
  | 'WRONG_NUMBER';

/** A case must belong to the customer. The assignee is the id of an enabled member of staff, or free text. The store is the caller's own, if it is absent. */
export type PromiseCallInput = {
  readonly idempotencyKey: string;
  readonly customer: CustomerKey;
  readonly caseId?: string | null | undefined;
  readonly dueAt: string;
  readonly note?: string | null | undefined;
  readonly assignee?: string | null | undefined;
  readonly store?: string | null | undefined;
};

/**
 * Without `nextAt`, the next time is some time after the attempt, when the store is open (without opening hours, from 9:00 to 18:00)
 * and the customer does not want quiet. Attempts may arrive in any order.
 */
export type RecordCallInput = {
  readonly idempotencyKey: string;
  readonly callId: string;
  readonly occurredAt: string;
  readonly outcome: CallOutcome;
  readonly note?: string | null | undefined;
  readonly nextAt?: string | null | undefined;
};

/** Absent fields stay as they are. A null assignee unassigns the call. */
export type UpdateCallInput = {
  readonly idempotencyKey: string;
  readonly callId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly dueAt?: string | null | undefined;
  readonly assignee?: string | null | undefined;
  readonly cancelledBecause?: string | null | undefined;
};

export type WorkList =
  | 'CASES'
  | 'COMMITMENTS'
  | 'FEEDBACK'
  | 'SERVICE_JOBS'
  | 'MATCHES';

/** CASE_UPDATE is a word that was promised (nextUpdateDueAt); OFFER_FULFILMENT an accepted offer that nobody has fulfilled; ITEM_READY an item that waits to be collected. */
export type CommitmentKind =
  | 'FIRST_RESPONSE'
  | 'RESOLUTION'
  | 'CASE_UPDATE'
  | 'CASE_STEP'
  | 'OFFER_FULFILMENT'
  | 'CLAIM_DECISION'
  | 'ITEM_PROMISED'
  | 'ITEM_READY'
  | 'CALL'
  | 'PREVENTION'
  | 'ORDER_DELIVERY'
  | 'PRIVACY_REQUEST';

/** Each field that is given must fit. `store` ONLINE means without a store. The assignee is the id of a member of staff, or a name: that of a member of staff, or free text, exactly as it stands there. `dueBefore` leaves that time itself out. */
export type CommitmentFilter = {
  readonly kinds?: ReadonlyArray<CommitmentKind> | null | undefined;
  readonly store?: string | null | undefined;
  readonly assignee?: string | null | undefined;
  readonly unassigned?: boolean | null | undefined;
  readonly dueBefore?: string | null | undefined;
  readonly overdueOnly?: boolean | null | undefined;
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

export type CustomerStatus =
  | 'ACTIVE'
  | 'ERASURE_PENDING'
  | 'ERASED';

export type PersonNameInput = {
  readonly given?: string | null | undefined;
  readonly family?: string | null | undefined;
  readonly preferred?: string | null | undefined;
  readonly pronunciation?: string | null | undefined;
};

export type EmailContactInput = {
  readonly address: string;
  readonly label?: string | null | undefined;
  readonly verified?: boolean;
  readonly primary?: boolean;
};

export type PhoneContactInput = {
  readonly number: string;
  readonly label?: string | null | undefined;
  readonly verified?: boolean;
  readonly primary?: boolean;
};

export type PostalAddressInput = {
  readonly lines: ReadonlyArray<string>;
  readonly locality?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly country: string;
  readonly label?: string | null | undefined;
};

export type LoyaltyInput = {
  readonly number: string;
  readonly tier?: string | null | undefined;
  readonly points?: number | null | undefined;
  readonly memberSince?: string | null | undefined;
};

export type AttributeInput = {
  readonly name: string;
  /** Null removes it. */
  readonly value?: string | null | undefined;
};

export type RegisterCustomerInput = {
  readonly idempotencyKey: string;
  readonly name?: PersonNameInput | null | undefined;
  readonly emails?: ReadonlyArray<EmailContactInput> | null | undefined;
  readonly phones?: ReadonlyArray<PhoneContactInput> | null | undefined;
  readonly addresses?: ReadonlyArray<PostalAddressInput> | null | undefined;
  readonly birthDate?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly loyalty?: LoyaltyInput | null | undefined;
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  readonly attributes?: ReadonlyArray<AttributeInput> | null | undefined;
  readonly handles?: ReadonlyArray<HandleInput> | null | undefined;
};

export type UpdateCustomerInput = {
  readonly idempotencyKey: string;
  readonly customerId?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly name?: PersonNameInput | null | undefined;
  /** Replaces all emails. To change one, use addEmails and removeEmails. */
  readonly emails?: ReadonlyArray<EmailContactInput> | null | undefined;
  readonly addEmails?: ReadonlyArray<EmailContactInput> | null | undefined;
  readonly removeEmails?: ReadonlyArray<string> | null | undefined;
  readonly phones?: ReadonlyArray<PhoneContactInput> | null | undefined;
  readonly addPhones?: ReadonlyArray<PhoneContactInput> | null | undefined;
  readonly removePhones?: ReadonlyArray<string> | null | undefined;
  readonly addresses?: ReadonlyArray<PostalAddressInput> | null | undefined;
  readonly birthDate?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly loyalty?: LoyaltyInput | null | undefined;
  readonly externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  /** Sets the attributes in the list and leaves the others unchanged. */
  readonly attributes?: ReadonlyArray<AttributeInput> | null | undefined;
  /** The customer keeps its other handles. */
  readonly addHandles?: ReadonlyArray<HandleInput> | null | undefined;
  readonly removeHandles?: ReadonlyArray<HandleInput> | null | undefined;
};

export type RegisterOutcome =
  | 'CREATED'
  | 'MATCHED';

/** A customer's own token may leave out customerId. */
export type ExportCustomerInput = {
  readonly idempotencyKey: string;
  readonly customerId?: string | null | undefined;
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

export type MergeBlockerCode =
  | 'ERASURE_PENDING'
  /** Two of the records were unmerged or rejected. */
  | 'REJECTED_BEFORE'
  /** More than 10. */
  | 'TOO_MANY_RECORDS'
  /** Two different loyalty numbers, or two ids in one external system. */
  | 'CONFLICTING_EXACT_KEY'
  /** Two of the ids already belong to one person. */
  | 'SAME_RECORD'
  /** One of them is an unidentified record: use identifyCustomer. */
  | 'UNIDENTIFIED';

export type IdentityEventKind =
  | 'MERGED'
  | 'UNMERGED'
  | 'REJECTED';

export type MergeCustomersInput = {
  readonly idempotencyKey: string;
  readonly survivor: string;
  readonly others: ReadonlyArray<string>;
  readonly reason?: string | null | undefined;
};

export type UnmergeCustomerInput = {
  readonly idempotencyKey: string;
  readonly recordId: string;
  readonly reason?: string | null | undefined;
};

export type ValueTier =
  | 'PLATINUM'
  | 'GOLD'
  | 'SILVER'
  | 'BRONZE'
  | 'NONE';

/**
 * RECEIVED: stored, and not applied yet, or waiting for something that has not arrived. APPLIED: its effect is in the graph. IGNORED: not
 * used, by its topic or because the integration is not enabled. REJECTED: the payload or the graph refuses it. FAILED: every try
 * failed. DRY_RUN: it would be applied.
 */
export type WebhookDeliveryStatus =
  | 'RECEIVED'
  | 'APPLIED'
  | 'IGNORED'
  | 'REJECTED'
  | 'FAILED'
  | 'DRY_RUN';

/** `from` and `to` are days in the shop's time zone, both included. Without them, all that is kept. */
export type WebhookDeliveryFilter = {
  readonly integration?: string | null | undefined;
  readonly status?: ReadonlyArray<WebhookDeliveryStatus> | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly topic?: string | null | undefined;
};

export type InteractionType =
  | 'STORE_VISIT'
  | 'CALL'
  | 'MESSAGE'
  | 'SOCIAL_POST'
  | 'WEB_VISIT'
  | 'PRODUCT_VIEWED'
  | 'CART_ABANDONED'
  | 'CHECKOUT_STARTED'
  | 'REVIEW'
  | 'COMPLAINT'
  | 'MARKETING_SENT'
  | 'NOTE';

export type Direction =
  | 'INBOUND'
  | 'OUTBOUND';

export type Sentiment =
  | 'POSITIVE'
  | 'NEUTRAL'
  | 'NEGATIVE';

export type InteractionFilter = {
  readonly types?: ReadonlyArray<InteractionType> | null | undefined;
  readonly via?: ReadonlyArray<Channel> | null | undefined;
  readonly touchpoint?: string | null | undefined;
  readonly sentiment?: ReadonlyArray<Sentiment> | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type RecordInteractionInput = {
  readonly idempotencyKey: string;
  readonly customer: CustomerKey;
  readonly type: InteractionType;
  readonly via?: Channel | null | undefined;
  readonly direction?: Direction;
  readonly occurredAt: string;
  readonly touchpoint?: string | null | undefined;
  readonly store?: string | null | undefined;
  readonly agent?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly body?: string | null | undefined;
  readonly sentiment?: Sentiment | null | undefined;
  readonly skus?: ReadonlyArray<string> | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly warrantyId?: string | null | undefined;
  readonly ifUnidentified?: IfUnidentified;
};

export type RejectMatchInput = {
  readonly idempotencyKey: string;
  readonly left: string;
  readonly right: string;
  readonly reason?: string | null | undefined;
};

export type MatchStatus =
  | 'SUGGESTED'
  | 'MERGED'
  | 'REJECTED';

export type Agreement =
  | 'EXACT'
  | 'CLOSE'
  | 'DIFFERENT'
  | 'MISSING';

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

/** QUEUED: about to leave. WAITING: for `notBefore`. SUPPRESSED: it must not be sent. FAILED: the provider refused it. UNCERTAIN: nobody knows whether it left. */
export type MessageStatus =
  | 'QUEUED'
  | 'WAITING'
  | 'SENT'
  | 'DELIVERED'
  | 'BOUNCED'
  | 'COMPLAINED'
  | 'SUPPRESSED'
  | 'FAILED'
  | 'CANCELLED'
  | 'UNCERTAIN';

export type SendMessageInput = {
  readonly idempotencyKey: string;
  readonly customer: CustomerKey;
  readonly kind: MessageKind;
  readonly about?: string | null | undefined;
  readonly channel?: ContactChannel | null | undefined;
  /** Follows from the kind; CUSTOM needs it. SERVICE and TRANSACTIONAL need cases:write as well. */
  readonly purpose?: ContactPurpose | null | undefined;
  /** Of a text that the shop saved, of kind CUSTOM; in place of subject and body. */
  readonly code?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly body?: string | null | undefined;
  readonly notBefore?: string | null | undefined;
};

export type CancelMessageInput = {
  readonly idempotencyKey: string;
  readonly messageId: string;
};

export type SettleMessageInput = {
  readonly idempotencyKey: string;
  readonly messageId: string;
  readonly arrived: boolean;
};

export type MessagePreviewInput = {
  readonly customer: CustomerKey;
  readonly kind: MessageKind;
  readonly about?: string | null | undefined;
  readonly channel: ContactChannel;
  /** Of a text that the shop saved, of kind CUSTOM. */
  readonly code?: string | null | undefined;
};

export type OrderStatus =
  | 'PLACED'
  | 'PAID'
  | 'FULFILLED'
  | 'DELIVERED'
  | 'CANCELLED';

export type TenderKind =
  | 'CASH'
  | 'CARD'
  | 'WALLET'
  | 'GIFT_CARD'
  | 'STORE_CREDIT'
  | 'BANK_TRANSFER'
  | 'ON_ACCOUNT'
  | 'LOYALTY'
  | 'OTHER';

export type ReturnReason =
  | 'DAMAGED'
  | 'WRONG_ITEM'
  | 'NOT_AS_DESCRIBED'
  | 'LATE'
  | 'CHANGED_MIND'
  | 'WARRANTY'
  | 'OTHER'
  /** A refund without returned goods; its lines are empty. */
  | 'GOODWILL';

export type PromiseDeliveryInput = {
  readonly idempotencyKey: string;
  readonly orderId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly promisedBy: string;
  readonly because?: string | null | undefined;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: boolean | null | undefined;
};

export type ClaimOrderInput = {
  readonly idempotencyKey: string;
  readonly orderId: string;
  readonly customer: CustomerKey;
};

/** CANCELLED: what it was about is over, or the playbook is off. FAILED: it could not be done. */
export type PlaybookFollowUpStatus =
  | 'PENDING'
  | 'DONE'
  | 'CANCELLED'
  | 'FAILED';

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

export type ConsentStatus =
  | 'GRANTED'
  | 'DENIED'
  | 'UNKNOWN';

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

export type SetContactConsentsInput = {
  readonly idempotencyKey: string;
  readonly customer?: CustomerKey | null | undefined;
  readonly occurredAt: string;
  readonly answers: ReadonlyArray<ContactAnswerInput>;
};

export type ContactAnswerInput = {
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
  readonly consent: ConsentStatus;
  readonly evidence?: string | null | undefined;
};

export type SetContactRulesInput = {
  readonly idempotencyKey: string;
  readonly customer?: CustomerKey | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly preferredChannel?: ContactChannel | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly quietFrom?: string | null | undefined;
  readonly quietTo?: string | null | undefined;
  readonly weeklyCap?: number | null | undefined;
  readonly pausedUntil?: string | null | undefined;
};

export type CaseStatus =
  | 'OPEN'
  | 'IN_PROGRESS'
  | 'WAITING_ON_CUSTOMER'
  | 'RESOLVED'
  | 'CLOSED';

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

export type OfferStatus =
  | 'OFFERED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'FULFILLED'
  | 'WITHDRAWN';

export type CaseFilter = {
  readonly status?: ReadonlyArray<CaseStatus> | null | undefined;
  readonly assignee?: string | null | undefined;
  readonly unassigned?: boolean | null | undefined;
  readonly severity?: ReadonlyArray<Severity> | null | undefined;
  readonly reason?: ReadonlyArray<CaseReason> | null | undefined;
  readonly store?: string | null | undefined;
  readonly breachedOnly?: boolean | null | undefined;
};

/** At most 366 days. Each field that is given must fit: one value of a list, and any spelling of a sku or a touchpoint. The assignee is the id of a member of staff, or free text. */
export type CaseSearch = {
  readonly openedFrom: string;
  readonly openedTo: string;
  readonly rootCause?: ReadonlyArray<RootCauseCategory> | null | undefined;
  readonly reason?: ReadonlyArray<CaseReason> | null | undefined;
  readonly sku?: string | null | undefined;
  readonly touchpoint?: string | null | undefined;
  readonly store?: string | null | undefined;
  readonly status?: ReadonlyArray<CaseStatus> | null | undefined;
  readonly severity?: ReadonlyArray<Severity> | null | undefined;
  readonly assignee?: string | null | undefined;
};

export type UpdateCaseInput = {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly severity?: Severity | null | undefined;
  readonly reason?: CaseReason | null | undefined;
  readonly title?: string | null | undefined;
  readonly assignee?: string | null | undefined;
};

export type PostCaseUpdateInput = {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly message: string;
  readonly via?: Channel | null | undefined;
  readonly nextUpdateDueAt?: string | null | undefined;
};

/** `droppedBecause`: the step is not done, and nobody has to do it any more. */
export type CompleteCaseStepInput = {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly stepId: string;
  readonly droppedBecause?: string | null | undefined;
};

export type OfferResolutionInput = {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly kind: OfferKind;
  readonly value?: MoneyInput | null | undefined;
  readonly percent?: number | null | undefined;
  readonly note?: string | null | undefined;
};

export type AnswerOfferInput = {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly offerId: string;
  readonly accept: boolean;
};

export type FulfilOfferInput = {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly offerId: string;
  readonly withdrawn?: boolean;
  readonly orderId?: string | null | undefined;
  readonly note?: string | null | undefined;
};

export type ResolveCaseInput = {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly rootCause: RootCauseInput;
  readonly note?: string | null | undefined;
};

export type RootCauseInput = {
  readonly category: RootCauseCategory;
  readonly explanation: string;
  readonly prevention?: string | null | undefined;
};

export type ConfirmResolutionInput = {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly confirmed: boolean;
  readonly comment?: string | null | undefined;
};

export type ReopenCaseInput = {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly because: string;
};

export type StaffRole =
  | 'CLERK'
  | 'SUPPORT'
  | 'ANALYST'
  | 'MARKETING'
  | 'ADMIN';

export type TimelineFilter = {
  readonly kinds?: ReadonlyArray<TimelineKind> | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type TimelineKind =
  | 'ORDER'
  | 'RETURN'
  | 'INSPECTION'
  | 'WARRANTY_CLAIM'
  | 'INTERACTION'
  | 'CONSENT'
  | 'FEEDBACK'
  | 'CASE'
  | 'IDENTITY'
  | 'SERVICE_JOB'
  | 'MESSAGE';

export type HandleInput = {
  readonly system: string;
  readonly value: string;
};

/** What to do with a key that leads to nobody: KEEP makes an unidentified record for it, so that nothing is lost. */
export type IfUnidentified =
  | 'REJECT'
  | 'KEEP';

export type IdentifyCustomerInput = {
  readonly idempotencyKey: string;
  readonly unidentifiedId: string;
  /** Not the key of another unidentified record. */
  readonly customer: CustomerKey;
  readonly reason?: string | null | undefined;
};

/** from to to at most 92 days of the shop's time zone; the last 31 unless given. */
export type FeedbackFilter = {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly metric?: ReadonlyArray<FeedbackMetric> | null | undefined;
  /** NPS of a detractor, CSAT and STARS of 1 and 2, CES of 5 and more. */
  readonly lowOnly?: boolean | null | undefined;
  readonly withoutCase?: boolean | null | undefined;
  readonly touchpoint?: string | null | undefined;
  readonly store?: string | null | undefined;
  readonly sku?: string | null | undefined;
};

/** ACTIVE. INSPECTION_DUE: in the grace days after a missed inspection date. LAPSED: after the grace days. EXPIRED: after the end of the term. VOID: by a decision or a return. The status is always computed as of now. */
export type WarrantyStatus =
  | 'ACTIVE'
  | 'INSPECTION_DUE'
  | 'LAPSED'
  | 'EXPIRED'
  | 'VOID';

export type AppointmentStatus =
  | 'BOOKED'
  | 'ARRIVED'
  | 'DONE'
  | 'CANCELLED'
  | 'MISSED';

export type Condition =
  | 'EXCELLENT'
  | 'GOOD'
  | 'FAIR'
  | 'POOR'
  | 'DAMAGED';

export type ClaimStatus =
  | 'FILED'
  | 'APPROVED'
  | 'DECLINED';

export type BookInspectionInput = {
  readonly idempotencyKey: string;
  readonly warrantyId: string;
  readonly startsAt: string;
  readonly store: string;
  readonly note?: string | null | undefined;
  /** With a reason, staff may book outside the opening hours or over capacity. */
  readonly overrideBecause?: string | null | undefined;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: boolean | null | undefined;
};

export type UpdateAppointmentInput = {
  readonly idempotencyKey: string;
  readonly appointmentId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly startsAt?: string | null | undefined;
  readonly store?: string | null | undefined;
  readonly status?: AppointmentStatus | null | undefined;
  readonly note?: string | null | undefined;
  /** With a reason, staff may move the appointment outside the opening hours or over capacity. */
  readonly overrideBecause?: string | null | undefined;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: boolean | null | undefined;
};

export type DecideWarrantyClaimInput = {
  readonly idempotencyKey: string;
  readonly claimId: string;
  readonly approve: boolean;
  readonly decision: string;
};

export type ReinstateWarrantyInput = {
  readonly idempotencyKey: string;
  readonly warrantyId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly because: string;
  readonly nextInspectionDue?: string | null | undefined;
};

export type VoidWarrantyInput = {
  readonly idempotencyKey: string;
  readonly warrantyId: string;
  readonly because: string;
};

export type AddressFieldsFragment = { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null };

export type AttachmentFieldsFragment = { readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null };

export type DeskBookedVisitFragment = { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type DeskCallFieldsFragment = { readonly __typename: 'Call', readonly id: string, readonly version: number, readonly dueAt: string, readonly note: string | null, readonly assignee: string | null, readonly store: string | null, readonly doneAt: string | null, readonly cancelledBecause: string | null, readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string, readonly title: string } | null, readonly attempts: ReadonlyArray<{ readonly __typename: 'CallAttempt', readonly at: string, readonly outcome: CallOutcome, readonly note: string | null, readonly by: string | null }> };

export type DeskCaseFieldsFragment = { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null };

export type DeskCaseSummaryFragment = { readonly __typename: 'ServiceCase', readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null };

export type DeskClaimFragment = { readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly description: string, readonly claimStatus: ClaimStatus, readonly decidedAt: string | null, readonly decision: string | null };

export type DeskCommitmentFieldsFragment = { readonly __typename: 'Commitment', readonly id: string, readonly version: number, readonly commitmentKind: CommitmentKind, readonly what: string, readonly dueAt: string, readonly overdue: boolean, readonly store: string | null, readonly assignee: string | null, readonly about:
    | { readonly __typename: 'Attachment', readonly id: string }
    | { readonly __typename: 'Feedback', readonly id: string }
    | { readonly __typename: 'ServiceCase', readonly id: string }
    | { readonly __typename: 'ServiceJob', readonly id: string }
    | { readonly __typename: 'Inspection', readonly id: string }
    | { readonly __typename: 'WarrantyClaim', readonly id: string }
    | { readonly __typename: 'Audience', readonly id: string }
    | { readonly __typename: 'Call', readonly id: string }
    | { readonly __typename: 'Customer', readonly id: string }
    | { readonly __typename: 'Commitment', readonly id: string }
    | { readonly __typename: 'DataExport', readonly id: string }
    | { readonly __typename: 'Order', readonly id: string }
    | { readonly __typename: 'IdentityEvent', readonly id: string }
    | { readonly __typename: 'ImportJob', readonly id: string }
    | { readonly __typename: 'Integration', readonly id: string }
    | { readonly __typename: 'WebhookDelivery', readonly id: string }
    | { readonly __typename: 'Interaction', readonly id: string }
    | { readonly __typename: 'Match', readonly id: string }
    | { readonly __typename: 'Message', readonly id: string }
    | { readonly __typename: 'OrderReturn', readonly id: string }
    | { readonly __typename: 'Playbook', readonly id: string }
    | { readonly __typename: 'ContactConsent', readonly id: string }
    | { readonly __typename: 'PreventionAction', readonly id: string }
    | { readonly __typename: 'Segment', readonly id: string }
    | { readonly __typename: 'StaffMember', readonly id: string }
    | { readonly __typename: 'Warranty', readonly id: string }
    | { readonly __typename: 'Appointment', readonly id: string }
   | null };

export type DeskCustomerSummaryFragment = { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> };

export type DeskExportFragment = { readonly __typename: 'DataExport', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly url: string | null, readonly expiresAt: string | null };

export type DeskMatchFragment = { readonly __typename: 'Match', readonly id: string, readonly score: number, readonly matchStatus: MatchStatus, readonly left: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null, readonly right: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null, readonly evidence: ReadonlyArray<{ readonly __typename: 'MatchEvidence', readonly field: string, readonly agreement: Agreement, readonly weight: number, readonly message: string }> };

export type DeskMessageFieldsFragment = { readonly __typename: 'Message', readonly id: string, readonly occurredAt: string, readonly summary: string, readonly messageKind: MessageKind, readonly messageStatus: MessageStatus, readonly messagePurpose: ContactPurpose, readonly sentVia: ContactChannel | null, readonly subject: string | null, readonly notBefore: string | null, readonly objections: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly about:
    | { readonly __typename: 'Attachment', readonly id: string }
    | { readonly __typename: 'Feedback', readonly id: string }
    | { readonly __typename: 'ServiceCase', readonly id: string }
    | { readonly __typename: 'ServiceJob', readonly id: string }
    | { readonly __typename: 'Inspection', readonly id: string }
    | { readonly __typename: 'WarrantyClaim', readonly id: string }
    | { readonly __typename: 'Audience', readonly id: string }
    | { readonly __typename: 'Call', readonly id: string }
    | { readonly __typename: 'Customer', readonly id: string }
    | { readonly __typename: 'Commitment', readonly id: string }
    | { readonly __typename: 'DataExport', readonly id: string }
    | { readonly __typename: 'Order', readonly id: string }
    | { readonly __typename: 'IdentityEvent', readonly id: string }
    | { readonly __typename: 'ImportJob', readonly id: string }
    | { readonly __typename: 'Integration', readonly id: string }
    | { readonly __typename: 'WebhookDelivery', readonly id: string }
    | { readonly __typename: 'Interaction', readonly id: string }
    | { readonly __typename: 'Match', readonly id: string }
    | { readonly __typename: 'Message', readonly id: string }
    | { readonly __typename: 'OrderReturn', readonly id: string }
    | { readonly __typename: 'Playbook', readonly id: string }
    | { readonly __typename: 'ContactConsent', readonly id: string }
    | { readonly __typename: 'PreventionAction', readonly id: string }
    | { readonly __typename: 'Segment', readonly id: string }
    | { readonly __typename: 'StaffMember', readonly id: string }
    | { readonly __typename: 'Warranty', readonly id: string }
    | { readonly __typename: 'Appointment', readonly id: string }
   | null };

export type DeskOrderFieldsFragment = { readonly __typename: 'Order', readonly associate: string | null, readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly contact: { readonly __typename: 'OrderContact', readonly name: string | null, readonly email: string | null, readonly phone: string | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly returnedQuantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly warranties: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly status: WarrantyStatus }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly tenders: ReadonlyArray<{ readonly __typename: 'Tender', readonly kind: TenderKind, readonly last4: string | null, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly promises: ReadonlyArray<{ readonly __typename: 'DeliveryPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly returns: ReadonlyArray<{ readonly __typename: 'OrderReturn', readonly id: string, readonly returnNumber: string | null, readonly occurredAt: string, readonly returnReason: ReturnReason, readonly note: string | null, readonly refund: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> | null, readonly shipTo: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type DeskOrderSummaryFragment = { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type DeskPreferencesFragment = { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem, readonly evidence: string | null }>, readonly rules: { readonly __typename: 'ContactRules', readonly preferredChannel: ContactChannel | null, readonly timeZone: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly weeklyCap: number | null, readonly pausedUntil: string | null }, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } };

export type DeskSavedCaseFragment = { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type DeskSavedClaimFragment = { readonly __typename: 'WarrantyClaimPayload', readonly claim: { readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly description: string, readonly claimStatus: ClaimStatus, readonly decidedAt: string | null, readonly decision: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type DeskSavedMessageFragment = { readonly __typename: 'MessagePayload', readonly message: { readonly __typename: 'Message', readonly id: string, readonly occurredAt: string, readonly summary: string, readonly messageKind: MessageKind, readonly messageStatus: MessageStatus, readonly messagePurpose: ContactPurpose, readonly sentVia: ContactChannel | null, readonly subject: string | null, readonly notBefore: string | null, readonly objections: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly about:
      | { readonly __typename: 'Attachment', readonly id: string }
      | { readonly __typename: 'Feedback', readonly id: string }
      | { readonly __typename: 'ServiceCase', readonly id: string }
      | { readonly __typename: 'ServiceJob', readonly id: string }
      | { readonly __typename: 'Inspection', readonly id: string }
      | { readonly __typename: 'WarrantyClaim', readonly id: string }
      | { readonly __typename: 'Audience', readonly id: string }
      | { readonly __typename: 'Call', readonly id: string }
      | { readonly __typename: 'Customer', readonly id: string }
      | { readonly __typename: 'Commitment', readonly id: string }
      | { readonly __typename: 'DataExport', readonly id: string }
      | { readonly __typename: 'Order', readonly id: string }
      | { readonly __typename: 'IdentityEvent', readonly id: string }
      | { readonly __typename: 'ImportJob', readonly id: string }
      | { readonly __typename: 'Integration', readonly id: string }
      | { readonly __typename: 'WebhookDelivery', readonly id: string }
      | { readonly __typename: 'Interaction', readonly id: string }
      | { readonly __typename: 'Match', readonly id: string }
      | { readonly __typename: 'Message', readonly id: string }
      | { readonly __typename: 'OrderReturn', readonly id: string }
      | { readonly __typename: 'Playbook', readonly id: string }
      | { readonly __typename: 'ContactConsent', readonly id: string }
      | { readonly __typename: 'PreventionAction', readonly id: string }
      | { readonly __typename: 'Segment', readonly id: string }
      | { readonly __typename: 'StaffMember', readonly id: string }
      | { readonly __typename: 'Warranty', readonly id: string }
      | { readonly __typename: 'Appointment', readonly id: string }
     | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type DeskSavedPreferencesFragment = { readonly __typename: 'PreferencesPayload', readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem, readonly evidence: string | null }>, readonly rules: { readonly __typename: 'ContactRules', readonly preferredChannel: ContactChannel | null, readonly timeZone: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly weeklyCap: number | null, readonly pausedUntil: string | null }, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type DeskWarrantyFieldsFragment = { readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly voidedBecause: string | null, readonly plan: { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }, readonly receipt: { readonly __typename: 'ForeignReceipt', readonly number: string, readonly store: string | null } | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly claims: { readonly __typename: 'WarrantyClaimConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly description: string, readonly claimStatus: ClaimStatus, readonly decidedAt: string | null, readonly decision: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MessageTextFragment = { readonly __typename: 'MessageTemplate', readonly code: string | null, readonly kind: MessageKind, readonly channel: ContactChannel, readonly locale: string, readonly version: number, readonly enabled: boolean, readonly subject: string | null, readonly body: string };

export type MoneyFieldsFragment = { readonly __typename: 'Money', readonly amount: string, readonly currency: string };

export type NextPageFragment = { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type UserErrorFieldsFragment = { readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> };

export type WebhookDeliveryFieldsFragment = { readonly __typename: 'WebhookDelivery', readonly id: string, readonly integration: string, readonly topic: string, readonly externalId: string, readonly receivedAt: string, readonly deliveryStatus: WebhookDeliveryStatus, readonly attemptCount: number, readonly wrote: ReadonlyArray<string>, readonly problems: ReadonlyArray<{ readonly __typename: 'WebhookDeliveryProblem', readonly code: string, readonly path: string | null, readonly message: string }> };

export type DeskAddCaseContactMutationVariables = Exact<{
  input: AddCaseContactInput;
}>;


export type DeskAddCaseContactMutation = { readonly addCaseContact: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskAnswerOfferMutationVariables = Exact<{
  input: AnswerOfferInput;
}>;


export type DeskAnswerOfferMutation = { readonly answerOffer: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskAttachmentQueryVariables = Exact<{
  id: string;
}>;


export type DeskAttachmentQuery = { readonly node:
    | { readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null }
    | { readonly __typename: 'Feedback', readonly id: string }
    | { readonly __typename: 'ServiceCase', readonly id: string }
    | { readonly __typename: 'ServiceJob', readonly id: string }
    | { readonly __typename: 'Inspection', readonly id: string }
    | { readonly __typename: 'WarrantyClaim', readonly id: string }
    | { readonly __typename: 'Audience', readonly id: string }
    | { readonly __typename: 'Call', readonly id: string }
    | { readonly __typename: 'Customer', readonly id: string }
    | { readonly __typename: 'Commitment', readonly id: string }
    | { readonly __typename: 'DataExport', readonly id: string }
    | { readonly __typename: 'Order', readonly id: string }
    | { readonly __typename: 'IdentityEvent', readonly id: string }
    | { readonly __typename: 'ImportJob', readonly id: string }
    | { readonly __typename: 'Integration', readonly id: string }
    | { readonly __typename: 'WebhookDelivery', readonly id: string }
    | { readonly __typename: 'Interaction', readonly id: string }
    | { readonly __typename: 'Match', readonly id: string }
    | { readonly __typename: 'Message', readonly id: string }
    | { readonly __typename: 'OrderReturn', readonly id: string }
    | { readonly __typename: 'Playbook', readonly id: string }
    | { readonly __typename: 'ContactConsent', readonly id: string }
    | { readonly __typename: 'PreventionAction', readonly id: string }
    | { readonly __typename: 'Segment', readonly id: string }
    | { readonly __typename: 'StaffMember', readonly id: string }
    | { readonly __typename: 'Warranty', readonly id: string }
    | { readonly __typename: 'Appointment', readonly id: string }
   | null };

export type DeskBookInspectionMutationVariables = Exact<{
  input: BookInspectionInput;
}>;


export type DeskBookInspectionMutation = { readonly bookInspection: { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskCallQueryVariables = Exact<{
  id: string;
}>;


export type DeskCallQuery = { readonly node:
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'Feedback' }
    | { readonly __typename: 'ServiceCase' }
    | { readonly __typename: 'ServiceJob' }
    | { readonly __typename: 'Inspection' }
    | { readonly __typename: 'WarrantyClaim' }
    | { readonly __typename: 'Audience' }
    | { readonly __typename: 'Call', readonly id: string, readonly version: number, readonly dueAt: string, readonly note: string | null, readonly assignee: string | null, readonly store: string | null, readonly doneAt: string | null, readonly cancelledBecause: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }> } | null, readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string, readonly title: string } | null, readonly attempts: ReadonlyArray<{ readonly __typename: 'CallAttempt', readonly at: string, readonly outcome: CallOutcome, readonly note: string | null, readonly by: string | null }> }
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

export type DeskCancelMessageMutationVariables = Exact<{
  input: CancelMessageInput;
}>;


export type DeskCancelMessageMutation = { readonly cancelMessage: { readonly __typename: 'MessagePayload', readonly message: { readonly __typename: 'Message', readonly id: string, readonly occurredAt: string, readonly summary: string, readonly messageKind: MessageKind, readonly messageStatus: MessageStatus, readonly messagePurpose: ContactPurpose, readonly sentVia: ContactChannel | null, readonly subject: string | null, readonly notBefore: string | null, readonly objections: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly about:
        | { readonly __typename: 'Attachment', readonly id: string }
        | { readonly __typename: 'Feedback', readonly id: string }
        | { readonly __typename: 'ServiceCase', readonly id: string }
        | { readonly __typename: 'ServiceJob', readonly id: string }
        | { readonly __typename: 'Inspection', readonly id: string }
        | { readonly __typename: 'WarrantyClaim', readonly id: string }
        | { readonly __typename: 'Audience', readonly id: string }
        | { readonly __typename: 'Call', readonly id: string }
        | { readonly __typename: 'Customer', readonly id: string }
        | { readonly __typename: 'Commitment', readonly id: string }
        | { readonly __typename: 'DataExport', readonly id: string }
        | { readonly __typename: 'Order', readonly id: string }
        | { readonly __typename: 'IdentityEvent', readonly id: string }
        | { readonly __typename: 'ImportJob', readonly id: string }
        | { readonly __typename: 'Integration', readonly id: string }
        | { readonly __typename: 'WebhookDelivery', readonly id: string }
        | { readonly __typename: 'Interaction', readonly id: string }
        | { readonly __typename: 'Match', readonly id: string }
        | { readonly __typename: 'Message', readonly id: string }
        | { readonly __typename: 'OrderReturn', readonly id: string }
        | { readonly __typename: 'Playbook', readonly id: string }
        | { readonly __typename: 'ContactConsent', readonly id: string }
        | { readonly __typename: 'PreventionAction', readonly id: string }
        | { readonly __typename: 'Segment', readonly id: string }
        | { readonly __typename: 'StaffMember', readonly id: string }
        | { readonly __typename: 'Warranty', readonly id: string }
        | { readonly __typename: 'Appointment', readonly id: string }
       | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskCaseQueryVariables = Exact<{
  id: string;
}>;


export type DeskCaseQuery = { readonly serviceCase: { readonly __typename: 'ServiceCase', readonly details: string | null, readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly contacts: { readonly __typename: 'CaseContactConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'CaseContact', readonly id: string, readonly occurredAt: string, readonly via: Channel, readonly direction: Direction, readonly note: string | null, readonly agent: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null, readonly feedback: ReadonlyArray<{ readonly __typename: 'Feedback', readonly id: string, readonly metric: FeedbackMetric | null, readonly score: number | null, readonly comment: string | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null }> | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null };

export type DeskCaseQueueQueryVariables = Exact<{
  filter?: CaseFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskCaseQueueQuery = { readonly caseQueue: { readonly __typename: 'ServiceCaseConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DeskCasesInCommonQueryVariables = Exact<{
  filter: CaseSearch;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskCasesInCommonQuery = { readonly cases: { readonly __typename: 'ServiceCaseConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly skus: ReadonlyArray<string>, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DeskClaimOrderMutationVariables = Exact<{
  input: ClaimOrderInput;
}>;


export type DeskClaimOrderMutation = { readonly claimOrder: { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskCommitmentsQueryVariables = Exact<{
  filter?: CommitmentFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskCommitmentsQuery = { readonly commitments: { readonly __typename: 'CommitmentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Commitment', readonly id: string, readonly version: number, readonly commitmentKind: CommitmentKind, readonly what: string, readonly dueAt: string, readonly overdue: boolean, readonly store: string | null, readonly assignee: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly about:
        | { readonly __typename: 'Attachment', readonly id: string }
        | { readonly __typename: 'Feedback', readonly id: string }
        | { readonly __typename: 'ServiceCase', readonly id: string }
        | { readonly __typename: 'ServiceJob', readonly id: string }
        | { readonly __typename: 'Inspection', readonly id: string }
        | { readonly __typename: 'WarrantyClaim', readonly id: string }
        | { readonly __typename: 'Audience', readonly id: string }
        | { readonly __typename: 'Call', readonly id: string }
        | { readonly __typename: 'Customer', readonly id: string }
        | { readonly __typename: 'Commitment', readonly id: string }
        | { readonly __typename: 'DataExport', readonly id: string }
        | { readonly __typename: 'Order', readonly id: string }
        | { readonly __typename: 'IdentityEvent', readonly id: string }
        | { readonly __typename: 'ImportJob', readonly id: string }
        | { readonly __typename: 'Integration', readonly id: string }
        | { readonly __typename: 'WebhookDelivery', readonly id: string }
        | { readonly __typename: 'Interaction', readonly id: string }
        | { readonly __typename: 'Match', readonly id: string }
        | { readonly __typename: 'Message', readonly id: string }
        | { readonly __typename: 'OrderReturn', readonly id: string }
        | { readonly __typename: 'Playbook', readonly id: string }
        | { readonly __typename: 'ContactConsent', readonly id: string }
        | { readonly __typename: 'PreventionAction', readonly id: string }
        | { readonly __typename: 'Segment', readonly id: string }
        | { readonly __typename: 'StaffMember', readonly id: string }
        | { readonly __typename: 'Warranty', readonly id: string }
        | { readonly __typename: 'Appointment', readonly id: string }
       | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DeskCommitmentsOfCustomerQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskCommitmentsOfCustomerQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly commitments: { readonly __typename: 'CommitmentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Commitment', readonly id: string, readonly version: number, readonly commitmentKind: CommitmentKind, readonly what: string, readonly dueAt: string, readonly overdue: boolean, readonly store: string | null, readonly assignee: string | null, readonly about:
          | { readonly __typename: 'Attachment', readonly id: string }
          | { readonly __typename: 'Feedback', readonly id: string }
          | { readonly __typename: 'ServiceCase', readonly id: string }
          | { readonly __typename: 'ServiceJob', readonly id: string }
          | { readonly __typename: 'Inspection', readonly id: string }
          | { readonly __typename: 'WarrantyClaim', readonly id: string }
          | { readonly __typename: 'Audience', readonly id: string }
          | { readonly __typename: 'Call', readonly id: string }
          | { readonly __typename: 'Customer', readonly id: string }
          | { readonly __typename: 'Commitment', readonly id: string }
          | { readonly __typename: 'DataExport', readonly id: string }
          | { readonly __typename: 'Order', readonly id: string }
          | { readonly __typename: 'IdentityEvent', readonly id: string }
          | { readonly __typename: 'ImportJob', readonly id: string }
          | { readonly __typename: 'Integration', readonly id: string }
          | { readonly __typename: 'WebhookDelivery', readonly id: string }
          | { readonly __typename: 'Interaction', readonly id: string }
          | { readonly __typename: 'Match', readonly id: string }
          | { readonly __typename: 'Message', readonly id: string }
          | { readonly __typename: 'OrderReturn', readonly id: string }
          | { readonly __typename: 'Playbook', readonly id: string }
          | { readonly __typename: 'ContactConsent', readonly id: string }
          | { readonly __typename: 'PreventionAction', readonly id: string }
          | { readonly __typename: 'Segment', readonly id: string }
          | { readonly __typename: 'StaffMember', readonly id: string }
          | { readonly __typename: 'Warranty', readonly id: string }
          | { readonly __typename: 'Appointment', readonly id: string }
         | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type DeskCompleteCaseStepMutationVariables = Exact<{
  input: CompleteCaseStepInput;
}>;


export type DeskCompleteCaseStepMutation = { readonly completeCaseStep: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskConfirmResolutionMutationVariables = Exact<{
  input: ConfirmResolutionInput;
}>;


export type DeskConfirmResolutionMutation = { readonly confirmResolution: { readonly __typename: 'CasePayload', readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly serviceCase: { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskContactDecisionQueryVariables = Exact<{
  id: string;
  channel: ContactChannel;
  purpose: ContactPurpose;
  sku?: string | null | undefined;
  at?: string | null | undefined;
}>;


export type DeskContactDecisionQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly contactDecision: { readonly __typename: 'ContactDecision', readonly allowed: boolean, readonly alternatives: ReadonlyArray<ContactChannel>, readonly avoidSkus: ReadonlyArray<string>, readonly reasons: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }> } | null } | null };

export type DeskCustomerQueryVariables = Exact<{
  id: string;
}>;


export type DeskCustomerQuery = { readonly customer: { readonly __typename: 'Customer', readonly birthDate: string | null, readonly locale: string | null, readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null }>, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }>, readonly attributes: ReadonlyArray<{ readonly __typename: 'Attribute', readonly name: string, readonly value: string }>, readonly nextActions: ReadonlyArray<{ readonly __typename: 'NextAction', readonly kind: NextActionKind, readonly message: string, readonly dueAt: string | null, readonly subject:
        | { readonly __typename: 'Attachment', readonly id: string }
        | { readonly __typename: 'Feedback', readonly id: string }
        | { readonly __typename: 'ServiceCase', readonly id: string }
        | { readonly __typename: 'ServiceJob', readonly id: string }
        | { readonly __typename: 'Inspection', readonly id: string }
        | { readonly __typename: 'WarrantyClaim', readonly id: string }
        | { readonly __typename: 'Audience', readonly id: string }
        | { readonly __typename: 'Call', readonly id: string }
        | { readonly __typename: 'Customer', readonly id: string }
        | { readonly __typename: 'Commitment', readonly id: string }
        | { readonly __typename: 'DataExport', readonly id: string }
        | { readonly __typename: 'Order', readonly id: string }
        | { readonly __typename: 'IdentityEvent', readonly id: string }
        | { readonly __typename: 'ImportJob', readonly id: string }
        | { readonly __typename: 'Integration', readonly id: string }
        | { readonly __typename: 'WebhookDelivery', readonly id: string }
        | { readonly __typename: 'Interaction', readonly id: string }
        | { readonly __typename: 'Match', readonly id: string }
        | { readonly __typename: 'Message', readonly id: string }
        | { readonly __typename: 'OrderReturn', readonly id: string }
        | { readonly __typename: 'Playbook', readonly id: string }
        | { readonly __typename: 'ContactConsent', readonly id: string }
        | { readonly __typename: 'PreventionAction', readonly id: string }
        | { readonly __typename: 'Segment', readonly id: string }
        | { readonly __typename: 'StaffMember', readonly id: string }
        | { readonly __typename: 'Warranty', readonly id: string }
        | { readonly __typename: 'Appointment', readonly id: string }
       | null }> | null, readonly insights: { readonly __typename: 'CustomerInsights', readonly tier: ValueTier, readonly orderCount: number, readonly returnCount: number, readonly lastOrderAt: string | null, readonly latestCsat: number | null, readonly latestCes: number | null, readonly latestNps: number | null, readonly openCases: number, readonly lifetimeValue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null } | null, readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem, readonly evidence: string | null }>, readonly rules: { readonly __typename: 'ContactRules', readonly preferredChannel: ContactChannel | null, readonly timeZone: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly weeklyCap: number | null, readonly pausedUntil: string | null }, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly cases: { readonly __typename: 'ServiceCaseConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly orders: { readonly __typename: 'OrderConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly warranties: { readonly __typename: 'WarrantyConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly endsOn: string, readonly nextInspectionDue: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null };

export type DeskCustomerSegmentsQueryVariables = Exact<{
  id: string;
}>;


export type DeskCustomerSegmentsQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly segments: ReadonlyArray<{ readonly __typename: 'Segment', readonly id: string, readonly name: string, readonly description: string | null }> | null } | null };

export type DeskCustomersByQueryVariables = Exact<{
  key: CustomerKey;
}>;


export type DeskCustomersByQuery = { readonly customersBy: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> }> | null };

export type DeskDataExportQueryVariables = Exact<{
  id: string;
}>;


export type DeskDataExportQuery = { readonly node:
    | { readonly __typename: 'Attachment', readonly id: string }
    | { readonly __typename: 'Feedback', readonly id: string }
    | { readonly __typename: 'ServiceCase', readonly id: string }
    | { readonly __typename: 'ServiceJob', readonly id: string }
    | { readonly __typename: 'Inspection', readonly id: string }
    | { readonly __typename: 'WarrantyClaim', readonly id: string }
    | { readonly __typename: 'Audience', readonly id: string }
    | { readonly __typename: 'Call', readonly id: string }
    | { readonly __typename: 'Customer', readonly id: string }
    | { readonly __typename: 'Commitment', readonly id: string }
    | { readonly __typename: 'DataExport', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly url: string | null, readonly expiresAt: string | null }
    | { readonly __typename: 'Order', readonly id: string }
    | { readonly __typename: 'IdentityEvent', readonly id: string }
    | { readonly __typename: 'ImportJob', readonly id: string }
    | { readonly __typename: 'Integration', readonly id: string }
    | { readonly __typename: 'WebhookDelivery', readonly id: string }
    | { readonly __typename: 'Interaction', readonly id: string }
    | { readonly __typename: 'Match', readonly id: string }
    | { readonly __typename: 'Message', readonly id: string }
    | { readonly __typename: 'OrderReturn', readonly id: string }
    | { readonly __typename: 'Playbook', readonly id: string }
    | { readonly __typename: 'ContactConsent', readonly id: string }
    | { readonly __typename: 'PreventionAction', readonly id: string }
    | { readonly __typename: 'Segment', readonly id: string }
    | { readonly __typename: 'StaffMember', readonly id: string }
    | { readonly __typename: 'Warranty', readonly id: string }
    | { readonly __typename: 'Appointment', readonly id: string }
   | null };

export type DeskDecideClaimMutationVariables = Exact<{
  input: DecideWarrantyClaimInput;
}>;


export type DeskDecideClaimMutation = { readonly decideWarrantyClaim: { readonly __typename: 'WarrantyClaimPayload', readonly claim: { readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly description: string, readonly claimStatus: ClaimStatus, readonly decidedAt: string | null, readonly decision: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskExportCustomerMutationVariables = Exact<{
  input: ExportCustomerInput;
}>;


export type DeskExportCustomerMutation = { readonly exportCustomer: { readonly __typename: 'ExportPayload', readonly dataExport: { readonly __typename: 'DataExport', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly url: string | null, readonly expiresAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskFeedbackQueryVariables = Exact<{
  filter?: FeedbackFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskFeedbackQuery = { readonly feedback: { readonly __typename: 'FeedbackConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Feedback', readonly id: string, readonly occurredAt: string, readonly summary: string, readonly metric: FeedbackMetric | null, readonly score: number | null, readonly comment: string | null, readonly handle: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly identified: boolean } | null, readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DeskFileClaimMutationVariables = Exact<{
  input: FileWarrantyClaimInput;
}>;


export type DeskFileClaimMutation = { readonly fileWarrantyClaim: { readonly __typename: 'WarrantyClaimPayload', readonly claim: { readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly description: string, readonly claimStatus: ClaimStatus, readonly decidedAt: string | null, readonly decision: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskFulfilOfferMutationVariables = Exact<{
  input: FulfilOfferInput;
}>;


export type DeskFulfilOfferMutation = { readonly fulfilOffer: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskIdentifyCustomerMutationVariables = Exact<{
  input: IdentifyCustomerInput;
}>;


export type DeskIdentifyCustomerMutation = { readonly identifyCustomer: { readonly __typename: 'MergePayload', readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskIdentityQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskIdentityQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly identity: { readonly __typename: 'Identity', readonly records: ReadonlyArray<{ readonly __typename: 'IdentityRecord', readonly id: string, readonly joinedAt: string, readonly survivor: boolean, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }> }>, readonly unidentified: ReadonlyArray<{ readonly __typename: 'IdentityRecord', readonly id: string, readonly joinedAt: string, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string }> }>, readonly history: { readonly __typename: 'IdentityEventConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'IdentityEvent', readonly id: string, readonly occurredAt: string, readonly summary: string, readonly eventKind: IdentityEventKind, readonly records: ReadonlyArray<string>, readonly by: string, readonly automatic: boolean, readonly reason: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly duplicates: ReadonlyArray<{ readonly __typename: 'Match', readonly id: string, readonly score: number, readonly matchStatus: MatchStatus, readonly left: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null, readonly right: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null, readonly evidence: ReadonlyArray<{ readonly __typename: 'MatchEvidence', readonly field: string, readonly agreement: Agreement, readonly weight: number, readonly message: string }> }> | null } | null } | null };

export type DeskInspectionsDueQueryVariables = Exact<{
  from: string;
  to: string;
  store?: string | null | undefined;
  booked?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskInspectionsDueQuery = { readonly inspectionsDue: { readonly __typename: 'WarrantyConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus, readonly nextInspectionDue: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DeskInteractionsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: InteractionFilter | null | undefined;
}>;


export type DeskInteractionsQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly interactions: { readonly __typename: 'InteractionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Interaction', readonly id: string, readonly occurredAt: string, readonly type: InteractionType, readonly via: Channel | null, readonly direction: Direction, readonly touchpoint: string | null, readonly store: string | null, readonly agent: string | null, readonly subject: string | null, readonly body: string | null, readonly sentiment: Sentiment | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type DeskMatchExplanationQueryVariables = Exact<{
  left: string;
  right: string;
}>;


export type DeskMatchExplanationQuery = { readonly matchExplanation: { readonly __typename: 'MatchExplanation', readonly score: number, readonly decision: MatchStatus | null, readonly because: string, readonly evidence: ReadonlyArray<{ readonly __typename: 'MatchEvidence', readonly field: string, readonly agreement: Agreement, readonly weight: number, readonly message: string }> } | null };

export type DeskMatchQueueQueryVariables = Exact<{
  minScore?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskMatchQueueQuery = { readonly matchQueue: { readonly __typename: 'MatchConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Match', readonly id: string, readonly score: number, readonly matchStatus: MatchStatus, readonly left: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null, readonly right: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null, readonly evidence: ReadonlyArray<{ readonly __typename: 'MatchEvidence', readonly field: string, readonly agreement: Agreement, readonly weight: number, readonly message: string }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DeskMergeCustomersMutationVariables = Exact<{
  input: MergeCustomersInput;
}>;


export type DeskMergeCustomersMutation = { readonly mergeCustomers: { readonly __typename: 'MergePayload', readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskMergePreviewQueryVariables = Exact<{
  survivor: string;
  others: ReadonlyArray<string>;
}>;


export type DeskMergePreviewQuery = { readonly mergePreview: { readonly __typename: 'MergePreview', readonly records: number, readonly orders: number, readonly warranties: number, readonly interactions: number, readonly fields: ReadonlyArray<{ readonly __typename: 'MergedField', readonly field: string, readonly value: string | null, readonly fromRecord: string | null, readonly rule: string }>, readonly blockers: ReadonlyArray<{ readonly __typename: 'MergeBlocker', readonly code: MergeBlockerCode, readonly message: string }> } | null };

export type DeskMessageQueryVariables = Exact<{
  id: string;
}>;


export type DeskMessageQuery = { readonly message: { readonly __typename: 'Message', readonly body: string | null, readonly id: string, readonly occurredAt: string, readonly summary: string, readonly messageKind: MessageKind, readonly messageStatus: MessageStatus, readonly messagePurpose: ContactPurpose, readonly sentVia: ContactChannel | null, readonly subject: string | null, readonly notBefore: string | null, readonly deliverySteps: ReadonlyArray<{ readonly __typename: 'MessageStep', readonly status: MessageStatus, readonly at: string, readonly note: string | null }>, readonly objections: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly about:
      | { readonly __typename: 'Attachment', readonly id: string }
      | { readonly __typename: 'Feedback', readonly id: string }
      | { readonly __typename: 'ServiceCase', readonly id: string }
      | { readonly __typename: 'ServiceJob', readonly id: string }
      | { readonly __typename: 'Inspection', readonly id: string }
      | { readonly __typename: 'WarrantyClaim', readonly id: string }
      | { readonly __typename: 'Audience', readonly id: string }
      | { readonly __typename: 'Call', readonly id: string }
      | { readonly __typename: 'Customer', readonly id: string }
      | { readonly __typename: 'Commitment', readonly id: string }
      | { readonly __typename: 'DataExport', readonly id: string }
      | { readonly __typename: 'Order', readonly id: string }
      | { readonly __typename: 'IdentityEvent', readonly id: string }
      | { readonly __typename: 'ImportJob', readonly id: string }
      | { readonly __typename: 'Integration', readonly id: string }
      | { readonly __typename: 'WebhookDelivery', readonly id: string }
      | { readonly __typename: 'Interaction', readonly id: string }
      | { readonly __typename: 'Match', readonly id: string }
      | { readonly __typename: 'Message', readonly id: string }
      | { readonly __typename: 'OrderReturn', readonly id: string }
      | { readonly __typename: 'Playbook', readonly id: string }
      | { readonly __typename: 'ContactConsent', readonly id: string }
      | { readonly __typename: 'PreventionAction', readonly id: string }
      | { readonly __typename: 'Segment', readonly id: string }
      | { readonly __typename: 'StaffMember', readonly id: string }
      | { readonly __typename: 'Warranty', readonly id: string }
      | { readonly __typename: 'Appointment', readonly id: string }
     | null } | null };

export type DeskMessagePreviewQueryVariables = Exact<{
  input: MessagePreviewInput;
}>;


export type DeskMessagePreviewQuery = { readonly messagePreview: { readonly __typename: 'MessagePreview', readonly subject: string | null, readonly body: string, readonly locale: string } | null };

export type DeskMessageTextsQueryVariables = Exact<{
  kind?: MessageKind | null | undefined;
}>;


export type DeskMessageTextsQuery = { readonly messageTemplates: ReadonlyArray<{ readonly __typename: 'MessageTemplate', readonly code: string | null, readonly kind: MessageKind, readonly channel: ContactChannel, readonly locale: string, readonly version: number, readonly enabled: boolean, readonly subject: string | null, readonly body: string }> | null };

export type DeskOfferResolutionMutationVariables = Exact<{
  input: OfferResolutionInput;
}>;


export type DeskOfferResolutionMutation = { readonly offerResolution: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskOpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type DeskOpenCaseMutation = { readonly openCase: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskOrderQueryVariables = Exact<{
  id: string;
}>;


export type DeskOrderQuery = { readonly order: { readonly __typename: 'Order', readonly associate: string | null, readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly contact: { readonly __typename: 'OrderContact', readonly name: string | null, readonly email: string | null, readonly phone: string | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly returnedQuantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly warranties: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly status: WarrantyStatus }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly tenders: ReadonlyArray<{ readonly __typename: 'Tender', readonly kind: TenderKind, readonly last4: string | null, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly promises: ReadonlyArray<{ readonly __typename: 'DeliveryPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly returns: ReadonlyArray<{ readonly __typename: 'OrderReturn', readonly id: string, readonly returnNumber: string | null, readonly occurredAt: string, readonly returnReason: ReturnReason, readonly note: string | null, readonly refund: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> | null, readonly shipTo: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null };

export type DeskOrdersByReceiptQueryVariables = Exact<{
  receipt: ReceiptInput;
}>;


export type DeskOrdersByReceiptQuery = { readonly ordersByReceipt: ReadonlyArray<{ readonly __typename: 'Order', readonly associate: string | null, readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly contact: { readonly __typename: 'OrderContact', readonly name: string | null, readonly email: string | null, readonly phone: string | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly returnedQuantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly warranties: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly status: WarrantyStatus }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly tenders: ReadonlyArray<{ readonly __typename: 'Tender', readonly kind: TenderKind, readonly last4: string | null, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly promises: ReadonlyArray<{ readonly __typename: 'DeliveryPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly returns: ReadonlyArray<{ readonly __typename: 'OrderReturn', readonly id: string, readonly returnNumber: string | null, readonly occurredAt: string, readonly returnReason: ReturnReason, readonly note: string | null, readonly refund: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> | null, readonly shipTo: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> | null };

export type DeskPlaybookFollowUpsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskPlaybookFollowUpsQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly playbookFollowUps: { readonly __typename: 'PlaybookFollowUpConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'PlaybookFollowUp', readonly id: string, readonly occurredAt: string, readonly playbook: string, readonly trigger: PlaybookTrigger, readonly dueAt: string, readonly followUpStatus: PlaybookFollowUpStatus, readonly endedAt: string | null, readonly endedBecause: string | null, readonly about:
          | { readonly __typename: 'Attachment', readonly id: string }
          | { readonly __typename: 'Feedback', readonly id: string }
          | { readonly __typename: 'ServiceCase', readonly id: string }
          | { readonly __typename: 'ServiceJob', readonly id: string }
          | { readonly __typename: 'Inspection', readonly id: string }
          | { readonly __typename: 'WarrantyClaim', readonly id: string }
          | { readonly __typename: 'Audience', readonly id: string }
          | { readonly __typename: 'Call', readonly id: string }
          | { readonly __typename: 'Customer', readonly id: string }
          | { readonly __typename: 'Commitment', readonly id: string }
          | { readonly __typename: 'DataExport', readonly id: string }
          | { readonly __typename: 'Order', readonly id: string }
          | { readonly __typename: 'IdentityEvent', readonly id: string }
          | { readonly __typename: 'ImportJob', readonly id: string }
          | { readonly __typename: 'Integration', readonly id: string }
          | { readonly __typename: 'WebhookDelivery', readonly id: string }
          | { readonly __typename: 'Interaction', readonly id: string }
          | { readonly __typename: 'Match', readonly id: string }
          | { readonly __typename: 'Message', readonly id: string }
          | { readonly __typename: 'OrderReturn', readonly id: string }
          | { readonly __typename: 'Playbook', readonly id: string }
          | { readonly __typename: 'ContactConsent', readonly id: string }
          | { readonly __typename: 'PreventionAction', readonly id: string }
          | { readonly __typename: 'Segment', readonly id: string }
          | { readonly __typename: 'StaffMember', readonly id: string }
          | { readonly __typename: 'Warranty', readonly id: string }
          | { readonly __typename: 'Appointment', readonly id: string }
         | null, readonly actions: ReadonlyArray<{ readonly __typename: 'PlaybookAction', readonly kind: PlaybookActionKind, readonly title: string | null, readonly message: string | null, readonly messageKind: MessageKind | null, readonly via: Channel | null, readonly topic: string | null, readonly assignee: string | null, readonly delayMinutes: number | null }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type DeskPostCaseUpdateMutationVariables = Exact<{
  input: PostCaseUpdateInput;
}>;


export type DeskPostCaseUpdateMutation = { readonly postCaseUpdate: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskPromiseCallMutationVariables = Exact<{
  input: PromiseCallInput;
}>;


export type DeskPromiseCallMutation = { readonly promiseCall: { readonly __typename: 'CallPayload', readonly call: { readonly __typename: 'Call', readonly id: string, readonly version: number, readonly dueAt: string, readonly note: string | null, readonly assignee: string | null, readonly store: string | null, readonly doneAt: string | null, readonly cancelledBecause: string | null, readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string, readonly title: string } | null, readonly attempts: ReadonlyArray<{ readonly __typename: 'CallAttempt', readonly at: string, readonly outcome: CallOutcome, readonly note: string | null, readonly by: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskPromiseDeliveryMutationVariables = Exact<{
  input: PromiseDeliveryInput;
}>;


export type DeskPromiseDeliveryMutation = { readonly promiseDelivery: { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskRecordCallMutationVariables = Exact<{
  input: RecordCallInput;
}>;


export type DeskRecordCallMutation = { readonly recordCall: { readonly __typename: 'CallPayload', readonly call: { readonly __typename: 'Call', readonly id: string, readonly version: number, readonly dueAt: string, readonly note: string | null, readonly assignee: string | null, readonly store: string | null, readonly doneAt: string | null, readonly cancelledBecause: string | null, readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string, readonly title: string } | null, readonly attempts: ReadonlyArray<{ readonly __typename: 'CallAttempt', readonly at: string, readonly outcome: CallOutcome, readonly note: string | null, readonly by: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskRecordInteractionMutationVariables = Exact<{
  input: RecordInteractionInput;
}>;


export type DeskRecordInteractionMutation = { readonly recordInteraction: { readonly __typename: 'InteractionPayload', readonly interaction: { readonly __typename: 'Interaction', readonly id: string, readonly occurredAt: string, readonly summary: string } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskRegisterCustomerMutationVariables = Exact<{
  input: RegisterCustomerInput;
}>;


export type DeskRegisterCustomerMutation = { readonly registerCustomer: { readonly __typename: 'RegisterCustomerPayload', readonly outcome: RegisterOutcome | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskReinstateWarrantyMutationVariables = Exact<{
  input: ReinstateWarrantyInput;
}>;


export type DeskReinstateWarrantyMutation = { readonly reinstateWarranty: { readonly __typename: 'WarrantyPayload', readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly voidedBecause: string | null, readonly plan: { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }, readonly receipt: { readonly __typename: 'ForeignReceipt', readonly number: string, readonly store: string | null } | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly claims: { readonly __typename: 'WarrantyClaimConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly description: string, readonly claimStatus: ClaimStatus, readonly decidedAt: string | null, readonly decision: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskRejectMatchMutationVariables = Exact<{
  input: RejectMatchInput;
}>;


export type DeskRejectMatchMutation = { readonly rejectMatch: { readonly __typename: 'MatchPayload', readonly match: { readonly __typename: 'Match', readonly id: string, readonly matchStatus: MatchStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskReopenCaseMutationVariables = Exact<{
  input: ReopenCaseInput;
}>;


export type DeskReopenCaseMutation = { readonly reopenCase: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskRequestUploadMutationVariables = Exact<{
  input: RequestUploadInput;
}>;


export type DeskRequestUploadMutation = { readonly requestUpload: { readonly __typename: 'UploadPayload', readonly uploadUrl: string | null, readonly attachment: { readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null, readonly fields: ReadonlyArray<{ readonly __typename: 'UploadField', readonly name: string, readonly value: string }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskResolveCaseMutationVariables = Exact<{
  input: ResolveCaseInput;
}>;


export type DeskResolveCaseMutation = { readonly resolveCase: { readonly __typename: 'CasePayload', readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly serviceCase: { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskSearchCustomersQueryVariables = Exact<{
  text: string;
  includeUnidentified?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskSearchCustomersQuery = { readonly searchCustomers: { readonly __typename: 'CustomerSearchConnection', readonly edges: ReadonlyArray<{ readonly __typename: 'CustomerSearchEdge', readonly matchedOn: ReadonlyArray<string>, readonly node: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DeskSendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type DeskSendMessageMutation = { readonly sendMessage: { readonly __typename: 'MessagePayload', readonly message: { readonly __typename: 'Message', readonly id: string, readonly occurredAt: string, readonly summary: string, readonly messageKind: MessageKind, readonly messageStatus: MessageStatus, readonly messagePurpose: ContactPurpose, readonly sentVia: ContactChannel | null, readonly subject: string | null, readonly notBefore: string | null, readonly objections: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly about:
        | { readonly __typename: 'Attachment', readonly id: string }
        | { readonly __typename: 'Feedback', readonly id: string }
        | { readonly __typename: 'ServiceCase', readonly id: string }
        | { readonly __typename: 'ServiceJob', readonly id: string }
        | { readonly __typename: 'Inspection', readonly id: string }
        | { readonly __typename: 'WarrantyClaim', readonly id: string }
        | { readonly __typename: 'Audience', readonly id: string }
        | { readonly __typename: 'Call', readonly id: string }
        | { readonly __typename: 'Customer', readonly id: string }
        | { readonly __typename: 'Commitment', readonly id: string }
        | { readonly __typename: 'DataExport', readonly id: string }
        | { readonly __typename: 'Order', readonly id: string }
        | { readonly __typename: 'IdentityEvent', readonly id: string }
        | { readonly __typename: 'ImportJob', readonly id: string }
        | { readonly __typename: 'Integration', readonly id: string }
        | { readonly __typename: 'WebhookDelivery', readonly id: string }
        | { readonly __typename: 'Interaction', readonly id: string }
        | { readonly __typename: 'Match', readonly id: string }
        | { readonly __typename: 'Message', readonly id: string }
        | { readonly __typename: 'OrderReturn', readonly id: string }
        | { readonly __typename: 'Playbook', readonly id: string }
        | { readonly __typename: 'ContactConsent', readonly id: string }
        | { readonly __typename: 'PreventionAction', readonly id: string }
        | { readonly __typename: 'Segment', readonly id: string }
        | { readonly __typename: 'StaffMember', readonly id: string }
        | { readonly __typename: 'Warranty', readonly id: string }
        | { readonly __typename: 'Appointment', readonly id: string }
       | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskSetConsentsMutationVariables = Exact<{
  input: SetContactConsentsInput;
}>;


export type DeskSetConsentsMutation = { readonly setContactConsents: { readonly __typename: 'PreferencesPayload', readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem, readonly evidence: string | null }>, readonly rules: { readonly __typename: 'ContactRules', readonly preferredChannel: ContactChannel | null, readonly timeZone: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly weeklyCap: number | null, readonly pausedUntil: string | null }, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskSetContactRulesMutationVariables = Exact<{
  input: SetContactRulesInput;
}>;


export type DeskSetContactRulesMutation = { readonly setContactRules: { readonly __typename: 'PreferencesPayload', readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem, readonly evidence: string | null }>, readonly rules: { readonly __typename: 'ContactRules', readonly preferredChannel: ContactChannel | null, readonly timeZone: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly weeklyCap: number | null, readonly pausedUntil: string | null }, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskSettleMessageMutationVariables = Exact<{
  input: SettleMessageInput;
}>;


export type DeskSettleMessageMutation = { readonly settleMessage: { readonly __typename: 'MessagePayload', readonly message: { readonly __typename: 'Message', readonly id: string, readonly occurredAt: string, readonly summary: string, readonly messageKind: MessageKind, readonly messageStatus: MessageStatus, readonly messagePurpose: ContactPurpose, readonly sentVia: ContactChannel | null, readonly subject: string | null, readonly notBefore: string | null, readonly objections: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly about:
        | { readonly __typename: 'Attachment', readonly id: string }
        | { readonly __typename: 'Feedback', readonly id: string }
        | { readonly __typename: 'ServiceCase', readonly id: string }
        | { readonly __typename: 'ServiceJob', readonly id: string }
        | { readonly __typename: 'Inspection', readonly id: string }
        | { readonly __typename: 'WarrantyClaim', readonly id: string }
        | { readonly __typename: 'Audience', readonly id: string }
        | { readonly __typename: 'Call', readonly id: string }
        | { readonly __typename: 'Customer', readonly id: string }
        | { readonly __typename: 'Commitment', readonly id: string }
        | { readonly __typename: 'DataExport', readonly id: string }
        | { readonly __typename: 'Order', readonly id: string }
        | { readonly __typename: 'IdentityEvent', readonly id: string }
        | { readonly __typename: 'ImportJob', readonly id: string }
        | { readonly __typename: 'Integration', readonly id: string }
        | { readonly __typename: 'WebhookDelivery', readonly id: string }
        | { readonly __typename: 'Interaction', readonly id: string }
        | { readonly __typename: 'Match', readonly id: string }
        | { readonly __typename: 'Message', readonly id: string }
        | { readonly __typename: 'OrderReturn', readonly id: string }
        | { readonly __typename: 'Playbook', readonly id: string }
        | { readonly __typename: 'ContactConsent', readonly id: string }
        | { readonly __typename: 'PreventionAction', readonly id: string }
        | { readonly __typename: 'Segment', readonly id: string }
        | { readonly __typename: 'StaffMember', readonly id: string }
        | { readonly __typename: 'Warranty', readonly id: string }
        | { readonly __typename: 'Appointment', readonly id: string }
       | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskStaffQueryVariables = Exact<{
  text?: string | null | undefined;
  store?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskStaffQuery = { readonly staff: { readonly __typename: 'StaffConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'StaffMember', readonly id: string, readonly name: string, readonly role: StaffRole, readonly stores: ReadonlyArray<string> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DeskSubmitFeedbackMutationVariables = Exact<{
  input: SubmitFeedbackInput;
}>;


export type DeskSubmitFeedbackMutation = { readonly submitFeedback: { readonly __typename: 'FeedbackPayload', readonly feedback: { readonly __typename: 'Feedback', readonly id: string } | null, readonly openedCases: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskTimelineQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: TimelineFilter | null | undefined;
}>;


export type DeskTimelineQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly timeline: { readonly __typename: 'TimelineConnection', readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Feedback', readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly __typename: 'ServiceCase', readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly __typename: 'ServiceJob', readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly __typename: 'WarrantyClaim', readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly __typename: 'Order', readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly __typename: 'IdentityEvent', readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly __typename: 'Interaction', readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly __typename: 'Message', readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly __typename: 'OrderReturn', readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly __typename: 'ContactConsent', readonly id: string, readonly occurredAt: string, readonly summary: string }
      >, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type DeskUncertainMessagesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskUncertainMessagesQuery = { readonly uncertainMessages: { readonly __typename: 'MessageConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Message', readonly id: string, readonly occurredAt: string, readonly summary: string, readonly messageKind: MessageKind, readonly messageStatus: MessageStatus, readonly messagePurpose: ContactPurpose, readonly sentVia: ContactChannel | null, readonly subject: string | null, readonly notBefore: string | null, readonly objections: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly about:
        | { readonly __typename: 'Attachment', readonly id: string }
        | { readonly __typename: 'Feedback', readonly id: string }
        | { readonly __typename: 'ServiceCase', readonly id: string }
        | { readonly __typename: 'ServiceJob', readonly id: string }
        | { readonly __typename: 'Inspection', readonly id: string }
        | { readonly __typename: 'WarrantyClaim', readonly id: string }
        | { readonly __typename: 'Audience', readonly id: string }
        | { readonly __typename: 'Call', readonly id: string }
        | { readonly __typename: 'Customer', readonly id: string }
        | { readonly __typename: 'Commitment', readonly id: string }
        | { readonly __typename: 'DataExport', readonly id: string }
        | { readonly __typename: 'Order', readonly id: string }
        | { readonly __typename: 'IdentityEvent', readonly id: string }
        | { readonly __typename: 'ImportJob', readonly id: string }
        | { readonly __typename: 'Integration', readonly id: string }
        | { readonly __typename: 'WebhookDelivery', readonly id: string }
        | { readonly __typename: 'Interaction', readonly id: string }
        | { readonly __typename: 'Match', readonly id: string }
        | { readonly __typename: 'Message', readonly id: string }
        | { readonly __typename: 'OrderReturn', readonly id: string }
        | { readonly __typename: 'Playbook', readonly id: string }
        | { readonly __typename: 'ContactConsent', readonly id: string }
        | { readonly __typename: 'PreventionAction', readonly id: string }
        | { readonly __typename: 'Segment', readonly id: string }
        | { readonly __typename: 'StaffMember', readonly id: string }
        | { readonly __typename: 'Warranty', readonly id: string }
        | { readonly __typename: 'Appointment', readonly id: string }
       | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DeskUnmergeCustomerMutationVariables = Exact<{
  input: UnmergeCustomerInput;
}>;


export type DeskUnmergeCustomerMutation = { readonly unmergeCustomer: { readonly __typename: 'UnmergePayload', readonly survivor: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null, readonly restored: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskUpdateCallMutationVariables = Exact<{
  input: UpdateCallInput;
}>;


export type DeskUpdateCallMutation = { readonly updateCall: { readonly __typename: 'CallPayload', readonly call: { readonly __typename: 'Call', readonly id: string, readonly version: number, readonly dueAt: string, readonly note: string | null, readonly assignee: string | null, readonly store: string | null, readonly doneAt: string | null, readonly cancelledBecause: string | null, readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string, readonly title: string } | null, readonly attempts: ReadonlyArray<{ readonly __typename: 'CallAttempt', readonly at: string, readonly outcome: CallOutcome, readonly note: string | null, readonly by: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskUpdateCaseMutationVariables = Exact<{
  input: UpdateCaseInput;
}>;


export type DeskUpdateCaseMutation = { readonly updateCase: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly via: Channel | null, readonly touchpoint: string | null, readonly store: string | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly resolvedAt: string | null, readonly reopenCount: number, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly firstContactResolution: boolean | null, readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly playbook: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string, readonly status: WarrantyStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskUpdateCustomerMutationVariables = Exact<{
  input: UpdateCustomerInput;
}>;


export type DeskUpdateCustomerMutation = { readonly updateCustomer: { readonly __typename: 'CustomerPayload', readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskUpdateVisitMutationVariables = Exact<{
  input: UpdateAppointmentInput;
}>;


export type DeskUpdateVisitMutation = { readonly updateAppointment: { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskVisitTimesQueryVariables = Exact<{
  store: string;
  from: string;
  to: string;
  minutes?: number | null | undefined;
}>;


export type DeskVisitTimesQuery = { readonly appointmentSlots: ReadonlyArray<{ readonly __typename: 'AppointmentSlot', readonly startsAt: string, readonly free: number }> | null };

export type DeskVoidWarrantyMutationVariables = Exact<{
  input: VoidWarrantyInput;
}>;


export type DeskVoidWarrantyMutation = { readonly voidWarranty: { readonly __typename: 'WarrantyPayload', readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly voidedBecause: string | null, readonly plan: { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }, readonly receipt: { readonly __typename: 'ForeignReceipt', readonly number: string, readonly store: string | null } | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly claims: { readonly __typename: 'WarrantyClaimConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly description: string, readonly claimStatus: ClaimStatus, readonly decidedAt: string | null, readonly decision: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type DeskWarrantyQueryVariables = Exact<{
  id: string;
}>;


export type DeskWarrantyQuery = { readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly voidedBecause: string | null, readonly inspections: { readonly __typename: 'InspectionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly store: string | null, readonly associate: string | null, readonly condition: Condition, readonly note: string | null, readonly photos: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly plan: { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }, readonly receipt: { readonly __typename: 'ForeignReceipt', readonly number: string, readonly store: string | null } | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly claims: { readonly __typename: 'WarrantyClaimConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly description: string, readonly claimStatus: ClaimStatus, readonly decidedAt: string | null, readonly decision: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type DeskWebhookDeliveriesQueryVariables = Exact<{
  filter?: WebhookDeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskWebhookDeliveriesQuery = { readonly webhookDeliveries: { readonly __typename: 'WebhookDeliveryConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WebhookDelivery', readonly id: string, readonly integration: string, readonly topic: string, readonly externalId: string, readonly receivedAt: string, readonly deliveryStatus: WebhookDeliveryStatus, readonly attemptCount: number, readonly wrote: ReadonlyArray<string>, readonly problems: ReadonlyArray<{ readonly __typename: 'WebhookDeliveryProblem', readonly code: string, readonly path: string | null, readonly message: string }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DeskWebhookDeliveryQueryVariables = Exact<{
  id: string;
}>;


export type DeskWebhookDeliveryQuery = { readonly node:
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
    | { readonly __typename: 'WebhookDelivery', readonly payload: unknown, readonly id: string, readonly integration: string, readonly topic: string, readonly externalId: string, readonly receivedAt: string, readonly deliveryStatus: WebhookDeliveryStatus, readonly attemptCount: number, readonly wrote: ReadonlyArray<string>, readonly problems: ReadonlyArray<{ readonly __typename: 'WebhookDeliveryProblem', readonly code: string, readonly path: string | null, readonly message: string }> }
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

export type DeskWorkListVersionsQueryVariables = Exact<{
  store?: string | null | undefined;
}>;


export type DeskWorkListVersionsQuery = { readonly workListVersions: ReadonlyArray<{ readonly __typename: 'WorkListVersion', readonly list: WorkList, readonly version: string }> | null };

export declare const DeskAddCaseContactDocument: KnownOperation<DeskAddCaseContactMutation, DeskAddCaseContactMutationVariables>;
/** The answer that the customer gave by phone or letter. */
export declare const DeskAnswerOfferDocument: KnownOperation<DeskAnswerOfferMutation, DeskAnswerOfferMutationVariables>;
export declare const DeskAttachmentDocument: KnownOperation<DeskAttachmentQuery, DeskAttachmentQueryVariables>;
export declare const DeskBookInspectionDocument: KnownOperation<DeskBookInspectionMutation, DeskBookInspectionMutationVariables>;
/** A promised call with what became of it so far. */
export declare const DeskCallDocument: KnownOperation<DeskCallQuery, DeskCallQueryVariables>;
export declare const DeskCancelMessageDocument: KnownOperation<DeskCancelMessageMutation, DeskCancelMessageMutationVariables>;
export declare const DeskCaseDocument: KnownOperation<DeskCaseQuery, DeskCaseQueryVariables>;
/** What is due first. */
export declare const DeskCaseQueueDocument: KnownOperation<DeskCaseQueueQuery, DeskCaseQueueQueryVariables>;
/** The cases behind a pattern: one root cause, one product, one store. */
export declare const DeskCasesInCommonDocument: KnownOperation<DeskCasesInCommonQuery, DeskCasesInCommonQueryVariables>;
export declare const DeskClaimOrderDocument: KnownOperation<DeskClaimOrderMutation, DeskClaimOrderMutationVariables>;
/** The work list: what the shop owes, the most urgent first. */
export declare const DeskCommitmentsDocument: KnownOperation<DeskCommitmentsQuery, DeskCommitmentsQueryVariables>;
export declare const DeskCommitmentsOfCustomerDocument: KnownOperation<DeskCommitmentsOfCustomerQuery, DeskCommitmentsOfCustomerQueryVariables>;
export declare const DeskCompleteCaseStepDocument: KnownOperation<DeskCompleteCaseStepMutation, DeskCompleteCaseStepMutationVariables>;
export declare const DeskConfirmResolutionDocument: KnownOperation<DeskConfirmResolutionMutation, DeskConfirmResolutionMutationVariables>;
export declare const DeskContactDecisionDocument: KnownOperation<DeskContactDecisionQuery, DeskContactDecisionQueryVariables>;
/** The whole relationship, on one page. */
export declare const DeskCustomerDocument: KnownOperation<DeskCustomerQuery, DeskCustomerQueryVariables>;
/** The groups that a customer belongs to, as a subject of a conversation. */
export declare const DeskCustomerSegmentsDocument: KnownOperation<DeskCustomerSegmentsQuery, DeskCustomerSegmentsQueryVariables>;
export declare const DeskCustomersByDocument: KnownOperation<DeskCustomersByQuery, DeskCustomersByQueryVariables>;
export declare const DeskDataExportDocument: KnownOperation<DeskDataExportQuery, DeskDataExportQueryVariables>;
export declare const DeskDecideClaimDocument: KnownOperation<DeskDecideClaimMutation, DeskDecideClaimMutationVariables>;
/** Starts a copy of everything held about the person. Ask for it until it is READY. */
export declare const DeskExportCustomerDocument: KnownOperation<DeskExportCustomerMutation, DeskExportCustomerMutationVariables>;
/** What everybody said, newest first. */
export declare const DeskFeedbackDocument: KnownOperation<DeskFeedbackQuery, DeskFeedbackQueryVariables>;
export declare const DeskFileClaimDocument: KnownOperation<DeskFileClaimMutation, DeskFileClaimMutationVariables>;
export declare const DeskFulfilOfferDocument: KnownOperation<DeskFulfilOfferMutation, DeskFulfilOfferMutationVariables>;
/** Joins what was said under a handle, a visitor's id or a guest's contact to the customer who said it. */
export declare const DeskIdentifyCustomerDocument: KnownOperation<DeskIdentifyCustomerMutation, DeskIdentifyCustomerMutationVariables>;
export declare const DeskIdentityDocument: KnownOperation<DeskIdentityQuery, DeskIdentityQueryVariables>;
export declare const DeskInspectionsDueDocument: KnownOperation<DeskInspectionsDueQuery, DeskInspectionsDueQueryVariables>;
export declare const DeskInteractionsDocument: KnownOperation<DeskInteractionsQuery, DeskInteractionsQueryVariables>;
export declare const DeskMatchExplanationDocument: KnownOperation<DeskMatchExplanationQuery, DeskMatchExplanationQueryVariables>;
/** Pairs of records that are probably one person. */
export declare const DeskMatchQueueDocument: KnownOperation<DeskMatchQueueQuery, DeskMatchQueueQueryVariables>;
export declare const DeskMergeCustomersDocument: KnownOperation<DeskMergeCustomersMutation, DeskMergeCustomersMutationVariables>;
export declare const DeskMergePreviewDocument: KnownOperation<DeskMergePreviewQuery, DeskMergePreviewQueryVariables>;
export declare const DeskMessageDocument: KnownOperation<DeskMessageQuery, DeskMessageQueryVariables>;
/** The text before it is sent. */
export declare const DeskMessagePreviewDocument: KnownOperation<DeskMessagePreviewQuery, DeskMessagePreviewQueryVariables>;
export declare const DeskMessageTextsDocument: KnownOperation<DeskMessageTextsQuery, DeskMessageTextsQueryVariables>;
export declare const DeskOfferResolutionDocument: KnownOperation<DeskOfferResolutionMutation, DeskOfferResolutionMutationVariables>;
export declare const DeskOpenCaseDocument: KnownOperation<DeskOpenCaseMutation, DeskOpenCaseMutationVariables>;
export declare const DeskOrderDocument: KnownOperation<DeskOrderQuery, DeskOrderQueryVariables>;
export declare const DeskOrdersByReceiptDocument: KnownOperation<DeskOrdersByReceiptQuery, DeskOrdersByReceiptQueryVariables>;
/** What playbooks do later for a customer, and how it ended. */
export declare const DeskPlaybookFollowUpsDocument: KnownOperation<DeskPlaybookFollowUpsQuery, DeskPlaybookFollowUpsQueryVariables>;
export declare const DeskPostCaseUpdateDocument: KnownOperation<DeskPostCaseUpdateMutation, DeskPostCaseUpdateMutationVariables>;
export declare const DeskPromiseCallDocument: KnownOperation<DeskPromiseCallMutation, DeskPromiseCallMutationVariables>;
export declare const DeskPromiseDeliveryDocument: KnownOperation<DeskPromiseDeliveryMutation, DeskPromiseDeliveryMutationVariables>;
export declare const DeskRecordCallDocument: KnownOperation<DeskRecordCallMutation, DeskRecordCallMutationVariables>;
export declare const DeskRecordInteractionDocument: KnownOperation<DeskRecordInteractionMutation, DeskRecordInteractionMutationVariables>;
export declare const DeskRegisterCustomerDocument: KnownOperation<DeskRegisterCustomerMutation, DeskRegisterCustomerMutationVariables>;
export declare const DeskReinstateWarrantyDocument: KnownOperation<DeskReinstateWarrantyMutation, DeskReinstateWarrantyMutationVariables>;
export declare const DeskRejectMatchDocument: KnownOperation<DeskRejectMatchMutation, DeskRejectMatchMutationVariables>;
export declare const DeskReopenCaseDocument: KnownOperation<DeskReopenCaseMutation, DeskReopenCaseMutationVariables>;
/** POST `fields`, and the file as the last field `file`, to `uploadUrl`. Then ask for the attachment until it is READY or REFUSED. */
export declare const DeskRequestUploadDocument: KnownOperation<DeskRequestUploadMutation, DeskRequestUploadMutationVariables>;
export declare const DeskResolveCaseDocument: KnownOperation<DeskResolveCaseMutation, DeskResolveCaseMutationVariables>;
export declare const DeskSearchCustomersDocument: KnownOperation<DeskSearchCustomersQuery, DeskSearchCustomersQueryVariables>;
export declare const DeskSendMessageDocument: KnownOperation<DeskSendMessageMutation, DeskSendMessageMutationVariables>;
export declare const DeskSetConsentsDocument: KnownOperation<DeskSetConsentsMutation, DeskSetConsentsMutationVariables>;
export declare const DeskSetContactRulesDocument: KnownOperation<DeskSetContactRulesMutation, DeskSetContactRulesMutationVariables>;
export declare const DeskSettleMessageDocument: KnownOperation<DeskSettleMessageMutation, DeskSettleMessageMutationVariables>;
/** Colleagues to assign a case to. */
export declare const DeskStaffDocument: KnownOperation<DeskStaffQuery, DeskStaffQueryVariables>;
export declare const DeskSubmitFeedbackDocument: KnownOperation<DeskSubmitFeedbackMutation, DeskSubmitFeedbackMutationVariables>;
export declare const DeskTimelineDocument: KnownOperation<DeskTimelineQuery, DeskTimelineQueryVariables>;
/** Messages that need a person. */
export declare const DeskUncertainMessagesDocument: KnownOperation<DeskUncertainMessagesQuery, DeskUncertainMessagesQueryVariables>;
export declare const DeskUnmergeCustomerDocument: KnownOperation<DeskUnmergeCustomerMutation, DeskUnmergeCustomerMutationVariables>;
export declare const DeskUpdateCallDocument: KnownOperation<DeskUpdateCallMutation, DeskUpdateCallMutationVariables>;
export declare const DeskUpdateCaseDocument: KnownOperation<DeskUpdateCaseMutation, DeskUpdateCaseMutationVariables>;
export declare const DeskUpdateCustomerDocument: KnownOperation<DeskUpdateCustomerMutation, DeskUpdateCustomerMutationVariables>;
export declare const DeskUpdateVisitDocument: KnownOperation<DeskUpdateVisitMutation, DeskUpdateVisitMutationVariables>;
export declare const DeskVisitTimesDocument: KnownOperation<DeskVisitTimesQuery, DeskVisitTimesQueryVariables>;
export declare const DeskVoidWarrantyDocument: KnownOperation<DeskVoidWarrantyMutation, DeskVoidWarrantyMutationVariables>;
export declare const DeskWarrantyDocument: KnownOperation<DeskWarrantyQuery, DeskWarrantyQueryVariables>;
/** Why an order of the web shop is not in the graph. */
export declare const DeskWebhookDeliveriesDocument: KnownOperation<DeskWebhookDeliveriesQuery, DeskWebhookDeliveriesQueryVariables>;
/** With what the system sent. */
export declare const DeskWebhookDeliveryDocument: KnownOperation<DeskWebhookDeliveryQuery, DeskWebhookDeliveryQueryVariables>;
/** Which lists have moved since the last time: ask every few seconds, and read again what has. */
export declare const DeskWorkListVersionsDocument: KnownOperation<DeskWorkListVersionsQuery, DeskWorkListVersionsQueryVariables>;
