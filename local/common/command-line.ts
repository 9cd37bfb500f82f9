import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { CommandError } from './command-error.ts';

const DEFAULT_DATA_DIRECTORY = '.data';

/** The flag with which every command finds the local data. */
export const DATA_FLAG = { data: { type: 'string', default: DEFAULT_DATA_DIRECTORY } } as const;

/** The flag that another command needs to find the same data; empty for the default directory. */
export const dataFlagOf = (data: string): string => (data === DEFAULT_DATA_DIRECTORY ? '' : ` --data ${data}`);

/** A wrong flag or argument; the message says which, and why. */
export class UsageError extends CommandError {}

type Flags<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; strict: true }>
>['values'];

/**
 * Runs a command and sets the exit code of the process: 0 for success, 1 for a failure, 2 for wrong flags.
 * @param usage what `--help` prints
 * @param argumentNames the arguments beside the flags, in order; the last one may be given again if it ends in `...`, and left out if it is
 *   in brackets
 */
export async function runCommand<Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
  command: (flags: Flags<Options>, positionals: readonly string[]) => Promise<void>,
  argumentNames: readonly string[] = [],
): Promise<void> {
  const args = process.argv.slice(2);
  try {
    if (args.includes('--help') || args.includes('-h')) process.stdout.write(`${usage}\n`);
    else {
      const { values, positionals } = parseFlags({ args, options, strict: true, allowPositionals: true });
      checkCount(positionals, argumentNames);
      await command(values, positionals);
    }
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    process.stderr.write(`${describeError(error)}\n`);
    if (error instanceof UsageError) process.stderr.write(`\n${usage}\n`);
  }
}

function checkCount(positionals: readonly string[], names: readonly string[]): void {
  const required = names.filter((name) => !name.startsWith('['));
  const most = names.at(-1)?.endsWith('...') === true ? Number.POSITIVE_INFINITY : names.length;
  if (positionals.length >= required.length && positionals.length <= most) return;
  throw new UsageError(names.length === 0 ? `"${positionals[0]}" is not a flag.` : `Give ${names.join(' and ')}.`);
}

/** @throws UsageError unless the text is a whole number within the bounds, both included */
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

/** The message of a CommandError. Any other error is a bug of ours, and its stack helps to find it. */
function describeError(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
