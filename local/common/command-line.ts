import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { CommandError } from './command-error.ts';

const DATA = '.data';

/** The flag that tells every command where the local data are. */
export const DATA_FLAG = { data: { type: 'string', default: DATA } } as const;

/** What another command needs on its line to find the same data. */
export const dataFlagOf = (data: string): string => (data === DATA ? '' : ` --data ${data}`);

/** A flag that does not fit; the message says which, and why. */
export class UsageError extends CommandError {}

type Flags<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; strict: true }>
>['values'];

/**
 * Runs a command and sets the exit code of the process: 0 when it is done, 1 when it failed, 2 when its flags were wrong.
 * @param usage what `--help` prints
 * @param words what it takes beside its flags, in order, all of them needed
 */
export async function runCommand<Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
  command: (flags: Flags<Options>, words: readonly string[]) => Promise<void>,
  words: readonly string[] = [],
): Promise<void> {
  const args = process.argv.slice(2);
  try {
    if (args.includes('--help') || args.includes('-h')) process.stdout.write(`${usage}\n`);
    else {
      const { values, positionals } = parseFlags({ args, options, strict: true, allowPositionals: true });
      if (positionals.length !== words.length)
        throw new UsageError(words.length === 0 ? `"${positionals[0]}" is no flag.` : `Give ${words.join(' and ')}.`);
      await command(values, positionals);
    }
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    process.stderr.write(`${describeError(error)}\n`);
    if (error instanceof UsageError) process.stderr.write(`\n${usage}\n`);
  }
}

/** A whole number within bounds, from a flag's text. */
export function parseWholeNumber(flag: string, text: string, { from, to }: { from: number; to: number }): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < from || number > to) {
    throw new UsageError(`--${flag} takes a whole number from ${from} to ${to}, not "${text}".`);
  }
  return number;
}

function parseFlags<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A problem in its own words; anything else is a fault of ours, and its stack helps to find it. */
function describeError(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
