/** Requests of a kind that run at the same time. What is asked for meanwhile is collected, and is joined by the next ones. */
const MAX_RUNNING = 2;

export type Waiting<In, Out> = {
  readonly input: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Collects what is asked for until the event loop has run everything that is ready, and until fewer requests run, and hands it
 * on together.
 * @param run sends requests, which settle what waits, and never reject
 */
export function createBatcher<In, Out>(
  run: (batch: readonly Waiting<In, Out>[]) => readonly Promise<void>[],
): (input: In) => Promise<Out> {
  let batch: Waiting<In, Out>[] = [];
  let [running, isPlanned] = [0, false];
  const plan = () => {
    if (isPlanned || batch.length === 0 || running >= MAX_RUNNING) return;
    isPlanned = true;
    setImmediate(flush);
  };
  const flush = () => {
    isPlanned = false;
    const full = batch;
    batch = [];
    for (const request of run(full)) {
      running++;
      void request.finally(() => {
        running--;
        plan();
      });
    }
  };
  return (input) =>
    new Promise((resolve, reject) => {
      batch.push({ input, resolve, reject });
      plan();
    });
}
