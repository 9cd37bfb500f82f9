import { type Day, dayOf, daysBetween, type Instant } from '../kernel/instant.ts';
import { toDecimal } from '../kernel/money.ts';
import { CONTACT_CHANNELS } from '../preferences/consent.ts';
import { consentTo } from '../preferences/contact-objections.ts';
import type { CustomerOverview } from '../profile/customer-overview.ts';
import type { Metrics } from '../profile/metrics.ts';
import { lostRecordsIn } from '../service-case/case-metrics.ts';
import { isCaseAbout, type Matter } from '../service-case/same-matter.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import { dayAt, type Shop, zoneOf } from '../shop/shop.ts';
import { toOwnerHolds } from '../warranty/cover-hold.ts';
import { isInForceOn } from '../warranty/warranty.ts';
import type { Facts } from './evaluate-condition.ts';
import type { PlaybookEvent } from './playbook-event.ts';
import type { CustomerFact, FactFields } from './playbook-facts.ts';

/** A fact with exactly its fields. */
type FactOf<F extends CustomerFact> = Readonly<Record<FactFields<F>, unknown>>;

/** An event and its person, as conditions see them. */
export function factsOf(
  event: Pick<PlaybookEvent, 'facts'> & EventSubject,
  overview: CustomerOverview | null,
  openCases: readonly ServiceCase[],
  shop: Shop,
  now: Instant,
): Facts {
  return {
    event: event.facts,
    openCase: openCaseFact(event, openCases),
    ...(overview === null ? UNKNOWN_CUSTOMER : customerFacts(overview, shop, now)),
  };
}

/** The facts of an unknown customer. */
const UNKNOWN_CUSTOMER: Facts = { customer: { isKnown: false } };

/** The facts of a person, without an event. */
export function customerFacts(overview: CustomerOverview, shop: Shop, now: Instant): Facts {
  const today = dayAt(shop, null, now);
  const { customer, metrics, preferences, warranties } = overview;
  const { locale, loyalty, createdAt, attributes } = customer;
  const marketing = (consent: string) =>
    CONTACT_CHANNELS.filter((channel) => consentTo(preferences, channel, 'MARKETING') === consent);
  const customerFact: FactOf<'customer'> = {
    isKnown: true,
    locale,
    loyaltyTier: loyalty?.tier ?? null,
    loyaltyPoints: loyalty?.points ?? null,
    daysKnown: daysBetween(dayAt(shop, null, createdAt), today),
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
  };
  const preferencesFact: FactOf<'preferences'> = {
    preferredChannel: preferences.rules.preferredChannel,
    pausedUntil: preferences.rules.pausedUntil,
    marketingGranted: marketing('GRANTED'),
    marketingDenied: marketing('DENIED'),
  };
  const warrantiesFact: FactOf<'warranties'> = {
    count: warranties.length,
    active: warranties.filter((warranty) => {
      const zone = zoneOf(shop, warranty.store);
      return isInForceOn(warranty, dayOf(now, zone), toOwnerHolds(lostRecordsIn(metrics), zone));
    }).length,
  };
  return {
    customer: customerFact,
    metrics: metricsFact(metrics, shop, today),
    preferences: preferencesFact,
    warranties: warrantiesFact,
  };
}

function metricsFact(metrics: Metrics, { currency, timeZone }: Shop, today: Day): FactOf<'metrics'> {
  const { orderCount, returnCount, firstOrderAt, lastOrderAt, lifetimeValue, valuedOrders, latestScores } = metrics;
  const toAmount = (minor: number) => (currency === null ? null : Number(toDecimal({ minor, currency })));
  return {
    ...{ orderCount, returnCount, firstOrderAt, lastOrderAt, openCases: metrics.openCases },
    daysSinceLastOrder: lastOrderAt === null ? null : daysBetween(dayOf(lastOrderAt, timeZone), today),
    lifetimeValue: toAmount(lifetimeValue),
    averageOrderValue: valuedOrders === 0 ? null : toAmount(Math.round(lifetimeValue / valuedOrders)),
    latestCsat: latestScores.CSAT?.score ?? null,
    latestCes: latestScores.CES?.score ?? null,
    latestNps: latestScores.NPS?.score ?? null,
    latestStars: latestScores.STARS?.score ?? null,
  };
}

/** The open case to which actions apply if the event opens none. */
function openCaseFact(event: EventSubject, openCases: readonly ServiceCase[]): FactOf<'openCase'> {
  const openCase = pickOpenCase(event, openCases);
  return {
    exists: openCase !== null,
    isAboutThis: openCases.some((serviceCase) => isCaseAbout(serviceCase, event)),
    status: openCase?.caseStatus ?? null,
    severity: openCase?.severity ?? null,
    reason: openCase?.caseReason ?? null,
    reopenCount: openCase?.reopenCount ?? null,
  };
}

type EventSubject = Matter & { readonly caseId: string | null };

/** The open case that the event names, else one about the same matter, else the one that was recorded last. */
export function pickOpenCase(event: EventSubject, openCases: readonly ServiceCase[]): ServiceCase | null {
  return openCases.find((serviceCase) => isCaseAbout(serviceCase, event)) ?? openCases[0] ?? null;
}
