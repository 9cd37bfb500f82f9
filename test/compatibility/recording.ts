import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Attributes } from '../../store/table/item.ts';
import { scanPages } from '../../store/table/scan-pages.ts';
import { faultsOf } from '../support/audit.ts';
import type { TestGraph } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';

/** An item as DynamoDB returns it. */
export type StoredItem = Attributes;
type Table = TestGraph['table'];

/** The caller, as arguments of `TestGraph.as`. */
export type Actor = Parameters<TestGraph['as']>;

/** A recorded request and the data of its response. */
export type Exchange = {
  readonly by: Actor;
  /** The root field: names the exchange in failures, and each root field occurs. */
  readonly field: string;
  /** Index in `documents`. */
  readonly document: number;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answer: unknown;
};

/** A table that one version of the code wrote, and the responses of that version. */
export type Recording = {
  /** The clock time of all recorded exchanges. */
  readonly now: string;
  readonly documents: readonly string[];
  /** The ids of the scenario's entities, by the scenario's names. */
  readonly ids: Readonly<Record<string, string>>;
  /** By `pk` and `sk`. */
  readonly items: readonly StoredItem[];
  readonly queries: readonly Exchange[];
  /** Every mutation of the scenario, sent once more with its key after the last one. */
  readonly repeats: readonly Exchange[];
};

/** The file of the recording of one version. */
const fileOf = (commit: string): URL => new URL(`./table-${commit}.json.gz`, import.meta.url);

/** The version whose tables the tests read. */
const RECORDED = 'a53da95';

export const readRecording = async (): Promise<Recording> =>
  JSON.parse(gunzipSync(await readFile(fileOf(RECORDED))).toString());

/**
 * Writes the recording of the commit that is checked out. @returns its file
 * @throws Error if the file exists: only the version in its name may write a recording, once
 */
export async function writeRecording(recording: Recording): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['rev-parse', '--short=7', 'HEAD']);
  const file = fileOf(stdout.trim());
  await writeFile(file, gzipSync(JSON.stringify(recording), { level: 9 }), { flag: 'wx' });
  return fileURLToPath(file);
}

/** All items of the table, by their keys. */
export async function storedItems(table: Table): Promise<readonly StoredItem[]> {
  const items: StoredItem[] = [];
  for await (const page of scanPages(table, { ConsistentRead: true })) items.push(...page);
  const place = ({ pk, sk }: StoredItem) => `${pk?.S}\n${sk?.S}`;
  return items
    .map((item) => [place(item), item] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, item]) => item);
}

const MAX_PER_BATCH = 25;

export async function storeItems({ client, name }: Table, items: readonly StoredItem[]): Promise<void> {
  for (let start = 0; start < items.length; start += MAX_PER_BATCH) {
    const requests = items.slice(start, start + MAX_PER_BATCH).map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems } = await client.call('BatchWriteItem', { RequestItems: { [name]: requests } });
    if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('a batch was left unwritten');
  }
}

/** Runs the scheduled functions of the first version once, and more. Call it after the function's environment is set. */
export async function runSchedules({ name }: Table, more: readonly string[] = []): Promise<void> {
  for (const schedule of [
    ...more,
    'case-promises',
    'overdue',
    'playbook-follow-ups',
    'order-values',
    'value-predictions',
  ]) {
    const bundle = new URL(`../../dist/${schedule}/index.mjs?table=${name}`, import.meta.url).href;
    const { handler } = await import(/* @vite-ignore */ bundle);
    await handler({}, { getRemainingTimeInMillis: () => 600_000 });
  }
}

/** The faults that the audit finds. A count may be split over several items, of which one may be negative. */
export async function faultsIn(table: Table): Promise<readonly string[]> {
  return faultsOf(await scanItems(table)).filter((fault) => !fault.startsWith('TALLY#'));
}

const AT_ONCE = 8;

/** Works on several items at a time; returns the results in the order of the items. */
export async function mapSideBySide<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  async function worker(): Promise<void> {
    for (const [index, item] of waiting) results[index] = await work(item);
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
