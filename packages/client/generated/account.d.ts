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

/** CSAT 1 to 5, CES 1 to 7 (1 = least effort), NPS 0 to 10, STARS 1 to 5. */
export type FeedbackMetric =
  | 'CSAT'
  | 'CES'
  | 'NPS'
  | 'STARS';

export type OrderFilter = {
  readonly status?: ReadonlyArray<OrderStatus> | null | undefined;
  readonly source?: ReadonlyArray<SourceSystem> | null | undefined;
  readonly placedFrom?: string | null | undefined;
  readonly placedTo?: string | null | undefined;
  readonly sku?: string | null | undefined;
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

/** `likes`, `dislikes` and `sizes` replace the whole list. `addLikes`, `addDislikes` and `remove` change single entries. */
export type SetTastesInput = {
  readonly idempotencyKey: string;
  readonly customer?: CustomerKey | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly likes?: ReadonlyArray<TasteInput> | null | undefined;
  readonly dislikes?: ReadonlyArray<TasteInput> | null | undefined;
  readonly sizes?: ReadonlyArray<SizeInput> | null | undefined;
  readonly addLikes?: ReadonlyArray<TasteInput> | null | undefined;
  readonly addDislikes?: ReadonlyArray<TasteInput> | null | undefined;
  readonly remove?: ReadonlyArray<TasteInput> | null | undefined;
};

export type TasteInput = {
  readonly topic: string;
  readonly value: string;
};

export type SizeInput = {
  readonly of: string;
  readonly value: string;
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

export type AnswerOfferInput = {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly offerId: string;
  readonly accept: boolean;
};

export type ConfirmResolutionInput = {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly confirmed: boolean;
  readonly comment?: string | null | undefined;
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

/** `estimate` is the sum that the customer was shown: if another stands now, the answer is CONFLICT. */
export type AnswerEstimateInput = {
  readonly idempotencyKey: string;
  readonly jobId: string;
  readonly estimate: MoneyInput;
  readonly approve: boolean;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: boolean | null | undefined;
};

export type Weekday =
  | 'MONDAY'
  | 'TUESDAY'
  | 'WEDNESDAY'
  | 'THURSDAY'
  | 'FRIDAY'
  | 'SATURDAY'
  | 'SUNDAY';

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

export type AccountAppointmentFragment = { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null };

export type AccountCaseFieldsFragment = { readonly __typename: 'ServiceCase', readonly version: number, readonly details: string | null, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly resolvedAt: string | null, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly skus: ReadonlyArray<string>, readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly caseReason: CaseReason, readonly openedAt: string, readonly nextUpdateDueAt: string | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string } | null };

export type AccountCaseSummaryFragment = { readonly __typename: 'ServiceCase', readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly caseReason: CaseReason, readonly openedAt: string, readonly nextUpdateDueAt: string | null };

export type AccountClaimFragment = { readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly description: string, readonly claimStatus: ClaimStatus, readonly decidedAt: string | null, readonly decision: string | null };

export type AccountConsentFragment = { readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem };

export type AccountDetailsFragment = { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly birthDate: string | null, readonly locale: string | null, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly label: string | null, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly label: string | null, readonly verified: boolean, readonly primary: boolean }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null }> };

export type AccountExportFragment = { readonly __typename: 'DataExport', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly url: string | null, readonly expiresAt: string | null };

export type AccountFeedbackFieldsFragment = { readonly __typename: 'Feedback', readonly id: string, readonly occurredAt: string, readonly metric: FeedbackMetric | null, readonly score: number | null, readonly comment: string | null, readonly touchpoint: string | null, readonly skus: ReadonlyArray<string> };

export type AccountOrderSummaryFragment = { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type AccountPreferenceFieldsFragment = { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem }>, readonly rules: { readonly __typename: 'ContactRules', readonly preferredChannel: ContactChannel | null, readonly timeZone: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly weeklyCap: number | null, readonly pausedUntil: string | null }, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } };

