import type { Customer } from '../customer/customer.ts';
import { uniqueKey } from '../kernel/code.ts';
import type { Instant, TimeZone } from '../kernel/instant.ts';
import { offerableFrom, type Purchase, recentPurchases } from '../order/recent-purchases.ts';
import type { ConsentStatus, ContactChannel, ContactPurpose } from './consent.ts';
import type { Preferences } from './preferences.ts';
import { quietUntil } from './quiet-hours.ts';
import { cappedUntil } from './weekly-cap.ts';

/** May we contact this person on this channel, for this purpose, about this product, at this time? */
export type ContactQuestion = {
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
  readonly sku: string | null;
  readonly category: string | null;
  readonly at: Instant;
};

/** What the answer rests on. */
export type ContactFacts = {
  readonly customer: Customer;
  readonly preferences: Preferences;
  /** What the person bought before the question's time and kept, newest first; as far back as a purchase can count. */
  readonly purchases: readonly Purchase[];
  /** How many cases of the person are open. */
  readonly openCases: number;
  /** Days in which something bought is not offered again. */
  readonly recentPurchaseDays: number;
  /** Holds for whoever named none. */
  readonly shopTimeZone: TimeZone;
};

/** A reason against it. `until` is when it ends, or null where it does not end by itself. */
export type ContactObjection = {
  readonly code: ContactObjectionCode;
  readonly message: string;
  readonly until: Instant | null;
};
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

/**
 * Every reason against it that holds, those that last before those that pass; for one channel after the other, as what
 * does not depend on the channel is found out once.
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

/** Contact that the person gains nothing by at once: it needs a consent, and a pause holds it. */
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
      : lastingObjection('NO_ADDRESS', `We know no way to reach the person on ${channel}.`);

const paused: Rule = ({ preferences: { rules } }, { purpose, at }) =>
  onEveryChannel(
    isUnsolicited(purpose) && rules.pausedUntil !== null && rules.pausedUntil > at
      ? { code: 'PAUSED', message: 'The person wants to be left alone for a while.', until: rules.pausedUntil }
      : null,
  );

const quietHours: Rule = ({ preferences: { rules }, shopTimeZone }, { purpose, at }) => {
  const { quietFrom, quietTo } = rules;
  if (quietFrom === null || quietTo === null || purpose === 'TRANSACTIONAL') return onEveryChannel(null);
  const timeZone = rules.timeZone ?? shopTimeZone;
  const until = quietUntil({ from: quietFrom, to: quietTo, timeZone }, at);
  const message = `The person wants quiet from ${quietFrom} to ${quietTo} (${timeZone}).`;
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
  const wanted = sku === null ? null : uniqueKey(sku);
  const ends = recentPurchases(purchases, recentPurchaseDays, at)
    .filter((bought) => uniqueKey(bought.sku) === wanted || isOfCategory(bought, category))
    .map(({ occurredAt }) => offerableFrom(occurredAt, recentPurchaseDays));
  const until = ends.toSorted().at(-1);
  const message = `The person bought this within the last ${recentPurchaseDays} days.`;
  return onEveryChannel(until === undefined ? null : { code: 'RECENTLY_PURCHASED', message, until });
};

const isOfCategory = (bought: Purchase, category: string | null): boolean =>
  category !== null && bought.category?.toLowerCase() === category.toLowerCase();

/** Who waits for something to be put right is not asked to buy. */
const openCase: Rule = ({ openCases }, { purpose }) =>
  onEveryChannel(
    purpose === 'MARKETING' && openCases > 0
      ? lastingObjection('OPEN_CASE', 'The person waits for a case to be put right. Resolve it first.')
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

/** The post comes by day, and whoever stands before us is awake. */
const UNDISTURBING_CHANNELS: ReadonlySet<ContactChannel> = new Set(['POST', 'IN_PERSON']);

function isReachable({ emails, phones, addresses }: Customer, channel: ContactChannel): boolean {
  switch (channel) {
    case 'EMAIL':
      return emails.length > 0;
    case 'SMS':
    case 'PHONE':
    case 'WHATSAPP':
      return phones.length > 0;
    case 'POST':
      return addresses.length > 0;
    // The app knows its devices, the graph does not.
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
