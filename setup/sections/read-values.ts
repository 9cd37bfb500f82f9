import type { Json } from '../../domain/playbook/playbook.ts';

export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

export const textsOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

export const trimmed = (value: Json | undefined): Json => (typeof value === 'string' ? value.trim() : (value ?? null));

/** An object without the fields that are null. */
export const withoutNulls = <T extends object>(value: T): { readonly [name: string]: Json } =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));

/** The same function on the fields that are there. */
export function mapPresent(
  fields: Readonly<Record<string, Json>>,
  functions: Readonly<Record<string, (value: Json) => Json>>,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(functions).flatMap(([name, toStored]) => {
      const value = fields[name];
      return value === undefined ? [] : [[name, toStored(value)]];
    }),
  );
}

export const asIs = (value: Json): Json => value;
