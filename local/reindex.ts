import { sdkTable } from '../store/dynamo/sdk-client.ts';
import { type ReindexResult, reindexTable } from '../store/reindex/reindex-table.ts';
import { formatShards } from '../store/table/shard-layout.ts';
import { shardLayout } from '../store/table/shards.ts';
import { DATA_FLAG, parseWholeNumber, runCommand, UsageError } from './common/command-line.ts';
import { openDataDirectory } from './common/data-directory.ts';
import { setDeployedShards } from './common/local-shards.ts';
import { connectDatabase, TABLE_NAME } from './engine/database.ts';
import { engineTable } from './engine/engine-table.ts';
import { createTable } from './engine/table.ts';
import { defaultProcesses, startHelpers } from './reindex-helpers.ts';

const USAGE = `Rewrites all lookup keys of customers, receipts and items by the rules of this version, puts cases and low scores
into the calendar, lists cover for the whole shop, counts what people did after their cases, and lists everything that the shop owes.
While a second number of shards is read, it moves what is in a partition of that number.

npm run reindex -- [flags]

  --data DIR    the directory of the local data (default .data)
  --table NAME  instead: the table of a deployed stack, with the credentials and region of the shell
  --shards N[,M] with --table: the shards in the configuration of the stack, such as 64, or 64,4 while 4 is also read
  --processes N  with --table: how many processes work at the same time (default: the number of processors, at most 32)

Run it once after an update that changes how customers are found or what is listed. It reads the whole table once. A processor does 400 customers a
second: for millions of customers, run it on a machine with many, in the region of the table. Others may write
meanwhile. You can stop it at any time: the next run goes on where this one stopped.`;

/** The same for any number of processes, so that a run may go on with another number. */
const PARTS = 1_024;

type Flags = { readonly data: string; readonly table?: string; readonly shards?: string; readonly processes?: string };

const FLAGS = {
  table: { type: 'string' },
  shards: { type: 'string' },
  processes: { type: 'string' },
  ...DATA_FLAG,
} as const;

await runCommand(USAGE, FLAGS, reindex);

async function reindex({ data, table, shards, processes }: Flags): Promise<void> {
  if (table === undefined && processes !== undefined) throw new UsageError('--processes needs --table.');
  const count =
    processes === undefined ? defaultProcesses() : parseWholeNumber('processes', processes, { from: 1, to: 64 });
  const result = table === undefined ? await reindexLocalTable(data) : await reindexDeployedTable(table, shards, count);
  process.stdout.write(formatSummary(result));
}

async function reindexDeployedTable(
  table: string,
  shards: string | undefined,
  processes: number,
): Promise<ReindexResult> {
  setDeployedShards(shards);
  const { helpers, close } = await startHelpers(processes - 1, table, formatShards(shardLayout()));
  try {
    return await reindexTable(sdkTable(table), { report: printProgress, parts: PARTS, helpers });
  } finally {
    await close();
  }
}

async function reindexLocalTable(data: string): Promise<ReindexResult> {
  const database = await connectDatabase(await openDataDirectory(data));
  const table = engineTable(database.endpoint, TABLE_NAME);
  try {
    await createTable(database.endpoint, TABLE_NAME);
    return await reindexTable(table, { report: printProgress });
  } finally {
    table.client.close();
    await database.close();
  }
}

function printProgress(itemCount: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${itemCount} items read`);
}

function formatSummary(result: ReindexResult): string {
  const { rewritten, unchanged, keyTaken, cleanedUp, indexed, owed, moved, resumed } = result;
  return [
    ...(resumed ? ['This went on where an earlier run ended.'] : []),
    `${rewritten} customers are found under other keys now, ${unchanged} under those that they had.`,
    ...(keyTaken === 0
      ? []
      : [
          `${keyTaken} customers keep a former key: today's form of it belongs to another customer. Give one of them another key.`,
        ]),
    `${cleanedUp} items led nowhere or stood under a former key, and do no more.`,
    `${indexed} cases, low scores and covers are in lists by their day now.`,
    ...(moved === 0 ? [] : [`${moved} items are in the partitions of the present number of shards now.`]),
    `${owed} entries of the lists of what the shop owes were missing or wrong, and are right now.`,
    '',
  ].join('\n');
}
