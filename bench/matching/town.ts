import type { Customer } from '../../domain/customer/customer.ts';
import { blockKeysOf } from '../../domain/matching/blocks/block-keys.ts';
import { MAX_IN_BLOCK } from '../../domain/matching/blocks/find-candidates.ts';
import { draftCustomer } from '../../domain/person/register-customer.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import type { FilePerson } from '../../local/importers/people/people-file.ts';
import { generatePeople } from '../../local/synthetic-data/synthetic-people.ts';
import type { Attributes } from '../../store/table/item.ts';
import { blockItemsOf, customerIdAt, registrationItemsOf } from '../harness/population.ts';
import { pairOf } from './pair-figures.ts';

/** Generated residents, each registered once, and newcomers. Every second newcomer is a resident. */
export type Town = {
  readonly size: number;
  readonly newcomers: readonly FilePerson[];
  /** The items of a resident, including the matcher's. */
  itemsAt(index: number): readonly Attributes[];
  /** The residents who are the same people as these newcomers. */
  residentsLike(people: readonly FilePerson[]): {
    readonly people: readonly FilePerson[];
    readonly ids: readonly string[];
  };
  /** The pairs of newcomer and resident who are one person: all, those that share a block, and those left by the cap. */
  blockingRecall(people: readonly FilePerson[]): {
    readonly truth: ReadonlySet<string>;
    readonly inBlocks: number;
    readonly inCapped: number;
  };
};

const REGISTERED_AT = '2026-03-02T12:00:00.000Z';
const SHOP = { ...UNSAVED_SHOP, defaultRegion: 'GB' };

export function createTown(size: number, newcomerCount: number): Town {
  const everybody = Map.groupBy(generatePeople(size + newcomerCount), ({ person }) => person ?? '');
  const people = [...everybody.values()];
  const residents = people.slice(0, size).flatMap((records) => records.slice(0, 1));
  const strangers = people.slice(size).flatMap((records) => records.slice(0, 1));
  const returning = people.slice(0, size).flatMap((records) => records.slice(1, 2));
  const newcomers = Array.from(
    { length: newcomerCount },
    (_, at) => (at % 2 === 0 ? returning : strangers)[Math.floor(at / 2)],
  ).filter((newcomer) => newcomer !== undefined);
  const placeOf = new Map(residents.map(({ person }, index) => [person, index]));
  const customerAt = (index: number): Customer => ({ ...customerOf(residents[index]), id: customerIdAt(index) });

  return {
    size,
    newcomers,
    itemsAt(index) {
      const customer = customerAt(index);
      return [...registrationItemsOf(customer), ...blockItemsOf(customer)];
    },
    residentsLike(people) {
      const places = people.map(({ person }) => placeOf.get(person)).filter((place) => place !== undefined);
      return { people: places.flatMap((place) => residents[place] ?? []), ids: places.map(customerIdAt) };
    },
    blockingRecall(people) {
      const blocks = blocksOf(residents.map((_, index) => customerAt(index)));
      const pairs = people.flatMap((newcomer) => {
        const place = placeOf.get(newcomer.person);
        if (place === undefined) return [];
        const others = blockKeysOf(customerOf(newcomer)).map((key) => blocks.get(key) ?? []);
        return [
          {
            pair: pairOf(newcomer.record, residents[place]?.record ?? ''),
            isInBlocks: others.some((members) => members.includes(place)),
            // The latest registrations are last.
            isInCapped: others.some((members) => members.slice(-MAX_IN_BLOCK).includes(place)),
          },
        ];
      });
      return {
        truth: new Set(pairs.map(({ pair }) => pair)),
        inBlocks: pairs.filter(({ isInBlocks }) => isInBlocks).length,
        inCapped: pairs.filter(({ isInCapped }) => isInCapped).length,
      };
    },
  };
}

const customerOf = (person: FilePerson | undefined): Customer =>
  draftCustomer(person?.input ?? {}, SHOP, REGISTERED_AT);

function blocksOf(customers: readonly Customer[]): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>();
  for (const [index, customer] of customers.entries())
    for (const key of blockKeysOf(customer)) {
      const members = blocks.get(key);
      if (members === undefined) blocks.set(key, [index]);
      else members.push(index);
    }
  return blocks;
}
