import type { OfferKind } from '../service-case/service-case.ts';

type Words = Readonly<Record<OfferKind, (amount: string | null) => string>>;

const ENGLISH: Words = {
  REPLACEMENT: () => 'a replacement',
  REFUND: (amount) => (amount === null ? 'a refund' : `a refund of ${amount}`),
  DISCOUNT: (amount) => (amount === null ? 'a discount' : `a discount of ${amount}`),
  REPAIR: () => 'a repair',
  GIFT: (amount) => (amount === null ? 'a gift' : `a gift worth ${amount}`),
  APOLOGY: () => 'our apology',
};

const GERMAN: Words = {
  REPLACEMENT: () => 'Ersatz',
  REFUND: (amount) => (amount === null ? 'eine Erstattung' : `eine Erstattung von ${amount}`),
  DISCOUNT: (amount) => (amount === null ? 'einen Nachlass' : `einen Nachlass von ${amount}`),
  REPAIR: () => 'eine Reparatur',
  GIFT: (amount) => (amount === null ? 'ein Geschenk' : `ein Geschenk im Wert von ${amount}`),
  APOLOGY: () => 'unsere Entschuldigung',
};

/**
 * An offer in words, in German or else in English.
 * @param value the amount in words of the language; null: none
 */
export function offerText(locale: string, kind: OfferKind, value: string | null, percent: number | null): string {
  const words = locale === 'de' || locale.startsWith('de-') ? GERMAN : ENGLISH;
  return words[kind](value ?? (percent === null ? null : percentText(percent, locale)));
}

const percentText = (percent: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);
