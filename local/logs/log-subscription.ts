import { setTimeout as wait } from 'node:timers/promises';
import { type LogEvent, logEventOf } from './log-event.ts';
import { takeLogLines } from './log-lines.ts';

/** The handler that the bundle of the subscribed function exports. */
export type LogHandler = (
  event: LogEvent,
  context: { readonly getRemainingTimeInMillis: () => number },
) => Promise<unknown>;

export type LogSubscription = {
  /** Delivers what is printed already, and takes no more. */
  close(): Promise<void>;
};

/** How long lines are collected for one event. */
const BATCH_WINDOW_MS = 200;
const MAX_LINES = 100;
/** As in the stack: an attempt, and two more after a failure. */
const ATTEMPTS = 3;
const TIMEOUT_MS = 60_000;

/**
 * Delivers printed lines with this message to a function, as a subscription of CloudWatch Logs does. Nobody waits for it.
 * @param onLost gets the error of a function that failed in all attempts; its lines are lost
 */
export function subscribeToLog(
  message: string,
  handler: LogHandler,
  now: () => Date,
  onLost: (error: unknown) => void,
): LogSubscription {
  const lines: string[] = [];
  let isClosed = false;
  let pause = new AbortController();
  const stop = takeLogLines(message, (line) => void lines.push(line));

  async function run(): Promise<void> {
    while (!isClosed || lines.length > 0) {
      if (!isClosed) await wait(BATCH_WINDOW_MS, null, { signal: pause.signal, ref: false }).catch(() => {});
      pause = new AbortController();
      while (lines.length > 0) await deliver(lines.splice(0, MAX_LINES));
    }
  }

  async function deliver(batch: readonly string[], attempt = 1): Promise<void> {
    const deadline = Date.now() + TIMEOUT_MS;
    try {
      await handler(logEventOf(batch, now()), { getRemainingTimeInMillis: () => deadline - Date.now() });
    } catch (error) {
      if (attempt === ATTEMPTS) onLost(error);
      else await deliver(batch, attempt + 1);
    }
  }

  const running = run();
  return {
    async close() {
      stop();
      isClosed = true;
      pause.abort();
      await running;
    },
  };
}
