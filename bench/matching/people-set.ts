import type { Customer } from '../../domain/customer/customer.ts';
import { evidenceOf } from '../../domain/matching/score/record-evidence.ts';
import { draftCustomer } from '../../domain/person/register-customer.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import { CommandError } from '../../local/common/command-error.ts';
import { type FilePerson, readPeople } from '../../local/importers/people/people-file.ts';
import { generatePeople } from '../../local/synthetic-data/synthetic-people.ts';
import type { Arrival } from './arrivals.ts';
import { mergeBound } from './bound/merge-bound.ts';
import type { SetTruth } from './match-report.ts';
import { truePairs } from './pair-figures.ts';
import { generateManyScripts } from './sets/many-scripts.ts';
import { generatePaperForms } from './sets/paper-forms.ts';
import { generateTown } from './town-people.ts';

/** A set of people with the truth about them. */
export type PeopleSet = {
  readonly label: string;
  readonly people: readonly FilePerson[];
  /** The same as stored records, as if the shop itself had registered them. The id is that of the file's record. */
  readonly customers: readonly Customer[];
  readonly arrivals: readonly Arrival[];
  readonly truth: SetTruth;
};

export type SetOptions = { readonly without: readonly string[]; readonly country: string };

/**
 * Reads a set, or generates one.
 * @param name a CSV file; with `:GB` at the end, of addresses in that country. Or `made-up:2000:1`: 2,000 people, seed 1;
 * likewise `paper-forms:2000:1` and `many-scripts:2000:1`
 * @throws CommandError if the file cannot be read, or does not say which records are one person
 */
export async function loadSet(name: string, { without, country }: SetOptions): Promise<PeopleSet> {
  const [, path = name, ownCountry = country] = /^(.+):([A-Z]{2})$/.exec(name) ?? [];
  const people = await loadPeople(path, { without, country: ownCountry });
  if (people.length === 0) throw new CommandError(`${path} has no record that can be registered.`);
  if (people.every(({ person }) => person === null))
    throw new CommandError(
      `${path} does not say which records are one person. Add a column such as cluster, or record ids as FEBRL has them (rec-1-org, rec-1-dup-0).`,
    );
  return setOf(path, people, ownCountry);
}

/** A set of these people, with addresses in this country. */
export function setOf(label: string, people: readonly FilePerson[], country: string): PeopleSet {
  const shop = { ...UNSAVED_SHOP, defaultRegion: country };
  const now = new Date().toISOString();
  const customers = people.map(({ record, input }) => ({ ...draftCustomer(input, shop, now), id: record }));
  const arrivals = customers.map((customer) => ({ record: customer.id, evidence: evidenceOf(customer) }));
  const personOf = new Map(people.map(({ record, person }) => [record, person]));
  const records = arrivals.map(({ record, evidence }) => ({
    ...{ record, person: personOf.get(record) ?? null },
    features: evidence.stated,
  }));
  return { label, people, customers, arrivals, truth: { pairs: truePairs(people), mergeable: mergeBound(records) } };
}

/** Generates at least so many people. The same seed gives the same people. */
type Generator = (people: number, seed: number) => readonly FilePerson[];

const GENERATORS: ReadonlyMap<string, Generator> = new Map([
  ['made-up', generatePeople],
  ['paper-forms', generatePaperForms],
  ['many-scripts', generateManyScripts],
  ['town', generateTown],
]);

/** The people of a file, or generated people. */
async function loadPeople(file: string, { without, country }: SetOptions): Promise<readonly FilePerson[]> {
  const [, kind = '', people, seed] = /^([a-z-]+):(\d+):(\d+)$/.exec(file) ?? [];
  const generate = GENERATORS.get(kind);
  if (generate !== undefined) return generate(Number(people), Number(seed));
  return (await readPeople(file, { country, ignoredColumns: without })).people;
}
