import type { EmailContactInput, PhoneContactInput } from '../../customer/contacts.ts';
import type { AttributeInput, LoyaltyInput, PersonNameInput } from '../../customer/customer-details.ts';
import type { FeedbackMetric } from '../../feedback/feedback.ts';
import type { Channel, Direction } from '../../interaction/interaction.ts';
import type { PostalAddressInput } from '../../kernel/address.ts';
import type { SourceSystem } from '../../kernel/caller.ts';
import type { Day, Instant } from '../../kernel/instant.ts';
import type { Path } from '../../kernel/user-error.ts';
import type { OrderStatus } from '../../order/order.ts';
import type { OrderContactInput } from '../../order/order-contact.ts';
import type { ReturnReason } from '../../order/order-return.ts';
import type { TenderInput } from '../../order/tender.ts';
import type { ConsentStatus, ContactChannel, ContactPurpose } from '../../preferences/consent.ts';
import type { CaseReason, CaseStatus, Severity } from '../../service-case/service-case.ts';
import type { AppointmentStatus } from '../../warranty/appointment.ts';
import type { SourceState } from './source-state.ts';

/**
 * What another system says about one of its things at one time, in the terms of the graph. Connectors make source records
 * from the payloads and files of a vendor; `applySourceRecord` turns them into commands. A field that is absent means that
 * the system says nothing about it; null means that the system says that it is empty.
 */
export type SourceRecord =
  | SourceCustomer
  | SourceCustomerRemoval
  | SourceConsent
  | SourceLoyalty
  | SourceOrder
  | SourceRefund
  | SourceFulfilment
  | SourceCheckout
  | SourceAppointment
  | SourceTicket
  | SourceTicketComment
  | SourceRating
  | SourcePrivacyRequest;

export type SourceKind = SourceRecord['kind'];

/** A person as one system knows it. */
export type SourceCustomer = SourceState & {
  readonly kind: 'customer';
  /** Other external ids of the customer: files of the system name customers by them, because they do not have the first one. */
  readonly aliases?: readonly string[];
  readonly name?: PersonNameInput | null;
  readonly emails?: readonly EmailContactInput[];
  readonly phones?: readonly PhoneContactInput[];
  readonly addresses?: readonly PostalAddressInput[];
  readonly birthDate?: Day | null;
  readonly locale?: string | null;
  readonly loyalty?: LoyaltyInput | null;
  readonly attributes?: readonly AttributeInput[];
  readonly consents?: readonly SourceAnswer[];
};

/** One answer about marketing and other contact, with the time of the answer itself. */
export type SourceAnswer = {
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
  readonly consent: ConsentStatus;
  readonly occurredAt: Instant;
  readonly evidence?: string | null;
};

/** The system deleted its record of the person. It is no request for erasure: the person and the history stay. */
export type SourceCustomerRemoval = SourceState & {
  readonly kind: 'customerRemoval';
  /** The external id of the customer that the system keeps of the two, because they are one person. */
  readonly mergedInto?: string;
};

/** Answers that arrive without the customer. The external id is the customer's. */
export type SourceConsent = SourceState & { readonly kind: 'consent'; readonly answers: readonly SourceAnswer[] };

/** An account in a loyalty programme. The external id is the account's. */
export type SourceLoyalty = SourceState & {
  readonly kind: 'loyalty';
  readonly customer: string;
  readonly loyalty: LoyaltyInput;
};

/** A sale with everything that the system knows about it. */
export type SourceOrder = SourceState & {
  readonly kind: 'order';
  /** The number on the receipt or confirmation. */
  readonly number: string;
  readonly source: SourceSystem;
  /** The system's id of the place that sold it; null for a sale without a place. The integration maps it to a store. */
  readonly location: string | null;
  readonly associate?: string | null;
  /** The buyer: with details where the payload has them, else the external id; null for a guest. */
  readonly customer: SourceCustomer | string | null;
  readonly contact?: OrderContactInput | null;
  readonly status: OrderStatus;
  readonly placedAt: Instant;
  readonly fulfilledAt?: Instant | null;
  readonly deliveredAt?: Instant | null;
  readonly cancelledAt?: Instant | null;
  readonly promisedBy?: Instant | null;
  /** ISO 4217. All amounts of the order are decimal texts in this currency. */
  readonly currency: string;
  readonly exchangeRate?: string | null;
  readonly lines: readonly SourceOrderLine[];
  readonly taxIncluded: boolean;
  readonly discount: string;
  readonly shipping: string;
  readonly tax: string;
  readonly rounding: string;
  /** As the system states it. The graph rejects an order whose parts do not add up to it. */
  readonly total: string;
  readonly tenders?: readonly TenderInput[] | null;
  readonly tip?: string;
  readonly shipTo?: PostalAddressInput | null;
  /** The refunds that the payload holds. Each is applied once, also if it arrives by itself. */
  readonly refunds?: readonly SourceRefund[];
};

