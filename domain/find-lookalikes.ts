import { blockKind } from './blocks.ts';
import { recordIdsOf } from './cluster.ts';
import type { Customer } from './customer.ts';
import type { Lookalike, Situation } from './decide-matches.ts';
import type { Duplicates } from './duplicates.ts';
import { matchId } from './match.ts';
import { featuresOf } from './match-features.ts';
import { type MatchScore, scoreMatch } from './match-score.ts';
import type { MatchWeights } from './match-weights.ts';
import { type Person, peopleOf } from './people.ts';
import type { Records } from './records.ts';
import type { StoredMatches } from './suggestions.ts';

/** What was found of a record, and how far the search went. */
export type Found = {
  readonly situation: Situation;
  /** How many records of others it was compared with. */
  readonly compared: number;
  /** The kinds of those of its blocks of which only the members registered last were compared. */
  readonly capped: readonly string[];
};

/** So many records of one block are compared, those registered last: what a record costs does not grow with the table. */
const MOST_IN_BLOCK = 50;

/**
 * Compares a record with all that share a block with it, or wait beside it already. Costs a Query a block and a read a
 * candidate, and for those who are alike another few.
 * @param least the score from which on somebody is looked at more closely
 */
export async function findLookalikes(
  records: Records,
  record: Customer,
  keys: readonly string[],
  { weights, least }: { readonly weights: MatchWeights; readonly least: number },
): Promise<Found> {
  const own = recordIdsOf(record);
  const [blocks, [person], heads] = await Promise.all([
    Promise.all(keys.map((key) => records.blockMembers(key, MOST_IN_BLOCK + 1))),
    peopleOf(records, [record.id]),
    records.duplicatesOf(own),
  ]);
  const waiting = new Set(heads.filter(({ customerId }) => customerId === record.id).flatMap(otherIdsIn));
  const members = new Set(blocks.flatMap((ids) => ids.slice(0, MOST_IN_BLOCK)));
  const candidates = [...members.union(waiting).difference(new Set(own))];
  const compare = comparison(record, weights);
  const compared = (await records.customers(candidates)).filter((other) => other !== null);
  const close = compared.filter((other) => waiting.has(other.id) || compare(other).score >= least);
  const lookalikes = lookalikesAmong(await peopleOf(records, idsOf(close)), new Set(idsOf(close)), compare);
  return {
    situation: {
      record,
      person: person?.members ?? [record],
      lookalikes,
      stored: await storedAbout(records, record, lookalikes, heads),
    },
    compared: compared.length,
    capped: keys.filter((_, index) => (blocks[index]?.length ?? 0) > MOST_IN_BLOCK).map(blockKind),
  };
}

type Compare = (other: Customer) => MatchScore;

function comparison(record: Customer, weights: MatchWeights): Compare {
  const features = featuresOf(record);
  return (other) => scoreMatch(features, featuresOf(other), weights);
}

/** Each person once, with that of the close records which is most alike. */
function lookalikesAmong(
  people: readonly (Person | null)[],
  close: ReadonlySet<string>,
  compare: Compare,
): readonly Lookalike[] {
  const known = new Map(
    people.flatMap((person) => (person === null ? [] : [[person.members[0].id, person.members] as const])),
  );
  return [...known.values()].flatMap((person) => {
    const scored = person.filter(({ id }) => close.has(id)).map((other) => ({ person, other, score: compare(other) }));
    return scored.toSorted((a, b) => b.score.score - a.score.score).slice(0, 1);
  });
}

/** What is stored of the matches of all these records. The heads of the person in question were read before theirs. */
async function storedAbout(
  records: Records,
  record: Customer,
  lookalikes: readonly Lookalike[],
  heads: readonly Duplicates[],
): Promise<StoredMatches> {
  const others = lookalikes.flatMap(({ person }) => idsOf(person));
  const ids = new Set([
    ...heads.flatMap(({ open }) => open.map((line) => line.matchId)),
    ...lookalikes.map(({ other }) => matchId(record.id, other.id)),
  ]);
  const [theirs, matches] = await Promise.all([records.duplicatesOf(others), records.matches([...ids])]);
  return { duplicates: [...heads, ...theirs], matches: matches.filter((match) => match !== null) };
}

const otherIdsIn = ({ open }: Duplicates): readonly string[] => open.map(({ otherId }) => otherId);

const idsOf = (customers: readonly Customer[]): readonly string[] => customers.map(({ id }) => id);
