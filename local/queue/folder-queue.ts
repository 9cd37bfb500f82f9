import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeleted, type StoredMessage, visibleMessages } from './visible-messages.ts';

/** The event of SQS, with what our functions read of it. */
export type QueueEvent = { readonly Records: readonly QueueRecord[] };
type QueueRecord = {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string; readonly MessageGroupId?: string };
};
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

type Received = { readonly name: string; readonly message: StoredMessage };

const POLL_MS = 200;

/**
 * Delivers the messages in a folder to a function, as an event source of Lambda does with a queue of SQS: in batches, hidden
 * while they are processed, again after a failure or a crash, and at last to the dead letters. Messages with a group are those
 * of a first-in-first-out queue: a group waits for each of its messages, and a deleted one is remembered for five minutes.
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
    const now = Date.now();
    const stored: Received[] = [];
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json'))) {
      const message: StoredMessage = JSON.parse(await readFile(join(folder, name), 'utf8'));
      const { receives = 0, visibleAt = 0 } = message;
      if (isDeleted(message)) await forget(name, message, now);
      else if (receives >= maxReceives && visibleAt <= now) await rename(join(folder, name), join(dead, name));
      else stored.push({ name, message });
    }
    const batch = visibleMessages(stored, batchSize, now);
    for (const { name, message } of batch)
      await store(name, { ...message, receives: (message.receives ?? 0) + 1, visibleAt: now + visibilityMs });
    return batch;
  }

  async function store(name: string, message: StoredMessage): Promise<void> {
    const file = join(folder, name);
    await writeFile(`${file}.new`, JSON.stringify(message), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }

  /** Deletes what the function has processed. If it fails as a whole, all messages stay. */
  async function deliver(batch: readonly Received[]): Promise<void> {
    const records = batch.map((received) => ({ ...received, messageId: randomUUID() }));
    const deadline = Date.now() + timeoutMs;
    const context = { getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) };
    const event = { Records: records.map(({ messageId, message }) => toRecord(messageId, message)) };
    const { batchItemFailures } = await handler(event, context);
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { messageId, name, message } of records) if (!failed.has(messageId)) await remove(name, message);
  }

  /** A message with a deduplication id stays for some minutes, so that nobody adds it again. */
  async function remove(name: string, message: StoredMessage): Promise<void> {
    if (message.groupId === undefined) await rm(join(folder, name), { force: true });
    else await store(name, { ...message, deletedAt: Date.now() });
  }

  async function forget(name: string, { sentAt = 0 }: StoredMessage, now: number): Promise<void> {
    if (sentAt < now - DEDUPLICATION_MS) await rm(join(folder, name), { force: true });
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

/** As in SQS. */
const DEDUPLICATION_MS = 300_000;

const toRecord = (messageId: string, { body, groupId, receives = 0 }: StoredMessage): QueueRecord => ({
  messageId,
  body,
  attributes: {
    ApproximateReceiveCount: String(receives + 1),
    ...(groupId === undefined ? {} : { MessageGroupId: groupId }),
  },
});