export type SourceOrderLine = {
  readonly externalId: string;
  readonly sku: string;
  readonly description: string;
  readonly category?: string | null;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly discount: string;
  readonly total?: string | null;
  readonly measure?: { readonly amount: string; readonly unit: string } | null;
  readonly serialNumbers?: readonly string[] | null;
  readonly warrantyPlan?: string | null;
};

/** Money given back, with or without goods. It never changes in its system. */
export type SourceRefund = SourceState & {
  readonly kind: 'refund';
  /** The external id of the sale; null if the system does not know it. */
  readonly order: string | null;
  readonly number?: string | null;
  readonly source: SourceSystem;
  readonly location: string | null;
  readonly associate?: string | null;
  readonly occurredAt: Instant;
  readonly reason: ReturnReason;
  readonly note?: string | null;
  /** None for a refund without goods, which is GOODWILL. */
  readonly lines: readonly { readonly line: string | null; readonly sku: string; readonly quantity: number }[];
  readonly amount: string;
  /** It is the sum of all refunds of the order up to now, from a file that does not list them. They may arrive one by one too. */
  readonly isSum?: true;
  /** Goods left the order and no money came back yet: the amount is what the shop owes for them. */
  readonly isOwed?: true;
  /** The part of the amount that neither its goods nor its adjustments explain. It pays what the shop owes, if it owes something. */
  readonly unexplained?: string;
  readonly currency: string;
  readonly rounding?: string;
  readonly tenders?: readonly TenderInput[] | null;
};

/** A step of an order that arrives without the order. The external id is the fulfilment's, shipment's or payment's. */
export type SourceFulfilment = SourceState & {
  readonly kind: 'fulfilment';
  readonly order: string;
  readonly status: 'PAID' | 'FULFILLED' | 'DELIVERED' | 'CANCELLED';
  readonly occurredAt: Instant;
};

/** A cart of which the customer began to pay. It becomes an abandoned cart where no sale follows. */
export type SourceCheckout = SourceState & {
  readonly kind: 'checkout';
  readonly customer: SourceCustomer | string | null;
  readonly contact?: OrderContactInput | null;
  readonly startedAt: Instant;
  /** Null while no sale followed. */
  readonly completedAt: Instant | null;
  /** The system calls it abandoned. */
  readonly abandonedAt: Instant | null;
  readonly skus: readonly string[];
};

export type SourceAppointment = SourceState & {
  readonly kind: 'appointment';
  readonly customer: SourceCustomer | string | null;
  readonly location: string;
  readonly startsAt: Instant;
  readonly minutes: number | null;
  readonly purpose: string;
  readonly note?: string | null;
  readonly status: AppointmentStatus;
};

/** A matter of a support desk: a service case of the graph. */
export type SourceTicket = SourceState & {
  readonly kind: 'ticket';
  readonly customer: SourceCustomer | string | null;
  /** Of a requester without an id. */
  readonly contact?: OrderContactInput | null;
  readonly title: string;
  /** What happened, in the words of who raised it. */
  readonly details?: string | null;
  readonly reason: CaseReason;
  readonly severity: Severity | null;
  readonly via: Channel | null;
  readonly status: CaseStatus;
  readonly openedAt: Instant;
  readonly resolvedAt?: Instant | null;
  readonly assignee?: string | null;
};

export type SourceTicketComment = SourceState & {
  readonly kind: 'ticketComment';
  readonly ticket: string;
  readonly direction: Direction;
  /** False for a note among agents. */
  readonly isPublic: boolean;
  readonly via: Channel;
  readonly occurredAt: Instant;
  readonly body: string;
  readonly agent?: string | null;
};

export type SourceRating = SourceState & {
  readonly kind: 'rating';
  readonly customer: SourceCustomer | string | null;
  readonly ticket: string | null;
  readonly metric: FeedbackMetric | null;
  readonly score: number | null;
  readonly comment: string | null;
  readonly occurredAt: Instant;
};

/** What the law asks for, relayed by the system. The external id is the request's. */
export type SourcePrivacyRequest = SourceState & {
  readonly kind: 'privacyRequest';
  readonly request: 'ERASE' | 'EXPORT' | 'ERASE_SHOP';
  /** The external id of the customer; null for ERASE_SHOP, and where the request names none. */
  readonly customer: string | null;
  /** How the person can be reached, as the system knows it. */
  readonly contact?: Pick<OrderContactInput, 'email' | 'phone'> | null;
  /** The sales of the person, also those that the person made as a guest. */
  readonly sales?: readonly NamedSale[];
  readonly occurredAt: Instant;
};

/** A sale that a request names, and where. */
export type NamedSale = { readonly externalId: string; readonly path: Path };
