import type { CountedValue } from '../fields/counted-value.ts';

/** The share of the shop's records that have a value, of those that have the field. It is between these two. */
export type CountedShare = { readonly least: number; readonly most: number };

/** Null: the shop has not counted the field. */
export type CountedShares = (value: CountedValue) => CountedShare | null;
