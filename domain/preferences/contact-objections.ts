import type { Customer } from '../customer/customer.ts';
import { uniqueKey } from '../kernel/code.ts';
import type { Instant, TimeZone } from '../kernel/instant.ts';
import { offerableFrom, type Purchase, recentPurchases } from '../order/recent-purchases.ts';
import type { ConsentStatus, ContactChannel, ContactPurpose } from './consent.ts';
import type { Preferences } from './preferences.ts';
import { quietHoursOf, quietUntil } from './quiet-hours.ts';
import { cappedUntil } from './weekly-cap.ts';

/** May we contact this person on this channel, for this purpose, about this product, at this time? */
export type ContactQuestion = {
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
  readonly sku: string | null;
  readonly category: string | null;
  readonly at: Instant;
};

/** The facts that decide the answer. */
export type ContactFacts = {
  readonly customer: Customer;
  readonly preferences: Preferences;
  /**
   * What the person bought before the time of the question and kept, newest first. As far back as a purchase can count.
   */
  readonly purchases: readonly Purchase[];
  /** The number of open cases of the person. */
  readonly openCases: number;
  /** Days in which the shop does not offer again what the person bought. */
  readonly recentPurchaseDays: number;
  /** Used for a person without an own time zone. */
  readonly shopTimeZone: TimeZone;
};

/** A reason against the contact. `until` is when it ends. Null if it does not end by itself. */
export type ContactObjection = {
  readonly code: ContactObjectionCode;
  readonly message: string;
  readonly until: Instant | null;
};
export const CONTACT_OBJECTION_CODES = [
  'NO_CONSENT',
  'DENIED',
  'QUIET_HOURS',
  'WEEKLY_CAP',
  'PAUSED',
  'RECENTLY_PURCHASED',
  'OPEN_CASE',
  'NO_ADDRESS',
  'ERASED',
] as const;
export type ContactObjectionCode = (typeof CONTACT_OBJECTION_CODES)[number];

/**
 * All reasons against a contact, lasting reasons before those that pass. The result takes a channel, so that facts that
 * do not depend on the channel are computed once.
 */
export function contactObjections(
  facts: ContactFacts,
  question: Omit<ContactQuestion, 'channel'>,
): (channel: ContactChannel) => readonly ContactObjection[] {
  const rules = RULES.map((rule) => rule(facts, question));
  return (channel) => rules.map((objectionOn) => objectionOn(channel)).filter((objection) => objection !== null);
}

/** The person's answer for this channel and purpose. */
export function consentTo({ consents }: Preferences, channel: ContactChannel, purpose: ContactPurpose): ConsentStatus {
  const answer = consents.find((one) => one.channel === channel && one.purpose === purpose);
  return answer?.consent ?? 'UNKNOWN';
}

type Rule = (facts: ContactFacts, question: Omit<ContactQuestion, 'channel'>) => ObjectionOn;
type ObjectionOn = (channel: ContactChannel) => ContactObjection | null;

/** Contact without an immediate benefit for the person. It needs a consent, and a pause stops it. */
const isUnsolicited = (purpose: ContactPurpose): boolean => purpose === 'MARKETING' || purpose === 'RESEARCH';

const erased: Rule = ({ customer }) =>
  onEveryChannel(customer.status === 'ACTIVE' ? null : lastingObjection('ERASED', 'The person asked to be erased.'));

const denied: Rule =
  ({ preferences }, { purpose }) =>
  (channel) =>
    consentTo(preferences, channel, purpose) === 'DENIED'
      ? lastingObjection('DENIED', `The person refused contact on ${channel} for ${purpose}.`)
      : null;

const noConsent: Rule =
  ({ preferences }, { purpose }) =>
  (channel) =>
    isUnsolicited(purpose) && consentTo(preferences, channel, purpose) === 'UNKNOWN'
      ? lastingObjection('NO_CONSENT', `The person did not agree to contact on ${channel} for ${purpose}. Ask first.`)
      : null;

