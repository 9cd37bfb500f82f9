import type { Customer, OriginSource, ProfileField } from '../customer/customer.ts';
import { originOf } from '../customer/origin.ts';
import type { Instant } from '../kernel/instant.ts';

/** By what one of several values was chosen; `UNION`: nothing had to be, for a list holds all of them. */
export type SurvivorshipRule =
  | 'ONLY_VALUE'
  | 'MOST_RECENT_FIRST_HAND'
  | 'MOST_RECENT_VERIFIED'
  | 'SOURCE_PRIORITY'
  | 'COMPLETENESS'
  | 'MOST_RECENT'
  | 'FIRST_RECORD'
  | 'UNION';

/** A value that one record tells of the person. */
export type SurvivorCandidate<T> = {
  readonly value: T;
  readonly record: Customer;
  readonly at: Instant;
  readonly source: OriginSource;
  /** Whether who told it has proved to be the person. */
  readonly verified: boolean;
  /** Whether it is a name from somebody who talks with the person, or from herself. */
  readonly firstHand: boolean;
  /** How much of the value is told. */
  readonly parts: number;
};
export type Survivor<T> = SurvivorCandidate<T> & { readonly rule: SurvivorshipRule };

/** What a record tells in this field. */
export function createCandidate<T>(
  record: Customer,
  field: ProfileField,
  value: T,
  verified: boolean,
): SurvivorCandidate<T> {
  const { at, source } = originOf(record, field);
  const firstHand = field === 'name' && (verified || FIRST_HAND.has(source));
  return { value, record, at, source, verified, firstHand, parts: partsOf(value) };
}

/** People change their names, and say so to a till, a desk, or in their own account; what they said last holds. */
const FIRST_HAND: ReadonlySet<OriginSource> = new Set(['SELF', 'POS', 'SUPPORT']);

/** A record is believed where a contact of it is verified: who told the rest has been reached there. */
export const isVerified = ({ emails, phones }: Customer): boolean =>
  [...emails, ...phones].some(({ verified }) => verified);

/** The candidates, the best one first; where nothing tells two of them apart, in the order given. */
export function rankCandidates<T>(candidates: readonly SurvivorCandidate<T>[]): readonly SurvivorCandidate<T>[] {
  return candidates.toSorted((one, other) => firstDecisiveRule(one, other)?.order ?? 0);
}

/** The best one, with the rule by which it comes before the next; null where there is none. */
export function selectSurvivor<T>(candidates: readonly SurvivorCandidate<T>[]): Survivor<T> | null {
  const [best, next] = rankCandidates(candidates);
  if (best === undefined) return null;
  if (next === undefined) return { ...best, rule: 'ONLY_VALUE' };
  return { ...best, rule: firstDecisiveRule(best, next)?.rule ?? 'FIRST_RECORD' };
}

/** Who speaks with the person comes before what a person typed alone, and that before what came in heaps. */
const SOURCES: readonly OriginSource[] = ['SUPPORT', 'POS', 'SELF', 'ECOMMERCE', 'MARKETING', 'IMPORT', 'OTHER'];

type Comparison = (one: SurvivorCandidate<unknown>, other: SurvivorCandidate<unknown>) => number;

const RULES: readonly { readonly rule: SurvivorshipRule; readonly compare: Comparison }[] = [
  { rule: 'MOST_RECENT_FIRST_HAND', compare: firstHandAndNewer },
  { rule: 'MOST_RECENT_VERIFIED', compare: verifiedAndNewer },
  { rule: 'SOURCE_PRIORITY', compare: (one, other) => SOURCES.indexOf(one.source) - SOURCES.indexOf(other.source) },
  { rule: 'COMPLETENESS', compare: (one, other) => other.parts - one.parts },
  { rule: 'MOST_RECENT', compare: newer },
];

/** The first rule that tells two candidates apart; null where none does. */
function firstDecisiveRule(one: SurvivorCandidate<unknown>, other: SurvivorCandidate<unknown>) {
  for (const { rule, compare } of RULES) {
    const order = compare(one, other);
    if (order !== 0) return { rule, order };
  }
  return null;
}

function firstHandAndNewer(one: SurvivorCandidate<unknown>, other: SurvivorCandidate<unknown>): number {
  if (one.firstHand !== other.firstHand) return one.firstHand ? -1 : 1;
  return one.firstHand ? newer(one, other) : 0;
}

function verifiedAndNewer(one: SurvivorCandidate<unknown>, other: SurvivorCandidate<unknown>): number {
  if (one.verified !== other.verified) return one.verified ? -1 : 1;
  return one.verified ? newer(one, other) : 0;
}

function newer(one: SurvivorCandidate<unknown>, other: SurvivorCandidate<unknown>): number {
  if (one.at === other.at) return 0;
  return one.at > other.at ? -1 : 1;
}

function partsOf(value: unknown): number {
  if (value === null) return 0;
  return typeof value === 'object' ? Object.values(value).reduce<number>((sum, part) => sum + partsOf(part), 0) : 1;
}
