import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../common/command-error.ts';

/** The first message of a child process to its parent: it is ready, or the problem. */
export type ReadyMessage<Ready> = Ready | { readonly problem: string };

export type LaunchedProcess<Ready> = {
  readonly ready: Ready;
  readonly process: ChildProcess;
  /** Stops the process; it may finish its work within a time limit. */
  close(): Promise<void>;
  /** Resolves with the reason if the process ends without `close`. */
  readonly failed: Promise<string>;
};

/** How long a child may take to finish its work before we kill it. */
const CLOSE_TIMEOUT_MS = 5_000;

/** The compiled code of all processes: it halves the processor time of a start. */
const COMPILE_CACHE = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url));

/**
 * Runs a script as a child process with the environment of a function, and resolves when it is ready. A module that this process loaded
 * first (`node --import=`), such as another clock, is loaded there too.
 * @param script lies beside its launcher
 * @throws CommandError with the child's message if it cannot start
 */
export async function launch<Ready extends object>(
  script: URL,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<LaunchedProcess<Ready>> {
  const file = fileURLToPath(script);
  // A separate process group: Ctrl-C reaches the parent only, which stops its children.
  const child = fork(file, args, {
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...env },
    detached: true,
    execArgv: process.execArgv.filter((argument) => argument.startsWith('--import=')),
  });
  let closing = false;
  const ended = once(child, 'exit').then(
    ([code, signal]) => `it ${signal ? `was ended by ${signal}` : `exited with code ${code}`}`,
  );
  const message = await Promise.race([receiveReadyMessage<Ready>(child), ended.then((problem) => ({ problem }))]);
  if ('problem' in message) {
    child.kill();
    throw new CommandError(String(message.problem));
  }
  return {
    ready: message,
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
  return message ?? { problem: 'it sent no message' };
}

export function sendToParent(message: object, afterSend: () => void = () => {}): void {
  process.send?.(message, afterSend);
}

/** The text of a failure for the terminal: a CommandError without its stack, any other error with it. */
export const describeError = (error: unknown): string =>
  error instanceof CommandError ? error.message : String(error instanceof Error ? error.stack : error);