export type AccountServiceJobFragment = { readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly sku: string | null, readonly description: string, readonly serialNumber: string | null, readonly receivedAt: string, readonly promisedBy: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly readyAt: string | null, readonly returnedAt: string | null, readonly returnedTo: string | null, readonly promises: ReadonlyArray<{ readonly __typename: 'ServiceJobPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null };

export type AccountWarrantySummaryFragment = { readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null };

export type AddressFieldsFragment = { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null };

export type AttachmentFieldsFragment = { readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null };

export type MoneyFieldsFragment = { readonly __typename: 'Money', readonly amount: string, readonly currency: string };

export type NextPageFragment = { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type StoreFieldsFragment = { readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> };

export type UserErrorFieldsFragment = { readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> };

export type AccountAnswerEstimateMutationVariables = Exact<{
  input: AnswerEstimateInput;
}>;


export type AccountAnswerEstimateMutation = { readonly answerEstimate: { readonly __typename: 'ServiceJobPayload', readonly serviceJob: { readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly sku: string | null, readonly description: string, readonly serialNumber: string | null, readonly receivedAt: string, readonly promisedBy: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly readyAt: string | null, readonly returnedAt: string | null, readonly returnedTo: string | null, readonly promises: ReadonlyArray<{ readonly __typename: 'ServiceJobPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountAnswerOfferMutationVariables = Exact<{
  input: AnswerOfferInput;
}>;


export type AccountAnswerOfferMutation = { readonly answerOffer: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly version: number, readonly details: string | null, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly resolvedAt: string | null, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly skus: ReadonlyArray<string>, readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly caseReason: CaseReason, readonly openedAt: string, readonly nextUpdateDueAt: string | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountAttachmentQueryVariables = Exact<{
  id: string;
}>;


export type AccountAttachmentQuery = { readonly node:
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

export type AccountBookInspectionMutationVariables = Exact<{
  input: BookInspectionInput;
}>;


export type AccountBookInspectionMutation = { readonly bookInspection: { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountBookVisitMutationVariables = Exact<{
  input: BookAppointmentInput;
}>;


export type AccountBookVisitMutation = { readonly bookAppointment: { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountCancelErasureMutationVariables = Exact<{
  input: CancelErasureInput;
}>;


export type AccountCancelErasureMutation = { readonly cancelErasure: { readonly __typename: 'ErasurePayload', readonly erasesAt: string | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountCaseQueryVariables = Exact<{
  id: string;
}>;


export type AccountCaseQuery = { readonly node:
    | { readonly __typename: 'Attachment', readonly id: string }
    | { readonly __typename: 'Feedback', readonly id: string }
    | { readonly __typename: 'ServiceCase', readonly id: string, readonly version: number, readonly details: string | null, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly resolvedAt: string | null, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly skus: ReadonlyArray<string>, readonly title: string, readonly caseStatus: CaseStatus, readonly caseReason: CaseReason, readonly openedAt: string, readonly nextUpdateDueAt: string | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string } | null }
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

export type AccountCasesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  status?: ReadonlyArray<CaseStatus> | null | undefined;
}>;


export type AccountCasesQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly cases: { readonly __typename: 'ServiceCaseConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly caseReason: CaseReason, readonly openedAt: string, readonly nextUpdateDueAt: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type AccountCommitmentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountCommitmentsQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly commitments: { readonly __typename: 'CommitmentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Commitment', readonly id: string, readonly commitmentKind: CommitmentKind, readonly what: string, readonly dueAt: string, readonly overdue: boolean, readonly store: string | null, readonly about:
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

export type AccountConfirmResolutionMutationVariables = Exact<{
  input: ConfirmResolutionInput;
}>;


export type AccountConfirmResolutionMutation = { readonly confirmResolution: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly version: number, readonly details: string | null, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly resolvedAt: string | null, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly skus: ReadonlyArray<string>, readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly caseReason: CaseReason, readonly openedAt: string, readonly nextUpdateDueAt: string | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountConsentHistoryQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountConsentHistoryQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly consentHistory: { readonly __typename: 'ContactConsentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null } | null };

export type AccountDataExportQueryVariables = Exact<{
  id: string;
}>;


export type AccountDataExportQuery = { readonly node:
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

export type AccountErasureQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountErasureQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly status: CustomerStatus, readonly erasesAt: string | null } | null };

export type AccountExportCustomerMutationVariables = Exact<{
  input: ExportCustomerInput;
}>;


export type AccountExportCustomerMutation = { readonly exportCustomer: { readonly __typename: 'ExportPayload', readonly dataExport: { readonly __typename: 'DataExport', readonly id: string, readonly exportStatus: ExportStatus, readonly requestedAt: string, readonly url: string | null, readonly expiresAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountFeedbackQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountFeedbackQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly feedback: { readonly __typename: 'FeedbackConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Feedback', readonly id: string, readonly occurredAt: string, readonly metric: FeedbackMetric | null, readonly score: number | null, readonly comment: string | null, readonly touchpoint: string | null, readonly skus: ReadonlyArray<string> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type AccountFileClaimMutationVariables = Exact<{
  input: FileWarrantyClaimInput;
}>;


export type AccountFileClaimMutation = { readonly fileWarrantyClaim: { readonly __typename: 'WarrantyClaimPayload', readonly claim: { readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly description: string, readonly claimStatus: ClaimStatus, readonly decidedAt: string | null, readonly decision: string | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountOpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type AccountOpenCaseMutation = { readonly openCase: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly version: number, readonly details: string | null, readonly firstResponseDueAt: string, readonly firstRespondedAt: string | null, readonly resolutionDueAt: string, readonly resolvedAt: string | null, readonly confirmed: boolean | null, readonly confirmationComment: string | null, readonly skus: ReadonlyArray<string>, readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly caseReason: CaseReason, readonly openedAt: string, readonly nextUpdateDueAt: string | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null, readonly updates: ReadonlyArray<{ readonly __typename: 'CaseUpdate', readonly id: string, readonly at: string, readonly message: string, readonly via: Channel | null }>, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly offeredAt: string, readonly answeredAt: string | null, readonly fulfilledAt: string | null, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountOrderQueryVariables = Exact<{
  id: string;
  firstLines?: number | null | undefined;
  afterLine?: string | null | undefined;
}>;


export type AccountOrderQuery = { readonly node:
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
    | { readonly __typename: 'Order', readonly taxIncluded: boolean, readonly paymentLast4: string | null, readonly id: string, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly subtotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly discount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly shipping: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly tax: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly rounding: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly shipTo: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly promises: ReadonlyArray<{ readonly __typename: 'DeliveryPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly category: string | null, readonly quantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly returnedQuantity: number, readonly unitPrice: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly discount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly warranties: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly status: WarrantyStatus, readonly nextInspectionDue: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly returns: ReadonlyArray<{ readonly __typename: 'OrderReturn', readonly id: string, readonly returnNumber: string | null, readonly occurredAt: string, readonly returnReason: ReturnReason, readonly returnedLines: ReadonlyArray<{ readonly __typename: 'ReturnLine', readonly sku: string, readonly quantity: number }>, readonly refund: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }
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

export type AccountOrdersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
}>;


export type AccountOrdersQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly orders: { readonly __typename: 'OrderConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type AccountOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountOverviewQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly birthDate: string | null, readonly locale: string | null, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null, readonly memberSince: string | null } | null, readonly warranties: { readonly __typename: 'WarrantyConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly orders: { readonly __typename: 'OrderConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly deliveredAt: string | null, readonly lineCount: number, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly cases: { readonly __typename: 'ServiceCaseConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly caseReason: CaseReason, readonly openedAt: string, readonly nextUpdateDueAt: string | null }> } | null, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly label: string | null, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly label: string | null, readonly verified: boolean, readonly primary: boolean }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null }> } | null };

export type AccountPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPreferencesQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem }>, readonly rules: { readonly __typename: 'ContactRules', readonly preferredChannel: ContactChannel | null, readonly timeZone: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly weeklyCap: number | null, readonly pausedUntil: string | null }, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null } | null };

export type AccountProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountProfileQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly birthDate: string | null, readonly locale: string | null, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly label: string | null, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly label: string | null, readonly verified: boolean, readonly primary: boolean }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null }> } | null };

export type AccountRequestErasureMutationVariables = Exact<{
  input: RequestErasureInput;
}>;


export type AccountRequestErasureMutation = { readonly requestErasure: { readonly __typename: 'ErasurePayload', readonly erasesAt: string | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountRequestUploadMutationVariables = Exact<{
  input: RequestUploadInput;
}>;


export type AccountRequestUploadMutation = { readonly requestUpload: { readonly __typename: 'UploadPayload', readonly uploadUrl: string | null, readonly attachment: { readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null, readonly fields: ReadonlyArray<{ readonly __typename: 'UploadField', readonly name: string, readonly value: string }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountServiceJobQueryVariables = Exact<{
  id: string;
}>;


export type AccountServiceJobQuery = { readonly node:
    | { readonly __typename: 'Attachment', readonly id: string }
    | { readonly __typename: 'Feedback', readonly id: string }
    | { readonly __typename: 'ServiceCase', readonly id: string }
    | { readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly sku: string | null, readonly description: string, readonly serialNumber: string | null, readonly receivedAt: string, readonly promisedBy: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly readyAt: string | null, readonly returnedAt: string | null, readonly returnedTo: string | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null, readonly promises: ReadonlyArray<{ readonly __typename: 'ServiceJobPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }
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

export type AccountServiceJobsQueryVariables = Exact<{
  status?: ReadonlyArray<ServiceJobStatus> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountServiceJobsQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly serviceJobs: { readonly __typename: 'ServiceJobConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly sku: string | null, readonly description: string, readonly serialNumber: string | null, readonly receivedAt: string, readonly promisedBy: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly readyAt: string | null, readonly returnedAt: string | null, readonly returnedTo: string | null, readonly promises: ReadonlyArray<{ readonly __typename: 'ServiceJobPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type AccountSetConsentsMutationVariables = Exact<{
  input: SetContactConsentsInput;
}>;


export type AccountSetConsentsMutation = { readonly setContactConsents: { readonly __typename: 'PreferencesPayload', readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem }>, readonly rules: { readonly __typename: 'ContactRules', readonly preferredChannel: ContactChannel | null, readonly timeZone: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly weeklyCap: number | null, readonly pausedUntil: string | null }, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountSetContactRulesMutationVariables = Exact<{
  input: SetContactRulesInput;
}>;


export type AccountSetContactRulesMutation = { readonly setContactRules: { readonly __typename: 'PreferencesPayload', readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem }>, readonly rules: { readonly __typename: 'ContactRules', readonly preferredChannel: ContactChannel | null, readonly timeZone: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly weeklyCap: number | null, readonly pausedUntil: string | null }, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountSetTastesMutationVariables = Exact<{
  input: SetTastesInput;
}>;


export type AccountSetTastesMutation = { readonly setTastes: { readonly __typename: 'PreferencesPayload', readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string, readonly source: SourceSystem }>, readonly rules: { readonly __typename: 'ContactRules', readonly preferredChannel: ContactChannel | null, readonly timeZone: string, readonly quietFrom: string | null, readonly quietTo: string | null, readonly weeklyCap: number | null, readonly pausedUntil: string | null }, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountSignedInQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountSignedInQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null };

export type AccountStorePageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountStorePageQuery = { readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly currency: string, readonly timeZone: string, readonly storePage: { readonly __typename: 'StoreConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type AccountStoresQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountStoresQuery = { readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly currency: string, readonly timeZone: string, readonly stores: ReadonlyArray<{ readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> }> } | null };

export type AccountSubmitFeedbackMutationVariables = Exact<{
  input: SubmitFeedbackInput;
}>;


export type AccountSubmitFeedbackMutation = { readonly submitFeedback: { readonly __typename: 'FeedbackPayload', readonly feedback: { readonly __typename: 'Feedback', readonly id: string, readonly occurredAt: string, readonly metric: FeedbackMetric | null, readonly score: number | null, readonly comment: string | null, readonly touchpoint: string | null, readonly skus: ReadonlyArray<string>, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null } | null, readonly openedCases: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly title: string, readonly caseStatus: CaseStatus, readonly caseReason: CaseReason, readonly openedAt: string, readonly nextUpdateDueAt: string | null }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountTimelineQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: TimelineFilter | null | undefined;
}>;


export type AccountTimelineQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly timeline: { readonly __typename: 'TimelineConnection', readonly nodes: ReadonlyArray<
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

export type AccountUpdateDetailsMutationVariables = Exact<{
  input: UpdateCustomerInput;
}>;


export type AccountUpdateDetailsMutation = { readonly updateCustomer: { readonly __typename: 'CustomerPayload', readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly birthDate: string | null, readonly locale: string | null, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly label: string | null, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly label: string | null, readonly verified: boolean, readonly primary: boolean }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountUpdateVisitMutationVariables = Exact<{
  input: UpdateAppointmentInput;
}>;


export type AccountUpdateVisitMutation = { readonly updateAppointment: { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type AccountVisitQueryVariables = Exact<{
  id: string;
}>;


export type AccountVisitQuery = { readonly node:
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
    | { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null }
   | null };

export type AccountVisitTimesQueryVariables = Exact<{
  store: string;
  from: string;
  to: string;
  minutes?: number | null | undefined;
}>;


export type AccountVisitTimesQuery = { readonly appointmentSlots: ReadonlyArray<{ readonly __typename: 'AppointmentSlot', readonly startsAt: string, readonly free: number }> | null };

export type AccountWarrantiesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  status?: ReadonlyArray<WarrantyStatus> | null | undefined;
}>;


export type AccountWarrantiesQuery = { readonly me: { readonly __typename: 'Customer', readonly id: string, readonly warranties: { readonly __typename: 'WarrantyConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type AccountWarrantyQueryVariables = Exact<{
  id: string;
}>;


export type AccountWarrantyQuery = { readonly node:
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
    | { readonly __typename: 'Warranty', readonly startsOn: string, readonly voidedBecause: string | null, readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly plan: { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly durationMonths: number, readonly inspectionEveryMonths: number | null, readonly graceDays: number, readonly transferable: boolean, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }, readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly placedAt: string } | null, readonly inspections: { readonly __typename: 'InspectionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly store: string | null, readonly condition: Condition, readonly photos: ReadonlyArray<string>, readonly findings: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly changes: ReadonlyArray<{ readonly __typename: 'ConditionChange', readonly part: string, readonly from: Condition | null, readonly to: Condition }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly claims: { readonly __typename: 'WarrantyClaimConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly description: string, readonly claimStatus: ClaimStatus, readonly decidedAt: string | null, readonly decision: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null }
    | { readonly __typename: 'Appointment', readonly id: string }
   | null };

/** The answer to an estimate. If another sum stands by now, it is CONFLICT: show the new one. */
export declare const AccountAnswerEstimateDocument: KnownOperation<AccountAnswerEstimateMutation, AccountAnswerEstimateMutationVariables>;
export declare const AccountAnswerOfferDocument: KnownOperation<AccountAnswerOfferMutation, AccountAnswerOfferMutationVariables>;
export declare const AccountAttachmentDocument: KnownOperation<AccountAttachmentQuery, AccountAttachmentQueryVariables>;
export declare const AccountBookInspectionDocument: KnownOperation<AccountBookInspectionMutation, AccountBookInspectionMutationVariables>;
export declare const AccountBookVisitDocument: KnownOperation<AccountBookVisitMutation, AccountBookVisitMutationVariables>;
export declare const AccountCancelErasureDocument: KnownOperation<AccountCancelErasureMutation, AccountCancelErasureMutationVariables>;
export declare const AccountCaseDocument: KnownOperation<AccountCaseQuery, AccountCaseQueryVariables>;
export declare const AccountCasesDocument: KnownOperation<AccountCasesQuery, AccountCasesQueryVariables>;
/** What the shop owes the customer. */
export declare const AccountCommitmentsDocument: KnownOperation<AccountCommitmentsQuery, AccountCommitmentsQueryVariables>;
export declare const AccountConfirmResolutionDocument: KnownOperation<AccountConfirmResolutionMutation, AccountConfirmResolutionMutationVariables>;
export declare const AccountConsentHistoryDocument: KnownOperation<AccountConsentHistoryQuery, AccountConsentHistoryQueryVariables>;
export declare const AccountDataExportDocument: KnownOperation<AccountDataExportQuery, AccountDataExportQueryVariables>;
export declare const AccountErasureDocument: KnownOperation<AccountErasureQuery, AccountErasureQueryVariables>;
/** Starts a copy of everything held about the person. Ask for it until it is READY. */
export declare const AccountExportCustomerDocument: KnownOperation<AccountExportCustomerMutation, AccountExportCustomerMutationVariables>;
export declare const AccountFeedbackDocument: KnownOperation<AccountFeedbackQuery, AccountFeedbackQueryVariables>;
export declare const AccountFileClaimDocument: KnownOperation<AccountFileClaimMutation, AccountFileClaimMutationVariables>;
export declare const AccountOpenCaseDocument: KnownOperation<AccountOpenCaseMutation, AccountOpenCaseMutationVariables>;
export declare const AccountOrderDocument: KnownOperation<AccountOrderQuery, AccountOrderQueryVariables>;
export declare const AccountOrdersDocument: KnownOperation<AccountOrdersQuery, AccountOrdersQueryVariables>;
/** The first page of the account: who is signed in, what is covered, and what is open. */
export declare const AccountOverviewDocument: KnownOperation<AccountOverviewQuery, AccountOverviewQueryVariables>;
export declare const AccountPreferencesDocument: KnownOperation<AccountPreferencesQuery, AccountPreferencesQueryVariables>;
export declare const AccountProfileDocument: KnownOperation<AccountProfileQuery, AccountProfileQueryVariables>;
export declare const AccountRequestErasureDocument: KnownOperation<AccountRequestErasureMutation, AccountRequestErasureMutationVariables>;
/** POST `fields`, and the file as the last field `file`, to `uploadUrl`. Then ask for the attachment until it is READY or REFUSED. */
export declare const AccountRequestUploadDocument: KnownOperation<AccountRequestUploadMutation, AccountRequestUploadMutationVariables>;
export declare const AccountServiceJobDocument: KnownOperation<AccountServiceJobQuery, AccountServiceJobQueryVariables>;
/** The items of the customer that the shop has or had, the one received last first. */
export declare const AccountServiceJobsDocument: KnownOperation<AccountServiceJobsQuery, AccountServiceJobsQueryVariables>;
export declare const AccountSetConsentsDocument: KnownOperation<AccountSetConsentsMutation, AccountSetConsentsMutationVariables>;
export declare const AccountSetContactRulesDocument: KnownOperation<AccountSetContactRulesMutation, AccountSetContactRulesMutationVariables>;
export declare const AccountSetTastesDocument: KnownOperation<AccountSetTastesMutation, AccountSetTastesMutationVariables>;
/** The name for the header of every page of the web shop. */
export declare const AccountSignedInDocument: KnownOperation<AccountSignedInQuery, AccountSignedInQueryVariables>;
/** The stores in order of their codes. */
export declare const AccountStorePageDocument: KnownOperation<AccountStorePageQuery, AccountStorePageQueryVariables>;
/** All stores at once, for pages that were loaded before AccountStorePage. Remove it when no page sends it. */
export declare const AccountStoresDocument: KnownOperation<AccountStoresQuery, AccountStoresQueryVariables>;
export declare const AccountSubmitFeedbackDocument: KnownOperation<AccountSubmitFeedbackMutation, AccountSubmitFeedbackMutationVariables>;
export declare const AccountTimelineDocument: KnownOperation<AccountTimelineQuery, AccountTimelineQueryVariables>;
export declare const AccountUpdateDetailsDocument: KnownOperation<AccountUpdateDetailsMutation, AccountUpdateDetailsMutationVariables>;
/** Moves or cancels a visit. */
export declare const AccountUpdateVisitDocument: KnownOperation<AccountUpdateVisitMutation, AccountUpdateVisitMutationVariables>;
export declare const AccountVisitDocument: KnownOperation<AccountVisitQuery, AccountVisitQueryVariables>;
/** The free times of a store, to choose one. At most 31 days. */
export declare const AccountVisitTimesDocument: KnownOperation<AccountVisitTimesQuery, AccountVisitTimesQueryVariables>;
export declare const AccountWarrantiesDocument: KnownOperation<AccountWarrantiesQuery, AccountWarrantiesQueryVariables>;
export declare const AccountWarrantyDocument: KnownOperation<AccountWarrantyQuery, AccountWarrantyQueryVariables>;
