import { namesAnEntity, patternsOf } from './key-pattern.ts';
import type { RecordedWrite } from './write-recorder.ts';

/** What an order takes of one kind of items from one source. */
export type KindUnits = {
  readonly source: string;
  readonly kind: string;
  /** For each order. */
  readonly writes: number;
  readonly transactional: number;
  readonly tableUnits: number;
  readonly indexUnits: number;
};

/** An item, or a partition of the table or of an index. All rates are for a second, of the whole shop. */
export type Rate = {
  readonly kind: string;
  readonly key: string;
  readonly writes: number;
  readonly transactional: number;
  readonly units: number;
  /** How many writes of it were observed. */
  readonly observed: number;
  /** Half of the 95 % interval of `writes`, if they come independently. */
  readonly error: number;
};

export type WindowFacts = {
  readonly orders: number;
  readonly seconds: number;
  /** The partitions of the table for each shard that was run. */
  readonly scale: number;
};

/** The units of an order by source and kind, the largest first. */
export function unitsByKind(writes: readonly RecordedWrite[], orders: number): readonly KindUnits[] {
  const patterns = patternsOf(writes.map(itemOf));
  const groups = Map.groupBy(writes, (write) => `${write.source}\n${patterns.get(itemOf(write))}`);
  return [...groups]
    .map(([name, group]) => {
      const [source = '', kind = ''] = name.split('\n');
      return {
        ...{ source, kind, writes: group.length / orders },
        transactional: group.filter(({ isTransactional }) => isTransactional).length / orders,
        tableUnits: sum(group.map(({ table }) => table)) / orders,
        indexUnits: sum(group.map(indexUnitsOf)) / orders,
      };
    })
    .toSorted((one, other) => totalOf(other) - totalOf(one));
}

export const totalOf = ({ tableUnits, indexUnits }: KindUnits): number => tableUnits + indexUnits;

/** The hottest item of each kind, the hottest kind first. */
export function hottestItems(writes: readonly RecordedWrite[], facts: WindowFacts): readonly Rate[] {
  const used = writes.map((write) => ({
    ...{ key: itemOf(write), units: write.table, isTransactional: write.isTransactional },
  }));
  return hottestOfKinds(used, facts);
}

/** The same for partition keys of the table and of its indexes. */
export function hottestPartitions(writes: readonly RecordedWrite[], facts: WindowFacts): readonly Rate[] {
  const used = writes.flatMap(({ pk, table, isTransactional, indexes }) => [
    { key: pk, units: table, isTransactional },
    ...indexes.map((entry) => ({
      ...{ key: `${entry.index} index: ${entry.pk}`, units: entry.units, isTransactional: false },
    })),
  ]);
  return hottestOfKinds(used, facts).toSorted((one, other) => other.units - one.units);
}

type Use = { readonly key: string; readonly units: number; readonly isTransactional: boolean };

/**
 * What belongs to one customer or order is written by its own shard alone, so its rate is the observed one. What has no entity in
 * its key is written by all shards alike: its rate grows with their number, that is, with the batches and not with the orders.
 */
function hottestOfKinds(used: readonly Use[], { seconds, scale }: WindowFacts): readonly Rate[] {
  const byKey = Map.groupBy(used, ({ key }) => key);
  const patterns = patternsOf(byKey.keys());
  const rates = [...byKey].map(([key, group]): Rate => {
    const factor = (namesAnEntity(key) ? 1 : scale) / seconds;
    return {
      ...{ kind: patterns.get(key) ?? key, key, observed: group.length, writes: group.length * factor },
      transactional: group.filter(({ isTransactional }) => isTransactional).length * factor,
      units: sum(group.map(({ units }) => units)) * factor,
      error: 1.96 * Math.sqrt(group.length) * factor,
    };
  });
  return [...Map.groupBy(rates, ({ kind }) => kind).values()]
    .map((group) => group.reduce((best, one) => (isHotter(one, best) ? one : best)))
    .toSorted((one, other) => (isHotter(one, other) ? -1 : 1));
}

const isHotter = (one: Rate, other: Rate): boolean =>
  one.transactional === other.transactional ? one.writes > other.writes : one.transactional > other.transactional;

const itemOf = ({ pk, sk }: RecordedWrite): string => `${pk} | ${sk}`;

export const indexUnitsOf = ({ indexes }: RecordedWrite): number => sum(indexes.map(({ units }) => units));

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
