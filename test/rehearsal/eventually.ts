import { setTimeout as sleep } from 'node:timers/promises';

/** A stream and its functions, with their first start, on a machine that does other work. */
const PATIENCE_MS = 300_000;

/**
 * Waits for what happens behind the stream.
 * @throws Error with the last value if the condition does not hold in time
 */
export async function eventually<Value>(
  read: () => Promise<Value>,
  condition: (value: Value) => boolean,
): Promise<Value> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(300)) {
    const value = await read();
    if (condition(value)) return value;
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(value)}`);
  }
}
