import { median, ratio } from '../harness/interleaved-timing.ts';
import type { Comparison } from './compare-answers.ts';
import type { Measurement, Sample } from './measure.ts';
import { SERVERS, type ServerName } from './server-process.ts';

const NAMES: Readonly<Record<ServerName, string>> = {
  graph: 'our function',
  apollo: 'Apollo + pg',
  mercurius: 'Mercurius with JIT',
  postgraphile: 'PostGraphile',
};

/** What the figures do not say. */
export const NOT_COMPARABLE = `What is not comparable:
- The ratio of processor time is of the servers alone. The databases are shown and left out of it: node-postgres speaks PostgreSQL's
  own protocol to PostgreSQL, and our function sends signed HTTP to an emulator of DynamoDB, which is not what runs on AWS.
- Latency and requests per second include the databases, on the same processor. They say nothing about DynamoDB.
- No server listens: each gets the event of API Gateway in its process and returns a body. Nothing here is the cost of HTTP for callers.
- Ours checks the scopes of each field and the cost of each request, and notes each read of personal data. The peers do none of it.
- Ours joins all records of a person, and computes the state of cover with all that holds it open. The peers read one row, and
  the state is a CASE in SQL. Fields that only ours has, such as the next actions, are not asked for.
- PostGraphile answers in its own schema, so its queries and answers differ in form. Lists within a row are JSON that it does not open.
- recordOrder of the peers inserts an idempotency record, the order and its lines, and updates the counters of the customer. Ours also
  follows the key to the person, checks the number of the receipt and the owners and cover of the items, keeps sums in each currency,
  writes receipt, pointer and calendar keys, and has a condition on each item, so that no sale is counted by a stale value.
- For recordOrder, PostGraphile calls one function of the database; Apollo and Mercurius send seven statements.`;

export function formatComparison(comparisons: readonly Comparison[]): string {
  const lines = comparisons.map(
    ({ name, answers, fields }) => `  ${name}: ${answers} answers of the peers, ${fields} fields equal to the graph's`,
  );
  return `Answers compared:\n${lines.join('\n')}`;
}

const HEAD = [
  ...['', 'callers', 'p50 ms', 'p99 ms', 'requests/s', 'server ms', 'database ms'],
  ...['server ms / Apollo', 'requests/s / Apollo'],
];

/** Times are of one request; ratios are medians over the rounds. */
export function formatMeasurement({ question, byCallers }: Measurement): string {
  const rows = [...byCallers].flatMap(([callers, byServer]) =>
    SERVERS.flatMap((server) => {
      const [samples, apollo] = [byServer.get(server), byServer.get('apollo')];
      return samples === undefined || apollo === undefined ? [] : [rowOf(server, callers, samples, apollo)];
    }),
  );
  const cells = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const table = cells.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [question.name, ...table.map((line) => `  ${line}`), ...aimsOf({ question, byCallers })].join('\n');
}

function rowOf(server: ServerName, callers: number, samples: readonly Sample[], apollo: readonly Sample[]) {
  const millis = samples.flatMap((sample) => sample.millis);
  const series = (name: 'perSecond' | 'processorMs' | 'databaseMs') => samples.map((sample) => sample[name]);
  return [
    NAMES[server],
    String(callers),
    quantile(millis, 0.5).toFixed(2),
    quantile(millis, 0.99).toFixed(2),
    median(series('perSecond')).toFixed(0),
    median(series('processorMs')).toFixed(3),
    mean(series('databaseMs')).toFixed(3),
    ratioOf(samples, apollo, 'processorMs').toFixed(2),
    ratioOf(samples, apollo, 'perSecond').toFixed(2),
  ];
}

function aimsOf({ question, byCallers }: Measurement): readonly string[] {
  const ours = (callers: number, name: 'processorMs' | 'perSecond') =>
    ratioOf(byCallers.get(callers)?.get('graph') ?? [], byCallers.get(callers)?.get('apollo') ?? [], name);
  const [processor, throughput] = [ours(1, 'processorMs'), ours(16, 'perSecond')];
  const verdict = (holds: boolean) => (holds ? 'reached' : 'missed');
  return [
    `  ${verdict(processor <= question.processorAim)}: processor time ${processor.toFixed(2)} of Apollo's with one caller, aim <= ${question.processorAim}`,
    `  ${verdict(throughput >= question.throughputAim)}: requests/s ${throughput.toFixed(2)} of Apollo's with 16 callers, aim >= ${question.throughputAim}`,
  ];
}

const ratioOf = (of: readonly Sample[], to: readonly Sample[], name: 'perSecond' | 'processorMs'): number =>
  ratio(
    of.map((sample) => sample[name]),
    to.map((sample) => sample[name]),
  );

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}
