import { CONSUMER_NAMES, EVENT_SOURCE } from '../../store/stream-consumers.ts';
import { formatColumns } from '../harness/columns.ts';
import { hoursOfDay, sumOfDay } from './day.ts';
import { PARTITION_UNITS } from './shards.ts';
import { FRONT } from './shop-run.ts';
import { type SampledDay, type SampledHour, tableUnitsOf } from './simulate-day.ts';
import { hottestItems, hottestPartitions, indexUnitsOf, type Rate, sum, totalOf, unitsByKind } from './totals.ts';

/** Transactional writes of one item in a second: above it, transactions conflict with each other. */
const AIM_OF_ITEM = 500;
/** Write units of an order behind the stream. */
const AIMS = [
  { from: 100, units: 6 },
  { from: 0, units: 12 },
];
const MOST_ROWS = 20;

export type Report = { readonly text: string; readonly itemsAboveAim: readonly Rate[] };

export function formatReport(day: SampledDay, ordersPerSecond: number): Report {
  const { peak, ordinary } = day;
  const items = hottestItems(peak.writes, factsOf(peak));
  const itemsAboveAim = items.filter(({ transactional }) => transactional > AIM_OF_ITEM);
  const text = [
    ...formatSampling(day, ordersPerSecond),
    '',
    formatUnits(peak, ordinary, ordersPerSecond),
    '',
    formatKinds(peak),
    '',
    `Hottest items of each kind in the busiest hour (aim: at most ${AIM_OF_ITEM} transactional writes/s)`,
    formatRates(items, (one) => (one.transactional > AIM_OF_ITEM ? 'ABOVE THE AIM' : '')),
    '',
    `Hottest partition keys of each kind in the busiest hour (limit: ${PARTITION_UNITS} units/s)`,
    formatRates(hottestPartitions(peak.writes, factsOf(peak)), (one) =>
      one.units > PARTITION_UNITS ? 'ABOVE THE LIMIT' : '',
    ),
    '',
    itemsAboveAim.length === 0
      ? `No item is above ${AIM_OF_ITEM} transactional writes/s.`
      : `${itemsAboveAim.length} kinds of items are above ${AIM_OF_ITEM} transactional writes/s.`,
  ];
  return { text: text.join('\n'), itemsAboveAim };
}

const factsOf = ({ orders, seconds, partitions, shards }: SampledHour) => ({
  ...{ orders, seconds, scale: partitions / shards },
});

function formatSampling({ peak, ordinary }: SampledDay, ordersPerSecond: number): readonly string[] {
  const hours = hoursOfDay(ordersPerSecond);
  const orders = sum(hours.map((hour) => hour.ordersPerSecond * 3_600));
  const { batchSize, batchingWindowSeconds, parallelizationFactor } = EVENT_SOURCE;
  const used = ((ordersPerSecond * tableUnitsOf(peak)) / peak.partitions).toFixed(0);
  return [
    `${ordersPerSecond} orders/s in the busiest hour, ${count(orders)} orders a day.`,
    `The table has ${peak.partitions} partitions with ${used} of ${PARTITION_UNITS} units/s each, and the stream as many open shards. Batches have at most`,
    `${batchSize} records of ${batchingWindowSeconds} s, ${parallelizationFactor} at a time in a shard.`,
    ...[peak, ordinary].map(
      (one) =>
        `Run at ${one.hour.hour}:00, ${one.hour.ordersPerSecond.toFixed(1)} orders/s: ${one.shards} of ${one.partitions} shards for ${one.seconds} s, ` +
        `${one.orders} orders (${one.newCustomers} of new customers); batches: ${formatBatches(one)}.`,
    ),
    `Rates of what all shards write are those of the shards that were run, times ${(peak.partitions / peak.shards).toFixed(1)}; +- is the 95 % interval of independent writes.`,
  ];
}

const formatBatches = ({ batches, shards, seconds }: SampledHour): string =>
  CONSUMER_NAMES.map((consumer) => {
    const { count: number, records } = batches.get(consumer) ?? { count: 0, records: 0 };
    const size = number === 0 ? 0 : records / number;
    return `${consumer} ${(number / shards / seconds).toFixed(2)} a second and shard, ${size.toFixed(1)} records each`;
  }).join('; ');

function formatUnits(peak: SampledHour, ordinary: SampledHour, ordersPerSecond: number): string {
  const unitsOf = ({ writes, orders }: SampledHour, sources: readonly string[]) =>
    sum(writes.filter(({ source }) => sources.includes(source)).map((one) => one.table + indexUnitsOf(one))) / orders;
  const aim = AIMS.find(({ from }) => ordersPerSecond >= from)?.units ?? 0;
  const perDay = (sources: readonly string[]) => {
    const at = (hour: SampledHour) => ({ rate: hour.hour.ordersPerSecond, each: unitsOf(hour, sources) });
    return `${(sumOfDay(hoursOfDay(ordersPerSecond), [at(ordinary), at(peak)]) / 1e6).toFixed(2)} M`;
  };
  const row = (name: string, sources: readonly string[], text = '') => [
    ...[name, unitsOf(peak, sources).toFixed(1), unitsOf(ordinary, sources).toFixed(1), perDay(sources), text],
  ];
  return formatColumns([
    ['write units of an order', `${peak.hour.hour}:00`, `${ordinary.hour.hour}:00`, 'a day', 'aim'],
    row('in front', [FRONT]),
    row('behind the stream', CONSUMER_NAMES, `<= ${aim}`),
    ...CONSUMER_NAMES.map((consumer) => row(`  ${consumer}`, [consumer])),
    row('all', [FRONT, ...CONSUMER_NAMES]),
  ]);
}

function formatKinds({ writes, orders }: SampledHour): string {
  const kinds = unitsByKind(writes, orders);
  const others = kinds.slice(MOST_ROWS);
  const cells = (source: string, kind: string, figures: readonly number[]) => [
    ...[source, kind, ...figures.map((figure) => figure.toFixed(2))],
  ];
  return formatColumns(
    [
      ['an order', 'kind of item', 'writes', 'in transactions', 'units', 'of indexes'],
      ...kinds
        .slice(0, MOST_ROWS)
        .map((one) => cells(one.source, one.kind, [one.writes, one.transactional, totalOf(one), one.indexUnits])),
      cells('', `${others.length} other kinds`, [
        ...[sum(others.map((one) => one.writes)), sum(others.map((one) => one.transactional))],
        ...[sum(others.map(totalOf)), sum(others.map((one) => one.indexUnits))],
      ]),
    ],
    [0, 1],
  );
}

const formatRates = (rates: readonly Rate[], mark: (one: Rate) => string): string =>
  formatColumns(
    [
      ['key pattern', 'hottest', 'writes/s', '+-', 'transactional/s', 'units/s', ''],
      ...rates
        .slice(0, MOST_ROWS)
        .map((one) => [
          ...[one.kind, namesNobody(one.key), rate(one.writes), rate(one.error), rate(one.transactional)],
          ...[rate(one.units), mark(one)],
        ]),
    ],
    [0, 1, 6],
  );

/** Long keys are those of entities, whose ids say nothing. */
const namesNobody = (key: string): string => (key.length > 48 ? `${key.slice(0, 45)}...` : key);

const rate = (number: number): string => number.toFixed(number < 10 ? 2 : 0);

const count = (number: number): string => Math.round(number).toLocaleString('en');
