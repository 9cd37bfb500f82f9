import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  findUnsafeChange,
  formatShards,
  parseShards,
  type ShardLayout,
  SMALL_SHOP,
} from '../../store/table/shard-layout.ts';
import { setShards } from '../../store/table/shards.ts';
import { CommandError } from './command-error.ts';
import { UsageError } from './command-line.ts';
import { type DataDirectory, SHARDS_FILE } from './data-directory.ts';

/** The shards of local data, which every function and command on the data uses. */
export async function readLocalShards(directory: DataDirectory): Promise<ShardLayout> {
  const text = await directory.readIfExists(SHARDS_FILE);
  return text === null ? SMALL_SHOP : parseShards(text);
}

/**
 * Changes the shards of local data, as a deployment does.
 * @throws UsageError for counts that no version can use; CommandError if the change takes more steps
 */
export async function changeLocalShards(directory: DataDirectory, text: string): Promise<void> {
  const [from, to] = [await readLocalShards(directory), shardsOfFlag(text)];
  const problem = (await directory.hasData()) ? findUnsafeChange(from, to) : null;
  if (problem !== null) throw new CommandError(problem);
  await writeFile(join(directory.path, SHARDS_FILE), formatShards(to));
}

/**
 * For a command on the table of a deployed stack, whose configuration no command can see.
 * @throws UsageError without the flag
 */
export function setDeployedShards(flag: string | undefined): void {
  if (flag === undefined)
    throw new UsageError(
      'With --table, give --shards as in the configuration of the stack: 64, or 64,4 while 4 is also read.',
    );
  setShards(shardsOfFlag(flag));
}

function shardsOfFlag(text: string): ShardLayout {
  try {
    return parseShards(text);
  } catch (error) {
    throw new UsageError(`--shards: ${error instanceof Error ? error.message : String(error)}`);
  }
}
