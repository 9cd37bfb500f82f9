import type { Customer, OriginSource, ProfileField } from '../customer/customer.ts';
import { originOf } from '../customer/origin.ts';
import type { Instant } from '../kernel/instant.ts';

/** The rule that chose one of several values. `UNION`: no choice was needed, because a list holds all values. */
export type SurvivorshipRule =
  | 'ONLY_VALUE'
  | 'MOST_RECENT_FIRST_HAND'
  | 'MOST_RECENT_VERIFIED'
  | 'SOURCE_PRIORITY'
  | 'COMPLETENESS'
  | 'MOST_RECENT'
  | 'FIRST_RECORD'
  | 'UNION';

/** A value of one record of the person. */
export type SurvivorCandidate<T> = {
  readonly value: T;
  readonly record: Customer;
  readonly at: Instant;
  readonly source: OriginSource;
  /** Whether the record has a verified contact, or the value is one. */
  readonly verified: boolean;
  /**
   * Whether it is a name that the person probably stated: the record is verified, or staff or the person entered it.
   */
  readonly firstHand: boolean;
  /** The number of parts of the value that are not null. */
  readonly parts: number;
};
export type Survivor<T> = SurvivorCandidate<T> & { readonly rule: SurvivorshipRule };

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

/**
 * Sources where people themselves state a changed name: a till, a support desk, their own account. The latest one wins.
 */
const FIRST_HAND: ReadonlySet<OriginSource> = new Set(['SELF', 'POS', 'SUPPORT']);

/** A record with a verified contact counts as verified as a whole, because the shop has reached the person there. */
export const isVerified = ({ emails, phones }: Customer): boolean =>
  [...emails, ...phones].some(({ verified }) => verified);

/** The candidates, the best one first. Candidates that no rule distinguishes keep their order. */
export function rankCandidates<T>(candidates: readonly SurvivorCandidate<T>[]): readonly SurvivorCandidate<T>[] {
  return candidates.toSorted((one, other) => firstDecisiveRule(one, other)?.order ?? 0);
}

/** The best candidate, with the rule that ranks it before the next one; null if there are none. */
export function selectSurvivor<T>(candidates: readonly SurvivorCandidate<T>[]): Survivor<T> | null {
  const [best, next] = rankCandidates(candidates);
  if (best === undefined) return null;
  if (next === undefined) return { ...best, rule: 'ONLY_VALUE' };
  return { ...best, rule: firstDecisiveRule(best, next)?.rule ?? 'FIRST_RECORD' };
}

/** Staff who talk with the person rank before values that a person typed alone, and those before bulk data. */
const SOURCES: readonly OriginSource[] = ['SUPPORT', 'POS', 'SELF', 'ECOMMERCE', 'MARKETING', 'IMPORT', 'OTHER'];

type Comparison = (one: SurvivorCandidate<unknown>, other: SurvivorCandidate<unknown>) => number;

const RULES: readonly { readonly rule: SurvivorshipRule; readonly compare: Comparison }[] = [
  { rule: 'MOST_RECENT_FIRST_HAND', compare: firstHandAndNewer },
  { rule: 'MOST_RECENT_VERIFIED', compare: verifiedAndNewer },
  { rule: 'SOURCE_PRIORITY', compare: (one, other) => SOURCES.indexOf(one.source) - SOURCES.indexOf(other.source) },
  { rule: 'COMPLETENESS', compare: (one, other) => other.parts - one.parts },
  { rule: 'MOST_RECENT', compare: newer },
];

/** The first rule that distinguishes two candidates; null if none does. */
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
