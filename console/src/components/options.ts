import type { StoreSummary } from '../shop/shop-context.ts';

/** What a select offers. */
export type Option = { readonly value: string; readonly label: string };

/** The values of an enum with their texts. */
export const optionsOf = (texts: Readonly<Record<string, string>>): Option[] =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

export const storeOptions = (stores: readonly StoreSummary[]): Option[] =>
  stores.map(({ code, name }) => ({ value: code, label: name }));
