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

export type FileWarrantyClaimInput = {
  readonly attachments?: ReadonlyArray<string> | null | undefined;
  readonly idempotencyKey: string;
  readonly warrantyId: string;
  readonly occurredAt: string;
  readonly description: string;
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

/** CSAT 1 to 5, CES 1 to 7 (1 = least effort), NPS 0 to 10, STARS 1 to 5. */
export type FeedbackMetric =
  | 'CSAT'
  | 'CES'
  | 'NPS'
  | 'STARS';

export type ContactKey =
  {   readonly email: string; readonly phone?: never; }
  |  { readonly email?: never;   readonly phone: string; };

export type ValueTier =
  | 'PLATINUM'
  | 'GOLD'
  | 'SILVER'
  | 'BRONZE'
  | 'NONE';

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

export type SaleFilter = {
  readonly sku?: string | null | undefined;
  readonly totalFrom?: string | null | undefined;
  readonly totalTo?: string | null | undefined;
  readonly paymentLast4?: string | null | undefined;
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

export type RecordOrderInput = {
  readonly idempotencyKey: string;
  readonly number: string;
  readonly source: SourceSystem;
  readonly store?: string | null | undefined;
  readonly associate?: string | null | undefined;
  readonly customer?: CustomerKey | null | undefined;
  /** What to do if no customer has this key. By default the sale is recorded as a guest order, so that it is never lost. */
  readonly ifUnknown?: IfUnknown;
  readonly contact?: OrderContactInput | null | undefined;
  readonly status?: OrderStatus;
  readonly placedAt: string;
  readonly promisedBy?: string | null | undefined;
  /** An order has one currency, and 1 to 2000 lines. */
  readonly currency: string;
  /** The value of one unit of the order's currency in the shop's currency. Without it, lifetimeValue does not count an order in another currency. */
  readonly exchangeRate?: string | null | undefined;
  readonly lines: ReadonlyArray<OrderLineInput>;
  readonly taxIncluded?: boolean;
  readonly discount?: string;
  readonly shipping?: string;
  readonly tax?: string;
  readonly rounding?: string;
  /** Optional. It must equal the lines less discounts, plus shipping and rounding, and plus tax if prices do not include it. */
  readonly total?: string | null | undefined;
  readonly paymentLast4?: string | null | undefined;
  /** How the order was paid. If present, the sum must equal total plus tip. */
  readonly tenders?: ReadonlyArray<TenderInput> | null | undefined;
  /** Not part of total or lifetimeValue. */
  readonly tip?: string;
  /** The return that these goods were taken in exchange for. It may be recorded after the sale. */
  readonly exchangeOf?: ReturnKey | null | undefined;
  /** Accepted offers of this customer that the sale fulfils, for example with a discount or a replacement. At most 10. */
  readonly redeems?: ReadonlyArray<OfferKeyInput> | null | undefined;
  readonly shipTo?: PostalAddressInput | null | undefined;
};

export type TenderInput = {
  readonly kind: TenderKind;
  readonly amount: string;
  readonly last4?: string | null | undefined;
  readonly reference?: string | null | undefined;
};

export type MeasureInput = {
  readonly amount: string;
  readonly unit: string;
};

/** A till that is offline does not know the id yet. It can send the idempotency key or the number of the return instead. */
export type ReturnKey =
  {   readonly id: string; readonly idempotencyKey?: never; readonly number?: never; }
  |  { readonly id?: never;   readonly idempotencyKey: string; readonly number?: never; }
  |  { readonly id?: never; readonly idempotencyKey?: never;   readonly number: ReceiptInput; };

/** If the offer is no longer valid, the sale is still recorded, with a warning. */
export type OfferKeyInput = {
  readonly caseId: string;
  readonly offerId: string;
};

export type IfUnknown =
  | 'KEEP_AS_GUEST'
  | 'REJECT';

export type OrderContactInput = {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
};

export type OrderLineInput = {
  readonly sku: string;
  readonly description: string;
  readonly category?: string | null | undefined;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly discount?: string;
  readonly serialNumbers?: ReadonlyArray<string> | null | undefined;
  /** For goods sold by measure, such as 0.53 m. The quantity is then 1, and unitPrice is for one unit of measure. */
  readonly measure?: MeasureInput | null | undefined;
  /** The total of the line as the till printed it. Required if unitPrice has more decimals than the currency (at most 6) or the line has a measure. It may differ from the product by one minor unit for each piece. */
  readonly total?: string | null | undefined;
  /** The code of a warranty plan sold with the line. Cover starts automatically, with one warranty for each unit. */
  readonly warrantyPlan?: string | null | undefined;
};

export type RecordReturnInput = {
  readonly idempotencyKey: string;
  readonly number?: string | null | undefined;
  readonly source: SourceSystem;
  readonly store?: string | null | undefined;
  readonly associate?: string | null | undefined;
  /** The sale, by id or by receipt. Leave out both if the sale is not known. */
  readonly orderId?: string | null | undefined;
  readonly receipt?: ReceiptInput | null | undefined;
  readonly customer?: CustomerKey | null | undefined;
  readonly occurredAt: string;
  readonly reason: ReturnReason;
  readonly note?: string | null | undefined;
  /** None for GOODWILL, otherwise 1 or more. */
  readonly lines: ReadonlyArray<ReturnLineInput>;
  readonly refund: MoneyInput;
  /** The cash rounding of the refund. Each partial refund may be rounded. All refunds together may exceed the amount paid by at most the sum of their roundings. */
  readonly rounding?: string;
  /** As in recordOrder, for a refund in another currency if the sale is not known. */
  readonly exchangeRate?: string | null | undefined;
  /** How the refund was paid. If present, the sum must equal the refund. */
  readonly tenders?: ReadonlyArray<TenderInput> | null | undefined;
};

export type ReturnLineInput = {
  readonly orderLineId?: string | null | undefined;
  readonly sku: string;
  readonly quantity: number;
  readonly serialNumbers?: ReadonlyArray<string> | null | undefined;
};

export type ClaimOrderInput = {
  readonly idempotencyKey: string;
  readonly orderId: string;
  readonly customer: CustomerKey;
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

export type Weekday =
  | 'MONDAY'
  | 'TUESDAY'
  | 'WEDNESDAY'
  | 'THURSDAY'
  | 'FRIDAY'
  | 'SATURDAY'
  | 'SUNDAY';

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

export type RegisterWarrantyInput = {
  readonly idempotencyKey: string;
  readonly customer: CustomerKey;
  readonly plan: string;
  readonly sku: string;
  readonly description: string;
  readonly serialNumber?: string | null | undefined;
  readonly startsOn: string;
  readonly receipt?: ReceiptInput | null | undefined;
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

export type TransferWarrantyInput = {
  readonly idempotencyKey: string;
  readonly warrantyId: string;
  readonly to: CustomerKey;
};

export type AddressFieldsFragment = { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null };

export type AttachmentFieldsFragment = { readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null };

export type MoneyFieldsFragment = { readonly __typename: 'Money', readonly amount: string, readonly currency: string };

export type NextPageFragment = { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type StoreFieldsFragment = { readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> };

export type TillBookedVisitFragment = { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type TillCaseFragment = { readonly __typename: 'ServiceCase', readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly openedAt: string, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly assignee: string | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> };

export type TillCustomerHeadFragment = { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null } | null, readonly nextActions: ReadonlyArray<{ readonly __typename: 'NextAction', readonly kind: NextActionKind, readonly message: string, readonly dueAt: string | null, readonly subject:
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
     | null }> | null, readonly warranties: { readonly __typename: 'WarrantyConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> } | null, readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly insights: { readonly __typename: 'CustomerInsights', readonly tier: ValueTier, readonly orderCount: number, readonly lastOrderAt: string | null, readonly openCases: number } | null };

export type TillOrderFragment = { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly returnedQuantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly unitPrice: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly warranties: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type TillOrderSummaryFragment = { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type TillRecordedInteractionFragment = { readonly __typename: 'InteractionPayload', readonly interaction: { readonly __typename: 'Interaction', readonly id: string, readonly occurredAt: string, readonly summary: string } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type TillRecordedSaleFragment = { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly returnedQuantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly unitPrice: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly warranties: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type TillServiceJobFragment = { readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly sku: string | null, readonly description: string, readonly serialNumber: string | null, readonly receivedAt: string, readonly promisedBy: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly readyAt: string | null, readonly returnedAt: string | null, readonly returnedTo: string | null, readonly conditionAtIntake: Condition, readonly receivedBy: string | null, readonly promises: ReadonlyArray<{ readonly __typename: 'ServiceJobPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly findingsAtIntake: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly stages: ReadonlyArray<{ readonly __typename: 'ServiceJobStage', readonly status: ServiceJobStatus, readonly at: string, readonly by: string | null, readonly note: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string } | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null };

export type TillTastesFragment = { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> };

export type TillVisitFieldsFragment = { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null };

export type TillWarrantyFragment = { readonly __typename: 'Warranty', readonly voidedBecause: string | null, readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly plan: { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null, readonly lastInspection: { readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly condition: Condition, readonly findings: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }> } | null, readonly claims: { readonly __typename: 'WarrantyClaimConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly claimStatus: ClaimStatus }> } | null };

export type TillWarrantySummaryFragment = { readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null };

export type UserErrorFieldsFragment = { readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> };

export type TillAnswerEstimateMutationVariables = Exact<{
  input: AnswerEstimateInput;
}>;


export type TillAnswerEstimateMutation = { readonly answerEstimate: { readonly __typename: 'ServiceJobPayload', readonly serviceJob: { readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly sku: string | null, readonly description: string, readonly serialNumber: string | null, readonly receivedAt: string, readonly promisedBy: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly readyAt: string | null, readonly returnedAt: string | null, readonly returnedTo: string | null, readonly conditionAtIntake: Condition, readonly receivedBy: string | null, readonly promises: ReadonlyArray<{ readonly __typename: 'ServiceJobPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly findingsAtIntake: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly stages: ReadonlyArray<{ readonly __typename: 'ServiceJobStage', readonly status: ServiceJobStatus, readonly at: string, readonly by: string | null, readonly note: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string } | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillAttachmentQueryVariables = Exact<{
  id: string;
}>;


export type TillAttachmentQuery = { readonly node:
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

export type TillBookInspectionMutationVariables = Exact<{
  input: BookInspectionInput;
}>;


export type TillBookInspectionMutation = { readonly bookInspection: { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillBookVisitMutationVariables = Exact<{
  input: BookAppointmentInput;
}>;


export type TillBookVisitMutation = { readonly bookAppointment: { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillCaseQueryVariables = Exact<{
  id: string;
}>;


export type TillCaseQuery = { readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly openedAt: string, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly assignee: string | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> } | null };

export type TillClaimSaleMutationVariables = Exact<{
  input: ClaimOrderInput;
}>;


export type TillClaimSaleMutation = { readonly claimOrder: { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly returnedQuantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly unitPrice: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly warranties: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillCustomerQueryVariables = Exact<{
  id: string;
}>;


export type TillCustomerQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly orders: { readonly __typename: 'OrderConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null } | null, readonly nextActions: ReadonlyArray<{ readonly __typename: 'NextAction', readonly kind: NextActionKind, readonly message: string, readonly dueAt: string | null, readonly subject:
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
       | null }> | null, readonly warranties: { readonly __typename: 'WarrantyConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> } | null, readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly insights: { readonly __typename: 'CustomerInsights', readonly tier: ValueTier, readonly orderCount: number, readonly lastOrderAt: string | null, readonly openCases: number } | null } | null };

export type TillCustomersByQueryVariables = Exact<{
  key: CustomerKey;
}>;


export type TillCustomersByQuery = { readonly customersBy: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null } | null, readonly nextActions: ReadonlyArray<{ readonly __typename: 'NextAction', readonly kind: NextActionKind, readonly message: string, readonly dueAt: string | null, readonly subject:
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
       | null }> | null, readonly warranties: { readonly __typename: 'WarrantyConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> } | null, readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly insights: { readonly __typename: 'CustomerInsights', readonly tier: ValueTier, readonly orderCount: number, readonly lastOrderAt: string | null, readonly openCases: number } | null }> | null };

export type TillFileClaimMutationVariables = Exact<{
  input: FileWarrantyClaimInput;
}>;


export type TillFileClaimMutation = { readonly fileWarrantyClaim: { readonly __typename: 'WarrantyClaimPayload', readonly claim: { readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly claimStatus: ClaimStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillFindSalesQueryVariables = Exact<{
  input: FindSalesInput;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TillFindSalesQuery = { readonly findSales: { readonly __typename: 'SaleMatches', readonly truncated: boolean, readonly endCursor: string | null, readonly matches: ReadonlyArray<{ readonly __typename: 'SaleMatch', readonly score: number, readonly matchedOn: ReadonlyArray<string>, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null }> } | null };

export type TillInspectionsDueQueryVariables = Exact<{
  from: string;
  to: string;
  store?: string | null | undefined;
  booked?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TillInspectionsDueQuery = { readonly inspectionsDue: { readonly __typename: 'WarrantyConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly primary: boolean }> } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TillOpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type TillOpenCaseMutation = { readonly openCase: { readonly __typename: 'CasePayload', readonly serviceCase: { readonly __typename: 'ServiceCase', readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly openedAt: string, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly assignee: string | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillReceiveItemMutationVariables = Exact<{
  input: ReceiveItemInput;
}>;


export type TillReceiveItemMutation = { readonly receiveItem: { readonly __typename: 'ServiceJobPayload', readonly serviceJob: { readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly sku: string | null, readonly description: string, readonly serialNumber: string | null, readonly receivedAt: string, readonly promisedBy: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly readyAt: string | null, readonly returnedAt: string | null, readonly returnedTo: string | null, readonly conditionAtIntake: Condition, readonly receivedBy: string | null, readonly promises: ReadonlyArray<{ readonly __typename: 'ServiceJobPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly findingsAtIntake: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly stages: ReadonlyArray<{ readonly __typename: 'ServiceJobStage', readonly status: ServiceJobStatus, readonly at: string, readonly by: string | null, readonly note: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string } | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly status: WarrantyStatus, readonly heldOpenBecause: string | null, readonly nextInspectionDue: string | null } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillRecordInspectionMutationVariables = Exact<{
  input: RecordInspectionInput;
}>;


export type TillRecordInspectionMutation = { readonly recordInspection: { readonly __typename: 'InspectionPayload', readonly inspection: { readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly condition: Condition, readonly changes: ReadonlyArray<{ readonly __typename: 'ConditionChange', readonly part: string, readonly from: Condition | null, readonly to: Condition }> } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillRecordInteractionMutationVariables = Exact<{
  input: RecordInteractionInput;
}>;


export type TillRecordInteractionMutation = { readonly recordInteraction: { readonly __typename: 'InteractionPayload', readonly interaction: { readonly __typename: 'Interaction', readonly id: string, readonly occurredAt: string, readonly summary: string } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillRecordInteractionsMutationVariables = Exact<{
  inputs: ReadonlyArray<RecordInteractionInput>;
}>;


export type TillRecordInteractionsMutation = { readonly recordInteractions: ReadonlyArray<{ readonly __typename: 'InteractionPayload', readonly interaction: { readonly __typename: 'Interaction', readonly id: string, readonly occurredAt: string, readonly summary: string } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> }> | null };

export type TillRecordReturnMutationVariables = Exact<{
  input: RecordReturnInput;
}>;


export type TillRecordReturnMutation = { readonly recordReturn: { readonly __typename: 'ReturnPayload', readonly orderReturn: { readonly __typename: 'OrderReturn', readonly id: string, readonly returnNumber: string | null, readonly occurredAt: string, readonly refund: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillRecordSaleMutationVariables = Exact<{
  input: RecordOrderInput;
}>;


export type TillRecordSaleMutation = { readonly recordOrder: { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly returnedQuantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly unitPrice: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly warranties: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillRecordSalesMutationVariables = Exact<{
  inputs: ReadonlyArray<RecordOrderInput>;
}>;


export type TillRecordSalesMutation = { readonly recordOrders: ReadonlyArray<{ readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly returnedQuantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly unitPrice: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly warranties: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> }> | null };

export type TillRegisterCustomerMutationVariables = Exact<{
  input: RegisterCustomerInput;
}>;


export type TillRegisterCustomerMutation = { readonly registerCustomer: { readonly __typename: 'RegisterCustomerPayload', readonly outcome: RegisterOutcome | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null } | null, readonly nextActions: ReadonlyArray<{ readonly __typename: 'NextAction', readonly kind: NextActionKind, readonly message: string, readonly dueAt: string | null, readonly subject:
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
         | null }> | null, readonly warranties: { readonly __typename: 'WarrantyConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> } | null, readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly insights: { readonly __typename: 'CustomerInsights', readonly tier: ValueTier, readonly orderCount: number, readonly lastOrderAt: string | null, readonly openCases: number } | null } | null, readonly claimable: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillRegisterWarrantyMutationVariables = Exact<{
  input: RegisterWarrantyInput;
}>;


export type TillRegisterWarrantyMutation = { readonly registerWarranty: { readonly __typename: 'WarrantyPayload', readonly warranty: { readonly __typename: 'Warranty', readonly voidedBecause: string | null, readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly plan: { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null, readonly lastInspection: { readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly condition: Condition, readonly findings: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }> } | null, readonly claims: { readonly __typename: 'WarrantyClaimConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly claimStatus: ClaimStatus }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillRequestUploadMutationVariables = Exact<{
  input: RequestUploadInput;
}>;


export type TillRequestUploadMutation = { readonly requestUpload: { readonly __typename: 'UploadPayload', readonly uploadUrl: string | null, readonly attachment: { readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null, readonly fields: ReadonlyArray<{ readonly __typename: 'UploadField', readonly name: string, readonly value: string }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillReturnItemMutationVariables = Exact<{
  input: ReturnItemInput;
}>;


export type TillReturnItemMutation = { readonly returnItem: { readonly __typename: 'ServiceJobPayload', readonly serviceJob: { readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly sku: string | null, readonly description: string, readonly serialNumber: string | null, readonly receivedAt: string, readonly promisedBy: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly readyAt: string | null, readonly returnedAt: string | null, readonly returnedTo: string | null, readonly conditionAtIntake: Condition, readonly receivedBy: string | null, readonly promises: ReadonlyArray<{ readonly __typename: 'ServiceJobPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly findingsAtIntake: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly stages: ReadonlyArray<{ readonly __typename: 'ServiceJobStage', readonly status: ServiceJobStatus, readonly at: string, readonly by: string | null, readonly note: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string } | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly status: WarrantyStatus, readonly heldOpenBecause: string | null, readonly nextInspectionDue: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillSaleQueryVariables = Exact<{
  id: string;
}>;


export type TillSaleQuery = { readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly returnedQuantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly unitPrice: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly warranties: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null };

export type TillSalesByContactQueryVariables = Exact<{
  contact: ContactKey;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TillSalesByContactQuery = { readonly ordersByContact: { readonly __typename: 'OrderConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TillSalesByReceiptQueryVariables = Exact<{
  receipt: ReceiptInput;
}>;


export type TillSalesByReceiptQuery = { readonly ordersByReceipt: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly returnedQuantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly unitPrice: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly warranties: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> | null };

export type TillSalesBySerialNumberQueryVariables = Exact<{
  serialNumber: string;
  sku?: string | null | undefined;
}>;


export type TillSalesBySerialNumberQuery = { readonly ordersBySerialNumber: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly returnedQuantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly unitPrice: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly warranties: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> | null };

export type TillSalesOnQueryVariables = Exact<{
  store: string;
  day: string;
  filter?: SaleFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TillSalesOnQuery = { readonly salesOn: { readonly __typename: 'OrderConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly source: SourceSystem, readonly store: string | null, readonly status: OrderStatus, readonly placedAt: string, readonly lineCount: number, readonly paymentLast4: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TillSearchCustomersQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TillSearchCustomersQuery = { readonly searchCustomers: { readonly __typename: 'CustomerSearchConnection', readonly edges: ReadonlyArray<{ readonly __typename: 'CustomerSearchEdge', readonly matchedOn: ReadonlyArray<string>, readonly node: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly locality: string | null, readonly postalCode: string | null }> } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TillServiceJobQueryVariables = Exact<{
  id: string;
}>;


export type TillServiceJobQuery = { readonly serviceJob: { readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly sku: string | null, readonly description: string, readonly serialNumber: string | null, readonly receivedAt: string, readonly promisedBy: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly readyAt: string | null, readonly returnedAt: string | null, readonly returnedTo: string | null, readonly conditionAtIntake: Condition, readonly receivedBy: string | null, readonly promises: ReadonlyArray<{ readonly __typename: 'ServiceJobPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly findingsAtIntake: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly stages: ReadonlyArray<{ readonly __typename: 'ServiceJobStage', readonly status: ServiceJobStatus, readonly at: string, readonly by: string | null, readonly note: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string } | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null } | null };

export type TillServiceJobByTagQueryVariables = Exact<{
  store: string;
  tag: string;
}>;


export type TillServiceJobByTagQuery = { readonly serviceJobByTag: { readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly sku: string | null, readonly description: string, readonly serialNumber: string | null, readonly receivedAt: string, readonly promisedBy: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly readyAt: string | null, readonly returnedAt: string | null, readonly returnedTo: string | null, readonly conditionAtIntake: Condition, readonly receivedBy: string | null, readonly promises: ReadonlyArray<{ readonly __typename: 'ServiceJobPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly findingsAtIntake: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly stages: ReadonlyArray<{ readonly __typename: 'ServiceJobStage', readonly status: ServiceJobStatus, readonly at: string, readonly by: string | null, readonly note: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string } | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null } | null };

export type TillServiceJobsQueryVariables = Exact<{
  filter?: ServiceJobFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TillServiceJobsQuery = { readonly serviceJobs: { readonly __typename: 'ServiceJobConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly description: string, readonly receivedAt: string, readonly promisedBy: string | null, readonly readyAt: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TillServiceJobsBySerialNumberQueryVariables = Exact<{
  serialNumber: string;
  sku?: string | null | undefined;
}>;


export type TillServiceJobsBySerialNumberQuery = { readonly serviceJobsBySerialNumber: ReadonlyArray<{ readonly __typename: 'ServiceJob', readonly id: string, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly description: string, readonly receivedAt: string, readonly returnedAt: string | null }> | null };

export type TillSetConsentsMutationVariables = Exact<{
  input: SetContactConsentsInput;
}>;


export type TillSetConsentsMutation = { readonly setContactConsents: { readonly __typename: 'PreferencesPayload', readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillSetTastesMutationVariables = Exact<{
  input: SetTastesInput;
}>;


export type TillSetTastesMutation = { readonly setTastes: { readonly __typename: 'PreferencesPayload', readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillStartQueryVariables = Exact<{
  store: string;
}>;


export type TillStartQuery = { readonly viewer: { readonly __typename: 'Viewer', readonly clientId: string, readonly kind: ViewerKind, readonly store: string | null } | null, readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly currency: string, readonly timeZone: string, readonly defaultRegion: string } | null, readonly store: { readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> } | null };

export type TillSubmitFeedbackMutationVariables = Exact<{
  input: SubmitFeedbackInput;
}>;


export type TillSubmitFeedbackMutation = { readonly submitFeedback: { readonly __typename: 'FeedbackPayload', readonly feedback: { readonly __typename: 'Feedback', readonly id: string } | null, readonly openedCases: ReadonlyArray<{ readonly __typename: 'ServiceCase', readonly id: string, readonly version: number, readonly title: string, readonly caseStatus: CaseStatus, readonly severity: Severity, readonly caseReason: CaseReason, readonly openedAt: string, readonly resolutionDueAt: string, readonly nextUpdateDueAt: string | null, readonly assignee: string | null, readonly offers: ReadonlyArray<{ readonly __typename: 'ResolutionOffer', readonly id: string, readonly kind: OfferKind, readonly percent: number | null, readonly note: string | null, readonly offerStatus: OfferStatus, readonly value: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }> }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillTransferWarrantyMutationVariables = Exact<{
  input: TransferWarrantyInput;
}>;


export type TillTransferWarrantyMutation = { readonly transferWarranty: { readonly __typename: 'WarrantyPayload', readonly warranty: { readonly __typename: 'Warranty', readonly voidedBecause: string | null, readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly plan: { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null, readonly lastInspection: { readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly condition: Condition, readonly findings: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }> } | null, readonly claims: { readonly __typename: 'WarrantyClaimConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly claimStatus: ClaimStatus }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillUpdateCustomerMutationVariables = Exact<{
  input: UpdateCustomerInput;
}>;


export type TillUpdateCustomerMutation = { readonly updateCustomer: { readonly __typename: 'CustomerPayload', readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly preferred: string | null, readonly pronunciation: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null } | null, readonly nextActions: ReadonlyArray<{ readonly __typename: 'NextAction', readonly kind: NextActionKind, readonly message: string, readonly dueAt: string | null, readonly subject:
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
         | null }> | null, readonly warranties: { readonly __typename: 'WarrantyConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Warranty', readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null }> } | null, readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly tastes: { readonly __typename: 'Tastes', readonly likes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly dislikes: ReadonlyArray<{ readonly __typename: 'Taste', readonly topic: string, readonly value: string }>, readonly sizes: ReadonlyArray<{ readonly __typename: 'Size', readonly of: string, readonly value: string }> } } | null, readonly insights: { readonly __typename: 'CustomerInsights', readonly tier: ValueTier, readonly orderCount: number, readonly lastOrderAt: string | null, readonly openCases: number } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillUpdateServiceJobMutationVariables = Exact<{
  input: UpdateServiceJobInput;
}>;


export type TillUpdateServiceJobMutation = { readonly updateServiceJob: { readonly __typename: 'ServiceJobPayload', readonly serviceJob: { readonly __typename: 'ServiceJob', readonly id: string, readonly version: number, readonly jobKind: ServiceJobKind, readonly jobStatus: ServiceJobStatus, readonly inCustody: boolean, readonly store: string | null, readonly tag: string, readonly sku: string | null, readonly description: string, readonly serialNumber: string | null, readonly receivedAt: string, readonly promisedBy: string | null, readonly estimateAnswer: EstimateAnswer | null, readonly readyAt: string | null, readonly returnedAt: string | null, readonly returnedTo: string | null, readonly conditionAtIntake: Condition, readonly receivedBy: string | null, readonly promises: ReadonlyArray<{ readonly __typename: 'ServiceJobPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly estimate: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly findingsAtIntake: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }>, readonly stages: ReadonlyArray<{ readonly __typename: 'ServiceJobStage', readonly status: ServiceJobStatus, readonly at: string, readonly by: string | null, readonly note: string | null }>, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string } | null, readonly attachments: ReadonlyArray<{ readonly __typename: 'Attachment', readonly id: string, readonly contentType: string, readonly byteSize: number, readonly fileName: string | null, readonly attachmentStatus: AttachmentStatus, readonly createdAt: string, readonly url: string | null } | null> | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillUpdateVisitMutationVariables = Exact<{
  input: UpdateAppointmentInput;
}>;


export type TillUpdateVisitMutation = { readonly updateAppointment: { readonly __typename: 'AppointmentPayload', readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type TillVisitTimesQueryVariables = Exact<{
  store: string;
  from: string;
  to: string;
  minutes?: number | null | undefined;
}>;


export type TillVisitTimesQuery = { readonly appointmentSlots: ReadonlyArray<{ readonly __typename: 'AppointmentSlot', readonly startsAt: string, readonly free: number }> | null };

export type TillVisitsQueryVariables = Exact<{
  store: string;
  from: string;
  to: string;
  status?: ReadonlyArray<AppointmentStatus> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TillVisitsQuery = { readonly appointments: { readonly __typename: 'AppointmentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string, readonly pronunciation: string | null } | null } | null, readonly warranty: { readonly __typename: 'Warranty', readonly id: string, readonly description: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TillWarrantyQueryVariables = Exact<{
  id: string;
}>;


export type TillWarrantyQuery = { readonly warranty: { readonly __typename: 'Warranty', readonly voidedBecause: string | null, readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly plan: { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null, readonly lastInspection: { readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly condition: Condition, readonly findings: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }> } | null, readonly claims: { readonly __typename: 'WarrantyClaimConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly claimStatus: ClaimStatus }> } | null } | null };

export type TillWarrantyBySerialNumberQueryVariables = Exact<{
  serialNumber: string;
  sku?: string | null | undefined;
}>;


export type TillWarrantyBySerialNumberQuery = { readonly warrantyBySerialNumber: { readonly __typename: 'Warranty', readonly voidedBecause: string | null, readonly id: string, readonly version: number, readonly sku: string, readonly description: string, readonly serialNumber: string | null, readonly status: WarrantyStatus, readonly startsOn: string, readonly endsOn: string, readonly nextInspectionDue: string | null, readonly plan: { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly name: { readonly __typename: 'PersonName', readonly display: string } | null } | null, readonly appointment: { readonly __typename: 'Appointment', readonly id: string, readonly version: number, readonly startsAt: string, readonly minutes: number, readonly store: string, readonly status: AppointmentStatus, readonly visitPurpose: string, readonly note: string | null } | null, readonly lastInspection: { readonly __typename: 'Inspection', readonly id: string, readonly occurredAt: string, readonly condition: Condition, readonly findings: ReadonlyArray<{ readonly __typename: 'Finding', readonly part: string, readonly condition: Condition, readonly note: string | null }> } | null, readonly claims: { readonly __typename: 'WarrantyClaimConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WarrantyClaim', readonly id: string, readonly filedAt: string, readonly claimStatus: ClaimStatus }> } | null } | null };

export type TillWarrantyPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type TillWarrantyPlansQuery = { readonly warrantyPlans: ReadonlyArray<{ readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly durationMonths: number, readonly inspectionEveryMonths: number | null, readonly graceDays: number, readonly transferable: boolean, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }> | null };

/** The answer to an estimate, as the customer gives it at the counter or on the phone. */
export declare const TillAnswerEstimateDocument: KnownOperation<TillAnswerEstimateMutation, TillAnswerEstimateMutationVariables>;
export declare const TillAttachmentDocument: KnownOperation<TillAttachmentQuery, TillAttachmentQueryVariables>;
export declare const TillBookInspectionDocument: KnownOperation<TillBookInspectionMutation, TillBookInspectionMutationVariables>;
export declare const TillBookVisitDocument: KnownOperation<TillBookVisitMutation, TillBookVisitMutationVariables>;
export declare const TillCaseDocument: KnownOperation<TillCaseQuery, TillCaseQueryVariables>;
export declare const TillClaimSaleDocument: KnownOperation<TillClaimSaleMutation, TillClaimSaleMutationVariables>;
export declare const TillCustomerDocument: KnownOperation<TillCustomerQuery, TillCustomerQueryVariables>;
/** The first lookup at the counter: by phone, email, loyalty number, receipt or serial number. */
export declare const TillCustomersByDocument: KnownOperation<TillCustomersByQuery, TillCustomersByQueryVariables>;
export declare const TillFileClaimDocument: KnownOperation<TillFileClaimMutation, TillFileClaimMutationVariables>;
/** The sale of a lost receipt, on an uncertain day. */
export declare const TillFindSalesDocument: KnownOperation<TillFindSalesQuery, TillFindSalesQueryVariables>;
/** The call list of a store. */
export declare const TillInspectionsDueDocument: KnownOperation<TillInspectionsDueQuery, TillInspectionsDueQueryVariables>;
export declare const TillOpenCaseDocument: KnownOperation<TillOpenCaseMutation, TillOpenCaseMutationVariables>;
/** An item over the counter: what it is, and in which state, before it leaves the sight of the customer. */
export declare const TillReceiveItemDocument: KnownOperation<TillReceiveItemMutation, TillReceiveItemMutationVariables>;
export declare const TillRecordInspectionDocument: KnownOperation<TillRecordInspectionMutation, TillRecordInspectionMutationVariables>;
export declare const TillRecordInteractionDocument: KnownOperation<TillRecordInteractionMutation, TillRecordInteractionMutationVariables>;
/** The visits and notes of a till that was offline, at most 25 in one request. */
export declare const TillRecordInteractionsDocument: KnownOperation<TillRecordInteractionsMutation, TillRecordInteractionsMutationVariables>;
export declare const TillRecordReturnDocument: KnownOperation<TillRecordReturnMutation, TillRecordReturnMutationVariables>;
export declare const TillRecordSaleDocument: KnownOperation<TillRecordSaleMutation, TillRecordSaleMutationVariables>;
/** The sales of a till that was offline, at most 25 in one request, in any order and as often as needed. */
export declare const TillRecordSalesDocument: KnownOperation<TillRecordSalesMutation, TillRecordSalesMutationVariables>;
export declare const TillRegisterCustomerDocument: KnownOperation<TillRegisterCustomerMutation, TillRegisterCustomerMutationVariables>;
export declare const TillRegisterWarrantyDocument: KnownOperation<TillRegisterWarrantyMutation, TillRegisterWarrantyMutationVariables>;
/** POST `fields`, and the file as the last field `file`, to `uploadUrl`. Then ask for the attachment until it is READY or REFUSED. */
export declare const TillRequestUploadDocument: KnownOperation<TillRequestUploadMutation, TillRequestUploadMutationVariables>;
/** The item goes back, with the inspection of a covered item. */
export declare const TillReturnItemDocument: KnownOperation<TillReturnItemMutation, TillReturnItemMutationVariables>;
export declare const TillSaleDocument: KnownOperation<TillSaleQuery, TillSaleQueryVariables>;
/** Guest orders with a contact, to claim them for the customer at the counter. */
export declare const TillSalesByContactDocument: KnownOperation<TillSalesByContactQuery, TillSalesByContactQueryVariables>;
export declare const TillSalesByReceiptDocument: KnownOperation<TillSalesByReceiptQuery, TillSalesByReceiptQueryVariables>;
export declare const TillSalesBySerialNumberDocument: KnownOperation<TillSalesBySerialNumberQuery, TillSalesBySerialNumberQueryVariables>;
/** The sale of a lost receipt, on a known day. */
export declare const TillSalesOnDocument: KnownOperation<TillSalesOnQuery, TillSalesOnQueryVariables>;
/** What the clerk knows: part of a name, a postcode, the last digits of a phone number. */
export declare const TillSearchCustomersDocument: KnownOperation<TillSearchCustomersQuery, TillSearchCustomersQueryVariables>;
export declare const TillServiceJobDocument: KnownOperation<TillServiceJobQuery, TillServiceJobQueryVariables>;
/** "Is my ring ready?", with the tag on the receipt of the bag. */
export declare const TillServiceJobByTagDocument: KnownOperation<TillServiceJobByTagQuery, TillServiceJobByTagQueryVariables>;
/** The items in the safe, the one promised first on top. */
export declare const TillServiceJobsDocument: KnownOperation<TillServiceJobsQuery, TillServiceJobsQueryVariables>;
export declare const TillServiceJobsBySerialNumberDocument: KnownOperation<TillServiceJobsBySerialNumberQuery, TillServiceJobsBySerialNumberQueryVariables>;
export declare const TillSetConsentsDocument: KnownOperation<TillSetConsentsMutation, TillSetConsentsMutationVariables>;
export declare const TillSetTastesDocument: KnownOperation<TillSetTastesMutation, TillSetTastesMutationVariables>;
/** What a till needs at its start: its store, the currency and the time zone. */
export declare const TillStartDocument: KnownOperation<TillStartQuery, TillStartQueryVariables>;
export declare const TillSubmitFeedbackDocument: KnownOperation<TillSubmitFeedbackMutation, TillSubmitFeedbackMutationVariables>;
export declare const TillTransferWarrantyDocument: KnownOperation<TillTransferWarrantyMutation, TillTransferWarrantyMutationVariables>;
export declare const TillUpdateCustomerDocument: KnownOperation<TillUpdateCustomerMutation, TillUpdateCustomerMutationVariables>;
export declare const TillUpdateServiceJobDocument: KnownOperation<TillUpdateServiceJobMutation, TillUpdateServiceJobMutationVariables>;
export declare const TillUpdateVisitDocument: KnownOperation<TillUpdateVisitMutation, TillUpdateVisitMutationVariables>;
export declare const TillVisitTimesDocument: KnownOperation<TillVisitTimesQuery, TillVisitTimesQueryVariables>;
/** Today's visits of a store, or those of some days. */
export declare const TillVisitsDocument: KnownOperation<TillVisitsQuery, TillVisitsQueryVariables>;
export declare const TillWarrantyDocument: KnownOperation<TillWarrantyQuery, TillWarrantyQueryVariables>;
export declare const TillWarrantyBySerialNumberDocument: KnownOperation<TillWarrantyBySerialNumberQuery, TillWarrantyBySerialNumberQueryVariables>;
export declare const TillWarrantyPlansDocument: KnownOperation<TillWarrantyPlansQuery, TillWarrantyPlansQueryVariables>;
