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

export type RecordInspectionInput = {
  readonly attachments?: ReadonlyArray<string> | null | undefined;
  readonly idempotencyKey: string;
  readonly warrantyId: string;
  readonly occurredAt: string;
  readonly store?: string | null | undefined;
  readonly associate?: string | null | undefined;
  readonly condition: Condition;
  readonly findings?: ReadonlyArray<FindingInput> | null | undefined;
  readonly note?: string | null | undefined;
  readonly photos?: ReadonlyArray<string> | null | undefined;
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

export type ViewerKind =
  | 'POS'
  | 'CLERK'
  | 'COMMERCE'
  | 'SUPPORT'
  | 'ANALYST'
  | 'MARKETING'
  | 'ADMIN'
  | 'CUSTOMER';

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

export type ExportStatus =
  | 'RUNNING'
  | 'READY'
  | 'FAILED'
  | 'EXPIRED';

/** A customer's own token may leave out customerId. */
export type RequestErasureInput = {
  readonly idempotencyKey: string;
  readonly customerId?: string | null | undefined;
  /** 10 to 30. Fewer only with privacy:erase. */
  readonly delayDays?: number;
};

/** A customer's own token may leave out customerId. */
export type CancelErasureInput = {
  readonly idempotencyKey: string;
  readonly customerId?: string | null | undefined;
};

export type CancelOrderErasureInput = {
  readonly idempotencyKey: string;
  readonly orderId: string;
};

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

export type ImportFormat =
  | 'MUTATIONS_NDJSON'
  | 'SHOPIFY_CUSTOMERS_CSV'
  | 'SHOPIFY_ORDERS_CSV'
  | 'SQUARE_CUSTOMERS_CSV'
  | 'SQUARE_ITEMS_CSV'
  | 'WOOCOMMERCE_ORDERS_CSV'
  | 'ZENDESK_TICKETS_NDJSON'
  | 'CUSTOMERS_CSV'
  | 'ORDERS_CSV';

/** What happens when the graph refuses a row. SKIP leaves it out, STOP ends the import there. */
export type OnError =
  | 'SKIP'
  | 'STOP';

/** STOPPED: by onError. FAILED: the file is not of its format, or the work ended early; the report says why. */
export type ImportStatus =
  | 'RUNNING'
  | 'DONE'
  | 'STOPPED'
  | 'CANCELLED'
  | 'FAILED';

export type StartImportInput = {
  readonly idempotencyKey: string;
  readonly format: ImportFormat;
  /** The key of the file in the import bucket; locally its path. */
  readonly object: string;
  /** The code of the integration whose data the file holds. A format of another system needs one. */
  readonly integration?: string | null | undefined;
  readonly dryRun?: boolean;
  readonly onError?: OnError;
};

export type CancelImportInput = {
  readonly idempotencyKey: string;
  readonly jobId: string;
};

export type ResumeImportInput = {
  readonly idempotencyKey: string;
  readonly jobId: string;
};

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

/** GENERIC: any system that signs as the Standard Webhooks specification says, and sends source records in the form of docs/integrations.md. */
export type IntegrationSystem =
  | 'SHOPIFY'
  | 'SQUARE'
  | 'WOOCOMMERCE'
  | 'ZENDESK'
  | 'GENERIC';

export type IntegrationStoreInput = {
  readonly location: string;
  readonly store: string;
};

/** A code is 1 to 40 lower-case ASCII letters and digits, with - between them. */
export type SaveIntegrationInput = {
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null | undefined;
  readonly code: string;
  readonly system?: IntegrationSystem | null | undefined;
  readonly enabled?: boolean | null | undefined;
  readonly dryRun?: boolean | null | undefined;
  readonly stores?: ReadonlyArray<IntegrationStoreInput> | null | undefined;
};

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

export type ReplayWebhookDeliveryInput = {
  readonly idempotencyKey: string;
  readonly deliveryId: string;
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

export type MessagePreviewInput = {
  readonly customer: CustomerKey;
  readonly kind: MessageKind;
  readonly about?: string | null | undefined;
  readonly channel: ContactChannel;
  /** Of a text that the shop saved, of kind CUSTOM. */
  readonly code?: string | null | undefined;
};

/** A text that exists keeps what the input leaves out. */
export type SaveMessageTemplateInput = {
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null | undefined;
  /** A shop's own template of kind CUSTOM. */
  readonly code?: string | null | undefined;
  readonly kind: MessageKind;
  readonly channel: ContactChannel;
  readonly locale: string;
  readonly enabled?: boolean | null | undefined;
  readonly subject?: string | null | undefined;
  readonly body?: string | null | undefined;
};

export type OrderStatus =
  | 'PLACED'
  | 'PAID'
  | 'FULFILLED'
  | 'DELIVERED'
  | 'CANCELLED';

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

export type ClaimOrderInput = {
  readonly idempotencyKey: string;
  readonly orderId: string;
  readonly customer: CustomerKey;
};

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

export type FindSalesInput = {
  readonly from: string;
  readonly to: string;
  readonly stores?: ReadonlyArray<string> | null | undefined;
  readonly sku?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly total?: DecimalRange | null | undefined;
  readonly currency?: string | null | undefined;
  readonly paymentLast4?: string | null | undefined;
  readonly associate?: string | null | undefined;
  readonly contact?: string | null | undefined;
};

export type DecimalRange = {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
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

export type ServiceJobKind =
  | 'INSPECTION'
  | 'REPAIR'
  | 'RESIZING'
  | 'CLEANING'
  | 'ALTERATION'
  | 'ENGRAVING'
  | 'VALUATION'
  | 'OTHER';

/** CANCELLED: the work is not done, but the shop still has the item. Only RETURNED ends custody. */
export type ServiceJobStatus =
  | 'RECEIVED'
  | 'IN_PROGRESS'
  | 'AWAITING_APPROVAL'
  | 'AWAITING_PARTS'
  | 'READY'
  | 'RETURNED'
  | 'CANCELLED';

export type EstimateAnswer =
  | 'APPROVED'
  | 'DECLINED';

/** `inCustody: true` shows items in custody, `false` those that went back, null both. A `status` with RETURNED shows jobs out of custody too. Jobs out of custody need `from` and `to`: at most 92 days of receipt. */
export type ServiceJobFilter = {
  readonly status?: ReadonlyArray<ServiceJobStatus> | null | undefined;
  readonly store?: string | null | undefined;
  readonly kind?: ReadonlyArray<ServiceJobKind> | null | undefined;
  /** Only items whose promised time has passed while the work is still owed. */
  readonly overdueOnly?: boolean | null | undefined;
  readonly inCustody?: boolean | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type ReceiveItemInput = {
  readonly idempotencyKey: string;
  readonly customer: CustomerKey;
  readonly kind: ServiceJobKind;
  readonly store: string;
  readonly tag: string;
  /** The cover and the sale of the item. Without them, those of the customer's own item with this serial number are linked. */
  readonly warrantyId?: string | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly sku?: string | null | undefined;
  readonly description: string;
  readonly serialNumber?: string | null | undefined;
  readonly conditionAtIntake: Condition;
  readonly findings?: ReadonlyArray<FindingInput> | null | undefined;
  readonly attachments?: ReadonlyArray<string> | null | undefined;
  readonly occurredAt: string;
  /** Before the customer leaves, the shop says when the item will be ready. */
  readonly promisedBy: string;
  readonly associate?: string | null | undefined;
  readonly note?: string | null | undefined;
};

export type UpdateServiceJobInput = {
  readonly idempotencyKey: string;
  readonly jobId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly status?: ServiceJobStatus | null | undefined;
  readonly promisedBy?: string | null | undefined;
  /** Why a later time is promised. The customer hears it. */
  readonly because?: string | null | undefined;
  /** Another sum waits for a new answer. Null withdraws the estimate. */
  readonly estimate?: MoneyInput | null | undefined;
  /** For staff only. */
  readonly note?: string | null | undefined;
  readonly attachments?: ReadonlyArray<string> | null | undefined;
  /** Now, if it is absent. */
  readonly occurredAt?: string | null | undefined;
  readonly associate?: string | null | undefined;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: boolean | null | undefined;
};

/** `estimate` is the sum that the customer was shown: if another stands now, the answer is CONFLICT. */
export type AnswerEstimateInput = {
  readonly idempotencyKey: string;
  readonly jobId: string;
  readonly estimate: MoneyInput;
  readonly approve: boolean;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: boolean | null | undefined;
};

export type ReturnItemInput = {
  readonly idempotencyKey: string;
  readonly jobId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly occurredAt: string;
  readonly returnedTo?: string | null | undefined;
  readonly associate?: string | null | undefined;
  readonly inspection?: JobInspectionInput | null | undefined;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: boolean | null | undefined;
};

export type JobInspectionInput = {
  readonly condition: Condition;
  readonly findings?: ReadonlyArray<FindingInput> | null | undefined;
  readonly note?: string | null | undefined;
  readonly attachments?: ReadonlyArray<string> | null | undefined;
};

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

export type Weekday =
  | 'MONDAY'
  | 'TUESDAY'
  | 'WEDNESDAY'
  | 'THURSDAY'
  | 'FRIDAY'
  | 'SATURDAY'
  | 'SUNDAY';

export type SaveShopInput = {
  readonly idempotencyKey: string;
  readonly name?: string | null | undefined;
  readonly currency?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly defaultRegion?: string | null | undefined;
};

export type SaveStoreInput = {
  readonly idempotencyKey: string;
  readonly code: string;
  readonly name?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly address?: PostalAddressInput | null | undefined;
  readonly phone?: string | null | undefined;
  readonly openingHours?: ReadonlyArray<OpeningHoursInput> | null | undefined;
  /** Replaces all special days of the store, including past ones; at most 400. */
  readonly specialDays?: ReadonlyArray<SpecialDayInput> | null | undefined;
  /** 5 to 480; the default is 30. */
  readonly appointmentMinutes?: number | null | undefined;
  /** 0 to 100; the default is 100. Set it, or visits at the same time are not limited to the places of the store. */
  readonly appointmentCapacity?: number | null | undefined;
};

export type SpecialDayInput = {
  readonly day: string;
  readonly name?: string | null | undefined;
  readonly hours: ReadonlyArray<DayHoursInput>;
};

/** If the closing time is not after the opening time, the hours end on the next day (18:00 to 02:00). Both 24:00 and 23:59 mean the end of the day. */
export type DayHoursInput = {
  readonly opens: string;
  readonly closes: string;
};

/** If the closing time is not after the opening time, the hours end on the next day (18:00 to 02:00). Both 24:00 and 23:59 mean the end of the day. */
export type OpeningHoursInput = {
  readonly day: Weekday;
  readonly opens: string;
  readonly closes: string;
};

export type StaffRole =
  | 'CLERK'
  | 'SUPPORT'
  | 'ANALYST'
  | 'MARKETING'
  | 'ADMIN';

/** Without `id`, it invites a person, who needs an email address, a name and a role. With `id`, fields that are left out stay. A clerk needs a store. At most 30 stores. */
export type SaveStaffMemberInput = {
  readonly idempotencyKey: string;
  readonly id?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly email?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly role?: StaffRole | null | undefined;
  readonly stores?: ReadonlyArray<string> | null | undefined;
  readonly enabled?: boolean | null | undefined;
};

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

/** A new code needs name and durationMonths. An existing plan keeps the values of absent fields. Cover that is already sold keeps its terms. */
export type SaveWarrantyPlanInput = {
  readonly idempotencyKey: string;
  readonly code: string;
  readonly name?: string | null | undefined;
  readonly durationMonths?: number | null | undefined;
  readonly inspectionEveryMonths?: number | null | undefined;
  readonly graceDays?: number | null | undefined;
  readonly transferable?: boolean | null | undefined;
  readonly covers?: ReadonlyArray<string> | null | undefined;
  readonly excludes?: ReadonlyArray<string> | null | undefined;
};

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

export type BookAppointmentInput = {
  readonly idempotencyKey: string;
  readonly customer?: CustomerKey | null | undefined;
  readonly store: string;
  readonly startsAt: string;
  readonly minutes?: number | null | undefined;
  readonly purpose: string;
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

export type FindingInput = {
  readonly part: string;
  readonly condition: Condition;
  readonly note?: string | null | undefined;
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

export type AddressFieldsFragment = { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null };

export type AttachmentFieldsFragment = { readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null };

export type ConsoleAudienceFragment = { readonly __typename: 'Audience', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly members: number | null, readonly expiresAt: string | null, readonly sentAt: string | null, readonly excluded: ReadonlyArray<{ readonly __typename: 'AudienceExclusion', readonly code: ContactObjectionCode, readonly count: number }> | null };

export type ConsoleAuditEntryFragment = { readonly __typename: 'AuditEntry', readonly id: string, readonly customerId: string | null, readonly at: string, readonly by: string, readonly byStaffId: string | null, readonly action: string, readonly fields: ReadonlyArray<string>, readonly correlationId: string, readonly byStaff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null };

export type ConsoleCallToMakeFragment = { readonly __typename: 'Call', readonly id: string, readonly note: string | null, readonly attempts: ReadonlyArray<{ readonly __typename: 'CallAttempt', readonly at: string, readonly outcome: CallOutcome, readonly note: string | null }> };

export type ConsoleContactAnswerFragment = { readonly __typename: 'ContactDecision', readonly allowed: boolean, readonly reasons: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly until: string | null }> };

export type ConsoleCounterCaseFragment = { readonly __typename: 'ServiceCase', readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly caseReason: CaseReason, readonly openedAt: string, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> };

export type ConsoleCounterCoverFragment = { readonly __typename: 'Warranty', readonly id: string, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly heldOpenBecause: string | null, readonly plan: { readonly __typename: 'WarrantyPlan', readonly name: string, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }, readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly startsAt: string, readonly store: string, readonly status: AppointmentStatus } | null, readonly lastInspection: { readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly store: string | null, readonly condition: Condition, readonly note: string | null, readonly photos: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null } | null, readonly inspections: { readonly __typename: 'InspectionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly condition: Condition }> } | null };

export type ConsoleDeskCaseFieldsFragment = { readonly __typename: 'ServiceCase', readonly details: string | null, readonly via: Channel | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly byStaff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly contacts: { readonly __typename: 'CaseContactConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'CaseContact', readonly id: string, readonly occurredAt: string, readonly via: Channel, readonly direction: Direction, readonly note: string | null, readonly agent: string | null }> } | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly placedAt: string } | null, readonly feedback: ReadonlyArray<{ readonly __typename: 'Feedback', readonly id: string, readonly metric: FeedbackMetric | null, readonly score: number | null, readonly comment: string | null }> | null };

export type ConsoleDeskCaseSummaryFragment = { readonly __typename: 'ServiceCase', readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly store: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly resolvedAt: string | null, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null };

export type ConsoleDeskCommitmentFragment = { readonly __typename: 'Commitment', readonly id: string, readonly commitmentKind: CommitmentKind, readonly what: string, readonly dueAt: string, readonly store: string | null, readonly assignee: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly primary: boolean }> } | null, readonly about:
    | { readonly __typename: 'Attachment', readonly id: string }
    | { readonly __typename: 'Feedback', readonly id: string }
    | { readonly __typename: 'ServiceCase', readonly title: string, readonly id: string }
    | { readonly __typename: 'ServiceJob', readonly description: string, readonly tag: string, readonly id: string }
    | { readonly __typename: 'Inspection', readonly id: string }
    | { readonly __typename: 'WarrantyClaim', readonly description: string, readonly id: string }
    | { readonly __typename: 'Audience', readonly id: string }
    | { readonly __typename: 'Call', readonly id: string, readonly note: string | null, readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly attempts: ReadonlyArray<{ readonly __typename: 'CallAttempt', readonly at: string, readonly outcome: CallOutcome, readonly note: string | null }> }
    | { readonly __typename: 'Customer', readonly id: string }
    | { readonly __typename: 'Commitment', readonly id: string }
    | { readonly __typename: 'DataExport', readonly id: string }
    | { readonly __typename: 'Order', readonly number: string, readonly id: string }
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
    | { readonly __typename: 'PreventionAction', readonly title: string, readonly id: string }
    | { readonly __typename: 'Segment', readonly id: string }
    | { readonly __typename: 'StaffMember', readonly id: string }
    | { readonly __typename: 'Warranty', readonly id: string }
    | { readonly __typename: 'Appointment', readonly id: string }
   | null };

export type ConsoleDeskConsentFragment = { readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem, readonly evidence: string | null };

export type ConsoleDeskEvidenceFragment = { readonly __typename: 'MatchEvidence', readonly field: string, readonly agreement: Agreement, readonly weight: number, readonly message: string };

export type ConsoleDeskIdentityFragment = { readonly __typename: 'Identity', readonly records: ReadonlyArray<{ readonly __typename: 'IdentityRecord', readonly id: string, readonly survivor: boolean, readonly joinedAt: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string }> }>, readonly unidentified: ReadonlyArray<{ readonly __typename: 'IdentityRecord', readonly id: string, readonly survivor: boolean, readonly joinedAt: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string }> }>, readonly history: { readonly __typename: 'IdentityEventConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'IdentityEvent', readonly id: string, readonly occurredAt: string, readonly eventKind: IdentityEventKind, readonly records: ReadonlyArray<string>, readonly by: string, readonly automatic: boolean, readonly matchScore: number | null, readonly reason: string | null, readonly byStaff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly duplicates: ReadonlyArray<{ readonly __typename: 'Match', readonly id: string, readonly score: number, readonly left: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly right: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null }> | null };

export type ConsoleDeskIdentityEventFragment = { readonly __typename: 'IdentityEvent', readonly id: string, readonly occurredAt: string, readonly eventKind: IdentityEventKind, readonly records: ReadonlyArray<string>, readonly by: string, readonly automatic: boolean, readonly matchScore: number | null, readonly reason: string | null, readonly byStaff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null };

export type ConsoleDeskMessageFragment = { readonly __typename: 'Message', readonly id: string, readonly occurredAt: string, readonly messageKind: MessageKind, readonly messageStatus: MessageStatus, readonly sentVia: ContactChannel | null, readonly subject: string | null, readonly body: string | null, readonly notBefore: string | null, readonly objections: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }> };

export type ConsoleDeskPersonFragment = { readonly __typename: 'Customer', readonly id: string, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null } | null };

export type ConsoleDeskPreferencesFragment = { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem, readonly evidence: string | null }>, readonly consentHistory: { readonly __typename: 'ContactConsentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem, readonly evidence: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly rules: { readonly __typename: 'ContactRules', readonly preferredChannel: ContactChannel | null, readonly timeZone: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly weeklyCap: number | null, readonly pausedUntil: string | null } };

export type ConsoleDeskRecordFragment = { readonly __typename: 'IdentityRecord', readonly id: string, readonly survivor: boolean, readonly joinedAt: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string }> };

export type ConsoleDeskSavedCaseFragment = { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type ConsoleDeskSideFragment = { readonly __typename: 'Customer', readonly createdAt: string, readonly id: string, readonly status: CustomerStatus, readonly identified: boolean, readonly identity: { readonly __typename: 'Identity', readonly records: ReadonlyArray<{ readonly __typename: 'IdentityRecord', readonly id: string, readonly survivor: boolean, readonly joinedAt: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string }> }> } | null, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null } | null };

type ConsoleDeskTimelineEntry_Feedback_Fragment = { readonly __typename: 'Feedback', readonly metric: FeedbackMetric | null, readonly score: number | null, readonly via: Channel | null, readonly comment: string | null, readonly store: string | null, readonly id: string, readonly occurredAt: string };

type ConsoleDeskTimelineEntry_ServiceCase_Fragment = { readonly __typename: 'ServiceCase', readonly title: string, readonly caseStatus: CaseStatus, readonly id: string, readonly occurredAt: string };

type ConsoleDeskTimelineEntry_ServiceJob_Fragment = { readonly __typename: 'ServiceJob', readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly description: string, readonly store: string | null, readonly tag: string, readonly id: string, readonly occurredAt: string };

type ConsoleDeskTimelineEntry_Inspection_Fragment = { readonly __typename: 'Inspection', readonly condition: Condition, readonly store: string | null, readonly id: string, readonly occurredAt: string };

type ConsoleDeskTimelineEntry_WarrantyClaim_Fragment = { readonly __typename: 'WarrantyClaim', readonly description: string, readonly claimStatus: ClaimStatus, readonly id: string, readonly occurredAt: string };

type ConsoleDeskTimelineEntry_Order_Fragment = { readonly __typename: 'Order', readonly status: OrderStatus, readonly number: string, readonly store: string | null, readonly id: string, readonly occurredAt: string, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

type ConsoleDeskTimelineEntry_IdentityEvent_Fragment = { readonly __typename: 'IdentityEvent', readonly eventKind: IdentityEventKind, readonly records: ReadonlyArray<string>, readonly automatic: boolean, readonly reason: string | null, readonly id: string, readonly occurredAt: string };

type ConsoleDeskTimelineEntry_Interaction_Fragment = { readonly __typename: 'Interaction', readonly type: InteractionType, readonly via: Channel | null, readonly direction: Direction, readonly subject: string | null, readonly body: string | null, readonly store: string | null, readonly id: string, readonly occurredAt: string };

type ConsoleDeskTimelineEntry_Message_Fragment = { readonly __typename: 'Message', readonly sentVia: ContactChannel | null, readonly messageStatus: MessageStatus, readonly subject: string | null, readonly body: string | null, readonly id: string, readonly occurredAt: string };

type ConsoleDeskTimelineEntry_OrderReturn_Fragment = { readonly __typename: 'OrderReturn', readonly returnReason: ReturnReason, readonly store: string | null, readonly id: string, readonly occurredAt: string, readonly refund: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

type ConsoleDeskTimelineEntry_ContactConsent_Fragment = { readonly __typename: 'ContactConsent', readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly id: string, readonly occurredAt: string };

export type ConsoleDeskTimelineEntryFragment =
  | ConsoleDeskTimelineEntry_Feedback_Fragment
  | ConsoleDeskTimelineEntry_ServiceCase_Fragment
  | ConsoleDeskTimelineEntry_ServiceJob_Fragment
  | ConsoleDeskTimelineEntry_Inspection_Fragment
  | ConsoleDeskTimelineEntry_WarrantyClaim_Fragment
  | ConsoleDeskTimelineEntry_Order_Fragment
  | ConsoleDeskTimelineEntry_IdentityEvent_Fragment
  | ConsoleDeskTimelineEntry_Interaction_Fragment
  | ConsoleDeskTimelineEntry_Message_Fragment
  | ConsoleDeskTimelineEntry_OrderReturn_Fragment
  | ConsoleDeskTimelineEntry_ContactConsent_Fragment
;

export type ConsoleErasedOrderFragment = { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly placedAt: string, readonly erasesAt: string | null };

export type ConsoleFoundCustomerFragment = { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly given: string | null, readonly family: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly locality: string | null, readonly postalCode: string | null }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string } | null };

export type ConsoleFoundSaleFragment = { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly placedAt: string, readonly paymentLast4: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly contact: { readonly __typename: 'OrderContact', readonly name: string | null } | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly description: string, readonly quantity: number }> } | null };

export type ConsoleImportJobFragment = { readonly __typename: 'ImportJob', readonly id: string, readonly format: ImportFormat, readonly importStatus: ImportStatus, readonly dryRun: boolean, readonly rowsTotal: number | null, readonly rows: number, readonly applied: number, readonly skipped: number, readonly failed: number, readonly startedAt: string, readonly endedAt: string | null };

export type ConsoleIntegrationFragment = { readonly __typename: 'Integration', readonly id: string, readonly version: number, readonly code: string, readonly system: IntegrationSystem, readonly enabled: boolean, readonly dryRun: boolean, readonly webhookUrl: string, readonly stores: ReadonlyArray<{ readonly __typename: 'IntegrationStore', readonly location: string, readonly store: string }> };

export type ConsoleJobFragment = { readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly description: string, readonly serialNumber: string | null, readonly conditionAtIntake: Condition, readonly receivedAt: string, readonly promisedBy: string | null, readonly readyAt: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly findingsAtIntake: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly stages: ReadonlyArray<{ readonly __typename: 'ServiceJobStage', readonly status: ServiceJobStatus, readonly at: string, readonly by: string | null, readonly note: string | null }>, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly nextInspectionDue: string | null, readonly lastInspection: { readonly __typename: 'Inspection', readonly id: string, readonly findings: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }> } | null } | null };

