/** As a bundle exports it. */
export type ScheduledHandler = (event: object, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

export type RunningSchedule = {
  /** Lets a run under way end. */
  close(): Promise<void>;
};

/**
 * Runs a function at once and then again and again, as a schedule of EventBridge does; but never two runs at a time. A
 * run that fails is told of, and the next one comes all the same.
 */
export function runOnSchedule(
  handler: ScheduledHandler,
  { everyMs, timeoutMs }: { readonly everyMs: number; readonly timeoutMs: number },
  onFault: (error: unknown) => void,
): RunningSchedule {
  let run: Promise<void> | null = null;
  const wake = () => {
    run ??= once().finally(() => {
      run = null;
    });
  };
  async function once(): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    try {
      await handler({}, { getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) });
    } catch (error) {
      onFault(error);
    }
  }
  wake();
  const timer = setInterval(wake, everyMs);
  return {
    async close() {
      clearInterval(timer);
      await run;
    },
  };
}
