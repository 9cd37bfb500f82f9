import { useContext, useMemo } from 'react';
import { useShop } from '../shop/shop-context.ts';
import { dateFormat, numberFormat } from './intl-formats.ts';
import { LocaleContext } from './language.ts';
import { relativeTime } from './relative-time.ts';

type Money = { readonly amount: string; readonly currency: string };

export type Formats = {
  money(money: Money): string;
  /** An instant in the zone of a store; without a store, in that of the shop. */
  dateTime(instant: string, store?: string | null): string;
  /** The time of the day alone. */
  time(instant: string, store?: string | null): string;
  /** The day of an instant. */
  dateOf(instant: string, store?: string | null): string;
  /** A day without a time, such as `2026-03-01`. */
  day(day: string): string;
  /** With the day of the week, and without the year. */
  weekday(day: string): string;
  month(day: string): string;
  number(value: number, digits?: number): string;
  /** @param value 1 is 100 % */
  percent(value: number, digits?: number): string;
  /** How far off an instant is: `in 3 hours`, `tomorrow`. */
  relative(instant: string, now: number, store?: string | null): string;
  list(texts: readonly string[]): string;
};

/** Dates, numbers and money as people of the language write them. */
export function useFormats(): Formats {
  const locale = useContext(LocaleContext);
  const { zoneOf } = useShop();
  return useMemo(() => formatsOf(locale, zoneOf), [locale, zoneOf]);
}

function formatsOf(locale: string, zoneOf: (store: string | null) => string): Formats {
  const inZone = (instant: string, store: string | null | undefined, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { ...options, timeZone: zoneOf(store ?? null) }).format(new Date(instant));
  const ofDay = (day: string, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return {
    money: ({ amount, currency }) =>
      // A decimal text keeps its digits here; as a number it could lose some.
      numberFormat(locale, { style: 'currency', currency }).format(amount as Intl.StringNumericLiteral),
    dateTime: (instant, store) => inZone(instant, store, { dateStyle: 'medium', timeStyle: 'short' }),
    time: (instant, store) => inZone(instant, store, { timeStyle: 'short' }),
    dateOf: (instant, store) => inZone(instant, store, { dateStyle: 'medium' }),
    day: (day) => ofDay(day, { dateStyle: 'medium' }),
    weekday: (day) => ofDay(day, { weekday: 'short', day: 'numeric', month: 'short' }),
    month: (day) => ofDay(day, { month: 'short', year: 'numeric' }),
    number: (value, digits = 0) => numberFormat(locale, { maximumFractionDigits: digits }).format(value),
    percent: (value, digits = 0) =>
      numberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(value),
    relative: (instant, now, store) => relativeTime(locale, instant, now, zoneOf(store ?? null)),
    list: (texts) => new Intl.ListFormat(locale).format(texts),
  };
}
