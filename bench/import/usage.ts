import { readdir, readFile } from 'node:fs/promises';
import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { callAny, type Table, withCalls } from '../../store/dynamo/dynamo-client.ts';

/** What a stage took. */
export type StageUsage = {
  readonly seconds: number;
  /** Processor time of this process, in seconds. */
  readonly own: number;
  /** Processor time of the children that ran during the whole stage, such as the engine, in seconds. */
  readonly children: number;
};

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/** Runs a stage. Children that it starts or ends are not counted. */
export async function measureStage<T>(work: () => Promise<T>): Promise<StageUsage & { readonly result: T }> {
  const [began, usage, before] = [performance.now(), process.cpuUsage(), await childSeconds()];
  const result = await work();
  const { user, system } = process.cpuUsage(usage);
  const after = await childSeconds();
  let children = 0;
  for (const [pid, seconds] of after) if (before.has(pid)) children += seconds - (before.get(pid) ?? 0);
  return { result, seconds: (performance.now() - began) / 1_000, own: (user + system) / 1e6, children };
}

/** The processor time so far of each process below this one. */
async function childSeconds(): Promise<ReadonlyMap<number, number>> {
  const processes: { readonly pid: number; readonly parent: number; readonly seconds: number }[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null);
    // The name of the program stands in parentheses and may hold spaces.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields === undefined) continue;
    const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
    processes.push({ pid: Number(name), parent: parent ?? 0, seconds: ((user ?? 0) + (system ?? 0)) / TICKS });
  }
  const below = new Map<number, number>();
  const visit = (parent: number) => {
    for (const one of processes.filter((candidate) => candidate.parent === parent)) {
      below.set(one.pid, one.seconds);
      visit(one.pid);
    }
  };
  visit(process.pid);
  return below;
}

/** Requests by their kind, and the units that they used. */
export type RequestCounts = { requests: Record<string, number>; readUnits: number; writeUnits: number };

/** A table whose requests are counted, and the counts so far. */
export function countRequests({ client, name }: Table): { readonly table: Table; readonly counts: RequestCounts } {
  const counts: RequestCounts = { requests: {}, readUnits: 0, writeUnits: 0 };
  const counted = withCalls(client, async (operation, input) => {
    counts.requests[operation] = (counts.requests[operation] ?? 0) + 1;
    const output: { readonly ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] } = await callAny(
      ...([client, operation, { ...input, ReturnConsumedCapacity: 'TOTAL' }] as const),
    );
    const units = [output.ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    if (/Write|Put|Update|Delete/.test(operation)) counts.writeUnits += units;
    else counts.readUnits += units;
    return output;
  });
  return { table: { client: counted, name }, counts };
}

/** What was counted since then. */
export const countsSince = (before: RequestCounts, now: RequestCounts): RequestCounts => ({
  requests: Object.fromEntries(
    Object.entries(now.requests).map(([name, count]) => [name, count - (before.requests[name] ?? 0)] as const),
  ),
  readUnits: now.readUnits - before.readUnits,
  writeUnits: now.writeUnits - before.writeUnits,
});
