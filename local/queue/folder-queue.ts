import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The event of SQS, with what our functions read of it. */
export type QueueEvent = { readonly Records: readonly { readonly messageId: string; readonly body: string }[] };
export type QueueHandler = (
  event: QueueEvent,
  context: { getRemainingTimeInMillis(): number },
) => Promise<{ readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] }>;

export type QueueOptions = {
  readonly folder: string;
  readonly handler: QueueHandler;
  readonly batchSize: number;
  readonly timeoutMs: number;
  /** How long a message that was received is hidden. */
  readonly visibilityMs: number;
  /** After so many receptions a message goes to the dead letters, in the folder `dead`. */
  readonly maxReceives: number;
  readonly onFault: (fault: unknown) => void;
};

export type RunningQueue = {
  /** Resolves when no message is visible and none is being processed. */
  drain(): Promise<void>;
  /** Stops after the current batch. */
  close(): Promise<void>;
};

/** A message of the queue, as its file holds it. Who adds one writes the body only. */
type Stored = { readonly body: string; readonly receives?: number; readonly visibleAt?: number };
type Received = { readonly name: string; readonly body: string };

const POLL_MS = 200;

/**
 * Delivers the messages in a folder to a function, as an event source of Lambda does with a queue of SQS: in batches, hidden
 * while they are processed, again after a failure or a crash, and at last to the dead letters.
 */
export async function openFolderQueue(options: QueueOptions): Promise<RunningQueue> {
  const { folder, handler, batchSize, timeoutMs, visibilityMs, maxReceives, onFault } = options;
  const dead = join(folder, 'dead');
  await mkdir(dead, { recursive: true, mode: 0o700 });
  let isClosed = false;
  let pendingDrains: (() => void)[] = [];
  let pause = new AbortController();

  async function run(): Promise<void> {
    while (!isClosed) {
      const waiting = pendingDrains;
      pendingDrains = [];
      const batch = await receive().catch(reportAndSkip);
      if (batch.length > 0) {
        pendingDrains.unshift(...waiting);
        await deliver(batch).catch(onFault);
      } else {
        for (const resolveDrain of waiting) resolveDrain();
        if (pendingDrains.length === 0) await wait(POLL_MS, null, { signal: pause.signal }).catch(() => {});
        pause = new AbortController();
      }
    }
  }

  const reportAndSkip = (fault: unknown): readonly Received[] => {
    onFault(fault);
    return [];
  };

  /** The next visible messages, which are hidden from now on. */
  async function receive(): Promise<readonly Received[]> {
    const batch: Received[] = [];
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json'))) {
      if (batch.length === batchSize) break;
      const { body, receives = 0, visibleAt = 0 }: Stored = JSON.parse(await readFile(join(folder, name), 'utf8'));
      if (visibleAt > Date.now()) continue;
      if (receives >= maxReceives) await rename(join(folder, name), join(dead, name));
      else {
        await store(name, { body, receives: receives + 1, visibleAt: Date.now() + visibilityMs });
        batch.push({ name, body });
      }
    }
    return batch;
  }

  async function store(name: string, message: Stored): Promise<void> {
    const file = join(folder, name);
    await writeFile(`${file}.new`, JSON.stringify(message), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }

  /** Deletes what the function has processed. If it fails as a whole, all messages stay. */
  async function deliver(batch: readonly Received[]): Promise<void> {
    const records = batch.map(({ name, body }) => ({ messageId: randomUUID(), name, body }));
    const deadline = Date.now() + timeoutMs;
    const context = { getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) };
    const event = { Records: records.map(({ messageId, body }) => ({ messageId, body })) };
    const { batchItemFailures } = await handler(event, context);
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { messageId, name } of records)
      if (!failed.has(messageId)) await rm(join(folder, name), { force: true });
  }

  const running = run();
  return {
    async drain() {
      const drained = new Promise<void>((resolve) => pendingDrains.push(resolve));
      pause.abort();
      await Promise.race([drained, running]);
    },
    async close() {
      isClosed = true;
      pause.abort();
      await running;
    },
  };
}
