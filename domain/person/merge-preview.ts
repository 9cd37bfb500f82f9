import type { Customer } from '../customer/customer.ts';
import type { PostalAddress } from '../kernel/address.ts';
import type { Caller } from '../kernel/caller.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import type { Cluster } from './cluster.ts';
import type { PersonRepositories } from './context.ts';
import { type SurvivingProfile, survivingProfile } from './joined-profile.ts';
import { type MergeBlocker, mergeBlockers } from './merge-blockers.ts';
import { loadPeople } from './people.ts';
import type { RelatedCounts } from './related-counts.ts';
import type { Survivor, SurvivorshipRule } from './survivorship.ts';

/** A value that the person would have; null where no record tells one. */
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

/** One more than may be merged, so that a preview can tell so. */
const MOST_ASKED = 10;

/** What `mergeCustomers` would make of these ids, of which each stands for its whole person, and what forbids it. */
export async function mergePreview(
  { repositories, caller }: { readonly repositories: PersonRepositories; readonly caller: Caller },
  survivor: string,
  others: readonly string[],
): Promise<MergePreview> {
  if (others.length === 0 || others.length > MOST_ASKED)
    reject('INVALID', ['others'], `Name 1 to ${MOST_ASKED} others who are the same person.`);
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

/** Each value of the person that these records would be, the survivor first, and where it comes from. */
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

/** Given and family name as one, unless they come from two records; the other parts where there are any. */
function nameFields({ given, family, ...others }: SurvivingProfile['name']): readonly MergedField[] {
  const parts = [given, family].filter((part) => part !== null);
  const isOne = new Set(parts.map(({ record }) => record.id)).size < 2;
  // Of the two, the one that was chosen among several.
  const chosen = parts.find(({ rule }) => rule !== 'ONLY_VALUE') ?? parts[0] ?? null;
  return [
    ...(isOne
      ? [mergedField('name', chosen, () => parts.map(({ value }) => value).join(' '))]
      : [mergedField('name.given', given, String), mergedField('name.family', family, String)]),
    ...Object.entries(others).flatMap(([part, told]) =>
      told === null ? [] : [mergedField(`name.${part}`, told, String)],
    ),
  ];
}

function mergedField<T>(field: string, told: Survivor<T> | null, textOf: (value: T) => string): MergedField {
  if (told === null) return { field, value: null, fromRecord: null, rule: 'NO_VALUE' };
  return { field, value: textOf(told.value), fromRecord: told.record.id, rule: told.rule };
}

const addressText = ({ lines, locality, region, postalCode, country }: PostalAddress): string =>
  [...lines, locality, region, postalCode, country].filter((part) => part !== null).join(', ');

/** Values that a caller sees nowhere else without these scopes, as little as here. */
const SCOPES: Readonly<Record<string, string>> = { attributes: 'customers:read', birthDate: 'pii:read' };

function redactFor({ scopes }: Caller, merged: MergedField): MergedField {
  const scope = SCOPES[merged.field];
  return scope === undefined || scopes.includes(scope) ? merged : { ...merged, value: null };
}
