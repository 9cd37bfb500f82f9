import type { Customer } from '../../customer/customer.ts';
import { isUnidentified } from '../../customer/unidentified.ts';
import { verifiedProfile } from '../../customer/unverified.ts';
import { shareOf } from '../../kernel/share-of.ts';
import { blockKeysOf } from '../blocks/block-keys.ts';
import { type Features, featuresOf } from '../fields/match-features.ts';
import type { DecidedPair } from './decided-pair.ts';
import { unmatchedPairs } from './match-pairs.ts';
import type { TrainingSample } from './training-sample.ts';

/** A sample of the records of the table. */
export type TableSample = Omit<TrainingSample, 'matchesPerRecord'> & {
  /** The id of each person of the sample. */
  readonly ids: readonly string[];
  readonly decisions: readonly DecidedPair[];
};

/** Two records about which somebody decided, by their ids. */
export type Decision = Pick<DecidedPair, 'isOnePerson' | 'by'> & { readonly records: readonly [string, string] };

/** What was read of the table. */
export type DrawnRecords = {
  /** Records that were drawn at random. */
  readonly drawn: readonly Customer[];
  /** Records that are in a drawn block, or about which somebody decided, and that were not drawn themselves. */
  readonly others: readonly Customer[];
  /**
   * The pairs that share a drawn block, by their ids; null: all records were read, so that all pairs are known.
   */
  readonly pairs: readonly (readonly [string, string])[] | null;
  /** The share of all records that was drawn, and of all blocks: above 0, 1 for all. */
  readonly recordShare: number;
  readonly blockShare: number;
  readonly decisions: readonly Decision[];
};

/** Larger blocks are skipped: they add no pairs of one person that smaller blocks lack. */
export const MAX_BLOCK_SIZE = 100;
/** More pairs would not fit the memory of the function. */
const MAX_PAIRS = 200_000;
/** An attribute that fewer records have is not compared, and no more than so many attributes are. */
const FEWEST_WITH_ATTRIBUTE = 100;
const MAX_ATTRIBUTES = 20;

type Member = { readonly id: string; readonly features: Features; readonly keys: readonly string[] };

/**
 * The sample that learning gets of what was read. It leaves out erased people, people whose erasure was requested, and
 * unidentified records. Of the others it takes only what the shop itself knows: what a customer or a web shop states changes
 * no weights.
 */
export function tableSample({ drawn, others, pairs, decisions, ...shares }: DrawnRecords): TableSample {
  const known = [...membersOf(drawn), ...membersOf(others)];
  const members = withFrequentAttributes(known);
  const ids = members.map(({ id }) => id);
  const positionOf = new Map(ids.map((id, position) => [id, position]));
  const people = members.map(({ features }) => features);
  const drawnCount = membersOf(drawn).length;
  const all = pairs === null ? pairsInBlocks(members) : positionsOf(pairs, positionOf);
  const share = all.length <= MAX_PAIRS ? 1 : MAX_PAIRS / all.length;
  const candidates = all
    .filter(([left, right]) => share === 1 || shareOf(`drawn ${ids[left]} ${ids[right]}`) < share)
    .flatMap(([left, right]) => {
      const probability = drawingProbability(members[left]?.keys ?? [], members[right]?.keys ?? [], shares.blockShare);
      return probability === 0 ? [] : [{ left, right, weight: 1 / (probability * share) }];
    });
  const strangers = unmatchedPairs(
    drawnCount,
    all.filter(([left, right]) => left < drawnCount && right < drawnCount),
  );
  return {
    ...{ ids, people, candidates, strangers },
    population: Math.round(drawnCount / shares.recordShare),
    drawn: drawnCount,
    decisions: decisions.flatMap(({ records: [one, other], ...decision }) => {
      const [left, right] = [positionOf.get(one), positionOf.get(other)];
      return left === undefined || right === undefined ? [] : [{ left, right, ...decision }];
    }),
  };
}

const membersOf = (customers: readonly Customer[]): readonly Member[] =>
  customers
    .filter((customer) => customer.status === 'ACTIVE' && !isUnidentified(customer))
    .map((customer) => {
      const profile = verifiedProfile(customer);
      return { id: customer.id, features: featuresOf(profile), keys: blockKeysOf(profile) };
    })
    .filter(({ keys }) => keys.length > 0)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));

/**
 * The probability that a pair was drawn: that at least one of the blocks that both are in was drawn. A pair that shares many blocks
 * is drawn more often, and counts less for it.
 */
export function drawingProbability(one: readonly string[], other: readonly string[], share: number): number {
  const theirs = new Set(other);
  const shared = one.filter((key) => theirs.has(key)).length;
  return 1 - (1 - share) ** shared;
}

/** The pairs of positions that share a block, each once, in order. */
function pairsInBlocks(members: readonly Member[]): readonly (readonly [number, number])[] {
  const blocks = new Map<string, number[]>();
  members.forEach(({ keys }, position) => {
    for (const key of keys) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [position]);
      else block.push(position);
    }
  });
  const seen = new Set<number>();
  for (const block of blocks.values())
    if (block.length <= MAX_BLOCK_SIZE)
      block.forEach((left, at) => {
        for (const right of block.slice(at + 1)) seen.add(left * members.length + right);
      });
  return [...seen].map((pair) => [Math.floor(pair / members.length), pair % members.length]);
}

const positionsOf = (
  pairs: readonly (readonly [string, string])[],
  positionOf: ReadonlyMap<string, number>,
): readonly (readonly [number, number])[] =>
  pairs.flatMap(([one, other]) => {
    const [left, right] = [positionOf.get(one), positionOf.get(other)];
    if (left === undefined || right === undefined) return [];
    return [left < right ? ([left, right] as const) : ([right, left] as const)];
  });

/** Leaves out attributes that few records have: they teach little, and a client may give as many names as it likes. */
function withFrequentAttributes(members: readonly Member[]): readonly Member[] {
  const counts = new Map<string, number>();
  for (const { features } of members)
    for (const name of Object.keys(features.attributes)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const frequent = [...counts]
    .filter(([, count]) => count >= FEWEST_WITH_ATTRIBUTE)
    .toSorted(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .slice(0, MAX_ATTRIBUTES);
  const names = new Set(frequent.map(([name]) => name));
  return members.map((member) => {
    const attributes = Object.entries(member.features.attributes).filter(([name]) => names.has(name));
    return { ...member, features: { ...member.features, attributes: Object.fromEntries(attributes) } };
  });
}
