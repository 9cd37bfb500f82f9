// Generated from graphql/operations by `npm run codegen`. Do not edit.
import type { KnownOperation } from '../index.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** CSAT 1 to 5, CES 1 to 7 (1 = least effort), NPS 0 to 10, STARS 1 to 5. */
export type FeedbackMetric =
  | 'CSAT'
  | 'CES'
  | 'NPS'
  | 'STARS';

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

export type PromiseDeliveryInput = {
  readonly idempotencyKey: string;
  readonly orderId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly promisedBy: string;
  readonly because?: string | null | undefined;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: boolean | null | undefined;
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

export type UpdateOrderStatusInput = {
  readonly idempotencyKey: string;
  readonly orderId: string;
  readonly status: OrderStatus;
  readonly occurredAt: string;
  readonly expectedVersion?: number | null | undefined;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: boolean | null | undefined;
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

export type AddressFieldsFragment = { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null };

export type MoneyFieldsFragment = { readonly __typename: 'Money', readonly amount: string, readonly currency: string };

export type NextPageFragment = { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type StoreFieldsFragment = { readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> };

export type UserErrorFieldsFragment = { readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> };

export type WebShopCustomerFragment = { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly locale: string | null, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null } | null, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }> };

export type WebShopDecisionFragment = { readonly __typename: 'ContactDecision', readonly allowed: boolean, readonly alternatives: ReadonlyArray<ContactChannel>, readonly avoidSkus: ReadonlyArray<string>, readonly reasons: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }> };

export type WebShopOrderSummaryFragment = { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly fulfilledAt: string | null, readonly deliveredAt: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } };

export type WebShopRecordedOrderFragment = { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly fulfilledAt: string | null, readonly deliveredAt: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type WebShopClaimOrderMutationVariables = Exact<{
  input: ClaimOrderInput;
}>;


export type WebShopClaimOrderMutation = { readonly claimOrder: { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly fulfilledAt: string | null, readonly deliveredAt: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type WebShopContactDecisionQueryVariables = Exact<{
  customerId: string;
  channel: ContactChannel;
  purpose: ContactPurpose;
  sku?: string | null | undefined;
  category?: string | null | undefined;
}>;


export type WebShopContactDecisionQuery = { readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly contactDecision: { readonly __typename: 'ContactDecision', readonly allowed: boolean, readonly alternatives: ReadonlyArray<ContactChannel>, readonly avoidSkus: ReadonlyArray<string>, readonly reasons: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }> } | null } | null };

export type WebShopContactDecisionsQueryVariables = Exact<{
  customerIds: ReadonlyArray<string>;
  channel: ContactChannel;
  purpose: ContactPurpose;
  sku?: string | null | undefined;
  category?: string | null | undefined;
}>;


export type WebShopContactDecisionsQuery = { readonly contactDecisions: ReadonlyArray<{ readonly __typename: 'ContactDecision', readonly allowed: boolean, readonly alternatives: ReadonlyArray<ContactChannel>, readonly avoidSkus: ReadonlyArray<string>, readonly reasons: ReadonlyArray<{ readonly __typename: 'ContactObjection', readonly code: ContactObjectionCode, readonly message: string, readonly until: string | null }> } | null> | null };

export type WebShopCustomersByQueryVariables = Exact<{
  key: CustomerKey;
}>;


export type WebShopCustomersByQuery = { readonly customersBy: ReadonlyArray<{ readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly locale: string | null, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null } | null, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }> }> | null };

export type WebShopOrderQueryVariables = Exact<{
  id: string;
}>;


