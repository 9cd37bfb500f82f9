/** The handler that a bundle exports. */
export type ScheduledHandler = (event: object, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

export type RunningSchedule = {
  /** Stops the schedule after the current run. */
  close(): Promise<void>;
};

/**
 * Runs a function now and then at each interval, as a schedule of EventBridge does, but never two runs at a time. A
 * failed run goes to `onFault`, and the next run follows as usual.
 */
export function runOnSchedule(
  handler: ScheduledHandler,
  { everyMs, timeoutMs }: { readonly everyMs: number; readonly timeoutMs: number },
  onFault: (error: unknown) => void,
): RunningSchedule {
  let currentRun: Promise<void> | null = null;
  const startRun = () => {
    currentRun ??= runOnce().finally(() => {
      currentRun = null;
    });
  };
  async function runOnce(): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    try {
      await handler({}, { getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) });
    } catch (error) {
      onFault(error);
    }
  }
  startRun();
  const timer = setInterval(startRun, everyMs);
  return {
    async close() {
      clearInterval(timer);
      await currentRun;
    },
  };
}
