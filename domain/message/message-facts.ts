import { DAY_MS } from '../kernel/duration.ts';
import type { Day, Instant, TimeZone } from '../kernel/instant.ts';
import { exponentOf, type Money, toDecimal } from '../kernel/money.ts';
import type { ResolutionOffer } from '../service-case/service-case.ts';
import type { ServiceJob } from '../service-job/service-job.ts';
import { type Shop, zoneOf } from '../shop/shop.ts';
import { type Appointment, purposeOf } from '../warranty/appointment.ts';
import { type MessageSubject, storeOfSubject } from './message-subject.ts';
import { offerText } from './offer-text.ts';
import type { MessageFacts } from './placeholders.ts';
import type { Address, Recipient } from './recipient.ts';
import { namesFor } from './recipient.ts';
import { localeOfValues } from './value-locale.ts';

/** Stands in the text for the link, until the message leaves. */
export const LINK_MARK = '{{feedbackLink}}';

/** How the reader's country writes times: in the zone of the store, else of the shop. */
type Style = { readonly locale: string; readonly timeZone: TimeZone };

/**
 * The values of all placeholders, in the language of the text.
 * @param locale of the text
 */
export function messageFacts(
  subject: MessageSubject,
  recipient: Recipient,
  address: Address,
  shop: Shop,
  locale: string,
): MessageFacts {
  const code = storeOfSubject(subject);
  const store = shop.stores.find((one) => one.code === code);
  const { locale: readerLocale } = recipient.customer;
  const style = {
    locale: localeOfValues(locale, readerLocale, shop.defaultRegion),
    timeZone: zoneOf(shop, code),
  };
  return {
    ...namesFor(recipient.customer, address),
    shop: shop.name,
    store: store?.name ?? '',
    storePhone: store?.phone ?? '',
    feedbackLink: LINK_MARK,
    ...subjectFacts(subject, address, style),
  };
}

function subjectFacts(subject: MessageSubject, { isChecked }: Address, style: Style): MessageFacts {
  switch (subject.type) {
    case 'serviceCase': {
      const { serviceCase, update, offer } = subject;
      const { nextUpdateDueAt } = serviceCase;
      return {
        // The customer may have written the title.
        caseTitle: isChecked ? serviceCase.title : '',
        ...(update === undefined ? {} : { update: update.message }),
        ...(nextUpdateDueAt === null ? {} : { nextUpdate: momentText(nextUpdateDueAt, style) }),
        ...(offer === undefined ? {} : { offer: offerFact(offer, style) }),
      };
    }
    case 'serviceJob':
      return jobFacts(subject.serviceJob, style);
    case 'appointment':
      return appointmentFacts(subject.appointment, style);
    case 'warranty': {
      const { description, nextInspectionDue } = subject.warranty;
      return { item: description, dueOn: nextInspectionDue === null ? '' : dayText(nextInspectionDue, style) };
    }
    case 'order': {
      const { number, promisedBy } = subject.order;
      return { orderNumber: number, promised: promisedBy === null ? '' : momentText(promisedBy, style) };
    }
    case 'nothing':
      return {};
  }
}

function jobFacts({ description, promisedBy, promises, estimate }: ServiceJob, style: Style): MessageFacts {
  return {
    item: description,
    // The reason for a promise stands with the one that it replaced.
    because: promises.at(-2)?.because ?? '',
    promised: promisedBy === null ? '' : momentText(promisedBy, style),
    estimate: estimate === null ? '' : moneyText(estimate, style.locale),
  };
}

function appointmentFacts(appointment: Appointment, style: Style): MessageFacts {
  const { startsAt } = appointment;
  return {
    day: format(startsAt, { dateStyle: 'full' }, style),
    time: format(startsAt, { timeStyle: 'short' }, style),
    // An inspection has no purpose in words.
    purpose: appointment.warrantyId === null ? purposeOf(appointment) : '',
  };
}

const offerFact = ({ kind, value, percent }: ResolutionOffer, { locale }: Style): string =>
  offerText(locale, kind, value === null ? null : moneyText(value, locale), percent);

const momentText = (moment: Instant, style: Style): string =>
  format(moment, { dateStyle: 'full', timeStyle: 'short' }, style);

/** A day has no zone. */
const dayText = (day: Day, { locale }: Style): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(day) + DAY_MS / 2);

const format = (moment: Instant, options: Intl.DateTimeFormatOptions, { locale, timeZone }: Style): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(Date.parse(moment));

function moneyText(money: Money, locale: string): string {
  const { currency } = money;
  const digits = exponentOf(currency);
  const style = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, style).format(Number(toDecimal(money)));
}