const noAddress: Rule =
  ({ customer }) =>
  (channel) =>
    isReachable(customer, channel)
      ? null
      : lastingObjection('NO_ADDRESS', `We have no contact data of the person for ${channel}.`);

const paused: Rule = ({ preferences: { rules } }, { purpose, at }) =>
  onEveryChannel(
    isUnsolicited(purpose) && rules.pausedUntil !== null && rules.pausedUntil > at
      ? { code: 'PAUSED', message: 'The person wants no contact for a while.', until: rules.pausedUntil }
      : null,
  );

const quietHours: Rule = ({ preferences: { rules }, shopTimeZone }, { purpose, at }) => {
  const hours = quietHoursOf(rules, shopTimeZone);
  if (hours === null || purpose === 'TRANSACTIONAL') return onEveryChannel(null);
  const until = quietUntil(hours, at);
  const message = `The person wants quiet from ${hours.from} to ${hours.to} (${hours.timeZone}).`;
  return (channel) =>
    until === null || UNDISTURBING_CHANNELS.has(channel) ? null : { code: 'QUIET_HOURS', message, until };
};

const weeklyCap: Rule = ({ preferences: { rules, marketingSends } }, { purpose, at }) => {
  const cap = rules.weeklyCap;
  if (purpose !== 'MARKETING' || cap === null) return onEveryChannel(null);
  if (cap === 0)
    return onEveryChannel(lastingObjection('WEEKLY_CAP', 'The person wants no marketing contacts at all.'));
  const until = cappedUntil(marketingSends, cap, at);
  const message = `The person wants no more than ${cap} marketing contacts in 7 days.`;
  return onEveryChannel(until === null ? null : { code: 'WEEKLY_CAP', message, until });
};

const recentlyPurchased: Rule = ({ purchases, recentPurchaseDays }, { purpose, sku, category, at }) => {
  if (purpose !== 'MARKETING') return onEveryChannel(null);
  const skuKey = sku === null ? null : uniqueKey(sku);
  const ends = recentPurchases(purchases, recentPurchaseDays, at)
    .filter((bought) => uniqueKey(bought.sku) === skuKey || isOfCategory(bought, category))
    .map(({ occurredAt }) => offerableFrom(occurredAt, recentPurchaseDays));
  const until = ends.toSorted().at(-1);
  const message = `The person bought this within the last ${recentPurchaseDays} days.`;
  return onEveryChannel(until === undefined ? null : { code: 'RECENTLY_PURCHASED', message, until });
};

const isOfCategory = (bought: Purchase, category: string | null): boolean =>
  category !== null && bought.category?.toLowerCase() === category.toLowerCase();

/** A person with an open complaint gets no offers. */
const openCase: Rule = ({ openCases }, { purpose }) =>
  onEveryChannel(
    purpose === 'MARKETING' && openCases > 0
      ? lastingObjection('OPEN_CASE', 'The person has an open case. Resolve it first.')
      : null,
  );

const RULES: readonly Rule[] = [
  erased,
  denied,
  noConsent,
  noAddress,
  openCase,
  paused,
  quietHours,
  weeklyCap,
  recentlyPurchased,
];

/** Post arrives by day, and a person in the store is awake. */
const UNDISTURBING_CHANNELS: ReadonlySet<ContactChannel> = new Set(['POST', 'IN_PERSON']);

function isReachable({ emails, phones, addresses }: Customer, channel: ContactChannel): boolean {
  switch (channel) {
    case 'EMAIL':
      return emails.some(({ undeliverableSince }) => undeliverableSince === undefined);
    case 'SMS':
    case 'PHONE':
    case 'WHATSAPP':
      return phones.length > 0;
    case 'POST':
      return addresses.length > 0;
    // Only the app knows its devices.
    case 'PUSH':
    case 'IN_PERSON':
      return true;
  }
}

const onEveryChannel =
  (objection: ContactObjection | null): ObjectionOn =>
  () =>
    objection;

const lastingObjection = (code: ContactObjectionCode, message: string): ContactObjection => ({
  code,
  message,
  until: null,
});
