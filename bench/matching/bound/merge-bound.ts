import type { Features } from '../../../domain/matching/fields/match-features.ts';
import { MAX_RECORDS } from '../../../domain/person/cluster.ts';
import { pairsAmong } from '../pair-figures.ts';
import { type PairFacts, pairFacts, type SetFacts } from './pair-facts.ts';

/** A record with the person that it truly belongs to; null if the file does not say. */
export type TrueRecord = { readonly record: string; readonly person: string | null; readonly features: Features };

/**
 * The pairs of records of one person that the rules for automatic merges allow to merge, whatever the weights say. Two groups
 * of records are joined if no two of them contradict each other and all their pairs together hold the evidence that
 * `isEnough` asks for, until no more groups can be joined. Pairs with most evidence come first. The rule that a record must
 * not fit two people who contradict each other is left out, so the bound may be a little high.
 */
export function mergeBound(records: readonly TrueRecord[]): ReadonlySet<string> {
  const set = factsOfSet(records);
  const persons = Map.groupBy(records, ({ person }) => person);
  persons.delete(null);
  return new Set(
    [...persons.values()].flatMap((own) =>
      mergeablePositions(own, set).flatMap((group) => pairsAmong(group.map((position) => own[position]?.record ?? ''))),
    ),
  );
}

type Group = readonly number[];

/** The groups of records of one person that can be merged, by their positions. */
function mergeablePositions(records: readonly TrueRecord[], set: SetFacts): readonly Group[] {
  const facts = records.map(({ features }, at) =>
    records.slice(0, at).map((earlier) => pairFacts(earlier.features, features, set)),
  );
  const factsOf = (one: number, other: number) => facts[Math.max(one, other)]?.[Math.min(one, other)];
  const between = (one: Group, other: Group): readonly PairFacts[] =>
    one.flatMap((left) => other.flatMap((right) => factsOf(left, right) ?? []));
  const evidence = (one: number, other: number) => factsOf(one, other)?.fields.size ?? 0;
  const order = records
    .flatMap((_, at) => Array.from({ length: at }, (_, earlier) => [earlier, at] as const))
    .toSorted((a, b) => evidence(...b) - evidence(...a));
  const groups: Group[] = records.map((_, at) => [at]);
  for (let isJoined = true; isJoined; ) {
    isJoined = false;
    for (const [left, right] of order) {
      const [one = [], other = []] = [groups[left], groups[right]];
      if (one === other || one.length + other.length > MAX_RECORDS) continue;
      const pairs = between(one, other);
      if (isContradicted(pairs) || !isEnough(pairs)) continue;
      const joined = [...one, ...other];
      for (const position of joined) groups[position] = joined;
      isJoined = true;
    }
  }
  return [...new Set(groups)];
}

/** A father and a son are at least this many years apart. */
const GENERATION_YEARS = 14;

/** Whether any two records contradict each other. A birth date may be a typo if the groups share a contact and a given name. */
function isContradicted(pairs: readonly PairFacts[]): boolean {
  if (pairs.some(({ isNameCompatible }) => !isNameCompatible)) return true;
  const others = pairs.filter(({ hasOtherBirthDate }) => hasOtherBirthDate);
  const isTypo =
    others.every(({ yearsApart }) => yearsApart < GENERATION_YEARS) &&
    pairs.some(({ sharesContact }) => sharesContact) &&
    pairs.some(({ isGivenNameAlike }) => isGivenNameAlike);
  return others.length > 0 && !isTypo;
}

/** What people of one home share: a father and his son of the same name agree in it. */
const HOME = new Set(['address', 'phone']);
/** What twins share. */
const TWINS = new Set(['birthDate', ...HOME]);

/**
 * Whether the records of two groups agree in enough for a merge: in both names and two independent fields that people of one
 * home do not share; with a nickname, in the birth date and in a contact of their own; and if a name is missing, also, unless both
 * state names that have no part in common.
 */
function isEnough(pairs: readonly PairFacts[]): boolean {
  const fields = new Set(pairs.flatMap((pair) => [...pair.fields]));
  const isDefaultDay = pairs.some(({ isDefaultBirthDate }) => isDefaultBirthDate);
  if (isDefaultDay && fields.isSubsetOf(TWINS)) fields.delete('birthDate');
  const names = pairs.map((pair) => pair.names);
  if (names.some(({ given, family }) => given === 'AGREE' && family === 'AGREE'))
    return fields.size >= 2 && !fields.isSubsetOf(HOME);
  const hasOwnContact = fields.has('birthDate') && pairs.some(({ sharesOwnContact }) => sharesOwnContact);
  if (names.some(({ given, family }) => given === 'NICKNAME' && family === 'AGREE'))
    return hasOwnContact && !fields.isSubsetOf(TWINS);
  if (!hasOwnContact || !names.some(({ given, family }) => given === 'MISSING' || family === 'MISSING')) return false;
  return names.some(({ given, family }) => given !== family) || !pairs.some(({ areBothNamed }) => areBothNamed);
}

function factsOfSet(records: readonly TrueRecord[]): SetFacts {
  const owners = new Map<string, Set<string>>();
  for (const { record, person, features } of records)
    for (const contact of [...features.emails, ...features.phones])
      owners.set(contact, (owners.get(contact) ?? new Set()).add(person ?? record));
  return { ownersOf: (contact) => owners.get(contact)?.size ?? 0, attributeBits: attributeBitsOf(records) };
}

/** How often two records of one person agree in the attribute, divided by the share of records that have the value. */
function attributeBitsOf(records: readonly TrueRecord[]): SetFacts['attributeBits'] {
  const names = new Set(records.flatMap(({ features }) => Object.keys(features.attributes)));
  const known = new Map(
    [...names].map((name) => {
      const having = records.filter(({ features }) => features.attributes[name] !== undefined);
      const counts = Map.groupBy(having, ({ features }) => features.attributes[name]);
      const own = [...Map.groupBy(having, ({ person, record }) => person ?? record).values()];
      const pairsIn = (groups: Iterable<readonly unknown[]>) =>
        [...groups].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
      const equal = own.flatMap((each) => [...Map.groupBy(each, ({ features }) => features.attributes[name]).values()]);
      return [name, { total: having.length, counts, agreement: pairsIn(equal) / Math.max(1, pairsIn(own)) }] as const;
    }),
  );
  return (name, value) => {
    const { total, counts, agreement } = known.get(name) ?? { total: 0, counts: new Map(), agreement: 0 };
    return Math.log2((agreement * total) / Math.max(1, counts.get(value)?.length ?? 0));
  };
}
