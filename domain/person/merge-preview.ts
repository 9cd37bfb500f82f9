import type { Customer } from '../customer/customer.ts';
import type { PostalAddress } from '../kernel/address.ts';
import type { Caller } from '../kernel/caller.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { type Cluster, MAX_RECORDS } from './cluster.ts';
import type { PersonRepositories } from './context.ts';
import { type SurvivingProfile, survivingProfile } from './joined-profile.ts';
import { type MergeBlocker, mergeBlockers } from './merge-blockers.ts';
import { loadPeople } from './people.ts';
import type { RelatedCounts } from './related-counts.ts';
import type { Survivor, SurvivorshipRule } from './survivorship.ts';

/** A field of the merged person. `value` is null if no record has one. */
export type MergedField = {
  readonly field: string;
  readonly value: string | null;
  readonly fromRecord: string | null;
  readonly rule: SurvivorshipRule | 'NO_VALUE';
};

export type MergePreview = {
  readonly fields: readonly MergedField[];
  readonly blockers: readonly MergeBlocker[];
  readonly records: number;
} & RelatedCounts;

/** One more than `mergeCustomers` allows, so that the preview can show `TOO_MANY_RECORDS`. */
const MAX_OTHERS = MAX_RECORDS;

/** The result that `mergeCustomers` would have, and what blocks it. Each id stands for its whole person. */
export async function mergePreview(
  { repositories, caller }: { readonly repositories: PersonRepositories; readonly caller: Caller },
  survivor: string,
  others: readonly string[],
): Promise<MergePreview> {
  if (others.length === 0 || others.length > MAX_OTHERS)
    reject('INVALID', ['others'], `Name 1 to ${MAX_OTHERS} others who are the same person.`);
  const people = (await loadPeople(repositories, [survivor, ...others])).map(
    (person, index) => person?.members ?? rejectUnknownId(index === 0 ? ['survivor'] : ['others', index - 1]),
  );
  const members = [...new Map(people.flat().map((record) => [record.id, record])).values()];
  const counts = await repositories.relatedCountsOf(members.map(({ id }) => id));
  return {
    fields: mergedFields(members).map((field) => redactFor(caller, field)),
    blockers: mergeBlockers(people),
    records: members.length,
    ...counts.reduce(addCounts, { orders: 0, warranties: 0, interactions: 0 }),
  };
}

const rejectUnknownId = (path: Path): Cluster =>
  reject('NOT_FOUND', path, `No customer has the id in ${path.join('.')}.`);

const addCounts = (one: RelatedCounts, other: RelatedCounts): RelatedCounts => ({
  orders: one.orders + other.orders,
  warranties: one.warranties + other.warranties,
  interactions: one.interactions + other.interactions,
});

/** Each value of the merged person, and the record that it comes from. `records`: the survivor first. */
function mergedFields(records: readonly Customer[]): readonly MergedField[] {
  const { name, emails, phones, addresses, birthDate, locale, loyalty, externalIds, attributes } =
    survivingProfile(records);
  return [
    ...nameFields(name),
    ...emails.map((email) => mergedField('emails', email, ({ address }) => address)),
    ...phones.map((phone) => mergedField('phones', phone, ({ number }) => number)),
    ...addresses.map((address) => mergedField('addresses', address, addressText)),
    mergedField('birthDate', birthDate, String),
    mergedField('locale', locale, String),
    mergedField('loyalty', loyalty, ({ number }) => number),
    ...externalIds.map((id) => mergedField('externalIds', id, ({ system, value }) => `${system}: ${value}`)),
    ...attributes.map((attribute) => mergedField('attributes', attribute, ({ name, value }) => `${name}: ${value}`)),
  ];
}

/** Given and family name as one field, unless they come from two records. Other parts only if they have a value. */
function nameFields({ given, family, ...others }: SurvivingProfile['name']): readonly MergedField[] {
  const parts = [given, family].filter((part) => part !== null);
  const isOne = new Set(parts.map(({ record }) => record.id)).size < 2;
  // If only one of the two had competing values, its rule explains the choice.
  const chosen = parts.find(({ rule }) => rule !== 'ONLY_VALUE') ?? parts[0] ?? null;
  return [
    ...(isOne
      ? [mergedField('name', chosen, () => parts.map(({ value }) => value).join(' '))]
      : [mergedField('name.given', given, String), mergedField('name.family', family, String)]),
    ...Object.entries(others).flatMap(([part, survivor]) =>
      survivor === null ? [] : [mergedField(`name.${part}`, survivor, String)],
    ),
  ];
}

function mergedField<T>(field: string, survivor: Survivor<T> | null, textOf: (value: T) => string): MergedField {
  if (survivor === null) return { field, value: null, fromRecord: null, rule: 'NO_VALUE' };
  return { field, value: textOf(survivor.value), fromRecord: survivor.record.id, rule: survivor.rule };
}

const addressText = ({ lines, locality, region, postalCode, country }: PostalAddress): string =>
  [...lines, locality, region, postalCode, country].filter((part) => part !== null).join(', ');

/** A caller needs the same scopes for these values as everywhere else. */
const SCOPES: Readonly<Record<string, string>> = { attributes: 'customers:read', birthDate: 'pii:read' };

function redactFor({ scopes }: Caller, merged: MergedField): MergedField {
  const scope = SCOPES[merged.field];
  return scope === undefined || scopes.includes(scope) ? merged : { ...merged, value: null };
}
