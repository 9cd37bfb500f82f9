import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../common/command-error.ts';

/** What a process of ours tells its parent first: that it is ready, or why it is not. */
export type ReadyMessage<Ready> = Ready | { readonly problem: string };

export type LaunchedProcess<Ready> = {
  readonly ready: Ready;
  readonly process: ChildProcess;
  /** Lets what is under way end, for a while. */
  close(): Promise<void>;
  /** Resolves with what happened once it is gone unasked. */
  readonly failed: Promise<string>;
};

/** How long what is under way may take once a child is to end. */
const CLOSE_TIMEOUT_MS = 5_000;

/**
 * Runs a script as a process whose environment is a function's, and resolves once it is ready.
 * @param script beside its launcher
 * @throws Problem with the child's own words, where it is not
 */
export async function launch<Ready extends object>(
  script: URL,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<LaunchedProcess<Ready>> {
  const file = fileURLToPath(script);
  // Ctrl-C is for this process, which ends its children in its turn.
  const child = fork(file, args, { env, detached: true, execArgv: [] });
  let closing = false;
  const ended = once(child, 'exit').then(
    ([code, signal]) => `it ${signal ? `was ended by ${signal}` : `exited with code ${code}`}`,
  );
  const news = await Promise.race([receiveReadyMessage<Ready>(child), ended.then((problem) => ({ problem }))]);
  if ('problem' in news) {
    child.kill();
    throw new CommandError(String(news.problem));
  }
  return {
    ready: news,
    process: child,
    failed: ended.then((problem) => (closing ? new Promise(() => {}) : problem)),
    async close() {
      closing = true;
      child.kill('SIGTERM');
      const deadline = setTimeout(() => child.kill('SIGKILL'), CLOSE_TIMEOUT_MS);
      await ended;
      clearTimeout(deadline);
    },
  };
}

async function receiveReadyMessage<Ready extends object>(child: ChildProcess): Promise<ReadyMessage<Ready>> {
  const [message]: ReadyMessage<Ready>[] = await once(child, 'message');
  return message ?? { problem: 'it said nothing' };
}

/** Tells the parent process something. */
export function sendToParent(news: object, then: () => void = () => {}): void {
  process.send?.(news, then);
}

/** A failure in words for the parent's terminal. */
export const describeError = (error: unknown): string =>
  error instanceof CommandError ? error.message : String(error instanceof Error ? error.stack : error);