export type ConsoleKpiFragment = { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null };

export type ConsoleKpiRowFragment = { readonly __typename: 'ServiceKpis', readonly from: string, readonly to: string, readonly csat: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly nps: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly ces: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly stars: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly firstContactResolutionRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly reopenRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly breachRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly medianFirstResponseMinutes: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly medianResolutionHours: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly repeatContactRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly recoveredRepurchase: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly unrecoveredRepurchase: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly churnRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly repeatPurchaseRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly lifetimeValue: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null } };

export type ConsolePlaybookFragment = { readonly __typename: 'Playbook', readonly id: string, readonly version: number, readonly name: string, readonly enabled: boolean, readonly trigger: PlaybookTrigger, readonly condition: unknown, readonly actions: ReadonlyArray<{ readonly __typename: 'PlaybookAction', readonly kind: PlaybookActionKind, readonly severity: Severity | null, readonly reason: CaseReason | null, readonly title: string | null, readonly dueInMinutes: number | null, readonly offer: OfferKind | null, readonly percent: number | null, readonly message: string | null, readonly via: Channel | null, readonly topic: string | null, readonly metric: FeedbackMetric | null, readonly messageKind: MessageKind | null, readonly purpose: ContactPurpose | null, readonly assignee: string | null, readonly delayMinutes: number | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> };

export type ConsolePlaybookActionFragment = { readonly __typename: 'PlaybookAction', readonly kind: PlaybookActionKind, readonly severity: Severity | null, readonly reason: CaseReason | null, readonly title: string | null, readonly dueInMinutes: number | null, readonly offer: OfferKind | null, readonly percent: number | null, readonly message: string | null, readonly via: Channel | null, readonly topic: string | null, readonly metric: FeedbackMetric | null, readonly messageKind: MessageKind | null, readonly purpose: ContactPurpose | null, readonly assignee: string | null, readonly delayMinutes: number | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null };

export type ConsolePreventionActionFragment = { readonly __typename: 'PreventionAction', readonly id: string, readonly version: number, readonly title: string, readonly owner: string, readonly dueOn: string, readonly preventionStatus: PreventionStatus, readonly doneOn: string | null, readonly pain: { readonly __typename: 'PainKey', readonly by: PainDimension, readonly key: string } };

export type ConsolePurchaseFragment = { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly placedAt: string, readonly lineCount: number, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly serialNumbers: ReadonlyArray<string> }> } | null };

