import { learnWeights } from '../../domain/matching/match-training.ts';
import { DEFAULT_WEIGHTS, type MatchWeights, withComparedAttributes } from '../../domain/matching/match-weights.ts';
import { evidenceOf } from '../../domain/matching/record-evidence.ts';
import { draftCustomer } from '../../domain/person/register-customer.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import { UsageError } from '../../local/common/command-line.ts';
import { type FilePerson, readPeople } from '../../local/importers/people/people-file.ts';
import { generatePeople } from '../../local/synthetic-data/synthetic-people.ts';
import type { Arrival } from './arrivals.ts';

/** The command-line options of the benchmarks with people. */
export const PEOPLE_OPTIONS = {
  weights: { type: 'string', default: 'learned' },
  without: { type: 'string', multiple: true, default: [] as string[] },
  country: { type: 'string', default: 'AU' },
} as const;

export const PEOPLE_USAGE = `  FILE             CSV of people, the truth in rec_id as FEBRL has it or in a column such as cluster;
                   made-up:2000:1 generates 2000 people with seed 1
  --weights        default, or learned from the file without its truth (default: learned)
  --without NAME   ignores a column, such as soc_sec_id; may be repeated
  --country CODE   the country of addresses without one (default AU)`;

export type PeopleFlags = { readonly weights: string; readonly without: string[]; readonly country: string };

/** The people of a file, or generated people. */
export async function loadPeople(
  file: string,
  { without, country }: Pick<PeopleFlags, 'without' | 'country'>,
): Promise<readonly FilePerson[]> {
  const [, people, seed] = /^made-up:(\d+):(\d+)$/.exec(file) ?? [];
  if (people !== undefined) return generatePeople(Number(people), Number(seed));
  return (await readPeople(file, { country, ignoredColumns: without })).people;
}

/** The records and their evidence, as if the shop itself had registered them. */
export function toArrivals(people: readonly FilePerson[], country: string): readonly Arrival[] {
  const shop = { ...UNSAVED_SHOP, defaultRegion: country };
  const now = new Date().toISOString();
  const evidenceFrom = ({ input }: FilePerson) => evidenceOf(draftCustomer(input, shop, now));
  return people.map((person) => ({ record: person.record, evidence: evidenceFrom(person) }));
}

/** @returns the weights, and why no weights were learned if learning was requested */
export function weightsFor(
  arrivals: readonly Arrival[],
  which: string,
  source: string,
): { readonly weights: MatchWeights; readonly rejectionReason: string | null } {
  const features = arrivals.map(({ evidence }) => evidence.stated);
  if (which === 'learned') return learnWeights(features, DEFAULT_WEIGHTS, source);
  if (which !== 'default') throw new UsageError('--weights is default or learned.');
  const attributes = [...new Set(features.flatMap((one) => Object.keys(one.attributes)))];
  return { weights: withComparedAttributes(DEFAULT_WEIGHTS, attributes), rejectionReason: null };
}
