import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openUnitProxy, type RequestUnits } from '../harness/unit-proxy.ts';
import type { OrderFiles } from './order-files.ts';
import { CLIENTS, type Client, type PartTimes, readPartTimes, timesSince } from './parts.ts';
import { openRound, type RoundOptions } from './round.ts';

export type TimedRound = {
  /** Until the orders were imported, and until they were followed too. */
  readonly imported: number;
  readonly followed: number;
  readonly times: PartTimes;
};

/** The same orders imported with no consumer running, and with all of them beside. */
export type RoundPair = { readonly alone: TimedRound; readonly beside: TimedRound };

/** @param isReversed which kind comes first: a machine that gets slower or faster meanwhile then changes both alike */
export async function timePair(parent: string, files: OrderFiles, isReversed: boolean): Promise<RoundPair> {
  const first = await timeRound(parent, files, isReversed);
  const second = await timeRound(parent, files, !isReversed);
  return isReversed ? { alone: second, beside: first } : { alone: first, beside: second };
}

/** Measures an import with nothing between it and the engine. */
async function timeRound(parent: string, files: OrderFiles, isFollowed: boolean): Promise<TimedRound> {
  return withRound(parent, files, { isFollowed }, async (run) => {
    const running = ['import worker', 'engine', ...(isFollowed ? (['changes', 'matcher'] as const) : [])] as const;
    const before = readPartTimes(running);
    const seconds = await run();
    return { ...seconds, times: timesSince(before, readPartTimes(running)) };
  });
}

/** Counts the requests of an import and of the consumers beside it. Counting takes time, so this is a round of its own. */
export async function countRound(parent: string, files: OrderFiles): Promise<ReadonlyMap<Client, RequestUnits>> {
  const proxies = new Map<Client, Awaited<ReturnType<typeof openUnitProxy>>>();
  const addressFor = async (part: Client, engine: string) => {
    const proxy = await openUnitProxy(engine);
    proxies.set(part, proxy);
    return proxy.endpoint;
  };
  const take = () => new Map([...proxies].map(([part, proxy]) => [part, proxy.take()]));
  try {
    return await withRound(parent, files, { isFollowed: true, addressFor }, async (run) => {
      take();
      await run();
      const taken = take();
      const silent = CLIENTS.filter((client) => Object.keys(taken.get(client)?.requests ?? {}).length === 0);
      if (silent.length > 0) throw new Error(`no request of ${silent.join(' and ')} passed its proxy`);
      return taken;
    });
  } finally {
    for (const proxy of proxies.values()) proxy.close();
  }
}

async function withRound<T>(
  parent: string,
  files: OrderFiles,
  options: RoundOptions,
  measure: (run: Awaited<ReturnType<typeof openRound>>['run']) => Promise<T>,
): Promise<T> {
  const folder = join(parent, 'round');
  const round = await openRound(folder, files, options);
  try {
    return await measure(round.run);
  } finally {
    await round.close();
    await rm(folder, { recursive: true });
  }
}
