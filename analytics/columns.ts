import type { Dialect } from './dialect.ts';
import { moneyOf } from './money.ts';
import { type ColumnType, MONEY_TYPE, type SelectedColumn } from './relation.ts';

export const column = (name: string, type: ColumnType, sql: string, about: string): SelectedColumn => ({
  ...{ name, type, sql, about },
});

export const text = (name: string, sql: string, about: string) => column(name, 'string', sql, about);
export const count = (name: string, sql: string, about: string) => column(name, 'bigint', sql, about);
export const flag = (name: string, sql: string, about: string) => column(name, 'boolean', sql, about);
export const time = (name: string, sql: string, about: string) => column(name, 'timestamp', sql, `${about}, UTC`);
export const day = (name: string, sql: string, about: string) => column(name, 'date', sql, about);
export const money = (name: string, minor: string, currency: string, about: string) =>
  column(name, MONEY_TYPE, moneyOf(minor, currency), about);

/** The customer and the record of an entry with the customer `p.customer_id`. */
export const personColumns = (record: string): readonly SelectedColumn[] => [
  text('customer_id', 'p.customer_id', 'The person: of merged records the survivor; null: a guest, or unknown'),
  text('record_id', record, 'The record that it is stored with, which `Node.id` of the graph also finds'),
];

/** Where and when an entry happened. The relations `shop s` and `saved_stores z` are joined. */
export const placeColumns = (
  dialect: Dialect,
  { store, at, verb }: { readonly store: string; readonly at: string; readonly verb: string },
): readonly SelectedColumn[] => [
  text('store', store, 'The code of the store; null: none'),
  text('time_zone', 'coalesce(z.zone, s.shop_zone)', 'The time zone of the store, else of the shop'),
  time(`${verb}_at`, at, `When it was ${verb}`),
  day(`${verb}_on`, dialect.dayIn(at, 's.shop_zone'), 'Its day in the time zone of the shop, by which KPIs count'),
];

/** @param store SQL of the code of the store */
export const joinPlace = (store: string): string => `cross join shop s
left join saved_stores z on z.code = ${store}`;
