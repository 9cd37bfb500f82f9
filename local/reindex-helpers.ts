import { availableParallelism } from 'node:os';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { PhaseTask, ReindexCounts } from '../store/reindex/reindex-phases.ts';
import { CommandError } from './common/command-error.ts';
import { type LaunchedProcess, launch } from './functions/child-process.ts';

/** The answer of a helper to a `PhaseTask`. */
export type HelperAnswer = ReindexCounts | { readonly problem: string };

/** A processor reads and checks 400 customers a second. More processes than these read more than a table's default quota. */
const MOST_PROCESSES = 32;

export const defaultProcesses = (): number => Math.min(MOST_PROCESSES, availableParallelism());

/** Starts processes that work on a deployed table with this one. They end with it. */
export async function startHelpers(count: number, table: string, shards: string) {
  const script = new URL('reindex-process.ts', import.meta.url);
  // biome-ignore lint/style/noProcessEnv: they use the credentials and the region of the shell, as this process does
  const environment = process.env as Record<string, string>;
  const helpers = await mapInParallel(Array.from({ length: count }), () =>
    launch<object>(script, [table, shards], environment),
  );
  return {
    helpers: helpers.map((helper) => (task: PhaseTask) => ask(helper, task)),
    async close() {
      await mapInParallel(helpers, ({ close }) => close());
    },
  };
}

async function ask({ process, failed }: LaunchedProcess<object>, task: PhaseTask): Promise<ReindexCounts> {
  const { promise, resolve } = Promise.withResolvers<HelperAnswer>();
  process.once('message', resolve);
  process.send(task);
  const answer = await Promise.race([promise, failed.then((problem) => ({ problem }))]);
  if ('problem' in answer)
    throw new CommandError(
      `A process of the reindexing failed: ${answer.problem}. Run the command again: it goes on where this run stopped.`,
    );
  return answer;
}