export type ConsoleSegmentFieldsFragment = { readonly __typename: 'Segment', readonly id: string, readonly version: number, readonly name: string, readonly description: string | null, readonly enabled: boolean, readonly condition: unknown, readonly segmentStatus: SegmentStatus };

export type ConsoleSegmentMembersFragment = { readonly __typename: 'CustomerConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type ConsoleShopFragment = { readonly __typename: 'Shop', readonly name: string, readonly currency: string, readonly timeZone: string, readonly defaultRegion: string };

export type ConsoleStaffMemberFragment = { readonly __typename: 'StaffMember', readonly id: string, readonly version: number, readonly email: string | null, readonly name: string, readonly role: StaffRole, readonly stores: ReadonlyArray<string>, readonly enabled: boolean };

export type ConsoleStoreNamesFragment = { readonly __typename: 'StoreConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type ConsoleWarrantyPlanFragment = { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly durationMonths: number, readonly inspectionEveryMonths: number | null, readonly graceDays: number, readonly transferable: boolean, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> };

export type MessageTextFragment = { readonly __typename: 'MessageTemplate', readonly code: string | null, readonly kind: MessageKind, readonly channel: ContactChannel, readonly locale: string, readonly version: number, readonly enabled: boolean, readonly subject: string | null, readonly body: string };

export type MoneyFieldsFragment = { readonly __typename: 'Money', readonly amount: string, readonly currency: string };

export type NextPageFragment = { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type StoreFieldsFragment = { readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> };

export type UserErrorFieldsFragment = { readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> };

export type WebhookDeliveryFieldsFragment = { readonly __typename: 'WebhookDelivery', readonly id: string, readonly integration: string, readonly topic: string, readonly externalId: string, readonly receivedAt: string, readonly deliveryStatus: WebhookDeliveryStatus, readonly attemptCount: number, readonly wrote: ReadonlyArray<string>, readonly problems: ReadonlyArray<{ readonly __typename: 'WebhookDeliveryProblem', readonly code: string, readonly path: string | null, readonly message: string }> };

export type ConsoleAnswerEstimateMutationVariables = Exact<{
  input: AnswerEstimateInput;
}>;


export type ConsoleAnswerEstimateMutation = { readonly answerEstimate: { readonly __typename: 'ServiceJobPayload', readonly serviceJob: { readonly __typename: 'ServiceJob', readonly id: string, readonly jobStatus: ServiceJobStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleAttachmentQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleAttachmentQuery = { readonly node:
    | { readonly __typename: 'Attachment', readonly attachmentStatus: AttachmentStatus, readonly id: string }
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

export type ConsoleAudienceSegmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleAudienceSegmentsQuery = { readonly segments: ReadonlyArray<{ readonly __typename: 'Segment', readonly id: string, readonly name: string, readonly enabled: boolean }> | null };

export type ConsoleAudienceUrlQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleAudienceUrlQuery = { readonly node:
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'Feedback' }
    | { readonly __typename: 'ServiceCase' }
    | { readonly __typename: 'ServiceJob' }
    | { readonly __typename: 'Inspection' }
    | { readonly __typename: 'WarrantyClaim' }
    | { readonly __typename: 'Audience', readonly id: string, readonly url: string | null }
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

export type ConsoleAudiencesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleAudiencesQuery = { readonly audiences: { readonly __typename: 'AudienceConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Audience', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly members: number | null, readonly expiresAt: string | null, readonly sentAt: string | null, readonly excluded: ReadonlyArray<{ readonly __typename: 'AudienceExclusion', readonly code: ContactObjectionCode, readonly count: number }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleAuditLogQueryVariables = Exact<{
  customerId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleAuditLogQuery = { readonly auditTrail: { readonly __typename: 'AuditConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'AuditEntry', readonly id: string, readonly customerId: string | null, readonly at: string, readonly by: string, readonly byStaffId: string | null, readonly action: string, readonly fields: ReadonlyArray<string>, readonly correlationId: string, readonly byStaff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleBestCustomersQueryVariables = Exact<{
  by: ValueMeasure;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleBestCustomersQuery = { readonly bestCustomers: { readonly __typename: 'CustomerConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly insights: { readonly __typename: 'CustomerInsights', readonly tier: ValueTier, readonly orderCount: number, readonly lastOrderAt: string | null, readonly aliveProbability: number | null, readonly rfm: { readonly __typename: 'Rfm', readonly recency: number, readonly frequency: number, readonly monetary: number, readonly segment: RfmSegment } | null, readonly lifetimeValue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly averageOrderValue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly predictedValue: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleBookInspectionMutationVariables = Exact<{
  input: BookInspectionInput;
}>;


export type ConsoleBookInspectionMutation = { readonly bookInspection: { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly startsAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleBookVisitMutationVariables = Exact<{
  input: BookAppointmentInput;
}>;


export type ConsoleBookVisitMutation = { readonly bookAppointment: { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly startsAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleCallQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleCallQuery = { readonly node:
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'Feedback' }
    | { readonly __typename: 'ServiceCase' }
    | { readonly __typename: 'ServiceJob' }
    | { readonly __typename: 'Inspection' }
    | { readonly __typename: 'WarrantyClaim' }
    | { readonly __typename: 'Audience' }
    | { readonly __typename: 'Call', readonly id: string, readonly note: string | null, readonly attempts: ReadonlyArray<{ readonly __typename: 'CallAttempt', readonly at: string, readonly outcome: CallOutcome, readonly note: string | null }> }
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

export type ConsoleCancelErasureMutationVariables = Exact<{
  input: CancelErasureInput;
}>;


export type ConsoleCancelErasureMutation = { readonly cancelErasure: { readonly __typename: 'ErasurePayload', readonly erasesAt: string | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleCancelImportMutationVariables = Exact<{
  input: CancelImportInput;
}>;


export type ConsoleCancelImportMutation = { readonly cancelImport: { readonly __typename: 'ImportJobPayload', readonly importJob: { readonly __typename: 'ImportJob', readonly id: string, readonly format: ImportFormat, readonly importStatus: ImportStatus, readonly dryRun: boolean, readonly rowsTotal: number | null, readonly rows: number, readonly applied: number, readonly skipped: number, readonly failed: number, readonly startedAt: string, readonly endedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleCancelOrderErasureMutationVariables = Exact<{
  input: CancelOrderErasureInput;
}>;


export type ConsoleCancelOrderErasureMutation = { readonly cancelOrderErasure: { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly placedAt: string, readonly erasesAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleChangeVisitMutationVariables = Exact<{
  input: UpdateAppointmentInput;
}>;


export type ConsoleChangeVisitMutation = { readonly updateAppointment: { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly status: AppointmentStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleClaimQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleClaimQuery = { readonly node:
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'Feedback' }
    | { readonly __typename: 'ServiceCase' }
    | { readonly __typename: 'ServiceJob' }
    | { readonly __typename: 'Inspection' }
    | { readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly description: string, readonly claimStatus: ClaimStatus, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string } | null }
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
    | { readonly __typename: 'Segment' }
    | { readonly __typename: 'StaffMember' }
    | { readonly __typename: 'Warranty' }
    | { readonly __typename: 'Appointment' }
   | null };

export type ConsoleClaimSaleMutationVariables = Exact<{
  input: ClaimOrderInput;
}>;


export type ConsoleClaimSaleMutation = { readonly claimOrder: { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleConfirmAudienceSentMutationVariables = Exact<{
  input: ConfirmAudienceSentInput;
}>;


export type ConsoleConfirmAudienceSentMutation = { readonly confirmAudienceSent: { readonly __typename: 'AudiencePayload', readonly audience: { readonly __typename: 'Audience', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly members: number | null, readonly expiresAt: string | null, readonly sentAt: string | null, readonly excluded: ReadonlyArray<{ readonly __typename: 'AudienceExclusion', readonly code: ContactObjectionCode, readonly count: number }> | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleCorrectCustomerMutationVariables = Exact<{
  input: UpdateCustomerInput;
}>;


export type ConsoleCorrectCustomerMutation = { readonly updateCustomer: { readonly __typename: 'CustomerPayload', readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleCounterCustomerQueryVariables = Exact<{
  id: string;
  withCover: boolean;
  withItems: boolean;
  withOrders: boolean;
  withCases: boolean;
  withPreferences: boolean;
}>;


export type ConsoleCounterCustomerQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly label: string | null, readonly verified: boolean, readonly primary: boolean, readonly undeliverableSince: string | null }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly label: string | null, readonly verified: boolean, readonly primary: boolean }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null } | null, readonly nextActions: ReadonlyArray<{ readonly __typename: 'NextAction', readonly kind: NextActionKind, readonly message: string, readonly dueAt: string | null, readonly subject:
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
       | null }> | null, readonly warranties?: { readonly __typename: 'WarrantyConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly heldOpenBecause: string | null, readonly plan: { readonly __typename: 'WarrantyPlan', readonly name: string, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }, readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly startsAt: string, readonly store: string, readonly status: AppointmentStatus } | null, readonly lastInspection: { readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly store: string | null, readonly condition: Condition, readonly note: string | null, readonly photos: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null } | null, readonly inspections: { readonly __typename: 'InspectionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly condition: Condition }> } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly serviceJobs?: { readonly __typename: 'ServiceJobConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly description: string, readonly serialNumber: string | null, readonly conditionAtIntake: Condition, readonly receivedAt: string, readonly promisedBy: string | null, readonly readyAt: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly findingsAtIntake: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly stages: ReadonlyArray<{ readonly __typename: 'ServiceJobStage', readonly status: ServiceJobStatus, readonly at: string, readonly by: string | null, readonly note: string | null }>, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly nextInspectionDue: string | null, readonly lastInspection: { readonly __typename: 'Inspection', readonly id: string, readonly findings: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }> } | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly orders?: { readonly __typename: 'OrderConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly placedAt: string, readonly lineCount: number, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly serialNumbers: ReadonlyArray<string> }> } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly cases?: { readonly __typename: 'ServiceCaseConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly caseReason: CaseReason, readonly openedAt: string, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> }> } | null, readonly preferences?: { readonly __typename: 'Preferences', readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly email?: { readonly __typename: 'ContactDecision', readonly avoidSkus: ReadonlyArray<string>, readonly allowed: boolean, readonly reasons: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly until: string | null }> } | null, readonly sms?: { readonly __typename: 'ContactDecision', readonly allowed: boolean, readonly reasons: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly until: string | null }> } | null } | null };

export type ConsoleCounterItemsQueryVariables = Exact<{
  filter?: ServiceJobFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleCounterItemsQuery = { readonly serviceJobs: { readonly __typename: 'ServiceJobConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly description: string, readonly serialNumber: string | null, readonly conditionAtIntake: Condition, readonly receivedAt: string, readonly promisedBy: string | null, readonly readyAt: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly findingsAtIntake: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly stages: ReadonlyArray<{ readonly __typename: 'ServiceJobStage', readonly status: ServiceJobStatus, readonly at: string, readonly by: string | null, readonly note: string | null }>, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly nextInspectionDue: string | null, readonly lastInspection: { readonly __typename: 'Inspection', readonly id: string, readonly findings: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }> } | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleCounterOfferAnswerMutationVariables = Exact<{
  input: AnswerOfferInput;
}>;


export type ConsoleCounterOfferAnswerMutation = { readonly answerOffer: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDecideClaimMutationVariables = Exact<{
  input: DecideWarrantyClaimInput;
}>;


export type ConsoleDecideClaimMutation = { readonly decideWarrantyClaim: { readonly __typename: 'WarrantyClaimPayload', readonly claim: { readonly __typename: 'WarrantyClaim', readonly id: string, readonly claimStatus: ClaimStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskAddCaseContactMutationVariables = Exact<{
  input: AddCaseContactInput;
}>;


export type ConsoleDeskAddCaseContactMutation = { readonly addCaseContact: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskAnswerOfferMutationVariables = Exact<{
  input: AnswerOfferInput;
}>;


export type ConsoleDeskAnswerOfferMutation = { readonly answerOffer: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskByHandleQueryVariables = Exact<{
  key: CustomerKey;
}>;


export type ConsoleDeskByHandleQuery = { readonly customersBy: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null } | null }> | null };

export type ConsoleDeskCaseQueryVariables = Exact<{
  id: string;
  interactions: boolean;
}>;


export type ConsoleDeskCaseQuery = { readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly store: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly resolvedAt: string | null, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly details: string | null, readonly via: Channel | null, readonly skus: ReadonlyArray<string>, readonly openedBy: string | null, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly resolutionNote: string | null, readonly messages?: { readonly __typename: 'MessageConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Message', readonly id: string, readonly occurredAt: string, readonly messageKind: MessageKind, readonly messageStatus: MessageStatus, readonly sentVia: ContactChannel | null, readonly subject: string | null, readonly body: string | null, readonly notBefore: string | null, readonly objections: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }> }> } | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly status: CustomerStatus, readonly identified: boolean, readonly commitments: { readonly __typename: 'CommitmentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Commitment', readonly id: string, readonly dueAt: string, readonly assignee: string | null, readonly about:
            | { readonly __typename: 'Attachment', readonly id: string }
            | { readonly __typename: 'Feedback', readonly id: string }
            | { readonly __typename: 'ServiceCase', readonly id: string }
            | { readonly __typename: 'ServiceJob', readonly id: string }
            | { readonly __typename: 'Inspection', readonly id: string }
            | { readonly __typename: 'WarrantyClaim', readonly id: string }
            | { readonly __typename: 'Audience', readonly id: string }
            | { readonly __typename: 'Call', readonly id: string, readonly note: string | null, readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly attempts: ReadonlyArray<{ readonly __typename: 'CallAttempt', readonly at: string, readonly outcome: CallOutcome, readonly note: string | null }> }
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
           | null }> } | null, readonly timeline?: { readonly __typename: 'TimelineConnection', readonly nodes: ReadonlyArray<
          | { readonly __typename: 'Feedback', readonly metric: FeedbackMetric | null, readonly score: number | null, readonly via: Channel | null, readonly comment: string | null, readonly store: string | null, readonly id: string, readonly occurredAt: string }
          | { readonly __typename: 'ServiceCase', readonly title: string, readonly caseStatus: CaseStatus, readonly id: string, readonly occurredAt: string }
          | { readonly __typename: 'ServiceJob', readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly description: string, readonly store: string | null, readonly tag: string, readonly id: string, readonly occurredAt: string }
          | { readonly __typename: 'Inspection', readonly condition: Condition, readonly store: string | null, readonly id: string, readonly occurredAt: string }
          | { readonly __typename: 'WarrantyClaim', readonly description: string, readonly claimStatus: ClaimStatus, readonly id: string, readonly occurredAt: string }
          | { readonly __typename: 'Order', readonly status: OrderStatus, readonly number: string, readonly store: string | null, readonly id: string, readonly occurredAt: string, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }
          | { readonly __typename: 'IdentityEvent', readonly eventKind: IdentityEventKind, readonly records: ReadonlyArray<string>, readonly automatic: boolean, readonly reason: string | null, readonly id: string, readonly occurredAt: string }
          | { readonly __typename: 'Interaction', readonly type: InteractionType, readonly via: Channel | null, readonly direction: Direction, readonly subject: string | null, readonly body: string | null, readonly store: string | null, readonly id: string, readonly occurredAt: string }
          | { readonly __typename: 'Message', readonly sentVia: ContactChannel | null, readonly messageStatus: MessageStatus, readonly subject: string | null, readonly body: string | null, readonly id: string, readonly occurredAt: string }
          | { readonly __typename: 'OrderReturn', readonly returnReason: ReturnReason, readonly store: string | null, readonly id: string, readonly occurredAt: string, readonly refund: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }
          | { readonly __typename: 'ContactConsent', readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly id: string, readonly occurredAt: string }
        >, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null } | null } | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null, readonly rootCause: { readonly __typename: 'RootCause', readonly category: RootCauseCategory, readonly explanation: string, readonly prevention: string | null } | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly byStaff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null }>, readonly steps: ReadonlyArray<{ readonly __typename: 'CaseStep', readonly id: string, readonly title: string, readonly dueAt: string | null, readonly doneAt: string | null, readonly doneBy: string | null, readonly dropped: { readonly __typename: 'DroppedStep', readonly at: string, readonly because: string } | null }> | null, readonly contacts: { readonly __typename: 'CaseContactConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'CaseContact', readonly id: string, readonly occurredAt: string, readonly via: Channel, readonly direction: Direction, readonly note: string | null, readonly agent: string | null }> } | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly fulfilmentNote: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly reopenings: ReadonlyArray<{ readonly __typename: 'CaseReopening', readonly at: string, readonly because: string, readonly by: string }> | null, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly placedAt: string } | null, readonly feedback: ReadonlyArray<{ readonly __typename: 'Feedback', readonly id: string, readonly metric: FeedbackMetric | null, readonly score: number | null, readonly comment: string | null }> | null } | null };

export type ConsoleDeskCasesQueryVariables = Exact<{
  filter?: CaseFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleDeskCasesQuery = { readonly caseQueue: { readonly __typename: 'ServiceCaseConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly assignee: string | null, readonly store: string | null, readonly openedAt: string, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly resolvedAt: string | null, readonly nextUpdateDueAt: string | null, readonly breached: boolean | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleDeskCompleteCaseStepMutationVariables = Exact<{
  input: CompleteCaseStepInput;
}>;


export type ConsoleDeskCompleteCaseStepMutation = { readonly completeCaseStep: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskConfirmResolutionMutationVariables = Exact<{
  input: ConfirmResolutionInput;
}>;


export type ConsoleDeskConfirmResolutionMutation = { readonly confirmResolution: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskConsentHistoryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleDeskConsentHistoryQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly preferences: { readonly __typename: 'Preferences', readonly consentHistory: { readonly __typename: 'ContactConsentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem, readonly evidence: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null } | null };

export type ConsoleDeskCustomerQueryVariables = Exact<{
  id: string;
  timeline: boolean;
  filter?: TimelineFilter | null | undefined;
  identity: boolean;
  contact: boolean;
  channel: ContactChannel;
  purpose: ContactPurpose;
}>;


export type ConsoleDeskCustomerQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly status: CustomerStatus, readonly identified: boolean, readonly timeline?: { readonly __typename: 'TimelineConnection', readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Feedback', readonly metric: FeedbackMetric | null, readonly score: number | null, readonly via: Channel | null, readonly comment: string | null, readonly store: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'ServiceCase', readonly title: string, readonly caseStatus: CaseStatus, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'ServiceJob', readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly description: string, readonly store: string | null, readonly tag: string, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'Inspection', readonly condition: Condition, readonly store: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'WarrantyClaim', readonly description: string, readonly claimStatus: ClaimStatus, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'Order', readonly status: OrderStatus, readonly number: string, readonly store: string | null, readonly id: string, readonly occurredAt: string, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }
        | { readonly __typename: 'IdentityEvent', readonly eventKind: IdentityEventKind, readonly records: ReadonlyArray<string>, readonly automatic: boolean, readonly reason: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'Interaction', readonly type: InteractionType, readonly via: Channel | null, readonly direction: Direction, readonly subject: string | null, readonly body: string | null, readonly store: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'Message', readonly sentVia: ContactChannel | null, readonly messageStatus: MessageStatus, readonly subject: string | null, readonly body: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'OrderReturn', readonly returnReason: ReturnReason, readonly store: string | null, readonly id: string, readonly occurredAt: string, readonly refund: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }
        | { readonly __typename: 'ContactConsent', readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly id: string, readonly occurredAt: string }
      >, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly identity?: { readonly __typename: 'Identity', readonly records: ReadonlyArray<{ readonly __typename: 'IdentityRecord', readonly id: string, readonly survivor: boolean, readonly joinedAt: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string }> }>, readonly unidentified: ReadonlyArray<{ readonly __typename: 'IdentityRecord', readonly id: string, readonly survivor: boolean, readonly joinedAt: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string }> }>, readonly history: { readonly __typename: 'IdentityEventConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'IdentityEvent', readonly id: string, readonly occurredAt: string, readonly eventKind: IdentityEventKind, readonly records: ReadonlyArray<string>, readonly by: string, readonly automatic: boolean, readonly matchScore: number | null, readonly reason: string | null, readonly byStaff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly duplicates: ReadonlyArray<{ readonly __typename: 'Match', readonly id: string, readonly score: number, readonly left: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly right: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null }> | null } | null, readonly preferences?: { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem, readonly evidence: string | null }>, readonly consentHistory: { readonly __typename: 'ContactConsentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem, readonly evidence: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly rules: { readonly __typename: 'ContactRules', readonly preferredChannel: ContactChannel | null, readonly timeZone: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly weeklyCap: number | null, readonly pausedUntil: string | null } } | null, readonly contactDecision?: { readonly __typename: 'ContactDecision', readonly allowed: boolean, readonly alternatives: ReadonlyArray<ContactChannel>, readonly reasons: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }> } | null, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null } | null } | null };

export type ConsoleDeskFeedbackQueryVariables = Exact<{
  filter?: FeedbackFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleDeskFeedbackQuery = { readonly feedback: { readonly __typename: 'FeedbackConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Feedback', readonly id: string, readonly occurredAt: string, readonly metric: FeedbackMetric | null, readonly score: number | null, readonly comment: string | null, readonly handle: string | null, readonly via: Channel | null, readonly store: string | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string }> } | null, readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string, readonly title: string, readonly caseStatus: CaseStatus } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleDeskFindCustomersQueryVariables = Exact<{
  text: string;
}>;


export type ConsoleDeskFindCustomersQuery = { readonly searchCustomers: { readonly __typename: 'CustomerSearchConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null } | null }> } | null };

export type ConsoleDeskFulfilOfferMutationVariables = Exact<{
  input: FulfilOfferInput;
}>;


export type ConsoleDeskFulfilOfferMutation = { readonly fulfilOffer: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskIdentifyMutationVariables = Exact<{
  input: IdentifyCustomerInput;
}>;


export type ConsoleDeskIdentifyMutation = { readonly identifyCustomer: { readonly __typename: 'MergePayload', readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskIdentityHistoryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleDeskIdentityHistoryQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly identity: { readonly __typename: 'Identity', readonly history: { readonly __typename: 'IdentityEventConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'IdentityEvent', readonly id: string, readonly occurredAt: string, readonly eventKind: IdentityEventKind, readonly records: ReadonlyArray<string>, readonly by: string, readonly automatic: boolean, readonly matchScore: number | null, readonly reason: string | null, readonly byStaff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null } | null };

export type ConsoleDeskMatchQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleDeskMatchQuery = { readonly node:
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
    | { readonly __typename: 'Match', readonly left: { readonly __typename: 'Customer', readonly id: string } | null, readonly right: { readonly __typename: 'Customer', readonly id: string } | null }
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

export type ConsoleDeskMatchesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleDeskMatchesQuery = { readonly matchQueue: { readonly __typename: 'MatchConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Match', readonly id: string, readonly score: number, readonly left: { readonly __typename: 'Customer', readonly id: string, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null } | null } | null, readonly right: { readonly __typename: 'Customer', readonly id: string, readonly status: CustomerStatus, readonly identified: boolean, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null } | null } | null, readonly evidence: ReadonlyArray<{ readonly __typename: 'MatchEvidence', readonly field: string, readonly agreement: Agreement, readonly weight: number, readonly message: string }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleDeskMergeMutationVariables = Exact<{
  input: MergeCustomersInput;
}>;


export type ConsoleDeskMergeMutation = { readonly mergeCustomers: { readonly __typename: 'MergePayload', readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskMessagePreviewQueryVariables = Exact<{
  input: MessagePreviewInput;
}>;


export type ConsoleDeskMessagePreviewQuery = { readonly messagePreview: { readonly __typename: 'MessagePreview', readonly subject: string | null, readonly body: string, readonly locale: string } | null };

export type ConsoleDeskOfferResolutionMutationVariables = Exact<{
  input: OfferResolutionInput;
}>;


export type ConsoleDeskOfferResolutionMutation = { readonly offerResolution: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskOpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type ConsoleDeskOpenCaseMutation = { readonly openCase: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskOwedQueryVariables = Exact<{
  filter?: CommitmentFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleDeskOwedQuery = { readonly commitments: { readonly __typename: 'CommitmentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Commitment', readonly id: string, readonly commitmentKind: CommitmentKind, readonly what: string, readonly dueAt: string, readonly store: string | null, readonly assignee: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly primary: boolean }> } | null, readonly about:
        | { readonly __typename: 'Attachment', readonly id: string }
        | { readonly __typename: 'Feedback', readonly id: string }
        | { readonly __typename: 'ServiceCase', readonly title: string, readonly id: string }
        | { readonly __typename: 'ServiceJob', readonly description: string, readonly tag: string, readonly id: string }
        | { readonly __typename: 'Inspection', readonly id: string }
        | { readonly __typename: 'WarrantyClaim', readonly description: string, readonly id: string }
        | { readonly __typename: 'Audience', readonly id: string }
        | { readonly __typename: 'Call', readonly id: string, readonly note: string | null, readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly attempts: ReadonlyArray<{ readonly __typename: 'CallAttempt', readonly at: string, readonly outcome: CallOutcome, readonly note: string | null }> }
        | { readonly __typename: 'Customer', readonly id: string }
        | { readonly __typename: 'Commitment', readonly id: string }
        | { readonly __typename: 'DataExport', readonly id: string }
        | { readonly __typename: 'Order', readonly number: string, readonly id: string }
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
        | { readonly __typename: 'PreventionAction', readonly title: string, readonly id: string }
        | { readonly __typename: 'Segment', readonly id: string }
        | { readonly __typename: 'StaffMember', readonly id: string }
        | { readonly __typename: 'Warranty', readonly id: string }
        | { readonly __typename: 'Appointment', readonly id: string }
       | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleDeskPairQueryVariables = Exact<{
  left: string;
  right: string;
  survivor: string;
  other: string;
}>;


export type ConsoleDeskPairQuery = { readonly left: { readonly __typename: 'Customer', readonly createdAt: string, readonly id: string, readonly status: CustomerStatus, readonly identified: boolean, readonly identity: { readonly __typename: 'Identity', readonly records: ReadonlyArray<{ readonly __typename: 'IdentityRecord', readonly id: string, readonly survivor: boolean, readonly joinedAt: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string }> }> } | null, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null } | null } | null, readonly right: { readonly __typename: 'Customer', readonly createdAt: string, readonly id: string, readonly status: CustomerStatus, readonly identified: boolean, readonly identity: { readonly __typename: 'Identity', readonly records: ReadonlyArray<{ readonly __typename: 'IdentityRecord', readonly id: string, readonly survivor: boolean, readonly joinedAt: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string }> }> } | null, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null } | null } | null, readonly matchExplanation: { readonly __typename: 'MatchExplanation', readonly score: number, readonly evidence: ReadonlyArray<{ readonly __typename: 'MatchEvidence', readonly field: string, readonly agreement: Agreement, readonly weight: number, readonly message: string }> } | null, readonly mergePreview: { readonly __typename: 'MergePreview', readonly records: number, readonly orders: number, readonly warranties: number, readonly interactions: number, readonly fields: ReadonlyArray<{ readonly __typename: 'MergedField', readonly field: string, readonly value: string | null, readonly fromRecord: string | null, readonly rule: string }>, readonly blockers: ReadonlyArray<{ readonly __typename: 'MergeBlocker', readonly code: MergeBlockerCode, readonly message: string }> } | null };

export type ConsoleDeskPostCaseUpdateMutationVariables = Exact<{
  input: PostCaseUpdateInput;
}>;


export type ConsoleDeskPostCaseUpdateMutation = { readonly postCaseUpdate: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskPromiseCallMutationVariables = Exact<{
  input: PromiseCallInput;
}>;


export type ConsoleDeskPromiseCallMutation = { readonly promiseCall: { readonly __typename: 'CallPayload', readonly call: { readonly __typename: 'Call', readonly id: string, readonly dueAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskRecordCallMutationVariables = Exact<{
  input: RecordCallInput;
}>;


export type ConsoleDeskRecordCallMutation = { readonly recordCall: { readonly __typename: 'CallPayload', readonly call: { readonly __typename: 'Call', readonly id: string, readonly dueAt: string, readonly doneAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskRejectMatchMutationVariables = Exact<{
  input: RejectMatchInput;
}>;


export type ConsoleDeskRejectMatchMutation = { readonly rejectMatch: { readonly __typename: 'MatchPayload', readonly match: { readonly __typename: 'Match', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskReopenCaseMutationVariables = Exact<{
  input: ReopenCaseInput;
}>;


export type ConsoleDeskReopenCaseMutation = { readonly reopenCase: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskResolveCaseMutationVariables = Exact<{
  input: ResolveCaseInput;
}>;


export type ConsoleDeskResolveCaseMutation = { readonly resolveCase: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskSendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type ConsoleDeskSendMessageMutation = { readonly sendMessage: { readonly __typename: 'MessagePayload', readonly message: { readonly __typename: 'Message', readonly id: string, readonly occurredAt: string, readonly messageKind: MessageKind, readonly messageStatus: MessageStatus, readonly sentVia: ContactChannel | null, readonly subject: string | null, readonly body: string | null, readonly notBefore: string | null, readonly objections: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskSetConsentsMutationVariables = Exact<{
  input: SetContactConsentsInput;
}>;


export type ConsoleDeskSetConsentsMutation = { readonly setContactConsents: { readonly __typename: 'PreferencesPayload', readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskSetContactRulesMutationVariables = Exact<{
  input: SetContactRulesInput;
}>;


export type ConsoleDeskSetContactRulesMutation = { readonly setContactRules: { readonly __typename: 'PreferencesPayload', readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskStaffQueryVariables = Exact<{
  text?: string | null | undefined;
}>;


export type ConsoleDeskStaffQuery = { readonly staff: { readonly __typename: 'StaffConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'StaffMember', readonly id: string, readonly name: string, readonly stores: ReadonlyArray<string> }> } | null };

export type ConsoleDeskTimelineQueryVariables = Exact<{
  id: string;
  filter?: TimelineFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleDeskTimelineQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly timeline: { readonly __typename: 'TimelineConnection', readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Feedback', readonly metric: FeedbackMetric | null, readonly score: number | null, readonly via: Channel | null, readonly comment: string | null, readonly store: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'ServiceCase', readonly title: string, readonly caseStatus: CaseStatus, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'ServiceJob', readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly description: string, readonly store: string | null, readonly tag: string, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'Inspection', readonly condition: Condition, readonly store: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'WarrantyClaim', readonly description: string, readonly claimStatus: ClaimStatus, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'Order', readonly status: OrderStatus, readonly number: string, readonly store: string | null, readonly id: string, readonly occurredAt: string, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }
        | { readonly __typename: 'IdentityEvent', readonly eventKind: IdentityEventKind, readonly records: ReadonlyArray<string>, readonly automatic: boolean, readonly reason: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'Interaction', readonly type: InteractionType, readonly via: Channel | null, readonly direction: Direction, readonly subject: string | null, readonly body: string | null, readonly store: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'Message', readonly sentVia: ContactChannel | null, readonly messageStatus: MessageStatus, readonly subject: string | null, readonly body: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'OrderReturn', readonly returnReason: ReturnReason, readonly store: string | null, readonly id: string, readonly occurredAt: string, readonly refund: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }
        | { readonly __typename: 'ContactConsent', readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly id: string, readonly occurredAt: string }
      >, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type ConsoleDeskUnidentifiedQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleDeskUnidentifiedQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly status: CustomerStatus, readonly identified: boolean, readonly timeline: { readonly __typename: 'TimelineConnection', readonly nodes: ReadonlyArray<
        | { readonly __typename: 'Feedback', readonly metric: FeedbackMetric | null, readonly score: number | null, readonly via: Channel | null, readonly comment: string | null, readonly store: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'ServiceCase', readonly title: string, readonly caseStatus: CaseStatus, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'ServiceJob', readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly description: string, readonly store: string | null, readonly tag: string, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'Inspection', readonly condition: Condition, readonly store: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'WarrantyClaim', readonly description: string, readonly claimStatus: ClaimStatus, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'Order', readonly status: OrderStatus, readonly number: string, readonly store: string | null, readonly id: string, readonly occurredAt: string, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }
        | { readonly __typename: 'IdentityEvent', readonly eventKind: IdentityEventKind, readonly records: ReadonlyArray<string>, readonly automatic: boolean, readonly reason: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'Interaction', readonly type: InteractionType, readonly via: Channel | null, readonly direction: Direction, readonly subject: string | null, readonly body: string | null, readonly store: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'Message', readonly sentVia: ContactChannel | null, readonly messageStatus: MessageStatus, readonly subject: string | null, readonly body: string | null, readonly id: string, readonly occurredAt: string }
        | { readonly __typename: 'OrderReturn', readonly returnReason: ReturnReason, readonly store: string | null, readonly id: string, readonly occurredAt: string, readonly refund: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }
        | { readonly __typename: 'ContactConsent', readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly id: string, readonly occurredAt: string }
      >, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly handles: ReadonlyArray<{ readonly __typename: 'Handle', readonly system: string, readonly value: string, readonly verified: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null } | null } | null };

export type ConsoleDeskUnmergeMutationVariables = Exact<{
  input: UnmergeCustomerInput;
}>;


export type ConsoleDeskUnmergeMutation = { readonly unmergeCustomer: { readonly __typename: 'UnmergePayload', readonly restored: { readonly __typename: 'Customer', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleDeskUpdateCaseMutationVariables = Exact<{
  input: UpdateCaseInput;
}>;


export type ConsoleDeskUpdateCaseMutation = { readonly updateCase: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleExportAudienceMutationVariables = Exact<{
  input: ExportAudienceInput;
}>;


export type ConsoleExportAudienceMutation = { readonly exportAudience: { readonly __typename: 'AudiencePayload', readonly audience: { readonly __typename: 'Audience', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly members: number | null, readonly expiresAt: string | null, readonly sentAt: string | null, readonly excluded: ReadonlyArray<{ readonly __typename: 'AudienceExclusion', readonly code: ContactObjectionCode, readonly count: number }> | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleFindSalesQueryVariables = Exact<{
  input: FindSalesInput;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleFindSalesQuery = { readonly findSales: { readonly __typename: 'SaleMatches', readonly truncated: boolean, readonly endCursor: string | null, readonly matches: ReadonlyArray<{ readonly __typename: 'SaleMatch', readonly score: number, readonly matchedOn: ReadonlyArray<string>, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly placedAt: string, readonly paymentLast4: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly contact: { readonly __typename: 'OrderContact', readonly name: string | null } | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly description: string, readonly quantity: number }> } | null } | null }> } | null };

export type ConsoleImportJobQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleImportJobQuery = { readonly node:
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
    | { readonly __typename: 'ImportJob', readonly reportUrl: string | null, readonly id: string, readonly format: ImportFormat, readonly importStatus: ImportStatus, readonly dryRun: boolean, readonly rowsTotal: number | null, readonly rows: number, readonly applied: number, readonly skipped: number, readonly failed: number, readonly startedAt: string, readonly endedAt: string | null }
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

export type ConsoleImportJobsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleImportJobsQuery = { readonly importJobs: { readonly __typename: 'ImportJobConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ImportJob', readonly id: string, readonly format: ImportFormat, readonly importStatus: ImportStatus, readonly dryRun: boolean, readonly rowsTotal: number | null, readonly rows: number, readonly applied: number, readonly skipped: number, readonly failed: number, readonly startedAt: string, readonly endedAt: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleIntegrationsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleIntegrationsQuery = { readonly integrations: ReadonlyArray<{ readonly __typename: 'Integration', readonly lastDeliveryAt: string | null, readonly failedToday: number, readonly id: string, readonly version: number, readonly code: string, readonly system: IntegrationSystem, readonly enabled: boolean, readonly dryRun: boolean, readonly webhookUrl: string, readonly stores: ReadonlyArray<{ readonly __typename: 'IntegrationStore', readonly location: string, readonly store: string }> }> | null };

export type ConsoleItemPhotosQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleItemPhotosQuery = { readonly serviceJob: { readonly __typename: 'ServiceJob', readonly id: string, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null } | null };

export type ConsoleJourneyQueryVariables = Exact<{
  from: string;
  to: string;
  store?: string | null | undefined;
  via?: Channel | null | undefined;
}>;


export type ConsoleJourneyQuery = { readonly journey: ReadonlyArray<{ readonly __typename: 'JourneyStep', readonly from: string, readonly to: string | null, readonly customers: number, readonly medianHours: number | null, readonly conversion: number | null, readonly repeatVisits: number | null, readonly carts: number, readonly abandonedCarts: number }> | null };

export type ConsoleKpisQueryVariables = Exact<{
  from: string;
  to: string;
  by: Period;
  touchpoint?: string | null | undefined;
  store?: string | null | undefined;
  agent?: string | null | undefined;
  withStaff: boolean;
}>;


export type ConsoleKpisQuery = { readonly serviceKpis: ReadonlyArray<{ readonly __typename: 'ServiceKpis', readonly from: string, readonly to: string, readonly csat: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly nps: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly ces: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly stars: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly firstContactResolutionRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly reopenRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly breachRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly medianFirstResponseMinutes: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly medianResolutionHours: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly repeatContactRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly recoveredRepurchase: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly unrecoveredRepurchase: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly churnRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly repeatPurchaseRate: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null }, readonly lifetimeValue: { readonly __typename: 'Kpi', readonly value: number | null, readonly count: number, readonly target: number | null, readonly met: boolean | null, readonly targetBy: string | null, readonly owner: string | null } }> | null, readonly touchpoints: ReadonlyArray<{ readonly __typename: 'PainPoint', readonly key: string }> | null, readonly staff?: { readonly __typename: 'StaffConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'StaffMember', readonly id: string, readonly name: string }> } | null };

export type ConsoleLookUpQueryVariables = Exact<{
  text: string;
  tagStore: string;
  isCode: boolean;
  hasTag: boolean;
}>;


export type ConsoleLookUpQuery = { readonly searchCustomers: { readonly __typename: 'CustomerSearchConnection', readonly edges: ReadonlyArray<{ readonly __typename: 'CustomerSearchEdge', readonly matchedOn: ReadonlyArray<string>, readonly node: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly given: string | null, readonly family: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly locality: string | null, readonly postalCode: string | null }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string } | null } }> } | null, readonly serviceJobByTag?: { readonly __typename: 'ServiceJob', readonly id: string, readonly tag: string, readonly description: string, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly given: string | null, readonly family: string | null } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly locality: string | null, readonly postalCode: string | null }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string } | null } | null } | null, readonly ordersByReceipt?: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly number: string, readonly store: string | null, readonly placedAt: string, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null }> | null };

export type ConsoleMessageTextsQueryVariables = Exact<{
  kind?: MessageKind | null | undefined;
  channel?: ContactChannel | null | undefined;
}>;


export type ConsoleMessageTextsQuery = { readonly messageTemplates: ReadonlyArray<{ readonly __typename: 'MessageTemplate', readonly code: string | null, readonly kind: MessageKind, readonly channel: ContactChannel, readonly locale: string, readonly version: number, readonly enabled: boolean, readonly subject: string | null, readonly body: string }> | null };

export type ConsoleMoreStoresQueryVariables = Exact<{
  after: string;
}>;


export type ConsoleMoreStoresQuery = { readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly storePage: { readonly __typename: 'StoreConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type ConsoleMoveItemMutationVariables = Exact<{
  input: UpdateServiceJobInput;
}>;


export type ConsoleMoveItemMutation = { readonly updateServiceJob: { readonly __typename: 'ServiceJobPayload', readonly serviceJob: { readonly __typename: 'ServiceJob', readonly id: string, readonly jobStatus: ServiceJobStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleOpenCounterCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type ConsoleOpenCounterCaseMutation = { readonly openCase: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleOrderErasureQueryVariables = Exact<{
  orderId: string;
}>;


export type ConsoleOrderErasureQuery = { readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly placedAt: string, readonly erasesAt: string | null } | null };

export type ConsolePainCausesQueryVariables = Exact<{
  from: string;
  to: string;
  by: PainDimension;
  first: number;
}>;


export type ConsolePainCausesQuery = { readonly painPoints: ReadonlyArray<{ readonly __typename: 'PainPoint', readonly key: string, readonly latestCases: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly title: string, readonly openedAt: string, readonly store: string | null, readonly caseStatus: CaseStatus }> | null, readonly latestFeedback: ReadonlyArray<{ readonly __typename: 'Feedback', readonly id: string, readonly occurredAt: string, readonly metric: FeedbackMetric | null, readonly score: number | null, readonly comment: string | null, readonly store: string | null }> | null }> | null };

export type ConsolePainPointsQueryVariables = Exact<{
  from: string;
  to: string;
  beforeFrom: string;
  beforeTo: string;
  by: PainDimension;
}>;


export type ConsolePainPointsQuery = { readonly now: ReadonlyArray<{ readonly __typename: 'PainPoint', readonly key: string, readonly complaints: number, readonly lowScores: number, readonly returns: number, readonly customersLost: number, readonly share: number }> | null, readonly before: ReadonlyArray<{ readonly __typename: 'PainPoint', readonly key: string, readonly complaints: number, readonly lowScores: number, readonly returns: number }> | null };

export type ConsolePlaybookExplanationsQueryVariables = Exact<{
  input: PlaybookPreviewInput;
}>;


export type ConsolePlaybookExplanationsQuery = { readonly playbookExplanations: ReadonlyArray<{ readonly __typename: 'PlaybookExplanation', readonly playbook: string, readonly enabled: boolean, readonly acts: boolean, readonly because: ReadonlyArray<string>, readonly becauseNot: ReadonlyArray<string>, readonly actions: ReadonlyArray<{ readonly __typename: 'ExplainedAction', readonly acts: boolean, readonly notBefore: string | null, readonly becauseNot: ReadonlyArray<string>, readonly objections: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly message: string }>, readonly action: { readonly __typename: 'PlaybookAction', readonly kind: PlaybookActionKind, readonly severity: Severity | null, readonly reason: CaseReason | null, readonly title: string | null, readonly dueInMinutes: number | null, readonly offer: OfferKind | null, readonly percent: number | null, readonly message: string | null, readonly via: Channel | null, readonly topic: string | null, readonly metric: FeedbackMetric | null, readonly messageKind: MessageKind | null, readonly purpose: ContactPurpose | null, readonly assignee: string | null, readonly delayMinutes: number | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null } }> }> | null };

export type ConsolePlaybooksQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsolePlaybooksQuery = { readonly playbooks: ReadonlyArray<{ readonly __typename: 'Playbook', readonly id: string, readonly version: number, readonly name: string, readonly enabled: boolean, readonly trigger: PlaybookTrigger, readonly condition: unknown, readonly actions: ReadonlyArray<{ readonly __typename: 'PlaybookAction', readonly kind: PlaybookActionKind, readonly severity: Severity | null, readonly reason: CaseReason | null, readonly title: string | null, readonly dueInMinutes: number | null, readonly offer: OfferKind | null, readonly percent: number | null, readonly message: string | null, readonly via: Channel | null, readonly topic: string | null, readonly metric: FeedbackMetric | null, readonly messageKind: MessageKind | null, readonly purpose: ContactPurpose | null, readonly assignee: string | null, readonly delayMinutes: number | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> }> | null };

export type ConsolePreventionActionsQueryVariables = Exact<{
  status?: ReadonlyArray<PreventionStatus> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  withCases: boolean;
}>;


export type ConsolePreventionActionsQuery = { readonly preventionActions: { readonly __typename: 'PreventionActionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'PreventionAction', readonly id: string, readonly version: number, readonly title: string, readonly owner: string, readonly dueOn: string, readonly preventionStatus: PreventionStatus, readonly doneOn: string | null, readonly linkedCases?: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly title: string }> | null, readonly effect: { readonly __typename: 'PreventionEffect', readonly days: number, readonly before: number, readonly after: number, readonly pValue: number | null } | null, readonly pain: { readonly __typename: 'PainKey', readonly by: PainDimension, readonly key: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleReceiveItemMutationVariables = Exact<{
  input: ReceiveItemInput;
}>;


export type ConsoleReceiveItemMutation = { readonly receiveItem: { readonly __typename: 'ServiceJobPayload', readonly serviceJob: { readonly __typename: 'ServiceJob', readonly id: string, readonly tag: string } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleRecordInspectionMutationVariables = Exact<{
  input: RecordInspectionInput;
}>;


export type ConsoleRecordInspectionMutation = { readonly recordInspection: { readonly __typename: 'InspectionPayload', readonly inspection: { readonly __typename: 'Inspection', readonly id: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly nextInspectionDue: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleRecordVisitMutationVariables = Exact<{
  input: RecordInteractionInput;
}>;


export type ConsoleRecordVisitMutation = { readonly recordInteraction: { readonly __typename: 'InteractionPayload', readonly interaction: { readonly __typename: 'Interaction', readonly id: string } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleRedeemOfferMutationVariables = Exact<{
  input: FulfilOfferInput;
}>;


export type ConsoleRedeemOfferMutation = { readonly fulfilOffer: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleRegisterCustomerMutationVariables = Exact<{
  input: RegisterCustomerInput;
}>;


export type ConsoleRegisterCustomerMutation = { readonly registerCustomer: { readonly __typename: 'RegisterCustomerPayload', readonly outcome: RegisterOutcome | null, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleReinstateWarrantyMutationVariables = Exact<{
  input: ReinstateWarrantyInput;
}>;


export type ConsoleReinstateWarrantyMutation = { readonly reinstateWarranty: { readonly __typename: 'WarrantyPayload', readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly nextInspectionDue: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleReplayWebhookDeliveryMutationVariables = Exact<{
  input: ReplayWebhookDeliveryInput;
}>;


export type ConsoleReplayWebhookDeliveryMutation = { readonly replayWebhookDelivery: { readonly __typename: 'WebhookDeliveryPayload', readonly delivery: { readonly __typename: 'WebhookDelivery', readonly id: string, readonly integration: string, readonly topic: string, readonly externalId: string, readonly receivedAt: string, readonly deliveryStatus: WebhookDeliveryStatus, readonly attemptCount: number, readonly wrote: ReadonlyArray<string>, readonly problems: ReadonlyArray<{ readonly __typename: 'WebhookDeliveryProblem', readonly code: string, readonly path: string | null, readonly message: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleRequestErasureMutationVariables = Exact<{
  input: RequestErasureInput;
}>;


export type ConsoleRequestErasureMutation = { readonly requestErasure: { readonly __typename: 'ErasurePayload', readonly erasesAt: string | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleRequestUploadMutationVariables = Exact<{
  input: RequestUploadInput;
}>;


export type ConsoleRequestUploadMutation = { readonly requestUpload: { readonly __typename: 'UploadPayload', readonly uploadUrl: string | null, readonly attachment: { readonly __typename: 'Attachment', readonly id: string } | null, readonly fields: ReadonlyArray<{ readonly __typename: 'UploadField', readonly name: string, readonly value: string }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleResumeImportMutationVariables = Exact<{
  input: ResumeImportInput;
}>;


export type ConsoleResumeImportMutation = { readonly resumeImport: { readonly __typename: 'ImportJobPayload', readonly importJob: { readonly __typename: 'ImportJob', readonly id: string, readonly format: ImportFormat, readonly importStatus: ImportStatus, readonly dryRun: boolean, readonly rowsTotal: number | null, readonly rows: number, readonly applied: number, readonly skipped: number, readonly failed: number, readonly startedAt: string, readonly endedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleReturnItemMutationVariables = Exact<{
  input: ReturnItemInput;
}>;


export type ConsoleReturnItemMutation = { readonly returnItem: { readonly __typename: 'ServiceJobPayload', readonly serviceJob: { readonly __typename: 'ServiceJob', readonly id: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly nextInspectionDue: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveIntegrationMutationVariables = Exact<{
  input: SaveIntegrationInput;
}>;


export type ConsoleSaveIntegrationMutation = { readonly saveIntegration: { readonly __typename: 'IntegrationPayload', readonly integration: { readonly __typename: 'Integration', readonly id: string, readonly version: number, readonly code: string, readonly system: IntegrationSystem, readonly enabled: boolean, readonly dryRun: boolean, readonly webhookUrl: string, readonly stores: ReadonlyArray<{ readonly __typename: 'IntegrationStore', readonly location: string, readonly store: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveMessageTextMutationVariables = Exact<{
  input: SaveMessageTemplateInput;
}>;


export type ConsoleSaveMessageTextMutation = { readonly saveMessageTemplate: { readonly __typename: 'MessageTemplatePayload', readonly template: { readonly __typename: 'MessageTemplate', readonly code: string | null, readonly kind: MessageKind, readonly channel: ContactChannel, readonly locale: string, readonly version: number, readonly enabled: boolean, readonly subject: string | null, readonly body: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSavePlaybookMutationVariables = Exact<{
  input: SavePlaybookInput;
}>;


export type ConsoleSavePlaybookMutation = { readonly savePlaybook: { readonly __typename: 'PlaybookPayload', readonly playbook: { readonly __typename: 'Playbook', readonly id: string, readonly version: number, readonly name: string, readonly enabled: boolean, readonly trigger: PlaybookTrigger, readonly condition: unknown, readonly actions: ReadonlyArray<{ readonly __typename: 'PlaybookAction', readonly kind: PlaybookActionKind, readonly severity: Severity | null, readonly reason: CaseReason | null, readonly title: string | null, readonly dueInMinutes: number | null, readonly offer: OfferKind | null, readonly percent: number | null, readonly message: string | null, readonly via: Channel | null, readonly topic: string | null, readonly metric: FeedbackMetric | null, readonly messageKind: MessageKind | null, readonly purpose: ContactPurpose | null, readonly assignee: string | null, readonly delayMinutes: number | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSavePreventionActionMutationVariables = Exact<{
  input: SavePreventionActionInput;
}>;


export type ConsoleSavePreventionActionMutation = { readonly savePreventionAction: { readonly __typename: 'PreventionActionPayload', readonly action: { readonly __typename: 'PreventionAction', readonly id: string, readonly version: number, readonly title: string, readonly owner: string, readonly dueOn: string, readonly preventionStatus: PreventionStatus, readonly doneOn: string | null, readonly pain: { readonly __typename: 'PainKey', readonly by: PainDimension, readonly key: string } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveSegmentMutationVariables = Exact<{
  input: SaveSegmentInput;
}>;


export type ConsoleSaveSegmentMutation = { readonly saveSegment: { readonly __typename: 'SegmentPayload', readonly segment: { readonly __typename: 'Segment', readonly id: string, readonly version: number, readonly name: string, readonly description: string | null, readonly enabled: boolean, readonly condition: unknown, readonly segmentStatus: SegmentStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveShopMutationVariables = Exact<{
  input: SaveShopInput;
}>;


export type ConsoleSaveShopMutation = { readonly saveShop: { readonly __typename: 'ShopPayload', readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly currency: string, readonly timeZone: string, readonly defaultRegion: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveStaffMemberMutationVariables = Exact<{
  input: SaveStaffMemberInput;
}>;


export type ConsoleSaveStaffMemberMutation = { readonly saveStaffMember: { readonly __typename: 'StaffPayload', readonly member: { readonly __typename: 'StaffMember', readonly id: string, readonly version: number, readonly email: string | null, readonly name: string, readonly role: StaffRole, readonly stores: ReadonlyArray<string>, readonly enabled: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveStoreMutationVariables = Exact<{
  input: SaveStoreInput;
}>;


export type ConsoleSaveStoreMutation = { readonly saveStore: { readonly __typename: 'ShopPayload', readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly stores: ReadonlyArray<{ readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveWarrantyPlanMutationVariables = Exact<{
  input: SaveWarrantyPlanInput;
}>;


export type ConsoleSaveWarrantyPlanMutation = { readonly saveWarrantyPlan: { readonly __typename: 'WarrantyPlanPayload', readonly plan: { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly durationMonths: number, readonly inspectionEveryMonths: number | null, readonly graceDays: number, readonly transferable: boolean, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSegmentQueryVariables = Exact<{
  id: string;
  from: string;
  to: string;
  first?: number | null | undefined;
}>;


export type ConsoleSegmentQuery = { readonly node:
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
    | { readonly __typename: 'Segment', readonly memberCount: number, readonly id: string, readonly version: number, readonly name: string, readonly description: string | null, readonly enabled: boolean, readonly condition: unknown, readonly segmentStatus: SegmentStatus, readonly sizes: ReadonlyArray<{ readonly __typename: 'SegmentSize', readonly day: string, readonly members: number, readonly entered: number, readonly left: number }> | null, readonly members: { readonly __typename: 'CustomerConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | { readonly __typename: 'StaffMember' }
    | { readonly __typename: 'Warranty' }
    | { readonly __typename: 'Appointment' }
   | null };

export type ConsoleSegmentMembersQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleSegmentMembersQuery = { readonly node:
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
    | { readonly __typename: 'Segment', readonly id: string, readonly members: { readonly __typename: 'CustomerConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | { readonly __typename: 'StaffMember' }
    | { readonly __typename: 'Warranty' }
    | { readonly __typename: 'Appointment' }
   | null };

export type ConsoleSegmentPreviewQueryVariables = Exact<{
  condition: unknown;
}>;


export type ConsoleSegmentPreviewQuery = { readonly segmentPreview: { readonly __typename: 'SegmentPreview', readonly estimate: number, readonly low: number, readonly high: number, readonly sample: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null }> | null } | null };

export type ConsoleSegmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleSegmentsQuery = { readonly segments: ReadonlyArray<{ readonly __typename: 'Segment', readonly id: string, readonly name: string, readonly description: string | null, readonly enabled: boolean, readonly segmentStatus: SegmentStatus, readonly memberCount: number }> | null };

export type ConsoleSetKpiTargetMutationVariables = Exact<{
  input: SetKpiTargetInput;
}>;


export type ConsoleSetKpiTargetMutation = { readonly setKpiTarget: { readonly __typename: 'KpiTargetPayload', readonly kpi: KpiName | null, readonly value: number | null, readonly by: string | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleStaffQueryVariables = Exact<{
  text?: string | null | undefined;
  store?: string | null | undefined;
  enabled?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleStaffQuery = { readonly staff: { readonly __typename: 'StaffConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'StaffMember', readonly id: string, readonly version: number, readonly email: string | null, readonly name: string, readonly role: StaffRole, readonly stores: ReadonlyArray<string>, readonly enabled: boolean }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleStaffAuditLogQueryVariables = Exact<{
  staffId: string;
  from: string;
  to: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleStaffAuditLogQuery = { readonly staffAuditTrail: { readonly __typename: 'AuditConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'AuditEntry', readonly id: string, readonly customerId: string | null, readonly at: string, readonly by: string, readonly byStaffId: string | null, readonly action: string, readonly fields: ReadonlyArray<string>, readonly correlationId: string, readonly byStaff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleStartQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleStartQuery = { readonly viewer: { readonly __typename: 'Viewer', readonly clientId: string, readonly kind: ViewerKind, readonly scopes: ReadonlyArray<string>, readonly store: string | null, readonly stores: ReadonlyArray<string>, readonly staff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null } | null, readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly currency: string, readonly timeZone: string, readonly defaultRegion: string, readonly storePage: { readonly __typename: 'StoreConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type ConsoleStartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type ConsoleStartImportMutation = { readonly startImport: { readonly __typename: 'ImportJobPayload', readonly importJob: { readonly __typename: 'ImportJob', readonly id: string, readonly format: ImportFormat, readonly importStatus: ImportStatus, readonly dryRun: boolean, readonly rowsTotal: number | null, readonly rows: number, readonly applied: number, readonly skipped: number, readonly failed: number, readonly startedAt: string, readonly endedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleStoreQueryVariables = Exact<{
  code: string;
  from: string;
  to: string;
}>;


export type ConsoleStoreQuery = { readonly store: { readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly specialDays: ReadonlyArray<{ readonly __typename: 'SpecialDay', readonly day: string, readonly name: string | null, readonly hours: ReadonlyArray<{ readonly __typename: 'DayHours', readonly opens: string, readonly closes: string }> }> | null, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> } | null };

export type ConsoleStoresQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleStoresQuery = { readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly storePage: { readonly __typename: 'StoreConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type ConsoleVisitTimesQueryVariables = Exact<{
  store: string;
  from: string;
  to: string;
}>;


export type ConsoleVisitTimesQuery = { readonly appointmentSlots: ReadonlyArray<{ readonly __typename: 'AppointmentSlot', readonly startsAt: string, readonly free: number }> | null };

export type ConsoleVisitsQueryVariables = Exact<{
  store: string;
  from: string;
  to: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleVisitsQuery = { readonly appointments: { readonly __typename: 'AppointmentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Appointment', readonly id: string, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleWarrantyPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleWarrantyPlansQuery = { readonly warrantyPlans: ReadonlyArray<{ readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly durationMonths: number, readonly inspectionEveryMonths: number | null, readonly graceDays: number, readonly transferable: boolean, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }> | null };

export type ConsoleWebhookDeliveriesQueryVariables = Exact<{
  filter?: WebhookDeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleWebhookDeliveriesQuery = { readonly webhookDeliveries: { readonly __typename: 'WebhookDeliveryConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WebhookDelivery', readonly id: string, readonly integration: string, readonly topic: string, readonly externalId: string, readonly receivedAt: string, readonly deliveryStatus: WebhookDeliveryStatus, readonly attemptCount: number, readonly wrote: ReadonlyArray<string>, readonly problems: ReadonlyArray<{ readonly __typename: 'WebhookDeliveryProblem', readonly code: string, readonly path: string | null, readonly message: string }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleWebhookDeliveryQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleWebhookDeliveryQuery = { readonly node:
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

export type ConsoleWorkListVersionsQueryVariables = Exact<{
  store?: string | null | undefined;
}>;


export type ConsoleWorkListVersionsQuery = { readonly workListVersions: ReadonlyArray<{ readonly __typename: 'WorkListVersion', readonly list: WorkList, readonly version: string }> | null };

export declare const ConsoleAnswerEstimateDocument: KnownOperation<ConsoleAnswerEstimateMutation, ConsoleAnswerEstimateMutationVariables>;
export declare const ConsoleAttachmentDocument: KnownOperation<ConsoleAttachmentQuery, ConsoleAttachmentQueryVariables>;
/** The segments that a new file may be of. */
export declare const ConsoleAudienceSegmentsDocument: KnownOperation<ConsoleAudienceSegmentsQuery, ConsoleAudienceSegmentsQueryVariables>;
/** The link is good for minutes. */
export declare const ConsoleAudienceUrlDocument: KnownOperation<ConsoleAudienceUrlQuery, ConsoleAudienceUrlQueryVariables>;
export declare const ConsoleAudiencesDocument: KnownOperation<ConsoleAudiencesQuery, ConsoleAudiencesQueryVariables>;
/** Who read or changed what about a customer. */
export declare const ConsoleAuditLogDocument: KnownOperation<ConsoleAuditLogQuery, ConsoleAuditLogQueryVariables>;
export declare const ConsoleBestCustomersDocument: KnownOperation<ConsoleBestCustomersQuery, ConsoleBestCustomersQueryVariables>;
export declare const ConsoleBookInspectionDocument: KnownOperation<ConsoleBookInspectionMutation, ConsoleBookInspectionMutationVariables>;
export declare const ConsoleBookVisitDocument: KnownOperation<ConsoleBookVisitMutation, ConsoleBookVisitMutationVariables>;
/** A promised call, as the form that records it shows it. */
export declare const ConsoleCallDocument: KnownOperation<ConsoleCallQuery, ConsoleCallQueryVariables>;
export declare const ConsoleCancelErasureDocument: KnownOperation<ConsoleCancelErasureMutation, ConsoleCancelErasureMutationVariables>;
export declare const ConsoleCancelImportDocument: KnownOperation<ConsoleCancelImportMutation, ConsoleCancelImportMutationVariables>;
export declare const ConsoleCancelOrderErasureDocument: KnownOperation<ConsoleCancelOrderErasureMutation, ConsoleCancelOrderErasureMutationVariables>;
export declare const ConsoleChangeVisitDocument: KnownOperation<ConsoleChangeVisitMutation, ConsoleChangeVisitMutationVariables>;
export declare const ConsoleClaimDocument: KnownOperation<ConsoleClaimQuery, ConsoleClaimQueryVariables>;
export declare const ConsoleClaimSaleDocument: KnownOperation<ConsoleClaimSaleMutation, ConsoleClaimSaleMutationVariables>;
export declare const ConsoleConfirmAudienceSentDocument: KnownOperation<ConsoleConfirmAudienceSentMutation, ConsoleConfirmAudienceSentMutationVariables>;
export declare const ConsoleCorrectCustomerDocument: KnownOperation<ConsoleCorrectCustomerMutation, ConsoleCorrectCustomerMutationVariables>;
/** The person who stands at the counter, at a glance. What a role may not see is left out. */
export declare const ConsoleCounterCustomerDocument: KnownOperation<ConsoleCounterCustomerQuery, ConsoleCounterCustomerQueryVariables>;
/** The items in the safe of a store, the one promised first on top. */
export declare const ConsoleCounterItemsDocument: KnownOperation<ConsoleCounterItemsQuery, ConsoleCounterItemsQueryVariables>;
export declare const ConsoleCounterOfferAnswerDocument: KnownOperation<ConsoleCounterOfferAnswerMutation, ConsoleCounterOfferAnswerMutationVariables>;
export declare const ConsoleDecideClaimDocument: KnownOperation<ConsoleDecideClaimMutation, ConsoleDecideClaimMutationVariables>;
export declare const ConsoleDeskAddCaseContactDocument: KnownOperation<ConsoleDeskAddCaseContactMutation, ConsoleDeskAddCaseContactMutationVariables>;
export declare const ConsoleDeskAnswerOfferDocument: KnownOperation<ConsoleDeskAnswerOfferMutation, ConsoleDeskAnswerOfferMutationVariables>;
/** The records that are known by a handle. */
export declare const ConsoleDeskByHandleDocument: KnownOperation<ConsoleDeskByHandleQuery, ConsoleDeskByHandleQueryVariables>;
/** The case on one page, with what else happened with the person. */
export declare const ConsoleDeskCaseDocument: KnownOperation<ConsoleDeskCaseQuery, ConsoleDeskCaseQueryVariables>;
export declare const ConsoleDeskCasesDocument: KnownOperation<ConsoleDeskCasesQuery, ConsoleDeskCasesQueryVariables>;
export declare const ConsoleDeskCompleteCaseStepDocument: KnownOperation<ConsoleDeskCompleteCaseStepMutation, ConsoleDeskCompleteCaseStepMutationVariables>;
export declare const ConsoleDeskConfirmResolutionDocument: KnownOperation<ConsoleDeskConfirmResolutionMutation, ConsoleDeskConfirmResolutionMutationVariables>;
export declare const ConsoleDeskConsentHistoryDocument: KnownOperation<ConsoleDeskConsentHistoryQuery, ConsoleDeskConsentHistoryQueryVariables>;
/** One view of the page of a person: what happened, the records, or how the person may be contacted. */
export declare const ConsoleDeskCustomerDocument: KnownOperation<ConsoleDeskCustomerQuery, ConsoleDeskCustomerQueryVariables>;
/** What everybody said, newest first. */
export declare const ConsoleDeskFeedbackDocument: KnownOperation<ConsoleDeskFeedbackQuery, ConsoleDeskFeedbackQueryVariables>;
export declare const ConsoleDeskFindCustomersDocument: KnownOperation<ConsoleDeskFindCustomersQuery, ConsoleDeskFindCustomersQueryVariables>;
export declare const ConsoleDeskFulfilOfferDocument: KnownOperation<ConsoleDeskFulfilOfferMutation, ConsoleDeskFulfilOfferMutationVariables>;
export declare const ConsoleDeskIdentifyDocument: KnownOperation<ConsoleDeskIdentifyMutation, ConsoleDeskIdentifyMutationVariables>;
export declare const ConsoleDeskIdentityHistoryDocument: KnownOperation<ConsoleDeskIdentityHistoryQuery, ConsoleDeskIdentityHistoryQueryVariables>;
/** The two people of a match, by its id. */
export declare const ConsoleDeskMatchDocument: KnownOperation<ConsoleDeskMatchQuery, ConsoleDeskMatchQueryVariables>;
export declare const ConsoleDeskMatchesDocument: KnownOperation<ConsoleDeskMatchesQuery, ConsoleDeskMatchesQueryVariables>;
export declare const ConsoleDeskMergeDocument: KnownOperation<ConsoleDeskMergeMutation, ConsoleDeskMergeMutationVariables>;
export declare const ConsoleDeskMessagePreviewDocument: KnownOperation<ConsoleDeskMessagePreviewQuery, ConsoleDeskMessagePreviewQueryVariables>;
export declare const ConsoleDeskOfferResolutionDocument: KnownOperation<ConsoleDeskOfferResolutionMutation, ConsoleDeskOfferResolutionMutationVariables>;
export declare const ConsoleDeskOpenCaseDocument: KnownOperation<ConsoleDeskOpenCaseMutation, ConsoleDeskOpenCaseMutationVariables>;
/** What the shop owes, the most urgent first. */
export declare const ConsoleDeskOwedDocument: KnownOperation<ConsoleDeskOwedQuery, ConsoleDeskOwedQueryVariables>;
/** Two people, what speaks for one person, and what a merge would make of them. */
export declare const ConsoleDeskPairDocument: KnownOperation<ConsoleDeskPairQuery, ConsoleDeskPairQueryVariables>;
export declare const ConsoleDeskPostCaseUpdateDocument: KnownOperation<ConsoleDeskPostCaseUpdateMutation, ConsoleDeskPostCaseUpdateMutationVariables>;
export declare const ConsoleDeskPromiseCallDocument: KnownOperation<ConsoleDeskPromiseCallMutation, ConsoleDeskPromiseCallMutationVariables>;
export declare const ConsoleDeskRecordCallDocument: KnownOperation<ConsoleDeskRecordCallMutation, ConsoleDeskRecordCallMutationVariables>;
export declare const ConsoleDeskRejectMatchDocument: KnownOperation<ConsoleDeskRejectMatchMutation, ConsoleDeskRejectMatchMutationVariables>;
export declare const ConsoleDeskReopenCaseDocument: KnownOperation<ConsoleDeskReopenCaseMutation, ConsoleDeskReopenCaseMutationVariables>;
export declare const ConsoleDeskResolveCaseDocument: KnownOperation<ConsoleDeskResolveCaseMutation, ConsoleDeskResolveCaseMutationVariables>;
export declare const ConsoleDeskSendMessageDocument: KnownOperation<ConsoleDeskSendMessageMutation, ConsoleDeskSendMessageMutationVariables>;
export declare const ConsoleDeskSetConsentsDocument: KnownOperation<ConsoleDeskSetConsentsMutation, ConsoleDeskSetConsentsMutationVariables>;
export declare const ConsoleDeskSetContactRulesDocument: KnownOperation<ConsoleDeskSetContactRulesMutation, ConsoleDeskSetContactRulesMutationVariables>;
export declare const ConsoleDeskStaffDocument: KnownOperation<ConsoleDeskStaffQuery, ConsoleDeskStaffQueryVariables>;
export declare const ConsoleDeskTimelineDocument: KnownOperation<ConsoleDeskTimelineQuery, ConsoleDeskTimelineQueryVariables>;
/** What was said by somebody who is not a known customer yet. */
export declare const ConsoleDeskUnidentifiedDocument: KnownOperation<ConsoleDeskUnidentifiedQuery, ConsoleDeskUnidentifiedQueryVariables>;
export declare const ConsoleDeskUnmergeDocument: KnownOperation<ConsoleDeskUnmergeMutation, ConsoleDeskUnmergeMutationVariables>;
export declare const ConsoleDeskUpdateCaseDocument: KnownOperation<ConsoleDeskUpdateCaseMutation, ConsoleDeskUpdateCaseMutationVariables>;
export declare const ConsoleExportAudienceDocument: KnownOperation<ConsoleExportAudienceMutation, ConsoleExportAudienceMutationVariables>;
/** The sale of a lost receipt, by what the customer remembers. */
export declare const ConsoleFindSalesDocument: KnownOperation<ConsoleFindSalesQuery, ConsoleFindSalesQueryVariables>;
/** To follow one import, with the report of what was not applied. */
export declare const ConsoleImportJobDocument: KnownOperation<ConsoleImportJobQuery, ConsoleImportJobQueryVariables>;
export declare const ConsoleImportJobsDocument: KnownOperation<ConsoleImportJobsQuery, ConsoleImportJobsQueryVariables>;
/** The systems that feed the graph, and how they do today. */
export declare const ConsoleIntegrationsDocument: KnownOperation<ConsoleIntegrationsQuery, ConsoleIntegrationsQueryVariables>;
/** What the item looked like at its intake. Read when somebody opens the item: a list of twenty with all their photos costs too much. */
export declare const ConsoleItemPhotosDocument: KnownOperation<ConsoleItemPhotosQuery, ConsoleItemPhotosQueryVariables>;
export declare const ConsoleJourneyDocument: KnownOperation<ConsoleJourneyQuery, ConsoleJourneyQueryVariables>;
/** The KPIs of a page with the choices of its filters. */
export declare const ConsoleKpisDocument: KnownOperation<ConsoleKpisQuery, ConsoleKpisQueryVariables>;
/** Whatever a customer has, in one request: people by what a clerk types or scans, and what a printed code may name besides. */
export declare const ConsoleLookUpDocument: KnownOperation<ConsoleLookUpQuery, ConsoleLookUpQueryVariables>;
/** What the shop says to its customers. */
export declare const ConsoleMessageTextsDocument: KnownOperation<ConsoleMessageTextsQuery, ConsoleMessageTextsQueryVariables>;
/** The stores after the first hundred, which start with the console. */
export declare const ConsoleMoreStoresDocument: KnownOperation<ConsoleMoreStoresQuery, ConsoleMoreStoresQueryVariables>;
export declare const ConsoleMoveItemDocument: KnownOperation<ConsoleMoveItemMutation, ConsoleMoveItemMutationVariables>;
export declare const ConsoleOpenCounterCaseDocument: KnownOperation<ConsoleOpenCounterCaseMutation, ConsoleOpenCounterCaseMutationVariables>;
/** A guest's sale, and when its contact is erased because its web shop asked for it. */
export declare const ConsoleOrderErasureDocument: KnownOperation<ConsoleOrderErasureQuery, ConsoleOrderErasureQueryVariables>;
/** The cases and feedback behind a pain point, which is among the first ones of its dimension. */
export declare const ConsolePainCausesDocument: KnownOperation<ConsolePainCausesQuery, ConsolePainCausesQueryVariables>;
/** What goes wrong, compared with the days before. */
export declare const ConsolePainPointsDocument: KnownOperation<ConsolePainPointsQuery, ConsolePainPointsQueryVariables>;
/** What each playbook would do for an event, or why it would do nothing. Nothing changes. */
export declare const ConsolePlaybookExplanationsDocument: KnownOperation<ConsolePlaybookExplanationsQuery, ConsolePlaybookExplanationsQueryVariables>;
export declare const ConsolePlaybooksDocument: KnownOperation<ConsolePlaybooksQuery, ConsolePlaybooksQueryVariables>;
export declare const ConsolePreventionActionsDocument: KnownOperation<ConsolePreventionActionsQuery, ConsolePreventionActionsQueryVariables>;
export declare const ConsoleReceiveItemDocument: KnownOperation<ConsoleReceiveItemMutation, ConsoleReceiveItemMutationVariables>;
export declare const ConsoleRecordInspectionDocument: KnownOperation<ConsoleRecordInspectionMutation, ConsoleRecordInspectionMutationVariables>;
export declare const ConsoleRecordVisitDocument: KnownOperation<ConsoleRecordVisitMutation, ConsoleRecordVisitMutationVariables>;
export declare const ConsoleRedeemOfferDocument: KnownOperation<ConsoleRedeemOfferMutation, ConsoleRedeemOfferMutationVariables>;
export declare const ConsoleRegisterCustomerDocument: KnownOperation<ConsoleRegisterCustomerMutation, ConsoleRegisterCustomerMutationVariables>;
export declare const ConsoleReinstateWarrantyDocument: KnownOperation<ConsoleReinstateWarrantyMutation, ConsoleReinstateWarrantyMutationVariables>;
export declare const ConsoleReplayWebhookDeliveryDocument: KnownOperation<ConsoleReplayWebhookDeliveryMutation, ConsoleReplayWebhookDeliveryMutationVariables>;
export declare const ConsoleRequestErasureDocument: KnownOperation<ConsoleRequestErasureMutation, ConsoleRequestErasureMutationVariables>;
/** POST `fields`, and the file as the last field `file`, to `uploadUrl`. Then ask for the attachment until it is READY or REFUSED. */
export declare const ConsoleRequestUploadDocument: KnownOperation<ConsoleRequestUploadMutation, ConsoleRequestUploadMutationVariables>;
export declare const ConsoleResumeImportDocument: KnownOperation<ConsoleResumeImportMutation, ConsoleResumeImportMutationVariables>;
export declare const ConsoleReturnItemDocument: KnownOperation<ConsoleReturnItemMutation, ConsoleReturnItemMutationVariables>;
export declare const ConsoleSaveIntegrationDocument: KnownOperation<ConsoleSaveIntegrationMutation, ConsoleSaveIntegrationMutationVariables>;
export declare const ConsoleSaveMessageTextDocument: KnownOperation<ConsoleSaveMessageTextMutation, ConsoleSaveMessageTextMutationVariables>;
export declare const ConsoleSavePlaybookDocument: KnownOperation<ConsoleSavePlaybookMutation, ConsoleSavePlaybookMutationVariables>;
export declare const ConsoleSavePreventionActionDocument: KnownOperation<ConsoleSavePreventionActionMutation, ConsoleSavePreventionActionMutationVariables>;
export declare const ConsoleSaveSegmentDocument: KnownOperation<ConsoleSaveSegmentMutation, ConsoleSaveSegmentMutationVariables>;
export declare const ConsoleSaveShopDocument: KnownOperation<ConsoleSaveShopMutation, ConsoleSaveShopMutationVariables>;
export declare const ConsoleSaveStaffMemberDocument: KnownOperation<ConsoleSaveStaffMemberMutation, ConsoleSaveStaffMemberMutationVariables>;
export declare const ConsoleSaveStoreDocument: KnownOperation<ConsoleSaveStoreMutation, ConsoleSaveStoreMutationVariables>;
export declare const ConsoleSaveWarrantyPlanDocument: KnownOperation<ConsoleSaveWarrantyPlanMutation, ConsoleSaveWarrantyPlanMutationVariables>;
/** A segment with its sizes and the first of its members. */
export declare const ConsoleSegmentDocument: KnownOperation<ConsoleSegmentQuery, ConsoleSegmentQueryVariables>;
export declare const ConsoleSegmentMembersDocument: KnownOperation<ConsoleSegmentMembersQuery, ConsoleSegmentMembersQueryVariables>;
export declare const ConsoleSegmentPreviewDocument: KnownOperation<ConsoleSegmentPreviewQuery, ConsoleSegmentPreviewQueryVariables>;
export declare const ConsoleSegmentsDocument: KnownOperation<ConsoleSegmentsQuery, ConsoleSegmentsQueryVariables>;
export declare const ConsoleSetKpiTargetDocument: KnownOperation<ConsoleSetKpiTargetMutation, ConsoleSetKpiTargetMutationVariables>;
export declare const ConsoleStaffDocument: KnownOperation<ConsoleStaffQuery, ConsoleStaffQueryVariables>;
/** What a member of staff read or changed. */
export declare const ConsoleStaffAuditLogDocument: KnownOperation<ConsoleStaffAuditLogQuery, ConsoleStaffAuditLogQueryVariables>;
/** Who signed in, and what the console needs to show times, money and stores. */
export declare const ConsoleStartDocument: KnownOperation<ConsoleStartQuery, ConsoleStartQueryVariables>;
export declare const ConsoleStartImportDocument: KnownOperation<ConsoleStartImportMutation, ConsoleStartImportMutationVariables>;
export declare const ConsoleStoreDocument: KnownOperation<ConsoleStoreQuery, ConsoleStoreQueryVariables>;
export declare const ConsoleStoresDocument: KnownOperation<ConsoleStoresQuery, ConsoleStoresQueryVariables>;
export declare const ConsoleVisitTimesDocument: KnownOperation<ConsoleVisitTimesQuery, ConsoleVisitTimesQueryVariables>;
/** Who comes to a store on some days. */
export declare const ConsoleVisitsDocument: KnownOperation<ConsoleVisitsQuery, ConsoleVisitsQueryVariables>;
export declare const ConsoleWarrantyPlansDocument: KnownOperation<ConsoleWarrantyPlansQuery, ConsoleWarrantyPlansQueryVariables>;
export declare const ConsoleWebhookDeliveriesDocument: KnownOperation<ConsoleWebhookDeliveriesQuery, ConsoleWebhookDeliveriesQueryVariables>;
/** With what the system sent. */
export declare const ConsoleWebhookDeliveryDocument: KnownOperation<ConsoleWebhookDeliveryQuery, ConsoleWebhookDeliveryQueryVariables>;
/** Whether anything moved in the lists of a store, or of the whole shop: one small read every few seconds. */
export declare const ConsoleWorkListVersionsDocument: KnownOperation<ConsoleWorkListVersionsQuery, ConsoleWorkListVersionsQueryVariables>;