export type WebShopOrderQuery = { readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly fulfilledAt: string | null, readonly deliveredAt: string | null, readonly customer: { readonly __typename: 'Customer', readonly id: string } | null, readonly contact: { readonly __typename: 'OrderContact', readonly name: string | null, readonly email: string | null, readonly phone: string | null } | null, readonly lines: { readonly __typename: 'OrderLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'OrderLine', readonly id: string, readonly sku: string, readonly description: string, readonly quantity: number, readonly returnedQuantity: number, readonly serialNumbers: ReadonlyArray<string>, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly promises: ReadonlyArray<{ readonly __typename: 'DeliveryPromise', readonly promisedBy: string, readonly setAt: string, readonly because: string | null }>, readonly shipTo: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null };

export type WebShopOrdersByReceiptQueryVariables = Exact<{
  receipt: ReceiptInput;
}>;


export type WebShopOrdersByReceiptQuery = { readonly ordersByReceipt: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly fulfilledAt: string | null, readonly deliveredAt: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> | null };

export type WebShopPromiseDeliveryMutationVariables = Exact<{
  input: PromiseDeliveryInput;
}>;


export type WebShopPromiseDeliveryMutation = { readonly promiseDelivery: { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly fulfilledAt: string | null, readonly deliveredAt: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type WebShopRecordInteractionsMutationVariables = Exact<{
  inputs: ReadonlyArray<RecordInteractionInput>;
}>;


export type WebShopRecordInteractionsMutation = { readonly recordInteractions: ReadonlyArray<{ readonly __typename: 'InteractionPayload', readonly interaction: { readonly __typename: 'Interaction', readonly id: string } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> }> | null };

export type WebShopRecordOrderMutationVariables = Exact<{
  input: RecordOrderInput;
}>;


export type WebShopRecordOrderMutation = { readonly recordOrder: { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly fulfilledAt: string | null, readonly deliveredAt: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type WebShopRecordOrdersMutationVariables = Exact<{
  inputs: ReadonlyArray<RecordOrderInput>;
}>;


export type WebShopRecordOrdersMutation = { readonly recordOrders: ReadonlyArray<{ readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly fulfilledAt: string | null, readonly deliveredAt: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> }> | null };

export type WebShopRecordReturnMutationVariables = Exact<{
  input: RecordReturnInput;
}>;


export type WebShopRecordReturnMutation = { readonly recordReturn: { readonly __typename: 'ReturnPayload', readonly orderReturn: { readonly __typename: 'OrderReturn', readonly id: string, readonly returnNumber: string | null, readonly occurredAt: string, readonly refund: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly fulfilledAt: string | null, readonly deliveredAt: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type WebShopRegisterCustomerMutationVariables = Exact<{
  input: RegisterCustomerInput;
}>;


export type WebShopRegisterCustomerMutation = { readonly registerCustomer: { readonly __typename: 'RegisterCustomerPayload', readonly outcome: RegisterOutcome | null, readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly locale: string | null, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null } | null, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }> } | null, readonly claimable: ReadonlyArray<{ readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly fulfilledAt: string | null, readonly deliveredAt: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type WebShopSetConsentsMutationVariables = Exact<{
  input: SetContactConsentsInput;
}>;


export type WebShopSetConsentsMutation = { readonly setContactConsents: { readonly __typename: 'PreferencesPayload', readonly preferences: { readonly __typename: 'Preferences', readonly version: number, readonly consents: ReadonlyArray<{ readonly __typename: 'ContactConsent', readonly id: string, readonly channel: ContactChannel, readonly purpose: ContactPurpose, readonly consent: ConsentStatus, readonly occurredAt: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type WebShopSetTastesMutationVariables = Exact<{
  input: SetTastesInput;
}>;


export type WebShopSetTastesMutation = { readonly setTastes: { readonly __typename: 'PreferencesPayload', readonly preferences: { readonly __typename: 'Preferences', readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type WebShopStorePageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WebShopStorePageQuery = { readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly currency: string, readonly timeZone: string, readonly storePage: { readonly __typename: 'StoreConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type WebShopStoresQueryVariables = Exact<{ [key: string]: never; }>;


export type WebShopStoresQuery = { readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly currency: string, readonly timeZone: string, readonly stores: ReadonlyArray<{ readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> }> } | null };

export type WebShopSubmitFeedbackMutationVariables = Exact<{
  input: SubmitFeedbackInput;
}>;


export type WebShopSubmitFeedbackMutation = { readonly submitFeedback: { readonly __typename: 'FeedbackPayload', readonly feedback: { readonly __typename: 'Feedback', readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type WebShopUpdateCustomerMutationVariables = Exact<{
  input: UpdateCustomerInput;
}>;


export type WebShopUpdateCustomerMutation = { readonly updateCustomer: { readonly __typename: 'CustomerPayload', readonly customer: { readonly __typename: 'Customer', readonly id: string, readonly version: number, readonly status: CustomerStatus, readonly locale: string | null, readonly name: { readonly __typename: 'PersonName', readonly given: string | null, readonly family: string | null, readonly display: string } | null, readonly emails: ReadonlyArray<{ readonly __typename: 'EmailContact', readonly address: string, readonly verified: boolean, readonly primary: boolean }>, readonly phones: ReadonlyArray<{ readonly __typename: 'PhoneContact', readonly number: string, readonly verified: boolean, readonly primary: boolean }>, readonly addresses: ReadonlyArray<{ readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null }>, readonly loyalty: { readonly __typename: 'Loyalty', readonly number: string, readonly tier: string | null, readonly points: number | null } | null, readonly externalIds: ReadonlyArray<{ readonly __typename: 'ExternalId', readonly system: string, readonly value: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type WebShopUpdateOrderStatusMutationVariables = Exact<{
  input: UpdateOrderStatusInput;
}>;


export type WebShopUpdateOrderStatusMutation = { readonly updateOrderStatus: { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly version: number, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly promisedBy: string | null, readonly fulfilledAt: string | null, readonly deliveredAt: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly netTotal: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } } | null, readonly warnings: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type WebShopWarrantyPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type WebShopWarrantyPlansQuery = { readonly warrantyPlans: ReadonlyArray<{ readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly durationMonths: number, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }> | null };

/** Assigns a guest order to a customer who registered later. */
export declare const WebShopClaimOrderDocument: KnownOperation<WebShopClaimOrderMutation, WebShopClaimOrderMutationVariables>;
/** May the shop send this? Ask it before each message. */
export declare const WebShopContactDecisionDocument: KnownOperation<WebShopContactDecisionQuery, WebShopContactDecisionQueryVariables>;
/** The same for up to 100 customers, for a campaign. */
export declare const WebShopContactDecisionsDocument: KnownOperation<WebShopContactDecisionsQuery, WebShopContactDecisionsQueryVariables>;
export declare const WebShopCustomersByDocument: KnownOperation<WebShopCustomersByQuery, WebShopCustomersByQueryVariables>;
export declare const WebShopOrderDocument: KnownOperation<WebShopOrderQuery, WebShopOrderQueryVariables>;
export declare const WebShopOrdersByReceiptDocument: KnownOperation<WebShopOrdersByReceiptQuery, WebShopOrdersByReceiptQueryVariables>;
export declare const WebShopPromiseDeliveryDocument: KnownOperation<WebShopPromiseDeliveryMutation, WebShopPromiseDeliveryMutationVariables>;
/** Product views, carts that were left, and other steps on the pages: at most 25 in one request. */
export declare const WebShopRecordInteractionsDocument: KnownOperation<WebShopRecordInteractionsMutation, WebShopRecordInteractionsMutationVariables>;
export declare const WebShopRecordOrderDocument: KnownOperation<WebShopRecordOrderMutation, WebShopRecordOrderMutationVariables>;
/** Up to 25 orders in one request, such as those of a day when the graph was unreachable. */
export declare const WebShopRecordOrdersDocument: KnownOperation<WebShopRecordOrdersMutation, WebShopRecordOrdersMutationVariables>;
export declare const WebShopRecordReturnDocument: KnownOperation<WebShopRecordReturnMutation, WebShopRecordReturnMutationVariables>;
export declare const WebShopRegisterCustomerDocument: KnownOperation<WebShopRegisterCustomerMutation, WebShopRegisterCustomerMutationVariables>;
export declare const WebShopSetConsentsDocument: KnownOperation<WebShopSetConsentsMutation, WebShopSetConsentsMutationVariables>;
export declare const WebShopSetTastesDocument: KnownOperation<WebShopSetTastesMutation, WebShopSetTastesMutationVariables>;
/** The stores in order of their codes. */
export declare const WebShopStorePageDocument: KnownOperation<WebShopStorePageQuery, WebShopStorePageQueryVariables>;
/** All stores at once, for versions of the shop before WebShopStorePage. Remove it when none sends it. */
export declare const WebShopStoresDocument: KnownOperation<WebShopStoresQuery, WebShopStoresQueryVariables>;
/** A score or a review that a customer left on the pages, or on a site that the shop reads. */
export declare const WebShopSubmitFeedbackDocument: KnownOperation<WebShopSubmitFeedbackMutation, WebShopSubmitFeedbackMutationVariables>;
export declare const WebShopUpdateCustomerDocument: KnownOperation<WebShopUpdateCustomerMutation, WebShopUpdateCustomerMutationVariables>;
export declare const WebShopUpdateOrderStatusDocument: KnownOperation<WebShopUpdateOrderStatusMutation, WebShopUpdateOrderStatusMutationVariables>;
export declare const WebShopWarrantyPlansDocument: KnownOperation<WebShopWarrantyPlansQuery, WebShopWarrantyPlansQueryVariables>;
