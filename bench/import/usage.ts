import { consumedUnits } from '../../store/dynamo/consumed-units.ts';
import { callAny, type Table, withCalls } from '../../store/dynamo/dynamo-client.ts';
import { processesBelow } from '../harness/processor-time.ts';

/** What a stage took. */
export type StageUsage = {
  readonly seconds: number;
  /** Processor time of this process, in seconds. */
  readonly own: number;
  /** Processor time of the children that ran during the whole stage, such as the engine, in seconds. */
  readonly children: number;
};

/** Runs a stage. Children that it starts or ends are not counted. */
export async function measureStage<T>(work: () => Promise<T>): Promise<StageUsage & { readonly result: T }> {
  const [began, usage, before] = [performance.now(), process.cpuUsage(), childSeconds()];
  const result = await work();
  const { user, system } = process.cpuUsage(usage);
  const after = childSeconds();
  let children = 0;
  for (const [pid, seconds] of after) if (before.has(pid)) children += seconds - (before.get(pid) ?? 0);
  return { result, seconds: (performance.now() - began) / 1_000, own: (user + system) / 1e6, children };
}

/** The processor time so far of each process below this one, in seconds. */
const childSeconds = (): ReadonlyMap<number, number> =>
  new Map(processesBelow(process.pid).map(({ pid, processorMs }) => [pid, processorMs / 1_000]));

/** Requests by their kind, and the units that they used. */
export type RequestCounts = { requests: Record<string, number>; readUnits: number; writeUnits: number };

/** A table whose requests are counted, and the counts so far. */
export function countRequests({ client, name }: Table): { readonly table: Table; readonly counts: RequestCounts } {
  const counts: RequestCounts = { requests: {}, readUnits: 0, writeUnits: 0 };
  const counted = withCalls(client, async (operation, input) => {
    counts.requests[operation] = (counts.requests[operation] ?? 0) + 1;
    const output = await callAny(...([client, operation, { ...input, ReturnConsumedCapacity: 'TOTAL' }] as const));
    const units = consumedUnits(output);
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
