import { minuteOf } from '../../domain/budget/budget.ts';
import { MINUTE_MS } from '../../domain/kernel/duration.ts';
import type { InstanceAnswer } from './instance.ts';

export type CustomerAnswer = InstanceAnswer & { readonly owner: string };

/** What the measurement must show; the text says what was measured. */
export type Finding = { readonly text: string; readonly holds: boolean };

const READS = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan']);

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const isGranted = ({ status }: InstanceAnswer): boolean => status === 200;
const isRefused = ({ status }: InstanceAnswer): boolean => status === 429;

/** The granted cost of each customer in each of its minutes that lies within the measurement, as a share of the budget. */
export function grantedShares(
  answers: readonly CustomerAnswer[],
  { from, to, budget }: { readonly from: number; readonly to: number; readonly budget: number },
): readonly number[] {
  return [...Map.groupBy(answers.filter(isGranted), ({ owner }) => owner)].flatMap(([owner, ofOwner]) => {
    const byMinute = Map.groupBy(ofOwner, ({ at }) => minuteOf(owner, at));
    return [...byMinute]
      .filter(([minute]) => minute >= from && minute + MINUTE_MS <= to)
      .map(([, ofMinute]) => ofMinute.reduce((sum, { cost }) => sum + cost, 0) / budget);
  });
}

export function describeGrants(shares: readonly number[]): Finding {
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => 100 * share);
  return {
    text: `granted cost of a customer in a minute: ${low?.toFixed(1)} to ${high?.toFixed(1)} % of the budget, mean ${(100 * mean(shares)).toFixed(1)} % (${shares.length} minutes)`,
    holds: shares.length > 0 && (low ?? Number.NaN) >= 95 && (high ?? Number.NaN) <= 105,
  };
}

export function describeRefusals(answers: readonly CustomerAnswer[]): Finding {
  const refusals = answers.filter(isRefused);
  const reads = refusals.filter(({ operations }) => operations.some((operation) => READS.has(operation))).length;
  const asked = refusals.filter(({ operations }) => operations.length > 0).length;
  const millis = refusals.map((one) => one.millis);
  const remembered = refusals.filter(({ operations }) => operations.length === 0).map((one) => one.millis);
  return {
    text: `${refusals.length} refusals: ${reads} read the table, ${asked} asked for a lease; processor: mean ${mean(millis).toFixed(3)} ms, without a lease median ${quantile(remembered, 0.5).toFixed(3)}, p99 ${quantile(remembered, 0.99).toFixed(3)}`,
    holds: reads === 0 && mean(millis) < 1 && quantile(remembered, 0.5) < 1,
  };
}

export function describeWrites(answers: readonly CustomerAnswer[]): Finding {
  const writes = answers.flatMap(({ owner, askedAt }) => (askedAt === null ? [] : [{ owner, at: askedAt }]));
  const byBucket = Map.groupBy(writes, ({ owner, at }) => `${owner} ${minuteOf(owner, at)}`);
  const most = Math.max(...[...byBucket.values()].map((ofBucket) => mostInASecond(ofBucket.map(({ at }) => at))));
  return {
    text: `writes to the bucket of one customer: at most ${most} in a second; one for ${(answers.length / writes.length).toFixed(0)} requests`,
    holds: most <= 10,
  };
}

/** The most of these times in any second, wherever it begins. */
function mostInASecond(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.max(...sorted.map((from) => sorted.filter((at) => from <= at && at < from + 1_000).length));
}

export function describeTill(alone: readonly InstanceAnswer[], among: readonly InstanceAnswer[]): Finding {
  const refused = among.filter((answer) => !isGranted(answer)).length;
  const p = (answers: readonly InstanceAnswer[], share: number) =>
    quantile(
      answers.map(({ millis }) => millis),
      share,
    );
  const ratio = p(among, 0.99) / p(alone, 0.99);
  const format = (answers: readonly InstanceAnswer[]) =>
    `median ${p(answers, 0.5).toFixed(2)}, p99 ${p(answers, 0.99).toFixed(2)} ms of ${answers.length}`;
  return {
    text: `the till: ${refused} of ${among.length} requests refused; processor alone: ${format(alone)}; among the customers: ${format(among)}; p99 ${ratio.toFixed(2)} times`,
    holds: refused === 0 && ratio <= 1.5,
  };
}
