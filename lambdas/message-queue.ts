import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QueueEnvironment } from './message-environment.ts';

/** The queue of the senders. It holds ids only. */
export type MessageQueue = {
  /** @returns the ids that the queue did not take */
  add(messageIds: readonly string[]): Promise<ReadonlySet<string>>;
};

/** SQS takes 10 messages in a request. */
const PER_REQUEST = 10;

/** The queue in SQS. The first message loads its client. */
function sqsQueue(url: string): MessageQueue {
  let loaded: ((ids: readonly string[]) => Promise<readonly string[]>) | null = null;
  return {
    async add(messageIds) {
      loaded ??= await loadRequest(url);
      const request = loaded;
      const refused = new Set<string>();
      for (let start = 0; start < messageIds.length; start += PER_REQUEST)
        for (const id of await request(messageIds.slice(start, start + PER_REQUEST))) refused.add(id);
      return refused;
    },
  };
}

async function loadRequest(url: string): Promise<(ids: readonly string[]) => Promise<readonly string[]>> {
  const { SQSClient, SendMessageBatchCommand } = await import('@aws-sdk/client-sqs');
  const client = new SQSClient();
  return async (ids) => {
    const Entries = ids.map((id, index) => ({ Id: String(index), MessageBody: id }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    return Failed.flatMap(({ Id }) => ids[Number(Id)] ?? []);
  };
}

/** Replaces SQS in local runs: a file for each message of the queue. `local/queue/` delivers them. */
function folderQueue(folder: string): MessageQueue {
  return {
    async add(messageIds) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const id of messageIds) {
        const file = join(folder, `${randomUUID()}.json`);
        await writeFile(`${file}.new`, JSON.stringify({ body: id }), { mode: 0o600 });
        await rename(`${file}.new`, file);
      }
      return new Set();
    },
  };
}

export const openMessageQueue = (place: NonNullable<QueueEnvironment>): MessageQueue =>
  'url' in place ? sqsQueue(place.url) : folderQueue(place.folder);
