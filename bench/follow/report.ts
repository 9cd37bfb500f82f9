import { formatColumns } from '../harness/columns.ts';
import type { RequestUnits } from '../harness/unit-proxy.ts';
import type { RoundPair } from './measure-follow.ts';
import { addTimes, type Client, PARTS, type PartTimes, totalOf } from './parts.ts';

/** The share of the speed of an import alone that the import with all that follows it shall have. */
const AIM = 0.8;

export function formatSpeed(pairs: readonly RoundPair[], orders: number): string {
  const meanOf = (seconds: (pair: RoundPair) => number) => sum(pairs.map(seconds)) / pairs.length;
  const alone = meanOf((pair) => pair.alone.imported);
  const line = (name: string, [one, other]: readonly [number, number], aim = '') => [
    ...[name, (orders / one).toFixed(1), (orders / other).toFixed(1), (one / other).toFixed(2), aim],
  ];
  return formatColumns([
    ['orders a second', 'alone', 'beside', 'ratio', 'aim'],
    line('followed by all consumers', [alone, meanOf((pair) => pair.beside.followed)], `>= ${AIM.toFixed(2)}`),
    ...pairs.map((pair, index) => line(`  round ${index + 1}`, [pair.alone.imported, pair.beside.followed])),
    line('imported, not yet followed', [alone, meanOf((pair) => pair.beside.imported)]),
  ]);
}

/** Processor time does not tell of what else the machine does. */
export function formatProcessorTime(pairs: readonly RoundPair[], orders: number): string {
  const timesOf = (of: keyof RoundPair) =>
    pairs.map((pair) => pair[of].times).reduce((one, other) => addTimes(one, other));
  const [alone, beside] = [timesOf('alone'), timesOf('beside')];
  const line = (name: string, pick: (times: PartTimes) => number, ratio = '') => [
    ...[name, ...[alone, beside].map((times) => (pick(times) / orders / pairs.length).toFixed(2)), ratio],
  ];
  return formatColumns([
    ['processor milliseconds an order', 'alone', 'beside', 'ratio'],
    ...PARTS.map((part) => line(part, (times) => times[part])),
    line('all', totalOf, (totalOf(alone) / totalOf(beside)).toFixed(2)),
  ]);
}

export function formatUnits(counted: ReadonlyMap<Client, RequestUnits>, orders: number): string {
  const each = (count: number) => (count / orders).toFixed(2);
  const lines = [...counted].map(([client, { reads, writes, requests }]) => {
    const counts = Object.entries(requests).toSorted(([, one], [, other]) => other - one);
    const all = sum(counts.map(([, count]) => count));
    const byOperation = counts.map(([operation, count]) => `${each(count)} ${operation}`).join(', ');
    return { cells: [client, each(reads), each(writes), each(all)], byOperation };
  });
  const head = { cells: ['an order', 'read units', 'write units', 'requests'], byOperation: 'by operation' };
  const columns = formatColumns([head, ...lines].map(({ cells }) => cells)).split('\n');
  return columns.map((text, index) => `${text}   ${[head, ...lines][index]?.byOperation}`).join('\n');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
