import type { Features } from './match-features.ts';

/** The fields of which the shop counts how many records have each value. Owners of contacts are read from their blocks instead. */
export const COUNTED_FIELDS = ['givenName', 'familyName', 'birthDate', 'town', 'postcode'] as const;
export type CountedField = (typeof COUNTED_FIELDS)[number];

/** A value in the form in which it is counted. */
export type CountedValue = { readonly field: CountedField; readonly value: string };

/** What a record counts in: each value once, however many addresses have it. */
export function countedValues({ name, birthDate, addresses }: Features): readonly CountedValue[] {
  const places = addresses.flatMap(({ locality, postcode }) => [townValue(locality), postcodeValue(postcode)]);
  return distinct([
    { field: 'givenName', value: name.given[0] ?? '' },
    { field: 'familyName', value: name.family },
    { field: 'birthDate', value: birthDate ?? '' },
    ...places,
  ]).filter(({ value }) => value !== '');
}

/** Towns are compared without their spaces. */
export const townValue = (locality: string): CountedValue => ({ field: 'town', value: locality.replaceAll(' ', '') });
export const postcodeValue = (postcode: string): CountedValue => ({ field: 'postcode', value: postcode });

const distinct = (values: readonly CountedValue[]): readonly CountedValue[] => [
  ...new Map(values.map((one) => [`${one.field} ${one.value}`, one])).values(),
];
