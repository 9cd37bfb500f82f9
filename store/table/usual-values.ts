import type { Customer, EmailContact, Loyalty, PersonName, PhoneContact } from '../../domain/customer/customer.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { PostalAddress } from '../../domain/kernel/address.ts';
import type { Order } from '../../domain/order/order.ts';
import type { Preferences } from '../../domain/preferences/preferences.ts';
import type { Metrics } from '../../domain/profile/metrics.ts';
import type { Warranty } from '../../domain/warranty/warranty.ts';

/** Values by the names of their properties. */
export type Usual = Readonly<Record<string, unknown>>;

/**
 * What is usual of the entities that are stored as a text. The texts (`entity-text.ts`) lack it, so a value that stands here must never change, and
 * none may be added for a property that an entity may lack.
 */
export const USUAL = {
  customer: {
    ...{ name: null, emails: [], phones: [], addresses: [], birthDate: null, locale: null, loyalty: null },
    ...{ externalIds: [], attributes: [], records: [], joinedAt: null, distinctFrom: [], origins: [] },
    unverified: { values: {}, emails: [], phones: [], addresses: [], attributes: [] },
  } satisfies Partial<Customer>,
  interaction: {
    ...{ via: null, touchpoint: null, store: null, agent: null, subject: null, body: null, sentiment: null },
    ...{ skus: [], orderId: null, warrantyId: null },
  } satisfies Partial<Interaction>,
  metrics: {
    ...{ returnCount: 0, openCases: 0, caseNotes: [], latestScores: {}, jobNotes: [] },
  } satisfies Partial<Metrics>,
  order: {
    ...{ store: null, associate: null, contact: null, promisedBy: null, fulfilledAt: null, deliveredAt: null },
    ...{ exchangeRate: null, taxIncluded: true, discount: 0, shipping: 0, tax: 0, rounding: 0, refunded: 0 },
    ...{ paymentLast4: null, shipTo: null, plans: [], returned: {} },
  } satisfies Partial<Order>,
  preferences: {
    rules: {
      ...{ preferredChannel: null, timeZone: null, quietFrom: null, quietTo: null, weeklyCap: null, pausedUntil: null },
    },
    ...{ consents: [], tastes: { likes: [], dislikes: [], sizes: [] }, marketingSends: [] },
  } satisfies Partial<Preferences>,
  warranty: {
    ...{ orderId: null, orderLineId: null, receipt: null, store: null, serialNumber: null, nextInspectionDue: null },
    ...{ lastInspection: null, openAppointments: [], voidedBecause: null },
  } satisfies Partial<Warranty>,
} as const;

/** The same of the parts of an entity: of a value, or of each element of a list. */
export const USUAL_OF_PARTS: { readonly [K in TextKind]?: Readonly<Record<string, Usual>> } = {
  customer: {
    name: { preferred: null, pronunciation: null } satisfies Partial<PersonName>,
    emails: { label: null } satisfies Partial<EmailContact>,
    phones: { label: null } satisfies Partial<PhoneContact>,
    addresses: { region: null, label: null } satisfies Partial<PostalAddress>,
    loyalty: { tier: null, points: null, memberSince: null } satisfies Partial<Loyalty>,
  } satisfies { readonly [K in keyof Customer]?: Usual },
};

/** The kinds of entities that are stored as a text. */
export type TextKind = keyof typeof USUAL;
