import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { openFolderQueue, type QueueHandler } from '../../local/queue/folder-queue.ts';
import { LOCAL_EMAIL_FROM } from '../../local/queue/queue-launch.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import type { ConsumedStream } from './stream.ts';

export type MessageSenders = {
  readonly queueFolder: string;
  readonly outbox: string;
  /**
   * Lets everything leave that may leave now.
   * @param around replaces the handler of the sender, which it may call
   */
  deliver(table: Table, stream: ConsumedStream, around?: (handler: QueueHandler) => QueueHandler): Promise<void>;
};

/**
 * The local queue and outbox of messages, with the bundle of the sender. Call it before the graph is opened, whose bundles read
 * the environment.
 */
export async function openMessageSenders(variables: Readonly<Record<string, string>> = {}): Promise<MessageSenders> {
  const folder = await mkdtemp(join(tmpdir(), 'messages-'));
  const [queueFolder, outbox] = [join(folder, 'queue'), join(folder, 'outbox')];
  const environment = {
    ...{ MESSAGE_CHANNELS: 'EMAIL,SMS', MESSAGE_QUEUE_FOLDER: queueFolder, OUTBOX_FOLDER: outbox },
    ...{ EMAIL_FROM: LOCAL_EMAIL_FROM, LOG_LEVEL: 'CRITICAL', ...variables },
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return {
    queueFolder,
    outbox,
    async deliver(table, stream, around = (handler) => handler) {
      await stream.drain();
      const url = new URL(`../../dist/message-sender/index.mjs?table=${table.name}`, import.meta.url).href;
      const { handler }: { handler: QueueHandler } = await import(/* @vite-ignore */ url);
      const queue = await openFolderQueue({
        ...{
          folder: queueFolder,
          handler: around(handler),
          batchSize: 5,
          timeoutMs: 60_000,
          visibilityMs: 1,
          maxReceives: 10,
        },
        onFault: (fault) => {
          throw fault;
        },
      });
      await queue.drain();
      await queue.close();
      await stream.drain();
    },
  };
}
